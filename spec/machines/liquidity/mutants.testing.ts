import type { ActionStep, Choice } from "../../checker/action/index.ts";
import type { Machine } from "../../checker/machine.ts";
import { LOCKED_SHARES } from "../../vocabulary/units.ts";
import { misdoing } from "../faults.testing.ts";
import type { Leg, SharesLeg } from "./legs.ts";
import { type Legs, type LiquidityOperations, liquidityOperations, soundLegs } from "./operations.ts";
import type { LiquidityQuantity, LiquidityTerm } from "./quantities.ts";
import { type LiquidityScope, ordersOf } from "./scope.ts";
import { LIQUIDITY_SCOPES } from "./scopes.ts";
import type { LiquidityState } from "./state.ts";

/** Liquidity with one fault, and the property that must notice it. */
export interface LiquidityMutant {
  readonly mistake: string;
  readonly notices: string;
  readonly scope: LiquidityScope;
  readonly operations: LiquidityOperations;
  /** What else is wrong with the machine. */
  readonly fault?: (machine: Machine<LiquidityState>) => Machine<LiquidityState>;
}

const scopeOf = (name: string): LiquidityScope => {
  const scope = LIQUIDITY_SCOPES.find((candidate) => candidate.name === name);
  if (scope === undefined) throw new RangeError(`no scope ${name}`);
  return scope;
};

const withLegs = (name: string, changed: Partial<Legs>) => ({
  scope: scopeOf(name),
  operations: liquidityOperations({ ...soundLegs, ...changed }),
});

type Steps = readonly ActionStep<LiquidityQuantity>[];

const withSteps = (leg: Leg, change: (steps: Steps) => Steps): Leg => ({ ...leg, steps: change(leg.steps) });

/** The leg with the steps that fix `name` replaced. */
const refix = (
  leg: Leg,
  name: LiquidityQuantity,
  replace: (step: Choice<LiquidityQuantity>) => ActionStep<LiquidityQuantity>,
): Leg =>
  withSteps(leg, (steps) => steps.map((step) => (step.kind === "choice" && step.name === name ? replace(step) : step)));

const unguarded = (leg: Leg, code: string): Leg =>
  withSteps(leg, (steps) => steps.filter((step) => step.kind !== "guard" || step.code !== code));

/** ⌊reserve·s/S⌋ where ⌈ ⌉ is due, and the reverse. */
const roundedDown = (name: "resource" | "credits", reserve: "q" | "p") => (): Choice<LiquidityQuantity> => ({
  kind: "choice",
  name,
  extremum: "largest",
  from: (a) => a.literal(0n),
  given: [],
  holds: (a, given) => a.atMost(a.multiply(given[name], given.shares), a.multiply(given[reserve], given.part)),
});
const roundedUp = (name: "resource" | "credits", reserve: "q" | "p") => (): Choice<LiquidityQuantity> => ({
  kind: "choice",
  name,
  extremum: "smallest",
  from: (a) => a.literal(0n),
  given: [],
  holds: (a, given) => a.atMost(a.multiply(given[reserve], given.part), a.multiply(given[name], given.shares)),
});
const fixed = (name: LiquidityQuantity, value: LiquidityTerm) => (): ActionStep<LiquidityQuantity> => ({
  kind: "definition",
  name,
  value,
});

const allBut1 = (name: "resource" | "credits", reserve: "q" | "p") =>
  fixed(name, (a, given) => a.subtract(given[reserve], a.literal(1n)));

/** A guard that leaves `least` shares where 1000 are locked. */
const leaving = (least: bigint): Leg =>
  withSteps(soundLegs.burn, (steps) =>
    steps.map((step) =>
      step.kind === "guard" && step.code === "InsufficientShares"
        ? {
            ...step,
            refuses: (a, given) => a.less(a.subtract(given.shares, given.part), a.literal(least)),
          }
        : step,
    ),
  );

const sharesBy = (holds: Choice<LiquidityQuantity>["holds"]): SharesLeg => ({
  ...soundLegs.shares,
  steps: soundLegs.shares.steps.map((step) => (step.kind === "choice" ? { ...step, holds } : step)),
});

export const LIQUIDITY_MUTANTS: readonly LiquidityMutant[] = [
  {
    mistake: "a burn rounds up, and so can take the last unit",
    notices: "reservesPositive",
    ...withLegs("liquidity/plain", { burn: refix(soundLegs.burn, "resource", roundedUp("resource", "q")) }),
  },
  {
    mistake: "half of the locked shares can be burned",
    notices: "lockedSharesStay",
    ...withLegs("liquidity/plain", { burn: leaving(LOCKED_SHARES / 2n) }),
  },
  {
    mistake: "a burn pays everything but the last unit",
    notices: "curvesAdmissible",
    ...withLegs("liquidity/sheared", {
      burn: refix(refix(soundLegs.burn, "resource", allBut1("resource", "q")), "credits", allBut1("credits", "p")),
    }),
  },
  {
    mistake: "a mint takes no credits, and rounds the resource down",
    notices: "cyclesCostTheUser",
    scope: {
      ...scopeOf("liquidity/plain"),
      // What is minted is burned again: the shortest cycle.
      orders: ordersOf(1, { minted: [300n], burned: [300n], offers: [{ deltaQ: [6n], deltaP: [2n] }], traded: [2n] }),
    },
    operations: liquidityOperations({
      ...soundLegs,
      mint: refix(
        refix(soundLegs.mint, "resource", roundedDown("resource", "q")),
        "credits",
        fixed("credits", (a) => a.literal(0n)),
      ),
    }),
  },
  {
    mistake: "one share too many is locked",
    notices: "everybodyCanLeave",
    ...withLegs("liquidity/plain", { burn: leaving(LOCKED_SHARES + 1n) }),
  },
  {
    mistake: "a mint rounds the resource down",
    notices: "phiNeverFalls",
    ...withLegs("liquidity/sheared", { mint: refix(soundLegs.mint, "resource", roundedDown("resource", "q")) }),
  },
  {
    mistake: "a burn rounds the credits up",
    notices: "nobodysShareLoses",
    ...withLegs("liquidity/two", { burn: refix(soundLegs.burn, "credits", roundedUp("credits", "p")) }),
  },
  {
    mistake: "a mint rounds down and a burn rounds up",
    notices: "mintThenBurnReturnsNoMore",
    ...withLegs("liquidity/inertia", {
      mint: refix(soundLegs.mint, "resource", roundedDown("resource", "q")),
      burn: refix(soundLegs.burn, "resource", roundedUp("resource", "q")),
    }),
  },
  {
    mistake: "shares are counted by the resource alone, as equation 31 does, and the credits taken in proportion",
    notices: "takesNoMoreThanOffered",
    ...withLegs("liquidity/plain", {
      shares: sharesBy((a, given) =>
        a.atMost(a.multiply(given.part, given.q), a.multiply(given.offeredQ, given.shares)),
      ),
      mint: unguarded(soundLegs.mint, "LimitExceeded"),
    }),
  },
  {
    mistake: "shares grow with the square root of the offer",
    notices: "sharesRiseWithTheDeposit",
    ...withLegs("liquidity/plain", {
      shares: sharesBy((a, given) =>
        a.and(
          a.atMost(a.multiply(a.multiply(given.part, given.part), given.q), a.multiply(given.offeredQ, given.shares)),
          a.atMost(a.multiply(given.part, given.p), a.multiply(given.offeredP, given.shares)),
        ),
      ),
    }),
  },
  {
    mistake: "a burn keeps a unit back",
    notices: "roundsByLessThanOne",
    ...withLegs("liquidity/plain", {
      burn: {
        ...soundLegs.burn,
        receipt: { ...soundLegs.burn.receipt, credits: (a, given) => a.subtract(given.credits, a.literal(1n)) },
      },
    }),
  },
  {
    mistake: "a mint takes the resource twice",
    notices: "priceMovesByRoundingOnly",
    ...withLegs("liquidity/two", {
      mint: refix(
        soundLegs.mint,
        "resource",
        fixed("resource", (a, given) => a.add(given.q, given.q)),
      ),
    }),
  },
  {
    mistake: "a mint looks at no limit",
    notices: "acceptedWithoutReason",
    ...withLegs("liquidity/plain", { mint: unguarded(soundLegs.mint, "LimitExceeded") }),
  },
  {
    mistake: "one share too many is locked, and a burn of the last is refused",
    notices: "everyReasonIsTold",
    ...withLegs("liquidity/plain", { burn: leaving(LOCKED_SHARES + 1n) }),
  },
  {
    mistake: "a mint forgets to count its shares",
    notices: "booksAgree",
    ...withLegs("liquidity/two", {
      mint: { ...soundLegs.mint, updates: { ...soundLegs.mint.updates, shares: (_, { shares }) => shares } },
    }),
  },
  {
    mistake: "a sale is booked for a unit more",
    notices: "tradesGoTheirWay",
    ...withLegs("liquidity/plain", {}),
    fault: (machine) =>
      misdoing(machine, "sell", (_, { next, receipt }) => ({
        next: { ...next, q: next.q.map((held) => held + 1n) },
        receipt,
      })),
  },
];
