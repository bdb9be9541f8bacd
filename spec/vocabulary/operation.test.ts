import { Result } from "effect";
import { describe, expect, it } from "vitest";
import { decodeRequest, encodeOutput } from "./operation.ts";
import { POOL_OPERATIONS, type PoolOperation } from "./operation-name.ts";

const state = {
  shares: "2000",
  resources: [{ weight: "1000000000000000000", q: "10", p: "10", c: "0", beta: "0", m: "0" }],
  block: { number: "0", open: [null] },
};
const params = {
  fees: { base: "0", volatilityRate: "0", cap: "0", risk: { schedule: "none", rate: "0" } },
  volatility: "0",
  time: "1",
};
const inputs: Readonly<Record<PoolOperation, unknown>> = {
  "pool.create": { shares: "2000", resources: [{ weight: "1", q: "1", p: "1", m: "0", c: "0", beta: "0" }] },
  "pool.invariant": { index: 0 },
  "pool.price": { index: 0 },
  "pool.crossPrice": { index: 0, inTermsOf: 0 },
  "pool.buy": { index: 0, creditsIn: "1", minResource: "0", deadline: "1" },
  "pool.buyExact": { index: 0, resourceOut: "1", maxCredits: "9", deadline: "1" },
  "pool.sell": { index: 0, resourceIn: "1", minCredits: "0", deadline: "1" },
  "pool.sellExact": { index: 0, creditsOut: "1", maxResource: "9", deadline: "1" },
  "pool.swap": { creditsIn: ["1"], minResource: ["0"], deadline: "1" },
};

const codes = (operation: PoolOperation, changes: { params?: unknown; state?: unknown; input?: unknown }) =>
  Result.match(decodeRequest({ operation, params, state, input: inputs[operation], ...changes }), {
    onSuccess: () => [],
    onFailure: (refusals) => refusals.map(({ code, field }) => `${code} ${field}`),
  });

describe("a request", () => {
  it.each(POOL_OPERATIONS)("%s is read when it is well formed", (operation) =>
    expect(codes(operation, {})).toEqual([]),
  );

  it.each(POOL_OPERATIONS)("%s says when its input is no object", (operation) =>
    expect(codes(operation, { input: 3 })).toEqual(["Malformed input"]),
  );

  it("reports what is wrong in all its places together", () =>
    expect(codes("pool.buy", { params: [], state: { ...state, shares: "-1" }, input: {} })).toEqual([
      "Malformed params",
      "Negative state.shares",
      "MissingField input.index",
      "MissingField input.creditsIn",
      "MissingField input.minResource",
      "MissingField input.deadline",
    ]));

  it("needs as many entries as there are resources", () => {
    expect(codes("pool.price", { state: { ...state, block: { number: "0", open: [] } } })).toEqual([
      "LengthMismatch state.block.open",
    ]);
    expect(codes("pool.price", { state: { ...state, resources: [], block: { number: "0", open: [] } } })).toEqual([
      "LengthMismatch state.resources",
    ]);
    expect(codes("pool.swap", { input: { creditsIn: [], minResource: ["0", "0"], deadline: "1" } })).toEqual([
      "LengthMismatch input.creditsIn",
      "LengthMismatch input.minResource",
    ]);
    expect(codes("pool.create", { input: { shares: "2000", resources: [] } })).toEqual([
      "LengthMismatch input.resources",
    ]);
  });

  it("tells the two forms of a new resource apart", () => {
    const create = (resource: object) => codes("pool.create", { input: { shares: "2000", resources: [resource] } });
    const side = { weight: "1", q: "1", p: "1", m: "0" };
    expect(create({ ...side, lambda: "1", qBar: "1" })).toEqual([]);
    expect(create({ ...side, lambda: "1" })).toEqual(["MissingField input.resources.0.qBar"]);
    expect(create({ ...side, lambda: "1", qBar: "1", c: "0" })).toEqual(["UnknownField input.resources.0.c"]);
  });

  it("ignores what a view has no use for", () => expect(codes("pool.price", { params: "anything" })).toEqual([]));
});

describe("an output", () => {
  it("is written as canonical decimal strings", () =>
    expect(encodeOutput({ fee: 0n, resourceOut: [2n ** 200n] })).toEqual({ fee: "0", resourceOut: [`${2n ** 200n}`] }));
});
