import type { ExpectedFinding } from "../../checker/machine.ts";
import type { Fees } from "../../vocabulary/pool.ts";
import { QUANTITY_LIMIT, WAD } from "../../vocabulary/units.ts";
import { NOW, ordersOn, within } from "../pool/scope.ts";
import type { BlockScope } from "./state.ts";

const SHARES = 2000n;

/** A tenth, and half the price for the square of what a block takes of a reserve. */
const fees: Fees = {
  base: WAD / 10n,
  volatilityRate: 0n,
  cap: WAD / 4n,
  risk: { schedule: "per-block", rate: WAD },
};

const bounded: ExpectedFinding = {
  kind: "bounded",
  subject: "machine",
  reason: "reserves grow without end under trades; the proofs cover all of them",
};

const floor = [(2n * WAD) / 5n];
const small = within({ q: 14n, p: 16n });

export const BLOCK_SCOPES: readonly BlockScope[] = [
  {
    name: "pool-block/sheared",
    statement: "one resource with a price floor of 2/5, a flat fee, and risk charged a block",
    constants: {
      resources: [{ weight: WAD, beta: (3n * WAD) / SHARES, m: 0n }],
      fees,
      volatility: 0n,
      time: NOW,
    },
    starts: [
      { q: [9n], p: [12n], c: floor, shares: SHARES },
      { q: [4n], p: [QUANTITY_LIMIT - 2n], c: floor, shares: SHARES },
      { q: [QUANTITY_LIMIT - 2n], p: [4n], c: floor, shares: SHARES },
    ],
    orders: ordersOn(1, [1n, 3n, 6n]),
    constraint: {
      statement: `${small.statement}, or one reserve within 3 of its bound`,
      holds: (state) => small.holds(state) || [...state.q, ...state.p].some((reserve) => reserve > QUANTITY_LIMIT - 4n),
    },
    mostCharged: 6n,
    expected: [bounded],
  },
];
