import { augmentedReserveVelocity, hamiltonianOfResource, reserveVelocity } from "../../../spec/equations/index.ts";
import { type Obligation, obligation } from "../../obligation/obligation.ts";
import { moved, of, resource } from "../../reading/paper.ts";
import { energies, factsOf, here, positive } from "./facts.ts";

const flow = factsOf({ q̇: of(augmentedReserveVelocity, resource("", "inertia")) });

const noEquilibrium = obligation({
  id: "paper-sec2-no-equilibrium-in-gamma",
  statement:
    "No state with positive reserves is an equilibrium, with inertia or without: the reserve grows in all of them.",
  expected: "proved",
  applies: [augmentedReserveVelocity, reserveVelocity],
  hypotheses: [...positive("q", "p", "w"), flow("μ >= 0", "the inertia is not negative")],
  conclusion: flow("q̇ > 0", "the reserve grows"),
  control: {
    description: "where p may be negative",
    hypotheses: [{ ...flow("p < 0", "p is negative"), name: "p > 0" }],
  },
});

/** Two states that hold at least κ, and the one in the middle. Reserves are counted in targets, q̄ = 1. */
const safe = factsOf({
  ...energies,
  w: "1",
  q̄: "1",
  M: of(hamiltonianOfResource, moved(here, "qm", "pm")),
  qm: "(q + q')/2",
  pm: "(p + p')/2",
});

const safeSetIsConvex = obligation({
  id: "paper-prop7-safe-set-of-one-resource-is-convex",
  statement:
    "For one resource with λ ≤ 2κ the states that hold at least κ are a convex set: what is between two of them holds κ, too.",
  expected: "proved",
  applies: [hamiltonianOfResource],
  hypotheses: [
    ...positive("q", "q'"),
    safe("H >= κ", "the one state is safe"),
    safe("H' >= κ", "the other state is safe"),
    safe("λ <= 2·κ", "the curve is convex, or a line"),
  ],
  conclusion: safe("M >= κ", "the state in the middle is safe"),
  control: {
    description: "on a concave curve",
    hypotheses: [{ ...safe("λ > 2·κ", "the curve is concave"), name: "λ <= 2·κ" }],
  },
});

export const geometryObligations: readonly Obligation[] = [noEquilibrium, safeSetIsConvex];
