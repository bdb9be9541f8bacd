import type { Arithmetic } from "../../spec/arithmetic/index.ts";
import type { Quantities, Term } from "../../spec/checker/action/index.ts";
import {
  hamiltonianOfResource,
  impermanentLoss,
  literalLossBound,
  literalPrice,
  type PaperResource,
} from "../../spec/equations/index.ts";
import { fact, quantity } from "../fact.ts";
import { type Obligation, obligation } from "../obligation/obligation.ts";
import { atLeast, atMost, below, equals, named, positive, whole } from "../reading/index.ts";

type Given<N> = Quantities<string, N>;

/** One resource of weight 1 without inertia, its reserves under these names. */
const resource =
  (q: string, p: string) =>
  <N, B>(a: Arithmetic<N, B>, given: Given<N>): PaperResource<N> => ({
    q: quantity(given, q),
    p: quantity(given, p),
    weight: a.literal(1n),
    lambda: quantity(given, "λ"),
    target: quantity(given, "q̄"),
    mu: a.literal(0n),
  });

const start = resource("q", "p");
const end = resource("q'", "p'");

const bound: Term<string> = (a, given) =>
  literalLossBound(a, quantity(given, "√r"), quantity(given, "λ"), quantity(given, "κ"));

const twice =
  (term: Term<string>): Term<string> =>
  (a, given) =>
    a.multiply(a.literal(2n), term(a, given));

const boundIsNegative = obligation({
  id: "paper-eq26-bound-is-negative",
  statement:
    "The bound of equation 26 is negative for every price ratio but 1, while a loss in size is not: so no loss satisfies it, with λ = 0 neither.",
  expected: "proved",
  applies: [literalLossBound],
  hypotheses: [
    fact<string>("√r ≠ 1", "the price has moved", (a, given) => a.not(a.equal(quantity(given, "√r"), a.literal(1n)))),
    positive("κ"),
    below("λ < 2κ", "the curve is convex", named("λ"), twice(named("κ"))),
  ],
  conclusion: below("bound < 0", "the bound is negative", bound, whole(0n)),
  control: { description: "a price that has not moved", hypotheses: [{ ...atLeast("√r", 0n), name: "√r ≠ 1" }] },
});

const boundVanishes = obligation({
  id: "paper-eq26-bound-vanishes-where-the-curve-is-a-line",
  statement:
    "The bound of equation 26 rises to 0 as λ rises to 2κ, where the curve is no market any more, and not above, whatever the price ratio.",
  expected: "proved",
  applies: [literalLossBound],
  hypotheses: [equals("λ = 2κ", "the curve is a line", named("λ"), twice(named("κ")))],
  conclusion: equals("bound = 0", "the bound is zero", bound, whole(0n)),
  control: { description: "on a convex curve", hypotheses: [{ ...positive("κ"), name: "λ = 2κ" }] },
});

/** The loss of having been in the pool, valued at a price. */
const lossAt =
  (price: typeof start): Term<string> =>
  (a, given) =>
    impermanentLoss(a, start(a, given), end(a, given), literalPrice(a, price(a, given)));

const neverAGain = obligation({
  id: "impermanent-loss-is-never-a-gain",
  statement:
    "From any start on a convex curve, holding is worth at least as much as the pool at the price after: equation 25 is at most 0.",
  expected: "proved",
  applies: [impermanentLoss, literalPrice, hamiltonianOfResource],
  hypotheses: [
    positive("q"),
    positive("p"),
    fact<string>("on the curve", "H is conserved", (a, given) =>
      a.equal(hamiltonianOfResource(a, start(a, given)), hamiltonianOfResource(a, end(a, given))),
    ),
    fact<string>("λ < 2H", "the curve is convex", (a, given) =>
      a.less(quantity(given, "λ"), a.multiply(a.literal(2n), hamiltonianOfResource(a, start(a, given)))),
    ),
    fact<string>("π' > 0", "the price after is positive", (a, given) =>
      a.less(a.literal(0n), literalPrice(a, end(a, given))),
    ),
  ],
  conclusion: atMost("IL ≤ 0", "the loss is not a gain", lossAt(end), whole(0n)),
  control: {
    description: "at the price before",
    conclusion: atMost("IL ≤ 0", "the loss at the price before is not a gain", lossAt(start), whole(0n)),
  },
});

/** The loss of a holding whose reserve has become another, at any price. */
const lossOf =
  (reserve: string): Term<string> =>
  (a, given) => {
    const held = { q: quantity(given, "q"), p: quantity(given, "p") };
    return impermanentLoss(a, held, { ...held, q: quantity(given, reserve) }, quantity(given, "π"));
  };

const noMoveNoLoss = obligation({
  id: "no-move-no-loss",
  statement: "Where nothing has moved, the impermanent loss and the bound of equation 26 are 0.",
  expected: "proved",
  applies: [impermanentLoss, literalLossBound],
  hypotheses: [],
  conclusion: fact<string>("IL = 0, bound = 0", "loss and bound are zero", (a, given) =>
    a.and(
      a.equal(lossOf("q")(a, given), a.literal(0n)),
      a.equal(literalLossBound(a, a.literal(1n), quantity(given, "λ"), quantity(given, "κ")), a.literal(0n)),
    ),
  ),
  control: {
    description: "after some of the resource has gone",
    conclusion: equals("IL = 0", "the loss is zero", lossOf("q'"), whole(0n)),
  },
});

export const impermanentLossObligations: readonly Obligation[] = [
  boundIsNegative,
  boundVanishes,
  neverAGain,
  noMoveNoLoss,
];
