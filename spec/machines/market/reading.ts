import type { Parameters, Value } from "../../checker/machine.ts";
import { type Refusal, refusal } from "../../vocabulary/refusal.ts";
import { WORD_LIMIT } from "../../vocabulary/units.ts";
import type { MarketState } from "./state.ts";

/** Parameters that are one of a few names. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  reveal: ["buy", "sell"],
  vote: ["inFavour", "against"],
  report: ["passed", "failed", "contradicted"],
  judge: ["verified", "rejected"],
};

/** Parameters with an entry for each resource of a pool. */
const OF_EACH_RESOURCE = ["deltaQ", "deltaP", "minQ", "minP", "maxQ", "maxP"];

const firstOf = <A>(values: readonly A[], refusalOf: (value: A) => Refusal | null): Refusal | null => {
  for (const value of values) {
    const found = refusalOf(value);
    if (found !== null) return found;
  }
  return null;
};

/** Whatever crosses the boundary is at least 0 and below 2^256, however deep it lies. */
const unreadNumber = (field: string, value: Value): Refusal | null => {
  if (typeof value === "bigint") {
    if (value < 0n) return refusal("Negative", field, value, "at least 0");
    return value < WORD_LIMIT ? null : refusal("TooLarge", field, value, "below 2^256");
  }
  if (value === null || typeof value !== "object") return null;
  return firstOf(Object.entries(value), ([name, inner]) => unreadNumber(`${field}.${name}`, inner));
};

const unreadName = (action: string, field: string, value: Value): Refusal | null => {
  const names = NAMES[action];
  return names === undefined || typeof value !== "string" || names.includes(value)
    ? null
    : refusal("Malformed", field, value, `one of ${names.join(", ")}`);
};

const unreadLength = ({ rules }: MarketState, field: string, value: Value): Refusal | null => {
  const { length } = rules.classes;
  return OF_EACH_RESOURCE.includes(field) && Array.isArray(value) && value.length !== length
    ? refusal("LengthMismatch", field, BigInt(value.length), `${length}, one for each resource`)
    : null;
};

/** Why a call cannot be read, whatever is asked: a recorded one may hold anything. Null for every call of a scope's own. */
export const unread = (state: MarketState, action: string, parameters: Parameters): Refusal | null =>
  firstOf(
    Object.entries(parameters),
    ([field, value]) => unreadName(action, field, value) ?? unreadNumber(field, value),
  ) ?? firstOf(Object.entries(parameters), ([field, value]) => unreadLength(state, field, value));
