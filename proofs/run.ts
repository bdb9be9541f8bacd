import { Context, Data, Effect, Runtime } from "effect";
import { showRational } from "../spec/arithmetic/index.ts";
import type { Source } from "../spec/equations/index.ts";
import { checkObligation, type Outcome } from "./obligation/check.ts";
import type { Obligation } from "./obligation/obligation.ts";
import { OBLIGATIONS } from "./obligations/index.ts";
import { COPIES, type Model, Solver } from "./solver/index.ts";

/** What `hmm prove --json` says of one obligation. */
export interface ProofRow {
  readonly id: string;
  readonly statement: string;
  readonly hypotheses: readonly string[];
  readonly equations: readonly string[];
  /** Ids of the obligations that the proof stands on. */
  readonly lemmas: readonly string[];
  readonly verdict: Outcome["verdict"];
  readonly expected: Obligation["expected"];
  /** The hypotheses cannot be met, so that a proof would say nothing. */
  readonly vacuous: boolean;
  /** Hypotheses without which it is proved all the same, each by itself. */
  readonly superfluous: readonly string[];
  /** Hypotheses of which the solver could not say whether they are needed. */
  readonly undetermined: readonly string[];
  /** Where a refuted claim fails, in exact fractions, replayed through the equations. */
  readonly counterexample: Readonly<Record<string, string>> | null;
  /** A change under which the check has to fail, and whether it does. */
  readonly control: { readonly description: string; readonly fails: boolean };
  readonly remarks: readonly string[];
  readonly milliseconds: number;
}

export interface ProofReport {
  readonly obligations: readonly ProofRow[];
}

export interface ProveOptions {
  /** All of them if left out or empty. */
  readonly ids?: readonly string[] | undefined;
  /** For one question to the solver, in one strategy. */
  readonly timeoutMilliseconds?: number | undefined;
}

export const DEFAULT_TIMEOUT_MILLISECONDS = 20_000;

/** Ids that no obligation has, with those that there are. */
export class UnknownObligation extends Data.TaggedError("UnknownObligation")<{
  readonly ids: readonly string[];
  readonly known: readonly string[];
}> {
  override readonly [Runtime.errorExitCode] = 2;
  override get message(): string {
    return `no obligation is called ${this.ids.map((id) => JSON.stringify(id)).join(", ")}; there are ${this.known.join(", ")}`;
  }
}

/** Told before each obligation; nobody unless a program provides it. */
export const ProofProgress = Context.Reference<
  (at: { readonly done: number; readonly of: number; readonly id: string }) => Effect.Effect<void>
>("hmm/proofs/Progress", { defaultValue: () => () => Effect.void });

/** The obligations with these ids and the lemmas that they stand on; all of them for none. */
export const chosen = (ids: readonly string[]): Effect.Effect<readonly Obligation[], UnknownObligation> => {
  const known = OBLIGATIONS.map(({ id }) => id);
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length > 0) return Effect.fail(new UnknownObligation({ ids: unknown, known }));
  if (ids.length === 0) return Effect.succeed(OBLIGATIONS);
  const wanted = new Set(OBLIGATIONS.filter(({ id }) => ids.includes(id)).flatMap(standsOn));
  return Effect.succeed(OBLIGATIONS.filter(({ id }) => wanted.has(id)));
};

/** The ids of an obligation and of the lemmas that it stands on. */
const standsOn = ({ id, lemmas = [] }: Obligation): readonly string[] => [
  id,
  ...lemmas.flatMap((lemma) => standsOn(lemma.of)),
];

const cite = ({ number, form, title }: Source): string => `${number} (${form}): ${title}`;

const fractionsOf = (model: Model): Readonly<Record<string, string>> =>
  Object.fromEntries([...model].map(([name, value]) => [name, showRational(value)]));

const rowOf = ({ obligation, counterexample, controlFails, ...outcome }: Outcome): ProofRow => ({
  id: obligation.id,
  statement: obligation.statement,
  hypotheses: obligation.hypotheses.map(({ name, text }) => `${name}: ${text}`),
  equations: [...new Set(obligation.equations.map(cite))],
  lemmas: [...new Set((obligation.lemmas ?? []).map((lemma) => lemma.of.id))],
  expected: obligation.expected,
  verdict: outcome.verdict,
  vacuous: outcome.vacuous,
  superfluous: outcome.superfluous,
  undetermined: outcome.undetermined,
  counterexample: counterexample === null ? null : fractionsOf(counterexample),
  control: { description: obligation.control.description, fails: controlFails },
  remarks: outcome.remarks,
  milliseconds: outcome.milliseconds,
});

/** Checks obligations, each with its hypotheses and its control, as many at a time as there are copies of the solver. */
export const prove = Effect.fn("prove")(function* ({ ids = [], timeoutMilliseconds }: ProveOptions) {
  const obligations = yield* chosen(ids);
  const tell = yield* ProofProgress;
  const budget = { timeoutMilliseconds: timeoutMilliseconds ?? DEFAULT_TIMEOUT_MILLISECONDS };
  const rows = yield* Effect.forEach(
    obligations,
    (obligation, done) =>
      tell({ done, of: obligations.length, id: obligation.id }).pipe(
        Effect.andThen(checkObligation(obligation, budget)),
        Effect.map(rowOf),
      ),
    { concurrency: COPIES },
  );
  return { obligations: rows } satisfies ProofReport;
}, Effect.provide(Solver.layer));

/** Whether one obligation came out as it has to: as expected, not vacuously, able to fail, and with no hypothesis that it does without. Its lemmas have rows of their own. */
export const rowHolds = ({ verdict, expected, vacuous, superfluous, control }: ProofRow): boolean =>
  verdict === expected && !vacuous && superfluous.length === 0 && control.fails;

export const proofsHold = ({ obligations }: ProofReport): boolean => obligations.every(rowHolds);
