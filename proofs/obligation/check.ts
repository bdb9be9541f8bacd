import { Clock, Effect } from "effect";
import { match } from "ts-pattern";
import type { Model, Solver, SolverFailure } from "../solver/index.ts";
import { controlled, counterexampleOf, type Obligation, without } from "./obligation.ts";
import { simplified } from "./replay.ts";
import { type Budget, type Found, find, findFailure } from "./search.ts";

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

const verdictOf = (found: Found): Outcome["verdict"] =>
  match(found)
    .returnType<Outcome["verdict"]>()
    .with({ kind: "none" }, () => "proved")
    .with({ kind: "model" }, () => "refuted")
    .with({ kind: "unknown" }, () => "unknown")
    .exhaustive();

/** What has a counterexample shows it soon, mostly, and to these strategies. */
const SEARCH_MILLISECONDS = 10_000;

const atMostSearched = ({ timeoutMilliseconds }: Budget): Budget => ({
  timeoutMilliseconds: Math.min(timeoutMilliseconds, SEARCH_MILLISECONDS),
  strategies: ["qfnra-nlsat", "smt"],
});

/** Drops each hypothesis in turn: what is still proved did not need it. */
const examineHypotheses = Effect.fnUntraced(function* (o: Obligation, budget: Budget) {
  const superfluous: string[] = [];
  const undetermined: string[] = [];
  for (const dropped of o.hypotheses) {
    const found = yield* findFailure(without(o, dropped), atMostSearched(budget), o.witness?.without?.[dropped.name]);
    if (found.kind === "none") superfluous.push(dropped.name);
    if (found.kind === "unknown") undetermined.push(dropped.name);
  }
  return { superfluous, undetermined };
});

/** A control of a proof must have a counterexample, a control of a refutation must have none. */
const examineControl = Effect.fnUntraced(function* (o: Obligation, budget: Budget) {
  const found = yield* findFailure(controlled(o), atMostSearched(budget), o.witness?.control);
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
  const main =
    o.expected === "refuted"
      ? yield* findFailure(o, budget, o.witness?.claim)
      : yield* find(counterexampleOf(o), budget);
  const example = main.kind === "model" ? main : yield* find(o.hypotheses, budget);
  const hypotheses = main.kind === "none" ? yield* examineHypotheses(o, budget) : { superfluous: [], undetermined: [] };
  const control = yield* examineControl(o, budget);
  return {
    obligation: o,
    verdict: verdictOf(main),
    counterexample:
      main.kind === "model" ? simplified(counterexampleOf(o), main.model, Object.keys(o.witness?.claim ?? {})) : null,
    vacuous: example.kind !== "model",
    ...hypotheses,
    controlFails: control.fails,
    remarks: [...remark("claim", main), ...remark("hypotheses", example), ...remark("control", control.found)],
    milliseconds: (yield* Clock.currentTimeMillis) - start,
  };
});
