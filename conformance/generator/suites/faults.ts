import { QUANTITY_LIMIT, WAD, WORD_LIMIT } from "../../../spec/vocabulary/units.ts";
import { isJsonObject, type Json } from "../../vectors/json.ts";

/** A value put at a path of a JSON document; `undefined` takes the field away. */
const put = (document: Json, path: readonly (string | number)[], value: Json | undefined): Json => {
  const [key, ...rest] = path;
  if (key === undefined) return value ?? null;
  if (Array.isArray(document)) return document.map((item, i): Json => (i === key ? put(item, rest, value) : item));
  if (!isJsonObject(document)) throw new TypeError(`no ${key} in ${JSON.stringify(document)}`);
  const others = Object.entries(document).filter(([name]) => name !== key);
  if (rest.length === 0 && value === undefined) return Object.fromEntries(others);
  return Object.fromEntries([...others, [String(key), put(document[key] ?? null, rest, value)]]);
};

/** One fault in one of the three places of a request. */
export interface Fault {
  readonly alias: string;
  readonly comment: string;
  readonly place: "params" | "state" | "input";
  readonly path: readonly (string | number)[];
  readonly value: Json | undefined;
}

export const withFault = (document: Json, { path, value }: Fault): Json => put(document, path, value);

const fault =
  (place: Fault["place"]) =>
  (alias: string, path: Fault["path"], value: Json | undefined, comment: string): Fault => ({
    alias,
    comment,
    place,
    path,
    value,
  });

/** Every way in which an amount can be unreadable. */
export const amountFaults = (place: Fault["place"], path: readonly (string | number)[]): readonly Fault[] => {
  const at = fault(place);
  const name = path.at(-1);
  return [
    at(`${name}-number`, path, 5, "a JSON number where a string is due"),
    at(`${name}-leading-zero`, path, "007", "not canonical"),
    at(`${name}-plus`, path, "+5", "not canonical"),
    at(`${name}-fraction`, path, "1.5", "not an integer"),
    at(`${name}-hexadecimal`, path, "0x10", "not decimal"),
    at(`${name}-exponent`, path, "1e18", "not decimal digits"),
    at(`${name}-space`, path, " 5", "not canonical"),
    at(`${name}-empty`, path, "", "no digits"),
    at(`${name}-null`, path, null, "null where a string is due"),
    at(`${name}-negative`, path, "-5", "below 0"),
    at(`${name}-too-large`, path, WORD_LIMIT.toString(), "2^256"),
    at(`${name}-far-too-large`, path, "9".repeat(400), "400 digits"),
    at(`${name}-missing`, path, undefined, "the field is not there"),
  ];
};

const state = fault("state");
const params = fault("params");

/** What can be wrong with a pool of one resource, field by field and as a whole. */
export const stateFaults: readonly Fault[] = [
  state("not-an-object", [], [], "an array where an object is due"),
  state("resources-not-an-array", ["resources"], {}, "an object where an array is due"),
  state("no-resources", ["resources"], [], "a pool of no resources"),
  state("unknown-field", ["kappa"], "1", "a field that no pool has"),
  state("resource-unknown-field", ["resources", 0, "mu"], "1", "a field that no resource has"),
  state("resource-missing-field", ["resources", 0, "beta"], undefined, "a field is not there"),
  state("open-too-long", ["block", "open"], [null, null], "two entries for one resource"),
  state("open-too-short", ["block", "open"], [], "no entry for the resource"),
  state("open-negative-reserve", ["block", "open"], [{ q0: "-1", price0: "1", net: "0" }], "only net is signed"),
  state("q-negative", ["resources", 0, "q"], "-1", "below 0"),
  state("q-zero", ["resources", 0, "q"], "0", "no reserve"),
  state("p-zero", ["resources", 0, "p"], "0", "no credits"),
  state("q-past-112-bits", ["resources", 0, "q"], QUANTITY_LIMIT.toString(), "2^112"),
  state("p-past-112-bits", ["resources", 0, "p"], QUANTITY_LIMIT.toString(), "2^112"),
  state("c-past-112-bits", ["resources", 0, "c"], QUANTITY_LIMIT.toString(), "2^112"),
  state("beta-past-112-bits", ["resources", 0, "beta"], QUANTITY_LIMIT.toString(), "2^112"),
  state("m-past-112-bits", ["resources", 0, "m"], QUANTITY_LIMIT.toString(), "2^112"),
  state("shares-past-112-bits", ["shares"], QUANTITY_LIMIT.toString(), "2^112"),
  state("shares-below-locked", ["shares"], "999", "fewer than the shares that nobody owns"),
  state("weight-one-short", ["resources", 0, "weight"], (WAD - 1n).toString(), "one part in 10^18 is missing"),
  state("weight-one-over", ["resources", 0, "weight"], (WAD + 1n).toString(), "one part in 10^18 too much"),
  state("virtual-credits-not-positive", ["resources", 0, "beta"], (100n * WAD).toString(), "P_w is not above 0"),
  state("inertia-not-convex", ["resources", 0, "m"], (100n * WAD).toString(), "the level set is not convex"),
  state("weight-negative", ["resources", 0, "weight"], "-1", "below 0"),
  // p·W + c·q is exactly 9/4 of S·W.
  state("virtual-credits-zero", ["resources", 0, "beta"], ((9n * WAD) / 4n).toString(), "P_w is 0"),
];

/** What can be wrong with the parameters of a trade. */
export const paramsFaults: readonly Fault[] = [
  params("params-not-an-object", [], "none", "a string where an object is due"),
  params("unknown-schedule", ["fees", "risk", "schedule"], "per-week", "a schedule that is not one of the three"),
  params("schedule-number", ["fees", "risk", "schedule"], 0, "a number where a name is due"),
  params("params-unknown-field", ["slippage"], "1", "a field that no trade has"),
  params("fees-missing", ["fees"], undefined, "no fees"),
  params("cap-is-everything", ["fees", "cap"], WAD.toString(), "a cap of 1 leaves nothing to trade"),
  params("cap-negative", ["fees", "cap"], "-1", "below 0"),
  params("base-negative", ["fees", "base"], "-1", "below 0"),
  params("base-past-112-bits", ["fees", "base"], QUANTITY_LIMIT.toString(), "2^112"),
  params("volatility-rate-past-112-bits", ["fees", "volatilityRate"], QUANTITY_LIMIT.toString(), "2^112"),
  params("risk-rate-past-112-bits", ["fees", "risk", "rate"], QUANTITY_LIMIT.toString(), "2^112, schedule none or not"),
  params("volatility-past-112-bits", ["volatility"], QUANTITY_LIMIT.toString(), "2^112"),
  params("time-negative", ["time"], "-1", "below 0"),
];
