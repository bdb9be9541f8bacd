import type { ExpectedFinding, Machine, Parameters } from "../../checker/machine.ts";
import type { Fees } from "../../vocabulary/pool.ts";
import { QUANTITY_LIMIT, WAD } from "../../vocabulary/units.ts";

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

/** What every scope has in common: a curve without floor or inertia, no volatility, no deadline that is missed. */
export const SURROUNDINGS = {
  ...{ c: 0n, beta: 0n, m: 0n, shares: 2000n, weight: WAD },
  ...{ volatilityRate: 0n, riskFactor: 0n, volatility: 0n, deadline: 0n, time: 0n },
} as const;

/** The attacker trades at any price. */
export const ANY_PRICE = { buyExact: QUANTITY_LIMIT, sell: 0n } as const;

/** Whether the rule meets an attacker of one address within one block: then it stops every cycle. */
export const isStopped = ({ sameBlockRule: rule, addresses, blocksEnd }: SandwichScope): boolean =>
  rule && addresses === 1 && !blocksEnd;

/** What an attacker may be told to do: each amount by each address. */
export const attacksOf = ({ addresses, amounts }: SandwichScope): readonly Parameters[] =>
  Array.from({ length: addresses }, (_, address) =>
    amounts.map((amount) => ({ address: BigInt(address), amount })),
  ).flat();

export const initialState = ({ q, p, addresses }: SandwichScope): SandwichState => ({
  ...{ q, p, held: 0n, profit: 0n, attackerFees: 0n, paid: 0n, fees: 0n, moves: 0n },
  victimTraded: false,
  sides: Array.from({ length: addresses }, () => "none"),
});

const sequences: ExpectedFinding = {
  kind: "bounded",
  subject: "machine",
  reason: "every sequence of up to four moves is explored, and no longer one; the theorems are proved for all",
};

const stopped: ExpectedFinding = {
  kind: "premiseNeverTrue",
  subject: "flashLoansDoNotPay",
  reason: "one address that may not both buy and sell cannot close a cycle; the scopes without the rule show it",
};

export const expectedIn = (scope: SandwichScope): readonly ExpectedFinding[] =>
  isStopped(scope) ? [sequences, stopped] : [sequences];

export const SEQUENCES: NonNullable<Machine<SandwichState>["constraint"]> = {
  statement: `sequences of at most ${LENGTH} moves`,
  holds: ({ moves }) => moves < LENGTH,
};
