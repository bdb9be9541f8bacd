import { LOCKED_SHARES, QUANTITY_LIMIT } from "../../vocabulary/units.ts";
import { claimable, TIME_LIMIT } from "./operations.ts";
import type { FeeRule } from "./rules.ts";
import type { Ledger, Lot } from "./state.ts";

/** Bounds of A₁ and A₂, and of the numbers of lots. */
const TIMED_LIMIT = 2n ** 236n;
const GROWTH_LIMIT = 2n ** 172n;
const LOT_LIMIT = 2n ** 53n;

const total = (values: readonly bigint[]): bigint => values.reduce((left, right) => left + right, 0n);

const lotIsValid = (rule: FeeRule, { time, timed, growth }: Ledger, { shares, since, ...lot }: Lot): boolean => {
  const [timedGrowth, grown] = [timed - lot.timedSeen, growth - lot.growthSeen];
  const isOwed = rule.name === "pro-rata" || timedGrowth >= since * grown;
  return shares >= 1n && since <= time && timedGrowth >= 0n && grown >= 0n && isOwed;
};

/** Whether a ledger that comes from outside can be what the operations made. `numbers` are its lots', in the order in which they came. */
export const ledgerIsValid = (rule: FeeRule, ledger: Ledger, numbers: readonly bigint[]): boolean => {
  const { time, shares, moment, timed, growth, carry, collected, paid, nextLot } = ledger;
  const lots = [...ledger.lots.values()];
  const isBounded =
    time < TIME_LIMIT &&
    shares < QUANTITY_LIMIT &&
    collected < QUANTITY_LIMIT &&
    timed < TIMED_LIMIT &&
    growth < GROWTH_LIMIT &&
    nextLot < LOT_LIMIT;
  const ascend = numbers.every((number, i) => number > (i === 0 ? 0n : (numbers[i - 1] ?? 0n)) && number < nextLot);
  if (!isBounded || !ascend || !lots.every((lot) => lotIsValid(rule, ledger, lot))) return false;
  const ofLocked = moment - total(lots.map((lot) => lot.shares * lot.since));
  return (
    total(lots.map((lot) => lot.shares)) + LOCKED_SHARES === shares &&
    ofLocked >= 0n &&
    ofLocked <= LOCKED_SHARES * time &&
    paid + carry + total(lots.map((lot) => claimable(rule, ledger, lot))) <= collected
  );
};
