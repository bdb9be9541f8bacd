import { Result } from "effect";
import {
  claimable,
  feeOperations,
  type Ledger,
  type LedgerOutcome,
  type Lot,
  ledgerIsValid,
  opened,
  proRata,
  timeWeighted,
} from "../../../spec/machines/fee-distribution/index.ts";
import {
  type FEE_RULES,
  feeCodecs,
  LOCKED_SHARES,
  type Parts,
  QUANTITY_LIMIT,
  type Refusal,
  type RequestCodec,
  refusal,
  type StoredLedger,
} from "../../../spec/vocabulary/index.ts";
import { jsonObjectOf } from "../../vectors/index.ts";
import { handling, type SystemHandler, type SystemOutcome } from "../answered.ts";

interface Params {
  readonly rule: (typeof FEE_RULES)[number];
}

const TIME_LIMIT = 2n ** 64n;
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

const validLedger = ({ rule }: Params, state: StoredLedger): Result.Result<Ledger, readonly Refusal[]> => {
  const ledger = ledgerOf(state);
  const numbers = state.lots.map(({ number }) => number);
  return ledgerIsValid(RULES[rule], ledger, numbers)
    ? Result.succeed(ledger)
    : Result.fail([refusal("InvalidState", "state", "a ledger", "what the operations can have made")]);
};

const onLedger = <I>(
  codec: RequestCodec<Params, StoredLedger, I>,
  operate: (operations: ReturnType<typeof feeOperations>, ledger: Ledger, input: I) => LedgerOutcome,
): SystemHandler =>
  handling(codec, ({ params, state, input }: Parts<Params, StoredLedger, I>) =>
    Result.flatMap(validLedger(params, state), (ledger) =>
      answered(operate(feeOperations(RULES[params.rule]), ledger, input)),
    ),
  );

export const fees = {
  "fees.advance": onLedger(feeCodecs.advance, ({ advance }, ledger, { time }) => advance(ledger, time)),
  "fees.collect": onLedger(feeCodecs.collect, ({ collect }, ledger, { fee }) => collect(ledger, fee)),
  "fees.mint": onLedger(feeCodecs.mint, ({ mint }, ledger, { owner, shares }) => mint(ledger, owner, shares)),
  "fees.burn": onLedger(feeCodecs.burn, ({ burn }, ledger, { lot, shares }) => burn(ledger, lot, shares)),
  "fees.transfer": onLedger(feeCodecs.transfer, ({ transfer }, ledger, { lot, owner, shares }) =>
    transfer(ledger, lot, owner, shares),
  ),
  "fees.claim": onLedger(feeCodecs.claim, ({ claim }, ledger, { lot }) => claim(ledger, lot)),
  "fees.open": handling(feeCodecs.open, ({ input: { owner, shares, time } }): SystemOutcome => {
    const refusals = [
      ...(shares > LOCKED_SHARES && shares < QUANTITY_LIMIT
        ? []
        : [refusal("InvalidState", "input.shares", shares, `above ${LOCKED_SHARES} and below 2^112`)]),
      ...(time < TIME_LIMIT ? [] : [refusal("Overflow", "input.time", time, "below 2^64")]),
    ];
    if (refusals.length > 0) return Result.fail(refusals);
    const constants = { accounts: [], locked: LOCKED_SHARES, created: time };
    const ledger = storedLedger(opened(constants, owner, shares - LOCKED_SHARES));
    return Result.succeed({ output: { paid: "0" }, post: jsonObjectOf(ledger) });
  }),
  "fees.claimable": handling(
    feeCodecs.claimable,
    ({ params, state, input }): SystemOutcome =>
      Result.flatMap(validLedger(params, state), (ledger) => {
        const lot = ledger.lots.get(`${input.lot}`);
        return lot === undefined
          ? Result.fail([refusal("UnknownLot", "input.lot", input.lot, "a lot that stands")])
          : Result.succeed({ output: { paid: claimable(RULES[params.rule], ledger, lot).toString() }, post: null });
      }),
  ),
};
