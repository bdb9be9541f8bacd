import type { Term } from "../../spec/checker/action/index.ts";
import { type Fact, fact, negated, renamed } from "../fact.ts";
import { type Obligation, obligation } from "../obligation/obligation.ts";
import { equals, iff, minus, named, plus, whole } from "../reading/index.ts";
import { ALL_MOVEMENTS, type Movement, movement, RULE } from "./movement.ts";

/** A guard and the condition that it lets through exactly. */
type Guarded = readonly [guard: Fact, condition: Fact["formula"]];

const lettingThrough = (name: string, text: string, ...guards: readonly Guarded[]): Fact =>
  fact<string>(name, text, (a, given) =>
    a.and(...guards.map(([{ formula }, condition]) => iff(a, formula(a, given), condition(a, given)))),
  );

interface Terms {
  /** What the trader gets; a buy of an exact amount gets what it names. */
  readonly gets: Term<string> | null;
  /** What the limit is about, and whether it is the most or the least. */
  readonly limited: Term<string>;
  readonly most: boolean;
}

const termsOf = ({ name, reading: { receipt } }: Movement): Terms => {
  if (name === "buyExact") return { gets: null, limited: receipt.creditsIn, most: true };
  if (name === "buy") return { gets: receipt.resourceOut, limited: receipt.resourceOut, most: false };
  if (name === "sell") return { gets: receipt.creditsOut, limited: receipt.creditsOut, most: false };
  return { gets: minus(named("amount"), named("risk")), limited: receipt.resourceIn, most: true };
};

const withinLimit =
  ({ limited, most }: Terms, missedBy: bigint): Fact["formula"] =>
  (a, given) => {
    const [amount, limit] = [limited(a, given), named("limit")(a, given)];
    const slack = a.literal(missedBy);
    return most ? a.atMost(amount, a.add(limit, slack)) : a.atMost(limit, a.add(amount, slack));
  };

const orderIsHonoured = (m: Movement): Obligation => {
  const terms = termsOf(m);
  const { gets } = terms;
  const guards: readonly Guarded[] = [
    [m.reading.accepted("Expired"), (a, given) => a.atMost(named("time")(a, given), named("deadline")(a, given))],
    [m.reading.accepted("ZeroAmount"), (a, given) => a.not(a.equal(named("amount")(a, given), a.literal(0n)))],
    [m.reading.accepted("LimitExceeded"), withinLimit(terms, 0n)],
  ];
  const output: readonly Guarded[] =
    gets === null
      ? []
      : [[m.reading.accepted("InsufficientOutput"), (a, given) => a.atMost(a.literal(1n), gets(a, given))]];
  return obligation({
    id: `${m.id}-honours-the-order`,
    statement: `The guards of ${m.title} let it through exactly if it is in time, names an amount other than 0, keeps the limit and gives at least one unit.`,
    expected: "proved",
    applies: [],
    hypotheses: [],
    conclusion: lettingThrough(
      "the order is honoured",
      "each guard lets through exactly what it should",
      ...guards,
      ...output,
    ),
    control: {
      description: "the limit may be missed by one",
      conclusion: lettingThrough("the limit, or one beyond", "the guard lets one beyond the limit through", [
        m.reading.accepted("LimitExceeded"),
        withinLimit(terms, 1n),
      ]),
    },
  });
};

const accountsForCredits = (m: Movement): Obligation => {
  const charges = plus(named("fee"), named("risk"));
  const [before, after] = [named("p"), m.reading.updates.p];
  const paidOut = m.name === "sellExact" ? minus(named("amount"), named("risk")) : m.reading.receipt.creditsOut;
  const [parts, whole] =
    m.direction === "purchase"
      ? [plus(minus(after, before), charges), named("total")]
      : [plus(paidOut, charges), minus(before, after)];
  return obligation({
    id: `${m.id}-accounts-for-every-credit`,
    statement:
      m.direction === "purchase"
        ? `What is paid for ${m.title} is what the curve receives, the fee and the risk charge, to the unit.`
        : `What the curve pays for ${m.title} is what the trader receives, the fee and the risk charge, to the unit.`,
    expected: "proved",
    applies: [],
    hypotheses: m.name === "sellExact" ? [m.reading.defined("fee")] : [],
    conclusion: equals("credits add up", "credits paid are credits received and charges", parts, whole),
    control: {
      description: "without the risk charge",
      conclusion: equals("credits add up", "credits without the risk charge", minus(parts, named("risk")), whole),
    },
  });
};

/** What the reserve cannot pay is refused by a guard, because no amount of anything would keep the rule. */
const refusesTheImpossible = (name: "buyExact" | "sellExact", chosen: "credits" | "resource"): Obligation => {
  const m = movement(name, "none");
  const guard = m.reading.accepted("InsufficientReserve");
  const refused = renamed(negated(guard), "InsufficientReserve", `${m.title} is refused with InsufficientReserve`);
  return obligation({
    id: `${m.id}-refuses-only-the-impossible`,
    statement: `What ${m.title} is refused for lack of reserve, the rule lets go for nothing: no ${chosen} would be enough.`,
    expected: "proved",
    applies: RULE,
    hypotheses: [refused],
    conclusion: negated(m.reading.chosen(chosen)),
    control: { description: "it is not refused", hypotheses: [renamed(guard, refused.name, guard.text)] },
  });
};

interface Range {
  readonly movement: Movement;
  readonly chosen: "resource" | "quoted" | "credits";
  readonly left: Term<string>;
}

const buys = movement("buy", "none");
const risky = movement("buy", "per-trade");
const sells = movement("sell", "none");

const RANGES: readonly Range[] = [
  { movement: buys, chosen: "resource", left: buys.reading.updates.q },
  { movement: risky, chosen: "quoted", left: minus(named("q"), named("quoted")) },
  { movement: sells, chosen: "credits", left: sells.reading.updates.p },
];

const searchesAll = ({ movement: { id, title, reading }, chosen, left }: Range): Obligation => {
  const leaving = (least: bigint): Fact =>
    lettingThrough(`0 ≤ ${chosen}, ${least} is left`, "the range ends where this is left", [
      reading.ranged(chosen),
      (a, given) => a.and(a.atMost(a.literal(0n), named(chosen)(a, given)), a.atMost(a.literal(least), left(a, given))),
    ]);
  return obligation({
    id: `${id}-searches-all-that-leaves-one-unit`,
    statement: `The search of ${title} covers exactly what leaves one unit in the pool.`,
    expected: "proved",
    applies: [],
    hypotheses: [],
    conclusion: leaving(1n),
    control: { description: "all that leaves two units", conclusion: leaving(2n) },
  });
};

const left = minus(named("total"), named("fee"));
const asked = plus(named("credits"), named("risk"));

const maySpendAll = obligation({
  id: "buy-per-trade-may-spend-all",
  statement: "An amount whose price and risk are exactly what is left of the payment can be bought.",
  expected: "proved",
  applies: [],
  hypotheses: [equals("all is spent", "price and risk are what is left of the payment", asked, left)],
  conclusion: risky.reading.chosen("resource"),
  control: {
    description: "one credit more is asked",
    hypotheses: [equals("all is spent", "price and risk are one more than what is left", asked, plus(left, whole(1n)))],
  },
});

export const guardObligations: readonly Obligation[] = [
  ...ALL_MOVEMENTS.flatMap((m) => [orderIsHonoured(m), accountsForCredits(m)]),
  refusesTheImpossible("buyExact", "credits"),
  refusesTheImpossible("sellExact", "resource"),
  ...RANGES.map(searchesAll),
  maySpendAll,
];
