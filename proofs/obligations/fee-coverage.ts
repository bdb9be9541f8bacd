import type { Term } from "../../spec/checker/action/index.ts";
import { claimWithin, coversGrowth, solvent } from "../../spec/equations/index.ts";
import { type Entry, lotOpened, sharesBurned, sharesLeft } from "../../spec/machines/fee-distribution/bookkeeping.ts";
import type { FeeQuantity } from "../../spec/machines/fee-distribution/quantities.ts";
import { type Fact, fact, quantity, type Scope, termIn } from "../fact.ts";
import { type Obligation, obligation } from "../obligation/obligation.ts";
import { equals, minus, named, plus, readAction, times, whole } from "../reading/index.ts";
import {
  afterFee,
  type Books,
  claimsOf,
  covered,
  distributing,
  entitlements,
  lotAt,
  lots,
  others,
  SCHEMES,
  type Scheme,
  settledLot,
  settling,
  standing,
  totalsAgree,
} from "./fee-books.ts";

/* What all lots are entitled to stays covered, whatever is done with the books, so that every claim can be paid. */

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

const RESHAPED = [OPENED, BURNED, TRANSFERRED] as const;

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

/** Of how many lots it is proved. */
const NUMBERS = [1, 2, 3, 4] as const;

export const feeCoverageObligations: readonly Obligation[] = SCHEMES.flatMap((scheme) => [
  ...NUMBERS.flatMap((n) => [
    collectKeepsCovered(scheme, n),
    claimKeepsCovered(scheme, n),
    everyClaimIsCovered(scheme, n),
  ]),
  goesByWeight(scheme),
  ...RESHAPED.map((reshaped) => reshapingOwesNoMore(scheme, reshaped)),
]).concat(RESHAPED.map(reshapingKeepsTotals));
