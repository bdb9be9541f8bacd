import type { Term } from "../../spec/checker/action/index.ts";
import {
  carryWithin,
  claimWithin,
  coversGrowth,
  dustWithin,
  growthWithin,
  holdingTime,
  proRataEntitlement,
  solvent,
  timeWeightedEntitlement,
} from "../../spec/equations/index.ts";
import {
  type Entry,
  lotOpened,
  received,
  settled,
  sharesBurned,
  sharesLeft,
} from "../../spec/machines/fee-distribution/bookkeeping.ts";
import type { FeeQuantity } from "../../spec/machines/fee-distribution/quantities.ts";
import { type FeeRule, proRata, timeWeighted } from "../../spec/machines/fee-distribution/rules.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { type Fact, fact, quantity, type Scope, scope, termIn } from "../fact.ts";
import { type Obligation, obligation } from "../obligation/obligation.ts";
import {
  atLeast,
  atMost,
  below,
  equals,
  minus,
  named,
  plus,
  readAction,
  times,
  whole,
  wholeNumber,
} from "../reading/index.ts";

/*
 * The books of fees are covered, by induction over the operations on them. What is covered is more than the claims: it
 * is what all lots are entitled to before rounding. Lots are as many as an obligation says; whatever else stands is one
 * more summand on both sides, in every step.
 */

/** What the whole pool has one of. */
const BOOKS = [
  "shares",
  "time",
  "moment",
  "timed",
  "growth",
  "carry",
  "collected",
  "paid",
] as const satisfies readonly FeeQuantity[];

type Books = Partial<Readonly<Record<(typeof BOOKS)[number], Term<string>>>>;

/** The i-th lot, and the books with some of their entries changed. */
const lotAt = (i: number, changed: Readonly<Record<string, Term<string>>> = {}): Scope =>
  scope(`${i}.`, { ...Object.fromEntries(BOOKS.map((name) => [name, named(name)])), ...changed });

const sumOf = (terms: readonly Term<string>[]): Term<string> =>
  terms.length === 0 ? whole(0n) : terms.reduce((left, right) => plus(left, right));

interface Scheme {
  readonly rule: FeeRule;
  readonly id: string;
  readonly title: string;
  readonly entitlement: { readonly source: Obligation["equations"][number] };
  readonly weighing: readonly { readonly source: Obligation["equations"][number] }[];
}

const SCHEMES: readonly Scheme[] = [
  { rule: proRata, id: "pro-rata", title: "by shares", entitlement: proRataEntitlement, weighing: [] },
  {
    rule: timeWeighted,
    id: "time-weighted",
    title: "by shares and their age",
    entitlement: timeWeightedEntitlement,
    weighing: [holdingTime],
  },
];

const NUMBERS = [1, 2, 3, 4] as const;

const lots = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i + 1);

const entitlements = ({ rule }: Scheme, at: readonly Scope[]): Term<string> =>
  sumOf(at.map((scopeOfLot) => termIn<FeeQuantity>(scopeOfLot, rule.entitlement)));

/** collected − paid − carry, in units of 1e-36. */
const owedAtMost = (books: Books = {}): Term<string> => {
  const of = (name: "collected" | "paid" | "carry"): Term<string> => books[name] ?? named(name);
  return times(minus(of("collected"), plus(of("paid"), of("carry"))), whole(WAD));
};

const covered = (scheme: Scheme, at: readonly Scope[], books: Books = {}): Fact =>
  atMost(
    "covered",
    "what all lots are entitled to is at most what was collected and neither paid nor carried",
    entitlements(scheme, at),
    owedAtMost(books),
  );

/** S = Σs and Σs·t₀, of the lots. */
const totalsAgree = (at: readonly Scope[], books: Books = {}): Fact =>
  fact<string>("totals agree", "S and Σs·t₀ are the sums over the lots", (a, given) => {
    const sum = (term: Term<string>) => sumOf(at.map((each) => termIn(each, term)))(a, given);
    const total = (name: "shares" | "moment") => (books[name] ?? named(name))(a, given);
    return a.and(
      a.equal(total("shares"), sum(named("held"))),
      a.equal(total("moment"), sum(times(named("held"), named("since")))),
    );
  });

const standing = (n: number): readonly Scope[] => lots(n).map((i) => lotAt(i));

const distributing = ({ rule }: Scheme) => readAction(rule.distribute);
const receiving = readAction(received);

const afterFee = (scheme: Scheme) => ({ ...distributing(scheme).updates, ...receiving.updates });

const collectKeepsCovered = (scheme: Scheme, n: number): Obligation => {
  const { defined, chosen } = distributing(scheme);
  const books = afterFee(scheme);
  const after = lots(n).map((i) => lotAt(i, books));
  return obligation({
    id: `${scheme.id}-fee-keeps-${n}-lots-covered`,
    statement: `A fee shared out ${scheme.title} among ${n} lots leaves what they are entitled to covered: the growth makes payable at most what is set aside for it.`,
    expected: "proved",
    applies: [coversGrowth, scheme.entitlement, ...scheme.weighing],
    hypotheses: [covered(scheme, standing(n)), totalsAgree(standing(n)), defined("weight"), chosen("payable")],
    conclusion: covered(scheme, after, books),
    control: {
      description: "one unit of what the growth makes payable is not set aside",
      conclusion: covered(scheme, after, { ...books, carry: plus(books.carry, whole(1n)) }),
    },
  });
};

/** The first lot after it was settled, with other changes to it and the books. */
const settledLot = (changed: Readonly<Record<string, Term<string>>> = {}): Scope => {
  const { timedSeen, growthSeen } = settling.updates;
  return lotAt(1, { timedSeen, growthSeen, ...changed });
};

const settling = readAction(settled, { at: lotAt(1) });
const others = (n: number, books: Books = {}): readonly Scope[] =>
  lots(n)
    .slice(1)
    .map((i) => lotAt(i, books));

const claimKeepsCovered = (scheme: Scheme, n: number): Obligation => {
  const claiming = readAction(scheme.rule.claim, { at: lotAt(1) });
  const { paid } = settling.updates;
  const after = [settledLot({ paid }), ...others(n, { paid })];
  return obligation({
    id: `${scheme.id}-claim-keeps-${n}-lots-covered`,
    statement: `A lot of ${n} that is paid its claim ${scheme.title} leaves what all are entitled to covered, and is entitled to nothing.`,
    expected: "proved",
    applies: [claimWithin, scheme.entitlement],
    hypotheses: [covered(scheme, standing(n)), claiming.chosen("claim")],
    conclusion: covered(scheme, after, { paid }),
    control: {
      description: "it is paid one unit more",
      conclusion: covered(scheme, after, { paid: plus(paid, whole(1n)) }),
    },
  });
};

/** An entry that changes shares: the lots and the books after it. */
interface Reshaped {
  readonly id: string;
  readonly statement: string;
  readonly books: Books;
  readonly lots: (n: number) => readonly Scope[];
  /** The same, done wrongly. */
  readonly wrong: Books;
  readonly mistake: string;
}

const amount = named("1.amount");
const read = <Updated extends FeeQuantity>(entry: Entry<Updated>, at: Scope) => readAction(entry, { at }).updates;

const opened = read(lotOpened, lotAt(1));
const burned = read(sharesBurned, lotAt(1));
const left = read(sharesLeft, lotAt(1));

const lotOf = ({ held, since, timedSeen, growthSeen }: typeof opened): Readonly<Record<string, Term<string>>> => ({
  held,
  since,
  timedSeen,
  growthSeen,
});

const OPENED: Reshaped = {
  id: "a-new-lot",
  statement: "A mint opens a lot that is entitled to nothing, and changes the totals by what it holds.",
  books: { shares: opened.shares, moment: opened.moment },
  lots: (n) => [lotAt(n + 1, { ...lotOf(opened) }), ...standing(n)],
  wrong: { shares: opened.shares, moment: named("moment") },
  mistake: "the new shares do not count from now",
};

const BURNED: Reshaped = {
  id: "a-burn",
  statement: "A burn from a lot that was settled changes the totals by what it takes from the lot.",
  books: { shares: burned.shares, moment: burned.moment },
  lots: (n) => [settledLot({ held: burned.held }), ...others(n)],
  wrong: { shares: burned.shares, moment: named("moment") },
  mistake: "the burned shares keep their age",
};

const TRANSFERRED: Reshaped = {
  id: "a-transfer",
  statement: "A transfer from a lot that was settled makes two lots of one age of it, and leaves the totals.",
  books: {},
  lots: (n) => [settledLot({ held: left.held }), settledLot({ held: amount }), ...others(n)],
  wrong: { shares: plus(named("shares"), amount) },
  mistake: "the transferred shares count twice",
};

const reshapingKeepsTotals = ({ id, statement, books, lots: after, wrong, mistake }: Reshaped): Obligation =>
  obligation({
    id: `${id}-keeps-the-totals`,
    statement,
    expected: "proved",
    applies: [],
    hypotheses: [totalsAgree(standing(3))],
    conclusion: totalsAgree(after(3), books),
    control: { description: mistake, conclusion: totalsAgree(after(3), wrong) },
  });

const reshapingOwesNoMore = (scheme: Scheme, { id, lots: after }: Reshaped): Obligation => {
  const settledFirst = id !== OPENED.id;
  const before = settledFirst ? [settledLot(), ...others(3)] : standing(3);
  const noMore = (slack: bigint): Fact =>
    equals(
      "entitled to the same",
      "the lots are entitled to as much as before",
      plus(entitlements(scheme, after(3)), whole(slack)),
      entitlements(scheme, before),
    );
  return obligation({
    id: `${scheme.id}-${id}-changes-no-entitlement`,
    statement: `After ${id.replaceAll("-", " ")} the lots are together entitled, ${scheme.title}, to exactly as much as before.`,
    expected: "proved",
    applies: [scheme.entitlement],
    hypotheses: [],
    conclusion: noMore(0n),
    control: { description: "to one unit more", conclusion: noMore(1n) },
  });
};

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

const goesByWeight = (scheme: Scheme): Obligation => {
  const { updates } = distributing(scheme);
  const [before, after] = [lotAt(1), lotAt(1, updates)];
  const grown = (k: Term<string>): Fact =>
    equals(
      "grown by k·weight",
      "the entitlement has grown by k times the weight of the lot",
      minus(entitlements(scheme, [after]), entitlements(scheme, [before])),
      times(k, termIn<FeeQuantity>(before, scheme.rule.weightOf)),
    );
  return obligation({
    id: `${scheme.id}-fee-goes-by-weight`,
    statement: `A fee shared out ${scheme.title} raises what each lot is entitled to by the same step times its weight, exactly.`,
    expected: "proved",
    applies: [scheme.entitlement],
    hypotheses: [],
    conclusion: grown(named("step")),
    control: { description: "by one step more", conclusion: grown(plus(named("step"), whole(1n))) },
  });
};

/** The claims of n lots, each rounded down by itself. */
const claimsOf = (n: number): readonly Term<string>[] => lots(n).map((i) => named(`${i}.claim`));

const balances = (n: number, slack: bigint): Fact =>
  fact<string>("solvent", "paid, carried and claimable are at most what was collected", (a, given) =>
    solvent(a, {
      collected: quantity(given, "collected"),
      paid: a.add(quantity(given, "paid"), a.literal(slack)),
      carry: quantity(given, "carry"),
      claimable: claimsOf(n).map((claim) => claim(a, given)),
    }),
  );

const everyClaimIsCovered = (scheme: Scheme, n: number): Obligation =>
  obligation({
    id: `${scheme.id}-claims-of-${n}-lots-are-solvent`,
    statement: `Where what ${n} lots are entitled to ${scheme.title} is covered, all of them can claim at once: paid, carried and claimable are at most what was collected.`,
    expected: "proved",
    applies: [solvent, claimWithin, scheme.entitlement],
    hypotheses: [
      covered(scheme, standing(n)),
      ...lots(n).map((i) => readAction(scheme.rule.claim, { at: lotAt(i), label: `lot ${i}` }).chosen("claim")),
    ],
    conclusion: balances(n, 0n),
    control: { description: "with one unit to spare", conclusion: balances(n, 1n) },
  });

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

export const feeBookObligations: readonly Obligation[] = SCHEMES.flatMap((scheme) => [
  ...NUMBERS.flatMap((n) => [
    collectKeepsCovered(scheme, n),
    claimKeepsCovered(scheme, n),
    everyClaimIsCovered(scheme, n),
  ]),
  carryStaysPositive(scheme),
  carryIsSmall(scheme),
  goesByWeight(scheme),
  feeRoundsLess(scheme),
  claimRoundsLess(scheme),
  dustIsBounded(scheme),
  ...[OPENED, BURNED, TRANSFERRED].map((reshaped) => reshapingOwesNoMore(scheme, reshaped)),
]).concat([OPENED, BURNED, TRANSFERRED].map(reshapingKeepsTotals));
