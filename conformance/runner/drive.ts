import { Effect, type Scope } from "effect";
import type { Adapter, Fault, SessionOptions } from "../adapter/index.ts";
import { MOST_RESTARTS } from "../protocol/index.ts";
import { newJournal } from "./journal.ts";
import { type Living, lifeline } from "./lifeline.ts";
import type { Unit } from "./plan.ts";
import { Progress } from "./progress.ts";
import type { Outcome } from "./verdict.ts";

/** Everything that running the units has shown. */
export interface Driven {
  readonly outcomes: ReadonlyMap<Unit, Outcome>;
  readonly restarts: number;
  readonly budgetSpent: boolean;
  readonly remarks: readonly string[];
  readonly stderr: string;
}

const NOT_RUN = `the adapter was started again ${MOST_RESTARTS} times, and once more would be needed`;

/** Units between two reports of progress: few enough to move a bar, many enough to cost nothing. */
const STRETCH = 2048;

type InScope<A> = Effect.Effect<A, never, Scope.Scope>;

/**
 * Runs units against an adapter that has been started, and starts it anew as often as it breaks, within the budget.
 * After a fault with several requests in flight, these are run again one at a time: whichever breaks the adapter alone
 * is named, and the others are judged by their own answers.
 */
export const drive = (
  adapter: Adapter,
  options: SessionOptions,
  first: Living,
  suites: readonly (readonly Unit[])[],
  seed: string,
) =>
  Effect.gen(function* () {
    const report = yield* Progress;
    const journal = newJournal(seed);
    const line = lifeline(adapter, options, first);
    const window = Math.min(options.window, first.session.hello.window);
    const total = suites.reduce((sum, suite) => sum + suite.length, 0);

    /** Runs units with `atOnce` of them in flight. Returns how many faults were laid at a unit's door. */
    const run = (asked: readonly Unit[], atOnce: number): InScope<number> =>
      Effect.gen(function* () {
        let named = 0;
        let pending = asked;
        while (pending.length > 0) {
          const session = yield* line.session;
          if (session === null) {
            journal.giveUp(pending, NOT_RUN);
            return named;
          }
          const requests = pending.map(journal.requestFor);
          const { replies, fault, inFlight } = yield* session.run(requests, atOnce);
          journal.note(replies);
          if (fault === null) return named;
          yield* line.end(fault.reason);
          const isLeft = (id: string): boolean => !replies.has(id) && !inFlight.includes(id);
          const rest = journal.unitsOf(requests.map(({ id }) => id).filter(isLeft));
          named += yield* blame(journal.unitsOf(inFlight), fault, rest[0]);
          pending = rest.filter((unit) => !journal.outcomes.has(unit));
        }
        return named;
      });

    /** Finds out which unit a fault belongs to. `next` is what would have been asked next. */
    const blame = (suspects: readonly Unit[], fault: Fault, next?: Unit): InScope<number> =>
      Effect.gen(function* () {
        const [oldest, ...others] = suspects;
        // With nothing in flight, it followed the last answer, or came before the first request.
        const culprit = oldest ?? journal.lastAnswered() ?? next;
        if (culprit === undefined) return 0;
        if (others.length === 0) {
          journal.charge(culprit, fault);
          return 1;
        }
        const named = yield* run(suspects, 1);
        if (named > 0 || line.isSpent()) return named;
        // Alone, all of them went well. That is no reason to forget what happened.
        journal.charge(culprit, { ...fault, reason: `${fault.reason}; alone, each request in flight was answered` });
        return 1;
      });

    for (const suite of suites) {
      for (let from = 0; from < suite.length; from += STRETCH) {
        yield* run(suite.slice(from, from + STRETCH), window);
        yield* report({ _tag: "Answered", done: journal.outcomes.size, of: total });
      }
      const fault = yield* line.current()?.reset ?? Effect.succeed(null);
      if (fault === null) continue;
      yield* line.end(fault.reason);
      yield* blame([], { ...fault, reason: `after reset: ${fault.reason}` });
    }
    const remarks: string[] = [];
    const farewell = yield* line.current()?.stop ?? Effect.succeed(null);
    if (farewell !== null) {
      journal.note(farewell.replies);
      if (farewell.fault !== null) yield* blame([], farewell.fault);
      remarks.push(...farewell.remarks);
      yield* line.end("");
    }
    const { outcomes } = journal;
    return {
      outcomes,
      restarts: line.restarts(),
      budgetSpent: line.isSpent(),
      remarks,
      stderr: line.stderr(),
    } satisfies Driven;
  });
