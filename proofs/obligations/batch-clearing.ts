import type { Arithmetic } from "../../spec/arithmetic/index.ts";
import type { Quantities, Term } from "../../spec/checker/action/index.ts";
import { type Clearing, clearing, meetsDemand } from "../../spec/equations/index.ts";
import { type Fact, fact, quantity } from "../fact.ts";
import { type Obligation, obligation } from "../obligation/obligation.ts";
import { atLeast, atMost, equals, implies, minus, named, whole, wholeNumber } from "../reading/index.ts";

/* π* = `price`, D and U and X at it and one below: what `clearing` is given. */

type Cleared = <N, B>(a: Arithmetic<N, B>, given: Quantities<string, N>) => Clearing<N>;

const cleared: Cleared = (a, given) => {
  const of = (name: string) => quantity(given, name);
  return clearing(
    a,
    of("price"),
    of("demand"),
    { supply: of("supply"), sale: of("sale") },
    { supply: of("below.supply"), sale: of("below.sale") },
  );
};

const [demand, supply, sale] = [named("demand"), named("supply"), named("sale")];
const [demandBelow, supplyBelow, saleBelow] = [named("below.demand"), named("below.supply"), named("below.sale")];

const meets = (name: string, d: Term<string>, u: Term<string>, x: Term<string>): Fact =>
  fact<string>(name, "demand is met", (a, given) => meetsDemand(a, d(a, given), u(a, given), x(a, given)));

const met = meets("met at π*", demand, supply, sale);
const notMetBelow: Fact = fact<string>(
  "not met below",
  "one below π* demand is not met, if there is a price",
  (a, given) =>
    a.or(
      a.equal(quantity(given, "price"), a.literal(1n)),
      a.not(meets("", demandBelow, supplyBelow, saleBelow).formula(a, given)),
    ),
);

/** No price of 0: nothing is offered at it. */
const nothingAtZero: Fact = fact<string>("nothing at 0", "supply and sale are 0 at the price 0", (a, given) =>
  implies(
    a,
    a.equal(quantity(given, "price"), a.literal(1n)),
    a.and(
      a.equal(quantity(given, "below.supply"), a.literal(0n)),
      a.equal(quantity(given, "below.sale"), a.literal(0n)),
    ),
  ),
);

const falls = atMost("D falls", "demand does not rise with the price", demand, demandBelow);
const rises = atMost("U rises", "supply does not fall with the price", supplyBelow, supply);

const atTheHigher = <N, B>(a: Arithmetic<N, B>, given: Quantities<string, N>): B =>
  a.equal(cleared(a, given).price, quantity(given, "price"));

const balanced = obligation({
  id: "batch-clears-what-it-sells",
  statement: "What buys get is what sells and the pool give, at one of the two prices around which demand is met.",
  expected: "proved",
  applies: [clearing, meetsDemand],
  hypotheses: [],
  conclusion: fact<string>("balanced", "bought = sold + sale, at π* or one below", (a, given) => {
    const { bought, sold, sale: ofPool, price } = cleared(a, given);
    const star = quantity(given, "price");
    return a.and(
      a.equal(bought, a.add(sold, ofPool)),
      a.or(a.equal(price, star), a.equal(price, a.subtract(star, a.literal(1n)))),
    );
  }),
  control: {
    description: "one unit is left over",
    conclusion: fact<string>("a unit too much", "bought = sold + sale + 1", (a, given) => {
      const { bought, sold, sale: ofPool } = cleared(a, given);
      return a.equal(bought, a.add(a.add(sold, ofPool), a.literal(1n)));
    }),
  },
});

/** D and U at the price that clears, and strictly beyond it: orders of a better limit are filled whole, of a worse not at all. */
const withinOrders = (slack: bigint): Fact =>
  fact<string>(
    "within the orders",
    "better limits are filled whole and no more than is asked for or offered",
    (a, given) => {
      const of = (name: string) => quantity(given, name);
      const { bought, sold } = cleared(a, given);
      const within = (least: string, amount: typeof bought, most: string) =>
        a.and(a.atMost(of(least), amount), a.atMost(a.add(amount, a.literal(slack)), of(most)));
      return a.or(
        a.and(atTheHigher(a, given), within("above.demand", bought, "demand"), within("below.supply", sold, "supply")),
        a.and(
          a.not(atTheHigher(a, given)),
          within("demand", bought, "below.demand"),
          within("lower.supply", sold, "below.supply"),
        ),
      );
    },
  );

const fillsWithinOrders = obligation({
  id: "batch-fills-within-the-orders",
  statement:
    "At the price that clears, buys of a better limit are filled whole and no more is bought than is asked for at it, and so with the sells: nobody trades beyond a limit, and who bids more is served first.",
  expected: "proved",
  applies: [clearing, meetsDemand],
  hypotheses: [
    met,
    notMetBelow,
    falls,
    rises,
    atMost("D falls above", "demand above π* is at most demand at it", named("above.demand"), demand),
    atMost("U rises below", "supply two below π* is at most supply one below", named("lower.supply"), supplyBelow),
  ],
  conclusion: withinOrders(0n),
  control: { description: "one unit less than is asked for and offered", conclusion: withinOrders(1n) },
});

/** The sale lies between 0 and X at the price that clears. */
const withinX = (slack: bigint): Fact =>
  fact<string>("within X", "the pool sells at most X, or buys at most −X, at the price that clears", (a, given) => {
    const x = a.choose(atTheHigher(a, given), quantity(given, "sale"), quantity(given, "below.sale"));
    const { sale: ofPool } = cleared(a, given);
    const zero = a.literal(0n);
    const more = a.add(ofPool, a.literal(slack));
    return a.or(a.and(a.atMost(zero, ofPool), a.atMost(more, x)), a.and(a.atMost(x, ofPool), a.atMost(ofPool, zero)));
  });

const poolIsWithinX = obligation({
  id: "batch-asks-the-pool-for-what-it-offers",
  statement:
    "The pool sells at most what it can at the price that clears, and buys at most what it can: X bounds its part.",
  expected: "proved",
  applies: [clearing, meetsDemand],
  hypotheses: [nothingAtZero, atLeast("price", 1n), atLeast("demand", 0n)],
  conclusion: withinX(0n),
  control: { description: "one unit less than it can sell", conclusion: withinX(1n) },
});

const noPriceOfNothing = obligation({
  id: "batch-never-clears-at-a-price-of-0",
  statement: "The price that clears is at least 1.",
  expected: "proved",
  applies: [clearing, meetsDemand],
  hypotheses: [
    nothingAtZero,
    atLeast("price", 1n),
    wholeNumber("price − 1", minus(named("price"), whole(1n))),
    atLeast("demand", 0n),
  ],
  conclusion: fact<string>("π ≥ 1", "the price is at least 1", (a, given) =>
    a.atMost(a.literal(1n), cleared(a, given).price),
  ),
  control: {
    description: "π* itself may be 0",
    hypotheses: [{ ...atLeast("price", 0n), name: "price ≥ 1" }],
  },
});

const exactOffer = obligation({
  id: "batch-clears-at-the-price-at-which-the-pool-offers-what-is-missing",
  statement:
    "Where what is missing is exactly what the pool offers at π*, and demand is not met one below, the batch clears at π*.",
  expected: "proved",
  applies: [clearing, meetsDemand],
  hypotheses: [
    equals("exactly missing", "the pool offers exactly what is missing", sale, minus(demand, supplyBelow)),
    notMetBelow,
    atMost("D falls", "demand does not rise with the price", demandBelow, demand),
  ],
  conclusion: fact<string>("at π*", "it clears at π*", (a, given) => atTheHigher(a, given)),
  control: {
    description: "demand may be met below",
    hypotheses: [{ ...atLeast("price", 1n), name: notMetBelow.name }],
  },
});

export const batchClearingObligations: readonly Obligation[] = [
  balanced,
  fillsWithinOrders,
  poolIsWithinX,
  noPriceOfNothing,
  exactOffer,
];
