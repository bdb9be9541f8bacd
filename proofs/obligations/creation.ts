import type { Arithmetic } from "../../spec/arithmetic/index.ts";
import type { Quantities } from "../../spec/checker/action/index.ts";
import {
  type Curve,
  creditsAShareWithin,
  creditsWithin,
  floorWithin,
  hamiltonianOfResource,
  invariant,
  type PaperResource,
  virtualCredits,
} from "../../spec/equations/index.ts";
import { derivation } from "../../spec/machines/pool/create.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { type Fact, fact, quantity } from "../fact.ts";
import { type Obligation, obligation } from "../obligation/obligation.ts";
import { positive, readAction } from "../reading/index.ts";

/** The derivation of a new pool's parameters from the paper's, read as an action. */
const created = readAction({
  name: "create",
  statement: "c = ⌊λW²/(2q̄²)⌋, b = ⌊λW/q̄⌋, β = ⌊bW/S⌋",
  steps: derivation,
  updates: {},
  receipt: {},
});

const FLOORS = [floorWithin, creditsWithin, creditsAShareWithin] as const;

type Given<N> = Quantities<string, N>;

/** The curve of the new pool. */
const curve = <N, B>(a: Arithmetic<N, B>, given: Given<N>): Curve<N> => ({
  q: quantity(given, "q"),
  p: quantity(given, "p"),
  c: quantity(given, "c"),
  beta: quantity(given, "beta"),
  m: a.literal(0n),
  shares: quantity(given, "shares"),
});

/** The same in the paper's terms, weight 1. λ is in units of 1e-18 like p; q·p is in units of 1e-36, and so is λ·W. */
const paper = <N, B>(a: Arithmetic<N, B>, given: Given<N>): PaperResource<N> => ({
  q: quantity(given, "q"),
  p: quantity(given, "p"),
  weight: a.literal(1n),
  lambda: a.multiply(quantity(given, "lambda"), a.literal(WAD)),
  target: quantity(given, "target"),
  mu: a.literal(0n),
});

/** 2·W·H − λ·W²: the paper's H in the units of I, without the constant that the virtual credits leave out. */
const paperInvariant = <N, B>(a: Arithmetic<N, B>, given: Given<N>): N => {
  const scaled = a.multiply(a.literal(2n * WAD), hamiltonianOfResource(a, paper(a, given)));
  return a.subtract(scaled, a.multiply(quantity(given, "lambda"), a.literal(WAD * WAD)));
};

/** How far rounding can take the new pool's invariant from the paper's: above by 2q(W + S), for the credits, and below by `below`·q, for the floor. */
const agrees = (below: <N, B>(a: Arithmetic<N, B>, q: N) => N): Fact =>
  fact<string>(
    "I agrees with 2WH − λW²",
    "but for the roundings of c, b and β the invariant is the Hamiltonian",
    (a, given) => {
      const [mine, theirs] = [invariant(a, curve(a, given)), paperInvariant(a, given)];
      const q = quantity(given, "q");
      const above = a.multiply(a.multiply(a.literal(2n), q), a.add(a.literal(WAD), quantity(given, "shares")));
      return a.and(a.less(mine, a.add(theirs, above)), a.less(a.subtract(theirs, a.multiply(below(a, q), q)), mine));
    },
  );

const createdInvariant = obligation({
  id: "created-invariant-is-equation-4",
  statement:
    "The invariant of a pool created from λ and q̄ is equation 4's Hamiltonian, scaled, but for the rounding down of c, b and β: less than 2·q² below and less than 2·q·(W + S) above.",
  expected: "proved",
  applies: [...FLOORS, hamiltonianOfResource, invariant, virtualCredits],
  hypotheses: [
    ...(["c", "credits", "beta"] as const).flatMap((name) => [created.chosen(name), created.extreme(name)]),
    created.ranged("c"),
    created.ranged("beta"),
    positive("q"),
  ],
  conclusion: agrees((a, q) => a.multiply(a.literal(2n), q)),
  control: { description: "the floor is not rounded down", conclusion: agrees((a) => a.literal(0n)) },
});

const exactFloors = obligation({
  id: "exact-parameters-are-not-rounded",
  statement:
    "Parameters of a new pool that come out even are not rounded down: with a target of one, λ credits are set aside and half of λ is the floor, and with one share all of them are a share's.",
  expected: "proved",
  applies: FLOORS,
  hypotheses: [],
  conclusion: fact<string>("the exact values are within", "the exact values satisfy their predicates", (a, given) => {
    const [value, one] = [quantity(given, "value"), a.literal(WAD)];
    return a.and(
      floorWithin(a, value, a.add(value, value), one),
      creditsWithin(a, value, value, one),
      creditsAShareWithin(a, value, value, one),
    );
  }),
  control: {
    description: "one unit more",
    conclusion: fact<string>("one unit more is within", "one unit more satisfies the predicate", (a, given) => {
      const value = quantity(given, "value");
      return creditsWithin(a, a.add(value, a.literal(1n)), value, a.literal(WAD));
    }),
  },
});

export const creationObligations: readonly Obligation[] = [createdInvariant, exactFloors];
