import { Result } from "effect";
import type { Pool } from "../../vocabulary/pool.ts";
import { type Refusal, refusal } from "../../vocabulary/refusal.ts";
import { QUANTITY_LIMIT } from "../../vocabulary/units.ts";
import { returnOf } from "./escrow.ts";
import { type BatchAnswer, operateBatch } from "./operate.ts";
import type { Order } from "./order.ts";
import type { Fill } from "./settle.ts";
import type { Wallet } from "./state.ts";

/** A batch when its time has come: every commitment, revealed or not. */
export interface BookRequest {
  readonly index: number;
  readonly rate: bigint;
  readonly bond: bigint;
  readonly commitments: readonly { readonly commitment: bigint; readonly order: Order | null }[];
}

/** What becomes of a commitment: its fill, and what comes back to its trader. */
export type BookFill = Pick<Fill, "commitment" | "filled" | "credits" | "fee"> & { readonly returned: Wallet };

export interface BookAnswer extends BatchAnswer {
  readonly forfeited: bigint;
  readonly fills: readonly BookFill[];
}

const UNFILLED = { filled: 0n, credits: 0n, fee: 0n };

const twice = ({ commitments }: BookRequest): readonly Refusal[] =>
  commitments.flatMap(({ commitment }, i) =>
    commitments.findIndex((other) => other.commitment === commitment) < i
      ? [refusal("DuplicateCommitment", `input.commitments.${i}`, commitment, "a commitment of one order only")]
      : [],
  );

/** Clears all of a batch on a pool: fills, returns and forfeits; or every refusal that applies. */
export const operateBook = (pool: Pool, request: BookRequest): Result.Result<BookAnswer, readonly Refusal[]> => {
  const { index, rate, bond, commitments } = request;
  const orders = commitments.flatMap(({ commitment, order }) => (order === null ? [] : [{ ...order, commitment }]));
  const own = [
    ...twice(request),
    ...(bond < QUANTITY_LIMIT ? [] : [refusal("OutOfBounds", "params.bond", bond, "below 2^112")]),
  ];
  const outcome = operateBatch(pool, { index, rate, orders });
  if (index >= pool.resources.length && Result.isFailure(outcome)) return Result.fail(outcome.failure);
  if (own.length > 0) {
    const others = Result.isFailure(outcome) ? outcome.failure.filter(({ phase }) => phase === "precondition") : [];
    return Result.fail([...others.filter(({ code }) => code !== "DuplicateCommitment"), ...own]);
  }
  return Result.map(outcome, (answer) => {
    const fillOf = new Map(answer.settlement.fills.map((fill) => [fill.commitment, fill]));
    const fills = commitments
      .toSorted((a, b) => (a.commitment < b.commitment ? -1 : 1))
      .map(({ commitment, order }): BookFill => {
        const fill = fillOf.get(commitment);
        if (order === null || fill === undefined)
          return { commitment, ...UNFILLED, returned: { credits: 0n, resource: 0n } };
        const { filled, credits, fee } = fill;
        const back = returnOf(order, fill, rate);
        return { commitment, filled, credits, fee, returned: { ...back, credits: back.credits + bond } };
      });
    const sealed = commitments.filter(({ order }) => order === null).length;
    return { ...answer, fills, forfeited: BigInt(sealed) * bond };
  });
};
