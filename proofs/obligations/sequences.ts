import { coversAfterFee, invariant, virtualCredits } from "../../spec/equations/index.ts";
import type { RiskSchedule } from "../../spec/vocabulary/pool.ts";
import type { Fact } from "../fact.ts";
import { type Obligation, obligation } from "../obligation/obligation.ts";
import { atLeast, atMost, below, curveAt, named, ofCurves, positive, withReserves } from "../reading/index.ts";
import { following, second } from "./following.ts";
import { type Movement, movement, RULE } from "./movement.ts";

/** Facts of two trades, each once. */
const together = (...facts: readonly Fact[]): readonly Fact[] => [
  ...new Map(facts.map((each) => [each.name, each])).values(),
];

/** The charges of a trade are not negative. */
const charges = ({ reading, schedule }: Movement): readonly Fact[] => [
  reading.atLeast("fee", 0n),
  schedule === "none" ? reading.defined("risk") : reading.atLeast("risk", 0n),
];

const suffix = (schedule: RiskSchedule): string => (schedule === "none" ? "" : `-${schedule}`);
const under = (schedule: RiskSchedule): string => (schedule === "none" ? "" : `, with ${schedule} risk`);

const buyAndSellBack = (schedule: RiskSchedule): Obligation => {
  const buys = movement("buy", schedule);
  const sells = following(buys, "sell", { resource: named("resource") });
  const [paid, paidOut] = [named("total"), sells.reading.receipt.creditsOut];
  return obligation({
    id: `round-trip-never-profits${suffix(schedule)}`,
    statement: `Whoever buys and sells back what was bought gets at most what was paid${under(schedule)}.`,
    expected: "proved",
    applies: RULE,
    hypotheses: together(...buys.moves, ...sells.moves, ...charges(buys), ...charges(sells), atLeast("m", 0n)),
    conclusion: atMost("paid out ≤ paid", "the sale pays out at most what was paid for the buy", paidOut, paid),
    control: {
      description: "the seller may not even get everything back",
      conclusion: below("paid out < paid", "the sale pays out less than what was paid for the buy", paidOut, paid),
    },
  });
};

const sellAndBuyBack = (schedule: RiskSchedule): Obligation => {
  const sells = movement("sell", schedule);
  const buys = following(sells, "buyExact", { resource: named("resource") });
  const [paidOut, paid] = [sells.reading.receipt.creditsOut, second("total")];
  return obligation({
    id: `buying-back-never-profits${suffix(schedule)}`,
    statement: `Whoever sells and buys back what was sold pays at least what the sale paid${under(schedule)}.`,
    expected: "proved",
    applies: [...RULE, coversAfterFee],
    hypotheses: together(
      ...sells.moves,
      ...charges(sells),
      buys.reading.chosen("credits"),
      buys.reading.chosen("total"),
      ...(["total", "rate"] as const).map((name) => buys.reading.atLeast(name, 0n)),
      ...charges(buys).slice(1),
      atLeast("m", 0n),
    ),
    conclusion: atMost("paid out ≤ paid", "the sale pays out at most what is paid to buy back", paidOut, paid),
    control: {
      description: "buying back may not even cost as much",
      conclusion: below("paid out < paid", "the sale pays out less than what is paid to buy back", paidOut, paid),
    },
  });
};

const curve = curveAt();
const later = withReserves(curve, { p: named("later.p") });

const restoringReserve = obligation({
  id: "restoring-reserve-cannot-lower-credits",
  statement:
    "However long a sequence of trades, if it restores the reserve of the resource it does not lower the credits. The induction step: with I' ≥ I, the same reserve and the same parameters, p' ≥ p.",
  expected: "proved",
  applies: [invariant, virtualCredits],
  hypotheses: [
    ofCurves(
      "I' ≥ I",
      "the invariant has not fallen",
      (a, before, after) => a.atMost(invariant(a, before), invariant(a, after)),
      curve,
      later,
    ),
    positive("q"),
    positive("later.p"),
    atLeast("m", 0n),
  ],
  conclusion: atMost("p' ≥ p", "the credits are not less than before", named("p"), named("later.p")),
  control: {
    description: "the invariant may be one lower",
    hypotheses: [
      ofCurves(
        "I' ≥ I",
        "the invariant has fallen by at most 1",
        (a, before, after) => a.atMost(invariant(a, before), a.add(invariant(a, after), a.literal(1n))),
        curve,
        later,
      ),
    ],
  },
});

export const sequenceObligations: readonly Obligation[] = [
  ...(["none", "per-trade"] as const).flatMap((schedule) => [buyAndSellBack(schedule), sellAndBuyBack(schedule)]),
  restoringReserve,
];
