import { Result } from "effect";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WAD } from "../../../spec/vocabulary/units.ts";
import { sha256Digest } from "../workers/attestation/index.ts";
import { DEFAULT_JOB_RULES, emptyBook, type JobBook, type JobRules, type Offer } from "./job.ts";
import { accept, attest, cancel, draw, expire, judge, quote, settle, start, submit } from "./lifecycle.ts";

const RULES: JobRules = {
  ...DEFAULT_JOB_RULES,
  vouches: (_job, _worker, result) => result !== 0n,
  digest: sha256Digest,
};
const SAMPLED: JobRules = { ...RULES, sampling: WAD };

const OFFER: Offer = { worker: 3, cost: 10n * WAD, resource: 7n * WAD, payment: 5n * WAD, quality: (9n * WAD) / 10n };

const then = <A>(outcome: Result.Result<{ readonly post: A }, unknown>): A => Result.getOrThrow(outcome).post;
const codeOf = (outcome: Result.Result<unknown, { readonly code: string }>): string =>
  Result.match(outcome, { onSuccess: () => "done", onFailure: ({ code }) => code });

const call = { job: 0, time: 0n };

const attested = (rules: JobRules, offer = OFFER, budget = 20n * WAD): JobBook => {
  let book = then(submit(rules, emptyBook, { client: 1, budget, balance: budget, time: 0n }));
  book = then(quote(rules, book, { ...call, offer }));
  book = then(accept(rules, book, { ...call, client: 1 }));
  book = then(start(rules, book, { ...call, worker: 3 }));
  return then(attest(rules, book, { ...call, worker: 3, result: 42n }));
};

describe("a job", () => {
  it("pays the worker for its quality, and the client the rest", () => {
    const book = then(
      judge(SAMPLED, then(draw(SAMPLED, attested(SAMPLED), { ...call, seed: 1n })), { ...call, verdict: "verified" }),
    );
    const { post, receipt } = Result.getOrThrow(settle(SAMPLED, book, call));
    expect(receipt).toEqual({
      outcome: "settled",
      payout: (45n * WAD) / 10n,
      refund: (55n * WAD) / 10n,
      claims: 7n * WAD,
    });
    expect(post.escrow).toEqual({ credits: 0n, claims: 0n });
    expect(codeOf(settle(SAMPLED, post, call))).toBe("WrongStatus");
  });

  it("pays nobody for a rejected attestation", () => {
    const book = then(
      judge(SAMPLED, then(draw(SAMPLED, attested(SAMPLED), { ...call, seed: 1n })), { ...call, verdict: "rejected" }),
    );
    const { receipt } = Result.getOrThrow(settle(SAMPLED, book, call));
    expect(receipt).toMatchObject({ outcome: "refunded", payout: 0n, refund: 10n * WAD });
  });

  it("is not paid while its attestation waits to be judged, and refunded when nobody judges", () => {
    const book = then(draw(SAMPLED, attested(SAMPLED), { ...call, seed: 1n }));
    expect(codeOf(settle(SAMPLED, book, call))).toBe("WrongStatus");
    const due = SAMPLED.windows.sampled;
    expect(codeOf(expire(SAMPLED, book, { ...call, time: due }))).toBe("TooEarly");
    const { receipt } = Result.getOrThrow(expire(SAMPLED, book, { ...call, time: due + 1n }));
    expect(receipt).toMatchObject({ outcome: "refunded", payout: 0n, refund: 10n * WAD });
  });

  it("conserves what is in escrow, whatever is offered", () =>
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 2n ** 111n }),
        fc.bigInt({ min: 1n, max: 2n ** 111n }),
        fc.bigInt({ min: 0n, max: 2n ** 111n }),
        fc.bigInt({ min: 0n, max: WAD }),
        (cost, payment, spare, quality) => {
          const budget = cost + payment + spare;
          const rules = { ...RULES, sampling: 0n };
          const book = then(
            draw(rules, attested(rules, { ...OFFER, cost, payment, quality }, budget), { ...call, seed: 1n }),
          );
          const { post, receipt } = Result.getOrThrow(settle(rules, book, call));
          expect(receipt.payout + receipt.refund + cost).toBe(budget);
          expect(receipt.payout * WAD <= payment * quality && payment * quality < (receipt.payout + 1n) * WAD).toBe(
            true,
          );
          expect(post.escrow).toEqual({ credits: 0n, claims: 0n });
        },
      ),
    ));

  it("is called off by its client, and by nobody else", () => {
    const book = then(submit(RULES, emptyBook, { client: 1, budget: 5n, balance: 5n, time: 0n }));
    expect(codeOf(cancel(RULES, book, { ...call, client: 2 }))).toBe("Unauthorized");
    expect(Result.getOrThrow(cancel(RULES, book, { ...call, client: 1 })).receipt.refund).toBe(5n);
    expect(codeOf(cancel(RULES, attested(RULES), { ...call, client: 1 }))).toBe("WrongStatus");
  });
});

describe("bad input", () => {
  it.each([
    ["Negative", { budget: -1n }],
    ["TooLarge", { budget: 2n ** 256n }],
    ["ZeroAmount", { budget: 0n }],
    ["InsufficientBalance", { budget: 6n }],
  ])("is refused as %s: %o", (code, change) => {
    expect(codeOf(submit(RULES, Object.freeze(emptyBook), { client: 1, balance: 5n, time: 0n, ...change }))).toBe(code);
  });
});
