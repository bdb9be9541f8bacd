import { CALENDAR_NUMBERS } from "../../vocabulary/protocol-numbers.ts";

/** A price that was seen, credits for one resource in units of 1e-18, and when. It is in force until the next one. */
export interface PriceView {
  readonly time: bigint;
  readonly price: bigint;
}

/** The past prices of one resource, as far back as anything is asked of them. */
export interface PriceHistory {
  readonly now: bigint;
  /** In the order of their times, no two of one time; the first is in force at the beginning of the window, or the first ever. */
  readonly views: readonly PriceView[];
  /** The last completed days' closes, seven at most, the oldest first. */
  readonly closes: readonly bigint[];
}

/** Lengths of time, in the unit of the views' times. */
export interface Calendar {
  readonly day: bigint;
  /** What an average is taken over. */
  readonly window: bigint;
}

/** Closes that a volatility is made of. */
export const DAYS = 7;

/** What the protocol runs on: seconds, 30 minutes. */
export const CALENDAR: Calendar = CALENDAR_NUMBERS;
