import type { Fees } from "../../vocabulary/pool.ts";
import { WAD } from "../../vocabulary/units.ts";
import type { SandwichScope } from "./state.ts";

const flat = (rate: bigint): Fees => ({
  base: rate,
  volatilityRate: 0n,
  cap: WAD / 4n,
  risk: { schedule: "none", rate: 0n },
});

/** So many amounts of equal steps, up to no more than 300: a pool that gave three of the largest still answers the victim. */
const steps = (count: number, of: bigint): readonly bigint[] =>
  Array.from({ length: count }, (_, i) => of * BigInt(i + 1));

const free: SandwichScope = {
  name: "sandwich/free",
  statement: "no fees and no rule",
  q: 1000n,
  p: 1000n,
  fees: flat(0n),
  amounts: steps(18, 16n),
  victimCredits: 300n,
  victimLimit: "none",
  sameBlockRule: false,
  addresses: 1,
  blocksEnd: false,
};

const fees = flat((3n * WAD) / 100n);

export const SANDWICH_SCOPES: readonly SandwichScope[] = [
  free,
  { ...free, name: "sandwich/fees", statement: "a fee of 3% and no rule", fees, amounts: steps(8, 36n) },
  {
    ...free,
    name: "sandwich/rule",
    statement: "the same-block rule, against one address in one block, no fees",
    sameBlockRule: true,
    amounts: steps(24, 12n),
  },
  {
    ...free,
    name: "sandwich/rule-fees",
    statement: "the same-block rule, against one address in one block, and a fee of 3%",
    sameBlockRule: true,
    amounts: steps(19, 15n),
    fees,
  },
  {
    ...free,
    name: "sandwich/two-addresses",
    statement: "the same-block rule, against an attacker with two addresses, and a fee of 3%",
    sameBlockRule: true,
    addresses: 2,
    amounts: [50n, 100n, 200n, 300n, 400n],
    fees,
  },
  {
    ...free,
    name: "sandwich/next-block",
    statement: "the same-block rule, against one address that waits for the next block, and a fee of 3%",
    sameBlockRule: true,
    blocksEnd: true,
    amounts: steps(14, 20n),
    fees,
  },
  {
    ...free,
    name: "sandwich/limit",
    statement: "no fees and no rule, and a victim that accepts no less than it was quoted",
    victimLimit: "quote",
    amounts: steps(24, 12n),
  },
];
