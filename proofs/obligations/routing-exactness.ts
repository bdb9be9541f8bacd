import { sum as addUp } from "../../spec/arithmetic/arithmetic.ts";
import type { Term } from "../../spec/checker/action/index.ts";
import {
  cheapestAtPrice,
  coversAfterFee,
  lastUnitWorthwhile,
  literalBatchLoss,
  literalRoutingObjective,
  nextUnitNotBetter,
  price,
  unroundedCost,
  virtualCredits,
  wholeBoundWithin,
} from "../../spec/equations/index.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { type Fact, fact, quantity, scope } from "../fact.ts";
import { applied, type Obligation, obligation } from "../obligation/obligation.ts";
import { allOf, atLeast, atMost, below, iff, minus, named, plus, positive, times, whole } from "../reading/index.ts";
import { factorsCancel } from "./liquidity-cycles.ts";
import { resourcesUpTo } from "./resources.ts";
import {
  at,
  bounded,
  CERTIFICATE,
  certified,
  cheapest,
  cost,
  dualValue,
  each,
  net,
  pricesFit,
  venue,
} from "./routing.ts";

/*
 * What a certificate of a route asks is no more than what it says: whatever is the cheapest passes, whatever is made of
 * right parts is one, and its bounds are the smallest whole numbers.
 */

const y = named("y");

/** No quantity one unit away, within what can be bought, costs less net of its worth. */
const noNeighbourIsCheaper = fact<string>(
  "no neighbour is cheaper",
  "one unit less or more is no cheaper",
  (a, given) => {
    const [here, most] = [quantity(given, "y"), quantity(given, "most")];
    const one = a.literal(1n);
    const netAt = (of: Term<string>) => net(of)(a, given);
    return a.and(
      a.or(a.less(here, one), a.atMost(netAt(y), netAt(minus(y, whole(1n))))),
      a.or(a.less(most, a.add(here, one)), a.atMost(netAt(y), netAt(plus(y, whole(1n))))),
    );
  },
);

const wholeWithinRange: Fact = fact<string>(
  "y is whole and can be bought",
  "y is 0 or from 1 on, all that can be bought or at least one less",
  (a, given) => {
    const [here, most, one] = [quantity(given, "y"), quantity(given, "most"), a.literal(1n)];
    return a.and(
      a.or(a.equal(here, a.literal(0n)), a.atMost(one, here)),
      a.or(a.equal(here, most), a.atMost(a.add(here, one), most)),
    );
  },
);

const someIsLeft = below("most < q", "not all of the reserve can be bought", named("most"), named("q"));
const rateBelowOne = below("rate < W", "the flat rate is below 1", named("rate"), whole(WAD));

const cheapestIsFound = obligation({
  id: "routing-the-cheapest-quantity-passes",
  statement:
    "A whole quantity that can be bought, and than which one unit less or more is no cheaper net of its worth, passes as the cheapest: so that at every price some quantity does.",
  expected: "proved",
  applies: [cheapestAtPrice, lastUnitWorthwhile, nextUnitNotBetter, unroundedCost, virtualCredits],
  hypotheses: [noNeighbourIsCheaper, wholeWithinRange, someIsLeft, rateBelowOne],
  conclusion: cheapest,
  control: { description: "y need not be whole", hypotheses: [{ ...atLeast("y", 0n), name: wholeWithinRange.name }] },
});

const cheapestCanBeBought = obligation({
  id: "routing-what-passes-as-the-cheapest-can-be-bought",
  statement: "What passes as the cheapest quantity can be bought and leaves something at the venue.",
  expected: "proved",
  applies: [cheapestAtPrice, lastUnitWorthwhile, nextUnitNotBetter, virtualCredits],
  hypotheses: [cheapest],
  conclusion: fact<string>("0 ≤ y < q", "it is not negative and less than the reserve", (a, given) => {
    const here = quantity(given, "y");
    return a.and(
      a.atMost(a.literal(0n), here),
      a.less(here, quantity(given, "q")),
      a.atMost(here, quantity(given, "most")),
    );
  }),
  control: {
    description: "without the test",
    hypotheses: [{ ...atMost("", "", named("y"), named("q")), name: cheapest.name }],
  },
});

const wholeAfterFee = (less: bigint): Fact =>
  fact<string>("the same", "it is a bound exactly if one credit less does not cover the fee", (a, given) => {
    const [bound, amount, rate] = [quantity(given, "bound"), quantity(given, "amount"), quantity(given, "rate")];
    const unit = a.literal(WAD);
    return iff(
      a,
      wholeBoundWithin(a, bound, a.multiply(amount, unit), a.subtract(unit, rate)),
      a.not(coversAfterFee(a, a.subtract(bound, a.literal(less)), amount, rate)),
    );
  });

const wholeBoundIsTheSmallestPayment = obligation({
  id: "routing-bound-after-the-fee-is-the-smallest-payment",
  statement:
    "A whole number of credits bounds what an amount costs after the fee exactly if one credit less would not leave that amount: the largest such bound is the smallest payment that the pool itself asks.",
  expected: "proved",
  applies: [wholeBoundWithin, coversAfterFee],
  hypotheses: [],
  conclusion: wholeAfterFee(1n),
  control: { description: "not even the bound itself does", conclusion: wholeAfterFee(0n) },
});

const certificateIsMadeOfItsParts = (n: number): Obligation => {
  const venues = resourcesUpTo(n).flatMap((i) => [each(i, cheapest), each(i, dualValue)]);
  return obligation({
    id: `routing-certificate-of-${n}-venues-holds-where-its-parts-do`,
    statement: `Where at each of ${n} ${n === 1 ? "venue" : "venues"} the quantity is the cheapest and its part of the dual right, and the prices fit and the bound is within the dual, the certificate holds: it asks for nothing else.`,
    expected: "proved",
    applies: CERTIFICATE,
    hypotheses: [allOf("its parts", "every part of the certificate holds", ...venues), pricesFit(n), bounded(n)],
    conclusion: certified(n),
    control: {
      description: "prices that do not fit",
      hypotheses: [{ ...positive("denominator"), name: pricesFit(n).name }],
    },
  });
};
const servesNothing = obligation({
  id: "routing-certificate-asks-no-price-of-a-venue-that-serves-nothing",
  statement:
    "A venue that serves nothing of a need takes part in a certificate at every price of its own that is not negative, whatever the need is worth.",
  expected: "proved",
  applies: CERTIFICATE,
  hypotheses: [
    each(1, cheapest),
    each(1, dualValue),
    positive("denominator"),
    atLeast("need.price", 0n),
    atLeast("1.numerator", 0n),
    bounded(1),
  ],
  conclusion: certified(1, { serves: [] }),
  control: {
    description: "its price may be negative",
    hypotheses: [{ ...positive("denominator"), name: "1.numerator ≥ 0" }],
  },
});

const sum = (n: number, name: string): Term<string> => {
  const [first = whole(0n), ...rest] = resourcesUpTo(n).map((i) => named(`${i}.${name}`));
  return plus(first, ...rest);
};

/** What the venues charge before the fee covers the dual after it: weak duality, of costs before rounding. */
const chargesCoverTheDual = (n: number): Fact =>
  atMost(
    "charges cover the dual",
    "what the curves charge is at least the dual less the fee",
    times(plus(times(named("need"), named("need.price")), sum(n, "value")), minus(whole(WAD), named("rate"))),
    times(named("denominator"), whole(WAD), sum(n, "charged")),
  );

const chargesAreWhole = (n: number): Fact =>
  fact<string>(
    "charges are whole",
    "what the curves charge is the bound before the fee, or a unit away at least",
    (a, given) => {
      const [charged, least] = [sum(n, "charged")(a, given), quantity(given, "beforeFee")];
      return a.or(a.atMost(least, charged), a.atMost(charged, a.subtract(least, a.literal(1n))));
    },
  );

const paidAfterFee = (i: number): Fact =>
  fact<string>(`${i}: paid`, `what is paid at venue ${i} leaves its charge after the fee`, (a, given) => {
    const of = (name: string) => quantity(given, `${i}.${name}`);
    return coversAfterFee(a, of("paid"), of("charged"), of("rate"));
  });

const dearerThanTheBound = (n: number, slack: bigint): Fact =>
  below(
    "bound − 1 < Σ paid",
    "more is paid than one less than the bound: in whole credits at least the bound",
    plus(named("bound"), whole(slack - 1n)),
    sum(n, "paid"),
  );

const boundAtOneRate = (n: number): Obligation =>
  obligation({
    id: `routing-bound-at-one-rate-of-${n}-venues-is-paid`,
    statement: `Where ${n} ${n === 1 ? "venue charges" : "venues charge"} the rate of the certificate and the curves charge whole credits, no fewer than the dual asks before the fee, at least the bound is paid: to round up once before the fee and once after it is right.`,
    expected: "proved",
    applies: [...CERTIFICATE, coversAfterFee],
    hypotheses: [
      certified(n, { atOneRate: true }),
      chargesCoverTheDual(n),
      chargesAreWhole(n),
      ...resourcesUpTo(n).map(paidAfterFee),
      rateBelowOne,
    ],
    lemmas: [
      applied(
        factorsCancel,
        scope("", {
          x: minus(named("beforeFee"), whole(1n)),
          y: sum(n, "charged"),
          z: times(named("denominator"), whole(WAD)),
        }),
      ),
      applied(
        factorsCancel,
        scope("", {
          x: minus(named("bound"), whole(1n)),
          y: sum(n, "paid"),
          z: minus(whole(WAD), named("rate")),
        }),
      ),
    ],
    conclusion: dearerThanTheBound(n, 0n),
    control: { description: "a credit more", conclusion: dearerThanTheBound(n, 1n) },
  });

/** Legs at n venues: what each costs before rounding, and what equation 22 counts of it. */
const spotObjective = (n: number, more: bigint): Fact =>
  fact<string>(
    "slippage",
    "what is charged is equation 22's objective and the loss at the price before the trade",
    (a, given) => {
      const legs = resourcesUpTo(n).map((i) => {
        const of = at(i)(a, given);
        const curve = venue(a, of);
        const { numerator, denominator } = price(a, curve);
        const level = a.divide(a.multiply(curve.q, virtualCredits(a, curve)), a.literal(WAD));
        const amount = quantity(of, "x");
        const charged = cost(named("x"))(a, of);
        return {
          amount,
          price: a.divide(numerator, denominator),
          fee: a.divide(a.multiply(charged, curve.rate), a.literal(WAD)),
          missed: literalBatchLoss(a, level, curve.q, amount),
          charged,
        };
      });
      return a.equal(
        a.add(
          addUp(
            a,
            legs.map(({ charged }) => charged),
          ),
          a.literal(more),
        ),
        a.add(
          literalRoutingObjective(
            a,
            legs,
            addUp(
              a,
              legs.map(({ fee }) => fee),
            ),
          ),
          addUp(
            a,
            legs.map(({ missed }) => missed),
          ),
        ),
      );
    },
  );

const spotObjectiveMissesTheSlippage = (n: number): Obligation =>
  obligation({
    id: `equation-22-misses-the-slippage-at-${n}-venues`,
    statement: `What ${n === 1 ? "a purchase costs" : `purchases at ${n} venues cost`} before rounding is equation 22's objective as printed, at spot prices and with the fees that are charged, and what Algorithm 3 loses at the price before the trade: A·x²/(q²(q − x)) a venue, all of the slippage.`,
    expected: "proved",
    applies: [literalRoutingObjective, literalBatchLoss, unroundedCost, price, virtualCredits],
    hypotheses: [],
    conclusion: spotObjective(n, 0n),
    control: { description: "a credit more", conclusion: spotObjective(n, 1n) },
  });

const NUMBERS = [1, 2, 3, 4] as const;

export const routingExactnessObligations: readonly Obligation[] = [
  cheapestIsFound,
  cheapestCanBeBought,
  wholeBoundIsTheSmallestPayment,
  ...NUMBERS.map(certificateIsMadeOfItsParts),
  servesNothing,
  ...NUMBERS.filter((n) => n <= 2).map(boundAtOneRate),
  ...NUMBERS.filter((n) => n <= 2).map(spotObjectiveMissesTheSlippage),
];
