import type { Term } from "../../spec/checker/action/index.ts";
import { admissible, invariant, neutralWithin, phiKept, price, virtualCredits } from "../../spec/equations/index.ts";
import { curveAfter, curveBefore } from "../../spec/machines/curvature/quantities.ts";
import { lower, raise } from "../../spec/machines/curvature/update.ts";
import { QUANTITY_LIMIT } from "../../spec/vocabulary/units.ts";
import { type Fact, fact, quantity } from "../fact.ts";
import { type Obligation, obligation } from "../obligation/obligation.ts";
import {
  atLeast,
  atMost,
  type CurveTerm,
  minus,
  named,
  ofCurves,
  positive,
  readAction,
  whole,
} from "../reading/index.ts";

/* A curvature update, of either direction: c becomes c + Δc at unchanged reserves, β is re-set so that the price stays. */

interface Update {
  readonly id: "lower" | "raise";
  readonly title: string;
  readonly action: typeof lower;
}

export const LOWER: Update = { id: "lower", title: "a lowering of c", action: lower };
export const RAISE: Update = { id: "raise", title: "a raise of c", action: raise };
const UPDATES = [LOWER, RAISE] as const;

export const readingOf = ({ action }: Update) => readAction(action);

export const before: CurveTerm = (_, given) => curveBefore(given as never);
export const after: CurveTerm = (_, given) => curveAfter(given as never);

/** What fixes β', whatever c' is. */
export const refixed = (update: Update): readonly Fact[] => {
  const { chosen, extreme, ranged } = readingOf(update);
  return [chosen("betaAfter"), extreme("betaAfter"), ranged("betaAfter")];
};

const numerator =
  (curve: CurveTerm): Term<string> =>
  (a, given) =>
    price(a, curve(a, given)).numerator;

const rise = minus(numerator(after), numerator(before));

const neutral = (units: bigint): Fact =>
  fact<string>(
    "price neutral",
    "the price rises by less than S over its denominator, and does not fall",
    (a, given) => {
      const change = rise(a, given);
      return a.and(a.atMost(a.literal(units), change), a.less(change, quantity(given, "shares")));
    },
  );

const isPriceNeutral = (update: Update): Obligation =>
  obligation({
    id: `${update.id}-is-price-neutral`,
    statement: `In ${update.title} the reserves stay and the price moves by less than S/(q·W + m·p), upwards: by the rounding of β alone, with inertia too.`,
    expected: "proved",
    applies: [neutralWithin, price, virtualCredits],
    hypotheses: refixed(update),
    conclusion: neutral(0n),
    control: { description: "the price rises by a unit at least", conclusion: neutral(1n) },
  });

const changeOfInvariant = minus(
  (a, given) => invariant(a, after(a, given)),
  (a, given) => invariant(a, before(a, given)),
);

/** I' − I + 2q²Δc = 2q·r, 0 ≤ r < S. */
const exactly = (shares: Term<string>): Fact =>
  fact<string>(
    "I' = I − 2q²Δc + 2q·r",
    "the invariant changes by −2q²Δc and less than 2q·S of rounding",
    (a, given) => {
      const q = quantity(given, "q");
      const step = a.subtract(quantity(given, "floorAfter"), quantity(given, "c"));
      const rounding = a.add(
        changeOfInvariant(a, given),
        a.multiply(a.multiply(a.literal(2n), a.multiply(q, q)), step),
      );
      return a.and(
        a.atMost(a.literal(0n), rounding),
        a.less(rounding, a.multiply(a.multiply(a.literal(2n), q), shares(a, given))),
      );
    },
  );

const changesInvariantExactly = (update: Update): Obligation =>
  obligation({
    id: `${update.id}-changes-the-invariant-exactly`,
    statement: `In ${update.title} the invariant changes by −2q²Δc, and by less than 2q·S for the rounding of β.`,
    expected: "proved",
    applies: [neutralWithin, invariant, virtualCredits],
    hypotheses: [...refixed(update), positive("q")],
    conclusion: exactly(named("shares")),
    control: { description: "without the rounding", conclusion: exactly(whole(0n)) },
  });

const loweringKeepsPhi = obligation({
  id: "lower-never-lowers-phi",
  statement: "A lowering of c never lowers Φ: it raises the invariant at the same shares.",
  expected: "proved",
  applies: [neutralWithin, phiKept, invariant, virtualCredits],
  hypotheses: [
    readingOf(LOWER).defined("floorAfter"),
    readingOf(LOWER).chosen("betaAfter"),
    positive("q"),
    atLeast("step", 0n),
  ],
  conclusion: ofCurves("Φ' ≥ Φ", "Φ does not fall", phiKept, before, after),
  control: { description: "a negative step", hypotheses: [atMost("step ≥ 0", "", named("step"), whole(0n))] },
});

const staysInRange = (update: Update): Obligation => {
  const { accepted, ranged } = readingOf(update);
  const guards = accepted("CurvatureOutOfRange");
  return obligation({
    id: `${update.id}-stays-in-range`,
    statement: `After ${update.title} 0 ≤ c and 0 ≤ β, the curve is admissible${update.id === "raise" ? ", and both are below 2^112" : ""}: the domain survives.`,
    expected: "proved",
    applies: [admissible, invariant, virtualCredits, ...(update.id === "lower" ? [neutralWithin] : [])],
    hypotheses: [
      guards,
      readingOf(update).defined("floorAfter"),
      ranged("betaAfter"),
      ...(update.id === "raise" ? [atLeast("c", 0n), atLeast("step", 0n)] : []),
    ],
    conclusion: fact<string>("in range", "c and β are in range and the curve is admissible", (a, given) => {
      const { c, beta } = after(a, given);
      return a.and(
        ...[c, beta].map((each) => a.atMost(a.literal(0n), each)),
        ...(update.id === "raise" ? [c, beta].map((each) => a.less(each, a.literal(QUANTITY_LIMIT))) : []),
        admissible(a, after(a, given)),
      );
    }),
    control: { description: "nothing is refused", hypotheses: [{ ...atLeast("q", 0n), name: guards.name }] },
  });
};

export const curvatureObligations: readonly Obligation[] = [
  ...UPDATES.map(isPriceNeutral),
  ...UPDATES.map(changesInvariantExactly),
  loweringKeepsPhi,
  ...UPDATES.map(staysInRange),
];
