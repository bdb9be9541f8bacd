import { fraction } from "../../spec/arithmetic/index.ts";
import type { Term } from "../../spec/checker/action/index.ts";
import {
  hamiltonianOfResource,
  literalBatch,
  literalBatchLoss,
  literalPrice,
  meetsDemand,
  paymentCovers,
  paymentWithin,
  rationWithin,
  tradeKept,
} from "../../spec/equations/index.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { type Fact, fact, here, quantity, replaced, scope } from "../fact.ts";
import { applied, type Obligation, obligation } from "../obligation/obligation.ts";
import {
  atLeast,
  atMost,
  below,
  type CurveTerm,
  curveAt,
  equals,
  minus,
  named,
  ofCurves,
  plus,
  positive,
  whole,
  withReserves,
} from "../reading/index.ts";
import { kept, SALE, saleIsATrade } from "./batch-sales.ts";
import { moreCreditsTakeAsMuch } from "./choices.ts";
import { resourceOf } from "./paper-resource.ts";
import { resourcesUpTo } from "./resources.ts";

/* What the orders of a batch pay and get: what is rationed, at which price, and what the pool is left with. */

const exactAmounts = (slack: bigint): Fact =>
  fact<string>("exact", "what comes out even is paid, and met", (a, given) => {
    const of = (name: string) => quantity(given, name);
    const one = a.literal(WAD);
    return a.and(
      paymentCovers(a, of("amount"), one, of("amount")),
      paymentWithin(a, a.add(of("amount"), a.literal(slack)), one, of("amount")),
      meetsDemand(a, of("demand"), of("supply"), a.subtract(of("demand"), of("supply"))),
    );
  });

const exactPayments = obligation({
  id: "even-payments-are-not-rounded",
  statement:
    "At a price of 1 an amount costs and brings as many credits, and demand that supply and sale meet exactly is met.",
  expected: "proved",
  applies: [paymentCovers, paymentWithin, meetsDemand],
  hypotheses: [],
  conclusion: exactAmounts(0n),
  control: { description: "one credit more", conclusion: exactAmounts(1n) },
});

/** What is rationed: an order's part of what is available to all at one limit. */
const ration = (name: string, of: string, available: Term<string>): Fact =>
  fact<string>(name, "it is within its share", (a, given) =>
    rationWithin(
      a,
      quantity(given, of),
      quantity(given, `${of}.amount`),
      available(a, given),
      quantity(given, "total"),
    ),
  );

const rationsFit = (n: number): Obligation => {
  const parts = resourcesUpTo(n).map((i) => `${i}`);
  const sum = (suffix: string): Term<string> =>
    parts.map((part) => named(`${part}${suffix}`)).reduce((left, right) => plus(left, right));
  return obligation({
    id: `rations-of-${n}-orders-fit`,
    statement: `Whole parts of what ${n} orders at the clearing price share are together at most what is available, and less than one unit for each order short of it.`,
    expected: "proved",
    applies: [rationWithin],
    hypotheses: [
      ...parts.map((part) => ration(`part ${part}`, part, named("available"))),
      ...parts.map((part): Fact => {
        const { formula } = ration("", "next", named("available"));
        const next = scope("", { next: plus(named(part), whole(1n)), "next.amount": named(`${part}.amount`) });
        return fact<string>(`part ${part} is the largest`, "one unit more is not", (a, given) =>
          a.not(formula(a, next(a, given))),
        );
      }),
      equals("the total", "the total is the sum of the amounts", named("total"), sum(".amount")),
    ],
    conclusion: fact<string>("they fit", "they fit, and less than a unit each is left", (a, given) => {
      const [dealt, available] = [sum("")(a, given), named("available")(a, given)];
      return a.and(a.atMost(dealt, available), a.less(available, a.add(dealt, a.literal(BigInt(n)))));
    }),
    control: {
      description: "nothing is left to deal out",
      conclusion: equals("nothing is left", "nothing is left", sum(""), named("available")),
    },
  });
};

const rationIsWithinTheOrder = obligation({
  id: "ration-is-within-the-order",
  statement: "No order is dealt more than it asks for where no more is available than is asked for.",
  expected: "proved",
  applies: [rationWithin],
  hypotheses: [
    ration("part", "1", named("available")),
    atMost("available ≤ total", "no more is available than is asked for", named("available"), named("total")),
    atLeast("1.amount", 0n),
    positive("total"),
  ],
  conclusion: atMost("part ≤ amount", "the part is at most the amount", named("1"), named("1.amount")),
  control: {
    description: "more is available",
    hypotheses: [atMost("available ≤ total", "more is available", named("total"), named("available"))],
  },
});

/** What a buyer pays or a seller is paid at a price. */
const paid = (of: typeof paymentCovers | typeof paymentWithin, credits: string, at: string): Fact =>
  fact<string>(`${credits} at ${at}`, `${credits} are a payment at ${at}`, (a, given) =>
    of(a, quantity(given, credits), quantity(given, at), quantity(given, "amount")),
  );

const limitsAreKept = [
  {
    id: "a-buyer-never-pays-beyond-the-limit",
    of: paymentCovers,
    worse: "price",
    better: "limit",
    text: "What a buyer would pay at the limit covers the payment at any lower price: the smallest payment is at most it.",
  },
  {
    id: "a-seller-is-never-paid-below-the-limit",
    of: paymentWithin,
    worse: "price",
    better: "limit",
    text: "What a seller would be paid at the limit is within the payment at any higher price: the largest payment is at least it.",
  },
].map(({ id, of, text }) => {
  const buys = of === paymentCovers;
  const order = (up: boolean): Fact =>
    atMost(
      "within the limit",
      "the price is within the limit",
      up ? named("price") : named("limit"),
      up ? named("limit") : named("price"),
    );
  return obligation({
    id,
    statement: text,
    expected: "proved",
    applies: [of],
    hypotheses: [paid(of, "credits", "limit"), order(buys), atLeast("amount", 0n)],
    conclusion: paid(of, "credits", "price"),
    control: { description: "the price is beyond the limit", hypotheses: [order(!buys)] },
  });
});

/** The curve after the fills are settled: what is rounded stays in the pool. */
export const settledWith = (buys: number, sells: number, slack: bigint) => {
  const sum = (side: string, n: number, name: string): Term<string> =>
    resourcesUpTo(n)
      .map((i) => named(`${side}${i}.${name}`))
      .reduce<Term<string>>((left, right) => plus(left, right), whole(0n));
  const [bought, sold] = [sum("buy", buys, "amount"), sum("sell", sells, "amount")];
  const [in_, out] = [sum("buy", buys, "credits"), sum("sell", sells, "credits")];
  return {
    sale: minus(bought, sold),
    after: withReserves(curve, {
      q: plus(minus(named("q"), bought), sold),
      p: minus(minus(plus(named("p"), in_), out), whole(slack)),
    }),
    cash: minus(in_, out),
  };
};

const curve = curveAt();

const fillAt = (name: string, of: typeof paymentCovers | typeof paymentWithin): Fact => {
  const at = scope(`${name}.`, { price: named("price") });
  return fact<string>(name, `${name} is paid at the price`, (a, outer) => {
    const given = at(a, outer);
    return of(a, quantity(given, "credits"), quantity(given, "price"), quantity(given, "amount"));
  });
};

/** The settlement with exact cash as a trade, and with what the fills bring. */
export const settlement = (buys: number, sells: number): Obligation => {
  const { sale: sold, after, cash } = settledWith(buys, sells, 0n);
  const names = [...resourcesUpTo(buys).map((i) => `buy${i}`), ...resourcesUpTo(sells).map((i) => `sell${i}`)];
  const exact: Term<string> = (a, given) =>
    a.divide(a.multiply(quantity(given, "price"), sold(a, given)), a.literal(WAD));
  const asTrade = (of: CurveTerm): Fact =>
    ofCurves("the rule", "the settlement keeps the rule of every trade", tradeKept, curve, of);
  return obligation({
    id: `batch-of-${buys}-buys-and-${sells}-sells-never-lowers-the-invariant`,
    statement: `A batch of ${buys} buys and ${sells} sells, settled at one price, buyers rounded up and sellers down, keeps the rule of every trade: the invariant does not fall.`,
    expected: "proved",
    applies: [...SALE, tradeKept, ...(buys > 0 ? [paymentCovers] : []), ...(sells > 0 ? [paymentWithin] : [])],
    hypotheses: [
      kept("can sell", "the pool can sell so much at the price", named("price"), sold),
      ...names.map((name) => fillAt(name, name.startsWith("buy") ? paymentCovers : paymentWithin)),
      atLeast("m", 0n),
    ],
    lemmas: [
      applied(saleIsATrade, replaced(here, { sale: sold })),
      applied(moreCreditsTakeAsMuch, replaced(here, { resource: sold, credits: exact, "other.credits": cash })),
    ],
    conclusion: asTrade(after),
    control: {
      description: "one credit leaves the pool beside",
      conclusion: asTrade(settledWith(buys, sells, 1n).after),
    },
  });
};

/** Algorithm 3 as printed: every net buy is below its curve, by how much is a formula. */
const one = resourceOf(1);
const flatResource: typeof one = (a, given) => ({
  ...one(a, given),
  lambda: a.literal(0n),
  mu: a.literal(0n),
  weight: a.literal(1n),
});

const energyBefore: Term<string> = (a, given) => hamiltonianOfResource(a, flatResource(a, given));

/** After a batch whose net is a purchase, of one intent each way. */
const energyAfter =
  (net: Term<string>): Term<string> =>
  (a, given) => {
    const gross = quantity(given, "n");
    const intents = [a.add(net(a, given), gross), a.subtract(a.literal(0n), gross)];
    return hamiltonianOfResource(a, literalBatch(a, flatResource(a, given), intents));
  };

const bySpot = obligation({
  id: "paper-alg3-batch-at-the-spot-keeps-the-curve",
  statement: "A batch executed at the price before it, as Algorithm 3 prints it, keeps the Hamiltonian.",
  expected: "refuted",
  applies: [literalBatch, literalPrice, hamiltonianOfResource],
  hypotheses: [
    positive("q1"),
    positive("p1"),
    positive("bought"),
    below("bought < q", "some is left", named("bought"), named("q1")),
  ],
  conclusion: atMost("H ≤ H'", "H does not fall", energyBefore, energyAfter(named("bought"))),
  control: {
    description: "nothing is bought",
    conclusion: equals("H = H'", "H is what it was where the net is nothing", energyBefore, energyAfter(whole(0n))),
  },
  witness: { claim: { q1: fraction(2n), p1: fraction(2n), bought: fraction(1n) } },
});

/** The credits by which the curve of λ = 0 is missed after a net buy: what it would hold, less what it holds. */
const missedBy: Term<string> = (a, given) => {
  const resource = flatResource(a, given);
  const after = literalBatch(a, resource, [quantity(given, "bought")]);
  return a.subtract(a.divide(a.multiply(resource.q, resource.p), after.q), after.p);
};

const lossFormula = (of: Term<string>): Fact =>
  equals("the loss", "the credits are below the curve by the formula", missedBy, of);

const loss: Term<string> = (a, given) => {
  const { q, p } = flatResource(a, given);
  return literalBatchLoss(a, a.multiply(q, p), q, quantity(given, "bought"));
};

const lossIsExact = obligation({
  id: "paper-alg3-loses-its-formula",
  statement: "A net buy of Δ at the price before it leaves the pool A·Δ²/(q²(q − Δ)) credits below its curve, exactly.",
  expected: "proved",
  applies: [literalBatch, literalPrice, literalBatchLoss],
  hypotheses: [],
  conclusion: lossFormula(loss),
  control: { description: "one credit more", conclusion: lossFormula(plus(loss, whole(1n))) },
});

export const batchSettlementObligations: readonly Obligation[] = [
  exactPayments,
  ...[1, 2, 3, 4].map(rationsFit),
  rationIsWithinTheOrder,
  ...limitsAreKept,
  ...(
    [
      [1, 0],
      [0, 1],
      [1, 1],
      [2, 2],
    ] as const
  ).map(([buys, sells]) => settlement(buys, sells)),
  bySpot,
  lossIsExact,
];
