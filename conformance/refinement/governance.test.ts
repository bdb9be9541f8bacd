import { it } from "@effect/vitest";
import { Effect, Result } from "effect";
import { describe, expect } from "vitest";
import * as source from "../../src/market/governance/index.ts";
import { type GovernanceImplementation, refineGovernance } from "./governance.ts";
import { describeScenario } from "./scenario.ts";

const SEED = 20260303;

const WRONG: readonly (readonly [string, Partial<GovernanceImplementation>])[] = [
  [
    "a vote with the shares held now",
    {
      vote: (rules, chamber, call) =>
        source.vote(
          rules,
          { ...chamber, proposals: chamber.proposals.map((proposal) => ({ ...proposal, snapshot: chamber.block })) },
          call,
        ),
    },
  ],
  [
    "a snapshot within the block",
    { propose: (rules, chamber, call) => source.propose(rules, { ...chamber, block: chamber.block + 1n }, call) },
  ],
  [
    "a change in force at once",
    {
      execute: (rules, chamber, call) =>
        Result.map(source.execute(rules, chamber, call), ({ post, receipt }) => ({
          post: source.nextBlock(post),
          receipt,
        })),
    },
  ],
  [
    "a time lock that ends early",
    { execute: (rules, chamber, call) => source.execute({ ...rules, grace: rules.grace + 1n }, chamber, call) },
  ],
  [
    "a quorum that is not asked for",
    { conclude: (rules, chamber, call) => source.conclude({ ...rules, quorum: 0n }, chamber, call) },
  ],
];

describe("governance: src and spec agree", () => {
  it.effect("on random scenarios at WAD scale, in which every refusal occurs", () =>
    Effect.gen(function* () {
      const { difference, cases, answered, refused, seed } = yield* refineGovernance({ seed: SEED, cases: 8000 });
      expect(difference === null ? "" : describeScenario(`governance, seed ${seed}`, difference)).toBe("");
      expect(cases).toBeGreaterThanOrEqual(8000);
      expect(answered / cases).toBeGreaterThan(0.25);
      expect(Object.keys(refused).toSorted()).toEqual([
        "AlreadyVoted",
        "Expired",
        "InsufficientShares",
        "OutOfBounds",
        "TooEarly",
        "UnknownParty",
        "UnknownProposal",
        "WrongStatus",
        "ZeroAmount",
      ]);
    }),
  );

  it.effect.each(WRONG)("notice %s, and shrink it", ([, wrong]) =>
    Effect.gen(function* () {
      const { difference } = yield* refineGovernance({
        seed: SEED,
        cases: 20_000,
        implementation: { ...source, ...wrong },
      });
      expect(difference).not.toBeNull();
      expect(difference?.specification).not.toBe(difference?.implementation);
    }),
  );
});
