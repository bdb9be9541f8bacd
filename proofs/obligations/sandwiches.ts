import type { Arithmetic } from "../../spec/arithmetic/index.ts";
import type { Quantities, Term } from "../../spec/checker/action/index.ts";
import {
  backRunProceeds,
  coversAfterFee,
  coversRate,
  cycleCostsFees,
  frontRunCost,
  grossSandwichProfit,
  invariant,
  literalSandwichProfit,
  netSandwichProfit,
  price,
  type Sandwich,
  virtualCredits,
} from "../../spec/equations/index.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { type Fact, fact, here, quantity } from "../fact.ts";
import { applied, type Obligation, obligation } from "../obligation/obligation.ts";
import {
  allOf,
  atLeast,
  atMost,
  below,
  type CurveTerm,
  equals,
  minus,
  named,
  plus,
  positive,
  times,
  whole,
} from "../reading/index.ts";

/* A sandwich: what its trades cost and bring, before fees and after them. */

const sandwich = <N>(of: (name: string) => N) => ({
  q: of("q"),
  level: of("A"),
  floor: of("c"),
  front: of("f"),
  victim: of("v"),
});

const profitIs = (slack: bigint): Fact =>
  fact<string>("gross profit", "it is what the sale brings less what the purchase cost", (a, given) => {
    const s = sandwich((name) => quantity(given, name));
    return a.equal(
      a.add(grossSandwichProfit(a, s), a.literal(slack)),
      a.subtract(backRunProceeds(a, s), frontRunCost(a, s)),
    );
  });

const profitIsExact = obligation({
  id: "sandwich-profit-is-its-formula",
  statement:
    "The gross profit of a sandwich is A·(1/(q−f−v) − 1/(q−v) − 1/(q−f) + 1/q): what the back run brings less what the front run cost, free of the floor.",
  expected: "proved",
  applies: [grossSandwichProfit, backRunProceeds, frontRunCost],
  hypotheses: [],
  conclusion: profitIs(0n),
  control: { description: "one credit more", conclusion: profitIs(1n) },
});

const profitOf =
  (front: string): Term<string> =>
  (a, given) =>
    grossSandwichProfit(a, { ...sandwich((name) => quantity(given, name)), front: quantity(given, front) });

const BOTH_TRADE = [positive("A"), positive("f"), positive("v")] as const;
const room = (front: string): Fact =>
  below(`${front} + v < q`, "some is left after both", plus(named(front), named("v")), named("q"));

const profitIsPositive = obligation({
  id: "sandwich-profit-is-always-positive",
  statement:
    "Before fees every sandwich gains, whatever its size and the curve: proposition 9 has it negative for large ones.",
  expected: "proved",
  applies: [grossSandwichProfit],
  hypotheses: [...BOTH_TRADE, room("f")],
  conclusion: below("profit > 0", "the gross profit is positive", whole(0n), profitOf("f")),
  control: { description: "without a victim", hypotheses: [{ ...atLeast("v", 0n), name: "v > 0" }] },
});

const profitGrows = obligation({
  id: "sandwich-profit-grows-with-the-front-run",
  statement:
    "The gross profit of a sandwich grows with the front run, so that only a limit or a batch stops large ones.",
  expected: "proved",
  applies: [grossSandwichProfit],
  hypotheses: [
    positive("A"),
    positive("v"),
    below("f < more", "the other front run is larger", named("f"), named("more")),
    room("more"),
  ],
  conclusion: below("it grows", "the profit is larger", profitOf("f"), profitOf("more")),
  control: {
    description: "a smaller front run",
    hypotheses: [allOf("f < more", "", below("", "", named("more"), named("f")), room("f"), positive("more"))],
  },
});

/** A pool without inertia. */
const pool: CurveTerm = (a, given) => ({
  q: quantity(given, "q"),
  p: quantity(given, "p"),
  c: quantity(given, "c"),
  beta: quantity(given, "beta"),
  m: a.literal(0n),
  shares: quantity(given, "shares"),
});

/** The sandwich on it: A = q·P and the floor in whole credits. */
const onThePool = <N, B>(a: Arithmetic<N, B>, given: Quantities<string, N>): Sandwich<N> => {
  const curve = pool(a, given);
  return {
    q: curve.q,
    level: a.divide(a.multiply(curve.q, virtualCredits(a, curve)), a.literal(WAD)),
    floor: a.divide(curve.c, a.literal(WAD)),
    front: quantity(given, "f"),
    victim: quantity(given, "v"),
  };
};

/** The invariants before and after each of the attacker's trades, the victim's between them on the curve. */
const tradesKeepTheCurve = (slack: bigint): Fact =>
  fact<string>("on the curve", "both trades of the attacker end on the curve that they began on", (a, given) => {
    const [curve, s] = [pool(a, given), onThePool(a, given)];
    const level = invariant(a, curve);
    const afterFront = { ...curve, q: a.subtract(s.q, s.front), p: a.add(curve.p, frontRunCost(a, s)) };
    const afterBack = {
      ...curve,
      q: a.subtract(s.q, s.victim),
      p: a.subtract(a.add(quantity(given, "p.victim"), a.literal(slack)), backRunProceeds(a, s)),
    };
    return a.and(a.equal(invariant(a, afterFront), level), a.equal(invariant(a, afterBack), level));
  });

const victimTradesOnTheCurve: Fact = fact<string>(
  "the victim's trade",
  "the victim leaves the credits of the curve where both have bought",
  (a, given) => {
    const curve = pool(a, given);
    const q = a.subtract(a.subtract(curve.q, quantity(given, "f")), quantity(given, "v"));
    return a.equal(invariant(a, { ...curve, q, p: quantity(given, "p.victim") }), invariant(a, curve));
  },
);

const tradesOfASandwich = obligation({
  id: "sandwich-costs-and-brings-what-its-trades-do",
  statement:
    "The cost of the front run and the proceeds of the back run are the credits that keep the pool's invariant, without inertia and fees: the formulas are the trades.",
  expected: "proved",
  applies: [frontRunCost, backRunProceeds, invariant, virtualCredits],
  hypotheses: [victimTradesOnTheCurve],
  conclusion: tradesKeepTheCurve(0n),
  control: { description: "one credit more stays in the pool", conclusion: tradesKeepTheCurve(1n) },
});

const ofSandwich =
  (formula: typeof grossSandwichProfit | typeof frontRunCost | typeof backRunProceeds): Term<string> =>
  (a, given) =>
    formula(
      a,
      sandwich((name) => quantity(given, name)),
    );

const [gross, cost, proceeds] = [
  ofSandwich(grossSandwichProfit),
  ofSandwich(frontRunCost),
  ofSandwich(backRunProceeds),
] as const;

/** The net profit at the rate g, a fraction. */
const net =
  (g: Term<string>): Term<string> =>
  (a, given) =>
    netSandwichProfit(
      a,
      sandwich((name) => quantity(given, name)),
      g(a, given),
    );

const g = named("g");
const kept = minus(whole(1n), g);
const keptSquared = times(kept, kept);

const isARate: Fact = allOf(
  "0 ≤ g < 1",
  "the flat rate is from 0 to below 1",
  atLeast("g", 0n),
  below("", "", g, whole(1n)),
);

const grossLessFees = (more: bigint): Fact =>
  equals(
    "gross less fees",
    "(1 − g) of the net profit is (1 − g)² of the gross profit less the rest of the cost",
    times(net(g), kept),
    plus(minus(times(gross, keptSquared), times(cost, minus(whole(1n), keptSquared))), whole(more)),
  );

const netIsGrossLessFees = obligation({
  id: "sandwich-pays-where-its-gross-profit-outweighs-both-fees",
  statement:
    "After the flat rate g on both legs (1 − g) of the net profit is (1 − g)² of the gross profit less 1 − (1 − g)² of the cost of the front run: a sandwich gains exactly where the first outweighs the second.",
  expected: "proved",
  applies: [netSandwichProfit, grossSandwichProfit, frontRunCost, backRunProceeds],
  hypotheses: [],
  lemmas: [applied(profitIsExact, here)],
  conclusion: grossLessFees(0n),
  control: { description: "a credit more", conclusion: grossLessFees(1n) },
});

const inUnits: Term<string> = (a, given) => a.divide(quantity(given, "rate"), a.literal(WAD));

const roundedProfit = (slack: bigint): Fact =>
  atMost(
    "profit ≤ net",
    "what the attacker gets less what it pays is at most the net profit",
    plus(minus(minus(proceeds, named("fee")), named("total")), whole(slack)),
    net(inUnits),
  );

const feesAreAtLeastTheRate = obligation({
  id: "sandwich-nets-at-most-the-formula",
  statement:
    "An attacker who pays what leaves the cost of the front run after the fee, and gets the proceeds of the back run less the fee, both fees rounded up, gains at most the net profit at the flat rate.",
  expected: "proved",
  applies: [netSandwichProfit, frontRunCost, backRunProceeds, coversAfterFee, coversRate],
  hypotheses: [
    fact<string>("paid", "the payment leaves the cost after the fee", (a, given) =>
      coversAfterFee(a, quantity(given, "total"), cost(a, given), quantity(given, "rate")),
    ),
    fact<string>("fee", "the fee covers its rate of the proceeds", (a, given) =>
      coversRate(a, quantity(given, "fee"), proceeds(a, given), quantity(given, "rate")),
    ),
    below("rate < W", "the flat rate is below 1", named("rate"), whole(WAD)),
  ],
  conclusion: roundedProfit(0n),
  control: { description: "a credit less than the formula", conclusion: roundedProfit(1n) },
});

const smallVictim: Fact = atMost(
  "v ≤ g·(q − f)",
  "the victim takes at most the part g of what the front run leaves",
  named("v"),
  times(g, minus(named("q"), named("f"))),
);

const smallVictimsDoNotPay = obligation({
  id: "sandwich-around-a-small-victim-does-not-pay",
  statement:
    "A sandwich around a victim who takes at most the part g of what the front run leaves gains nothing after the flat rate g on both legs, whatever its size, the curve and its floor.",
  expected: "proved",
  applies: [netSandwichProfit, frontRunCost, backRunProceeds],
  hypotheses: [
    smallVictim,
    isARate,
    below("f < q", "the front run leaves something", named("f"), named("q")),
    ...["f", "A", "c"].map((name) => atLeast(name, 0n)),
  ],
  conclusion: atMost("net ≤ 0", "the attacker gains nothing", net(g), whole(0n)),
  control: {
    description: "a victim of any size",
    hypotheses: [{ ...below("", "", plus(named("v"), named("f")), named("q")), name: smallVictim.name }],
  },
});

/** f times equation 29 as printed, the average prices of the back run and the front run in it and a fee on each unit. */
const atAveragePrices = (more: bigint): Fact =>
  fact<string>("gross less two fees", "it is the gross profit less two fees on each unit", (a, given) => {
    const [size, fee] = [quantity(given, "f"), quantity(given, "fee")];
    const average = (of: Term<string>) => a.divide(of(a, given), size);
    const ofUnit = literalSandwichProfit(a, average(proceeds), average(cost), fee);
    return a.equal(
      a.add(a.multiply(size, ofUnit), a.literal(more)),
      a.subtract(a.subtract(proceeds(a, given), cost(a, given)), a.multiply(a.multiply(a.literal(2n), fee), size)),
    );
  });

const printedLacksTheSize = obligation({
  id: "equation-29-lacks-the-size-of-the-front-run",
  statement:
    "Equation 29 as printed, at the average prices of the two legs and times the front run, is what the back run brings less what the front run costs and two fees on each unit: what is printed lacks the size, and takes prices at the margin for averages.",
  expected: "proved",
  applies: [literalSandwichProfit, frontRunCost, backRunProceeds],
  hypotheses: [],
  conclusion: atAveragePrices(0n),
  control: { description: "a credit more", conclusion: atAveragePrices(1n) },
});

/** The price of the curve of level A at a reserve. The floor is in both prices of equation 29 alike. */
const priceAt =
  (reserve: Term<string>): Term<string> =>
  (a, given) => {
    const [q, zero] = [reserve(a, given), a.literal(0n)];
    const p = a.divide(quantity(given, "A"), q);
    const { numerator, denominator } = price(a, { q, p, c: zero, beta: zero, m: zero, shares: zero });
    return a.divide(numerator, denominator);
  };

/** Equation 29 as printed, its two fees put back. */
const printed =
  (front: string): Term<string> =>
  (a, given) => {
    const afterFront = minus(named("q"), named(front));
    const afterBoth = minus(afterFront, named("v"));
    const fee = quantity(given, "fee");
    const profit = literalSandwichProfit(a, priceAt(afterBoth)(a, given), priceAt(afterFront)(a, given), fee);
    return a.add(profit, a.multiply(a.literal(2n), fee));
  };

const between = (slack: bigint): Fact =>
  fact<string>(
    "slopes",
    "the growth lies between the printed profits at both ends, times what is added",
    (a, given) => {
      const added = a.subtract(quantity(given, "more"), quantity(given, "f"));
      const grown = a.subtract(profitOf("more")(a, given), profitOf("f")(a, given));
      const at = (front: string) => a.multiply(added, printed(front)(a, given));
      return a.and(a.atMost(a.add(at("f"), a.literal(slack)), grown), a.atMost(grown, at("more")));
    },
  );

const printedIsASlope = obligation({
  id: "equation-29-is-the-gain-of-one-unit-more",
  statement:
    "What equation 29 prints is, its two fees apart, the slope of the gross profit in the front run: what more of it adds lies between the printed value at the smaller and at the larger front run, times what is added. It is the gain of one unit more, not the profit.",
  expected: "proved",
  applies: [literalSandwichProfit, grossSandwichProfit, price, virtualCredits],
  hypotheses: [
    positive("A"),
    positive("v"),
    below("f < more", "the other front run is larger", named("f"), named("more")),
    room("more"),
  ],
  conclusion: between(0n),
  control: { description: "a credit more", conclusion: between(1n) },
});

/** A purchase and a sale of as much of the resource on a curve: what the trader pays, and gets back, before the fees. */
const paidAndFees = (slack: bigint): Fact =>
  fact<string>("just the fees", "the cycle costs its fees, and no unit more", (a, given) => {
    const of = (name: string) => quantity(given, name);
    const paid = [a.add(of("cost"), of("fee.buy")), a.subtract(of("fee.sell"), of("proceeds"))];
    const fees = (more: bigint) => [a.add(of("fee.buy"), a.literal(more)), of("fee.sell")];
    return a.and(cycleCostsFees(a, paid, fees(slack)), a.not(cycleCostsFees(a, paid, fees(1n))));
  });

const cycleCostsJustItsFees = obligation({
  id: "a-cycle-that-loses-nothing-costs-just-its-fees",
  statement:
    "A purchase and a sale of as much that keep the invariant exactly cost the trader their fees and no unit more: that a cycle costs at least its fees cannot be sharper.",
  expected: "proved",
  applies: [cycleCostsFees, invariant, virtualCredits],
  hypotheses: [
    fact<string>(
      "there and back",
      "the pool ends with the reserve and the invariant that it began with",
      (a, given) => {
        const curve = pool(a, given);
        const p = a.subtract(a.add(curve.p, quantity(given, "cost")), quantity(given, "proceeds"));
        return a.equal(invariant(a, { ...curve, p }), invariant(a, curve));
      },
    ),
    positive("q"),
  ],
  conclusion: paidAndFees(0n),
  control: { description: "a unit more", conclusion: paidAndFees(1n) },
});

export const sandwichObligations: readonly Obligation[] = [
  profitIsExact,
  profitIsPositive,
  profitGrows,
  tradesOfASandwich,
  netIsGrossLessFees,
  feesAreAtLeastTheRate,
  smallVictimsDoNotPay,
  printedLacksTheSize,
  printedIsASlope,
  cycleCostsJustItsFees,
];
