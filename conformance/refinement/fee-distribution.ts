import { Effect, HashMap, Result } from "effect";
import fc from "fast-check";
import {
  type FeeOperations,
  feeOperations,
  type Ledger,
  opened,
  proRata,
  timeWeighted,
} from "../../spec/machines/fee-distribution/index.ts";
import type { Code, Refusal } from "../../spec/vocabulary/refusal.ts";
import { LOCKED_SHARES } from "../../spec/vocabulary/units.ts";
import * as src from "../../src/market/fee-distribution/index.ts";
import { feeHistory } from "./fee-distribution.arbitrary.ts";

/** One thing that happens to a ledger. */
export type FeeEvent =
  | { readonly kind: "advance"; readonly to: bigint }
  | { readonly kind: "collect"; readonly fee: bigint }
  | { readonly kind: "mint"; readonly owner: string; readonly shares: bigint }
  | { readonly kind: "burn"; readonly lot: number; readonly shares: bigint }
  | { readonly kind: "transfer"; readonly lot: number; readonly owner: string; readonly shares: bigint }
  | { readonly kind: "claim"; readonly lot: number };

/** A ledger from its beginning on. */
export interface FeeHistory {
  readonly rule: src.FeeRule;
  /** The creator's shares, the locked ones apart. */
  readonly shares: bigint;
  readonly time: bigint;
  readonly events: readonly FeeEvent[];
}

/** What is to be refined: the functions of `src` that a history needs. */
export type FeeImplementation = Pick<
  typeof src,
  "openLedger" | "advanceTime" | "collectFee" | "addShares" | "removeShares" | "transferShares" | "claimFees"
>;

/** A history at whose last event specification and implementation differ, both answers as text. */
export interface FeeDifference {
  readonly history: FeeHistory;
  readonly specification: string;
  readonly implementation: string;
}

export interface FeeRefinement {
  readonly seed: number;
  /** Events that were compared. */
  readonly cases: number;
  readonly byKind: Readonly<Partial<Record<FeeEvent["kind"], number>>>;
  /** Events that were accepted, the others being refused. */
  readonly answered: number;
  readonly refusals: ReadonlySet<Code>;
  /** The smallest difference found, or null. */
  readonly difference: FeeDifference | null;
}

export const feeReference: FeeImplementation = src;

type Changed<L> = { readonly ledger: L; readonly paid: bigint };

const specified = (
  operations: FeeOperations,
  ledger: Ledger,
  event: FeeEvent,
): Result.Result<Changed<Ledger>, Code> => {
  const outcome = (() => {
    switch (event.kind) {
      case "advance":
        return operations.advance(ledger, event.to);
      case "collect":
        return operations.collect(ledger, event.fee);
      case "mint":
        return operations.mint(ledger, event.owner, event.shares);
      case "burn":
        return operations.burn(ledger, BigInt(event.lot), event.shares);
      case "transfer":
        return operations.transfer(ledger, BigInt(event.lot), event.owner, event.shares);
      case "claim":
        return operations.claim(ledger, BigInt(event.lot));
    }
  })();
  return Result.mapError(outcome, (refusals) => {
    const [first] = refusals;
    if (first === undefined) throw new RangeError("an operation that refuses says why");
    return first.code;
  });
};

const unpaid = (outcome: Result.Result<src.FeeLedger, Refusal>): Result.Result<Changed<src.FeeLedger>, Refusal> =>
  Result.map(outcome, (ledger) => ({ ledger, paid: 0n }));

const implemented = (
  by: FeeImplementation,
  ledger: src.FeeLedger,
  event: FeeEvent,
): Result.Result<Changed<src.FeeLedger>, Code> => {
  const outcome = (() => {
    switch (event.kind) {
      case "advance":
        return unpaid(by.advanceTime(ledger, event.to));
      case "collect":
        return unpaid(by.collectFee(ledger, event.fee));
      case "mint":
        return unpaid(by.addShares(ledger, event.owner, event.shares));
      case "burn":
        return by.removeShares(ledger, event.lot, event.shares);
      case "transfer":
        return by.transferShares(ledger, event.lot, event.owner, event.shares);
      case "claim":
        return by.claimFees(ledger, event.lot);
    }
  })();
  return Result.mapError(outcome, ({ code }) => code);
};

const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, item: unknown) => (typeof item === "bigint" ? item.toString() : item));

interface Totals {
  readonly time: bigint;
  readonly shares: bigint;
  readonly moment: bigint;
  readonly timed: bigint;
  readonly growth: bigint;
  readonly carry: bigint;
  readonly collected: bigint;
  readonly paid: bigint;
}

const ledgerText = (
  totals: Totals,
  lots: readonly (readonly [number, src.Lot])[],
  next: bigint,
  paid: bigint,
): string => {
  const { time, shares, moment, timed, growth, carry, collected } = totals;
  return textOf([
    paid,
    [time, shares, moment, timed, growth, carry, collected, totals.paid, next],
    lots
      .toSorted(([a], [b]) => a - b)
      .map(([number, lot]) => [number, lot.owner, lot.shares, lot.since, lot.timedSeen, lot.growthSeen]),
  ]);
};

const specifiedText = ({ ledger, paid }: Changed<Ledger>): string =>
  ledgerText(
    ledger,
    [...ledger.lots].map(([number, lot]) => [Number(number), lot] as const),
    ledger.nextLot,
    paid,
  );

const implementedText = ({ ledger, paid }: Changed<src.FeeLedger>): string =>
  ledgerText(ledger, HashMap.toEntries(ledger.lots), BigInt(ledger.nextLot), paid);

const answerText = <A>(outcome: Result.Result<A, Code>, text: (answer: A) => string): string =>
  Result.match(outcome, { onSuccess: text, onFailure: (code) => `refused: ${code}` });

/** A whole history to both, compared exactly after every event: the difference at the first event that has one, or null. */
export const compareFees = (
  history: FeeHistory,
  implementation: FeeImplementation = feeReference,
  seen: (event: FeeEvent, refused: Code | null) => void = () => {},
): FeeDifference | null => {
  const { rule, shares, time, events } = history;
  const operations = feeOperations(rule === "pro-rata" ? proRata : timeWeighted);
  let right: Ledger = opened({ accounts: [], locked: LOCKED_SHARES, created: time }, "creator", shares);
  const beginning = implementation.openLedger(rule, { owner: "creator", shares: shares + LOCKED_SHARES, time });
  if (Result.isFailure(beginning))
    return { history: { ...history, events: [] }, specification: "opened", implementation: beginning.failure.code };
  let left = beginning.success;
  for (const [i, event] of events.entries()) {
    const due = specified(operations, right, event);
    const got = implemented(implementation, left, event);
    seen(event, Result.isFailure(due) ? due.failure : null);
    const [specification, answered] = [answerText(due, specifiedText), answerText(got, implementedText)];
    if (specification !== answered)
      return { history: { ...history, events: events.slice(0, i + 1) }, specification, implementation: answered };
    if (Result.isSuccess(due)) right = due.success.ledger;
    if (Result.isSuccess(got)) left = got.success.ledger;
  }
  return null;
};

/** A difference as a person reads it. */
export const describeFeeDifference = ({ history, ...answers }: FeeDifference): string =>
  [
    `${history.events.at(-1)?.kind ?? "open"}: src and spec differ`,
    `  history         ${textOf(history)}`,
    `  specification   ${answers.specification}`,
    `  implementation  ${answers.implementation}`,
  ].join("\n");

/** Histories between two looks at the clock: the run stays interruptible and can report. */
const CHUNK = 20;

export interface FeeOptions {
  readonly seed: number;
  /** Events at least. */
  readonly cases: number;
  readonly implementation?: FeeImplementation;
  readonly progress?: (done: number) => Effect.Effect<void>;
}

/** Random histories to specification and implementation alike. The same seed gives the same histories. */
export const refineFeeDistribution = Effect.fn("refineFeeDistribution")(function* ({
  seed,
  cases,
  implementation = feeReference,
  progress = () => Effect.void,
}: FeeOptions) {
  const byKind: Partial<Record<FeeEvent["kind"], number>> = {};
  const refusals = new Set<Code>();
  let [done, answered] = [0, 0];
  const look = (event: FeeEvent, refused: Code | null): void => {
    done += 1;
    byKind[event.kind] = (byKind[event.kind] ?? 0) + 1;
    if (refused === null) answered += 1;
    else refusals.add(refused);
  };
  const result = (difference: FeeDifference | null): FeeRefinement => ({
    seed,
    cases: done,
    byKind,
    answered,
    refusals,
    difference,
  });
  for (let round = 0; done < cases; round += 1) {
    const details = fc.check(
      fc.property(feeHistory, (history) => compareFees(history, implementation, look) === null),
      { seed: seed + round * CHUNK, numRuns: CHUNK },
    );
    if (details.failed) {
      const [smallest] = details.counterexample ?? [];
      return result(smallest === undefined ? null : compareFees(smallest, implementation));
    }
    yield* progress(done);
    yield* Effect.yieldNow;
  }
  return result(null);
});
