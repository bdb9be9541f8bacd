import { Effect, Result } from "effect";
import fc from "fast-check";
import * as spec from "../../spec/machines/price-history/index.ts";
import type { Refusal } from "../../spec/vocabulary/index.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import * as src from "../../src/market/price-history/index.ts";

/** A price that is seen after a pause, or only a pause. */
interface Event {
  readonly pause: bigint;
  readonly price: bigint | null;
}

export interface PriceHistoryCase {
  readonly calendar: spec.Calendar;
  readonly first: spec.PriceView;
  readonly events: readonly Event[];
}

/** What is asked of an implementation after each event. */
export interface PriceHistoryImplementation {
  readonly volatility: (closes: readonly bigint[]) => bigint;
  readonly averageUp: typeof src.averagePriceUp;
  readonly averageDown: typeof src.averagePriceDown;
  readonly observe: typeof src.observePrice;
}

/** The reference implementation, `src/market/price-history`. */
export const priceHistoryReference: PriceHistoryImplementation = {
  volatility: src.volatilityUp,
  averageUp: src.averagePriceUp,
  averageDown: src.averagePriceDown,
  observe: src.observePrice,
};

export interface PriceHistoryDifference {
  readonly request: PriceHistoryCase;
  readonly event: number;
  readonly specification: string;
  readonly implementation: string;
}

export interface PriceHistoryRefinement {
  readonly seed: number;
  readonly cases: number;
  /** Answers that were compared: a case is a history of up to forty events. */
  readonly compared: number;
  /** Of those, averages that were given and volatilities above 0. */
  readonly averages: number;
  readonly volatilities: number;
  readonly difference: PriceHistoryDifference | null;
}

const price = fc.oneof(
  { weight: 4, arbitrary: fc.bigInt({ min: 1n, max: 1000n * WAD }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 224 }).map((bits) => 2n ** BigInt(bits)) },
  { weight: 1, arbitrary: fc.constantFrom(1n, WAD, WAD + 1n) },
);

const calendar: fc.Arbitrary<spec.Calendar> = fc.oneof(
  fc.constant(spec.CALENDAR),
  fc.record({ day: fc.bigInt({ min: 1n, max: 9n }), window: fc.bigInt({ min: 1n, max: 12n }) }),
);

const history: fc.Arbitrary<PriceHistoryCase> = calendar.chain(({ day, window }) => {
  const pause = fc.oneof(
    { weight: 3, arbitrary: fc.bigInt({ min: 0n, max: window / 2n + 2n }) },
    { weight: 3, arbitrary: fc.bigInt({ min: 0n, max: 2n * day }) },
    { weight: 1, arbitrary: fc.constantFrom(0n, 10n * day, -1n, window, day) },
  );
  const seen = fc.oneof(
    { weight: 6, arbitrary: price },
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant(0n) },
  );
  return fc.record({
    calendar: fc.constant({ day, window }),
    first: fc.record({ time: fc.bigInt({ min: 0n, max: 10n * day }), price }),
    events: fc.array(fc.record({ pause, price: seen }), { maxLength: 40, size: "max" }),
  });
});

const either = <A>(outcome: Result.Result<A, Refusal>, show: (value: A) => string): string =>
  Result.match(outcome, { onSuccess: show, onFailure: ({ code }) => `refused: ${code}` });

/** Counts of what was compared, for the report. */
interface Tally {
  compared: number;
  averages: number;
  volatilities: number;
}

const compare = (
  request: PriceHistoryCase,
  implementation: PriceHistoryImplementation,
  tally: Tally,
): PriceHistoryDifference | null => {
  const { calendar: lengths, first, events } = request;
  const begun = src.beginHistory(first);
  if (Result.isFailure(begun))
    return { request, event: -1, specification: "begun", implementation: begun.failure.code };
  let specified = spec.beginning(first);
  let implemented = begun.success;
  for (const [event, { pause, price: seen }] of events.entries()) {
    const time = specified.now + pause;
    const next =
      seen === null
        ? spec.advanced(lengths, specified, time)
        : spec.observed(lengths, specified, { time, price: seen });
    const answered =
      seen === null
        ? src.passTime(implemented, time, lengths)
        : implementation.observe(implemented, { time, price: seen }, lengths);
    const moved = Result.isSuccess(next) ? next.success : specified;
    if (Result.isSuccess(answered)) implemented = answered.success;
    const average = spec.average(lengths, moved);
    const volatility = spec.volatility(moved);
    const specification = [
      either(next, ({ now, closes }) => `now = ${now}, closes = ${closes.join(" ")}`),
      `volatility = ${volatility}`,
      either(average, ({ up, down }) => `average from ${down} to ${up}`),
    ].join("; ");
    const implementationSays = [
      either(answered, ({ now, closes }) => `now = ${now}, closes = ${closes.join(" ")}`),
      `volatility = ${implementation.volatility(implemented.closes)}`,
      either(
        Result.all([implementation.averageDown(implemented, lengths), implementation.averageUp(implemented, lengths)]),
        ([down, up]) => `average from ${down} to ${up}`,
      ),
    ].join("; ");
    tally.compared += 1;
    if (Result.isSuccess(average)) tally.averages += 1;
    if (volatility > 0n) tally.volatilities += 1;
    if (specification !== implementationSays)
      return { request, event, specification, implementation: implementationSays };
    specified = moved;
  }
  return null;
};

/** Cases between two looks at the clock: the run stays interruptible and can report. */
const CHUNK = 200;

/** Random histories to specification and implementation alike, every answer compared. The same seed gives the same cases. */
export const refinePriceHistory = Effect.fn("refinePriceHistory")(function* ({
  seed,
  cases,
  implementation = priceHistoryReference,
  progress = () => Effect.void,
}: {
  readonly seed: number;
  readonly cases: number;
  readonly implementation?: PriceHistoryImplementation;
  readonly progress?: (done: number) => Effect.Effect<void>;
}) {
  const tally: Tally = { compared: 0, averages: 0, volatilities: 0 };
  for (let done = 0; done < cases; done += CHUNK) {
    const numRuns = Math.min(CHUNK, cases - done);
    const agrees = (drawn: PriceHistoryCase): boolean => compare(drawn, implementation, tally) === null;
    const details = fc.check(fc.property(history, agrees), { seed: seed + done, numRuns });
    if (details.failed) {
      const [smallest] = details.counterexample ?? [];
      const difference = smallest === undefined ? null : compare(smallest, implementation, { ...tally });
      return { seed, cases: done + details.numRuns, ...tally, difference } satisfies PriceHistoryRefinement;
    }
    yield* progress(done + numRuns);
    yield* Effect.yieldNow;
  }
  return { seed, cases, ...tally, difference: null } satisfies PriceHistoryRefinement;
});
