import { Result } from "effect";
import { type Refusal, refusal } from "../../../spec/vocabulary/refusal.ts";

/** A trade as the same-block rule sees it. */
export interface TradeSide {
  readonly block: bigint;
  readonly address: string;
  /** Position of the resource in its pool. */
  readonly index: number;
  readonly side: "bought" | "sold";
}

/** Who has traded which resource of a pool in the current block, and which way. */
export interface BlockSides {
  readonly block: bigint;
  readonly sides: ReadonlyMap<string, TradeSide["side"]>;
}

/** Before any trade. */
export const NO_SIDES: BlockSides = { block: 0n, sides: new Map() };

/** The index comes first, so that no address can be written as another address with another index. */
const keyOf = ({ address, index }: TradeSide): string => `${index}/${address}`;

/**
 * The sides after one more trade: one address may not both buy and sell a resource in one block. Sections 8.2 and 12.1.
 *
 * It stops a sandwich by one address in one block, and that only: with two addresses, or across two blocks, the same
 * sandwich pays as before (the machines `sandwich/two-addresses` and `sandwich/next-block`). What protects a victim is its
 * limit, or a batch; what protects the pool is that a cycle costs its fees, with this rule or without.
 *
 * Refused as SameBlockReversal, and as OutOfOrder for a block before the current one.
 */
export const admitTrade = (before: BlockSides, trade: TradeSide): Result.Result<BlockSides, Refusal> => {
  const { block, address, side } = trade;
  if (block < before.block)
    return Result.fail(refusal("OutOfOrder", "trade.block", block, `at least ${before.block}, the current block`));
  const sides = block === before.block ? before.sides : new Map<string, TradeSide["side"]>();
  const was = sides.get(keyOf(trade));
  if (was === undefined) return Result.succeed({ block, sides: new Map(sides).set(keyOf(trade), side) });
  return was === side
    ? Result.succeed({ block, sides })
    : Result.fail(
        refusal("SameBlockReversal", "trade.side", `${side} by ${address}`, `${was}, as before in block ${block}`),
      );
};
