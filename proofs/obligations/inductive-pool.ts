import { admissible, invariant, price, tradeKept, virtualCredits } from "../../spec/equations/index.ts";
import { type Fact, fact, here } from "../fact.ts";
import { applied, type Obligation, obligation } from "../obligation/obligation.ts";
import { allOf, atLeast, type CurveTerm, curveAt, named, ofCurves, withReserves } from "../reading/index.ts";
import { inertiaIsBounded, staysAdmissible } from "./admissibility.ts";
import { ALL_MOVEMENTS, type Movement, swapLeg } from "./movement.ts";
import { invariantKept, keepsReservesPositive, oneUnitMore, preservesInvariant } from "./trades.ts";

/*
 * The invariants of the machine `pool`, by induction over its own trades: what holds at the start and is kept by every
 * trade holds for ever. `start` is where the machine began, with the same parameters and shares.
 */

const start: CurveTerm = withReserves(curveAt(), { q: named("start.q"), p: named("start.p") });

/** q ≥ 1, p ≥ 1, an admissible curve, and I at least what it was at the start. */
export const poolInvariant = (name: string, curve: CurveTerm): Fact =>
  allOf(
    name,
    "q ≥ 1 and p ≥ 1, the curve is admissible, and the invariant is at least what it was at the start",
    ofCurves("q, p ≥ 1", "", (a, { q, p }) => a.and(a.atMost(a.literal(1n), q), a.atMost(a.literal(1n), p)), curve),
    ofCurves("admissible", "", admissible, curve),
    invariantKept(start, curve),
  );

const KEPT = [admissible, invariant, virtualCredits] as const;
const parameters = [atLeast("c", 0n), atLeast("m", 0n)] as const;

const initially = obligation({
  id: "pool-starts-with-its-invariants",
  statement: "Every state that the pool machine may start in meets its invariants.",
  expected: "proved",
  applies: KEPT,
  hypotheses: [
    atLeast("start.q", 1n),
    atLeast("start.p", 1n),
    ofCurves("admissible", "the curve that it starts with is admissible", admissible, start),
  ],
  conclusion: poolInvariant("Inv", start),
  control: { description: "a reserve of 0", hypotheses: [{ ...atLeast("start.q", 0n), name: "start.q ≥ 1" }] },
});

const isTrade = (m: Movement, after: CurveTerm): Fact =>
  ofCurves("the rule", `${m.title} keeps the rule of every trade`, tradeKept, m.before, after);

/** The step's own half: what the trade's guards, choices and updates come to. */
export const tradeKeepsTheRule = (m: Movement): Obligation =>
  obligation({
    id: `pool-${m.id}-is-a-trade`,
    statement: `The guards, choices and updates of ${m.title} keep the rule of every trade: q' ≥ 1, p' ≥ 1, P_w' > 0, I' ≥ I.`,
    expected: "proved",
    applies: [...new Set([tradeKept, ...m.applies])],
    hypotheses: [...m.moves, ...m.monotone],
    lemmas:
      m.monotone.length > 0 ? [applied(preservesInvariant(m), here), applied(keepsReservesPositive(m), here)] : [],
    conclusion: isTrade(m, m.after),
    control: { description: "the trader gets one unit more", conclusion: isTrade(m, oneUnitMore(m)) },
  });

const now = curveAt();
const next = withReserves(now, { q: named("after.q"), p: named("after.p") });

const ruleKeepsInvariants = obligation({
  id: "pool-trades-keep-the-invariants",
  statement:
    "The induction step: where the invariants of the pool machine hold, they hold after every trade that keeps the rule.",
  expected: "proved",
  applies: [...KEPT, tradeKept],
  hypotheses: [
    poolInvariant("Inv", now),
    ofCurves("the rule", "the trade keeps the rule of every trade", tradeKept, now, next),
  ],
  lemmas: [applied(inertiaIsBounded, here), applied(staysAdmissible, here)],
  conclusion: poolInvariant("Inv'", next),
  control: {
    description: "the invariant may fall",
    hypotheses: [
      ofCurves(
        "the rule",
        "reserves and virtual credits stay positive",
        (a, curve) =>
          a.and(
            a.atMost(a.literal(1n), curve.q),
            a.atMost(a.literal(1n), curve.p),
            a.less(a.literal(0n), virtualCredits(a, curve)),
          ),
        next,
      ),
    ],
  },
});

const meansForPrices = obligation({
  id: "pool-invariants-mean-positive-prices",
  statement: "Where the invariants hold, the price is positive: the machine's `pricePositive`.",
  expected: "proved",
  applies: [...KEPT, price],
  hypotheses: [poolInvariant("Inv", curveAt()), ...parameters],
  conclusion: ofCurves(
    "π > 0",
    "numerator and denominator of the price are positive",
    (a, curve) => {
      const { numerator, denominator } = price(a, curve);
      return a.and(a.less(a.literal(0n), numerator), a.less(a.literal(0n), denominator));
    },
    curveAt(),
  ),
  control: { description: "c may be negative", hypotheses: [{ ...atLeast("p", 1n), name: "c ≥ 0" }] },
});

const meansForCycles = obligation({
  id: "pool-invariants-mean-that-cycles-cost",
  statement:
    "Where the invariants hold and the reserve is what it was at the start, the credits are not less than they were: the machine's `cyclesCostTheTrader`, after any number of trades of any size.",
  expected: "proved",
  applies: KEPT,
  hypotheses: [
    poolInvariant("Inv", curveAt()),
    atLeast("m", 0n),
    fact<string>("q = start.q", "the reserve is restored", (a, given) =>
      a.equal(named("q")(a, given), named("start.q")(a, given)),
    ),
  ],
  conclusion: fact<string>("p ≥ start.p", "the credits are at least what they were", (a, given) =>
    a.atMost(named("start.p")(a, given), named("p")(a, given)),
  ),
  control: {
    description: "another reserve",
    hypotheses: [
      fact<string>("q = start.q", "the reserve is larger", (a, given) =>
        a.atMost(named("start.q")(a, given), named("q")(a, given)),
      ),
    ],
  },
});

export const poolInductionObligations: readonly Obligation[] = [
  initially,
  ...[...ALL_MOVEMENTS, swapLeg()].map(tradeKeepsTheRule),
  ruleKeepsInvariants,
  meansForPrices,
  meansForCycles,
];
