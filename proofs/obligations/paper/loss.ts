import { hamiltonianOfResource, impermanentLoss, literalPrice } from "../../../spec/equations/index.ts";
import { type Obligation, obligation } from "../../obligation/obligation.ts";
import type { Definitions } from "../../reading/expression.ts";
import { of } from "../../reading/paper.ts";
import { energies, factsOf, here, positive, there } from "./facts.ts";

/**
 * s is √r: the price has moved by the factor s². The constant product loses 1 − 2s/(1 + s²). Reserves are counted in
 * targets, q̄ = 1, which every H allows: nothing else has the unit of the resource.
 */
const definitions = {
  ...energies,
  w: "1",
  q̄: "1",
  π: of(literalPrice, here),
  "π'": of(literalPrice, there),
  IL: (a, given) => impermanentLoss(a, here(a, given), there(a, given), literalPrice(a, there(a, given))),
} satisfies Definitions;

const written = factsOf(definitions);
const onTarget = factsOf({ ...definitions, q: "1" });

const APPLIED = [hamiltonianOfResource, literalPrice] as const;

const levelAndRatio = (facts: typeof written) => [
  facts("H' = H", "H is conserved"),
  facts("π' = s^2·π", "the price has moved by the factor s²"),
];

const onTheCurve = (facts: typeof written) => [...levelAndRatio(facts), facts("λ < 2·H", "the curve is convex")];

const curvature = written("λ > 0", "the curvature is positive");
const noCurvature = written("λ = 0", "no curvature");
const moved = written("s != 1", "the price has moved");

const losesMore = obligation({
  id: "paper-thm8-curvature-loses-more",
  statement:
    "From a start on target, a curve with λ > 0 loses strictly more than the constant product, whatever the price ratio.",
  expected: "proved",
  applies: [...APPLIED, impermanentLoss],
  hypotheses: [...positive("s"), ...onTheCurve(onTarget), curvature, moved],
  conclusion: onTarget("IL·(1 + s^2) < 2·s - (1 + s^2)", "the loss is larger than the constant product's"),
  control: { description: "without curvature it is the same", hypotheses: [{ ...noCurvature, name: curvature.name }] },
});

const losesLess = obligation({
  id: "paper-thm8-negative-curvature-loses-less",
  statement:
    "From a start on target, a curve with λ < 0 loses strictly less than the constant product, whatever the price ratio: the bound that the paper wants has the other sign of λ.",
  expected: "proved",
  applies: [...APPLIED, impermanentLoss],
  hypotheses: [
    ...positive("p", "q'"),
    ...levelAndRatio(onTarget),
    written("λ < 0", "the curvature is negative"),
    moved,
  ],
  conclusion: onTarget("IL·(1 + s^2) > 2·s - (1 + s^2)", "the loss is smaller than the constant product's"),
  control: { description: "with positive curvature", hypotheses: [{ ...curvature, name: "λ < 0" }] },
});

/** Two points of one curve by the roots u and v of what their prices have above the floor c = λ/2. */
const byRoots = factsOf({
  ...definitions,
  λ: "2·c",
  p: "q·u^2 - c·q + 2·c",
  "q'": "q·u/v",
  "p'": "q'·v^2 - c·q' + 2·c",
});

const losesMoreCredits = obligation({
  id: "paper-sec7-curvature-loses-more-credits-from-any-start",
  statement:
    "From any start on a convex curve, on target or off, a curve with λ > 0 loses more credits against holding than a constant product with the same reserve at the same prices, q·π·(s − 1)².",
  expected: "proved",
  applies: APPLIED,
  hypotheses: [...positive("q", "c", "s"), byRoots("π' = s^2·π", "the price has moved by the factor s²"), moved],
  conclusion: byRoots("H' = H and q·π' + p - (q'·π' + p') > q·π·(s - 1)^2", "more credits are lost on the curve"),
  control: {
    description: "without curvature it is the same",
    hypotheses: [{ ...byRoots("c = 0", "no price floor"), name: "c > 0" }],
  },
});

export const lossObligations: readonly Obligation[] = [losesMore, losesLess, losesMoreCredits];
