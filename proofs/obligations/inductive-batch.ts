import { fraction } from "../../spec/arithmetic/index.ts";
import { coversAfterFee, invariant, tradeKept, virtualCredits } from "../../spec/equations/index.ts";
import { type Fact, fact, quantity } from "../fact.ts";
import { type Obligation, obligation, type Values } from "../obligation/obligation.ts";
import { allOf, atMost, type CurveTerm, curveAt, named, ofCurves, withReserves } from "../reading/index.ts";
import { settledWith, settlement } from "./batch-settlement.ts";
import { invariantKept } from "./trades.ts";

/*
 * The invariants of the machine `batch`, by induction over its steps. Only clearing moves reserves; committing, revealing
 * and the passing of time do not. A batch is of as many fills as an obligation says.
 */

const now = curveAt();
const start: CurveTerm = withReserves(now, { q: named("start.q"), p: named("start.p") });

const batchInvariant = (name: string, curve: CurveTerm): Fact =>
  allOf(
    name,
    "q ≥ 1, p ≥ 1 and P_w > 0, and the invariant is at least what it was at the start",
    ofCurves(
      "reservesPositive",
      "",
      (a, of) =>
        a.and(
          a.atMost(a.literal(1n), of.q),
          a.atMost(a.literal(1n), of.p),
          a.less(a.literal(0n), virtualCredits(a, of)),
        ),
      curve,
    ),
    invariantKept(start, curve),
  );

const clearing = settlement(2, 2);

/** A pool that has less than it started with, and a batch that moves nothing. */
const DRAINED: Values = {
  ...Object.fromEntries(["c", "beta", "m"].map((name) => [name, fraction(0n)])),
  ...Object.fromEntries(
    ["buy1", "buy2", "sell1", "sell2"].flatMap((fill) =>
      ["amount", "credits"].map((name) => [`${fill}.${name}`, fraction(0n)]),
    ),
  ),
  ...{ q: fraction(4n), p: fraction(4n), shares: fraction(1n), "start.q": fraction(10n), "start.p": fraction(10n) },
};

const clearKeepsInvariants = obligation({
  id: "batch-clear-keeps-the-invariants",
  statement:
    "The induction step: where the invariants of the batch machine hold, they hold after a batch of two buys and two sells is cleared.",
  expected: "proved",
  applies: [tradeKept, invariant, virtualCredits],
  hypotheses: [
    { ...clearing.conclusion, name: `by ${clearing.id}`, text: clearing.statement },
    batchInvariant("Inv", now),
  ],
  conclusion: batchInvariant("Inv'", settledWith(2, 2, 0n).after),
  witness: { without: { Inv: DRAINED } },
  control: {
    description: "a credit leaves the pool beside",
    conclusion: batchInvariant("Inv'", settledWith(2, 2, 1n).after),
  },
});

const pays = (name: string, total: string, credits: string): Fact =>
  fact<string>(name, `${total} leaves ${credits} after the fee`, (a, given) =>
    coversAfterFee(a, quantity(given, total), quantity(given, credits), quantity(given, "rate")),
  );

const escrowSuffices = obligation({
  id: "batch-escrow-covers-the-fill",
  statement:
    "What leaves the wallet of a buyer at the limit leaves, after the fee, what the fill costs at the price: the smallest payment is at most the escrow, so that no wallet becomes negative when the batch is cleared.",
  expected: "proved",
  applies: [coversAfterFee],
  hypotheses: [
    pays("escrow", "escrow", "credits at the limit"),
    atMost(
      "credits ≤ at the limit",
      "the fill costs at most what it would at the limit",
      named("credits"),
      named("credits at the limit"),
    ),
  ],
  conclusion: pays("paid", "escrow", "credits"),
  control: {
    description: "the fill costs more than at the limit",
    hypotheses: [
      atMost("credits ≤ at the limit", "the fill costs more", named("credits at the limit"), named("credits")),
    ],
  },
});

export const batchInductionObligations: readonly Obligation[] = [clearKeepsInvariants, escrowSuffices];
