import { Effect } from "effect";
import { type Fact, fact, quantity } from "../fact.ts";
import { type Answer, type CheckOptions, type Model, Solver } from "../solver/index.ts";
import { type Claim, counterexampleOf, type Values } from "./obligation.ts";
import { replays } from "./replay.ts";

export interface Budget {
  /** For one question to the solver, in one strategy. */
  readonly timeoutMilliseconds: number;
  readonly strategies?: CheckOptions["strategies"];
}

/** What the search for a model came to. A model counts only if fractions confirm it. */
export type Found =
  | { readonly kind: "model"; readonly model: Model }
  | { readonly kind: "none" }
  | { readonly kind: "unknown"; readonly reason: string };

const confirmed = (facts: readonly Fact[], answer: Answer): Found => {
  if (answer.kind === "unsatisfiable") return { kind: "none" };
  if (answer.kind === "unknown") return answer;
  if (answer.model === null) return { kind: "unknown", reason: "every model found has an irrational number" };
  return replays(facts, answer.model)
    ? { kind: "model", model: answer.model }
    : { kind: "unknown", reason: "the solver's model does not replay: the readings disagree" };
};

/** A model of facts, replayed. */
export const find = Effect.fnUntraced(function* (facts: readonly Fact[], budget: Budget) {
  const solver = yield* Solver;
  return confirmed(facts, yield* solver.check(facts, budget));
});

const fixed = (values: Values): readonly Fact[] =>
  Object.entries(values).map(([name, { numerator, denominator }]) =>
    fact<string>(`witness ${name}`, `${name} has a value that is given`, (a, given) =>
      a.equal(a.multiply(quantity(given, name), a.literal(denominator)), a.literal(numerator)),
    ),
  );

/** Where a claim fails: at the witness, or else anywhere. Lemmas are true everywhere: they help to prove, and only hinder a search. */
export const findFailure = Effect.fnUntraced(function* ({ lemmas, ...claim }: Claim, budget: Budget, witness?: Values) {
  const failure = counterexampleOf(claim);
  if (witness !== undefined) {
    const atWitness = yield* find([...failure, ...fixed(witness)], budget);
    if (atWitness.kind === "model") return atWitness;
  }
  const found = yield* find(failure, budget);
  return found.kind === "unknown" && lemmas !== undefined
    ? yield* find(counterexampleOf({ ...claim, lemmas }), budget)
    : found;
});
