import { Result } from "effect";
import type { Choice } from "../../checker/action/index.ts";
import type { Machine, Parameters } from "../../checker/machine.ts";
import { growthWithin, holdingTime } from "../../equations/fee-distribution.ts";
import { WAD } from "../../vocabulary/units.ts";
import { type FeeScope, feeMachine } from "./machine.ts";
import { type FeeOperations, feeOperations } from "./operations.ts";
import type { FeeQuantity, FeeTerm } from "./quantities.ts";
import { claimOf, type FeeRule, step, timeWeighted, toShare } from "./rules.ts";
import { type FeeConstants, type FeeState, opened } from "./state.ts";

const zero: FeeTerm = (a) => a.literal(0n);
const carriedWithoutWeight: FeeTerm = (a, given) =>
  a.choose(a.equal(given.weight, a.literal(0n)), toShare(a, given), a.literal(0n));

const largest = (name: FeeQuantity, holds: Choice<FeeQuantity>["holds"]): Choice<FeeQuantity> => ({
  kind: "choice",
  name,
  extremum: "largest",
  from: zero,
  given: [],
  holds,
});

/** Equation 33 with each accumulator rounded by itself: A₁ += ⌊F·t·W/T⌋, A₂ += ⌊F·W/T⌋. What A₂ lacks, t₀ times, is paid out on top. */
export const separatelyRounded: FeeRule = {
  ...timeWeighted,
  name: "separately-rounded",
  distribute: {
    name: "distribute",
    statement: "A₁ += ⌊F·t·W/T⌋, A₂ += ⌊F·W/T⌋",
    steps: [
      { kind: "definition", name: "weight", value: (a, given) => holdingTime(a, given) },
      step,
      {
        ...largest("timedStep", (a, given) =>
          growthWithin(a, given.timedStep, a.multiply(toShare(a, given), given.time), given.weight),
        ),
        upTo: (a, given) => a.multiply(a.multiply(toShare(a, given), given.time), a.literal(WAD)),
      },
    ],
    updates: {
      timed: (a, given) => a.add(given.timed, given.timedStep),
      growth: (a, given) => a.add(given.growth, given.step),
      carry: carriedWithoutWeight,
    },
    receipt: { step: (_, given) => given.step },
  },
};

/** Equation 33 as printed: τ̄ is the average of the providers' holding times, whatever they hold. */
export const averageByProvider: FeeRule = {
  ...timeWeighted,
  name: "average-by-provider",
  distribute: {
    name: "distribute",
    statement: "k = ⌊F·W·n/(S·Στ)⌋ for n providers",
    steps: [
      { kind: "definition", name: "weight", value: (a, { shares, ages }) => a.multiply(shares, ages) },
      {
        ...largest("step", (a, given) =>
          growthWithin(a, given.step, a.multiply(toShare(a, given), given.lots), given.weight),
        ),
        upTo: (a, given) => a.multiply(a.multiply(toShare(a, given), given.lots), a.literal(WAD)),
      },
    ],
    updates: {
      timed: (a, given) => a.add(given.timed, a.multiply(given.step, given.time)),
      growth: (a, given) => a.add(given.growth, given.step),
      carry: carriedWithoutWeight,
    },
    receipt: { step: (_, given) => given.step },
  },
};

const ofAllFees: FeeTerm = (a, { held, growth, growthSeen }) => a.multiply(held, a.subtract(growth, growthSeen));

/** Equation 32 as printed: s/S of the sum of all fees, with the shares of now; A is the sum of the fees. */
export const withoutSnapshot: FeeRule = {
  name: "without-snapshot",
  distribute: {
    name: "distribute",
    statement: "A += F",
    steps: [],
    updates: { timed: (_, { timed }) => timed, growth: (a, { growth, fee }) => a.add(growth, fee), carry: zero },
    receipt: { step: (_, { fee }) => fee },
  },
  claim: {
    ...claimOf(ofAllFees),
    statement: "⌊s·ΣF/S⌋ of the fees since the last claim",
    steps: [largest("claim", (a, given) => a.atMost(a.multiply(given.claim, given.shares), ofAllFees(a, given)))],
  },
  entitlement: ofAllFees,
  weightOf: (_, { held }) => held,
};

/** A new lot that takes part in fees of before it was. */
export const seeingNothing = (operations: FeeOperations): FeeOperations => ({
  ...operations,
  mint: (ledger, owner, shares) =>
    Result.map(operations.mint(ledger, owner, shares), (change) => {
      const lots = new Map(change.ledger.lots);
      const fresh = lots.get(`${ledger.nextLot}`);
      if (fresh !== undefined) lots.set(`${ledger.nextLot}`, { ...fresh, growthSeen: 0n, timedSeen: 0n });
      return { ...change, ledger: { ...change.ledger, lots } };
    }),
});

/** The paper locks no shares. */
const constants: FeeConstants = { accounts: ["alice", "bob"], locked: 0n, created: 3n };

const scope = (
  rule: FeeRule,
  statement: string,
  shares: bigint,
  orders: { readonly by: bigint; readonly fee: bigint; readonly minted: bigint },
): FeeScope => {
  const lots: readonly Parameters[] = [{ lot: 1n }, { lot: 2n }];
  const starts: readonly FeeState[] = [opened(constants, "alice", shares)];
  return {
    name: `fee-distribution/${rule.name}`,
    statement,
    rule,
    constants,
    starts,
    orders: {
      advance: [{ by: orders.by }],
      collect: [{ fee: orders.fee }],
      mint: [{ owner: "bob", shares: orders.minted }],
      burn: [],
      transfer: [],
      claim: lots,
    },
    constraint: {
      statement: "at most three advances, three fees, three lots",
      holds: ({ time, collected, nextLot }) =>
        time <= constants.created + 3n * orders.by && collected <= 3n * orders.fee && nextLot <= 3n,
    },
    expected: [],
  };
};

/** Only what the rule must fail: that no more is paid than was collected. */
const overpaying = (machine: Machine<FeeState>): Machine<FeeState> => ({
  ...machine,
  invariants: machine.invariants.filter(({ name }) => name === "neverOverpaid"),
  actionProperties: [],
  temporal: [],
  witnesses: [],
});

/** Rules that pay out more than was collected, each as a machine that must fail. */
export const LITERAL_FEE_MACHINES: Readonly<
  Record<"separatelyRounded" | "averageByProvider" | "withoutSnapshot", Machine<FeeState>>
> = {
  separatelyRounded: overpaying(
    feeMachine(
      scope(separatelyRounded, "two accumulators, each rounded down by itself", 2n * WAD, {
        by: 1n,
        fee: 7n,
        minted: WAD,
      }),
    ),
  ),
  averageByProvider: overpaying(
    feeMachine(
      scope(averageByProvider, "equation 33 with the average across providers", 90n, {
        by: 10n,
        fee: 100n,
        minted: 10n,
      }),
    ),
  ),
  withoutSnapshot: overpaying(
    feeMachine(
      scope(withoutSnapshot, "equation 32 on the shares of now", 100n, { by: 1n, fee: 10n, minted: 100n }),
      seeingNothing(feeOperations(withoutSnapshot)),
    ),
  ),
};
