import type { Term } from "../../spec/checker/action/index.ts";
import {
  buyingFirstPaysFees,
  invariant,
  leakWithin,
  loweringOutweighsRounding,
  neutralWithin,
  sellingFirstPaysFees,
  virtualCredits,
} from "../../spec/equations/index.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { type Fact, fact, quantity, scope } from "../fact.ts";
import { applied, type Obligation, obligation } from "../obligation/obligation.ts";
import {
  allOf,
  atLeast,
  atMost,
  below,
  type CurveTerm,
  minus,
  named,
  ofCurves,
  plus,
  positive,
  times,
  whole,
  withReserves,
} from "../reading/index.ts";
import { after, before, LOWER, RAISE, readingOf, refixed } from "./curvature.ts";

/*
 * A cycle around an update: trades from (start.q, start.p) to (q, p), the update at q, trades back to start.q, where the
 * pool is left with end.p. Whatever the trades are and however many, all that is known of them is that they do not
 * lower the invariant.
 */

const start = withReserves(before, { q: named("start.q"), p: named("start.p") });
const end = withReserves(after, { q: named("start.q"), p: named("end.p") });

const keeps = (name: string, text: string, from: CurveTerm, to: CurveTerm): Fact =>
  ofCurves(name, text, (a, one, other) => a.atMost(invariant(a, one), invariant(a, other)), from, to);

const there = keeps("there", "the trades before the update do not lower the invariant", start, before);
const back = keeps("back", "the trades after it do not lower the new invariant", after, end);

const taken = minus(named("start.p"), named("end.p"));

const leak = (of: typeof taken): Fact =>
  fact<string>("the leak", "the cycle takes at most the bound out of p", (a, given) =>
    leakWithin(a, of(a, given), {
      step: quantity(given, "step"),
      at: quantity(given, "q"),
      start: quantity(given, "start.q"),
      shares: quantity(given, "shares"),
    }),
  );

const raiseLeak = obligation({
  id: "raise-leaks-at-most-its-bound",
  statement:
    "A cycle around a raise of c takes at most Δc(q₁−q₀)²/q₀ + (S/W)|q₁−q₀|/q₀ credits out of the pool, at any size, with inertia too.",
  expected: "proved",
  applies: [leakWithin, neutralWithin, invariant, virtualCredits],
  hypotheses: [
    readingOf(RAISE).defined("floorAfter"),
    ...refixed(RAISE),
    there,
    back,
    positive("start.q"),
    positive("end.p"),
    atLeast("m", 0n),
    atLeast("step", 0n),
  ],
  conclusion: leak(taken),
  control: { description: "one credit more", conclusion: leak(plus(taken, whole(1n))) },
});

const loweringLeak = obligation({
  id: "lower-leaks-less-than-a-unit",
  statement:
    "A cycle around a lowering of c that outweighs the rounding of β takes less than one unit out of the pool: between integers, nothing.",
  expected: "proved",
  applies: [loweringOutweighsRounding, neutralWithin, invariant, virtualCredits],
  hypotheses: [
    readingOf(LOWER).defined("floorAfter"),
    ...refixed(LOWER),
    readingOf(LOWER).accepted("CurvatureStepTooFine"),
    there,
    back,
    positive("start.q"),
    positive("end.p"),
    positive("q"),
    atLeast("m", 0n),
  ],
  conclusion: below("less than a unit", "the cycle takes less than one unit", taken, whole(1n)),
  control: {
    description: "nothing at all",
    conclusion: atMost("nothing", "the cycle takes nothing, over the reals", taken, whole(0n)),
  },
});

/** What the curve received before the update, in a cycle that bought first. */
const received = minus(named("p"), named("start.p"));

/** The trader is paid no more than was paid, both after the flat rate: got·(1 − g)² ≤ given. */
const noProfit = (got: Term<string>, given_: Term<string>, kept: Term<string>): Fact =>
  fact<string>("no profit", "what comes back after both fees is at most what was paid", (a, given) => {
    const part = kept(a, given);
    return a.atMost(
      a.multiply(got(a, given), a.multiply(part, part)),
      a.multiply(given_(a, given), a.literal(WAD * WAD)),
    );
  });

const afterRate = minus(whole(WAD), named("rate"));

const paysFees = (predicate: typeof buyingFirstPaysFees, name: string): Fact =>
  fact<string>("pays its fees", `the step is one that a cycle that ${name} pays its fees from in vain`, (a, given) =>
    predicate(a, quantity(given, "step"), before(a, given), quantity(given, "start.q"), quantity(given, "rate")),
  );

/** What the fees of a cycle have to bear, in numbers alone. */
const leakIsBorne = obligation({
  id: "fees-bear-a-leak",
  statement:
    "G·a ≤ E·x, C·(a + M) ≥ x·V and E·(b + M)·K ≤ R·V·b with 0 < b ≤ a give G·K ≤ C·R: what a leak is to what the curve received, the fees are.",
  expected: "proved",
  applies: [],
  hypotheses: [
    atMost("G·a ≤ E·x", "the leak is bounded", times(named("G"), named("a")), times(named("E"), named("x"))),
    atMost(
      "x·V ≤ C·(a + M)",
      "the curve received",
      times(named("x"), named("V")),
      times(named("C"), plus(named("a"), named("M"))),
    ),
    atMost(
      "E·(b + M)·K ≤ R·V·b",
      "the step is small enough",
      times(named("E"), plus(named("b"), named("M")), named("K")),
      times(named("R"), named("V"), named("b")),
    ),
    atMost("b ≤ a", "the reserve at the update is the smaller", named("b"), named("a")),
    positive("b"),
    ...["x", "C", "M", "K", "R"].map((name) => atLeast(name, 0n)),
  ],
  conclusion: atMost(
    "G·K ≤ C·R",
    "the fees bear the leak",
    times(named("G"), named("K")),
    times(named("C"), named("R")),
  ),
  control: {
    description: "a unit more",
    conclusion: atMost(
      "G·K + 1 ≤ C·R",
      "",
      plus(times(named("G"), named("K")), whole(1n)),
      times(named("C"), named("R")),
    ),
  },
});

const bought = minus(named("start.q"), named("q"));
/** P_w + c·start. */
const worthAtStart: Term<string> = (a, given) => {
  const curve = before(a, given);
  return a.add(virtualCredits(a, curve), a.multiply(curve.c, quantity(given, "start.q")));
};
const slope = (q: string): Term<string> => times(named(q), whole(WAD));
const inertia = times(named("m"), named("p"));

const receivedAtLeast = obligation({
  id: "buying-leaves-at-least-its-cost",
  statement:
    "Trades that buy from the reserve `start` down to q leave at least x·(P_w + c·start)/(start·W + m·p) credits more on the curve, x = start − q.",
  expected: "proved",
  applies: [invariant, virtualCredits],
  hypotheses: [there, atLeast("m", 0n)],
  conclusion: atMost(
    "x·(P_w + c·start) ≤ C·(start·W + m·p)",
    "the credits received are at least so many",
    times(bought, worthAtStart),
    times(received, plus(slope("start.q"), inertia)),
  ),
  control: {
    description: "one credit less",
    conclusion: atMost(
      "x·(P_w + c·start) ≤ (C − 1)·(start·W + m·p)",
      "the credits received are more",
      times(bought, worthAtStart),
      times(minus(received, whole(1n)), plus(slope("start.q"), inertia)),
    ),
  },
});

const unkept = minus(whole(WAD * WAD), times(afterRate, afterRate));

/** What the two obligations about the cycle say of it, with a buy first. */
const leaksAtMost = { ...leak(taken), name: raiseLeak.id, text: raiseLeak.statement };
const costsAtLeast = { ...receivedAtLeast.conclusion, name: receivedAtLeast.id, text: receivedAtLeast.statement };

const buysFirst = obligation({
  id: "buying-first-around-a-raise-pays-its-fees",
  statement:
    "A cycle around a raise that buys first, from a reserve at which the step passes, makes no profit at the flat rate, whatever its trades, with inertia too: from the bound of its leak and the least of its cost.",
  expected: "proved",
  applies: [buyingFirstPaysFees, leakWithin, virtualCredits],
  hypotheses: [
    leaksAtMost,
    costsAtLeast,
    atMost("q ≤ start", "it buys first", named("q"), named("start.q")),
    paysFees(buyingFirstPaysFees, "buys first"),
    positive("q"),
    atMost("start.p ≤ p", "the curve received something", named("start.p"), named("p")),
    atMost("m·p ≥ 0", "", whole(0n), inertia),
    atMost("rate", "0 ≤ g ≤ W", times(afterRate, afterRate), whole(WAD * WAD)),
  ],
  lemmas: [
    applied(
      leakIsBorne,
      scope("", {
        G: taken,
        C: received,
        x: bought,
        a: slope("start.q"),
        b: slope("q"),
        M: inertia,
        E: plus(times(named("step"), bought), named("shares")),
        K: times(afterRate, afterRate),
        R: unkept,
        V: worthAtStart,
      }),
    ),
  ],
  conclusion: noProfit(minus(named("p"), named("end.p")), received, afterRate),
  control: {
    description: "only one leg pays the fee",
    conclusion: noProfit(minus(named("p"), named("end.p")), received, whole(WAD)),
  },
});

const paidOut = minus(named("start.p"), named("p"));
const paidBack = minus(named("end.p"), named("p"));

const sellsFirst = obligation({
  id: "selling-first-around-a-raise-pays-its-fees",
  statement:
    "A cycle around a raise that sells first, from a reserve at which the step passes, makes no profit at the flat rate, whatever its trades, with inertia too.",
  expected: "proved",
  applies: [sellingFirstPaysFees, neutralWithin, invariant, virtualCredits],
  hypotheses: [
    readingOf(RAISE).defined("floorAfter"),
    readingOf(RAISE).chosen("betaAfter"),
    there,
    back,
    atMost("start ≤ q", "it sells first", named("start.q"), named("q")),
    paysFees(sellingFirstPaysFees, "sells first"),
    positive("start.q"),
    positive("end.p"),
    atLeast("m", 0n),
    allOf(
      "ranges",
      "0 ≤ step and 0 ≤ g < W",
      atLeast("step", 0n),
      atLeast("rate", 0n),
      below("", "", named("rate"), whole(WAD)),
    ),
  ],
  conclusion: noProfit(paidOut, paidBack, afterRate),
  control: { description: "only one leg pays the fee", conclusion: noProfit(paidOut, paidBack, whole(WAD)) },
});

export const curvatureCycleObligations: readonly Obligation[] = [
  raiseLeak,
  loweringLeak,
  leakIsBorne,
  receivedAtLeast,
  buysFirst,
  sellsFirst,
];
