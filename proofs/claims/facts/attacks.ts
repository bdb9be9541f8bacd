import type { Arithmetic } from "../../../spec/arithmetic/index.ts";
import type { Quantities, Term } from "../../../spec/checker/action/index.ts";
import {
  grossSandwichProfit,
  hamiltonianOfResource,
  literalBatch,
  literalBatchLoss,
  literalFee,
  literalFlashLoanBound,
  literalFlashLoanThreshold,
  literalSandwichProfit,
  netSandwichProfit,
  type Sandwich,
} from "../../../spec/equations/index.ts";
import { quantity } from "../../fact.ts";
import { moved, of, resource } from "../../reading/paper.ts";
import { counterexample, identity } from "../evidence/evidence.ts";

const here = resource();

export const swapsDoNotCommute = counterexample({
  id: "constant-product-swaps-do-not-commute",
  says: "On x = y = 1, an order to sell 1 of X and one to sell 1 of Y leave X = 2/3 or 3/2, whichever comes first.",
  given: { x: "1", y: "1", a: "1", b: "1" },
  where: {
    // X first: x grows to x + a; then Y grows by b and x falls.
    y1: "x·y/(x + a)",
    first: "(x + a)·y1/(y1 + b)",
    x2: "x·y/(y + b)",
    swapped: "x2 + a",
  },
  shows: ["first", "swapped"],
  holds: "first != swapped",
  unless: { b: "0" },
});

export const swapsCommuteInOneCoordinate = identity({
  id: "constant-product-swaps-commute-in-one-coordinate",
  says: "Without fees, swaps that both name the change of X add up: x + a + b and k/(x + a + b), in either order.",
  where: { k: "x·y", ya: "k/(x + a)", yb: "k/(x + b)", yab: "(x + a)·ya/(x + a + b)", yba: "(x + b)·yb/(x + b + a)" },
  equal: [["yab", "yba"]],
  differ: [["ya", "yb"]],
});

const sandwich = <N, B>(_: Arithmetic<N, B>, given: Quantities<string, N>): Sandwich<N> => ({
  q: quantity(given, "q"),
  level: quantity(given, "A"),
  floor: quantity(given, "c"),
  front: quantity(given, "f"),
  victim: quantity(given, "v"),
});

const gross: Term<string> = (a, given) => grossSandwichProfit(a, sandwich(a, given));
const net: Term<string> = (a, given) => netSandwichProfit(a, sandwich(a, given), quantity(given, "g"));

export const sandwichGoesWithTheLevel = identity({
  id: "gross-sandwich-profit-goes-with-the-level",
  says: "The gross profit of a sandwich is proportional to A = k − λ/2: at the target curvature takes the part l = λ/2k of it, a real benefit that the paper does not claim.",
  where: {
    gross,
    product: (a, given) => grossSandwichProfit(a, { ...sandwich(a, given), level: quantity(given, "k") }),
    A: "k·(1 - l)",
  },
  equal: [["gross", "(1 - l)·product"]],
  differ: [["gross", "product"]],
});

export const largeFrontRunPays = counterexample({
  id: "large-front-run-pays",
  says: "A front run of 6 in 10 before a victim who takes 1, with f_m = 0.3% and f_r = ½, gains by equation 29 itself.",
  given: { q: "10", A: "100", c: "0", f: "6", v: "1", market: "3/1000", risk: "1/2" },
  where: {
    before: "A/(q - f)^2",
    after: "A/(q - f - v)^2",
    fee: (a, given) =>
      literalFee(a, {
        market: quantity(given, "market"),
        risk: quantity(given, "risk"),
        normRatio: a.divide(quantity(given, "f"), quantity(given, "q")),
        volatilityRate: a.literal(0n),
        volatility: a.literal(0n),
      }),
    profit: (a, given) =>
      literalSandwichProfit(a, quantity(given, "after"), quantity(given, "before"), quantity(given, "fee")),
  },
  shows: ["before", "after", "fee", "profit"],
  holds: "profit > 0",
  unless: { f: "1/10", v: "1/1000" },
});

/** The same attack with a hundredth before a tenth. */
const smaller = <N, B>(a: Arithmetic<N, B>, given: Quantities<string, N>): Sandwich<N> => ({
  ...sandwich(a, given),
  front: a.divide(a.literal(1n), a.literal(100n)),
  victim: a.divide(a.literal(1n), a.literal(10n)),
});

export const largeFrontRunPaysExactly = counterexample({
  id: "large-front-run-pays-on-the-curve",
  says: "On the curve itself, with a flat rate of 3% on both legs, a front run of 8 in 10 before a victim of 1 gains, and one of a hundredth before a tenth loses: the paper has it the wrong way round.",
  given: { q: "10", A: "100", c: "0", f: "8", v: "1", g: "3/100" },
  where: { net, small: (a, given) => netSandwichProfit(a, smaller(a, given), quantity(given, "g")) },
  shows: ["net", "small"],
  holds: "small < 0 < net",
  unless: { f: "1/100", v: "1/10" },
});

export const sandwichUnits = counterexample({
  id: "sandwich-profit-mixes-units",
  says: "Equation 29 subtracts credits from a price: with the resource counted in tenths of its unit (prices a tenth, amounts ten times) the profit should be the same, and it changes its sign.",
  given: { after: "3", before: "2", fee: "1/4", scale: "10" },
  where: {
    profit: (a, given) =>
      literalSandwichProfit(a, quantity(given, "after"), quantity(given, "before"), quantity(given, "fee")),
    rescaled: (a, given) =>
      literalSandwichProfit(
        a,
        a.divide(quantity(given, "after"), quantity(given, "scale")),
        a.divide(quantity(given, "before"), quantity(given, "scale")),
        quantity(given, "fee"),
      ),
  },
  shows: ["profit", "rescaled"],
  holds: "rescaled < 0 < profit",
  unless: { scale: "1" },
});

export const feeMixesUnits = counterexample({
  id: "fee-norm-mixes-units",
  says: "Of 100 hours and 1000 GB, 10 hours are 0.00995 of the norm; in seconds, 0.1: the squares of both are compared here.",
  given: { hours: "100", gigabytes: "1000", taken: "10", seconds: "3600" },
  where: {
    squared: "taken^2/(hours^2 + gigabytes^2)",
    inSeconds: "(seconds·taken)^2/((seconds·hours)^2 + gigabytes^2)",
  },
  shows: ["squared", "inSeconds"],
  holds: "inSeconds > 90·squared",
  unless: { seconds: "1" },
});

export const batchAtSpotLoses = counterexample({
  id: "batch-at-the-price-before-loses",
  says: "At q = p = 2 without curvature, Algorithm 3 sells 1 for 1, and H falls from 4 to 3: on the curve it costs 2.",
  given: { q: "2", p: "2", q̄: "1", w: "1", λ: "0", Δ: "1" },
  where: {
    H: of(hamiltonianOfResource, here),
    "q'": (a, given) => literalBatch(a, here(a, given), [quantity(given, "Δ")]).q,
    "p'": (a, given) => literalBatch(a, here(a, given), [quantity(given, "Δ")]).p,
    "H'": of(hamiltonianOfResource, moved(here, "q'", "p'")),
    due: "H/q' - p",
    paid: "p' - p",
  },
  shows: ["H", "H'", "paid", "due"],
  holds: "H' < H and paid < due",
  unless: { Δ: "0" },
});

export const batchLossFormula = identity({
  id: "batch-loss",
  says: "What Algorithm 3 leaves missing from the pool on a net buy of Δ is A·Δ²/(q²(q − Δ)), A = k − λ/2.",
  where: {
    w: "1",
    H: of(hamiltonianOfResource, here),
    A: "H - λ/2",
    "q'": (a, given) => literalBatch(a, here(a, given), [quantity(given, "Δ")]).q,
    "p'": (a, given) => literalBatch(a, here(a, given), [quantity(given, "Δ")]).p,
    onCurve: "(H - λ/2·(q'/q̄ - 1)^2)/q'",
    loss: (a, given) => literalBatchLoss(a, quantity(given, "A"), quantity(given, "q"), quantity(given, "Δ")),
  },
  equal: [["onCurve - p'", "loss"]],
  differ: [["onCurve - p'", "0"]],
});

const bound: Term<string> = (a, given) =>
  literalFlashLoanBound(
    a,
    quantity(given, "L"),
    quantity(given, "Q"),
    quantity(given, "risk"),
    quantity(given, "market"),
  );

const threshold: Term<string> = (a, given) =>
  literalFlashLoanThreshold(a, quantity(given, "Q"), quantity(given, "risk"), quantity(given, "market"));

export const flashLoanBound = counterexample({
  id: "flash-loan-bound-above-its-threshold",
  says: "With ‖q‖ = 1, f_m = 0.3% and f_r = 0.1 the threshold L* is 4.97, and a loan of 5 has the bound 4.14: positive where Theorem 10 says negative.",
  given: { L: "5", Q: "1", market: "3/1000", risk: "1/10" },
  where: { bound, threshold },
  shows: ["threshold", "bound"],
  holds: "L > threshold and bound > 0",
  unless: { L: "1/100" },
});

export const flashLoanBoundUnits = counterexample({
  id: "flash-loan-bound-mixes-units",
  says: "Counted in tenths of a unit, loan and reserve are ten times as many, and so should the bound be. Its first term does not change: it has no unit, and the second has that of L.",
  given: { L: "5", Q: "1", market: "3/1000", risk: "1/10", scale: "10" },
  where: {
    bound,
    rescaled: (a, given) =>
      literalFlashLoanBound(
        a,
        a.multiply(quantity(given, "scale"), quantity(given, "L")),
        a.multiply(quantity(given, "scale"), quantity(given, "Q")),
        quantity(given, "risk"),
        quantity(given, "market"),
      ),
  },
  shows: ["bound", "rescaled"],
  holds: "rescaled != scale·bound",
  unless: { scale: "1" },
});

export const flashLoanSign = identity({
  id: "flash-loan-bound-sign",
  says: "The bound is L/(4‖q‖(‖q‖ + f_r·L))·(L·(1 − 8f_m·f_r·‖q‖) − 8f_m‖q‖²): negative for small loans. L* does not occur in it.",
  where: { bound },
  equal: [["bound", "L/(4·Q·(Q + risk·L))·(L·(1 - 8·market·risk·Q) - 8·market·Q^2)"]],
  differ: [["bound", "L/(4·Q·(Q + risk·L))·(L - threshold)"]],
});

export const feePerUnitFalls = counterexample({
  id: "fee-of-equation-28-is-affine",
  says: "Equation 28 is affine in the size, not superlinear: twice the size pays less than twice the fee, because of f_m.",
  given: { size: "1/10", market: "3/1000", risk: "1/10" },
  where: {
    once: (a, given) => feeAt(a, given, quantity(given, "size")),
    twice: (a, given) => feeAt(a, given, a.add(quantity(given, "size"), quantity(given, "size"))),
  },
  shows: ["once", "twice"],
  holds: "twice < 2·once",
  unless: { market: "0" },
});

function feeAt<N, B>(a: Arithmetic<N, B>, given: Quantities<string, N>, size: N): N {
  return literalFee(a, {
    market: quantity(given, "market"),
    risk: quantity(given, "risk"),
    normRatio: size,
    volatilityRate: a.literal(0n),
    volatility: a.literal(0n),
  });
}

export const splittingTenfold = counterexample({
  id: "splitting-tenfold",
  says: "As a rate on what is traded, ten pieces of a tenth pay a tenth of the risk part.",
  given: { amount: "1", size: "1/10", risk: "1/10", market: "0" },
  where: {
    whole: (a, given) => a.multiply(quantity(given, "amount"), feeAt(a, given, quantity(given, "size"))),
    pieces: (a, given) =>
      a.multiply(quantity(given, "amount"), feeAt(a, given, a.divide(quantity(given, "size"), a.literal(10n)))),
  },
  shows: ["whole", "pieces"],
  holds: "10·pieces = whole and whole > 0",
  unless: { market: "1/1000" },
});

export const feeCanBeZero = counterexample({
  id: "fee-without-market-fee",
  says: "Without a market fee and a risk fee a trade of a tenth pays nothing: positivity needs f_m > 0, or f_r > 0 and a trade.",
  given: { size: "1/10", market: "0", risk: "0" },
  where: { fee: (a, given) => feeAt(a, given, quantity(given, "size")) },
  shows: ["fee"],
  holds: "fee = 0 and size > 0",
  unless: { market: "3/1000" },
});

export const sandwichExample = counterexample({
  id: "sandwich-of-one-around-one",
  says: "On a constant product of q = 10, A = 100, a purchase of 1 around a victim's of 1 gains 5/18 before fees.",
  given: { q: "10", A: "100", c: "0", f: "1", v: "1" },
  where: { gross },
  shows: ["gross"],
  holds: "gross > 0",
  unless: { v: "0" },
});
