import * as t from "io-ts";
import { type Codec, index, list, nullable, oneOf, record, signed, unsigned } from "./codec.ts";
import {
  type Block,
  type Buy,
  type BuyExact,
  type CreatePool,
  type NewResource,
  type Pool,
  type Resource,
  RISK_SCHEDULES,
  type Sell,
  type SellExact,
  type Swap,
  type TradeContext,
} from "./pool.ts";

const resource: Codec<Resource> = record("resource", {
  weight: unsigned,
  q: unsigned,
  p: unsigned,
  c: unsigned,
  beta: unsigned,
  m: unsigned,
});

const block: Codec<Block> = record("block", {
  number: unsigned,
  open: list(nullable(record("open block", { q0: unsigned, price0: unsigned, net: signed }))),
});

export const poolCodec: Codec<Pool> = record("pool", { shares: unsigned, resources: list(resource), block });

export const tradeContextCodec: Codec<TradeContext> = record("params", {
  fees: record("fees", {
    base: unsigned,
    volatilityRate: unsigned,
    cap: unsigned,
    risk: record("risk", { schedule: oneOf(RISK_SCHEDULES), rate: unsigned }),
  }),
  volatility: unsigned,
  time: unsigned,
});

/** Parameters of an operation that takes none: whatever is there is ignored. */
export const ignored: Codec<unknown> = t.unknown;

const inPaperTerms = record("resource", {
  weight: unsigned,
  q: unsigned,
  p: unsigned,
  m: unsigned,
  lambda: unsigned,
  qBar: unsigned,
});
const inPoolTerms = record("resource", {
  weight: unsigned,
  q: unsigned,
  p: unsigned,
  m: unsigned,
  c: unsigned,
  beta: unsigned,
});

/** Either form of a new resource; which one was meant is told by its first field that the other has not. */
const newResource: Codec<NewResource> = new t.Type<NewResource, unknown, unknown>(
  "new resource",
  (u): u is NewResource => inPaperTerms.is(u) || inPoolTerms.is(u),
  (u, context) => {
    const inPaper = typeof u === "object" && u !== null && ("lambda" in u || "qBar" in u);
    return (inPaper ? inPaperTerms : inPoolTerms).validate(u, context) as t.Validation<NewResource>;
  },
  (value) => ("lambda" in value ? inPaperTerms.encode(value) : inPoolTerms.encode(value)),
);

export const createPoolCodec: Codec<CreatePool> = record("input", { shares: unsigned, resources: list(newResource) });
export const indexCodec: Codec<{ readonly index: number }> = record("input", { index });
export const crossPriceCodec: Codec<{ readonly index: number; readonly inTermsOf: number }> = record("input", {
  index,
  inTermsOf: index,
});
export const buyCodec: Codec<Buy> = record("input", {
  index,
  creditsIn: unsigned,
  minResource: unsigned,
  deadline: unsigned,
});
export const buyExactCodec: Codec<BuyExact> = record("input", {
  index,
  resourceOut: unsigned,
  maxCredits: unsigned,
  deadline: unsigned,
});
export const sellCodec: Codec<Sell> = record("input", {
  index,
  resourceIn: unsigned,
  minCredits: unsigned,
  deadline: unsigned,
});
export const sellExactCodec: Codec<SellExact> = record("input", {
  index,
  creditsOut: unsigned,
  maxResource: unsigned,
  deadline: unsigned,
});
export const swapCodec: Codec<Swap> = record("input", {
  creditsIn: list(unsigned),
  minResource: list(unsigned),
  deadline: unsigned,
});
