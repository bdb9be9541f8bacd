import { Result } from "effect";
import type { Pool, TradeContext } from "../../../spec/vocabulary/pool.ts";
import type { Refusal } from "../../../spec/vocabulary/refusal.ts";
import { WORD_LIMIT } from "../../../spec/vocabulary/units.ts";
import { buy } from "../../pool/buy.ts";
import { buyExact } from "../../pool/buy-exact.ts";
import { sell } from "../../pool/sell.ts";

/** A front run, the victim's purchase, and the sale of what the front run bought. Units of 1e-18. */
export interface Attack {
  readonly index: number;
  /** Resource that the attacker buys first and sells last. */
  readonly front: bigint;
  readonly victim: VictimOrder;
}

/** What the victim buys: for so many credits, or so much of the resource; and the limit that it set. */
export type VictimOrder =
  | { readonly creditsIn: bigint; readonly minResource: bigint }
  | { readonly resourceOut: bigint; readonly maxCredits: bigint };

/** What an attack comes to, in exact integers, fees and risk of every leg included. */
export interface AttackOutcome {
  /** Credits that the attacker pays, and is paid. */
  readonly cost: bigint;
  readonly proceeds: bigint;
  /** proceeds − cost; negative for a loss. */
  readonly profit: bigint;
  /** Fee and risk of the attacker's two legs. */
  readonly charges: bigint;
  /** Resource that the victim gets, and credits that it pays. */
  readonly victimOut: bigint;
  readonly victimPaid: bigint;
  readonly post: Pool;
}

const fill = (
  pool: Pool,
  context: TradeContext,
  { index, victim }: Attack,
): Result.Result<{ readonly post: Pool; readonly resourceOut: bigint; readonly creditsIn: bigint }, Refusal> => {
  const order = { index, deadline: context.time };
  return "creditsIn" in victim
    ? Result.map(buy(pool, context, { ...order, ...victim }), ({ post, receipt: { resourceOut } }) => ({
        post,
        resourceOut,
        creditsIn: victim.creditsIn,
      }))
    : Result.map(buyExact(pool, context, { ...order, ...victim }), ({ post, receipt: { creditsIn } }) => ({
        post,
        resourceOut: victim.resourceOut,
        creditsIn,
      }));
};

/**
 * The attacker's exact profit from a sandwich, as a function of the sizes and the fees: equation 29, of which the printed
 * form has the wrong units and the wrong sign. Over the reals and without fees it is
 * A·(1/(q−f−v) − 1/(q−v) − 1/(q−f) + 1/q), v what the victim gets: positive and growing with the front run f.
 *
 * Against a victim that takes a fixed v, a front run that is large enough pays at any rate below 1: the limit, or a batch,
 * is all that stops it. Against one that spends a fixed number of credits the gain is below that number, and the charges
 * of a large front run exceed it. Without the victim the same two legs cost the attacker at least their charges.
 *
 * Every leg rounds against whoever trades. Refused as the first leg that is.
 */
export const sandwich = (pool: Pool, context: TradeContext, attack: Attack): Result.Result<AttackOutcome, Refusal> =>
  Result.gen(function* () {
    const order = { index: attack.index, deadline: context.time };
    const bought = yield* buyExact(pool, context, {
      ...order,
      resourceOut: attack.front,
      maxCredits: WORD_LIMIT - 1n,
    });
    const filled = yield* fill(bought.post, context, attack);
    const sold = yield* sell(filled.post, context, { ...order, resourceIn: attack.front, minCredits: 0n });
    const [cost, proceeds] = [bought.receipt.creditsIn, sold.receipt.creditsOut];
    return {
      cost,
      proceeds,
      profit: proceeds - cost,
      charges: bought.receipt.fee + bought.receipt.risk + sold.receipt.fee + sold.receipt.risk,
      victimOut: filled.resourceOut,
      victimPaid: filled.creditsIn,
      post: sold.post,
    };
  });
