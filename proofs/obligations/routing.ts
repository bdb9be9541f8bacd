import type { Arithmetic } from "../../spec/arithmetic/index.ts";
import type { Quantities, Term } from "../../spec/checker/action/index.ts";
import {
  certifies,
  cheapestAtPrice,
  dualValueWithin,
  lastUnitWorthwhile,
  nextUnitNotBetter,
  unroundedCost,
  type VenueCurve,
  virtualCredits,
  wholeBoundWithin,
} from "../../spec/equations/index.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { type Fact, fact, formulaIn, here, quantity, type Scope, scope } from "../fact.ts";
import { applied, type Obligation, obligation } from "../obligation/obligation.ts";
import { allOf, atLeast, atMost, below, iff, minus, named, plus, positive, times, whole } from "../reading/index.ts";
import { orderOfProducts as productsKeepOrder } from "./admissibility.ts";
import { factorsCancel } from "./liquidity-cycles.ts";
import { resourceAt, resourcesUpTo } from "./resources.ts";

/* One venue: `q`, `p`, `c`, `beta`, `shares`, `rate`, `most`. φ is what a quantity costs there before rounding. */

type VenueTerm = <N, B>(a: Arithmetic<N, B>, given: Quantities<string, N>) => VenueCurve<N>;

export const venue: VenueTerm = (a, given) => ({
  q: quantity(given, "q"),
  p: quantity(given, "p"),
  c: quantity(given, "c"),
  beta: quantity(given, "beta"),
  m: a.literal(0n),
  shares: quantity(given, "shares"),
  rate: quantity(given, "rate"),
  most: quantity(given, "most"),
});

const dualPrice = <N>(given: Quantities<string, N>) => ({
  numerator: quantity(given, "numerator"),
  denominator: quantity(given, "denominator"),
});

/** φ(x), a quotient. */
export const cost =
  (x: Term<string>): Term<string> =>
  (a, given) => {
    const { numerator, denominator } = unroundedCost(a, venue(a, given), x(a, given));
    return a.divide(numerator, denominator);
  };

const MARKET: readonly Fact[] = [
  fact<string>("P_w > 0", "the virtual credits are positive", (a, given) =>
    a.less(a.literal(0n), virtualCredits(a, venue(a, given))),
  ),
  positive("q"),
  below("rate < W", "the flat rate is below 1", named("rate"), whole(WAD)),
];

const [x, y] = [named("x"), named("y")];
const half = <N, B>(a: Arithmetic<N, B>, value: N): N => a.divide(value, a.literal(2n));

const convex = (strictly: boolean): Fact =>
  fact<string>("convex", "the cost at the middle is at most the middle of the costs", (a, given) => {
    const at = (term: Term<string>) => cost(term)(a, given);
    const middle = at((b, outer) => half(b, plus(x, y)(b, outer)));
    const mean = half(a, a.add(at(x), at(y)));
    return strictly ? a.less(middle, mean) : a.atMost(middle, mean);
  });

const costIsConvex = obligation({
  id: "routing-cost-is-convex",
  statement:
    "What a quantity costs at a venue, fee included, is convex in the quantity, so that a split over venues has no minima but the best: the routing problem is convex, in each venue by itself and so in their sum.",
  expected: "proved",
  applies: [unroundedCost, virtualCredits],
  hypotheses: [
    ...MARKET,
    below("x < q", "some is left", x, named("q")),
    below("y < q", "some is left at the other", y, named("q")),
  ],
  conclusion: convex(false),
  control: { description: "strictly, of equal quantities too", conclusion: convex(true) },
});

/** The difference of φ over one unit, on the side that a predicate looks at. */
const unitCost = (from: Term<string>): Term<string> => minus(cost(plus(from, whole(1n))), cost(from));

const worth: Term<string> = (a, given) => {
  const { numerator, denominator } = dualPrice(given);
  return a.divide(numerator, denominator);
};

const isMarginal = (
  predicate: typeof lastUnitWorthwhile | typeof nextUnitNotBetter,
  id: string,
  statement: string,
  inWords: (a: { readonly slope: Term<string> }) => Fact,
  left: Fact,
): Obligation => {
  const last = predicate === lastUnitWorthwhile;
  const slope = unitCost(last ? minus(x, whole(1n)) : x);
  const same = (of: Term<string>): Fact => {
    const { formula } = inWords({ slope: of });
    return fact<string>("the same", "the predicate says what the difference of the costs says", (a, given) =>
      iff(a, predicate(a, venue(a, given), quantity(given, "x"), dualPrice(given)), formula(a, given)),
    );
  };
  return obligation({
    id,
    statement,
    expected: "proved",
    applies: [predicate, unroundedCost, virtualCredits],
    hypotheses: [
      left,
      below("rate < W", "the flat rate is below 1", named("rate"), whole(WAD)),
      positive("denominator"),
    ],
    conclusion: same(slope),
    control: { description: "of a cost that is one credit higher", conclusion: same(plus(slope, whole(1n))) },
  });
};

const lastIsWorth = isMarginal(
  lastUnitWorthwhile,
  "routing-last-unit-is-compared-exactly",
  "The test of the last unit is exactly φ(x) − φ(x − 1) ≤ ν.",
  ({ slope }) => atMost("", "", slope, worth),
  below("x < q", "some is left", x, named("q")),
);

const nextIsNotBetter = isMarginal(
  nextUnitNotBetter,
  "routing-next-unit-is-compared-exactly",
  "The test of the next unit is exactly ν ≤ φ(x + 1) − φ(x).",
  ({ slope }) => atMost("", "", worth, slope),
  below("x + 1 < q", "some is left after one more", plus(x, whole(1n)), named("q")),
);

/** Integers differ by nothing or by at least one. */
const apart = fact<string>("x and y are whole", "the two quantities are the same or at least one apart", (a, given) => {
  const [one, other] = [quantity(given, "x"), quantity(given, "y")];
  return a.or(
    a.equal(one, other),
    a.atMost(a.add(one, a.literal(1n)), other),
    a.atMost(a.add(other, a.literal(1n)), one),
  );
});

export const cheapest = fact<string>(
  "y is the cheapest",
  "no integer next to y is cheaper net of its worth",
  (a, given) => cheapestAtPrice(a, venue(a, given), quantity(given, "y"), dualPrice(given)),
);

const inRange = fact<string>("0 ≤ x ≤ most", "the other quantity can be bought", (a, given) =>
  a.and(a.atMost(a.literal(0n), quantity(given, "x")), a.atMost(quantity(given, "x"), quantity(given, "most"))),
);

/** D·φ(x) − N·x. */
export const net = (of: Term<string>): Term<string> =>
  minus(times(cost(of), named("denominator")), times(of, named("numerator")));

const cheapestOfAll = obligation({
  id: "routing-cheapest-quantity-is-the-best-of-all",
  statement:
    "A quantity at which one unit less and one unit more are no cheaper net of their worth is the cheapest of all quantities that can be bought there.",
  expected: "proved",
  applies: [cheapestAtPrice, lastUnitWorthwhile, nextUnitNotBetter, unroundedCost, virtualCredits],
  hypotheses: [...MARKET.filter(({ name }) => name !== "q > 0"), cheapest, inRange, apart, positive("denominator")],
  conclusion: atMost("net(y) ≤ net(x)", "no other is cheaper", net(y), net(x)),
  control: {
    description: "by a credit",
    conclusion: below("net(y) < net(x)", "every other is dearer", net(y), net(x)),
  },
});

export const dualValue = fact<string>(
  "the dual's part",
  "the value is at most the cost of y net of its worth",
  (a, given) => dualValueWithin(a, quantity(given, "value"), venue(a, given), quantity(given, "y"), dualPrice(given)),
);

/** What is paid is at least φ(x): credits are whole, and rounded up. */
const paidCovers = fact<string>(
  "paid ≥ φ(x)",
  "what is paid for x is at least its cost before rounding",
  (a, given) => {
    const { numerator, denominator } = unroundedCost(a, venue(a, given), quantity(given, "x"));
    return a.atMost(numerator, a.multiply(quantity(given, "paid"), denominator));
  },
);

/** value + N·x ≤ D·paid. */
const valueIsBelow = (slack: bigint): Fact =>
  atMost(
    "value ≤ D·paid − N·x",
    "the value is at most what is paid for any quantity net of its worth",
    plus(named("value"), times(x, named("numerator")), whole(slack)),
    times(named("paid"), named("denominator")),
  );

const dualIsBelowCost = obligation({
  id: "routing-dual-is-below-every-cost",
  statement: "A venue's part of the dual is at most what is paid for any quantity there net of its worth.",
  expected: "proved",
  applies: [cheapestAtPrice, dualValueWithin, lastUnitWorthwhile, nextUnitNotBetter, unroundedCost, virtualCredits],
  hypotheses: [MARKET[0], MARKET[2], cheapest, dualValue, inRange, apart, paidCovers, positive("denominator")].filter(
    (each) => each !== undefined,
  ),
  lemmas: [applied(cheapestOfAll, here)],
  conclusion: valueIsBelow(0n),
  control: { description: "by a credit", conclusion: valueIsBelow(1n) },
});

const valueIsExact = obligation({
  id: "routing-dual-value-is-compared-exactly",
  statement: "The test of a venue's part of the dual is exactly value ≤ D·φ(y) − N·y.",
  expected: "proved",
  applies: [dualValueWithin, unroundedCost, virtualCredits],
  hypotheses: [
    below("y < q", "some is left", y, named("q")),
    below("rate < W", "the flat rate is below 1", named("rate"), whole(WAD)),
  ],
  conclusion: fact<string>("the same", "the predicate says what the net cost says", (a, given) =>
    iff(a, dualValue.formula(a, given), a.atMost(quantity(given, "value"), net(y)(a, given))),
  ),
  control: {
    description: "of a value that is one more",
    conclusion: fact<string>("the same", "the predicate says what the net cost of one more says", (a, given) =>
      iff(a, dualValue.formula(a, given), a.atMost(a.add(quantity(given, "value"), a.literal(1n)), net(y)(a, given))),
    ),
  },
});

const SHARED = ["denominator", "need"] as const;

export const at = (i: number): Scope => resourceAt(i, SHARED);

export const each = (i: number, { name, text, formula }: Fact): Fact => ({
  name: `${i}: ${name}`,
  text: `${text}, at venue ${i}`,
  formula: formulaIn<string>(at(i), formula),
});

const [need, needPrice] = [named("need"), named("need.price")];

export const bounded = (n: number): Fact =>
  fact<string>("the bound", "the bound is at most the dual, rounded up", (a, given) =>
    wholeBoundWithin(
      a,
      quantity(given, "bound"),
      plus(times(need, needPrice), ...resourcesUpTo(n).map((i) => named(`${i}.value`)))(a, given),
      quantity(given, "denominator"),
    ),
  );

/** The certificate of a route over n venues that serve one need, one to one unless said otherwise; `rate` and `beforeFee` of one at one rate. */
export const certified = (
  n: number,
  { serves = [1n], atOneRate = false }: { readonly serves?: readonly bigint[]; readonly atOneRate?: boolean } = {},
): Fact =>
  fact<string>("certified", "the certificate holds", (a, given) =>
    certifies(
      a,
      {
        denominator: quantity(given, "denominator"),
        needs: [{ amount: quantity(given, "need"), price: quantity(given, "need.price") }],
        venues: resourcesUpTo(n).map((i) => {
          const of = at(i)(a, given);
          return {
            curve: venue(a, of),
            serves: serves.map(a.literal),
            price: quantity(of, "numerator"),
            quantity: quantity(of, "y"),
            value: quantity(of, "value"),
          };
        }),
      },
      quantity(given, "bound"),
      atOneRate ? { rate: quantity(given, "rate"), beforeFee: quantity(given, "beforeFee") } : null,
    ),
  );

/** Prices of the dual that are allowed: of the need, and of what each venue serves of it. */
export const pricesFit = (n: number): Fact =>
  fact<string>("prices fit", "the prices are those of a dual", (a, given) =>
    a.and(
      a.less(a.literal(0n), quantity(given, "denominator")),
      a.atMost(a.literal(0n), quantity(given, "need.price")),
      ...resourcesUpTo(n).map((i) => a.atMost(quantity(given, "need.price"), quantity(given, `${i}.numerator`))),
    ),
  );

export const CERTIFICATE = [
  certifies,
  wholeBoundWithin,
  cheapestAtPrice,
  dualValueWithin,
  lastUnitWorthwhile,
  nextUnitNotBetter,
  virtualCredits,
  unroundedCost,
] as const;

const certificateSays = (n: number): Obligation => {
  const parts = (of: readonly Fact[]): Fact => allOf("its parts", "every part of the certificate holds", ...of);
  const venues = resourcesUpTo(n).flatMap((i) => [each(i, cheapest), each(i, dualValue)]);
  return obligation({
    id: `routing-certificate-of-${n}-venues-says-what-it-is-made-of`,
    statement: `A certificate of ${n} ${n === 1 ? "venue" : "venues"} says that at each the quantity is the cheapest, that its part of the dual is right, that the prices fit, and what the bound is.`,
    expected: "proved",
    applies: CERTIFICATE,
    hypotheses: [certified(n)],
    conclusion: parts([...venues, pricesFit(n), bounded(n)]),
    control: { description: "one more venue", conclusion: parts([...venues, pricesFit(n + 1)]) },
  });
};

const weakDuality = (n: number): Obligation => {
  const total = (name: string): Term<string> => {
    const [first, ...rest] = resourcesUpTo(n).map((i) => named(`${i}.${name}`));
    return first === undefined ? whole(0n) : plus(first, ...rest);
  };
  const dearer = (slack: bigint): Fact =>
    below(
      "bound − 1 < Σ paid",
      "every split costs more than one less than the bound: in whole credits at least the bound",
      plus(named("bound"), whole(slack - 1n)),
      total("paid"),
    );
  return obligation({
    id: `routing-no-split-over-${n}-venues-costs-less-than-the-bound`,
    statement: `No split of a need over ${n} ${n === 1 ? "venue" : "venues"} costs less than the bound of its certificate, each part of which is at most what is paid there: weak duality.`,
    expected: "proved",
    applies: [wholeBoundWithin],
    hypotheses: [
      bounded(n),
      pricesFit(n),
      ...resourcesUpTo(n).flatMap((i) => [each(i, valueIsBelow(0n)), atLeast(`${i}.x`, 0n)]),
      atMost("need served", "the quantities serve the need", need, total("x")),
    ],
    lemmas: [
      ...resourcesUpTo(n).map((i) =>
        applied(productsKeepOrder, scope("", { x: needPrice, y: named(`${i}.numerator`), z: named(`${i}.x`) })),
      ),
      applied(productsKeepOrder, scope("", { x: need, y: total("x"), z: needPrice })),
      applied(
        factorsCancel,
        scope("", { x: minus(named("bound"), whole(1n)), y: total("paid"), z: named("denominator") }),
      ),
    ],
    conclusion: dearer(0n),
    control: { description: "one credit more", conclusion: dearer(1n) },
  });
};

export const routingObligations: readonly Obligation[] = [
  costIsConvex,
  lastIsWorth,
  nextIsNotBetter,
  cheapestOfAll,
  dualIsBelowCost,
  valueIsExact,
  ...[1, 2, 3, 4].map(certificateSays),
  ...[1, 2, 3, 4].map(weakDuality),
];
