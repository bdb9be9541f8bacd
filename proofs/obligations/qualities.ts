import type { Term } from "../../spec/checker/action/index.ts";
import {
  haircutWithin,
  isQuality,
  literalEffectiveReserve,
  literalQuality,
  qualityWithin,
} from "../../spec/equations/index.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { type Fact, fact, quantity } from "../fact.ts";
import { type Obligation, obligation } from "../obligation/obligation.ts";
import { allOf, atLeast, atMost, equals, iff, minus, named, times, whole } from "../reading/index.ts";

/* The quality of what is served: an average that stays a fraction, and what it takes off an amount. */

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

export const qualityObligations: readonly Obligation[] = [
  qualityStays,
  averageIsEquation24,
  haircutOnlyLowers,
  qualityBounds,
  attestationMovesReserve,
];
