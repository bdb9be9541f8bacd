import { Clock, Effect } from "effect";
import { match } from "ts-pattern";
import { type Fact, fact, quantity } from "../fact.ts";
import { type Answer, type Model, Solver, type SolverFailure } from "../solver/index.ts";
import { controlled, counterexampleOf, type Obligation, without } from "./obligation.ts";
import { replays, simplified } from "./replay.ts";

/** What came of an obligation. */
export interface Outcome {
  readonly obligation: Obligation;
  readonly verdict: "proved" | "refuted" | "unknown";
  /** Where the claim fails, replayed. */
  readonly counterexample: Model | null;
  /** No model of the hypotheses was found, so that a proof would say nothing. */
  readonly vacuous: boolean;
  /** Names of hypotheses that the proof does not need, each by itself. */
  readonly superfluous: readonly string[];
  /** Names of hypotheses of which neither was found out. */
  readonly undetermined: readonly string[];
  /** Whether the obligation fails under its control, as it should. */
  readonly controlFails: boolean;
  /** Why something is not known. */
  readonly remarks: readonly string[];
  readonly milliseconds: number;
}

export interface Budget {
  /** For one question to the solver, in one strategy. */
  readonly timeoutMilliseconds: number;
}

/** An answer that has been replayed: a model counts only if fractions confirm it. */
type Found =
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

const find = Effect.fnUntraced(function* (facts: readonly Fact[], budget: Budget) {
  const solver = yield* Solver;
  return confirmed(facts, yield* solver.check(facts, budget));
});

const witnessFacts = ({ witness = {} }: Obligation): readonly Fact[] =>
  Object.entries(witness).map(([name, { numerator, denominator }]) =>
    fact<string>(`witness ${name}`, "a number that a person wants to see", (a, given) =>
      a.equal(a.multiply(quantity(given, name), a.literal(denominator)), a.literal(numerator)),
    ),
  );

/** Where the claim fails: at the witness, or else anywhere. */
const findCounterexample = Effect.fnUntraced(function* (o: Obligation, budget: Budget) {
  const facts = counterexampleOf(o);
  if (o.witness === undefined) return yield* find(facts, budget);
  const atWitness = yield* find([...facts, ...witnessFacts(o)], budget);
  return atWitness.kind === "model" ? atWitness : yield* find(facts, budget);
});

const verdictOf = (found: Found): Outcome["verdict"] =>
  match(found)
    .returnType<Outcome["verdict"]>()
    .with({ kind: "none" }, () => "proved")
    .with({ kind: "model" }, () => "refuted")
    .with({ kind: "unknown" }, () => "unknown")
    .exhaustive();

/** Drops each hypothesis in turn: what is still proved did not need it. */
const examineHypotheses = Effect.fnUntraced(function* (o: Obligation, budget: Budget) {
  const superfluous: string[] = [];
  const undetermined: string[] = [];
  for (const dropped of o.hypotheses) {
    const found = yield* find(counterexampleOf(without(o, dropped)), budget);
    if (found.kind === "none") superfluous.push(dropped.name);
    if (found.kind === "unknown") undetermined.push(dropped.name);
  }
  return { superfluous, undetermined };
});

/** A control of a proof must have a counterexample, a control of a refutation must have none. */
const examineControl = Effect.fnUntraced(function* (o: Obligation, budget: Budget) {
  const found = yield* find(counterexampleOf(controlled(o)), budget);
  return { found, fails: found.kind === (o.expected === "proved" ? "model" : "none") };
});

const remark = (what: string, found: Found): readonly string[] =>
  found.kind === "unknown" ? [`${what}: ${found.reason}`] : [];

/** Checks an obligation, its hypotheses and its control. */
export const checkObligation = Effect.fn("checkObligation")(function* (
  o: Obligation,
  budget: Budget,
): Effect.fn.Return<Outcome, SolverFailure, Solver> {
  const start = yield* Clock.currentTimeMillis;
  const main = yield* findCounterexample(o, budget);
  const example = main.kind === "model" ? main : yield* find(o.hypotheses, budget);
  const hypotheses = main.kind === "none" ? yield* examineHypotheses(o, budget) : { superfluous: [], undetermined: [] };
  const control = yield* examineControl(o, budget);
  return {
    obligation: o,
    verdict: verdictOf(main),
    counterexample: main.kind === "model" ? simplified(counterexampleOf(o), main.model) : null,
    vacuous: example.kind !== "model",
    ...hypotheses,
    controlFails: control.fails,
    remarks: [...remark("claim", main), ...remark("hypotheses", example), ...remark("control", control.found)],
    milliseconds: (yield* Clock.currentTimeMillis) - start,
  };
});
