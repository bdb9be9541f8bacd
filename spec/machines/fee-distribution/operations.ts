import { Result } from "effect";
import { integer } from "../../arithmetic/integer.ts";
import { perform, type Quantities } from "../../checker/action/index.ts";
import { byPrecedence, type Refusal, refusal } from "../../vocabulary/refusal.ts";
import { QUANTITY_LIMIT } from "../../vocabulary/units.ts";
import { type Entry, lotOpened, received, settled, sharesBurned, sharesLeft } from "./bookkeeping.ts";
import type { FeeQuantity } from "./quantities.ts";
import type { FeeRule } from "./rules.ts";
import type { Ledger, Lot } from "./state.ts";

/** What an accepted operation leaves behind, what it pays to the owner of the lot, and how often it rounded for good. */
export interface LedgerChange {
  readonly ledger: Ledger;
  readonly paid: bigint;
  readonly roundings: bigint;
}

/** The change, or every refusal that applies, in the order of precedence. */
export type LedgerOutcome = Result.Result<LedgerChange, readonly Refusal[]>;

/** The operations on the fees of one pool. A lot is named by its number. */
export interface FeeOperations {
  /** Time goes on. */
  readonly advance: (ledger: Ledger, to: bigint) => LedgerOutcome;
  /** A fee comes in and is shared out among the lots that stand. */
  readonly collect: (ledger: Ledger, fee: bigint) => LedgerOutcome;
  /** New shares are a lot of their own, of age 0. */
  readonly mint: (ledger: Ledger, owner: string, shares: bigint) => LedgerOutcome;
  /** Settles the lot, then takes shares from it. */
  readonly burn: (ledger: Ledger, lot: bigint, shares: bigint) => LedgerOutcome;
  /** Settles the lot, then makes a lot of another owner from shares of it, which keep their age. */
  readonly transfer: (ledger: Ledger, lot: bigint, owner: string, shares: bigint) => LedgerOutcome;
  /** Settles the lot. */
  readonly claim: (ledger: Ledger, lot: bigint) => LedgerOutcome;
}

/** Times are below 2^64, so that A₁ stays below 2^236. */
export const TIME_LIMIT = 2n ** 64n;

const NO_FEE = { fee: 0n, amount: 0n, held: 0n, since: 0n, timedSeen: 0n, growthSeen: 0n };

/** What an action fixes, where none does. */
const NOT_FIXED = { weight: 0n, step: 0n, timedStep: 0n, payable: 0n, claim: 0n };

const given = (ledger: Ledger) => {
  const { shares, time, moment, timed, growth, carry, collected, paid, lots } = ledger;
  const ages = [...lots.values()].reduce((total, { since }) => total + time - since, 0n);
  const totals = { shares, time, moment, timed, growth, carry, collected, paid };
  return { ...NO_FEE, ...totals, lots: BigInt(lots.size), ages };
};

const givenLot = (ledger: Ledger, { shares: held, since, timedSeen, growthSeen }: Lot) => ({
  ...given(ledger),
  held,
  since,
  timedSeen,
  growthSeen,
});

/** What a lot can claim now. */
export const claimable = (rule: FeeRule, ledger: Ledger, lot: Lot): bigint =>
  Result.getOrThrow(perform(rule.claim, givenLot(ledger, lot))).receipt.claim;

/** What a lot is owed before rounding, units of 1e-36. */
export const entitlementOf = (rule: FeeRule, ledger: Ledger, lot: Lot): bigint =>
  rule.entitlement(integer, { ...NOT_FIXED, ...givenLot(ledger, lot) });

/** What a lot's part of a fee goes by, now. */
export const weightOf = (rule: FeeRule, ledger: Ledger, lot: Lot): bigint =>
  rule.weightOf(integer, { ...NOT_FIXED, ...givenLot(ledger, lot) });

const changed = (ledger: Ledger, paid = 0n, roundings = 0n): LedgerOutcome =>
  Result.succeed({ ledger, paid, roundings });

const ifNone = (refusals: readonly Refusal[], outcome: () => LedgerOutcome): LedgerOutcome =>
  refusals.length > 0 ? Result.fail(refusals.toSorted(byPrecedence)) : outcome();

const when = (holds: boolean, ...refused: Parameters<typeof refusal>): readonly Refusal[] =>
  holds ? [refusal(...refused)] : [];

const isZero = (field: string, amount: bigint): readonly Refusal[] =>
  when(amount === 0n, "ZeroAmount", field, amount, "at least 1");

const overflows = (field: string, value: bigint): readonly Refusal[] =>
  when(value >= QUANTITY_LIMIT, "Overflow", field, value, "below 2^112");

const withLots = (ledger: Ledger, change: (lots: Map<string, Lot>) => void): Ledger["lots"] => {
  const lots = new Map(ledger.lots);
  change(lots);
  return lots;
};

/** What an entry in the books updates. */
const booked = <Updated extends FeeQuantity>(
  entry: Entry<Updated>,
  given: Partial<Quantities<FeeQuantity, bigint>>,
): Readonly<Record<Updated, bigint>> => Result.getOrThrow(perform(entry, given)).updates;

/** The lot settled: what it could claim is paid, and what it has seen is what there is. */
const settle = (rule: FeeRule, ledger: Ledger, lot: Lot) => {
  const claim = claimable(rule, ledger, lot);
  const { paid, ...seen } = booked(settled, { ...givenLot(ledger, lot), claim });
  return { paid: claim, lot: { ...lot, ...seen }, ledger: { ...ledger, paid } };
};

/** The lot with so many shares. */
const holding = (lot: Lot, shares: bigint): Lot => ({ ...lot, shares });

/** A step on a lot that has so many shares. */
const onLot = (
  { lots }: Ledger,
  number: bigint,
  asked: bigint | null,
  step: (lot: Lot) => LedgerOutcome,
): LedgerOutcome => {
  const lot = lots.get(`${number}`);
  const zero = asked === null ? [] : isZero("input.shares", asked);
  if (lot === undefined) return Result.fail([...zero, refusal("UnknownLot", "input.lot", number, "a lot that stands")]);
  const tooMany = when(
    asked !== null && asked > lot.shares,
    "InsufficientShares",
    "input.shares",
    asked ?? 0n,
    `at most ${lot.shares}, the shares of the lot`,
  );
  return ifNone([...zero, ...tooMany], () => step(lot));
};

/** The lot in the place of what it was; emptied, it is no more. */
const put = (lots: Map<string, Lot>, number: bigint, lot: Lot): void => {
  if (lot.shares === 0n) lots.delete(`${number}`);
  else lots.set(`${number}`, lot);
};

/** The specification of a pool's fees under a rule. */
export const feeOperations = (rule: FeeRule): FeeOperations => ({
  advance: (ledger, to) =>
    ifNone(
      [
        ...when(to < ledger.time, "InvalidState", "input.time", to, `at least ${ledger.time}, the time of the ledger`),
        ...when(to >= TIME_LIMIT, "Overflow", "input.time", to, "below 2^64"),
      ],
      () => changed({ ...ledger, time: to }),
    ),
  collect: (ledger, fee) => {
    const { collected } = booked(received, { ...given(ledger), fee });
    return ifNone([...isZero("input.fee", fee), ...overflows("collected", collected)], () => {
      const { updates, receipt } = Result.getOrThrow(perform(rule.distribute, { ...given(ledger), fee }));
      return changed({ ...ledger, ...updates, collected }, 0n, receipt.step > 0n ? 1n : 0n);
    });
  },
  mint: (ledger, owner, amount) => {
    const { shares, moment, held, ...seen } = booked(lotOpened, { ...given(ledger), amount });
    return ifNone([...isZero("input.shares", amount), ...overflows("shares", shares)], () => {
      const lots = withLots(ledger, (all) => all.set(`${ledger.nextLot}`, { owner, shares: held, ...seen }));
      return changed({ ...ledger, shares, moment, lots, nextLot: ledger.nextLot + 1n });
    });
  },
  burn: (ledger, number, amount) =>
    onLot(ledger, number, amount, (before) => {
      const { paid, lot, ledger: after } = settle(rule, ledger, before);
      const { shares, moment, held } = booked(sharesBurned, { ...givenLot(after, lot), amount });
      const lots = withLots(after, (all) => put(all, number, holding(lot, held)));
      return changed({ ...after, shares, moment, lots }, paid, 1n);
    }),
  transfer: (ledger, number, owner, amount) =>
    onLot(ledger, number, amount, (before) => {
      const { paid, lot, ledger: after } = settle(rule, ledger, before);
      const { held } = booked(sharesLeft, { ...givenLot(after, lot), amount });
      const lots = withLots(after, (all) => {
        put(all, number, holding(lot, held));
        all.set(`${ledger.nextLot}`, { ...holding(lot, amount), owner });
      });
      return changed({ ...after, lots, nextLot: ledger.nextLot + 1n }, paid, 1n);
    }),
  claim: (ledger, number) =>
    onLot(ledger, number, null, (lot) => {
      const { paid, lot: after, ledger: books } = settle(rule, ledger, lot);
      if (paid === 0n)
        return Result.fail([refusal("InsufficientOutput", "input.lot", number, "a lot that is owed at least 1")]);
      return changed({ ...books, lots: withLots(books, (lots) => lots.set(`${number}`, after)) }, paid, 1n);
    }),
});
