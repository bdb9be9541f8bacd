import { it } from "@effect/vitest";
import { Effect } from "effect";
import { describe, expect } from "vitest";
import { type Parameters, simulate } from "../../checker/index.ts";
import { WORD_LIMIT } from "../../vocabulary/units.ts";
import { sha256CommitmentOf } from "./commitment.ts";
import { parametersOf } from "./create.ts";
import { marketMachine } from "./machine.ts";
import { NOTHING } from "./state.ts";
import { GENESIS, MARKET_WALK } from "./walk.ts";

const machine = marketMachine(MARKET_WALK);

const refusalOf = (action: string, parameters: Parameters): string => {
  const create = machine.actions.find(({ name }) => name === "create");
  const found = machine.actions.find(({ name }) => name === action);
  const begun = create?.step(NOTHING, parametersOf(GENESIS));
  if (begun?._tag !== "Success" || found === undefined) throw new RangeError("the walk's market is created");
  const step = found.step(begun.success.next, parameters);
  return step._tag === "Success" ? "taken" : step.failure.code;
};

const order = { party: 2n, pool: 0n, deltaP: [1n, 0n], minQ: [0n, 0n], deadline: 9n };

/** Milliseconds: a few seconds of work, on a machine that is busy with more. */
const LONG = 240_000;

describe("the market at full scale", () => {
  it.effect(
    "keeps every property along 2,000 random steps, in which every action fires",
    () =>
      Effect.gen(function* () {
        const { violations, steps, findings } = yield* simulate(machine, { seed: 20261124, walks: 10, length: 200 });
        expect(violations).toEqual([]);
        expect(steps).toBe(2000);
        expect(findings.filter(({ kind }) => kind === "actionNeverFired")).toEqual([]);
        expect(findings.filter(({ kind }) => kind === "witnessNeverReached")).toEqual([]);
      }),
    LONG,
  );

  it.each([
    ["Negative", "swap", { ...order, deltaP: [-1n, 0n] }],
    ["TooLarge", "swap", { ...order, deadline: WORD_LIMIT }],
    ["LengthMismatch", "swap", { ...order, deltaP: [1n, 0n, 0n] }],
    ["Malformed", "vote", { pool: 0n, proposal: 0n, voter: 0n, side: "sideways" }],
    ["WrongStatus", "create", parametersOf(GENESIS)],
    ["OutOfOrder", "nextBlock", { seconds: 0n }],
  ] satisfies readonly (readonly [string, string, Parameters])[])(
    "refuses as %s what %s cannot read",
    (code, action, parameters) => {
      expect(refusalOf(action, parameters)).toBe(code);
    },
  );

  it("hashes an order as its commitment is defined", () => {
    const sealed = { trader: 1n, side: "buy", amount: 2n, limit: 3n, salt: 4n } as const;
    const hashes = [sealed, { ...sealed, trader: 2n }, { ...sealed, side: "sell" as const }, { ...sealed, salt: 5n }];
    expect(new Set(hashes.map(sha256CommitmentOf)).size).toBe(4);
    // By Python's hashlib, from the definition.
    expect(sha256CommitmentOf(sealed)).toBe(0x19c67ada9e3850c0af6f7b8869075053f37884b7d3a0d2950e3d70c7d7cb3be3n);
  });
});
