import { Result } from "effect";
import { withinPortion } from "../../equations/liquidity.ts";
import { refusal } from "../../vocabulary/refusal.ts";
import { WAD } from "../../vocabulary/units.ts";
import { seeingNothing } from "./literal.ts";
import type { FeeScope } from "./machine.ts";
import { type FeeOperations, feeOperations, type LedgerChange } from "./operations.ts";
import { type FeeRule, payable, step, toShare } from "./rules.ts";
import { FEE_SCOPES } from "./scopes.ts";
import type { Ledger, Lot } from "./state.ts";

/** Fees with one fault, and the property that must notice it. */
export interface FeeMutant {
  readonly mistake: string;
  readonly notices: string;
  readonly scope: FeeScope;
  readonly operations: FeeOperations;
}

const scopeOf = (name: string): FeeScope => {
  const scope = FEE_SCOPES.find((candidate) => candidate.name === `fee-distribution/${name}`);
  if (scope === undefined) throw new RangeError(`no scope ${name}`);
  return scope;
};

/** The operations of a scope with some of them changed. */
const withOperations = (name: string, change: (sound: FeeOperations) => Partial<FeeOperations>) => {
  const scope = scopeOf(name);
  const sound = feeOperations(scope.rule);
  return { scope, operations: { ...sound, ...change(sound) } };
};

/** The rule of a scope with the way changed in which it shares fees out. */
const withDistribution = (name: string, change: (sound: FeeRule["distribute"]) => FeeRule["distribute"]) => {
  const scope = scopeOf(name);
  const rule = { ...scope.rule, distribute: change(scope.rule.distribute) };
  return { scope: { ...scope, rule }, operations: feeOperations(rule) };
};

const changing = (change: LedgerChange, ledger: Partial<Ledger>): LedgerChange => ({
  ...change,
  ledger: { ...change.ledger, ...ledger },
});

/** The lot of a number put in the place of the one that is there. */
const withLot = (change: LedgerChange, number: bigint, replace: (lot: Lot) => Lot): LedgerChange => {
  const lots = new Map(change.ledger.lots);
  const lot = lots.get(`${number}`);
  if (lot !== undefined) lots.set(`${number}`, replace(lot));
  return changing(change, { lots });
};

export const FEE_MUTANTS: readonly FeeMutant[] = [
  {
    mistake: "a claim can be made again and again",
    notices: "neverOverpaid",
    ...withOperations("pro-rata", ({ claim }) => ({
      claim: (ledger, lot) => Result.map(claim(ledger, lot), (change) => changing(change, { lots: ledger.lots })),
    })),
  },
  {
    mistake: "what a fee makes payable rounds down",
    notices: "everyClaimIsCovered",
    ...withDistribution("time-weighted", (sound) => ({
      ...sound,
      steps: sound.steps.map((each) =>
        each === payable
          ? {
              ...payable,
              extremum: "largest",
              holds: (a, given) =>
                withinPortion(a, given.payable, { reserve: given.step, part: given.weight, shares: a.literal(WAD) }),
            }
          : each,
      ),
    })),
  },
  {
    mistake: "what is collected before anything has weight is lost",
    notices: "dustIsBounded",
    ...withDistribution("time-weighted", (sound) => ({
      ...sound,
      updates: { ...sound.updates, carry: (a) => a.literal(0n) },
    })),
  },
  {
    mistake: "a burn leaves its part of Σs·t₀ behind",
    notices: "totalsAgree",
    ...withOperations("time-weighted", ({ burn }) => ({
      burn: (ledger, lot, shares) =>
        Result.map(burn(ledger, lot, shares), (change) => changing(change, { moment: ledger.moment })),
    })),
  },
  {
    mistake: "the first to claim is paid what was carried, too",
    notices: "orderOfClaimsDoesNotMatter",
    ...withOperations("pro-rata", ({ claim }) => ({
      claim: (ledger, lot) =>
        Result.map(claim(ledger, lot), (change) => ({
          ...changing(change, { carry: 0n, paid: change.ledger.paid + ledger.carry }),
          paid: change.paid + ledger.carry,
        })),
    })),
  },
  {
    mistake: "only half of what could be shared out is",
    notices: "carryIsSmall",
    ...withDistribution("pro-rata", (sound) => ({
      ...sound,
      steps: sound.steps.map((each) =>
        each === step
          ? {
              ...step,
              holds: (a, given) =>
                a.atMost(
                  a.multiply(a.multiply(a.literal(2n), given.step), given.weight),
                  a.multiply(toShare(a, given), a.literal(WAD)),
                ),
            }
          : each,
      ),
    })),
  },
  {
    mistake: "a new lot takes part in fees of before it was",
    notices: "othersAreUntouched",
    ...withOperations("pro-rata", seeingNothing),
  },
  {
    mistake: "a transfer settles the lot and pays nothing",
    notices: "settlesFirst",
    ...withOperations("time-weighted", ({ transfer }) => ({
      transfer: (ledger, lot, owner, shares) =>
        Result.map(transfer(ledger, lot, owner, shares), (change) => ({
          ...changing(change, { paid: ledger.paid }),
          paid: 0n,
        })),
    })),
  },
  {
    mistake: "a transfer makes the shares new",
    notices: "sharesKeepTheirAge",
    ...withOperations("time-weighted", ({ transfer }) => ({
      transfer: (ledger, lot, owner, shares) =>
        Result.map(transfer(ledger, lot, owner, shares), (change) =>
          withLot(change, ledger.nextLot, (fresh) => ({ ...fresh, since: ledger.time })),
        ),
    })),
  },
  {
    mistake: "A₁ grows by k and not by k·t",
    notices: "feesGoByWeight",
    ...withDistribution("time-weighted-coarse", (sound) => ({
      ...sound,
      updates: { ...sound.updates, timed: (a, given) => a.add(given.timed, given.step) },
    })),
  },
  {
    mistake: "claims below 2 are not paid",
    notices: "claimsArePaid",
    ...withOperations("time-weighted", ({ claim }) => ({
      claim: (ledger, lot) =>
        Result.flatMap(claim(ledger, lot), (change) =>
          change.paid < 2n
            ? Result.fail([refusal("InsufficientOutput", "input.lot", lot, "a lot that is owed at least 2")])
            : Result.succeed(change),
        ),
    })),
  },
  {
    mistake: "a claim of nothing is taken",
    notices: "acceptedWithoutReason",
    ...withOperations("pro-rata", ({ claim }) => ({
      claim: (ledger, lot) =>
        Result.orElse(claim(ledger, lot), (refusals) =>
          refusals.some(({ code }) => code === "InsufficientOutput")
            ? Result.succeed({ ledger, paid: 0n, roundings: 0n })
            : Result.fail(refusals),
        ),
    })),
  },
  {
    mistake: "the last share of a lot cannot be burned",
    notices: "refusedForAReason",
    ...withOperations("time-weighted", ({ burn }) => ({
      burn: (ledger, lot, shares) =>
        ledger.lots.get(`${lot}`)?.shares === shares ? burn(ledger, lot, shares + 1n) : burn(ledger, lot, shares),
    })),
  },
  {
    mistake: "a transfer leaves the owner as it was",
    notices: "lotsAreAsDone",
    ...withOperations("time-weighted", ({ transfer }) => ({
      transfer: (ledger, lot, owner, shares) =>
        transfer(ledger, lot, ledger.lots.get(`${lot}`)?.owner ?? owner, shares),
    })),
  },
  {
    mistake: "a burn takes what is carried out of the books",
    notices: "onlyFeesAreSharedOut",
    ...withOperations("pro-rata", ({ burn }) => ({
      burn: (ledger, lot, shares) => Result.map(burn(ledger, lot, shares), (change) => changing(change, { carry: 0n })),
    })),
  },
];
