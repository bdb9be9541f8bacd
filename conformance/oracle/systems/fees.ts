import { Result } from "effect";
import {
  feeOperations,
  type Ledger,
  type LedgerOutcome,
  type Lot,
  ledgerIsValid,
  proRata,
  timeWeighted,
} from "../../../spec/machines/fee-distribution/index.ts";
import {
  type FEE_RULES,
  feeCodecs,
  type Parts,
  type RequestCodec,
  refusal,
  type StoredLedger,
} from "../../../spec/vocabulary/index.ts";
import { jsonObjectOf } from "../../vectors/index.ts";
import { handling, type SystemHandler, type SystemOutcome } from "../answered.ts";

interface Params {
  readonly rule: (typeof FEE_RULES)[number];
}

const RULES = { "pro-rata": proRata, "time-weighted": timeWeighted };

const ledgerOf = ({ lots, ...numbers }: StoredLedger): Ledger => ({
  ...numbers,
  lots: new Map(lots.map(({ number, ...lot }): [string, Lot] => [`${number}`, lot])),
});

/** A ledger of the specification as it stands in a request. */
export const storedLedger = ({
  time,
  shares,
  moment,
  timed,
  growth,
  carry,
  collected,
  paid,
  lots,
  nextLot,
}: Ledger): StoredLedger => ({
  ...{ time, shares, moment, timed, growth, carry, collected, paid },
  lots: [...lots]
    .map(([number, lot]) => ({ number: BigInt(number), ...lot }))
    .toSorted((a, b) => (a.number < b.number ? -1 : 1)),
  nextLot,
});

const answered = (outcome: LedgerOutcome): SystemOutcome =>
  Result.map(outcome, ({ ledger, paid }) => ({
    output: { paid: paid.toString() },
    post: jsonObjectOf(storedLedger(ledger)),
  }));

const onLedger = <I>(
  codec: RequestCodec<Params, StoredLedger, I>,
  operate: (operations: ReturnType<typeof feeOperations>, ledger: Ledger, input: I) => LedgerOutcome,
): SystemHandler =>
  handling(codec, ({ params, state, input }: Parts<Params, StoredLedger, I>): SystemOutcome => {
    const rule = RULES[params.rule];
    const ledger = ledgerOf(state);
    const numbers = state.lots.map(({ number }) => number);
    return ledgerIsValid(rule, ledger, numbers)
      ? answered(operate(feeOperations(rule), ledger, input))
      : Result.fail([refusal("InvalidState", "state", "a ledger", "what the operations can have made")]);
  });

export const fees = {
  "fees.advance": onLedger(feeCodecs.advance, ({ advance }, ledger, { time }) => advance(ledger, time)),
  "fees.collect": onLedger(feeCodecs.collect, ({ collect }, ledger, { fee }) => collect(ledger, fee)),
  "fees.mint": onLedger(feeCodecs.mint, ({ mint }, ledger, { owner, shares }) => mint(ledger, owner, shares)),
  "fees.burn": onLedger(feeCodecs.burn, ({ burn }, ledger, { lot, shares }) => burn(ledger, lot, shares)),
  "fees.transfer": onLedger(feeCodecs.transfer, ({ transfer }, ledger, { lot, owner, shares }) =>
    transfer(ledger, lot, owner, shares),
  ),
  "fees.claim": onLedger(feeCodecs.claim, ({ claim }, ledger, { lot }) => claim(ledger, lot)),
};
