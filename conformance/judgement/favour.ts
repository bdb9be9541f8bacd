import { isPoolOperation, type OperationName, type PoolOperation } from "../../spec/vocabulary/index.ts";
import { isJsonObject, type Json } from "../vectors/json.ts";
import { SYSTEM_SIDES } from "./system-sides.ts";

/** Receives: the trader wants it large. Pays: the trader wants it small. A price view is what the trader would pay. */
export type Side = "receives" | "pays";

/** An amount by which a trader is better or worse off. */
export interface Stake {
  readonly field: string;
  readonly side: Side;
  readonly expected: bigint;
  readonly actual: bigint;
}

/** Which fields of an output the trader receives or pays. Of the others, none is the trader's to gain or lose. */
const SIDES: Readonly<Record<PoolOperation, Readonly<Record<string, Side>>>> = {
  "pool.create": {},
  "pool.invariant": {},
  "pool.price": { price: "pays" },
  "pool.crossPrice": { price: "pays" },
  "pool.buy": { resourceOut: "receives" },
  "pool.buyExact": { creditsIn: "pays" },
  "pool.sell": { creditsOut: "receives" },
  // The credits that arrive are those that were ordered, less the risk.
  "pool.sellExact": { resourceIn: "pays", risk: "pays" },
  "pool.swap": { resourceOut: "receives" },
};

const sidesOf = (operation: OperationName): Readonly<Record<string, Side>> =>
  isPoolOperation(operation) ? SIDES[operation] : (SYSTEM_SIDES[operation] ?? {});

/** Exact amounts may be longer than 256 bits, but not without end. */
const AMOUNT = /^(?:0|[1-9][0-9]{0,199})$/;

/** An amount of an answer, or null if it is none. */
export const amount = (value: Json | undefined): bigint | null =>
  typeof value === "string" && AMOUNT.test(value) ? BigInt(value) : null;

const stake = (field: string, side: Side, expected: Json | undefined, actual: Json | undefined): Stake | null => {
  const [due, given] = [amount(expected), amount(actual)];
  return due === null || given === null ? null : { field, side, expected: due, actual: given };
};

/** The stakes of one field: of each leg where it is a list, else one. */
const stakesOfField = (field: string, side: Side, expected?: Json, actual?: Json): readonly (Stake | null)[] => {
  if (!Array.isArray(expected)) return [stake(field, side, expected, actual)];
  if (!Array.isArray(actual) || actual.length !== expected.length) return [null];
  return expected.map((due: Json, leg) => stake(`${field}.${leg}`, side, due, actual[leg]));
};

/** What is at stake for the trader in an answer, a leg of a swap each for itself; null if the answer cannot be read. */
export const stakesOf = (operation: OperationName, expected: Json, actual: Json): readonly Stake[] | null => {
  if (!isJsonObject(expected) || !isJsonObject(actual)) return null;
  const stakes = Object.entries(sidesOf(operation)).flatMap(([field, side]) =>
    stakesOfField(field, side, expected[field], actual[field]),
  );
  const read = stakes.filter((one) => one !== null);
  return read.length === stakes.length ? read : null;
};

/** Units by which the pool is better off than it need be; negative when the trader took what was the pool's. */
export const poolGain = ({ side, expected, actual }: Stake): bigint =>
  side === "receives" ? expected - actual : actual - expected;
