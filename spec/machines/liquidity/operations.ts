import { Result } from "effect";
import { judge, perform, type Quantities } from "../../checker/action/index.ts";
import type { AddLiquidity, LiquidityReceipt, MintShares, RemoveLiquidity } from "../../vocabulary/liquidity.ts";
import type { Pool, Resource } from "../../vocabulary/pool.ts";
import { byPrecedence, type Refusal, refusal } from "../../vocabulary/refusal.ts";
import { orderGuards } from "../pool/guards.ts";
import { stateRefusals } from "../pool/validity.ts";
import { burnLeg, type Leg, mintLeg, type SharesLeg, sharesLeg } from "./legs.ts";
import type { LiquidityQuantity } from "./quantities.ts";
import { at } from "./state.ts";

/** What an accepted mint or burn leaves behind, and what it says. */
export interface LiquidityChange {
  readonly post: Pool;
  readonly receipt: LiquidityReceipt;
}

/** The change, or every refusal that applies, in the order of precedence. */
export type LiquidityOutcome = Result.Result<LiquidityChange, readonly Refusal[]>;

/** The three ways to change the number of a pool's shares. Lists have one entry for each resource. */
export interface LiquidityOperations {
  readonly mint: (pool: Pool, time: bigint, order: MintShares) => LiquidityOutcome;
  readonly mintByAmounts: (pool: Pool, time: bigint, order: AddLiquidity) => LiquidityOutcome;
  readonly burn: (pool: Pool, time: bigint, order: RemoveLiquidity) => LiquidityOutcome;
}

/** What the operations are made of, of each resource. Mutants put others in their place. */
export interface Legs {
  readonly mint: Leg;
  readonly shares: SharesLeg;
  readonly burn: Leg;
}

export const soundLegs: Legs = { mint: mintLeg, shares: sharesLeg, burn: burnLeg };

type Given = Partial<Quantities<LiquidityQuantity, bigint>>;

const curveGiven = ({ shares }: Pool, { q, p, c, beta, m }: Resource): Given => ({ q, p, c, beta, m, shares });

/** What is wrong with the pool, and with the order whatever the pool. */
const preconditions = (
  pool: Pool,
  order: { readonly amount: bigint; readonly time: bigint; readonly deadline: bigint },
  amountField: string,
): readonly Refusal[] => [
  ...stateRefusals(pool),
  ...orderGuards.flatMap((guard) =>
    judge(guard, order, (name) => (name === "amount" ? `input.${amountField}` : `input.${name}`)),
  ),
];

/** Preconditions that leave what follows undefined: all but the deadline. */
const ends = (refusals: readonly Refusal[]): boolean => refusals.some(({ code }) => code !== "Expired");

const unique = (refusals: readonly Refusal[]): readonly Refusal[] =>
  refusals.filter(
    ({ code, field }, i) => refusals.findIndex((other) => other.code === code && other.field === field) === i,
  );

/** One leg for each resource, all or nothing. `limits` are the order's, under its own names. */
const byLegs = (
  pool: Pool,
  leg: Leg,
  part: bigint,
  limits: { readonly q: readonly bigint[]; readonly p: readonly bigint[] },
): LiquidityOutcome => {
  const refusals: Refusal[] = [];
  const resources: Resource[] = [];
  const deltaQ: bigint[] = [];
  const deltaP: bigint[] = [];
  let { shares } = pool;
  for (const [i, resource] of pool.resources.entries()) {
    const given = {
      ...curveGiven(pool, resource),
      part,
      limitQ: at(limits.q, i),
      limitP: at(limits.p, i),
    };
    const performed = perform(leg, given, (name) => (name === "part" ? "shares" : `${name}.${i}`));
    if (Result.isFailure(performed)) {
      refusals.push(...performed.failure);
      continue;
    }
    const { updates, receipt } = performed.success;
    shares = updates.shares;
    resources.push({ ...resource, q: updates.q, p: updates.p });
    deltaQ.push(receipt.resource);
    deltaP.push(receipt.credits);
  }
  if (refusals.length > 0) return Result.fail(unique(refusals));
  return Result.succeed({ post: { ...pool, shares, resources }, receipt: { shares: part, deltaQ, deltaP } });
};

/** The outcome of the legs together with what was refused before them. */
const after = (before: readonly Refusal[], outcome: LiquidityOutcome): LiquidityOutcome => {
  const refusals = [...before, ...(Result.isFailure(outcome) ? outcome.failure : [])];
  return refusals.length > 0 ? Result.fail(refusals.toSorted(byPrecedence)) : outcome;
};

/** The shares that an offer mints: the smallest of what its parts suffice for. */
const sharesOf = (pool: Pool, leg: SharesLeg, { deltaQ, deltaP }: AddLiquidity): bigint =>
  pool.resources
    .map((resource, i) => {
      const offered = { offeredQ: at(deltaQ, i), offeredP: at(deltaP, i) };
      return Result.getOrThrow(perform(leg, { ...curveGiven(pool, resource), ...offered })).receipt.part;
    })
    .reduce((least, each) => (each < least ? each : least));

/** A burn that pays nothing at all is a mistake of whoever asks for it. */
const paysNothing = (outcome: LiquidityOutcome): readonly Refusal[] =>
  Result.isSuccess(outcome) &&
  [...outcome.success.receipt.deltaQ, ...outcome.success.receipt.deltaP].every((amount) => amount === 0n)
    ? [refusal("InsufficientOutput", "input.shares", outcome.success.receipt.shares, "enough to be paid at least 1")]
    : [];

const total = (values: readonly bigint[]): bigint => values.reduce((left, right) => left + right, 0n);

/** The specification of mint and burn, on pools of any number of resources. */
export const liquidityOperations = (legs: Legs = soundLegs): LiquidityOperations => ({
  mint: (pool, time, { shares, maxQ, maxP, deadline }) => {
    const before = preconditions(pool, { amount: shares, time, deadline }, "shares");
    if (ends(before)) return Result.fail(before.toSorted(byPrecedence));
    return after(before, byLegs(pool, legs.mint, shares, { q: maxQ, p: maxP }));
  },
  mintByAmounts: (pool, time, order) => {
    const { deltaQ, deltaP, minShares, deadline } = order;
    const before = preconditions(pool, { amount: total([...deltaQ, ...deltaP]), time, deadline }, "deltaQ");
    if (ends(before)) return Result.fail(before.toSorted(byPrecedence));
    const minted = sharesOf(pool, legs.shares, order);
    const tooFew = [
      ...(minted < 1n ? [refusal("InsufficientOutput", "shares", minted, "at least 1")] : []),
      ...(minted < minShares ? [refusal("LimitExceeded", "shares", minted, `at least ${minShares}`)] : []),
    ];
    return after([...before, ...tooFew], byLegs(pool, legs.mint, minted, { q: deltaQ, p: deltaP }));
  },
  burn: (pool, time, { shares, minQ, minP, deadline }) => {
    const before = preconditions(pool, { amount: shares, time, deadline }, "shares");
    if (ends(before)) return Result.fail(before.toSorted(byPrecedence));
    const outcome = byLegs(pool, legs.burn, shares, { q: minQ, p: minP });
    const none = pool.resources.map(() => 0n);
    const unlimited = byLegs(pool, legs.burn, shares, { q: none, p: none });
    return after([...before, ...paysNothing(unlimited)], outcome);
  },
});
