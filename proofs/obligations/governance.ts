import type { Arithmetic } from "../../spec/arithmetic/index.ts";
import type { Quantities, Term } from "../../spec/checker/action/index.ts";
import { coversAfterFee, coversRate, feeRate, mayBecome, passes } from "../../spec/equations/index.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { type Fact, fact, negated, quantity } from "../fact.ts";
import { type Obligation, obligation } from "../obligation/obligation.ts";
import {
  allOf,
  atLeast,
  atMost,
  below,
  iff,
  implies,
  minus,
  named,
  plus,
  positive,
  times,
  whole,
} from "../reading/index.ts";

/* Votes: what it takes to pass a proposal. And parameters: how far they can be moved. */

const supply = named("supply");
const quorum = named("quorum");

const vote = (name: string, inFavour: Term<string>, against: Term<string>, of = quorum): Fact =>
  fact<string>(name, "the proposal passes", (a, given) =>
    passes(a, {
      inFavour: inFavour(a, given),
      against: against(a, given),
      supply: supply(a, given),
      quorum: of(a, given),
    }),
  );

const [f, g, against] = [named("inFavour"), named("more"), named("against")];

const moreIsEnough = obligation({
  id: "more-shares-in-favour-never-defeat-a-proposal",
  statement: "A proposal that passes also passes with more shares in its favour and fewer against it.",
  expected: "proved",
  applies: [passes],
  hypotheses: [
    vote("passes", f, against),
    atMost("more ≥ inFavour", "more are in favour", f, g),
    atMost("fewer ≤ against", "fewer are against", named("fewer"), against),
  ],
  conclusion: vote("passes, too", g, named("fewer")),
  control: {
    description: "with one share fewer in favour",
    conclusion: vote("passes, too", minus(f, whole(1n)), against),
  },
});

const oneSideOnly = obligation({
  id: "no-vote-passes-both-ways",
  statement: "What passes would not pass with the sides changed: a tie passes neither, in favour of what is.",
  expected: "proved",
  applies: [passes],
  hypotheses: [vote("passes", f, against)],
  conclusion: negated(vote("the contrary passes", against, f)),
  control: {
    description: "that nobody is against is not so",
    conclusion: negated(vote("the contrary passes", f, whole(0n))),
  },
});

/** A fifth of the supply, the quorum that is the default, is enough where nobody is against; and less never is. */
const aFifth = (parts: bigint): Fact =>
  fact<string>("a fifth", "exactly a fifth of the supply is enough", (a, given) => {
    const [votes, whole_] = [f(a, given), supply(a, given)];
    const enough = a.atMost(whole_, a.multiply(a.literal(parts), votes));
    const unopposed = vote("", f, whole(0n), whole(WAD / 5n)).formula(a, given);
    const opposed = vote("", f, against, whole(WAD / 5n)).formula(a, given);
    return a.and(iff(a, unopposed, enough), implies(a, opposed, enough));
  });

const quorumIsAPart = obligation({
  id: "a-fifth-of-the-shares-is-a-quorum-of-a-fifth",
  statement:
    "With a quorum of 0.2 a proposal that nobody votes against passes exactly from a fifth of the supply on, and with less none passes, whoever is against it.",
  expected: "proved",
  applies: [passes],
  hypotheses: [positive("inFavour")],
  conclusion: aFifth(5n),
  control: { description: "from a quarter on", conclusion: aFifth(4n) },
});

const voters = [1, 2, 3].map((i) => named(`votes${i}`));
const [first = f, ...others] = voters;
const all = plus(first, ...others);

/** Votes are shares of the supply, each counted once. */
const counted: Fact = atMost("votes ≤ supply", "the votes are shares, each counted once", all, supply);

const majorityBlocks = obligation({
  id: "half-of-the-shares-block-every-proposal",
  statement:
    "Votes being shares that are counted once, no proposal passes against half of the supply, whatever the quorum.",
  expected: "proved",
  applies: [passes],
  hypotheses: [
    counted,
    atLeast("votes3", 0n),
    atMost("half against", "half of the supply is against", supply, times(whole(2n), named("votes1"))),
  ],
  conclusion: negated(vote("passes", named("votes2"), named("votes1"))),
  control: {
    description: "against a third",
    hypotheses: [atMost("half against", "a third is against", supply, times(whole(3n), named("votes1")))],
  },
});

const disjointVotes = obligation({
  id: "a-quorum-above-half-passes-one-of-two-contraries",
  statement:
    "With a quorum above one half, of two proposals that no share votes for both of, at most one passes, whoever is against them.",
  expected: "proved",
  applies: [passes],
  hypotheses: [
    counted,
    ...[positive("supply"), atLeast("votes3", 0n)],
    below("quorum > ½", "the quorum is above one half", whole(WAD), times(whole(2n), quorum)),
  ],
  conclusion: negated(
    allOf(
      "both pass",
      "both proposals pass",
      vote("", named("votes1"), named("against")),
      vote("", named("votes2"), named("other.against")),
    ),
  ),
  control: {
    description: "of a quorum of a third",
    hypotheses: [below("quorum > ½", "the quorum is a third", whole(WAD), times(whole(4n), quorum))],
  },
});

const boundsOf = <N>(given: Quantities<string, N>) => ({
  least: quantity(given, "least"),
  most: quantity(given, "most"),
  step: quantity(given, "step"),
});

const becomes = (name: string, value: Term<string>, current: Term<string>): Fact =>
  fact<string>(name, "the parameter may take the value", <N, B>(a: Arithmetic<N, B>, given: Quantities<string, N>) =>
    mayBecome(a, value(a, given), current(a, given), boundsOf(given)),
  );

const [now, next, then] = [named("value0"), named("value1"), named("value2")];

/** |after − before| ≤ steps·step. */
const within = (before: Term<string>, after: Term<string>, steps: bigint): Fact =>
  allOf(
    `|change| ≤ ${steps}·step`,
    `the parameter has moved by at most ${steps} steps, and is within its bounds`,
    atMost("", "", minus(after, before), times(whole(steps), named("step"))),
    atMost("", "", minus(before, after), times(whole(steps), named("step"))),
    atMost("", "", named("least"), after),
    atMost("", "", after, named("most")),
  );

const changesAreBounded = obligation({
  id: "two-changes-move-a-parameter-by-two-steps-at-most",
  statement:
    "After two changes a parameter is within its bounds, and at most two steps from where it was: in a time that has room for n changes, n steps.",
  expected: "proved",
  applies: [mayBecome],
  hypotheses: [becomes("the first", next, now), becomes("the second", then, next)],
  conclusion: within(now, then, 2n),
  control: { description: "one step", conclusion: within(now, then, 1n) },
});

const inBounds = allOf(
  "within its bounds",
  "the value that there is, is within its bounds",
  atMost("", "", named("least"), now),
  atMost("", "", now, named("most")),
);

const mayBeTakenBack = obligation({
  id: "a-change-of-a-parameter-may-be-taken-back",
  statement:
    "A change from a value within the bounds may be taken back by the next: no step leads where none leads back.",
  expected: "proved",
  applies: [mayBecome],
  hypotheses: [becomes("the change", next, now), inBounds],
  conclusion: becomes("the way back", now, next),
  control: {
    description: "and one further",
    conclusion: becomes("the way back", minus(now, whole(1n)), next),
  },
});

/** Where the bounds are out of the way, a value may be reached exactly if it is at most a step away; and the bounds themselves may be. */
const reach = (further: bigint): Fact =>
  fact<string>(
    "whole steps, and the bounds",
    "a whole step and the bounds may be reached, and nothing beyond",
    (a, given) => {
      const { least, most, step } = boundsOf(given);
      const from = now(a, given);
      const may = (value: typeof from) => mayBecome(a, value, from, boundsOf(given));
      const [up, down] = [a.add(from, a.add(step, a.literal(further))), a.subtract(from, step)];
      const near = (value: typeof from) =>
        a.and(a.atMost(value, a.add(from, step)), a.atMost(from, a.add(value, step)));
      return a.and(
        iff(a, may(up), a.atMost(up, most)),
        iff(a, may(down), a.atMost(least, down)),
        iff(a, may(least), near(least)),
        iff(a, may(most), near(most)),
        a.not(may(a.subtract(least, a.literal(1n)))),
        a.not(may(a.add(most, a.literal(1n)))),
        may(from),
      );
    },
  );

const wholeStep = obligation({
  id: "a-parameter-may-move-by-a-whole-step-to-its-bounds",
  statement:
    "From within its bounds a parameter may stay, may move by a whole step either way if that is within them, and may reach each bound that is at most a step away, but nothing beyond.",
  expected: "proved",
  applies: [mayBecome],
  hypotheses: [inBounds, atLeast("step", 0n)],
  conclusion: reach(0n),
  control: { description: "and by one more", conclusion: reach(1n) },
});

const governedCap = becomes("cap", named("cap"), named("old.cap"));

/** With the cap that was voted: the rate, the fee on an amount, and a total that leaves a net amount. */
const feesAreWithin = (slack: bigint): Fact =>
  fact<string>("fee ≤ amount", "the smallest fee is below the amount", (a, given) => {
    const rate = feeRate(a, quantity(given, "cap"), quantity(given, "base"), quantity(given, "surcharge"));
    const amount = quantity(given, "amount");
    return a.and(
      coversRate(a, a.subtract(amount, a.literal(slack)), amount, rate),
      a.not(coversAfterFee(a, a.literal(0n), amount, rate)),
    );
  });

const boundedFees = obligation({
  id: "a-cap-within-its-bounds-keeps-fees-below-amounts",
  statement:
    "Whatever cap is voted within bounds whose most is below 1, and whatever the other rates are, the fee on an amount is at most the amount, and some total leaves any net amount: nobody can vote a pool shut.",
  expected: "proved",
  applies: [mayBecome, feeRate, coversRate, coversAfterFee],
  hypotheses: [
    governedCap,
    atMost("most < W", "the most that the cap may be is below 1", named("most"), whole(WAD - 1n)),
    positive("amount"),
  ],
  conclusion: feesAreWithin(0n),
  control: { description: "the fee is at most one less than the amount", conclusion: feesAreWithin(1n) },
});

export const governanceObligations: readonly Obligation[] = [
  moreIsEnough,
  oneSideOnly,
  quorumIsAPart,
  majorityBlocks,
  disjointVotes,
  changesAreBounded,
  mayBeTakenBack,
  wholeStep,
  boundedFees,
];
