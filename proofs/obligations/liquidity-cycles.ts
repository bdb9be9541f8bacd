import type { Term } from "../../spec/checker/action/index.ts";
import {
  coversPortion,
  price,
  priceShiftWithin,
  sharesWithin,
  virtualCredits,
  withinPortion,
} from "../../spec/equations/index.ts";
import { burnLeg, mintLeg, sharesLeg } from "../../spec/machines/liquidity/legs.ts";
import { LOCKED_SHARES, QUANTITY_LIMIT, WAD } from "../../spec/vocabulary/units.ts";
import { another, type Fact, fact, here, quantity, replaced, scope } from "../fact.ts";
import { applied, type Obligation, obligation } from "../obligation/obligation.ts";
import {
  allOf,
  atLeast,
  atMost,
  below,
  type CurveTerm,
  iff,
  minus,
  named,
  ofCurves,
  plus,
  positive,
  readAction,
  times,
  whole,
} from "../reading/index.ts";
import { afterOf, before, CHANGES, type Change, readingOf, taken } from "./liquidity.ts";

const mint = readAction(mintLeg);

/** Burning at once what was minted. */
const burnBack = readAction(burnLeg, {
  at: scope("back.", { ...mint.updates, part: named("part") }),
  label: "back",
});

const SIDES = [
  ["resource", "q"],
  ["credits", "p"],
] as const;

const mintThenBurn = SIDES.map(([amount]) =>
  obligation({
    id: `mint-then-burn-returns-no-more-${amount}`,
    statement: `Whoever burns what was just minted gets at most the ${amount} that the mint took.`,
    expected: "proved",
    applies: [coversPortion, withinPortion],
    hypotheses: [mint.chosen(amount), burnBack.chosen(amount), positive("shares"), atLeast("part", 0n)],
    conclusion: atMost(
      "back ≤ taken",
      "the burn pays at most what the mint took",
      named(`back.${amount}`),
      named(amount),
    ),
    control: {
      description: "the burn pays one unit more",
      conclusion: atMost(
        "back + 1 ≤ taken",
        "the burn pays at most one less than the mint took",
        plus(named(`back.${amount}`), whole(1n)),
        named(amount),
      ),
    },
  }),
);

type Side = (typeof SIDES)[number];

/** A mint rounds a portion that is not negative, a burn one that is at most the reserve: so no range ends before it. */
const portionExists = (change: Change, [amount, reserve]: Side): readonly Fact[] =>
  change.id === "mint"
    ? [positive(reserve), positive("shares"), atLeast("part", 0n)]
    : [readingOf(change).ranged(amount), readingOf(change).accepted("InsufficientShares"), atLeast("part", 0n)];

const roundsByLess = (change: Change, side: Side): Obligation => {
  const [amount] = side;
  const reading = readingOf(change);
  const one = whole(1n);
  const further = replaced(here, { [amount]: (change.id === "mint" ? minus : plus)(named(amount), one) });
  return obligation({
    id: `${change.id}-rounds-the-${amount}-by-less-than-one`,
    statement: `The ${amount} that ${change.id === "mint" ? "a mint takes" : "a burn pays"} differs by less than one unit from the exact portion: the predicate fails one further, whatever the range of the search.`,
    expected: "proved",
    applies: [change.predicate],
    hypotheses: [reading.extreme(amount), ...portionExists(change, side)],
    conclusion: fact<string>("one further is too far", "the predicate fails one further", (a, given) =>
      a.not(readAction(change.leg, { at: further }).chosen(amount).formula(a, given)),
    ),
    control: {
      description: "a whole unit further may be chosen",
      hypotheses: [{ ...reading.chosen(amount), name: reading.extreme(amount).name }],
    },
  });
};

/** What a proof divides by. */
export const factorsCancel = obligation({
  id: "positive-factors-cancel",
  statement: "x·z < y·z and z > 0 give x < y.",
  expected: "proved",
  applies: [],
  hypotheses: [
    below("x·z < y·z", "the products are in this order", times(named("x"), named("z")), times(named("y"), named("z"))),
    positive("z"),
  ],
  conclusion: below("x < y", "so are the factors", named("x"), named("y")),
  control: {
    description: "z may be negative",
    hypotheses: [{ ...atMost("", "", whole(-1n), named("z")), name: "z > 0" }],
  },
});

const [W, C2, M] = [whole(WAD), times(whole(2n), named("c")), named("m")];

/** S times the change of the cross product of two prices, from what the roundings of reserve and credits leave, times S. */
const shifted = minus(
  times(plus(times(W, named("δ")), times(C2, named("ε"))), named("D")),
  times(plus(times(W, named("ε")), times(M, named("δ"))), named("N")),
);

const upTo = (reach: (below: boolean) => Fact): Fact =>
  allOf("within the rounding", "the change is within the bound on both sides", reach(false), reach(true));

const ROUNDED = (["δ", "ε"] as const).flatMap((name) => [
  atLeast(name, 0n),
  below(`${name} < S`, "a rounding is less than one unit, here times S", named(name), named("S")),
]);

const roundingsShiftLess = obligation({
  id: "roundings-shift-a-price-by-less-than-a-unit",
  statement:
    "Less than one unit more of the reserve and of the credits moves the price N/D by less than a unit of each would.",
  expected: "proved",
  applies: [],
  hypotheses: [...ROUNDED, positive("N"), positive("D"), atLeast("c", 0n), atLeast("m", 0n)],
  conclusion: upTo((down) =>
    down
      ? below("", "", minus(whole(0n), times(named("S"), plus(W, M), named("N"))), shifted)
      : below("", "", shifted, times(named("S"), plus(W, C2), named("D"))),
  ),
  control: {
    description: "a rounding may be a whole unit",
    hypotheses: [atMost("δ < S", "", named("δ"), named("S")), atMost("ε < S", "", named("ε"), named("S"))],
  },
});

/** What is left of a reserve after the change beyond its proportion, times S. */
const beyondProportion = (change: Change, reserve: "q" | "p"): Term<string> => {
  const { updates } = readingOf(change);
  return minus(times(updates[reserve], named("shares")), times(named(reserve), updates.shares));
};

const priceOf =
  (curve: CurveTerm, part: "numerator" | "denominator"): Term<string> =>
  (a, given) =>
    price(a, curve(a, given))[part];

const priceMovesByRounding = (change: Change): Obligation => {
  const reading = readingOf(change);
  const after = afterOf(change);
  const shift = ofCurves("shift", "the price moves by less than the rounding", priceShiftWithin, before, after);
  const [N, D] = [priceOf(before, "numerator"), priceOf(before, "denominator")];
  const change_ = minus(times(priceOf(after, "numerator"), D), times(N, priceOf(after, "denominator")));
  const [δ, ε] = [beyondProportion(change, "p"), beyondProportion(change, "q")];
  const cancel = (x: Term<string>, y: Term<string>) => applied(factorsCancel, scope("", { x, y, z: named("shares") }));
  return obligation({
    id: `${change.id}-moves-the-price-by-rounding-only`,
    statement: `${change.id === "mint" ? "A mint" : "A burn"} of any size moves the price by less than one unit more of credits, or of the resource, in the pool would: up by less than (W + 2c)/D', down by less than π·(W + m)/D'.`,
    expected: "proved",
    applies: [priceShiftWithin, price, virtualCredits, change.predicate],
    hypotheses: [
      ...taken(change),
      ...SIDES.map(([amount]) => reading.extreme(amount)),
      ofCurves(
        "π > 0",
        "numerator and denominator of the price are positive",
        (a, curve) => {
          const { numerator, denominator } = price(a, curve);
          return a.and(a.less(a.literal(0n), numerator), a.less(a.literal(0n), denominator));
        },
        before,
      ),
      atLeast("c", 0n),
      atLeast("m", 0n),
      ...(change.id === "mint"
        ? [positive("q"), positive("p"), positive("shares"), atLeast("part", 0n)]
        : [...SIDES.map(([amount]) => reading.ranged(amount)), reading.accepted("InsufficientShares")]),
    ],
    lemmas: [
      ...SIDES.map((side) => applied(roundsByLess(change, side), here)),
      applied(roundingsShiftLess, scope("", { N, D, δ, ε, S: named("shares") })),
      cancel(change_, times(plus(W, C2), D)),
      cancel(minus(whole(0n), times(plus(W, M), N)), change_),
    ],
    conclusion: shift,
    control: {
      description: "the credits may be rounded by any amount",
      hypotheses: [{ ...reading.chosen("credits"), name: reading.extreme("credits").name }],
    },
  });
};

/** What an offer mints of one resource, and what that takes. */
const offered = readAction(sharesLeg);
const moreOffered = another("more.", ["part", "offeredQ", "offeredP"]);

const sharesRise = obligation({
  id: "more-liquidity-mints-no-fewer-shares",
  statement: "An offer of at least as much of the resource and of the credits mints at least as many shares.",
  expected: "proved",
  applies: [sharesWithin],
  hypotheses: [
    offered.chosen("part"),
    offered.ranged("part"),
    ...(["offeredQ", "offeredP"] as const).map((name) =>
      atMost(`${name} ≤ more`, "the other offer is at least as large", named(name), named(`more.${name}`)),
    ),
    positive("shares"),
    readAction(sharesLeg, { at: moreOffered, label: "more" }).unbeaten(
      "part",
      another("more.", ["offeredQ", "offeredP"]),
      "what the smaller offer mints",
    ),
  ],
  conclusion: atMost("as many", "it mints at least as many shares", named("part"), named("more.part")),
  control: {
    description: "one share more",
    conclusion: below("more", "it mints more shares", named("part"), named("more.part")),
  },
});

const takesNoMore = SIDES.map(([amount, reserve]) => {
  const offer = reserve === "q" ? "offeredQ" : "offeredP";
  return obligation({
    id: `mint-takes-no-more-${amount}-than-offered`,
    statement: `What an offer mints takes at most the ${amount} that was offered.`,
    expected: "proved",
    applies: [sharesWithin, coversPortion],
    hypotheses: [
      offered.chosen("part"),
      atLeast(offer, 0n),
      mint.unbeaten(amount, replaced(here, { [amount]: named(offer) }), "what was offered"),
    ],
    conclusion: atMost("taken ≤ offered", "the mint takes at most what was offered", named(amount), named(offer)),
    control: {
      description: "the shares are chosen without regard to the offer",
      hypotheses: [{ ...atLeast("part", 0n), name: offered.chosen("part").name }],
    },
  });
});

/** The shares that several resources suffice for are the fewest that any of them suffices for. */
const fewerSharesSuffice = obligation({
  id: "an-offer-suffices-for-fewer-shares",
  statement:
    "An offer that suffices for some shares suffices for fewer: so that of several resources the one that suffices for the fewest decides, and no resource is taken beyond its offer.",
  expected: "proved",
  applies: [sharesWithin],
  hypotheses: [
    offered.chosen("part"),
    atMost("fewer", "not more shares", named("fewer.part"), named("part")),
    positive("q"),
    positive("p"),
  ],
  conclusion: readAction(sharesLeg, { at: another("fewer.", ["part"]) }).chosen("part"),
  control: {
    description: "more shares",
    hypotheses: [atMost("fewer", "not fewer shares", named("part"), named("fewer.part"))],
  },
});

const sharesRemain = (least: bigint): Fact =>
  fact<string>("S' ≥ 1000", "the guard lets through exactly what leaves the locked shares", (a, given) => {
    const { accepted, updates } = readAction(burnLeg);
    return iff(
      a,
      accepted("InsufficientShares").formula(a, given),
      a.atMost(a.literal(least), updates.shares(a, given)),
    );
  });

const lockedSharesStay = obligation({
  id: "burn-leaves-the-locked-shares",
  statement: "A burn is let through exactly if at least the 1000 locked shares remain.",
  expected: "proved",
  applies: [],
  hypotheses: [],
  conclusion: sharesRemain(LOCKED_SHARES),
  control: { description: "one share less is locked", conclusion: sharesRemain(LOCKED_SHARES - 1n) },
});

const burnLeavesReserves = SIDES.map(([amount, reserve]) =>
  obligation({
    id: `burn-leaves-some-${amount}`,
    statement: `A burn never takes the last unit of the ${amount}: more than 0 is left, which between integers is at least 1.`,
    expected: "proved",
    applies: [withinPortion],
    hypotheses: [
      readAction(burnLeg).chosen(amount),
      readAction(burnLeg).accepted("InsufficientShares"),
      positive(reserve),
      positive("shares"),
    ],
    conclusion: below("left > 0", "more than nothing is left", whole(0n), readAction(burnLeg).updates[reserve]),
    control: {
      description: "all shares may be burned",
      hypotheses: [atMost(readAction(burnLeg).accepted("InsufficientShares").name, "", named("part"), named("shares"))],
    },
  }),
);

/** The guard lets through exactly what stays below a limit of all three. */
const staysBelow = (limit: bigint): Fact =>
  fact<string>("q', p', S' < 2^112", "the guard lets through exactly what stays below 2^112", (a, given) =>
    iff(
      a,
      mint.accepted("Overflow").formula(a, given),
      a.and(...Object.values(mint.updates).map((update) => a.less(update(a, given), a.literal(limit)))),
    ),
  );

const mintStaysBelowLimit = obligation({
  id: "mint-stays-below-limit",
  statement: "A mint is let through exactly if neither a reserve nor the shares reach 2^112.",
  expected: "proved",
  applies: [],
  hypotheses: [],
  conclusion: staysBelow(QUANTITY_LIMIT),
  control: { description: "one unit lower", conclusion: staysBelow(QUANTITY_LIMIT - 1n) },
});

const limitsKept = CHANGES.map((change) => {
  const { formula } = readingOf(change).accepted("LimitExceeded");
  const exactly = (missedBy: bigint): Fact =>
    fact<string>("the limits", "the guard lets through exactly what is within the limits", (a, given) => {
      const slack = a.literal(missedBy);
      const within = SIDES.map(([amount, reserve]) => {
        const [moved, limit] = [quantity(given, amount), quantity(given, reserve === "q" ? "limitQ" : "limitP")];
        return change.id === "mint" ? a.atMost(a.add(moved, slack), limit) : a.atMost(a.add(limit, slack), moved);
      });
      return iff(a, formula(a, given), a.and(...within));
    });
  return obligation({
    id: `${change.id}-honours-its-limits`,
    statement: `The guards of a ${change.id} let it through exactly if it ${change.id === "mint" ? "takes at most" : "pays at least"} what the order allows, of the resource and of the credits.`,
    expected: "proved",
    applies: [],
    hypotheses: [],
    conclusion: exactly(0n),
    control: { description: "one unit stricter", conclusion: exactly(1n) },
  });
});

export const liquidityCycleObligations: readonly Obligation[] = [
  ...mintThenBurn,
  factorsCancel,
  roundingsShiftLess,
  ...CHANGES.flatMap((change) => SIDES.map((side) => roundsByLess(change, side))),
  ...CHANGES.map(priceMovesByRounding),
  sharesRise,
  fewerSharesSuffice,
  ...takesNoMore,
  lockedSharesStay,
  ...burnLeavesReserves,
  mintStaysBelowLimit,
  ...limitsKept,
];
