import type { Term } from "../../spec/checker/action/index.ts";
import {
  backRunProceeds,
  coversStake,
  frontRunCost,
  grossSandwichProfit,
  haircutWithin,
  isQuality,
  literalEffectiveReserve,
  literalQuality,
  literalStake,
  qualityWithin,
} from "../../spec/equations/index.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { type Fact, fact, quantity } from "../fact.ts";
import { type Obligation, obligation } from "../obligation/obligation.ts";
import {
  allOf,
  atLeast,
  atMost,
  below,
  equals,
  iff,
  minus,
  named,
  plus,
  positive,
  times,
  whole,
} from "../reading/index.ts";

/* Quality, stakes and sandwiches: what the systems around the pool promise of their numbers. */

const average = (name: string, of: string): Fact =>
  fact<string>(name, `${of} is within the moving average`, (a, given) =>
    qualityWithin(a, quantity(given, of), {
      rate: quantity(given, "rate"),
      passed: quantity(given, "passed"),
      quality: quantity(given, "quality"),
    }),
  );

const isFraction = (name: string): Fact =>
  fact<string>(`0 ≤ ${name} ≤ W`, `${name} is a fraction`, (a, given) => isQuality(a, quantity(given, name)));

const attested: Fact = allOf(
  "0 ≤ passed ≤ 1",
  "an attestation passed or failed",
  atLeast("passed", 0n),
  atMost("", "", named("passed"), whole(1n)),
);

const qualityStays = obligation({
  id: "quality-stays-a-fraction",
  statement:
    "The moving average of a quality in [0, 1] is at most 1, whatever was attested, and 0 is always within it: so it stays in [0, 1].",
  expected: "proved",
  applies: [qualityWithin, isQuality],
  hypotheses: [isFraction("quality"), isFraction("rate"), attested, average("next", "next")],
  conclusion: fact<string>(
    "next ≤ W, 0 is within",
    "the next quality is at most 1 and 0 is within the average",
    (a, given) =>
      a.and(
        a.atMost(quantity(given, "next"), a.literal(WAD)),
        qualityWithin(a, a.literal(0n), {
          rate: quantity(given, "rate"),
          passed: quantity(given, "passed"),
          quality: quantity(given, "quality"),
        }),
      ),
  ),
  control: {
    description: "an attestation may count twice",
    hypotheses: [{ ...atLeast("passed", 0n), name: attested.name }],
  },
});

const averageIsThePapers = (scale: bigint): Fact =>
  fact<string>("the paper's", "the largest real within the average is the paper's", (a, given) => {
    const part = (name: string) => a.divide(quantity(given, name), a.literal(WAD));
    const exact = literalQuality(a, {
      rate: part("rate"),
      passed: quantity(given, "passed"),
      quality: part("quality"),
    });
    return iff(
      a,
      average("", "next").formula(a, given),
      a.atMost(quantity(given, "next"), a.multiply(exact, a.literal(scale))),
    );
  });

const averageIsEquation24 = obligation({
  id: "quality-average-is-equation-24",
  statement: "What is within the moving average is what is at most equation 24's, in units of 1e-18.",
  expected: "proved",
  applies: [qualityWithin, literalQuality],
  hypotheses: [],
  conclusion: averageIsThePapers(WAD),
  control: { description: "in other units", conclusion: averageIsThePapers(WAD + 1n) },
});

const haircut = fact<string>("part", "the part is what the haircut leaves", (a, given) =>
  haircutWithin(a, quantity(given, "part"), quantity(given, "whole"), quantity(given, "quality")),
);

const haircutOnlyLowers = obligation({
  id: "haircut-only-lowers",
  statement: "What the haircut of a quality leaves of an amount is at most the amount, and all of it at quality 1.",
  expected: "proved",
  applies: [haircutWithin, isQuality],
  hypotheses: [haircut, isFraction("quality"), atLeast("whole", 0n)],
  conclusion: fact<string>("part ≤ whole", "the part is at most the whole, which quality 1 leaves", (a, given) =>
    a.and(
      a.atMost(quantity(given, "part"), quantity(given, "whole")),
      haircutWithin(a, quantity(given, "whole"), quantity(given, "whole"), a.literal(WAD)),
    ),
  ),
  control: {
    description: "a quality above 1",
    hypotheses: [{ ...atLeast("quality", 0n), name: isFraction("quality").name }],
  },
});

const bounds = (highest: bigint): Fact =>
  fact<string>("bounds", "0 and 1 are qualities, and what lies beyond is none", (a, given) => {
    const beyond = quantity(given, "beyond");
    const outside = a.or(a.less(beyond, a.literal(0n)), a.less(a.literal(WAD), beyond));
    return a.and(
      isQuality(a, a.literal(0n)),
      isQuality(a, a.literal(highest)),
      a.or(a.not(outside), a.not(isQuality(a, beyond))),
    );
  });

const qualityBounds = obligation({
  id: "qualities-are-from-0-to-1",
  statement: "0 and 1 are qualities, and nothing below or above is.",
  expected: "proved",
  applies: [isQuality],
  hypotheses: [],
  conclusion: bounds(WAD),
  control: { description: "a unit above 1 is one", conclusion: bounds(WAD + 1n) },
});

/** Two workers, of whom the first is attested anew. */
const effectiveReserve =
  (quality: string): Term<string> =>
  (a, given) =>
    literalEffectiveReserve(a, [
      { quality: quantity(given, quality), raw: quantity(given, "raw") },
      { quality: quantity(given, "other.quality"), raw: quantity(given, "other.raw") },
    ]);

const changeIs = (of: Term<string>): Fact =>
  equals(
    "the change",
    "the reserve changes by the formula",
    minus(effectiveReserve("quality'"), effectiveReserve("quality")),
    of,
  );

const attestedChange: Term<string> = times(minus(named("quality'"), named("quality")), named("raw"));

const attestationMovesReserve = obligation({
  id: "effective-reserve-moves-with-every-attestation",
  statement:
    "Equation 23's effective reserve changes by (quality' − quality)·raw with an attestation, and no trade: in an invariant it would move the price.",
  expected: "proved",
  applies: [literalEffectiveReserve],
  hypotheses: [],
  conclusion: changeIs(attestedChange),
  control: { description: "it does not change", conclusion: changeIs(whole(0n)) },
});

const DECLARED = ["gpu", "memory"] as const;
const stakeIs = (slack: bigint): Fact =>
  fact<string>("equation 36", "a stake covers exactly from equation 36 on", (a, given) => {
    const declared = DECLARED.map((name) => ({
      raw: quantity(given, `${name}.raw`),
      price: quantity(given, `${name}.price`),
    }));
    const [stake, ratio] = [quantity(given, "stake"), quantity(given, "ratio")];
    return iff(
      a,
      coversStake(a, stake, ratio, declared),
      a.atMost(literalStake(a, ratio, declared), a.multiply(a.add(stake, a.literal(slack)), a.literal(WAD * WAD))),
    );
  });

const stakeIsEquation36 = obligation({
  id: "stake-is-equation-36",
  statement: "A stake covers what is declared exactly if it is at least γ·Σ raw·π of equation 36, for two resources.",
  expected: "proved",
  applies: [coversStake, literalStake],
  hypotheses: [],
  conclusion: stakeIs(0n),
  control: { description: "one credit less", conclusion: stakeIs(1n) },
});

const stakeCoversWorth = obligation({
  id: "stake-covers-what-is-declared",
  statement:
    "With γ ≥ 1 a stake covers what is declared at its price, for two resources: worker and stake never part for the worker's gain.",
  expected: "proved",
  applies: [coversStake],
  hypotheses: [
    fact<string>("covered", "the stake covers what is declared", (a, given) =>
      coversStake(
        a,
        quantity(given, "stake"),
        quantity(given, "ratio"),
        DECLARED.map((name) => ({ raw: quantity(given, `${name}.raw`), price: quantity(given, `${name}.price`) })),
      ),
    ),
    atMost("γ ≥ 1", "the ratio is at least 1", whole(WAD), named("ratio")),
    ...DECLARED.flatMap((name) => [atLeast(`${name}.raw`, 0n), atLeast(`${name}.price`, 0n)]),
  ],
  conclusion: fact<string>("Σ raw·π ≤ stake·W", "the stake is at least what is declared is worth", (a, given) => {
    const worth = DECLARED.map((name) => a.multiply(quantity(given, `${name}.raw`), quantity(given, `${name}.price`)));
    const [gpu, memory] = worth;
    if (gpu === undefined || memory === undefined) throw new RangeError("there are two");
    return a.atMost(a.add(gpu, memory), a.multiply(quantity(given, "stake"), a.literal(WAD)));
  }),
  control: { description: "a ratio below 1", hypotheses: [{ ...atLeast("ratio", 0n), name: "γ ≥ 1" }] },
});

const sandwich = <N>(of: (name: string) => N) => ({
  q: of("q"),
  level: of("A"),
  floor: of("c"),
  front: of("f"),
  victim: of("v"),
});

const profitIs = (slack: bigint): Fact =>
  fact<string>("gross profit", "it is what the sale brings less what the purchase cost", (a, given) => {
    const s = sandwich((name) => quantity(given, name));
    return a.equal(
      a.add(grossSandwichProfit(a, s), a.literal(slack)),
      a.subtract(backRunProceeds(a, s), frontRunCost(a, s)),
    );
  });

const profitIsExact = obligation({
  id: "sandwich-profit-is-its-formula",
  statement:
    "The gross profit of a sandwich is A·(1/(q−f−v) − 1/(q−v) − 1/(q−f) + 1/q): what the back run brings less what the front run cost, free of the floor.",
  expected: "proved",
  applies: [grossSandwichProfit, backRunProceeds, frontRunCost],
  hypotheses: [],
  conclusion: profitIs(0n),
  control: { description: "one credit more", conclusion: profitIs(1n) },
});

const profitOf =
  (front: string): Term<string> =>
  (a, given) =>
    grossSandwichProfit(a, { ...sandwich((name) => quantity(given, name)), front: quantity(given, front) });

const MARKET = [positive("A"), positive("f"), positive("v")] as const;
const room = (front: string): Fact =>
  below(`${front} + v < q`, "some is left after both", plus(named(front), named("v")), named("q"));

const profitIsPositive = obligation({
  id: "sandwich-profit-is-always-positive",
  statement:
    "Before fees every sandwich gains, whatever its size and the curve: proposition 9 has it negative for large ones.",
  expected: "proved",
  applies: [grossSandwichProfit],
  hypotheses: [...MARKET, room("f")],
  conclusion: below("profit > 0", "the gross profit is positive", whole(0n), profitOf("f")),
  control: { description: "without a victim", hypotheses: [{ ...atLeast("v", 0n), name: "v > 0" }] },
});

const profitGrows = obligation({
  id: "sandwich-profit-grows-with-the-front-run",
  statement:
    "The gross profit of a sandwich grows with the front run, so that only a limit or a batch stops large ones.",
  expected: "proved",
  applies: [grossSandwichProfit],
  hypotheses: [
    positive("A"),
    positive("v"),
    below("f < more", "the other front run is larger", named("f"), named("more")),
    room("more"),
  ],
  conclusion: below("it grows", "the profit is larger", profitOf("f"), profitOf("more")),
  control: {
    description: "a smaller front run",
    hypotheses: [allOf("f < more", "", below("", "", named("more"), named("f")), room("f"), positive("more"))],
  },
});

export const systemObligations: readonly Obligation[] = [
  qualityStays,
  averageIsEquation24,
  haircutOnlyLowers,
  qualityBounds,
  attestationMovesReserve,
  stakeIsEquation36,
  stakeCoversWorth,
  profitIsExact,
  profitIsPositive,
  profitGrows,
];
