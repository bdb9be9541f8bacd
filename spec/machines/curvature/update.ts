import type { DeclaredAction } from "../../checker/action/index.ts";
import {
  loweringOutweighsRounding,
  neutralWithin,
  priceAtLeast,
  priceAtMost,
  raisePaysFees,
  withinBand,
} from "../../equations/curvature.ts";
import { admissible } from "../../equations/invariant.ts";
import { QUANTITY_LIMIT, WAD } from "../../vocabulary/units.ts";
import { curveAfter, curveBefore, type UpdateChoice, type UpdateGuard, type UpdateQuantity } from "./quantities.ts";

export type UpdateReceipt = "floor" | "creditsAShare";
export type Update = DeclaredAction<UpdateQuantity, "c" | "beta", UpdateReceipt>;

const guard = (
  code: UpdateGuard["code"],
  subject: UpdateQuantity,
  bound: string,
  refuses: UpdateGuard["refuses"],
  ends = false,
): UpdateGuard => ({ kind: "guard", code, subject, bound, refuses, ends });

const somethingAsked = guard("ZeroAmount", "step", "at least 1", (a, { step }) => a.equal(step, a.literal(0n)), true);

/** β' = ⌊(β·S + 2q·Δc)/S⌋, Δc = c' − c: the price stays. Guards before it see to it that β' ≥ 0. */
const fixBeta: UpdateChoice = {
  kind: "choice",
  name: "betaAfter",
  extremum: "largest",
  from: (a) => a.literal(0n),
  given: [],
  holds: (a, given) => neutralWithin(a, given.betaAfter, curveBefore(given), a.subtract(given.floorAfter, given.c)),
};

const belowLimit = (subject: "floorAfter" | "betaAfter"): UpdateGuard =>
  guard(
    "CurvatureOutOfRange",
    subject,
    "below 2^112",
    (a, given) => a.atMost(a.literal(QUANTITY_LIMIT), given[subject]),
    true,
  );

const staysMarket = guard(
  "CurvatureOutOfRange",
  "floorAfter",
  "such that P_w > 0 and, if m > 0, I·(W² − 2mc) ≥ m·(β·S)² after the update",
  (a, given) => a.not(admissible(a, curveAfter(given))),
);

const effect = {
  updates: { c: (_, { floorAfter }) => floorAfter, beta: (_, { betaAfter }) => betaAfter },
  receipt: { floor: (_, { floorAfter }) => floorAfter, creditsAShare: (_, { betaAfter }) => betaAfter },
} satisfies Pick<Update, "updates" | "receipt">;

/** c falls by `step`, at any time: Φ does not fall, and no trade around it gains. */
export const lower: Update = {
  name: "lower",
  statement: "c' = c − step with β' price-neutral, down to the target, if 4·step·q·W ≥ S²",
  steps: [
    somethingAsked,
    guard("CurvatureOutOfRange", "step", "at most c", (a, { c, step }) => a.less(c, step), true),
    { kind: "definition", name: "floorAfter", value: (a, { c, step }) => a.subtract(c, step) },
    guard(
      "CurvatureOutOfRange",
      "step",
      "such that β ≥ 0 after the update",
      (a, given) => a.not(neutralWithin(a, a.literal(0n), curveBefore(given), a.subtract(a.literal(0n), given.step))),
      true,
    ),
    fixBeta,
    staysMarket,
    guard("CurvatureStepTooFine", "step", "at least S²/(4·q·W)", (a, given) =>
      a.not(loweringOutweighsRounding(a, given.step, curveBefore(given))),
    ),
    guard("BeyondTarget", "floorAfter", "at least the target", (a, { floorAfter, target }) =>
      a.less(floorAfter, target),
    ),
  ],
  ...effect,
};

/** Reserves of the farthest starts inside the band, exact without inertia. With inertia the price stays finite as q goes to 0, so that no reserve is too small. */
const fixStarts: readonly Update["steps"][number][] = [
  {
    kind: "definition",
    name: "lowEdge",
    value: (a, { lagged, width }) => a.multiply(lagged, a.subtract(a.literal(WAD), width)),
  },
  {
    kind: "definition",
    name: "highEdge",
    value: (a, { lagged, width }) => a.multiply(lagged, a.add(a.literal(WAD), width)),
  },
  {
    kind: "choice",
    name: "farthest",
    extremum: "largest",
    from: (_, { q }) => q,
    upTo: (a) => a.literal(QUANTITY_LIMIT - 1n),
    given: [],
    holds: (a, given) => priceAtLeast(a, given.farthest, curveBefore(given), given.lowEdge),
  },
  {
    kind: "choice",
    name: "nearest",
    extremum: "smallest",
    from: (a) => a.literal(1n),
    upTo: (_, { q }) => q,
    given: [],
    holds: (a, given) =>
      a.or(a.less(a.literal(0n), given.m), priceAtMost(a, given.nearest, curveBefore(given), given.highEdge)),
  },
];

const inBand = guard(
  "OutsideBand",
  "lagged",
  "such that the price of the curve is at most lagged·width/W away from it",
  (a, given) => a.not(withinBand(a, curveBefore(given), given)),
  true,
);

/** c rises by `step`: once an epoch, towards the target, inside the band, in a step that no cycle inside it can pay its fees from. */
export const raise: Update = {
  name: "raise",
  statement: "c' = c + step with β' price-neutral, up to the target, once an epoch, if no cycle inside the band gains",
  steps: [
    somethingAsked,
    { kind: "definition", name: "floorAfter", value: (a, { c, step }) => a.add(c, step) },
    belowLimit("floorAfter"),
    fixBeta,
    belowLimit("betaAfter"),
    staysMarket,
    guard("BeyondTarget", "floorAfter", "at most the target", (a, { floorAfter, target }) =>
      a.less(target, floorAfter),
    ),
    guard("AlreadyRaised", "raised", "0", (a, { raised }) => a.equal(raised, a.literal(1n))),
    inBand,
    ...fixStarts,
    guard("RaiseTooLarge", "step", "a step that no cycle inside the band can pay its fees from", (a, given) =>
      a.not(raisePaysFees(a, given.step, curveBefore(given), given, given.rate)),
    ),
  ],
  ...effect,
};

/**
 * The largest step that no cycle inside the band can pay its fees from; 0 if every step of 1 and above could, refused as
 * OutsideBand where a raise is. A view: what the epoch's target and the domain allow is not looked at.
 */
export const largestRaise: DeclaredAction<UpdateQuantity, never, "step" | "nearest" | "farthest"> = {
  name: "largestRaise",
  statement: "the largest step of a raise that no cycle inside the band can pay its fees from",
  steps: [
    inBand,
    ...fixStarts,
    {
      kind: "choice",
      name: "step",
      extremum: "largest",
      from: (a) => a.literal(0n),
      upTo: (a) => a.literal(QUANTITY_LIMIT - 1n),
      given: [],
      holds: (a, given) =>
        a.or(a.equal(given.step, a.literal(0n)), raisePaysFees(a, given.step, curveBefore(given), given, given.rate)),
    },
  ],
  updates: {},
  receipt: {
    step: (_, { step }) => step,
    nearest: (_, { nearest }) => nearest,
    farthest: (_, { farthest }) => farthest,
  },
};
