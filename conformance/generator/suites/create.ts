import { Result } from "effect";
import { QUANTITY_LIMIT, WAD } from "../../../spec/vocabulary/units.ts";
import { ask } from "../../oracle/oracle.ts";
import type { Json, JsonObject } from "../../vectors/index.ts";
import type { Case, Situation } from "../case.ts";
import { amountFaults, type Fault } from "./faults.ts";
import { faultSituations, wholeInputFaults } from "./refusals.ts";

type Fields = Readonly<Record<string, bigint>>;

const strings = (fields: Fields): JsonObject =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value.toString()]));

const request = (shares: bigint, resources: readonly Fields[]): JsonObject => ({
  shares: shares.toString(),
  resources: resources.map(strings),
});

const side = { weight: WAD, q: 10n ** 24n, p: 2n * 10n ** 24n, m: 0n };
const target: Fields = { ...side, lambda: 10n ** 24n, qBar: 10n ** 24n };
const direct: Fields = { ...side, c: WAD / 4n, beta: WAD / 8n };

const created = (alias: string, comment: string, shares: bigint, ...resources: readonly Fields[]): Case => ({
  alias,
  comment,
  input: request(shares, resources),
});

const one = (alias: string, comment: string, fields: Fields, shares = 10n ** 24n): Case =>
  created(alias, comment, shares, fields);

const MOST = QUANTITY_LIMIT - 1n;

/** Fewer credits than b, so that the floor carries the price and inertia can break convexity. */
const belowShares: Fields = { weight: WAD, q: 10n * WAD, p: 8n * WAD, c: 2n * WAD, beta: WAD / 100n, m: 0n };
const SHARES_BELOW = 1000n * WAD;

/** The largest m with which the specification still creates `belowShares`. */
const largestInertia = ((): bigint => {
  const created = (m: bigint): boolean =>
    Result.isSuccess(
      ask({ operation: "pool.create", params: {}, state: {}, input: request(SHARES_BELOW, [{ ...belowShares, m }]) }),
    );
  let [good, bad] = [0n, WAD];
  while (bad - good > 1n) {
    const middle = (good + bad) / 2n;
    if (created(middle)) good = middle;
    else bad = middle;
  }
  return good;
})();

const cases: readonly Case[] = [
  one("plain", "no floor, no inertia", { ...direct, c: 0n, beta: 0n }),
  one("direct", "c and β given", direct),
  one("from-target", "c and β from λ and q̄", target),
  one("lambda-zero", "λ = 0 is the constant product", { ...target, lambda: 0n }),
  one(
    "rounds-down",
    "none of the three quotients is an integer",
    { ...target, lambda: 10n ** 24n + 7n, qBar: 10n ** 24n + 3n },
    10n ** 24n + 1n,
  ),
  one("floor-of-six-digits", "the least c that is precise enough", { ...target, lambda: 2n * 10n ** 6n, qBar: WAD }),
  one("floor-of-five-digits", "one unit of λ less", { ...target, lambda: 2n * 10n ** 6n - 1n, qBar: WAD }),
  one("floor-vanishes", "λ > 0 whose c rounds to 0", { ...target, lambda: 1n, qBar: 10n ** 24n }),
  one("derived-overflow", "c comes out at 2^112 or more", { ...target, lambda: MOST, qBar: 1n }),
  one(
    "derived-beta-overflow",
    "c fits and β does not",
    { ...target, p: MOST, lambda: 10n ** 33n, qBar: 10n ** 9n },
    1001n,
  ),
  // 2·λ, λ/2 and 4·b: exact, so that these are the first values that do not fit.
  one("derived-floor-of-2-to-the-112", "c comes out at exactly 2^112", {
    ...{ ...target, q: 1n, p: 1n },
    ...{ lambda: QUANTITY_LIMIT / 2n, qBar: WAD / 2n },
  }),
  one(
    "derived-beta-of-2-to-the-112",
    "β comes out at exactly 2^112",
    { ...target, q: 1n, p: 1n, lambda: QUANTITY_LIMIT / 4n, qBar: WAD },
    WAD / 4n,
  ),
  one("inertia", "m > 0 on a plain curve", { ...direct, c: 0n, beta: 0n, m: WAD / 3n }),
  one("inertia-sheared", "m > 0 with a floor", { ...direct, m: WAD / 9n }),
  one("inertia-too-strong", "2mc ≥ W²", { ...direct, m: 2n * WAD }),
  one("inertia-exactly-half", "2mc = W², so only β = 0 would do", { ...direct, c: WAD / 2n, m: WAD }),
  one("inertia-exactly-half-without-shares", "2mc = W² and β = 0: an equality, admissible", {
    ...direct,
    c: WAD / 2n,
    beta: 0n,
    m: WAD,
  }),
  one("below-shares", "p < β·S, the floor carries the price", belowShares, SHARES_BELOW),
  one("edge-of-convexity", "the largest m", { ...belowShares, m: largestInertia }, SHARES_BELOW),
  one("past-the-edge-of-convexity", "one unit of m more", { ...belowShares, m: largestInertia + 1n }, SHARES_BELOW),
  one("virtual-credits-zero", "P_w = 0", { ...direct, p: WAD, q: WAD, c: WAD, beta: 2n }, WAD * WAD),
  one("virtual-credits-one", "P_w = 1", { ...direct, q: WAD + 1n, p: WAD, c: 1n, beta: WAD + 1n }, WAD),
  one("virtual-credits-negative", "P_w < 0", { ...direct, beta: 100n * WAD }),
  one("fewest-shares", "one more than nobody owns", direct, 1001n),
  one("only-locked-shares", "exactly what nobody owns", direct, 1000n),
  one("no-shares", "S = 0", direct, 0n),
  one("most-shares", "S = 2^112 − 1", { ...direct, beta: 1n }, MOST),
  one("shares-past-112-bits", "S = 2^112", direct, QUANTITY_LIMIT),
  one("q-zero", "no reserve", { ...direct, q: 0n }),
  one("p-zero", "no credits", { ...direct, p: 0n }),
  one("q-one-p-one", "the smallest pool", { ...direct, q: 1n, p: 1n, c: 0n, beta: 0n }),
  one(
    "everything-at-its-limit",
    "2^112 − 1 everywhere but β",
    { weight: WAD, q: MOST, p: MOST, c: MOST, beta: 1n, m: 0n },
    MOST,
  ),
  one("q-past-112-bits", "q = 2^112", { ...direct, q: QUANTITY_LIMIT }),
  one("p-past-112-bits", "p = 2^112", { ...direct, p: QUANTITY_LIMIT }),
  one("c-past-112-bits", "c = 2^112", { ...direct, c: QUANTITY_LIMIT }),
  one("beta-past-112-bits", "β = 2^112", { ...direct, beta: QUANTITY_LIMIT }),
  one("m-past-112-bits", "m = 2^112", { ...direct, m: QUANTITY_LIMIT }),
  one("lambda-past-112-bits", "λ = 2^112", { ...target, lambda: QUANTITY_LIMIT }),
  one("target-past-112-bits", "q̄ = 2^112", { ...target, qBar: QUANTITY_LIMIT }),
  one("target-zero", "q̄ = 0", { ...target, qBar: 0n }),
  one("weight-one-short", "the weights sum to W − 1", { ...direct, weight: WAD - 1n }),
  one("weight-one-over", "the weights sum to W + 1", { ...direct, weight: WAD + 1n }),
  one("weight-and-curve", "wrong weights and no market", { ...direct, weight: 1n, beta: 100n * WAD }),
  created("no-resources", "a pool of nothing", 2000n),
  created(
    "two-forms",
    "one resource in each form",
    WAD * 5n,
    { ...direct, weight: WAD / 2n, beta: 3n },
    { ...target, weight: WAD / 2n },
  ),
  created(
    "second-q-zero",
    "the second resource has no reserve",
    10n ** 24n,
    { ...direct, weight: WAD / 2n },
    { ...direct, weight: WAD / 2n, q: 0n },
  ),
  one(
    "inertia-of-one-not-convex",
    "so near the floor even m = 1 is too much",
    { ...direct, q: WAD + 1n, p: WAD, c: 1n, beta: WAD + 1n, m: 1n },
    WAD,
  ),
  created("weight-zero", "a weight may be 0", 10n ** 24n, { ...direct, weight: 0n }, direct),
  created(
    "second-not-admissible",
    "the first resource is a market, the second is not",
    10n ** 24n,
    { ...direct, weight: WAD / 2n },
    { ...direct, weight: WAD / 2n, beta: 100n * WAD },
  ),
  ...[3, 4, 5, 6, 7, 8].map((n) =>
    created(
      `of-${n}`,
      `${n} resources`,
      10n ** 24n,
      ...Array.from({ length: n }, (_, i): Fields => {
        const weight = i === 0 ? WAD - (WAD / BigInt(n)) * BigInt(n - 1) : WAD / BigInt(n);
        return { ...target, weight, lambda: BigInt(i) * 10n ** 23n, qBar: BigInt(i + 1) * 10n ** 24n };
      }),
    ),
  ),
];

const faultsOfResource = (form: Fields): readonly Fault[] => {
  const at = (alias: string, path: Fault["path"], value: Json | undefined, comment: string): Fault => ({
    ...{ alias, comment, place: "input", path },
    value,
  });
  return [
    ...Object.keys(form).map((name) =>
      at(`${name}-missing`, ["resources", 0, name], undefined, "the field is not there"),
    ),
    at("other-form-too", ["resources", 0], { ...strings(target), ...strings(direct) }, "both forms at once"),
    at("neither-form", ["resources", 0], strings(side), "neither form"),
    at("resource-not-an-object", ["resources", 0], "q", "a string where an object is due"),
    at("resources-not-an-array", ["resources"], strings(direct), "an object where an array is due"),
    at("resources-missing", ["resources"], undefined, "the field is not there"),
  ];
};

const unreadable: readonly Fault[] = [
  ...wholeInputFaults,
  ...amountFaults("input", ["shares"]),
  ...amountFaults("input", ["resources", 0, "q"]).filter(({ alias }) => /negative|too-large|fraction/.test(alias)),
  ...faultsOfResource(direct),
];

/** A resource from its target with one field missing is told apart from one in the pool's own parameters. */
const unreadableTarget = faultSituations(
  "pool.create",
  { params: {}, state: {}, input: request(2000n, [target]) },
  (["lambda", "qBar"] as const).map((name) => ({
    alias: `target-${name}-missing`,
    comment: "one of λ and q̄ without the other",
    place: "input",
    path: ["resources", 0, name],
    value: undefined,
  })),
);

export const createSituations: readonly Situation[] = [
  {
    id: "create",
    operation: "pool.create",
    source: { kind: "equation", ref: "spec/README.md, Creation" },
    params: {},
    state: {},
    cases,
  },
  ...faultSituations("pool.create", { params: {}, state: {}, input: request(2000n, [direct]) }, unreadable),
  ...unreadableTarget,
];
