import { Context, Data, Effect, Layer, Queue } from "effect";
import { environment, type Fact, variablesOf } from "../fact.ts";
import { type Model, rationalModel } from "./model.ts";
import { loadZ3, Session, type Strategy } from "./session.ts";
import type { Z3Functions } from "./z3-reading.ts";

/** What the solver found out about facts: that they can hold together, and where; that they cannot; or neither. */
export type Answer =
  /** `model` is null where every model that was found has an irrational number. */
  | { readonly kind: "satisfiable"; readonly model: Model | null; readonly strategy: Strategy }
  | { readonly kind: "unsatisfiable"; readonly strategy: Strategy }
  | { readonly kind: "unknown"; readonly reason: string };

/** Z3 itself failed: a fault of the terms, or of the installation; never a matter of the problem being hard. */
export class SolverFailure extends Data.TaggedError("SolverFailure")<{ readonly reason: string }> {}

/** The strategies in the order in which they are tried. */
const STRATEGIES: readonly Strategy[] = ["qfnra-nlsat", "monomials", "smt", "qfnra"];

export interface CheckOptions {
  readonly timeoutMilliseconds: number;
  readonly strategies?: readonly Strategy[] | undefined;
}

/** Copies of Z3 that are loaded. Each runs one problem at a time, on a thread of its own. */
export const COPIES = 2;

/** Decides whether facts about real numbers can hold together. As many problems at a time as there are copies of Z3. */
export class Solver extends Context.Service<
  Solver,
  { readonly check: (facts: readonly Fact[], options: CheckOptions) => Effect.Effect<Answer, SolverFailure> }
>()("hmm/proofs/Solver") {
  static readonly layer = Layer.effect(
    Solver,
    Effect.gen(function* () {
      const idle = yield* Queue.unbounded<Z3Functions>();
      for (let copy = 0; copy < COPIES; copy++) {
        const z3 = yield* Effect.acquireRelease(attempt(loadZ3), (loaded) => Effect.promise(loaded.close));
        yield* Queue.offer(idle, z3.functions);
      }
      return {
        check: (facts: readonly Fact[], options: CheckOptions) =>
          Effect.acquireUseRelease(
            Queue.take(idle),
            (z3) => checkInTurn(z3, facts, options),
            (z3) => Queue.offer(idle, z3),
          ),
      };
    }),
  );
}

const attempt = <A>(run: () => Promise<A>): Effect.Effect<A, SolverFailure> =>
  Effect.tryPromise({ try: run, catch: (cause) => new SolverFailure({ reason: String(cause) }) });

/** Every strategy gets a short try before the first gets all of its time: what one finds hard is often easy for the next. */
const SHORT_TRY_MILLISECONDS = 400;

const attempts = ({ timeoutMilliseconds, strategies = STRATEGIES }: CheckOptions) => {
  const short = Math.min(SHORT_TRY_MILLISECONDS, timeoutMilliseconds);
  return [...new Set([short, timeoutMilliseconds])].flatMap((limit) =>
    strategies.map((strategy) => ({ strategy, limit })),
  );
};

const checkInTurn = Effect.fnUntraced(function* (z3: Z3Functions, facts: readonly Fact[], options: CheckOptions) {
  const reasons = new Map<Strategy, string>();
  for (const { strategy, limit } of attempts(options)) {
    const answer = yield* checkWith(z3, facts, strategy, limit);
    if (answer.kind !== "unknown") return answer;
    reasons.set(strategy, answer.reason);
  }
  const reason = [...reasons].map(([strategy, why]) => `${strategy}: ${why}`).join("; ");
  return { kind: "unknown", reason } satisfies Answer;
});

const checkWith = (
  z3: Z3Functions,
  facts: readonly Fact[],
  strategy: Strategy,
  timeoutMilliseconds: number,
): Effect.Effect<Answer, SolverFailure> =>
  Effect.acquireUseRelease(
    Effect.sync(() => new Session(z3, strategy)),
    (session) => answering(session, facts, strategy, timeoutMilliseconds),
    (session) => Effect.sync(() => session.close()),
  );

/** The context may only go when Z3 has let go of it, so an interruption stops Z3 and waits for it. */
const answering = (session: Session, ...problem: Problem): Effect.Effect<Answer, SolverFailure> =>
  Effect.callback((resume) => {
    const running = answerOf(session, ...problem).then(
      (answer) => resume(Effect.succeed(answer)),
      (cause) => resume(Effect.fail(new SolverFailure({ reason: String(cause) }))),
    );
    return Effect.promise(() => {
      session.interrupt();
      return running;
    });
  });

type Problem = readonly [facts: readonly Fact[], strategy: Strategy, timeoutMilliseconds: number];

const answerOf = async (session: Session, ...[facts, strategy, timeoutMilliseconds]: Problem): Promise<Answer> => {
  const { arithmetic, constant, quotients } = session.reading;
  const given = environment(constant);
  for (const { formula } of facts) session.assert(formula(arithmetic, given));
  for (const condition of quotients()) session.assert(condition);
  const result = await session.check(timeoutMilliseconds);
  if (result === "unknown") return { kind: "unknown", reason: session.reasonUnknown() };
  if (result === "unsat") return { kind: "unsatisfiable", strategy };
  return {
    kind: "satisfiable",
    model: await rationalModel(session, variablesOf(facts), timeoutMilliseconds),
    strategy,
  };
};
