import { Effect, Exit, Result, Scope } from "effect";
import type { Adapter, Session, SessionOptions } from "../adapter/index.ts";
import { MOST_RESTARTS } from "../protocol/index.ts";
import { Progress } from "./progress.ts";

/** A session, and the scope whose closing ends it. */
export interface Living {
  readonly session: Session;
  readonly scope: Scope.Closeable;
}

/** Starts an adapter in a scope of its own, inside that of the run, so that it can be ended before the run ends. */
export const startIn = Effect.fnUntraced(function* (adapter: Adapter, options: SessionOptions) {
  const scope = yield* Scope.fork(yield* Effect.scope);
  const session = yield* adapter.start(options).pipe(
    Scope.provide(scope),
    Effect.onError(() => Scope.close(scope, Exit.void)),
  );
  return { session, scope } satisfies Living;
});

/** The adapter over its restarts: at most one session at a time, and a budget. */
export interface Lifeline {
  /** The session of now, started anew if the last one was ended; null once the budget is spent. */
  readonly session: Effect.Effect<Session | null, never, Scope.Scope>;
  /** The session of now, if there is one. */
  readonly current: () => Session | null;
  readonly end: (reason: string) => Effect.Effect<void>;
  readonly restarts: () => number;
  readonly isSpent: () => boolean;
  /** The end of the stderr of the session that broke first, if one did. */
  readonly stderr: () => string;
  /** Hands on what is still alive. */
  readonly release: () => Living | null;
}

/** `first` is a session that is alive, or null to start one, which is no restart. `most` is what is left of the budget. */
export const lifeline = (
  adapter: Adapter,
  options: SessionOptions,
  first: Living | null,
  most: number = MOST_RESTARTS,
): Lifeline => {
  let living: Living | null = first;
  let isFirst = first === null;
  let restarts = 0;
  let isSpent = false;
  let brokenBy = "";
  let stderr = "";

  const start: Effect.Effect<Session | null, never, Scope.Scope> = Effect.gen(function* () {
    const report = yield* Progress;
    while (isFirst || restarts < most) {
      if (!isFirst) {
        restarts += 1;
        yield* report({ _tag: "Restarted", reason: brokenBy, restarts, most });
      }
      isFirst = false;
      const started = yield* Effect.result(startIn(adapter, options));
      if (Result.isSuccess(started)) {
        living = started.success;
        return living.session;
      }
      brokenBy = started.failure.reason;
      stderr ||= started.failure.stderr;
    }
    isSpent = true;
    return null;
  });

  return {
    session: Effect.suspend(() => (living === null ? start : Effect.succeed(living.session))),
    current: () => living?.session ?? null,
    end: (reason) =>
      Effect.suspend(() => {
        if (living === null) return Effect.void;
        const { session, scope } = living;
        stderr ||= session.stderr();
        brokenBy = reason;
        living = null;
        return Scope.close(scope, Exit.void);
      }),
    restarts: () => restarts,
    isSpent: () => isSpent,
    stderr: () => stderr,
    release: () => living,
  };
};
