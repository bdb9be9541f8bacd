import { fraction } from "../../spec/arithmetic/index.ts";
import type { Term } from "../../spec/checker/action/index.ts";
import {
  admissible,
  claimKept,
  grownInProportion,
  invariant,
  phiKept,
  virtualCredits,
} from "../../spec/equations/index.ts";
import { LOCKED_SHARES, WAD } from "../../spec/vocabulary/units.ts";
import { type Fact, scope } from "../fact.ts";
import { applied, type Obligation, obligation, type Values } from "../obligation/obligation.ts";
import {
  allOf,
  atLeast,
  atMost,
  type CurveTerm,
  minus,
  named,
  ofCurves,
  positive,
  times,
  whole,
} from "../reading/index.ts";
import { after, before, inProportion } from "./liquidity.ts";

/*
 * The invariants of the machine `liquidity`, by induction over mints and burns; its trades are the pool's, at unchanged
 * shares. `start` is where the machine began, with its own shares and the same c, β and m.
 */

const start: CurveTerm = (a, given) => ({
  ...before(a, given),
  q: named("start.q")(a, given),
  p: named("start.p")(a, given),
  shares: named("start.shares")(a, given),
});

/** Positive reserves, the locked shares, an admissible curve, and Φ at least what it was at the start. */
const liquidityInvariant = (name: string, curve: CurveTerm): Fact =>
  allOf(
    name,
    "q > 0 and p > 0, at least 1000 shares, an admissible curve, and Φ at least what it was at the start",
    ofCurves("positive", "", (a, { q, p }) => a.and(a.less(a.literal(0n), q), a.less(a.literal(0n), p)), curve),
    ofCurves("locked", "", (a, { shares }) => a.atMost(a.literal(LOCKED_SHARES), shares), curve),
    ofCurves("admissible", "", admissible, curve),
    ofCurves("Φ kept", "", phiKept, start, curve),
  );

const KEPT = [admissible, phiKept, invariant, virtualCredits] as const;
const virtualCreditsKeepUp = obligation({
  id: "growth-in-proportion-keeps-virtual-credits",
  statement: "Where the reserves keep up with the shares, the virtual credits do, and stay positive.",
  expected: "proved",
  applies: [grownInProportion, claimKept, virtualCredits],
  hypotheses: [
    inProportion(after),
    ofCurves(
      "P_w > 0",
      "the virtual credits are positive",
      (a, curve) => a.less(a.literal(0n), virtualCredits(a, curve)),
      before,
    ),
    positive("shares"),
    positive("after.shares"),
    atLeast("c", 0n),
  ],
  conclusion: ofCurves(
    "P_w' > 0",
    "the virtual credits stay positive",
    (a, curve) => a.less(a.literal(0n), virtualCredits(a, curve)),
    after,
  ),
  control: {
    description: "the reserves need not keep up",
    hypotheses: [{ ...positive("after.q"), name: inProportion(after).name }],
  },
});

const inertiaLeft: Term<string> = minus(whole(WAD * WAD), times(whole(2n), named("m"), named("c")));
const energyOf =
  (curve: CurveTerm): Term<string> =>
  (a, given) =>
    invariant(a, curve(a, given));
const setAside = (shares: string): Term<string> =>
  times(named("m"), named("beta"), named("beta"), named(shares), named(shares));

const [level, nextLevel, s, t] = [named("I"), named("I'"), named("s"), named("t")];

const convexityScales = obligation({
  id: "convexity-scales-with-the-shares",
  statement: "B·s² ≤ I·K, I·t² ≤ I'·s², K ≥ 0 and s > 0 give B·t² ≤ I'·K.",
  expected: "proved",
  applies: [],
  hypotheses: [
    atMost("B·s² ≤ I·K", "a curve is convex", times(named("B"), s, s), times(level, named("K"))),
    atMost("I·t² ≤ I'·s²", "the invariant a square share does not fall", times(level, t, t), times(nextLevel, s, s)),
    atLeast("K", 0n),
    positive("s"),
  ],
  conclusion: atMost("B·t² ≤ I'·K", "it stays convex", times(named("B"), t, t), times(nextLevel, named("K"))),
  control: { description: "s may be 0", hypotheses: [{ ...atLeast("s", 0n), name: "s > 0" }] },
});

const convex = obligation({
  id: "growth-in-phi-keeps-the-curve-convex",
  statement:
    "Where Φ does not fall and inertia is within its bound, a curve that is convex stays convex, at any number of shares: m·(β·S')² ≤ I'·(W² − 2·m·c).",
  expected: "proved",
  applies: [phiKept, invariant, virtualCredits],
  hypotheses: [
    atMost("m·(β·S)² ≤ I·(W² − 2mc)", "the curve is convex", setAside("shares"), times(energyOf(before), inertiaLeft)),
    ofCurves("Φ' ≥ Φ", "the invariant a square share does not fall", phiKept, before, after),
    atMost("2·m·c ≤ W²", "the inertia is within its bound", whole(0n), inertiaLeft),
    positive("shares"),
  ],
  lemmas: [
    applied(
      convexityScales,
      scope("", {
        B: times(named("m"), named("beta"), named("beta")),
        I: energyOf(before),
        "I'": energyOf(after),
        K: inertiaLeft,
        s: named("shares"),
        t: named("after.shares"),
      }),
    ),
  ],
  conclusion: atMost(
    "m·(β·S')² ≤ I'·(W² − 2mc)",
    "it stays convex",
    setAside("after.shares"),
    times(energyOf(after), inertiaLeft),
  ),
  control: { description: "Φ may fall", hypotheses: [{ ...positive("after.q"), name: "Φ' ≥ Φ" }] },
});

const reservesRemain = ofCurves(
  "q', p' > 0",
  "some of both reserves remains",
  (a, { q, p }) => a.and(a.less(a.literal(0n), q), a.less(a.literal(0n), p)),
  after,
);

const initially = obligation({
  id: "liquidity-starts-with-its-invariants",
  statement: "Every state that the liquidity machine may start in meets its invariants.",
  expected: "proved",
  applies: KEPT,
  hypotheses: [
    positive("start.q"),
    positive("start.p"),
    atMost("S ≥ 1000", "the locked shares are there", whole(LOCKED_SHARES), named("start.shares")),
    ofCurves("admissible", "the curve that it starts with is admissible", admissible, start),
  ],
  conclusion: liquidityInvariant("Inv", start),
  control: { description: "no reserve", hypotheses: [{ ...atLeast("start.q", 0n), name: "start.q > 0" }] },
});

/** One share and one unit of each, of which half of the credits then go. */
const HALVED: Values = {
  ...Object.fromEntries(
    ["q", "p", "shares"].flatMap((name) => ["start.", "", "after."].map((of) => [`${of}${name}`, fraction(1n)])),
  ),
  ...{ c: fraction(0n), beta: fraction(0n), m: fraction(0n), "after.p": fraction(1n, 2n) },
};

const keepsPhiSinceTheStart = obligation({
  id: "liquidity-keeps-phi-since-the-start",
  statement: "The induction step for Φ: what is at least Φ of the start is so after a change that does not lower Φ.",
  expected: "proved",
  applies: [phiKept, invariant, virtualCredits],
  hypotheses: [
    ofCurves("Φ ≥ Φ₀", "Φ is at least what it was at the start", phiKept, start, before),
    ofCurves("Φ' ≥ Φ", "the change does not lower Φ", phiKept, before, after),
    positive("shares"),
  ],
  lemmas: [
    applied(
      convexityScales,
      scope("", {
        B: energyOf(start),
        I: energyOf(before),
        "I'": energyOf(after),
        K: times(named("start.shares"), named("start.shares")),
        s: named("shares"),
        t: named("after.shares"),
      }),
    ),
  ],
  conclusion: ofCurves("Φ' ≥ Φ₀", "Φ is at least what it was at the start", phiKept, start, after),
  witness: { without: { "Φ' ≥ Φ": HALVED }, control: HALVED },
  control: { description: "Φ may fall", hypotheses: [{ ...positive("after.q"), name: "Φ' ≥ Φ" }] },
});

/** What an obligation concludes, as a hypothesis that names it. */
const by = ({ id, conclusion }: Obligation): Fact => ({ ...conclusion, name: `by ${id}` });

/** The induction step, put together from what the obligations about a change conclude. */
const changesKeepInvariants = obligation({
  id: "liquidity-changes-keep-the-invariants",
  statement:
    "The induction step: where the invariants of the liquidity machine hold, they hold after a mint or a burn. Each part is what an obligation concludes: that reserves remain and the locked shares do, that the virtual credits keep up, that the curve stays convex and that Φ is kept since the start.",
  expected: "proved",
  applies: KEPT,
  hypotheses: [
    reservesRemain,
    atMost("S' ≥ 1000", "the locked shares remain", whole(LOCKED_SHARES), named("after.shares")),
    by(virtualCreditsKeepUp),
    by(convex),
    by(keepsPhiSinceTheStart),
  ],
  conclusion: liquidityInvariant("Inv'", after),
  control: {
    description: "the curve need not stay convex",
    hypotheses: [{ ...positive("after.q"), name: by(convex).name }],
  },
});

export const liquidityInductionObligations: readonly Obligation[] = [
  virtualCreditsKeepUp,
  convexityScales,
  convex,
  initially,
  keepsPhiSinceTheStart,
  changesKeepInvariants,
];
