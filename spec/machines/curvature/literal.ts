import { Result } from "effect";
import { fraction, type Rational, rational } from "../../arithmetic/rational.ts";
import type { Action, Machine, Step } from "../../checker/machine.ts";
import { literalCurvature, literalUtilization } from "../../equations/curvature.ts";
import { hamiltonianOfResource } from "../../equations/hamiltonian.ts";
import { refusal } from "../../vocabulary/refusal.ts";

/** Two resources of target 1 and weight 1 on the paper's curve, in exact fractions; they share λ as equation 30 has it. */
export interface LiteralState {
  readonly q: readonly Rational[];
  readonly p: readonly Rational[];
  readonly lambda: Rational;
  readonly trades: bigint;
}

const one = fraction(1n);
const half = fraction(1n, 2n);

/** λ₀ = ½, β = 1, no volatility. */
const lambdaAt = (q: readonly Rational[]): Rational =>
  literalCurvature(rational, {
    base: half,
    volatilityWeight: one,
    volatility: fraction(0n),
    utilizationWeight: one,
    utilization: literalUtilization(
      rational,
      q.map((reserve) => ({ q: reserve, target: one })),
    ),
  });

/** p on the level set of equation 4 through (q, p) at another reserve: what λ is in force decides. */
const creditsAt = (lambda: Rational, q: Rational, p: Rational, reserve: Rational): Rational => {
  const part = (at: Rational, credits: Rational): Rational =>
    hamiltonianOfResource(rational, { q: at, p: credits, weight: one, lambda, target: one, mu: fraction(0n) });
  const level = part(q, p);
  const without = part(reserve, fraction(0n));
  return rational.divide(rational.subtract(level, without), reserve);
};

/** The reserves that a trader moves a resource to. */
const RESERVES = [half, one, fraction(13n, 5n)] as const;

/** Most trades of a behaviour. */
const TRADES = 4n;

const move: Action<LiteralState> = {
  name: "move",
  statement: "trade one resource to another reserve along its level set; then λ by equation 30, and κ from the new λ",
  fairness: "none",
  parameters: [0n, 1n].flatMap((index) => RESERVES.map((to) => ({ index, to: { ...to } }))),
  refusals: ["ZeroAmount", "InsufficientReserve"],
  step: (state, parameters): Step<LiteralState> => {
    const index = Number(parameters.index);
    const to = parameters.to as unknown as Rational;
    const [q, p] = [state.q[index], state.p[index]];
    if (q === undefined || p === undefined) throw new RangeError(`no resource ${index}`);
    if (rational.equal(q, to)) return Result.fail(refusal("ZeroAmount", "to", "where it is", "another reserve"));
    const credits = creditsAt(state.lambda, q, p, to);
    if (!rational.less(fraction(0n), credits))
      return Result.fail(refusal("InsufficientReserve", "to", "below 0", "a reserve at which p is positive"));
    const after = state.q.with(index, to);
    return Result.succeed({
      next: { q: after, p: state.p.with(index, credits), lambda: lambdaAt(after), trades: state.trades + 1n },
      receipt: {},
    });
  },
};

const number = {
  kind: "record",
  fields: { numerator: { kind: "integer" }, denominator: { kind: "integer" } },
} as const;

/** Credits that the pools hold, of two at the start. */
export const held = ({ p }: LiteralState): Rational => p.reduce((left, right) => rational.add(left, right));

/**
 * Equation 30 to the letter: λ is evaluated anew after each trade, at fixed q̄, and κ is taken from the reserves under
 * the new λ. It must fail: buying the one resource raises the λ at which the other is then sold.
 */
export const literalCurvatureMachine: Machine<LiteralState> = {
  name: "curvature/literal",
  statement: "equation 30 applied after each trade at a fixed target reserve",
  variables: {
    q: { kind: "list", of: number },
    p: { kind: "list", of: number },
    lambda: number,
    trades: { kind: "integer" },
  },
  constants: {},
  initial: [{ q: [one, one], p: [one, one], lambda: half, trades: 0n }],
  actions: [move],
  constraint: { statement: `at most ${TRADES} trades`, holds: ({ trades }) => trades < TRADES },
  invariants: [
    {
      name: "loopsCostTheTrader",
      statement: "where both reserves are what they were, the pools hold at least the two credits that they held",
      when: ({ q, trades }) => trades > 0n && q.every((reserve) => rational.equal(reserve, one)),
      holds: (state) =>
        !state.q.every((reserve) => rational.equal(reserve, one)) || rational.atMost(fraction(2n), held(state)),
    },
  ],
  actionProperties: [],
  temporal: [],
  witnesses: [],
  expected: [],
};
