import { Effect, type Scope } from "effect";
import type { Fault } from "../adapter/index.ts";
import { MOST_RESTARTS } from "../protocol/index.ts";
import type { LaneJournal } from "./journal.ts";
import type { Lifeline } from "./lifeline.ts";
import type { Unit } from "./plan.ts";

export const NOT_RUN = `the adapter was started again ${MOST_RESTARTS} times, and once more would be needed`;

type InScope<A> = Effect.Effect<A, never, Scope.Scope>;

/**
 * Runs units against an adapter, and starts it anew as often as it breaks, within the budget of its lifeline.
 * After a fault with several requests in flight, these are run again one at a time: whichever breaks the adapter alone
 * is named, and the others are judged by their own answers.
 */
export const runLane = (
  line: Lifeline,
  journal: LaneJournal,
  window: number,
  units: readonly Unit[],
): InScope<void> => {
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
        const { replies, fault, inFlight } = yield* session.run(requests, Math.min(atOnce, session.hello.window));
        journal.note(replies);
        if (fault === null) return named;
        yield* line.end(fault.reason);
        const isLeft = (id: string): boolean => !replies.has(id) && !inFlight.includes(id);
        const rest = journal.unitsOf(requests.map(({ id }) => id).filter(isLeft));
        named += yield* blame(journal.unitsOf(inFlight), fault, rest[0]);
        pending = rest.filter((unit) => !journal.isSettled(unit));
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

  return Effect.gen(function* () {
    yield* run(units, window);
    const session = line.current();
    if (session === null) return;
    const { replies, fault } = yield* session.reset;
    journal.note(replies);
    if (fault === null) return;
    yield* line.end(fault.reason);
    yield* blame([], { ...fault, reason: `after reset: ${fault.reason}` });
  });
};
