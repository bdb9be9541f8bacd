import { fraction } from "../../spec/arithmetic/index.ts";
import { coversRate, coversRelativeSize, coversRoot, riskRate } from "../../spec/equations/index.ts";
import type { Quantity } from "../../spec/machines/pool/quantities.ts";
import { buy } from "../../spec/machines/pool/trades.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { type Fact, scope } from "../fact.ts";
import { type Obligation, obligation, type Values } from "../obligation/obligation.ts";
import { atMost, executed, executedAt, minus, named, plus, valuesOf, whole } from "../reading/index.ts";
import { movement, RULE, type TradeReading } from "./movement.ts";

/** What a buy with per-trade risk chooses for an amount of the resource. */
const CHOSEN = ["credits", "sizeSquared", "size", "riskShare", "risk"] as const satisfies readonly Quantity[];

/** Price and risk are what the action makes of the amount. */
const charged = (reading: TradeReading): readonly Fact[] => [
  ...CHOSEN.flatMap((name) => [reading.chosen(name), reading.ranged(name), reading.extreme(name)]),
  reading.defined("riskRate"),
];

const SHARED = Object.fromEntries(
  ["c", "beta", "m", "shares", "weight", "cap", "riskFactor", "rate"].map((name) => [name, named(name)]),
);

const first = movement("buy", "per-trade").reading;
const second = movement("buy", "per-trade", {
  at: scope("second.", { ...SHARED, ...first.updates }),
  label: "second",
}).reading;

/** One buy with both payments, at one unit more than the `once` that it gets. */
const beyondAt = scope("beyond.", {
  ...SHARED,
  q: named("q"),
  p: named("p"),
  total: plus(named("total"), named("second.total")),
  resource: plus(named("once"), whole(1n)),
});
const beyond = movement("buy", "per-trade", { at: beyondAt, label: "beyond" }).reading;

/** A pool of 1000 of each, a risk rate as large as the relative size: 500 credits once, or 250 credits twice, executed. */
const example = (): Values => {
  const action = buy("per-trade");
  const pool = { c: 0n, beta: 0n, m: 0n, shares: 2000n, weight: WAD, riskFactor: WAD, cap: WAD - 1n };
  const free = { base: 0n, volatilityRate: 0n, volatility: 0n };
  const run = (q: bigint, p: bigint, amount: bigint) => executed(action, { ...pool, ...free, q, p, amount });
  const one = run(1000n, 1000n, 250n);
  const two = run(1000n - one.resource, 1000n + one.total - one.fee - one.risk, 250n);
  const once = run(1000n, 1000n, 500n);
  return {
    ...valuesOf("", one),
    ...valuesOf("second.", two),
    ...valuesOf("beyond.", executedAt(action, once, "resource", once.resource + 1n)),
    once: fraction(once.resource),
  };
};

const parts = plus(named("resource"), named("second.resource"));

/** They do: the charge grows with the square of the size, so that a trade cut in parts pays less of it. */
const splitting = obligation({
  id: "splitting-never-helps-with-per-trade-risk",
  statement: "With per-trade risk, two buys one after the other never get more than one buy with both payments.",
  expected: "refuted",
  applies: [...RULE, coversRate, coversRelativeSize, coversRoot, riskRate],
  hypotheses: [
    first.chosen("resource"),
    ...charged(first),
    second.chosen("resource"),
    ...charged(second),
    beyond.ranged("resource"),
    beyond.fails("resource", beyondAt),
    ...charged(beyond),
  ],
  conclusion: atMost("sum of parts ≤ once", "the parts together are at most what one buy gets", parts, named("once")),
  control: {
    description: "that the parts leave one unit in the pool is true",
    conclusion: atMost(
      "sum of parts ≤ q − 1",
      "the parts together leave one unit",
      parts,
      minus(named("q"), whole(1n)),
    ),
  },
  // Executed when it is asked for: a specification that cannot be executed can still be read.
  witness: {
    get claim() {
      return example();
    },
  },
});

export const riskSplittingObligations: readonly Obligation[] = [splitting];
