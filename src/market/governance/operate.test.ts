import { Result } from "effect";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WAD } from "../../../spec/vocabulary/units.ts";
import { type Chamber, DEFAULT_GOVERNANCE_TIMES, type GovernanceRules, newChamber, sharesAt } from "./chamber.ts";
import { conclude, execute, nextBlock, propose, transfer, vote } from "./operate.ts";

const DAY = 86_400n;
const RULES: GovernanceRules = {
  ...DEFAULT_GOVERNANCE_TIMES,
  bounds: [{ least: 0n, most: WAD / 10n, step: WAD / 100n }],
  supply: 100n * WAD,
  threshold: WAD,
};

const CHAMBER = newChamber([60n * WAD, 30n * WAD, 0n], [WAD / 100n]);

const then = (outcome: Result.Result<{ readonly post: Chamber }, unknown>): Chamber => Result.getOrThrow(outcome).post;
const codeOf = (outcome: Result.Result<unknown, { readonly code: string }>): string =>
  Result.match(outcome, { onSuccess: () => "done", onFailure: ({ code }) => code });

const proposing = { proposer: 0, parameter: 0, value: WAD / 50n, time: 0n };
const PROPOSED = then(propose(RULES, CHAMBER, proposing));
const ballot = { proposal: 0, time: 0n, side: "inFavour" } as const;

describe("a change of a parameter", () => {
  it("takes seven days of voting and the time lock, and the next block", () => {
    const voted = then(vote(RULES, PROPOSED, { ...ballot, voter: 0 }));
    const end = 7n * DAY;
    expect(codeOf(vote(RULES, voted, { ...ballot, voter: 1, time: end }))).toBe("done");
    expect(codeOf(vote(RULES, voted, { ...ballot, voter: 1, time: end + 1n }))).toBe("Expired");
    expect(codeOf(conclude(RULES, voted, { proposal: 0, time: end }))).toBe("TooEarly");
    const queued = then(conclude(RULES, voted, { proposal: 0, time: end + 1n }));
    const unlocked = end + 1n + RULES.timeLock;
    expect(codeOf(execute(RULES, queued, { proposal: 0, time: unlocked - 1n }))).toBe("TooEarly");
    expect(codeOf(execute(RULES, queued, { proposal: 0, time: unlocked + RULES.grace + 1n }))).toBe("Expired");
    const executed = then(execute(RULES, queued, { proposal: 0, time: unlocked }));
    expect(executed.values).toEqual([WAD / 100n]);
    expect(nextBlock(executed).values).toEqual([WAD / 50n]);
  });

  it("stays within its bounds, one step at a time", () => {
    const of = (value: bigint): string => codeOf(propose(RULES, CHAMBER, { ...proposing, value }));
    expect([of(WAD / 50n), of(WAD / 50n + 1n), of(0n), of(-1n)]).toEqual(["done", "OutOfBounds", "done", "Negative"]);
    expect(codeOf(propose(RULES, CHAMBER, { ...proposing, parameter: 1 }))).toBe("OutOfBounds");
  });
});

describe("votes", () => {
  it("are those of the block before: shares that are borrowed for the vote have none", () => {
    const borrowed = then(transfer(CHAMBER, { from: 0, to: 2, amount: 60n * WAD }));
    expect(codeOf(propose(RULES, borrowed, { ...proposing, proposer: 2 }))).toBe("InsufficientShares");
    const proposed = then(propose(RULES, borrowed, proposing));
    expect(codeOf(vote(RULES, proposed, { ...ballot, voter: 2 }))).toBe("InsufficientShares");
    expect(Result.getOrThrow(vote(RULES, proposed, { ...ballot, voter: 0 })).receipt.weight).toBe(60n * WAD);
  });

  it("count once, however the shares change hands", () => {
    const voted = then(vote(RULES, PROPOSED, { ...ballot, voter: 0 }));
    expect(codeOf(vote(RULES, voted, { ...ballot, voter: 0 }))).toBe("AlreadyVoted");
    const sold = nextBlock(then(transfer(voted, { from: 0, to: 2, amount: 60n * WAD })));
    expect(codeOf(vote(RULES, sold, { ...ballot, voter: 2 }))).toBe("InsufficientShares");
  });

  it("find the shares of any block as counting through the history does", () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.bigInt({ min: 0n, max: 50n }), { maxLength: 12 }),
        fc.bigInt({ min: 0n, max: 60n }),
        (blocks, block) => {
          const history = blocks.toSorted((a, b) => Number(a - b)).map((each) => ({ block: each, shares: each + 1n }));
          const expected = history.filter((checkpoint) => checkpoint.block <= block).at(-1)?.shares ?? 0n;
          return sharesAt(history, block) === expected;
        },
      ),
    ));
});
