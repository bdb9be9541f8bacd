import { HashMap, Option, Result } from "effect";
import type { Pool, TradeContext } from "../../../spec/vocabulary/pool.ts";
import { type Refusal, refusal } from "../../../spec/vocabulary/refusal.ts";
import { QUANTITY_LIMIT, WAD } from "../../../spec/vocabulary/units.ts";
import { mulDivUp } from "../../fixed-point/division.ts";
import { ratesOf } from "../../pool/fees.ts";
import type { Problem } from "../../pool/validate.ts";
import { type BatchReceipt, clearBatch } from "./clear.ts";
import { type Commit, type Sealed, sha256Commitment } from "./commitment.ts";
import type { Fill, Order, RevealedOrder } from "./order.ts";
import { paymentOf } from "./payment.ts";

/** Amounts that a trader has, pays or is returned. Units of 1e-18. */
export interface Funds {
  readonly credits: bigint;
  readonly resource: bigint;
}

/** What is fixed when a batch opens. Times are in the unit of the deadlines of trades. */
export interface BatchTerms {
  /** The resource of the pool that is traded. */
  readonly index: number;
  /** The flat fee rate: a sealed limit is for the price before it. */
  readonly rate: bigint;
  /** Credits that back a commitment, and are forfeited if it is not revealed. */
  readonly bond: bigint;
  /** Commitments are taken before this time. */
  readonly commitUntil: bigint;
  /** Orders are revealed from `commitUntil` on and before this time; then the batch can be cleared. */
  readonly revealUntil: bigint;
}

interface Entry {
  readonly trader: bigint;
  readonly order: Order | null;
}

/** A batch between its opening and its clearing. */
export interface Batch {
  readonly terms: BatchTerms;
  readonly cleared: boolean;
  /** By commitment. */
  readonly entries: HashMap.HashMap<bigint, Entry>;
  /** The most that revealed sells can bring into the pool, and revealed buys at their limits. */
  readonly most: Funds;
}

/** Opens a batch on a resource. The rate is that of the moment: base and volatility, capped; batches pay no risk. */
export const openBatch = (context: TradeContext, terms: Omit<BatchTerms, "rate">): Batch => ({
  terms: { ...terms, rate: ratesOf(context).flat },
  cleared: false,
  entries: HashMap.empty(),
  most: { credits: 0n, resource: 0n },
});

const NOTHING: Funds = { credits: 0n, resource: 0n };

const balanceProblem = (balance: Funds, due: Funds): Problem => {
  const short = (["credits", "resource"] as const).find((name) => balance[name] < due[name]);
  return short === undefined
    ? null
    : refusal("InsufficientBalance", `balance.${short}`, balance[short], `at least ${due[short]}`);
};

interface CommitOrder {
  readonly trader: bigint;
  readonly commitment: bigint;
  readonly time: bigint;
  readonly balance: Pick<Funds, "credits">;
}

/**
 * Takes a commitment and its bond, which leaves the trader's wallet.
 * Refused as Expired (from `commitUntil` on), DuplicateCommitment, InsufficientBalance: the first that applies.
 */
export const commit = (
  batch: Batch,
  { trader, commitment, time, balance }: CommitOrder,
): Result.Result<{ readonly batch: Batch; readonly due: Funds }, Refusal> => {
  const { commitUntil, bond } = batch.terms;
  const due = { credits: bond, resource: 0n };
  if (time >= commitUntil || batch.cleared)
    return Result.fail(refusal("Expired", "time", time, `below ${commitUntil}, before the batch is cleared`));
  if (HashMap.has(batch.entries, commitment))
    return Result.fail(refusal("DuplicateCommitment", "commitment", commitment, "new to the batch"));
  const problem = balanceProblem({ ...due, credits: balance.credits }, due);
  if (problem !== null) return Result.fail(problem);
  const entries = HashMap.set(batch.entries, commitment, { trader, order: null });
  return Result.succeed({ batch: { ...batch, entries }, due });
};

/** All that an order can cost: a sell its amount, a buy its limit and the fee on it. Rounds up, as the payment does. */
const escrowOf = ({ side, amount, limit }: Order, rate: bigint): Funds => {
  if (side === "sell") return { credits: 0n, resource: amount };
  const { credits, fee } = paymentOf("buy", limit, amount, rate);
  return { credits: credits + fee, resource: 0n };
};

const mostWith = ({ credits, resource }: Funds, { side, amount, limit }: Order): Funds =>
  side === "sell"
    ? { credits, resource: resource + amount }
    : { credits: credits + mulDivUp(limit, amount, WAD), resource };

interface RevealOrder {
  readonly sealed: Sealed;
  readonly time: bigint;
  readonly balance: Funds;
  /** The reserves as they are, of the resource and of credits. */
  readonly reserves: { readonly q: bigint; readonly p: bigint };
  readonly commitmentOf?: Commit;
}

const overflowProblem = ({ q, p }: RevealOrder["reserves"], most: Funds, amount: bigint): Problem =>
  q + most.resource < QUANTITY_LIMIT && p + most.credits < QUANTITY_LIMIT
    ? null
    : refusal("Overflow", "sealed.amount", amount, "such that no reserve can reach 2^112");

/**
 * Opens a sealed order, whose escrow leaves the trader's wallet.
 * Refused as ZeroAmount (amount or limit), Expired (from `revealUntil` on), TooEarly (before `commitUntil`),
 * UnknownCommitment (nothing of this hash is sealed), Overflow (the orders revealed so far could bring a reserve to
 * 2^112), InsufficientBalance: the first that applies.
 */
export const reveal = (
  batch: Batch,
  { sealed, time, balance, reserves, commitmentOf = sha256Commitment }: RevealOrder,
): Result.Result<{ readonly batch: Batch; readonly commitment: bigint; readonly due: Funds }, Refusal> => {
  const { commitUntil, revealUntil, rate } = batch.terms;
  const { trader, side, amount, limit } = sealed;
  if (amount < 1n || limit < 1n)
    return Result.fail(refusal("ZeroAmount", "sealed", "0", "an order of an amount and a limit of at least 1"));
  if (time >= revealUntil) return Result.fail(refusal("Expired", "time", time, `below ${revealUntil}`));
  if (time < commitUntil) return Result.fail(refusal("TooEarly", "time", time, `at least ${commitUntil}`));
  const commitment = commitmentOf(sealed);
  const entry = Option.getOrNull(HashMap.get(batch.entries, commitment));
  if (entry === null || entry.order !== null || entry.trader !== trader)
    return Result.fail(refusal("UnknownCommitment", "sealed", commitment, "the hash of a sealed order of this trader"));
  const order: Order = { side, amount, limit };
  const due = escrowOf(order, rate);
  const most = mostWith(batch.most, order);
  const problem = overflowProblem(reserves, most, amount) ?? balanceProblem(balance, due);
  if (problem !== null) return Result.fail(problem);
  const entries = HashMap.set(batch.entries, commitment, { trader, order });
  return Result.succeed({ batch: { ...batch, entries, most }, commitment, due });
};

/** What comes back to a trader for one commitment: bond, rest of the escrow, proceeds. */
export interface BatchReturn extends Funds {
  readonly commitment: bigint;
  readonly trader: bigint;
}

const returned = (order: Order, { filled, credits, fee }: Fill, { rate, bond }: BatchTerms): Funds => {
  const escrow = escrowOf(order, rate);
  return order.side === "buy"
    ? { credits: bond + escrow.credits - credits - fee, resource: filled }
    : { credits: bond + credits - fee, resource: escrow.resource - filled };
};

export interface ClearedBatch {
  readonly batch: Batch;
  readonly post: Pool;
  readonly receipt: BatchReceipt;
  /** One for each commitment, by commitment; nothing for one that stayed sealed. */
  readonly returns: readonly BatchReturn[];
  /** The bonds of the orders that stayed sealed, for the liquidity providers. */
  readonly forfeited: bigint;
}

const byCommitment = (a: readonly [bigint, Entry], b: readonly [bigint, Entry]): number => (a[0] < b[0] ? -1 : 1);

/**
 * Clears the batch and settles every commitment. Anyone may.
 * Refused as Expired (it has been cleared), TooEarly (before `revealUntil`), or as `clearBatch` refuses: the first that
 * applies.
 */
export const clear = (batch: Batch, pool: Pool, time: bigint): Result.Result<ClearedBatch, Refusal> => {
  const { index, rate, bond, revealUntil } = batch.terms;
  if (batch.cleared) return Result.fail(refusal("Expired", "time", time, "before the batch is cleared"));
  if (time < revealUntil) return Result.fail(refusal("TooEarly", "time", time, `at least ${revealUntil}`));
  const entries = HashMap.toEntries(batch.entries).toSorted(byCommitment);
  const orders = entries.flatMap(([commitment, { order }]): readonly RevealedOrder[] =>
    order === null ? [] : [{ ...order, commitment }],
  );
  return Result.map(clearBatch(pool, { index, rate, orders }), ({ post, receipt }) => {
    const fills = new Map(receipt.fills.map((fill) => [fill.commitment, fill]));
    const returns = entries.map(([commitment, { trader, order }]): BatchReturn => {
      // Every order that was revealed has a fill, if only of 0.
      const back = order === null ? NOTHING : returned(order, fills.get(commitment) as Fill, batch.terms);
      return { commitment, trader, ...back };
    });
    const sealed = BigInt(entries.length - orders.length);
    const emptied: Batch = { ...batch, cleared: true, entries: HashMap.empty(), most: NOTHING };
    return { batch: emptied, post, receipt, returns, forfeited: sealed * bond };
  });
};
