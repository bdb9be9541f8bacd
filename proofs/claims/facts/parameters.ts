import { fraction, type Rational, rational } from "../../../spec/arithmetic/index.ts";
import type { Term } from "../../../spec/checker/action/index.ts";
import {
  hamiltonianOfResource,
  literalCurvature,
  literalPrice,
  literalStake,
  literalUtilization,
  movesAverage,
} from "../../../spec/equations/index.ts";
import { held, type LiteralState, literalCurvatureMachine } from "../../../spec/machines/curvature/literal.ts";
import { quantity } from "../../fact.ts";
import { moved, of, resource } from "../../reading/paper.ts";
import { computation, counterexample, identity } from "../evidence/evidence.ts";
import { accepted } from "./accepted.ts";

const here = resource();

const utilization: Term<string> = (a, given) =>
  literalUtilization(a, [
    { q: quantity(given, "q1"), target: a.literal(1n) },
    { q: quantity(given, "q2"), target: a.literal(1n) },
  ]);

const curvature: Term<string> = (a, given) =>
  literalCurvature(a, {
    base: quantity(given, "λ0"),
    volatilityWeight: a.literal(0n),
    volatility: a.literal(0n),
    utilizationWeight: quantity(given, "β"),
    utilization: quantity(given, "Util"),
  });

export const negativeCurvature = counterexample({
  id: "utilization-makes-curvature-negative",
  says: "With both reserves at three times their targets Util is −2, and λ of equation 30 negative.",
  given: { q1: "3", q2: "3", λ0: "1/2", β: "1" },
  where: { Util: utilization, λ: curvature },
  shows: ["Util", "λ"],
  holds: "Util < 0 and λ < 0",
  unless: { q2: "1/2" },
});

export const curvatureRisesWithVolatility = counterexample({
  id: "curvature-rises-with-volatility",
  says: "Equation 30 takes λ from ½ to 1 when the volatility is 1 at α = 1; section 14.1 wants the lower λ of its range for volatile pairs.",
  given: { λ0: "1/2", α: "1", Vol: "1" },
  where: {
    λ: (a, given) =>
      literalCurvature(a, {
        base: quantity(given, "λ0"),
        volatilityWeight: quantity(given, "α"),
        volatility: quantity(given, "Vol"),
        utilizationWeight: a.literal(0n),
        utilization: a.literal(0n),
      }),
  },
  shows: ["λ"],
  holds: "λ > λ0 and Vol > 0",
  unless: { α: "0" },
});

export const priceMovesWithCurvature = identity({
  id: "price-moves-with-curvature",
  says: "At fixed reserves dπ/dλ = (q − q̄)/(q·q̄²): not 0 but at the target. Scarcity raises λ and lowers the price of what is scarce.",
  where: {
    π: of(literalPrice, here),
    after: of(literalPrice, (a, given) => ({ ...here(a, given), lambda: a.add(quantity(given, "λ"), a.literal(1n)) })),
  },
  equal: [["after - π", "(q - q̄)/(q·q̄^2)"]],
  differ: [["after - π", "0"]],
});

/** A trader moves q₀ → q₁, λ changes, and the trader moves back: what the pool has lost. */
const sharedLambda = {
  w: "1",
  λ: "2·c·q̄^2",
  raised: "2·d·q̄^2",
  H: of(hamiltonianOfResource, here),
  p1: "(H - λ/2·(q1/q̄ - 1)^2)/q1",
  H1: of(hamiltonianOfResource, (a, given) => ({
    ...moved(here, "q1", "p1")(a, given),
    lambda: quantity(given, "raised"),
  })),
  back: "(H1 - raised/2·(q/q̄ - 1)^2)/q",
} as const;

export const leakOfSharedCurvature = identity({
  id: "leak-of-a-shared-curvature",
  says: "Who moves a reserve q₀ → q₁, waits until another resource has changed c to c + Δc at fixed q̄, and moves back, takes Δc·((q₀ − q̄)² − (q₁ − q̄)²)/q₀ out of the pool.",
  where: { ...sharedLambda, Δc: "d - c" },
  equal: [["p - back", "Δc·((q - q̄)^2 - (q1 - q̄)^2)/q"]],
  differ: [["p - back", "0"]],
});

export const leakOfANeutralStep = identity({
  id: "leak-of-a-price-neutral-step",
  says: "If b changes with c so that the price stays, the same loop takes Δc·(q₀ − q₁)²/q₀: nothing when c falls, and a raise can be priced into the fee.",
  where: {
    A: "q·(p + c·q - b)",
    p1: "A/q1 - c·q1 + b",
    Δc: "d - c",
    b1: "b + 2·q1·Δc",
    A1: "q1·(p1 + d·q1 - b1)",
    back: "A1/q - d·q + b1",
    // P/q + c, before and after the step.
    before: "(p1 + c·q1 - b)/q1 + c",
    after: "(p1 + d·q1 - b1)/q1 + d",
  },
  equal: [
    ["before", "after"],
    ["p - back", "Δc·(q - q1)^2/q"],
  ],
  differ: [["p - back", "0"]],
});

const half = fraction(1n, 2n);
const one = fraction(1n);

/** The loop: buy 2 down, sell 1 up, undo 2, undo 1; each time λ is evaluated anew. */
const LOOP: readonly (readonly [bigint, Rational])[] = [
  [1n, half],
  [0n, fraction(13n, 5n)],
  [1n, one],
  [0n, one],
];

const looped = (moves: typeof LOOP) => {
  const [move] = literalCurvatureMachine.actions;
  const [start] = literalCurvatureMachine.initial;
  if (move === undefined || start === undefined) throw new RangeError("the machine has neither start nor action");
  const end = moves.reduce<LiteralState>((state, [index, to]) => {
    return accepted(move.step(state, { index, to: { ...to } })).next;
  }, start);
  return { before: held(start), after: held(end), taken: rational.subtract(held(start), held(end)) };
};

export const literalLoop = computation({
  id: "loop-through-equation-30",
  says: "Two pools with λ₀ = ½, β = 1: a loop of four trades that leaves both reserves as they were takes 231/800 of the two credits that they held.",
  compute: () => looped(LOOP),
  holds: "taken = 231/800",
  unless: () =>
    looped([
      [1n, half],
      [1n, one],
    ]),
});

export const stakeAtNegativePrice = counterexample({
  id: "stake-at-a-negative-price",
  says: "At the reserves at which equation 7 is −1/4, γ = 1.5 asks of a worker who declares 100 a stake of −37.5.",
  given: { q: "1", p: "1", q̄: "2", λ: "5", w: "1", γ: "1.5", raw: "100" },
  where: {
    π: of(literalPrice, here),
    stake: (a, given) =>
      literalStake(a, quantity(given, "γ"), [{ raw: quantity(given, "raw"), price: quantity(given, "π") }]),
  },
  shows: ["π", "stake"],
  holds: "stake <= 0 and raw > 0",
  unless: { q: "2" },
});

export const stakeMovesWithTheSpot = counterexample({
  id: "stake-moves-with-the-spot",
  says: "On a constant product who sells the pool as much again as it holds before registering stakes a quarter.",
  given: { q: "1", p: "1", q̄: "1", λ: "0", w: "1", γ: "1.5", raw: "100", sold: "1" },
  where: {
    π: of(literalPrice, here),
    "q'": "q + sold",
    "p'": "p·q/q'",
    "π'": of(literalPrice, moved(here, "q'", "p'")),
    due: "γ·raw·π",
    stake: (a, given) =>
      literalStake(a, quantity(given, "γ"), [{ raw: quantity(given, "raw"), price: quantity(given, "π'") }]),
  },
  shows: ["due", "stake"],
  holds: "4·stake = due",
  unless: { sold: "0" },
});

export const averageMoved = counterexample({
  id: "average-price-moved-by-one-block",
  says: "A window of 30 minutes is 900 blocks of 2 s. One block at 91 times the price moves the mean by a tenth: the cost of that is not bounded in the paper.",
  given: { factor: "91", blocks: "900", seconds: "1800", blockTime: "2" },
  where: {
    moved: "(factor - 1)/blocks",
    agrees: (a, given) =>
      a.choose(
        movesAverage(
          a,
          { by: quantity(given, "moved"), over: a.literal(1n) },
          {
            price: a.literal(1n),
            factor: quantity(given, "factor"),
            unit: a.literal(1n),
            held: a.literal(1n),
            of: quantity(given, "blocks"),
          },
        ),
        a.literal(1n),
        a.literal(0n),
      ),
  },
  shows: ["moved"],
  holds: "blocks·blockTime = seconds and moved >= 1/10 and agrees = 1",
  unless: { factor: "2" },
});
