import { describe, expect, it } from "vitest";
import { OPERATIONS, type OperationName } from "../../spec/vocabulary/index.ts";
import { expectationOf } from "../oracle/oracle.ts";
import type { AdapterAnswer } from "../protocol/index.ts";
import type { Unit } from "../runner/plan.ts";
import { blockParams, inputs, params, riskyParams, state } from "../runner/tiny-vectors.testing.ts";
import type { Expectation, Json, JsonObject } from "../vectors/index.ts";
import { DEFAULT_SLACK, type Outcome, type Verdict, verdict } from "./verdict.ts";

type Ok = Expectation & { readonly status: "ok" };

const unit = (operation: OperationName, input: Json, given: Json = params, expectation?: Expectation): Unit => ({
  operation,
  params: given,
  state,
  input,
  expect: expectation ?? expectationOf({ operation, params: given, state, input }),
  body: { operation, params: "", state: "", input: "" },
  step: 0,
});

const expected = (one: Unit): Ok => {
  if (one.expect.status !== "ok") throw new Error(`the case is refused: ${JSON.stringify(one.expect)}`);
  return one.expect;
};

const answered = (answer: AdapterAnswer): Outcome => ({ _tag: "Answered", answer });
const judge = (one: Unit, answer: AdapterAnswer, slack = DEFAULT_SLACK): Verdict =>
  verdict(one, answered(answer), slack, {});

const right = (one: Unit): AdapterAnswer & { readonly status: "ok" } => {
  const { output, post } = expected(one);
  return post === "unchanged" ? { status: "ok", output } : { status: "ok", output, post };
};

type Moves = Readonly<Record<string, bigint>>;

const plus = (value: Json | undefined, by: bigint): Json =>
  Array.isArray(value) ? value.map((one) => plus(one as Json, by)) : String(BigInt(String(value)) + by);

/** The right answer with some of its amounts moved: of the output, and of the reserves of the one resource, which its block counts. */
const moved = (one: Unit, output: Moves, reserves: Moves = {}): AdapterAnswer => {
  const due = expected(one);
  const out = { ...due.output };
  for (const [field, by] of Object.entries(output)) out[field] = plus(out[field], by);
  if (due.post === "unchanged") return { status: "ok", output: out };
  const post = structuredClone(due.post) as {
    resources: Record<string, Json>[];
    block: { open: (Record<string, Json> | null)[] };
  };
  const [resource] = post.resources;
  const [opened] = post.block.open;
  for (const [field, by] of Object.entries(reserves)) if (resource) resource[field] = plus(resource[field], by);
  if (opened) opened.net = plus(opened.net, -(reserves.q ?? 0n));
  return { status: "ok", output: out, post: post as unknown as JsonObject };
};

const TRADES = ["pool.buy", "pool.buyExact", "pool.sell", "pool.sellExact", "pool.swap"] as const;

/** For each trade: an answer one unit on the pool's side that is a valid trade, and one on the trader's. */
const OFF = {
  "pool.buy": { pool: [{ resourceOut: -1n }, { q: 1n }], trader: [{ resourceOut: 1n }, { q: -1n }] },
  "pool.buyExact": { pool: [{ creditsIn: 1n }, { p: 1n }], trader: [{ creditsIn: -1n }, { p: -1n }] },
  "pool.sell": { pool: [{ creditsOut: -1n }, { p: 1n }], trader: [{ creditsOut: 1n }, { p: -1n }] },
  "pool.sellExact": { pool: [{ resourceIn: 1n }, { q: 1n }], trader: [{ resourceIn: -1n }, { q: -1n }] },
  "pool.swap": { pool: [{ resourceOut: -1n }, { q: 1n }], trader: [{ resourceOut: 1n }, { q: -1n }] },
} as const satisfies Record<(typeof TRADES)[number], Record<"pool" | "trader", readonly [Moves, Moves]>>;

describe.each(TRADES)("%s", (operation) => {
  describe.each([
    ["without risk", params],
    ["with risk", riskyParams],
    ["with risk by block", blockParams],
  ] as const)("%s", (_, given) => {
    const one = unit(operation, inputs[operation], given);
    const { pool, trader } = OFF[operation];

    it("is exact only if output and state after are", () => {
      expect(judge(one, right(one))).toEqual({ kind: "exact", reason: "" });
    });

    it("is a violation with one unit more for the trader, however consistent", () => {
      const [output, reserves] = trader;
      expect(judge(one, moved(one, output, reserves)).kind).toBe("violation");
      expect(judge(one, moved(one, output)).kind).toBe("violation");
    });

    it("is pool-favouring with one unit less for the trader, if it is a trade", () => {
      const [output, reserves] = pool;
      expect(judge(one, moved(one, output, reserves))).toMatchObject({ kind: "poolFavouring", within: "units" });
    });

    it("is a wrong value with one unit less for the trader, if the state after does not say so", () => {
      expect(judge(one, moved(one, pool[0]))).toMatchObject({
        kind: "wrongValue",
        reason: expect.stringContaining("does not follow from its receipt"),
      });
    });

    it("is a wrong value beyond the units, unless within the tolerance", () => {
      const times = (moves: Moves, by: bigint): Moves =>
        Object.fromEntries(Object.entries(moves).map(([field, value]) => [field, value * by]));
      const far = moved(one, times(pool[0], 5n), times(pool[1], 5n));
      expect(judge(one, far, { units: 1n, tolerance: 0n }).kind).toBe("wrongValue");
      expect(judge(one, far, { units: 1n, tolerance: 10n ** 9n })).toMatchObject({
        kind: "poolFavouring",
        within: "tolerance",
      });
      expect(judge(one, far, { units: 5n, tolerance: 0n })).toMatchObject({ kind: "poolFavouring", within: "units" });
    });

    it("is a wrong value with the right output and another state after, or none", () => {
      expect(judge(one, moved(one, {}, { q: 1n }))).toMatchObject({
        kind: "wrongValue",
        reason: "post.resources.0.q is not as expected",
      });
      expect(judge(one, { status: "ok", output: expected(one).output })).toMatchObject({
        kind: "wrongValue",
        reason: "post is missing",
      });
    });

    it("is a wrong value with another fee, even when the state after says so", () => {
      const [output, reserves] = pool;
      expect(judge(one, moved(one, { fee: 1n }, { p: -1n })).kind).toBe("wrongValue");
      const p = 1000n + ((reserves as Moves).p ?? 0n);
      expect(judge(one, moved(one, { ...output, fee: -1000n }, { ...reserves, p })).kind).toBe("wrongValue");
    });

    it("is a wrong value if it cannot be read, has a field too many or too few", () => {
      const { output, post } = right(one);
      const spoilt = (change: JsonObject): AdapterAnswer =>
        ({ status: "ok", output: { ...(output as JsonObject), ...change }, post }) as AdapterAnswer;
      const [field = ""] = Object.keys(pool[0]);
      for (const value of ["-1", "01", "1.0", "0x1", 1, null, "", [], {}, "9".repeat(500)] as const)
        expect(judge(one, spoilt({ [field]: value })).kind).toBe("wrongValue");
      expect(judge(one, spoilt({ tip: "1" })).kind).toBe("wrongValue");
      expect(judge(one, { status: "ok", output: {}, post: post ?? null }).kind).toBe("wrongValue");
      expect(judge(one, { status: "ok", output: [], post: post ?? null }).kind).toBe("wrongValue");
      const favouring = moved(one, pool[0], pool[1]) as AdapterAnswer & { status: "ok" };
      const tipped = { ...favouring, output: { ...(favouring.output as JsonObject), tip: "1" } };
      expect(judge(one, tipped).kind).toBe("wrongValue");
    });
  });
});

describe("a sale of an exact amount", () => {
  const one = unit("pool.sellExact", inputs["pool.sellExact"], riskyParams);
  it("is a violation with less risk than is due: the trader gets what is left of it", () => {
    expect(judge(one, moved(one, { risk: -1n }))).toMatchObject({ kind: "violation" });
  });
});

describe("a price", () => {
  const one = unit("pool.price", { index: 0 }, {});
  it("is the trader's when lower, the pool's when higher", () => {
    expect(judge(one, right(one)).kind).toBe("exact");
    expect(judge(one, moved(one, { price: -1n })).kind).toBe("violation");
    expect(judge(one, moved(one, { price: 1n }))).toMatchObject({ kind: "poolFavouring", within: "units" });
    expect(judge(one, moved(one, { price: 10n ** 9n }))).toMatchObject({ kind: "poolFavouring", within: "tolerance" });
    expect(judge(one, moved(one, { price: 10n ** 10n })).kind).toBe("wrongValue");
  });

  it("may state the state that it leaves alone, and no other", () => {
    const other = { ...state, shares: "1" };
    expect(judge(one, { ...right(one), post: state }).kind).toBe("exact");
    expect(judge(one, { ...right(one), post: other }).kind).toBe("wrongValue");
    expect(judge(one, { ...moved(one, { price: 1n }), post: other } as AdapterAnswer).kind).toBe("wrongValue");
  });
});

describe("an invariant and a new pool", () => {
  it("favour nobody: another value is wrong", () => {
    const one = unit("pool.invariant", { index: 0 }, {});
    expect(judge(one, right(one)).kind).toBe("exact");
    expect(judge(one, moved(one, { invariant: -1n })).kind).toBe("wrongValue");
    const resources = state.resources.map(({ weight, q, p, c, beta, m }) => ({ weight, q, p, c, beta, m }));
    const created = unit("pool.create", { shares: state.shares, resources }, null);
    expect(judge(created, right(created)).kind).toBe("exact");
    expect(judge(created, moved(created, {}, { q: 1n })).kind).toBe("wrongValue");
  });
});

describe("a refusal", () => {
  const refusals = [
    { code: "ZeroAmount", phase: "precondition" },
    { code: "Expired", phase: "precondition" },
  ] as const;
  const one = unit("pool.buy", {}, params, { status: "reject", refusals, post: "unchanged" });

  it("may be any of those that apply, by code and phase", () => {
    for (const refusal of refusals) expect(judge(one, { status: "reject", ...refusal }).kind).toBe("exact");
    expect(judge(one, { status: "reject", code: "Expired", phase: "decode" }).kind).toBe("wrongRefusal");
    expect(judge(one, { status: "reject", code: "Overflow", phase: "arithmetic" })).toEqual({
      kind: "wrongRefusal",
      reason: "refused with Overflow (arithmetic), not with ZeroAmount (precondition) or Expired (precondition)",
    });
  });

  it("is told from native errors by the implementer's map, which has the last word", () => {
    const native = (answer: AdapterAnswer): string =>
      verdict(one, answered(answer), DEFAULT_SLACK, { "0xdead": { code: "Expired" } }).kind;
    expect(native({ status: "reject", native: "0xdead" })).toBe("exact");
    expect(native({ status: "reject", native: "0xdead", code: "Overflow", phase: "arithmetic" })).toBe("exact");
    expect(native({ status: "reject", native: "0xbeef" })).toBe("wrongRefusal");
    expect(native({ status: "reject", native: "constructor" })).toBe("wrongRefusal");
  });

  it("that is missing, or that is one too many, is told apart", () => {
    expect(judge(one, { status: "ok", output: {} }).kind).toBe("acceptedWrongly");
    const accepted = unit("pool.buy", inputs["pool.buy"]);
    expect(judge(accepted, { status: "reject", code: "Expired", phase: "precondition" }).kind).toBe("refusedWrongly");
  });
});

describe("what is no answer", () => {
  it.each(OPERATIONS)("is never a refusal: %s", (operation) => {
    const one = unit(operation, {}, params, {
      status: "reject",
      refusals: [{ code: "Malformed", phase: "decode" }],
      post: "unchanged",
    });
    const kinds = (
      [
        answered({ status: "unsupported", feature: "f", reason: "r" }),
        answered({ status: "error", message: "Malformed" }),
        { _tag: "Offence", reason: "answered twice" },
        { _tag: "Fault", fault: { kind: "timedOut", reason: "" } },
        { _tag: "Fault", fault: { kind: "crashed", reason: "" } },
        { _tag: "Fault", fault: { kind: "protocol", reason: "" } },
        { _tag: "NotRun", reason: "" },
      ] as const
    ).map((outcome) => verdict(one, outcome, DEFAULT_SLACK, {}).kind);
    expect(kinds).toEqual(["unsupported", "error", "protocol", "timedOut", "crashed", "protocol", "notRun"]);
  });
});
