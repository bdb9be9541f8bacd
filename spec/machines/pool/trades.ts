import type { Choice, DeclaredAction } from "../../checker/action/index.ts";
import { coversAfterFee } from "../../equations/fees.ts";
import { tradeKept, virtualCredits } from "../../equations/invariant.ts";
import type { RiskSchedule } from "../../vocabulary/pool.ts";
import { WAD } from "../../vocabulary/units.ts";
import { fixFee, fixRate, fixRisk } from "./charges.ts";
import { beyondReserve, breaksLimit, netOverflows, orderGuards, overflows, yieldsNothing } from "./guards.ts";
import { curveAfter, curveBefore, type PoolTerm, type Quantity } from "./quantities.ts";

export type TradeReceipt = "fee" | "risk" | "resourceOut" | "creditsIn" | "creditsOut" | "resourceIn";
export type Trade<Receipt extends TradeReceipt> = DeclaredAction<Quantity, "q" | "p", Receipt>;

const zero: PoolTerm = (a) => a.literal(0n);
const lastOfReserve: PoolTerm = (a, { q }) => a.subtract(q, a.literal(1n));

const fee: PoolTerm = (_, given) => given.fee;
const risk: PoolTerm = (_, given) => given.risk;
const resource: PoolTerm = (_, given) => given.resource;
const total: PoolTerm = (_, given) => given.total;

/** total − fee: what a purchase brings before risk. */
const afterFee: PoolTerm = (a, given) => a.subtract(given.total, given.fee);
/** total − fee − risk: what a purchase adds to the curve. */
const received: PoolTerm = (a, given) => a.subtract(afterFee(a, given), given.risk);
/** credits − fee − risk: what a sale pays the trader. */
const paidOut: PoolTerm = (a, given) => a.subtract(a.subtract(given.credits, given.fee), given.risk);

const reserveAfterPurchase: PoolTerm = (a, given) => a.subtract(given.q, given.resource);
const creditsAfterPurchase: PoolTerm = (a, given) => a.add(given.p, received(a, given));
const reserveAfterSale: PoolTerm = (a, given) => a.add(given.q, given.resource);
const creditsAfterSale: PoolTerm = (a, given) => a.subtract(given.p, given.credits);

/** C(x): the smallest number of credits for which the curve lets `resource` go. */
const cost: Choice<Quantity> = {
  kind: "choice",
  name: "credits",
  extremum: "smallest",
  from: zero,
  given: [],
  holds: (a, given) =>
    tradeKept(a, curveBefore(given), curveAfter(a, given, "purchase", given.resource, given.credits)),
};

/** The largest x that the curve lets go for all that is left after the fee. */
export const withoutRisk = (name: "resource" | "quoted"): Choice<Quantity> => ({
  kind: "choice",
  name,
  extremum: "largest",
  from: zero,
  upTo: lastOfReserve,
  given: [],
  holds: (a, given) =>
    tradeKept(a, curveBefore(given), curveAfter(a, given, "purchase", given[name], afterFee(a, given))),
});

/** The largest x with C(x) + r(x) ≤ d − f(d). Risk only lowers it, so the search ends at the quote without risk. */
export const withRisk = (riskOfCost: Choice<Quantity>["given"]): Choice<Quantity> => ({
  kind: "choice",
  name: "resource",
  extremum: "largest",
  from: zero,
  upTo: (_, { quoted }) => quoted,
  given: [cost, ...riskOfCost],
  holds: (a, given) => a.atMost(a.add(given.credits, given.risk), afterFee(a, given)),
});

/** Guards and effect of a purchase for a given number of credits, once x is fixed. */
export const purchaseGuards = [
  overflows("total", creditsAfterPurchase),
  yieldsNothing(resource),
  breaksLimit("atLeast", resource),
] as const;
export const purchaseEffect = {
  updates: { q: reserveAfterPurchase, p: creditsAfterPurchase },
  receipt: { resourceOut: resource, fee, risk },
} as const;

/** The amount in is all that the trader pays. */
export const fixPayment = [
  { kind: "definition", name: "total", value: (_, { amount }) => amount },
  ...fixRate,
  fixFee("total"),
] as const satisfies Trade<"fee">["steps"];

/** `pool.buy`: credits in, the largest resource out. */
export const buy = (schedule: RiskSchedule): Trade<"resourceOut" | "fee" | "risk"> => ({
  name: "buy",
  statement: "credits in: the largest x ≤ q − 1 with C(x) + r(x) ≤ d − f(d)",
  steps: [
    ...orderGuards,
    ...fixPayment,
    ...(schedule === "none"
      ? [...fixRisk(schedule, "purchase"), withoutRisk("resource")]
      : [withoutRisk("quoted"), withRisk(fixRisk(schedule, "purchase"))]),
    ...netOverflows(schedule),
    ...purchaseGuards,
  ],
  ...purchaseEffect,
});

/** `pool.buyExact`: resource out, the smallest credits in. */
export const buyExact = (schedule: RiskSchedule): Trade<"creditsIn" | "fee" | "risk"> => ({
  name: "buyExact",
  statement: "resource out: d = ⌈(C(x) + r(x))·W/(W − g)⌉",
  steps: [
    ...orderGuards,
    { kind: "definition", name: "resource", value: (_, { amount }) => amount },
    beyondReserve((a, { q, resource }) => a.atMost(q, resource)),
    ...fixRate,
    cost,
    ...fixRisk(schedule, "purchase"),
    {
      kind: "choice",
      name: "total",
      extremum: "smallest",
      from: zero,
      given: [],
      holds: (a, given) => coversAfterFee(a, given.total, a.add(given.credits, given.risk), given.rate),
    },
    fixFee("total"),
    overflows("total", creditsAfterPurchase),
    ...netOverflows(schedule),
    breaksLimit("atMost", total),
  ],
  updates: purchaseEffect.updates,
  receipt: { creditsIn: total, fee, risk },
});

/** `pool.sell`: resource in, the largest credits out. */
export const sell = (schedule: RiskSchedule): Trade<"creditsOut" | "fee" | "risk"> => ({
  name: "sell",
  statement: "resource in: the curve pays the largest y ≤ p − 1, the trader gets y − f(y) − r",
  steps: [
    ...orderGuards,
    { kind: "definition", name: "resource", value: (_, { amount }) => amount },
    ...fixRate,
    {
      kind: "choice",
      name: "credits",
      extremum: "largest",
      from: zero,
      upTo: (a, { p }) => a.subtract(p, a.literal(1n)),
      given: [],
      holds: (a, given) =>
        tradeKept(a, curveBefore(given), curveAfter(a, given, "sale", given.resource, given.credits)),
    },
    fixFee("credits"),
    ...fixRisk(schedule, "sale"),
    overflows("resource", reserveAfterSale),
    ...netOverflows(schedule),
    yieldsNothing(paidOut),
    breaksLimit("atLeast", paidOut),
  ],
  updates: { q: reserveAfterSale, p: creditsAfterSale },
  receipt: { creditsOut: paidOut, fee, risk },
});

/** `pool.sellExact`: credits out, the smallest resource in. Exact before risk: the trader gets n − r. */
export const sellExact = (schedule: RiskSchedule): Trade<"resourceIn" | "fee" | "risk"> => ({
  name: "sellExact",
  statement: "credits out: y = ⌈n·W/(W − g)⌉ leave the curve for the smallest x",
  steps: [
    ...orderGuards,
    ...fixRate,
    {
      kind: "choice",
      name: "credits",
      extremum: "smallest",
      from: zero,
      given: [],
      holds: (a, given) => coversAfterFee(a, given.credits, given.amount, given.rate),
    },
    beyondReserve((a, given) =>
      a.or(
        a.atMost(given.p, given.credits),
        a.and(
          a.equal(given.c, a.literal(0n)),
          a.atMost(virtualCredits(a, curveBefore(given)), a.multiply(given.credits, a.literal(WAD))),
        ),
      ),
    ),
    {
      kind: "choice",
      name: "resource",
      extremum: "smallest",
      from: zero,
      given: [],
      holds: (a, given) =>
        tradeKept(a, curveBefore(given), curveAfter(a, given, "sale", given.resource, given.credits)),
    },
    { kind: "definition", name: "fee", value: (a, given) => a.subtract(given.credits, given.amount) },
    ...fixRisk(schedule, "sale"),
    overflows("resource", reserveAfterSale),
    ...netOverflows(schedule),
    yieldsNothing((a, given) => a.subtract(given.amount, given.risk)),
    breaksLimit("atMost", resource),
  ],
  updates: { q: reserveAfterSale, p: creditsAfterSale },
  receipt: { resourceIn: resource, fee, risk },
});
