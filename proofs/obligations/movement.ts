import {
  coversAfterFee,
  coversRate,
  invariant,
  type Source,
  tradeKept,
  virtualCredits,
} from "../../spec/equations/index.ts";
import type { Quantity } from "../../spec/machines/pool/quantities.ts";
import { takeLeg } from "../../spec/machines/pool/swap.ts";
import { buy, buyExact, sell, sellExact, type Trade, type TradeReceipt } from "../../spec/machines/pool/trades.ts";
import { RISK_SCHEDULES, type RiskSchedule } from "../../spec/vocabulary/pool.ts";
import { type Fact, here, replaced, type Scope } from "../fact.ts";
import {
  type ActionReading,
  type CurveTerm,
  curveAt,
  minus,
  named,
  plus,
  readAction,
  withReserves,
} from "../reading/index.ts";

export type TradeReading = ActionReading<Quantity, "q" | "p", TradeReceipt>;

/** How one trade moves its curve, from where to where, and which facts of the action decide it. */
export interface Movement {
  /** The start of its obligations' ids: `buy-exact-per-trade`. */
  readonly id: string;
  readonly name: TradeName;
  readonly title: string;
  readonly schedule: RiskSchedule;
  readonly direction: "purchase" | "sale";
  readonly reading: TradeReading;
  /** What has to be known of the action to know that the curve keeps the rule of every trade. */
  readonly moves: readonly Fact[];
  /** What has to be known besides for I' ≥ I: where the curve gets more than it asks for, more credits have to count for more. */
  readonly monotone: readonly Fact[];
  readonly applies: readonly { readonly source: Source }[];
  readonly before: CurveTerm;
  readonly after: CurveTerm;
}

export type TradeName = "buy" | "buyExact" | "sell" | "sellExact";

const DECLARED = { buy, buyExact, sell, sellExact } as const;
const IDS = { buy: "buy", buyExact: "buy-exact", sell: "sell", sellExact: "sell-exact" } as const;
const TITLES = {
  buy: "a buy",
  buyExact: "a buy of an exact amount",
  sell: "a sale",
  sellExact: "a sale for an exact amount",
} as const;

/** The equations that the rule of every trade applies. */
export const RULE = [tradeKept, virtualCredits, invariant] as const;

/** All that comes in beside the curve's price and the risk is a candidate for the fee: so the fee leaves the curve enough. */
const feeLeavesEnough = (reading: TradeReading, at: Scope): Fact =>
  reading.unbeaten(
    "fee",
    replaced(at, { fee: minus(named("total"), plus(named("credits"), named("risk"))) }),
    "total − credits − risk",
  );

const movesOf = (name: TradeName, schedule: RiskSchedule, reading: TradeReading, at: Scope): readonly Fact[] => {
  if (name === "sell") return [reading.chosen("credits")];
  if (name === "sellExact") return [reading.chosen("resource")];
  if (name === "buyExact")
    return [
      reading.chosen("credits"),
      reading.chosen("total"),
      feeLeavesEnough(reading, at),
      ...(["total", "rate"] as const).map((quantity) => reading.atLeast(quantity, 0n)),
    ];
  return schedule === "none"
    ? [reading.chosen("resource"), reading.defined("risk")]
    : [reading.chosen("credits"), reading.chosen("resource")];
};

/** One of the four trades under a risk schedule, its quantities in a scope. */
export const movement = (
  name: TradeName,
  schedule: RiskSchedule,
  {
    at = here,
    label = "",
    trade = DECLARED[name](schedule) as Trade<TradeReceipt>,
  }: { readonly at?: Scope; readonly label?: string; readonly trade?: Trade<TradeReceipt> } = {},
): Movement => {
  const reading = readAction(trade, { at, label });
  const before = curveAt(at);
  const exactly = name === "sell" || name === "sellExact" || (name === "buy" && schedule === "none");
  return {
    id: `${IDS[name]}${schedule === "none" ? "" : `-${schedule}`}`,
    name,
    title: `${TITLES[name]}${schedule === "none" ? "" : ` with ${schedule} risk`}`,
    schedule,
    direction: name === "buy" || name === "buyExact" ? "purchase" : "sale",
    reading,
    moves: movesOf(name, schedule, reading, at),
    monotone: exactly ? [] : [reading.atLeast("m", 0n)],
    applies: name === "buyExact" ? [...RULE, coversAfterFee, coversRate] : RULE,
    before,
    after: withReserves(before, reading.updates),
  };
};

export const ALL_MOVEMENTS: readonly Movement[] = RISK_SCHEDULES.flatMap((schedule) =>
  (["buy", "buyExact", "sell", "sellExact"] as const).map((name) => movement(name, schedule)),
);

/** A leg of a vector swap, at the risk rate that the legs share. */
export const swapLeg = (at: Scope = here): Movement => {
  const reading = readAction(takeLeg as Trade<TradeReceipt>, { at });
  const before = curveAt(at);
  return {
    id: "swap-leg",
    name: "buy",
    title: "a leg of a vector swap",
    schedule: "per-trade",
    direction: "purchase",
    reading,
    moves: [reading.chosen("credits"), reading.chosen("resource")],
    monotone: [reading.atLeast("m", 0n)],
    applies: RULE,
    before,
    after: withReserves(before, reading.updates),
  };
};
