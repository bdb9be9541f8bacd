import { Result } from "effect";
import type { Refusal } from "../../../spec/vocabulary/refusal.ts";
import { divDown, divUp } from "../../fixed-point/division.ts";
import { CALENDAR, type Calendar, type PriceHistory, windowSum } from "./history.ts";

/**
 * The time-weighted average price of the window that ends at the history's time, units of 1e-18, rounded up as a price
 * view is. Section 12.2. A factor F on the price for one block of n in the window moves it by (F − 1)/n of the price, and
 * holding the spot there costs at least the fees on P·(√F − 1) credits, P the virtual credits of the curve.
 * Refused as InsufficientHistory if the first view is younger than the window.
 */
export const averagePriceUp = (history: PriceHistory, calendar: Calendar = CALENDAR): Result.Result<bigint, Refusal> =>
  Result.map(windowSum(history, calendar), (sum) => divUp(sum, calendar.window));

/** The same rounded down: for stakes, and for quotes of a sale. Refused as InsufficientHistory. */
export const averagePriceDown = (
  history: PriceHistory,
  calendar: Calendar = CALENDAR,
): Result.Result<bigint, Refusal> => Result.map(windowSum(history, calendar), (sum) => divDown(sum, calendar.window));
