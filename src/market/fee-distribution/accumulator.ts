import { match } from "ts-pattern";
import { WAD } from "../../../spec/vocabulary/units.ts";
import { divDown, mulDivDown, mulDivUp } from "../../fixed-point/division.ts";
import type { FeeLedger, Lot } from "./ledger.ts";

/** What fees are shared by: S pro rata; T = S·t − Σs·t₀, the holding time of all shares, by time. At least 0. */
const totalWeight = ({ rule, shares, time, moment }: FeeLedger): bigint =>
  match(rule)
    .with("pro-rata", () => shares)
    .with("time-weighted", () => shares * time - moment)
    .exhaustive();

/**
 * The ledger with a fee shared out: k = ⌊(F + carry)·W/T⌋, A₁ += k·t, A₂ += k, carry = F + carry − ⌈k·T/W⌉; with T = 0 all is
 * carried. k rounds down and what it makes payable up, in favour of the ledger: what it owes is always covered. The carry stays
 * below T/W. Sound forms of equations 32 and 33.
 */
export const shareOut = (ledger: FeeLedger, fee: bigint): FeeLedger => {
  const { rule, time, timed, growth, carry, collected } = ledger;
  const toShare = fee + carry;
  const weight = totalWeight(ledger);
  const step = weight === 0n ? 0n : mulDivDown(toShare, WAD, weight);
  return {
    ...ledger,
    timed: rule === "time-weighted" ? timed + step * time : timed,
    growth: growth + step,
    carry: toShare - mulDivUp(step, weight, WAD),
    collected: collected + fee,
  };
};

/**
 * What a lot can claim, in units of 1e-18: ⌊s·ΔA/W⌋ pro rata, ⌊s·(ΔA₁ − t₀·ΔA₂)/W⌋ by time. Rounds down, in favour of the ledger,
 * by less than one unit a settlement.
 */
export const claimDown = ({ rule, timed, growth }: FeeLedger, lot: Lot): bigint => {
  const step = growth - lot.growthSeen;
  const weighted = rule === "pro-rata" ? step : timed - lot.timedSeen - lot.since * step;
  return divDown(lot.shares * weighted, WAD);
};
