import type { Fees } from "../../vocabulary/pool.ts";
import { WAD } from "../../vocabulary/units.ts";
import type { SandwichScope } from "./state.ts";

const flat = (rate: bigint): Fees => ({
  base: rate,
  volatilityRate: 0n,
  cap: rate,
  risk: { schedule: "none", rate: 0n },
});

const free: SandwichScope = {
  name: "sandwich/free",
  statement: "no fees and no rule",
  q: 1000n,
  p: 1000n,
  fees: flat(0n),
  amounts: [50n, 100n, 200n, 300n, 400n],
  victimCredits: 300n,
  victimLimit: "none",
  sameBlockRule: false,
  addresses: 1,
  blocksEnd: false,
};

const fees = flat((3n * WAD) / 100n);

export const SANDWICH_SCOPES: readonly SandwichScope[] = [
  free,
  { ...free, name: "sandwich/fees", statement: "a fee of 3% and no rule", fees },
  {
    ...free,
    name: "sandwich/rule",
    statement: "the same-block rule, against one address in one block, no fees",
    sameBlockRule: true,
  },
  {
    ...free,
    name: "sandwich/rule-fees",
    statement: "the same-block rule, against one address in one block, and a fee of 3%",
    sameBlockRule: true,
    fees,
  },
  {
    ...free,
    name: "sandwich/two-addresses",
    statement: "the same-block rule, against an attacker with two addresses, and a fee of 3%",
    sameBlockRule: true,
    addresses: 2,
    fees,
  },
  {
    ...free,
    name: "sandwich/next-block",
    statement: "the same-block rule, against one address that waits for the next block, and a fee of 3%",
    sameBlockRule: true,
    blocksEnd: true,
    fees,
  },
  {
    ...free,
    name: "sandwich/limit",
    statement: "no fees and no rule, and a victim that accepts no less than it was quoted",
    victimLimit: "quote",
  },
];
