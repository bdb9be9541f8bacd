import { Result } from "effect";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256Digest, sha256Seal } from "./digest.ts";
import {
  type Attestation,
  type AttestationRules,
  closeVoting,
  commit,
  conclude,
  DEFAULT_ATTESTATION_RULES,
  draw,
  newAttestation,
  open,
  panelOf,
  vote,
} from "./protocol.ts";

const RULES: AttestationRules = {
  ...DEFAULT_ATTESTATION_RULES,
  sampling: 10n ** 18n,
  validators: 5,
  vouches: () => true,
};

describe("the digest", () => {
  it("is SHA-256 of 32-byte words", () => {
    expect(sha256Digest([]).toString(16)).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(sha256Digest([0n]).toString(16)).toBe("66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925");
    expect(() => sha256Digest([2n ** 256n])).toThrow("expected a word");
  });

  it("seals the party with the result", () => {
    expect(sha256Seal(0, 1n, 2n)).not.toBe(sha256Seal(1, 1n, 2n));
    expect(sha256Seal(null, 1n, 2n)).not.toBe(sha256Seal(0, 1n, 2n));
  });
});

describe("a panel", () => {
  it("has its size, no member twice, and is a function of the seed", () =>
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }), (seed) => {
        const panel = panelOf(RULES, seed);
        expect(new Set(panel).size).toBe(RULES.panel);
        expect(panelOf(RULES, seed)).toEqual(panel);
      }),
    ));

  it("draws every validator about as often", () => {
    const drawn = new Map<number, number>();
    for (let seed = 0n; seed < 2000n; seed++)
      for (const member of panelOf(RULES, seed)) drawn.set(member, (drawn.get(member) ?? 0) + 1);
    for (const count of drawn.values()) expect(Math.abs(count - 1200)).toBeLessThan(120);
    expect(drawn.size).toBe(5);
  });
});

/** A run in which the worker found one result and the members of the panel others, all of whom open. */
const crossCheck = (worker: bigint, found: readonly bigint[]): Attestation => {
  const seed = 1n;
  const panel = panelOf(RULES, seed);
  const now = { time: 0n, block: 1n };
  const then = <A>(outcome: Result.Result<{ readonly post: A }, unknown>): A => Result.getOrThrow(outcome).post;
  let state = then(commit(RULES, newAttestation, { time: 0n, block: 0n, commitment: sha256Seal(null, worker, 5n) }));
  state = then(draw(RULES, state, { ...now, seed }));
  for (const [i, validator] of panel.entries())
    state = then(vote(RULES, state, { ...now, validator, commitment: sha256Seal(validator, found[i] ?? 0n, 6n) }));
  state = then(closeVoting(RULES, state, now));
  for (const [i, party] of panel.entries())
    state = then(open(RULES, state, { ...now, party, result: found[i] ?? 0n, salt: 6n }));
  state = then(open(RULES, state, { ...now, party: null, result: worker, salt: 5n }));
  return then(conclude(RULES, state, now));
};

describe("the cross-check", () => {
  it.each([
    ["verified", [1n, 1n, 1n], 0],
    ["verified", [1n, 2n, 1n], 1],
    ["rejected", [2n, 1n, 2n], 1],
    ["void", [1n, 2n, 3n], 0],
  ] as const)("is %s for a worker that found 1 and a panel that found %o", (stage, found, mistaken) => {
    const end = crossCheck(1n, found);
    expect([end.stage, end.contradicted, end.mistaken.size]).toEqual([stage, stage === "rejected", mistaken]);
  });
});
