import type { PoolOperation } from "../../spec/vocabulary/index.ts";
import { ask, expectationFrom } from "../oracle/oracle.ts";
import { type GroupDraft, type Json, type JsonObject, seal, type VectorFile, type Vectors } from "../vectors/index.ts";

const WAD = "1000000000000000000";

/** One resource, 1000 of it against 1000 credits, price floor and shares included. */
export const state = {
  shares: "1000000000000000000000",
  resources: [
    {
      weight: WAD,
      q: "1000000000000000000000",
      p: "1000000000000000000000",
      c: "500000000000000000",
      beta: "1000000000",
      m: "0",
    },
  ],
  block: { number: "0", open: [null] },
} as const satisfies JsonObject;

export const params = {
  fees: {
    base: "3000000000000000",
    volatilityRate: "0",
    cap: "100000000000000000",
    risk: { schedule: "none", rate: "0" },
  },
  volatility: "0",
  time: "100",
} as const satisfies JsonObject;

export const riskyParams = {
  ...params,
  fees: { ...params.fees, risk: { schedule: "per-trade", rate: "10000000000000000" } },
} as const satisfies JsonObject;

export const blockParams = {
  ...params,
  fees: { ...params.fees, risk: { schedule: "per-block", rate: "10000000000000000" } },
} as const satisfies JsonObject;

const order = { index: 0, deadline: "1000" } as const;

export const inputs = {
  "pool.buy": { ...order, creditsIn: "12345678901234567890", minResource: "0" },
  "pool.buyExact": { ...order, resourceOut: "12345678901234567890", maxCredits: "99999999999999999999999999" },
  "pool.sell": { ...order, resourceIn: "12345678901234567890", minCredits: "0" },
  "pool.sellExact": { ...order, creditsOut: "12345678901234567890", maxResource: "99999999999999999999999999" },
  "pool.swap": { creditsIn: ["12345678901234567890"], minResource: ["0"], deadline: "1000" },
} as const satisfies Partial<Record<PoolOperation, JsonObject>>;

/** A test as the specification answers it. */
export const tested = (operation: PoolOperation, alias: string, input: Json, given: { params: Json; state: Json }) => ({
  alias,
  comment: "",
  flags: [],
  input,
  expect: expectationFrom(ask({ operation, ...given, input })),
  compare: "exact" as const,
});

const tests = (
  operation: PoolOperation,
  named: Readonly<Record<string, Json>>,
  given = { params, state } as { params: Json; state: Json },
) => Object.entries(named).map(([alias, input]) => tested(operation, alias, input, given));

const group = (
  id: string,
  operation: PoolOperation,
  named: Readonly<Record<string, Json>>,
  requires = ["core"],
): GroupDraft => {
  const isView = operation === "pool.price" || operation === "pool.invariant";
  const given: { params: Json; state: Json } = { params: isView ? {} : params, state };
  return {
    id,
    operation,
    requires,
    source: { kind: "equation", ref: "4" },
    ...given,
    tests: tests(operation, named, given),
  };
};

const buy = inputs["pool.buy"];

/** A handful of cases: accepted and refused, of trades and views, and a pair of steps. */
export const tinyFile: VectorFile = seal({
  spec: { version: "1.0.0", sha256: "0".repeat(64) },
  generator: { name: "test", version: "1.0.0", seed: "1" },
  suite: "tiny",
  notes: {},
  groups: [
    group("buys", "pool.buy", {
      "ordinary/1": buy,
      "ordinary/2": { ...buy, creditsIn: "1000000000000000000" },
      "refused/zero": { ...buy, creditsIn: "0" },
      "refused/expired": { ...buy, deadline: "1" },
      "refused/negative": { ...buy, creditsIn: "-1" },
      "refused/extra": { ...buy, tip: "1" },
    }),
    group("sells", "pool.sell", {
      "ordinary/1": inputs["pool.sell"],
      "refused/index": { ...inputs["pool.sell"], index: 7 },
    }),
    group("prices", "pool.price", { "ordinary/1": { index: 0 } }),
    group("exotic", "pool.price", { "another/1": { index: 1 } }, ["core", "several-curves"]),
    {
      id: "in-turn",
      operation: "pool.buy",
      requires: ["core"],
      source: { kind: "trace", ref: "a purchase and a sale" },
      params,
      state,
      tests: [
        {
          alias: "there-and-back",
          comment: "",
          flags: [],
          compare: "exact",
          steps: (() => {
            const expect = expectationFrom(ask({ operation: "pool.buy", params, state, input: buy }));
            const after: Json = expect.status === "ok" && expect.post !== "unchanged" ? expect.post : state;
            const input = inputs["pool.sell"];
            return [
              { operation: "pool.buy" as const, input: buy, expect },
              {
                operation: "pool.sell" as const,
                input,
                expect: expectationFrom(ask({ operation: "pool.sell", params, state: after, input })),
              },
            ];
          })(),
        },
      ],
    },
  ],
});

export const tiny: Vectors = { spec: tinyFile.spec, files: [{ name: "tiny.json", file: tinyFile }] };
