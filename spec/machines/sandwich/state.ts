import type { Fees } from "../../vocabulary/pool.ts";

/** What an address has done to the resource in the current block. */
export type Side = "none" | "bought" | "sold";

/** The variables of the machine. `attacker` is a coalition of one or two addresses that share what they hold. */
export interface SandwichState {
  readonly q: bigint;
  readonly p: bigint;
  /** Resource that the attacker has bought and not sold; below 0 when it was borrowed to be sold first. */
  readonly held: bigint;
  /** Credits that the attacker has received less those it has paid, fees included. */
  readonly profit: bigint;
  /** Fees that the attacker has paid. */
  readonly attackerFees: bigint;
  /** Credits that everyone has paid less those received, fees included, and all fees. */
  readonly paid: bigint;
  readonly fees: bigint;
  readonly victimTraded: boolean;
  /** Of each of the attacker's addresses. */
  readonly sides: readonly Side[];
  readonly moves: bigint;
}

/** What a sandwich machine is explored on: a pool without floor, what the attacker and the victim may do, and what stands in the way. */
export interface SandwichScope {
  readonly name: string;
  readonly statement: string;
  readonly q: bigint;
  readonly p: bigint;
  readonly fees: Fees;
  /** Resource that the attacker buys or sells in one trade. */
  readonly amounts: readonly bigint[];
  /** Credits for which the victim buys. */
  readonly victimCredits: bigint;
  /** Whether the victim's limit is what it was quoted at the start, or none. */
  readonly victimLimit: "quote" | "none";
  /** No address may both buy and sell in one block. */
  readonly sameBlockRule: boolean;
  readonly addresses: 1 | 2;
  /** Whether a block may end between two trades. */
  readonly blocksEnd: boolean;
}

/** Trades, or ends of a block, of a sequence. */
export const LENGTH = 4n;

/** Whether the attacker holds what it held at the start: what it has gained is then in credits alone. */
export const isFlat = ({ held }: SandwichState): boolean => held === 0n;
