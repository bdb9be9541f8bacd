import { HashMap, Result } from "effect";
import {
  type FEE_RULES,
  feeCodecs,
  type Refusal,
  type RequestCodec,
  type StoredLedger,
} from "../../../spec/vocabulary/index.ts";
import * as src from "../../../src/market/fee-distribution/index.ts";
import { handlingFirst, type SystemHandler } from "../../oracle/answered.ts";
import { jsonObjectOf } from "../../vectors/index.ts";

type Changed = Result.Result<src.LedgerChange, Refusal>;

const stored = ({ rule: _, lots, nextLot, ...numbers }: src.FeeLedger): StoredLedger => ({
  ...numbers,
  lots: HashMap.toEntries(lots)
    .toSorted(([a], [b]) => a - b)
    .map(([number, lot]) => ({ number: BigInt(number), ...lot })),
  nextLot: BigInt(nextLot),
});

const unpaid = (outcome: Result.Result<src.FeeLedger, Refusal>): Changed =>
  Result.map(outcome, (ledger) => ({ ledger, paid: 0n }));

const onLedger = <I>(
  codec: RequestCodec<{ readonly rule: (typeof FEE_RULES)[number] }, StoredLedger, I>,
  operate: (ledger: src.FeeLedger, input: I) => Changed,
): SystemHandler =>
  handlingFirst(codec, ({ params, state, input }) =>
    Result.map(
      Result.flatMap(src.restoreLedger(params.rule, state), (ledger) => operate(ledger, input)),
      ({ ledger, paid }) => ({ output: { paid: paid.toString() }, post: jsonObjectOf(stored(ledger)) }),
    ),
  );

export const fees = {
  "fees.advance": onLedger(feeCodecs.advance, (ledger, { time }) => unpaid(src.advanceTime(ledger, time))),
  "fees.collect": onLedger(feeCodecs.collect, (ledger, { fee }) => unpaid(src.collectFee(ledger, fee))),
  "fees.mint": onLedger(feeCodecs.mint, (ledger, { owner, shares }) => unpaid(src.addShares(ledger, owner, shares))),
  "fees.burn": onLedger(feeCodecs.burn, (ledger, { lot, shares }) => src.removeShares(ledger, Number(lot), shares)),
  "fees.transfer": onLedger(feeCodecs.transfer, (ledger, { lot, owner, shares }) =>
    src.transferShares(ledger, Number(lot), owner, shares),
  ),
  "fees.open": handlingFirst(feeCodecs.open, ({ params, input }) =>
    Result.map(src.openLedger(params.rule, input), (ledger) => ({
      output: { paid: "0" },
      post: jsonObjectOf(stored(ledger)),
    })),
  ),
  "fees.claimable": handlingFirst(feeCodecs.claimable, ({ params, state, input: { lot } }) =>
    Result.map(
      Result.flatMap(src.restoreLedger(params.rule, state), (ledger) => src.viewClaimable(ledger, Number(lot))),
      (paid) => ({ output: { paid: paid.toString() }, post: null }),
    ),
  ),
  "fees.claim": onLedger(feeCodecs.claim, (ledger, { lot }) => src.claimFees(ledger, Number(lot))),
};
