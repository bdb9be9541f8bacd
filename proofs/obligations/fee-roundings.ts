import type { Term } from "../../spec/checker/action/index.ts";
import { carryWithin, claimWithin, coversGrowth, dustWithin, growthWithin } from "../../spec/equations/index.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { type Fact, fact, quantity, type Scope, scope } from "../fact.ts";
import { type Obligation, obligation } from "../obligation/obligation.ts";
import { atLeast, atMost, below, minus, named, plus, readAction, times, whole, wholeNumber } from "../reading/index.ts";
import {
  afterFee,
  type Books,
  claimsOf,
  distributing,
  entitlements,
  lotAt,
  lots,
  others,
  owedAtMost,
  SCHEMES,
  type Scheme,
  settledLot,
  settling,
  standing,
  totalsAgree,
} from "./fee-books.ts";

/* How little the books of fees round away: less than a unit an operation, and what is carried is less than one step. */

/** collected − paid − carry − Σ entitlements: what was rounded away, units of 1e-36. */
const roundedAway = (scheme: Scheme, at: readonly Scope[], books: Books = {}): Term<string> =>
  minus(owedAtMost(books), entitlements(scheme, at));

const lessThanAUnitMore = (before: Term<string>, after: Term<string>, units: bigint): Fact =>
  below("less than a unit more", "less than one unit more is rounded away", after, plus(before, whole(units * WAD)));

const feeRoundsLess = (scheme: Scheme): Obligation => {
  const { defined, extreme } = distributing(scheme);
  const books = afterFee(scheme);
  const after = lots(3).map((i) => lotAt(i, books));
  const more = (units: bigint): Fact =>
    lessThanAUnitMore(roundedAway(scheme, standing(3)), roundedAway(scheme, after, books), units);
  return obligation({
    id: `${scheme.id}-fee-rounds-less-than-a-unit-away`,
    statement: `A fee of which something can be shared out ${scheme.title} rounds less than one unit away: the dust grows by less than one unit a fee.`,
    expected: "proved",
    applies: [coversGrowth, scheme.entitlement, ...scheme.weighing],
    hypotheses: [totalsAgree(standing(3)), defined("weight"), extreme("payable"), atLeast("payable", 1n)],
    conclusion: more(1n),
    control: { description: "nothing is rounded away", conclusion: more(0n) },
  });
};

const claimRoundsLess = (scheme: Scheme): Obligation => {
  const claiming = readAction(scheme.rule.claim, { at: lotAt(1) });
  const { paid } = settling.updates;
  const after = [settledLot({ paid }), ...others(3, { paid })];
  const more = (units: bigint): Fact =>
    lessThanAUnitMore(roundedAway(scheme, standing(3)), roundedAway(scheme, after, { paid }), units);
  return obligation({
    id: `${scheme.id}-claim-rounds-less-than-a-unit-away`,
    statement: `A claim ${scheme.title} rounds less than one unit away: the dust grows by less than one unit a settlement.`,
    expected: "proved",
    applies: [claimWithin, scheme.entitlement],
    hypotheses: [claiming.extreme("claim"), claiming.ranged("claim")],
    conclusion: more(1n),
    control: { description: "nothing is rounded away", conclusion: more(0n) },
  });
};

const carryStaysPositive = (scheme: Scheme): Obligation => {
  const { chosen, unbeaten, updates } = distributing(scheme);
  return obligation({
    id: `${scheme.id}-carry-is-never-negative`,
    statement: `What a fee shared out ${scheme.title} makes payable is at most what there is to share out, so that what is carried is not negative.`,
    expected: "proved",
    applies: [growthWithin, coversGrowth],
    hypotheses: [
      chosen("step"),
      unbeaten("payable", scope("", { payable: plus(named("fee"), named("carry")) }), "all that there is to share out"),
      atLeast("fee", 0n),
      atLeast("carry", 0n),
    ],
    conclusion: atMost("carry' ≥ 0", "what is carried is not negative", whole(0n), updates.carry),
    control: {
      description: "the growth is not chosen by what there is",
      hypotheses: [{ ...atLeast("weight", 0n), name: chosen("step").name }],
    },
  });
};

const carryIsSmall = (scheme: Scheme): Obligation => {
  const { extreme, chosen, updates } = distributing(scheme);
  const small = (parts: bigint): Fact =>
    fact<string>("carry' < weight/W", "what is carried is below one step of the accumulator", (a, given) =>
      carryWithin(a, a.multiply(updates.carry(a, given), a.literal(parts)), quantity(given, "weight")),
    );
  return obligation({
    id: `${scheme.id}-carry-is-below-one-step`,
    statement: `What is carried after a fee shared out ${scheme.title} is less than one more step of the accumulator would make payable.`,
    expected: "proved",
    applies: [growthWithin, coversGrowth, carryWithin],
    hypotheses: [
      extreme("step"),
      chosen("payable"),
      atLeast("weight", 0n),
      wholeNumber("weight", named("weight")),
      atLeast("step", 0n),
    ],
    conclusion: small(1n),
    control: { description: "less than half a step", conclusion: small(2n) },
  });
};

const dust = (parts: bigint): Fact =>
  fact<string>("dust < roundings", "the dust is less than a unit a rounding", (a, given) =>
    dustWithin(a, {
      collected: quantity(given, "collected"),
      paid: quantity(given, "paid"),
      carry: quantity(given, "carry"),
      claimable: claimsOf(2).map((claim) => claim(a, given)),
      roundings: a.subtract(a.add(quantity(given, "roundings"), a.literal(2n)), a.literal(parts)),
    }),
  );

const dustIsBounded = (scheme: Scheme): Obligation => {
  const claiming = (i: number) => readAction(scheme.rule.claim, { at: lotAt(i), label: `lot ${i}` });
  return obligation({
    id: `${scheme.id}-dust-is-below-a-unit-a-rounding`,
    statement: `Where less than a unit was rounded away by each of so many roundings, and each of two lots rounds its claim ${scheme.title} down, the dust is less than so many units and two.`,
    expected: "proved",
    applies: [dustWithin, claimWithin, scheme.entitlement],
    hypotheses: [
      atMost(
        "rounded away",
        "at most a unit was rounded away by each rounding",
        roundedAway(scheme, standing(2)),
        times(named("roundings"), whole(WAD)),
      ),
      ...[1, 2].flatMap((i) => [claiming(i).extreme("claim"), claiming(i).ranged("claim")]),
    ],
    conclusion: dust(0n),
    control: { description: "a unit less", conclusion: dust(1n) },
  });
};

export const feeRoundingObligations: readonly Obligation[] = SCHEMES.flatMap((scheme) => [
  carryStaysPositive(scheme),
  carryIsSmall(scheme),
  feeRoundsLess(scheme),
  claimRoundsLess(scheme),
  dustIsBounded(scheme),
]);
