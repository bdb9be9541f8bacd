import { type Arithmetic, fraction, sum } from "../../spec/arithmetic/index.ts";
import type { Formula, Quantities, Term } from "../../spec/checker/action/index.ts";
import {
  augmentedCreditsVelocity,
  augmentedReserveVelocity,
  creditsVelocity,
  type Gradient,
  gradientOfPart,
  hamiltonian,
  hamiltonianOfResource,
  impermanentLoss,
  literalCrossPrice,
  literalFee,
  literalLossBound,
  literalPrice,
  type PaperResource,
  poissonBracket,
  reserveVelocity,
} from "../../spec/equations/index.ts";
import { type Fact, fact, quantity } from "../fact.ts";
import { type Obligation, obligation } from "../obligation/obligation.ts";

type Given<N> = Quantities<string, N>;

/** A resource in the paper's terms; `i` tells it from others, `after` its reserves after a move. */
const paperResource = <N>(given: Given<N>, i: number, after = false): PaperResource<N> => {
  const of = (name: string): N => quantity(given, `${name}${i}`);
  const [q, p] = after ? [of("q'"), of("p'")] : [of("q"), of("p")];
  return { q, p, weight: of("w"), lambda: quantity(given, "λ"), target: of("q̄"), mu: of("μ") };
};

/** One resource of weight 1 without inertia, before and after its price has moved. */
const alone = <N, B>(a: Arithmetic<N, B>, given: Given<N>, after = false): PaperResource<N> => ({
  q: quantity(given, after ? "q'" : "q̄"),
  p: quantity(given, after ? "p'" : "p"),
  weight: a.literal(1n),
  lambda: quantity(given, "λ"),
  target: quantity(given, "q̄"),
  mu: a.literal(0n),
});

const holds = (name: string, text: string, formula: Formula<string>): Fact => fact(name, text, formula);

const positive = (...names: readonly string[]): readonly Fact[] =>
  names.map((name) =>
    holds(`${name} > 0`, `${name} is positive`, (a, given) => a.less(a.literal(0n), quantity(given, name))),
  );

const both = (name: string): readonly string[] => [`${name}1`, `${name}2`];

/** w₁q₁ = w₂q₂: the one state in which the coupling of the paper's sum does no harm. */
const balanced = holds("w₁q₁ = w₂q₂", "credits of the two resources count alike", (a, given) => {
  const [one, other] = [paperResource(given, 1), paperResource(given, 2)];
  return a.equal(a.multiply(one.weight, one.q), a.multiply(other.weight, other.q));
});

const pair = <N>(given: Given<N>, after = false): readonly PaperResource<N>[] =>
  [1, 2].map((i) => paperResource(given, i, after));

const noInertia = both("μ").map((name) =>
  holds(`${name} = 0`, "no inertia", (a, given) => a.equal(quantity(given, name), a.literal(0n))),
);

const sumOnly = obligation({
  id: "paper-eq20-sum-only",
  statement: "Conserving H, the sum over the resources, keeps a trader who moves no resource from taking credits out.",
  expected: "refuted",
  applies: [hamiltonian, hamiltonianOfResource],
  hypotheses: [
    ...positive(...both("q"), ...both("p"), ...both("p'"), ...both("w"), ...both("q̄"), "λ"),
    ...both("q").map((name) =>
      holds(`${name} stays`, "no resource moves", (a, given) =>
        a.equal(quantity(given, name.replace("q", "q'")), quantity(given, name)),
      ),
    ),
    ...noInertia,
    holds("H' = H", "the sum is conserved", (a, given) =>
      a.equal(hamiltonian(a, pair(given, true)), hamiltonian(a, pair(given))),
    ),
  ],
  conclusion: holds("Σp' ≥ Σp", "the pool holds at least the credits it held", (a, given) => {
    const credits = (after: boolean) =>
      sum(
        a,
        pair(given, after).map(({ p }) => p),
      );
    return a.atMost(credits(false), credits(true));
  }),
  control: { description: "where w₁q₁ = w₂q₂ it does", hypotheses: [balanced] },
  witness: {
    claim: {
      ...{ w1: fraction(1n, 2n), w2: fraction(1n, 2n), λ: fraction(1n), q1: fraction(1n), q2: fraction(2n) },
      ...{ q̄1: fraction(1n), q̄2: fraction(1n), p1: fraction(10n), p2: fraction(10n) },
      ...{ "p'1": fraction(2n), "p'2": fraction(14n) },
    },
  },
});

const lossIsBounded = holds("|IL| ≤ bound", "the loss is within the bound of equation 26", (a, given) => {
  const [before, after] = [alone(a, given), alone(a, given, true)];
  const loss = impermanentLoss(a, before, after, literalPrice(a, after));
  const bound = literalLossBound(a, quantity(given, "√r"), quantity(given, "λ"), hamiltonianOfResource(a, before));
  return a.and(a.atMost(loss, bound), a.atMost(a.subtract(a.literal(0n), bound), loss));
});

const lossBound = obligation({
  id: "paper-eq26-bound",
  statement: "From a start on target, the impermanent loss is at most the bound of Theorem 8, for every price ratio r.",
  expected: "refuted",
  applies: [hamiltonianOfResource, literalPrice, impermanentLoss, literalLossBound],
  hypotheses: [
    ...positive("q̄", "p", "q'", "p'", "λ", "√r"),
    holds("λ < 2κ", "the curve is convex", (a, given) =>
      a.less(quantity(given, "λ"), a.multiply(a.literal(2n), hamiltonianOfResource(a, alone(a, given)))),
    ),
    holds("on the level set", "H is conserved", (a, given) =>
      a.equal(hamiltonianOfResource(a, alone(a, given, true)), hamiltonianOfResource(a, alone(a, given))),
    ),
    holds("π' = r·π", "the price has moved by the factor r", (a, given) => {
      const root = quantity(given, "√r");
      return a.equal(
        literalPrice(a, alone(a, given, true)),
        a.multiply(a.multiply(root, root), literalPrice(a, alone(a, given))),
      );
    }),
  ],
  conclusion: lossIsBounded,
  control: {
    description: "where nothing has moved, loss and bound are both 0",
    hypotheses: [
      ...(["q", "p"] as const).map((name) =>
        holds(`${name} stays`, "nothing has moved", (a, given) =>
          a.equal(quantity(given, `${name}'`), quantity(given, name === "q" ? "q̄" : "p")),
        ),
      ),
      holds("√r = 1", "the price has not moved", (a, given) => a.equal(quantity(given, "√r"), a.literal(1n))),
    ],
  },
  witness: {
    claim: {
      ...{ q̄: fraction(1n), p: fraction(1n), λ: fraction(15n, 8n), "√r": fraction(2n) },
      ...{ "q'": fraction(1n, 7n), "p'": fraction(61n, 28n) },
    },
  },
});

const bracketOfParts = <N, B>(a: Arithmetic<N, B>, given: Given<N>): N => {
  const resources = pair(given);
  return poissonBracket(a, gradientOfPart(a, resources, 0), gradientOfPart(a, resources, 1));
};

/** The gradient of the first reserve, which is no part of H: its bracket with the first part is not zero. */
const gradientOfReserve = <N, B>(a: Arithmetic<N, B>): Gradient<N> => {
  const [zero, one] = [a.literal(0n), a.literal(1n)];
  return { byReserve: [one, zero], byCredits: [zero, zero] };
};

const bracketIsZero = holds("{H₁, H₂} = 0", "the flows commute", (a, given) =>
  a.equal(bracketOfParts(a, given), a.literal(0n)),
);

const BRACKET = [
  poissonBracket,
  augmentedReserveVelocity,
  reserveVelocity,
  augmentedCreditsVelocity,
  creditsVelocity,
] as const;

const flowsDoNotCommute = obligation({
  id: "paper-eq27-flows-do-not-commute",
  statement: "With inertia, the flows of two different resources do not commute: their bracket is not zero.",
  expected: "refuted",
  applies: BRACKET,
  hypotheses: positive(...both("q"), ...both("p"), ...both("w"), ...both("q̄"), ...both("μ"), "λ"),
  conclusion: holds("{H₁, H₂} ≠ 0", "the flows do not commute", (a, given) =>
    a.not(a.equal(bracketOfParts(a, given), a.literal(0n))),
  ),
  control: { description: "they do commute", conclusion: bracketIsZero },
  witness: {
    claim: Object.fromEntries([...["q", "p", "w", "q̄", "μ"].flatMap(both), "λ"].map((name) => [name, fraction(1n)])),
  },
});

const flowsCommute = obligation({
  id: "flows-of-different-resources-commute",
  statement:
    "The flows of two different resources commute exactly, whatever the inertia: H is a sum of parts that share nothing.",
  expected: "proved",
  applies: BRACKET,
  hypotheses: [],
  conclusion: bracketIsZero,
  control: {
    description: "the bracket of a part with its own reserve is not zero",
    hypotheses: positive(...both("q"), ...both("p"), ...both("w"), ...both("q̄"), ...both("μ"), "λ"),
    conclusion: holds("{q₁, H₁} = 0", "the reserve stands still along its own flow", (a, given) =>
      a.equal(poissonBracket(a, gradientOfReserve(a), gradientOfPart(a, pair(given), 0)), a.literal(0n)),
    ),
  },
});

const priceIsPositive = obligation({
  id: "paper-eq7-price-is-positive",
  statement: "The price of equation 7 is positive wherever the reserves are.",
  expected: "refuted",
  applies: [literalPrice],
  hypotheses: positive("q1", "p1", "q̄1", "λ"),
  conclusion: holds("π > 0", "the price is positive", (a, given) =>
    a.less(a.literal(0n), literalPrice(a, { ...paperResource(given, 1), weight: a.literal(1n), mu: a.literal(0n) })),
  ),
  control: {
    description: "at or above the target it is",
    hypotheses: [
      holds("q ≥ q̄", "at or above the target", (a, given) => a.atMost(quantity(given, "q̄1"), quantity(given, "q1"))),
    ],
  },
  witness: { claim: { q1: fraction(1n), p1: fraction(1n), q̄1: fraction(2n), λ: fraction(5n) } },
});

const crossPricesAgree = obligation({
  id: "paper-eq21-agrees-with-eq7",
  statement: "Equation 21 and equation 7 quote the same prices: πᵢⱼ·πⱼ = πᵢ.",
  expected: "refuted",
  applies: [literalCrossPrice, creditsVelocity, literalPrice],
  hypotheses: [
    ...positive(...both("q"), ...both("p"), ...both("w"), ...both("q̄"), "λ"),
    ...both("q").map((name) =>
      holds(`${name} on target`, "on target, where every price is p/q", (a, given) =>
        a.equal(quantity(given, name), quantity(given, name.replace("q", "q̄"))),
      ),
    ),
  ],
  conclusion: holds("π₁₂·π₂ = π₁", "the triangle closes", (a, given) => {
    const [one, other] = [paperResource(given, 1), paperResource(given, 2)];
    return a.equal(a.multiply(literalCrossPrice(a, one, other), literalPrice(a, other)), literalPrice(a, one));
  }),
  control: { description: "where w₁q₁ = w₂q₂ they do", hypotheses: [balanced] },
  witness: {
    claim: {
      ...{ q1: fraction(1n), q2: fraction(2n), p1: fraction(1n), p2: fraction(1n), λ: fraction(1n) },
      ...{
        w1: fraction(1n, 2n),
        w2: fraction(1n, 2n),
        q̄1: fraction(1n),
        q̄2: fraction(2n),
        μ1: fraction(0n),
        μ2: fraction(0n),
      },
    },
  },
});

/** Equation 28, as the rate of a trade of a relative size. */
const feeRateAt =
  (size: Term<string>): Term<string> =>
  (a, given) =>
    literalFee(a, {
      market: quantity(given, "f_m"),
      risk: quantity(given, "f_r"),
      normRatio: size(a, given),
      volatilityRate: quantity(given, "f_v"),
      volatility: quantity(given, "Vol"),
    });

const half: Term<string> = (_, given) => quantity(given, "half");
const twice: Term<string> = (a, given) => a.add(half(a, given), half(a, given));

const feeIsNotEscaped = obligation({
  id: "paper-eq28-is-not-escaped-by-splitting",
  statement:
    "Two halves of a trade, each at the rate of equation 28 for its size, pay at least what the whole pays at its own.",
  expected: "refuted",
  applies: [literalFee],
  hypotheses: positive("f_m", "f_r", "half", "amount"),
  conclusion: holds("halves ≥ whole", "the fees of the halves are at least the fee of the whole", (a, given) => {
    const paid = (size: Term<string>) => a.multiply(quantity(given, "amount"), feeRateAt(size)(a, given));
    return a.atMost(paid(twice), paid(half));
  }),
  control: {
    description: "without the risk term they do",
    hypotheses: [holds("f_r > 0", "no risk term", (a, given) => a.equal(quantity(given, "f_r"), a.literal(0n)))],
  },
  witness: {
    claim: {
      ...{ f_m: fraction(3n, 1000n), f_r: fraction(1n, 10n), f_v: fraction(0n), Vol: fraction(0n) },
      ...{ half: fraction(1n, 10n), amount: fraction(1n) },
    },
  },
});

/** What the paper claims and is not so, each with a counterexample, and beside it what is true instead. */
export const paperClaims: readonly Obligation[] = [
  sumOnly,
  lossBound,
  flowsDoNotCommute,
  flowsCommute,
  priceIsPositive,
  crossPricesAgree,
  feeIsNotEscaped,
];
