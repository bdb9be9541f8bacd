import type { DeclaredAction } from "../../checker/action/index.ts";
import type { FeeQuantity, FeeTerm } from "./quantities.ts";

/** What an operation does to totals and to the lot that it is about, once it is known what the lot is paid. No rounding, no refusal. */
export type Entry<Updated extends FeeQuantity> = DeclaredAction<FeeQuantity, Updated, never>;

const entry = <Updated extends FeeQuantity>(
  name: string,
  statement: string,
  updates: Readonly<Record<Updated, FeeTerm>>,
): Entry<Updated> => ({ name, statement, steps: [], updates, receipt: {} });

/** A fee comes in. */
export const received = entry("received", "collected += F", {
  collected: (a, given) => a.add(given.collected, given.fee),
});

/** A lot is paid its claim, and has seen what there is. */
export const settled = entry("settled", "paid += claim, the lot has seen A₁ and A₂", {
  paid: (a, given) => a.add(given.paid, given.claim),
  timedSeen: (_, { timed }) => timed,
  growthSeen: (_, { growth }) => growth,
});

/** New shares are a lot of their own, of age 0, that has seen what there is. */
export const lotOpened = entry("lotOpened", "S += s, Σs·t₀ += s·t, a lot of s shares since t", {
  shares: (a, given) => a.add(given.shares, given.amount),
  moment: (a, given) => a.add(given.moment, a.multiply(given.amount, given.time)),
  held: (_, { amount }) => amount,
  since: (_, { time }) => time,
  timedSeen: (_, { timed }) => timed,
  growthSeen: (_, { growth }) => growth,
});

/** Shares of a lot are no more. */
export const sharesBurned = entry("sharesBurned", "S −= s, Σs·t₀ −= s·t₀, the lot has s shares less", {
  shares: (a, given) => a.subtract(given.shares, given.amount),
  moment: (a, given) => a.subtract(given.moment, a.multiply(given.amount, given.since)),
  held: (a, given) => a.subtract(given.held, given.amount),
});

/** Shares leave a lot for another one of the same age, which has seen what it has. */
export const sharesLeft = entry("sharesLeft", "the lot has s shares less", {
  held: (a, given) => a.subtract(given.held, given.amount),
});
