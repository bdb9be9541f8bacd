import {
  claimKept,
  coversPortion,
  grownInProportion,
  invariant,
  phiKept,
  virtualCredits,
  withinPortion,
} from "../../spec/equations/index.ts";
import { burnLeg, type Leg, mintLeg } from "../../spec/machines/liquidity/legs.ts";
import { type Fact, here, replaced } from "../fact.ts";
import { applied, type Obligation, obligation } from "../obligation/obligation.ts";
import { atLeast, type CurveTerm, curveAt, named, ofCurves, positive, readAction } from "../reading/index.ts";

/** A mint or a burn as one resource sees it. */
export interface Change {
  readonly id: "mint" | "burn";
  readonly title: string;
  readonly leg: Leg;
  readonly predicate: typeof coversPortion | typeof withinPortion;
}

export const CHANGES: readonly Change[] = [
  { id: "mint", title: "a mint", leg: mintLeg, predicate: coversPortion },
  { id: "burn", title: "a burn", leg: burnLeg, predicate: withinPortion },
];

export const readingOf = ({ leg }: Change) => readAction(leg);

export const before: CurveTerm = curveAt();

/** The curve after the change, whose reserves and shares alone are other ones. */
export const afterOf = (change: Change): CurveTerm => {
  const { q, p, shares } = readingOf(change).updates;
  return (a, given) => ({ ...before(a, given), q: q(a, given), p: p(a, given), shares: shares(a, given) });
};

export const taken = (change: Change): readonly Fact[] =>
  (["resource", "credits"] as const).map((name) => readingOf(change).chosen(name));

/** What a user gets one unit more of. */
const generous =
  (change: Change): CurveTerm =>
  (a, given) => {
    const curve = afterOf(change)(a, given);
    return { ...curve, q: a.subtract(curve.q, a.literal(1n)) };
  };

export const inProportion = (after: CurveTerm): Fact =>
  ofCurves(
    "q'/S' ≥ q/S, p'/S' ≥ p/S",
    "one share's claim on both reserves does not fall",
    grownInProportion,
    before,
    after,
  );

export const nobodyIsDiluted = (change: Change): Obligation =>
  obligation({
    id: `${change.id}-dilutes-nobody`,
    statement: `What one share claims of the resource and of the credits does not fall in ${change.title} of any number of shares, rounding included.`,
    expected: "proved",
    applies: [grownInProportion, claimKept, change.predicate],
    hypotheses: taken(change),
    conclusion: inProportion(afterOf(change)),
    control: { description: "the user gets one unit of the resource more", conclusion: inProportion(generous(change)) },
  });

export const after: CurveTerm = (a, given) => ({
  ...before(a, given),
  q: named("after.q")(a, given),
  p: named("after.p")(a, given),
  shares: named("after.shares")(a, given),
});

export const virtualCreditsPositive = ofCurves(
  "P_w > 0",
  "the virtual credits are positive",
  (a, curve) => a.less(a.literal(0n), virtualCredits(a, curve)),
  before,
);

/** Reserves that keep up with the shares keep Φ, on every curve. */
export const proportionKeepsPhi = obligation({
  id: "growth-in-proportion-keeps-phi",
  statement:
    "Where the reserves of a resource and of its credits grow at least in proportion to the shares, or fall at most so, Φ = I/S² does not fall: with the same c, β and m, at any size.",
  expected: "proved",
  applies: [grownInProportion, claimKept, phiKept, invariant, virtualCredits],
  hypotheses: [
    inProportion(after),
    virtualCreditsPositive,
    positive("q"),
    positive("p"),
    atLeast("c", 0n),
    atLeast("m", 0n),
    positive("after.shares"),
  ],
  conclusion: ofCurves("Φ' ≥ Φ", "the invariant a square share does not fall", phiKept, before, after),
  control: {
    description: "the credits may fall",
    hypotheses: [
      ofCurves(
        inProportion(after).name,
        "one share's claim on the resource alone does not fall",
        (a, curve, then) =>
          claimKept(a, { reserve: curve.q, shares: curve.shares }, { reserve: then.q, shares: then.shares }),
        before,
        after,
      ),
    ],
  },
});

export const afterAt = (change: Change) => {
  const { q, p, shares } = readingOf(change).updates;
  return replaced(here, { "after.q": q, "after.p": p, "after.shares": shares });
};

export const keepsPhi = (change: Change): Obligation =>
  obligation({
    id: `${change.id}-never-lowers-phi`,
    statement: `Φ = I/S², what a square share has of the invariant, never falls in ${change.title}.`,
    expected: "proved",
    applies: [phiKept, invariant, virtualCredits, change.predicate],
    hypotheses: [
      ...taken(change),
      virtualCreditsPositive,
      positive("q"),
      positive("p"),
      atLeast("c", 0n),
      atLeast("m", 0n),
      ...sharesLeft(change),
    ],
    lemmas: [applied(nobodyIsDiluted(change), here), applied(proportionKeepsPhi, afterAt(change))],
    conclusion: ofCurves("Φ' ≥ Φ", "the invariant a square share does not fall", phiKept, before, afterOf(change)),
    control: {
      description: "the user gets one unit of the resource more",
      conclusion: ofCurves("Φ' ≥ Φ", "the invariant a square share does not fall", phiKept, before, generous(change)),
    },
  });

/** Shares remain: of a mint there are more than before, a burn leaves the locked ones. */
export const sharesLeft = (change: Change): readonly Fact[] =>
  change.id === "mint" ? [positive("shares"), atLeast("part", 0n)] : [readingOf(change).accepted("InsufficientShares")];

export const liquidityObligations: readonly Obligation[] = [
  ...CHANGES.map(nobodyIsDiluted),
  proportionKeepsPhi,
  ...CHANGES.map(keepsPhi),
];
