import type { Arithmetic } from "../../spec/arithmetic/index.ts";
import { type Curve, invariant, phiKept, virtualCredits } from "../../spec/equations/index.ts";
import { QUANTITY_LIMIT } from "../../spec/vocabulary/units.ts";
import { type Fact, fact, here, replaced } from "../fact.ts";
import { applied, type Lemma, type Obligation, obligation } from "../obligation/obligation.ts";
import { atMost, below, type CurveTerm, minus, named, ofCurves, whole } from "../reading/index.ts";
import { moreCreditsTakeAsMuch } from "./choices.ts";
import { ALL_MOVEMENTS, type Movement, swapLeg } from "./movement.ts";

/** The curve if the trader got one unit more: of the resource bought, or of the credits sold for. */
export const oneUnitMore =
  ({ direction, after }: Pick<Movement, "direction" | "after">): CurveTerm =>
  (a, given) => {
    const curve = after(a, given);
    const one = a.literal(1n);
    return direction === "purchase"
      ? { ...curve, q: a.subtract(curve.q, one) }
      : { ...curve, p: a.subtract(curve.p, one) };
  };

/** What the curve lets go for its price it lets go for all that comes in. */
const asMuchForAllThatComesIn = ({ reading }: Movement): Lemma =>
  applied(moreCreditsTakeAsMuch, replaced(here, { "other.credits": minus(reading.updates.p, named("p")) }));

const generous = ({ direction }: Movement): string =>
  direction === "purchase" ? "the trader gets one unit of the resource more" : "the pool pays one unit of credits more";

export const invariantKept = (before: CurveTerm, after: CurveTerm): Fact =>
  ofCurves("I' ≥ I", "the invariant after is at least the invariant before", keepsInvariant, before, after);

const keepsInvariant = <N, B>(a: Arithmetic<N, B>, before: Curve<N>, after: Curve<N>): B =>
  a.atMost(invariant(a, before), invariant(a, after));

export const preservesInvariant = (m: Movement): Obligation =>
  obligation({
    id: `${m.id}-preserves-invariant`,
    statement: `The invariant of the traded resource never falls in ${m.title}, rounding and charges included.`,
    expected: "proved",
    applies: m.applies,
    hypotheses: [...m.moves, ...m.monotone],
    lemmas: m.monotone.length > 0 ? [asMuchForAllThatComesIn(m)] : [],
    conclusion: invariantKept(m.before, m.after),
    control: { description: generous(m), conclusion: invariantKept(m.before, oneUnitMore(m)) },
  });

const reservesPositive = (after: CurveTerm): Fact =>
  ofCurves(
    "q' ≥ 1, p' ≥ 1, P_w' > 0",
    "both reserves and the virtual credits are positive after",
    (a, curve) =>
      a.and(
        a.atMost(a.literal(1n), curve.q),
        a.atMost(a.literal(1n), curve.p),
        a.less(a.literal(0n), virtualCredits(a, curve)),
      ),
    after,
  );

export const keepsReservesPositive = (m: Movement): Obligation =>
  obligation({
    id: `${m.id}-keeps-reserves-positive`,
    statement: `After ${m.title} the pool holds at least one unit of the resource and one of credits, and its virtual credits are positive.`,
    expected: "proved",
    applies: m.applies,
    hypotheses: m.moves,
    conclusion: reservesPositive(m.after),
    control: { description: generous(m), conclusion: reservesPositive(oneUnitMore(m)) },
  });

const phiNeverFalls = (before: CurveTerm, after: CurveTerm): Fact =>
  ofCurves("Φ' ≥ Φ", "what a square share has of the invariant does not fall", phiKept, before, after);

const keepsPhi = (m: Movement): Obligation =>
  obligation({
    id: `${m.id}-never-lowers-phi`,
    statement: `Φ = I/S², what a square share has of the invariant, never falls in ${m.title}.`,
    expected: "proved",
    applies: [...m.applies, phiKept],
    hypotheses: [...m.moves, ...m.monotone],
    lemmas: m.monotone.length > 0 ? [asMuchForAllThatComesIn(m)] : [],
    conclusion: phiNeverFalls(m.before, m.after),
    control: { description: generous(m), conclusion: phiNeverFalls(m.before, oneUnitMore(m)) },
  });

const limit = whole(QUANTITY_LIMIT);

const staysBelowLimit = (m: Movement): Obligation => {
  const [grows, shrinks, leaves] =
    m.direction === "purchase" ? (["p", "q", "resource"] as const) : (["q", "p", "credits"] as const);
  const guard = m.reading.accepted("Overflow");
  return obligation({
    id: `${m.id}-stays-below-limit`,
    statement: `No reserve reaches 2^112 in ${m.title}.`,
    expected: "proved",
    applies: [],
    hypotheses: [
      guard,
      m.reading.atLeast(leaves, 0n),
      below(`${shrinks} < 2^112`, `${shrinks} is below 2^112 before`, named(shrinks), limit),
    ],
    conclusion: fact<string>("q', p' < 2^112", "both reserves are below 2^112 after", (a, given) => {
      const { q, p } = m.after(a, given);
      return a.and(a.less(q, limit(a, given)), a.less(p, limit(a, given)));
    }),
    control: {
      description: `the action lets ${grows} reach 2^112`,
      hypotheses: [atMost(guard.name, `${grows} is at most 2^112 after`, m.reading.updates[grows], limit)],
    },
  });
};

export const tradeObligations: readonly Obligation[] = [...ALL_MOVEMENTS, swapLeg()].flatMap((m) => [
  preservesInvariant(m),
  keepsReservesPositive(m),
  keepsPhi(m),
  staysBelowLimit(m),
]);
