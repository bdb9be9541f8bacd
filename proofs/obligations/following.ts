import type { Term } from "../../spec/checker/action/index.ts";
import { type Scope, scope } from "../fact.ts";
import { named, plus } from "../reading/index.ts";
import { type Movement, movement, type TradeName, type TradeReading } from "./movement.ts";

/** What a trade does not change: parameters, shares, and the rate. */
const SHARED = Object.fromEntries(["c", "beta", "m", "shares", "rate"].map((name) => [name, named(name)]));

/** A trade on the curve that another one left. */
export const following = (
  first: Movement,
  name: TradeName,
  given: Readonly<Record<string, Term<string>>> = {},
): Movement =>
  movement(name, first.schedule, {
    at: scope("second.", { ...SHARED, ...first.reading.updates, ...given }),
    label: "second",
  });

/** A quantity of the second of two trades. */
export const second = (name: string): Term<string> => named(`second.${name}`);

/** The sum of a quantity of two trades. */
export const ofBoth = (name: string): Term<string> => plus(named(name), second(name));

/** The quantities of two trades at once, on the curve before the first: sums of some of theirs. */
export const atOnceAt = (summed: readonly string[], given: Readonly<Record<string, Term<string>>> = {}): Scope => {
  const sums = Object.fromEntries(summed.map((each) => [each, ofBoth(each)]));
  return scope("whole.", { ...SHARED, q: named("q"), p: named("p"), ...sums, ...given });
};

/** The trade that does two at once. */
export const atOnce = (name: TradeName, ...sums: Parameters<typeof atOnceAt>): TradeReading =>
  movement(name, "none", { at: atOnceAt(...sums), label: "whole" }).reading;
