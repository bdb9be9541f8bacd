import { Result } from "effect";
import { integer } from "../../arithmetic/integer.ts";
import type {
  ActionProperty,
  Invariant,
  Parameters,
  RefusalProperty,
  TemporalProperty,
  Transition,
  Witness,
} from "../../checker/machine.ts";
import { carryWithin, dustWithin, solvent } from "../../equations/fee-distribution.ts";
import { WAD } from "../../vocabulary/units.ts";
import { integerOf, textOf } from "../reading.ts";
import { acceptedWithoutReason, type Reasons, refusedForAReason } from "../reasons.ts";
import { claimable, entitlementOf, type FeeOperations, weightOf } from "./operations.ts";
import { feeReasons } from "./reasons.ts";
import type { FeeRule } from "./rules.ts";
import type { FeeConstants, FeeState, Ledger, Lot } from "./state.ts";

const lotsOf = ({ lots }: Ledger): readonly (readonly [string, Lot])[] => [...lots];

/** What every lot can claim now. */
export const claims = (rule: FeeRule, state: Ledger): readonly bigint[] =>
  lotsOf(state).map(([, lot]) => claimable(rule, state, lot));

/** The locked shares as the lot that they are, of nobody. */
const lockedLot = ({ locked, created }: FeeConstants): Lot => ({
  owner: "",
  shares: locked,
  since: created,
  timedSeen: 0n,
  growthSeen: 0n,
});

const total = (values: readonly bigint[]): bigint => values.reduce((left, right) => left + right, 0n);

const balances = ({ collected, paid, carry }: Ledger, claimableNow: readonly bigint[]) => ({
  collected,
  paid,
  carry,
  claimable: claimableNow,
});

/** What two lots are paid when they claim one after the other, and what is carried then; null where one is refused. */
const claimInTurn = (
  operations: FeeOperations,
  state: Ledger,
  first: string,
  second: string,
): { readonly paid: Readonly<Record<string, bigint>>; readonly left: Ledger } | null => {
  const once = operations.claim(state, BigInt(first));
  if (Result.isFailure(once)) return null;
  const twice = operations.claim(once.success.ledger, BigInt(second));
  if (Result.isFailure(twice)) return null;
  return { paid: { [first]: once.success.paid, [second]: twice.success.paid }, left: twice.success.ledger };
};

const commute = (operations: FeeOperations, state: Ledger, first: string, second: string): boolean => {
  const one = claimInTurn(operations, state, first, second);
  const other = claimInTurn(operations, state, second, first);
  return (
    one !== null &&
    other !== null &&
    one.paid[first] === other.paid[first] &&
    one.paid[second] === other.paid[second] &&
    one.left.paid === other.left.paid &&
    one.left.carry === other.left.carry
  );
};

export const feeInvariants = (
  rule: FeeRule,
  constants: FeeConstants,
  operations: FeeOperations,
): readonly Invariant<FeeState>[] => [
  {
    name: "neverOverpaid",
    statement: "paid out + carried ≤ collected",
    holds: (state) => solvent(integer, balances(state, [])),
  },
  {
    name: "everyClaimIsCovered",
    statement: "paid out + carried + all that the lots and the locked shares can claim ≤ collected",
    holds: (state) =>
      solvent(integer, balances(state, [...claims(rule, state), claimable(rule, state, lockedLot(constants))])),
  },
  {
    name: "dustIsBounded",
    statement:
      "collected − paid − carried − claimable (that of the locked shares too) is below one unit for each fee shared out, each settlement and each lot",
    when: ({ collected }) => collected > 0n,
    holds: (state) =>
      dustWithin(integer, {
        ...balances(state, [...claims(rule, state), claimable(rule, state, lockedLot(constants))]),
        roundings: state.roundings + BigInt(state.lots.size) + 1n,
      }),
  },
  {
    name: "totalsAgree",
    statement: "S and Σs·t₀ are those of the lots and of the locked shares",
    holds: (state) => {
      const lots = [...state.lots.values(), lockedLot(constants)];
      return (
        state.shares === total(lots.map(({ shares }) => shares)) &&
        state.moment === total(lots.map(({ shares, since }) => shares * since))
      );
    },
  },
  {
    name: "orderOfClaimsDoesNotMatter",
    statement: "of any two lots that can claim, either may be first: the same is paid and the same is left",
    when: (state) => claims(rule, state).filter((claim) => claim > 0n).length >= 2,
    holds: (state) => {
      const able = lotsOf(state).filter(([, lot]) => claimable(rule, state, lot) > 0n);
      return able.every(([first], i) =>
        able.slice(i + 1).every(([second]) => commute(operations, state, first, second)),
      );
    },
  },
];

const lotNamed = ({ lot }: Parameters): string | null => (typeof lot === "bigint" ? `${lot}` : null);

const settles = (action: string): boolean => action === "burn" || action === "transfer" || action === "claim";

/** The lots that stand before a step and after it. */
const standing = (before: Ledger, after: Ledger): readonly (readonly [string, Lot, Lot])[] =>
  lotsOf(before).flatMap(([number, lot]) => {
    const later = after.lots.get(number);
    return later === undefined ? [] : [[number, lot, later] as const];
  });

const paidBy = ({ receipt }: Transition<FeeState>): bigint => {
  const { paid } = receipt;
  if (paid === undefined) throw new TypeError("a step says what it paid");
  return paid;
};

const growthOf = (before: Ledger, after: Ledger): bigint => after.growth - before.growth;

const reasonsUnder = (rule: FeeRule): Reasons<FeeState> =>
  feeReasons((state, number) => {
    const lot = state.lots.get(number);
    return lot === undefined ? 0n : entitlementOf(rule, state, lot);
  }, WAD);

export const feeRefusalProperties = (rule: FeeRule): readonly RefusalProperty<FeeState>[] => [
  refusedForAReason(reasonsUnder(rule)),
];

/** Whose shares there are after a step, how many and since when, in the order of the lots. */
const lotsAfter = (before: FeeState, action: string, parameters: Parameters): readonly string[] => {
  const asked = (): bigint => integerOf(parameters, "shares");
  const loses = action === "burn" || action === "transfer" ? lotNamed(parameters) : null;
  const left = lotsOf(before).map(([number, { owner, shares, since }]) => ({
    ...{ number, owner, since },
    shares: number === loses ? shares - asked() : shares,
  }));
  const number = `${before.nextLot}`;
  const since = action === "mint" ? before.time : before.lots.get(loses ?? "")?.since;
  const fresh =
    action === "mint" || action === "transfer"
      ? [{ number, owner: textOf(parameters, "owner"), shares: asked(), since }]
      : [];
  return [...left.filter(({ shares }) => shares > 0n), ...fresh]
    .map((lot) => `${lot.number} ${lot.owner} ${lot.shares} ${lot.since}`)
    .toSorted();
};

const supplyChange = (action: string, parameters: Parameters): bigint => {
  if (action === "mint") return integerOf(parameters, "shares");
  return action === "burn" ? -integerOf(parameters, "shares") : 0n;
};

export const feeWitnesses = (rule: FeeRule): readonly Witness<FeeState>[] => [
  {
    name: "carried",
    statement: "something is carried",
    holds: ({ carry }) => carry > 0n,
  },
  {
    name: "allPaidOut",
    statement: "fees were collected, and all is paid but what rounding and the locked shares keep",
    holds: (state) => state.paid > 0n && state.carry === 0n && claims(rule, state).every((claim) => claim === 0n),
  },
];

export const feeActionProperties = (rule: FeeRule, constants: FeeConstants): readonly ActionProperty<FeeState>[] => [
  acceptedWithoutReason(reasonsUnder(rule)),
  {
    name: "lotsAreAsDone",
    statement:
      "shares are minted, burned and transferred as asked, under numbers that no lot had; all other lots stand, and time, supply and fees move by what was asked",
    holds: (before, action, { next }, parameters) => {
      const lots = lotsOf(next).map(([number, { owner, shares, since }]) => `${number} ${owner} ${shares} ${since}`);
      const opens = action === "mint" || action === "transfer";
      return (
        lots.toSorted().join() === lotsAfter(before, action, parameters).join() &&
        next.nextLot === before.nextLot + (opens ? 1n : 0n) &&
        next.time === before.time + (action === "advance" ? integerOf(parameters, "by") : 0n) &&
        next.shares === before.shares + supplyChange(action, parameters) &&
        next.collected === before.collected + (action === "collect" ? integerOf(parameters, "fee") : 0n)
      );
    },
  },
  {
    name: "onlyFeesAreSharedOut",
    statement:
      "the accumulators and what is carried move with a fee alone, and what is paid out with a settlement alone",
    holds: (before, action, { next, receipt }) =>
      (action === "collect" ||
        (next.timed === before.timed && next.growth === before.growth && next.carry === before.carry)) &&
      next.paid === before.paid + (receipt.paid ?? 0n) &&
      (settles(action) || receipt.paid === 0n),
  },
  {
    name: "carryIsSmall",
    statement:
      "what is carried after a fee is below weight/W, one step of the accumulator; or nothing has weight, and all of it is",
    when: (_before, action) => action === "collect",
    holds: (before, _action, { next }, parameters) => {
      const { fee } = parameters;
      if (typeof fee !== "bigint") throw new TypeError("a fee is an integer");
      const weights = [...before.lots.values(), lockedLot(constants)].map((lot) => weightOf(rule, before, lot));
      const weight = total(weights);
      return weight === 0n ? next.carry === before.carry + fee : carryWithin(integer, next.carry, weight);
    },
  },
  {
    name: "othersAreUntouched",
    statement: "what a lot can claim changes by fees and by its own settlement alone; a new lot can claim nothing",
    when: (_before, action) => action !== "collect",
    holds: (before, action, { next }, parameters) => {
      const own = settles(action) ? lotNamed(parameters) : null;
      const others = standing(before, next).filter(([number]) => number !== own);
      const fresh = lotsOf(next).filter(([number]) => !before.lots.has(number));
      return (
        others.every(([, lot, later]) => claimable(rule, before, lot) === claimable(rule, next, later)) &&
        fresh.every(([, lot]) => claimable(rule, next, lot) === 0n)
      );
    },
  },
  {
    name: "settlesFirst",
    statement: "a claim, a burn and a transfer pay exactly what the lot could claim, and it can then claim nothing",
    when: (_before, action) => settles(action),
    holds: (before, _action, transition, parameters) => {
      const number = lotNamed(parameters) ?? "";
      const lot = before.lots.get(number);
      const later = transition.next.lots.get(number);
      return (
        lot !== undefined &&
        paidBy(transition) === claimable(rule, before, lot) &&
        transition.next.paid === before.paid + paidBy(transition) &&
        (later === undefined || claimable(rule, transition.next, later) === 0n)
      );
    },
  },
  {
    name: "sharesKeepTheirAge",
    statement: "a burn and a transfer leave t₀ as it was, in the lot and in the one that is made of it",
    when: (_before, action) => action === "burn" || action === "transfer",
    holds: (before, _action, { next }, parameters) => {
      const since = before.lots.get(lotNamed(parameters) ?? "")?.since;
      return (
        standing(before, next).every(([, lot, later]) => lot.since === later.since) &&
        lotsOf(next).every(([number, lot]) => before.lots.has(number) || lot.since === since)
      );
    },
  },
  {
    name: "feesGoByWeight",
    statement:
      "a fee raises what each lot is entitled to by k times its weight: the shares, or the shares times their age",
    when: (before, action, { next }) => action === "collect" && growthOf(before, next) > 0n,
    holds: (before, _action, { next }) =>
      standing(before, next).every(([, lot, later]) => {
        const [had, has] = [entitlementOf(rule, before, lot), entitlementOf(rule, next, later)];
        return has - had === growthOf(before, next) * weightOf(rule, before, lot);
      }),
  },
];

export const feeTemporalProperties = (rule: FeeRule): readonly TemporalProperty<FeeState>[] => [
  {
    name: "claimsArePaid",
    statement: "whatever can be claimed is paid in the end",
    kind: "leadsTo",
    from: (state) => claims(rule, state).some((claim) => claim > 0n),
    to: (state) => claims(rule, state).every((claim) => claim === 0n),
  },
];
