import { product, sum } from "../../arithmetic/index.ts";
import type { ActionStep, Choice } from "../../checker/action/index.ts";
import type { Code } from "../../vocabulary/refusal.ts";
import { WAD } from "../../vocabulary/units.ts";
import { CURVATURE_ACTIONS, type CurvatureActions, type CurvatureScope } from "./machine.ts";
import type { UpdateQuantity } from "./quantities.ts";
import { CURVATURE_SCOPES } from "./scopes.ts";
import type { Update } from "./update.ts";

/** A machine with one fault, and the property that must notice it. */
export interface CurvatureMutant {
  readonly mistake: string;
  readonly notices: string;
  readonly scope: CurvatureScope;
  readonly actions: CurvatureActions;
}

const scopeOf = (name: string): CurvatureScope => {
  const scope = CURVATURE_SCOPES.find((candidate) => candidate.name === name);
  if (scope === undefined) throw new RangeError(`no scope ${name}`);
  return scope;
};

const mutated = (name: string, change: Partial<CurvatureActions>) => ({
  scope: scopeOf(name),
  actions: { ...CURVATURE_ACTIONS, ...change },
});

/** The update without the guards that give a code. */
const without =
  (...codes: readonly Code[]) =>
  (update: Update): Update => ({
    ...update,
    steps: update.steps.filter((step) => step.kind !== "guard" || !codes.includes(step.code)),
  });

/** The update with the step that fixes `name` replaced. */
const refix =
  (name: UpdateQuantity, replace: ActionStep<UpdateQuantity>) =>
  (update: Update): Update => ({
    ...update,
    steps: update.steps.map((step) => (step.kind !== "guard" && step.name === name ? replace : step)),
  });

/** c changes and β does not: what changing λ at a fixed q̄ in the paper comes to, the price moves. */
const betaStays = refix("betaAfter", { kind: "definition", name: "betaAfter", value: (_, { beta }) => beta });

const betaRoundedUp: Choice<UpdateQuantity> = {
  kind: "choice",
  name: "betaAfter",
  extremum: "smallest",
  from: (a) => a.literal(0n),
  given: [],
  holds: (a, given) =>
    a.atMost(
      sum(a, [
        a.multiply(given.beta, given.shares),
        product(a, a.literal(2n), given.q, a.subtract(given.floorAfter, given.c)),
      ]),
      a.multiply(given.betaAfter, given.shares),
    ),
};

/** The raise as if the only cycle there is were the one that does not move: then it need not ask where the spot is. */
const anywhere = (update: Update): Update => {
  const here = (name: "nearest" | "farthest") => refix(name, { kind: "definition", name, value: (_, { q }) => q });
  return here("nearest")(here("farthest")(without("OutsideBand")(update)));
};

export const CURVATURE_MUTANTS: readonly CurvatureMutant[] = [
  {
    mistake: "a raise does not look at what it makes of the curve",
    notices: "staysMarket",
    ...mutated("curvature/steps", {
      raise: without("CurvatureOutOfRange", "RaiseTooLarge")(CURVATURE_ACTIONS.raise),
    }),
  },
  {
    mistake: "a lowering finer than the rounding of β",
    notices: "noProfitAroundLowering",
    ...mutated("curvature/coarse", { lower: without("CurvatureStepTooFine")(CURVATURE_ACTIONS.lower) }),
  },
  {
    mistake: "a raise leaves β alone",
    notices: "raiseLeakBounded",
    ...mutated("curvature/steps", { raise: betaStays(CURVATURE_ACTIONS.raise) }),
  },
  {
    mistake: "a raise of any size",
    notices: "raisePaysNoFees",
    ...mutated("curvature/steps", { raise: without("RaiseTooLarge")(CURVATURE_ACTIONS.raise) }),
  },
  {
    mistake: "utilization falls below 0 when the reserve is above its target, as equation 30 prints it",
    notices: "targetAtLeastBase",
    ...mutated("curvature/steps", {
      utilization: (resources) =>
        resources
          .map(({ q, target }) => WAD - (q * WAD) / target)
          .reduce((most, each) => (each > most ? each : most), -WAD / 8n),
    }),
  },
  {
    mistake: "a lowering leaves β alone",
    notices: "phiKept",
    ...mutated("curvature/steps", { lower: betaStays(CURVATURE_ACTIONS.lower) }),
  },
  {
    mistake: "β rounds up",
    notices: "raiseLowersExactly",
    ...mutated("curvature/coarse", { raise: refix("betaAfter", betaRoundedUp)(CURVATURE_ACTIONS.raise) }),
  },
  {
    mistake: "c changes at the target reserve that the pool had: the price moves",
    notices: "priceNeutral",
    ...mutated("curvature/steps", { raise: betaStays(CURVATURE_ACTIONS.raise) }),
  },
  {
    mistake: "a lowering past its target",
    notices: "towardsTarget",
    ...mutated("curvature/steps", { lower: without("BeyondTarget")(CURVATURE_ACTIONS.lower) }),
  },
  {
    mistake: "a second raise in an epoch",
    notices: "onceAnEpoch",
    ...mutated("curvature/steps", { raise: without("AlreadyRaised")(CURVATURE_ACTIONS.raise) }),
  },
  {
    mistake: "a raise wherever the spot is",
    notices: "raisedInsideBand",
    ...mutated("curvature/steps", { raise: anywhere(CURVATURE_ACTIONS.raise) }),
  },
];
