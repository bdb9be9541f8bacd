import type { Curve } from "../../equations/invariant.ts";
import type { Order, SealedOrder } from "./order.ts";
import type { Settlement } from "./settle.ts";

export interface Wallet {
  readonly credits: bigint;
  readonly resource: bigint;
}

/** A commitment of the current batch. What it commits to is known once it is revealed. */
export interface Commitment {
  readonly commitment: bigint;
  /** The place of the trader's wallet. */
  readonly trader: bigint;
  readonly order: Order | null;
}

/** The variables of the machine. */
export interface BatchState {
  /** How many batches have been cleared. */
  readonly cleared: bigint;
  /** Time since the batch opened. */
  readonly time: bigint;
  readonly q: bigint;
  readonly p: bigint;
  /** Fees and forfeited bonds, for the liquidity providers. */
  readonly collected: bigint;
  readonly wallets: readonly Wallet[];
  /** The commitments of the batch, by hash: when they arrived is forgotten. */
  readonly book: readonly Commitment[];
  /** What the last step cleared; null after any other step. */
  readonly settlement: Settlement | null;
}

/** What does not change. */
export interface BatchConstants {
  readonly curve: Pick<Curve<bigint>, "c" | "beta" | "m" | "shares">;
  /** The flat fee rate, fixed when the auction opens, so that a sealed limit has one meaning. */
  readonly rate: bigint;
  /** Credits that a commitment is backed with. */
  readonly bond: bigint;
  /** Commitments are taken before this time. */
  readonly commitUntil: bigint;
  /** Orders are revealed from `commitUntil` and before this time; then the batch can be cleared. */
  readonly revealUntil: bigint;
  /** After so many batches the auction closes. */
  readonly batches: bigint;
  /** The hash, of which the machine asks only that it be injective: what a trader commits to cannot be exchanged. */
  readonly commitmentOf: (trader: bigint, order: Order) => bigint;
}

export const curveOf = ({ curve }: BatchConstants, { q, p }: Pick<BatchState, "q" | "p">): Curve<bigint> => ({
  ...curve,
  q,
  p,
});

/** The orders of the batch that have been revealed. */
export const revealedOf = ({ book }: Pick<BatchState, "book">): readonly SealedOrder[] =>
  book.flatMap(({ commitment, order }) => (order === null ? [] : [{ ...order, commitment }]));
