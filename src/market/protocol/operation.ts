import { Result } from "effect";
import { type Refusal, refusal } from "../../../spec/vocabulary/refusal.ts";
import { WORD_LIMIT } from "../../../spec/vocabulary/units.ts";
import type { Market } from "./market.ts";

/** What is recorded of an operation: everything that it was asked, and what the oracles answered. */
export interface MarketEvent {
  readonly action: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** What an accepted operation leaves behind, what it tells whoever asked, and what it tells the world. */
export interface Done<Receipt> {
  readonly market: Market;
  readonly receipt: Receipt;
  readonly event: MarketEvent;
}

export type Outcome<Receipt> = Result.Result<Done<Receipt>, Refusal>;

/** An operation before anything is recorded of it. */
type Change<Receipt> = Result.Result<{ readonly market: Market; readonly receipt: Receipt }, Refusal>;

/** A number as it crosses the boundary, however deep it lies: from 0 to 2^256 − 1, or a place in a list. */
export const unreadNumber = (field: string, value: unknown): Refusal | null => {
  if (typeof value === "bigint") {
    if (value < 0n) return refusal("Negative", field, value, "at least 0");
    return value < WORD_LIMIT ? null : refusal("TooLarge", field, value, "below 2^256");
  }
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value)) return refusal("NotAnInteger", field, String(value), "an integer");
    return value >= 0 ? null : refusal("Negative", field, String(value), "at least 0");
  }
  if (value === null || typeof value !== "object") return null;
  for (const [name, inner] of Object.entries(value)) {
    const found = unreadNumber(`${field}.${name}`, inner);
    if (found !== null) return found;
  }
  return null;
};

/** Lists with an entry for each resource of a pool. */
const OF_EACH_RESOURCE = ["deltaQ", "deltaP", "minQ", "minP", "maxQ", "maxP"];

const unread = ({ rules }: Market, call: object): Refusal | null => {
  for (const [field, value] of Object.entries(call)) {
    const found = unreadNumber(`input.${field}`, value);
    if (found !== null) return found;
  }
  const { length } = rules.classes;
  for (const [field, value] of Object.entries(call))
    if (OF_EACH_RESOURCE.includes(field) && Array.isArray(value) && value.length !== length)
      return refusal("LengthMismatch", `input.${field}`, BigInt(value.length), `${length}, one for each resource`);
  return null;
};

/** What an operation adds to its event beside what it was asked: the answers of oracles. */
export type Answers<Call> = (market: Market, call: Call) => Readonly<Record<string, unknown>>;

const nothing = (): Readonly<Record<string, unknown>> => ({});

/**
 * An operation of the market. Numbers that no operation could read are refused first, as Negative, TooLarge,
 * NotAnInteger or LengthMismatch; an operation that is refused has changed nothing.
 */
export const operation =
  <Call extends object, Receipt>(
    action: string,
    change: (market: Market, call: Call) => Change<Receipt>,
    answers: Answers<Call> = nothing,
  ) =>
  (market: Market, call: Call): Outcome<Receipt> => {
    const problem = unread(market, call);
    if (problem !== null) return Result.fail(problem);
    return Result.map(change(market, call), (changed) => ({
      ...changed,
      event: { action, parameters: { ...call, ...answers(market, call) } },
    }));
  };

/** What an operation without anything to tell answers. */
export type Nothing = Readonly<Record<string, never>>;

export const changed = <Receipt>(market: Market, receipt: Receipt): Change<Receipt> =>
  Result.succeed({ market, receipt });
