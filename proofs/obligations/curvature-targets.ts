import type { Arithmetic } from "../../spec/arithmetic/index.ts";
import type { Quantities } from "../../spec/checker/action/index.ts";
import {
  type CurvatureRule,
  literalCurvature,
  literalUtilization,
  type Measured,
  targetWithin,
  utilizationWithin,
} from "../../spec/equations/index.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { type Fact, fact, quantity } from "../fact.ts";
import { type Obligation, obligation } from "../obligation/obligation.ts";
import { atLeast, atMost, below, iff, named, positive, whole } from "../reading/index.ts";
import { resourcesUpTo } from "./resources.ts";

/* Equation 30: what the use of the reserves and the volatility make of the target of c. */

/** The reserves of n resources, `1.q` and so on, and their targets; with a prefix those of another state at the same targets. */
const measured = <N>(given: Quantities<string, N>, n: number, state = ""): readonly Measured<N>[] =>
  resourcesUpTo(n).map((i) => ({ q: quantity(given, `${state}${i}.q`), target: quantity(given, `${i}.target`) }));

const resources = (n: number): string => (n === 1 ? "one resource" : `${n} resources`);

const used = (n: number, state = ""): Fact =>
  fact<string>("used", `the part is within the use of ${resources(n)}`, (a, given) =>
    utilizationWithin(a, quantity(given, "part"), measured(given, n, state)),
  );

const positiveTargets = (n: number): readonly Fact[] => resourcesUpTo(n).map((i) => positive(`${i}.target`));

const usedAsPrinted = (n: number, slack: bigint): Fact =>
  fact<string>("equation 30, or 0", "the part is 0 or at most equation 30's", (a, given) => {
    const part = quantity(given, "part");
    const printed = a.multiply(literalUtilization(a, measured(given, n)), a.literal(WAD));
    return iff(
      a,
      used(n).formula(a, given),
      a.or(a.equal(part, a.literal(0n)), a.atMost(a.add(part, a.literal(slack)), printed)),
    );
  });

const useIsEquation30 = (n: number): Obligation =>
  obligation({
    id: `use-of-${n}-resources-is-equation-30-from-0-on`,
    statement: `What is within the use of ${resources(n)} is 0, and what is at most equation 30's 1 − min(q/q̄) in units of 1e-18: the printed Util, rounded down, and 0 where that is negative.`,
    expected: "proved",
    applies: [utilizationWithin, literalUtilization],
    hypotheses: positiveTargets(n),
    conclusion: usedAsPrinted(n, 0n),
    control: { description: "a unit less", conclusion: usedAsPrinted(n, 1n) },
  });

const useIsAFraction = (n: number): Obligation =>
  obligation({
    id: `use-of-${n}-resources-is-at-most-all-of-it`,
    statement: `The use of ${resources(n)} is at most 1: all of a reserve is the most that can be gone.`,
    expected: "proved",
    applies: [utilizationWithin],
    hypotheses: [used(n), ...resourcesUpTo(n).map((i) => atLeast(`${i}.q`, 0n)), ...positiveTargets(n)],
    conclusion: atMost("part ≤ W", "the part is at most 1", named("part"), whole(WAD)),
    control: {
      description: "less than 1",
      conclusion: below("part < W", "the part is less than 1", named("part"), whole(WAD)),
    },
  });

const useRisesWithPurchases = (n: number): Obligation => {
  const lower = (i: number): Fact =>
    atMost(`${i}: q' ≤ q`, `reserve ${i} has not grown`, named(`after.${i}.q`), named(`${i}.q`));
  return obligation({
    id: `use-of-${n}-resources-never-falls-with-purchases`,
    statement: `What was within the use of ${resources(n)} is within it after purchases: Util never falls as the reserves do.`,
    expected: "proved",
    applies: [utilizationWithin],
    hypotheses: [used(n), ...resourcesUpTo(n).map(lower)],
    conclusion: used(n, "after."),
    control: {
      description: "a sale as well",
      hypotheses: [{ ...atLeast("after.1.q", 0n), name: lower(1).name }],
    },
  });
};

const RULE = ["base", "volatilityWeight", "volatility", "utilizationWeight", "utilization"] as const;

const rule = <N>(given: Quantities<string, N>): CurvatureRule<N> => ({
  base: quantity(given, "base"),
  volatilityWeight: quantity(given, "volatilityWeight"),
  volatility: quantity(given, "volatility"),
  utilizationWeight: quantity(given, "utilizationWeight"),
  utilization: quantity(given, "utilization"),
});

/** λ/(2·q̄²), the floor that the paper's λ stands for. */
const floorOf = <N, B>(a: Arithmetic<N, B>, lambda: N, target: N): N =>
  a.divide(lambda, a.multiply(a.literal(2n), a.multiply(target, target)));

const targetAsPrinted = (slack: bigint): Fact =>
  fact<string>("equation 30", "the target is at most the floor of equation 30's λ", (a, given) => {
    const [lambda, reserve, target] = [quantity(given, "λ₀"), quantity(given, "q̄"), quantity(given, "target")];
    const fraction = (name: (typeof RULE)[number]) => a.divide(quantity(given, name), a.literal(WAD));
    const printed = literalCurvature(a, {
      base: lambda,
      volatilityWeight: fraction("volatilityWeight"),
      volatility: fraction("volatility"),
      utilizationWeight: fraction("utilizationWeight"),
      utilization: fraction("utilization"),
    });
    return iff(
      a,
      targetWithin(a, target, { ...rule(given), base: floorOf(a, lambda, reserve) }),
      a.atMost(a.add(target, a.literal(slack)), floorOf(a, printed, reserve)),
    );
  });

const targetIsEquation30 = obligation({
  id: "target-of-c-is-the-floor-of-equation-30",
  statement:
    "With c₀ = λ₀/(2·q̄²) what is within the target of c is what is at most λ(t)/(2·q̄²) for the λ(t) of equation 30: the target is the printed rule, rounded down.",
  expected: "proved",
  applies: [targetWithin, literalCurvature],
  hypotheses: [],
  conclusion: targetAsPrinted(0n),
  control: { description: "a unit less", conclusion: targetAsPrinted(1n) },
});

const aimed = (
  name: string,
  target: string,
  changes: Readonly<Partial<Record<keyof CurvatureRule<unknown>, string>>> = {},
): Fact =>
  fact<string>(name, `${target} is within the target`, (a, given) => {
    const changed = Object.fromEntries(Object.entries(changes).map(([key, other]) => [key, quantity(given, other)]));
    return targetWithin(a, quantity(given, target), { ...rule(given), ...changed });
  });

const targetIsAtLeastItsBase = obligation({
  id: "target-of-c-is-never-below-its-base",
  statement:
    "The target of c is at least c₀, whatever is volatile or used: Util and Vol of completed epochs only raise it, and a lowering never goes below c₀.",
  expected: "proved",
  applies: [targetWithin],
  hypotheses: RULE.map((name) => atLeast(name, 0n)),
  conclusion: aimed("c₀ is within", "base"),
  control: { description: "a negative volatility", hypotheses: [{ ...atLeast("base", 0n), name: "volatility ≥ 0" }] },
});

const targetRises = obligation({
  id: "target-of-c-never-falls-with-volatility-or-use",
  statement:
    "What was within the target of c is within it at more volatility and more use: with Util ≤ 1 and a volatility that is bounded, the target is at most that of both bounds.",
  expected: "proved",
  applies: [targetWithin],
  hypotheses: [
    aimed("the target", "target"),
    atMost("Vol ≤ Vol'", "volatility has not fallen", named("volatility"), named("more.volatility")),
    atMost("Util ≤ Util'", "use has not fallen", named("utilization"), named("more.utilization")),
    ...(["base", "volatilityWeight", "utilizationWeight"] as const).map((name) => atLeast(name, 0n)),
  ],
  conclusion: aimed("still within", "target", {
    volatility: "more.volatility",
    utilization: "more.utilization",
  }),
  control: {
    description: "the use may fall",
    hypotheses: [{ ...atLeast("more.utilization", 0n), name: "Util ≤ Util'" }],
  },
});

const NUMBERS = [1, 2, 3, 4] as const;

export const curvatureTargetObligations: readonly Obligation[] = [
  ...NUMBERS.filter((n) => n < 4).map(useIsEquation30),
  ...NUMBERS.map(useIsAFraction),
  ...NUMBERS.map(useRisesWithPurchases),
  targetIsEquation30,
  targetIsAtLeastItsBase,
  targetRises,
];
