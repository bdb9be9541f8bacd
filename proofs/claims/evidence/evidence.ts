import type { Rational } from "../../../spec/arithmetic/index.ts";
import type { Definitions } from "../../reading/expression.ts";
import type { Radical } from "./symbolic.ts";

/** An obligation that comes out one way, its hypotheses and its control included. */
export interface ObligationEvidence {
  readonly kind: "obligation";
  readonly id: string;
  readonly expected: "proved" | "refuted";
}

/** Rational functions that are equal, exactly and everywhere, and others that are not: the latter show that the check can fail. */
export interface Identity {
  readonly kind: "identity";
  readonly id: string;
  readonly says: string;
  readonly where?: Definitions;
  /** Left and right sides. */
  readonly equal: readonly (readonly [string, string])[];
  /** What a slip would make of one of them, or what the paper has there. */
  readonly differ: readonly (readonly [string, string])[];
  readonly radicals?: readonly Radical[];
}

/** Numbers by name: fractions and decimals as a person writes them. */
export type Values = Readonly<Record<string, string>>;

/**
 * Exact numbers at which something holds. A `counterexample` has numbers of our choice, at which a claim fails; a
 * `text` has figures that the paper prints, which contradict each other or a sum.
 */
export interface Sample {
  readonly kind: "counterexample" | "text";
  readonly id: string;
  readonly says: string;
  readonly given: Values;
  readonly where?: Definitions;
  /** What is worked out and shown, beside what is given. */
  readonly shows: readonly string[];
  /** What has to hold of it. */
  readonly holds: string;
  /** Other numbers, at which it has to fail. */
  readonly unless: Values;
}

/** A deterministic run: what it gives, what has to hold of that, and a run of which it must not hold. */
export interface Computation {
  readonly kind: "computation";
  readonly id: string;
  readonly says: string;
  readonly compute: () => Readonly<Record<string, number | Rational>>;
  readonly holds: string;
  readonly unless: () => Readonly<Record<string, number | Rational>>;
}

export type Evidence = ObligationEvidence | Identity | Sample | Computation;

export const proved = (id: string): ObligationEvidence => ({ kind: "obligation", id, expected: "proved" });

export const refuted = (id: string): ObligationEvidence => ({ kind: "obligation", id, expected: "refuted" });

export const identity = (evidence: Omit<Identity, "kind">): Identity => ({ kind: "identity", ...evidence });

export const counterexample = (evidence: Omit<Sample, "kind">): Sample => ({ kind: "counterexample", ...evidence });

export const text = (evidence: Omit<Sample, "kind">): Sample => ({ kind: "text", ...evidence });

export const computation = (evidence: Omit<Computation, "kind">): Computation => ({ kind: "computation", ...evidence });
