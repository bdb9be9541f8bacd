import { fraction } from "../../spec/arithmetic/index.ts";
import type { Term } from "../../spec/checker/action/index.ts";
import { admissible, invariant, tradeKept, virtualCredits } from "../../spec/equations/index.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { scope } from "../fact.ts";
import { applied, type Obligation, obligation } from "../obligation/obligation.ts";
import {
  atLeast,
  atMost,
  type CurveTerm,
  curveAt,
  equals,
  named,
  ofCurves,
  positive,
  whole,
  withReserves,
} from "../reading/index.ts";

const times =
  (left: Term<string>, right: Term<string>): Term<string> =>
  (a, given) =>
    a.multiply(left(a, given), right(a, given));

/** A fact of real numbers that the solver is told where it does not see it for itself. */
export const orderOfProducts = obligation({
  id: "products-keep-order",
  statement: "x ≤ y and z ≥ 0 give x·z ≤ y·z.",
  expected: "proved",
  applies: [],
  hypotheses: [atMost("x ≤ y", "x is at most y", named("x"), named("y")), atLeast("z", 0n)],
  conclusion: atMost(
    "x·z ≤ y·z",
    "the products are in the same order",
    times(named("x"), named("z")),
    times(named("y"), named("z")),
  ),
  control: {
    description: "z may be negative",
    hypotheses: [atMost("z ≥ 0", "z is at least −1", whole(-1n), named("z"))],
  },
});

const before = curveAt();
const after = withReserves(before, { q: named("after.q"), p: named("after.p") });
const admissibleBefore = ofCurves("admissible", "the curve is admissible", admissible, before);

/** W² − 2·m·c: how far inertia is from making the curve a line. */
const slack: Term<string> = (a, given) =>
  a.subtract(a.literal(WAD * WAD), a.multiply(a.multiply(a.literal(2n), named("m")(a, given)), named("c")(a, given)));

const bounded = atMost("2·m·c ≤ W²", "the inertia is within its bound", whole(0n), slack);

export const inertiaIsBounded = obligation({
  id: "inertia-is-bounded-on-admissible-curves",
  statement:
    "On an admissible curve with inertia 2·m·c is at most W², so that a larger invariant keeps the curve convex.",
  expected: "proved",
  applies: [admissible, invariant, virtualCredits],
  hypotheses: [admissibleBefore, positive("q"), positive("m")],
  conclusion: bounded,
  control: {
    description: "the curve need not be admissible",
    hypotheses: [{ ...atLeast("p", 1n), name: "admissible" }],
  },
});

const kept = ofCurves("the rule", "the trade keeps the rule of every trade", tradeKept, before, after);

const invariantOf =
  (curve: CurveTerm): Term<string> =>
  (a, given) =>
    invariant(a, curve(a, given));

const W = fraction(WAD);

export const staysAdmissible = obligation({
  id: "trades-keep-the-curve-admissible",
  statement:
    "A trade that keeps the rule leaves an admissible curve admissible: its virtual credits stay positive and, with inertia, it stays convex.",
  expected: "proved",
  applies: [admissible, tradeKept, invariant, virtualCredits],
  hypotheses: [admissibleBefore, kept, bounded],
  lemmas: [applied(orderOfProducts, scope("", { x: invariantOf(before), y: invariantOf(after), z: slack }))],
  // The one point of its curve at which inertia beyond the bound passes for admissible.
  witness: {
    without: {
      [bounded.name]: {
        ...{ q: fraction(-1n), p: fraction(1n), c: W, m: W, beta: fraction(-1n), shares: W },
        ...{ "after.q": fraction(1n), "after.p": fraction(1n) },
      },
    },
  },
  conclusion: ofCurves("admissible after", "the curve is admissible after", admissible, after),
  control: {
    description: "the invariant may fall",
    hypotheses: [
      ofCurves(
        "the rule",
        "the virtual credits stay positive",
        (a, curve) => a.less(a.literal(0n), virtualCredits(a, curve)),
        after,
      ),
    ],
  },
});

const inertiaIsAllowed = obligation({
  id: "inertia-within-its-bound-is-admissible",
  statement:
    "Where the shares set no credits aside, any inertia with 2·m·c ≤ W² is admissible, up to the bound at which the curve is a line.",
  expected: "proved",
  applies: [admissible, invariant, virtualCredits],
  hypotheses: [
    positive("q"),
    positive("p"),
    ...["c", "m"].map((name) => atLeast(name, 0n)),
    equals("β = 0", "the shares set no credits aside", named("beta"), whole(0n)),
    bounded,
  ],
  conclusion: admissibleBefore,
  control: { description: "beyond the bound", hypotheses: [{ ...atLeast("c", 0n), name: bounded.name }] },
});

export const admissibilityObligations: readonly Obligation[] = [
  orderOfProducts,
  inertiaIsBounded,
  staysAdmissible,
  inertiaIsAllowed,
];
