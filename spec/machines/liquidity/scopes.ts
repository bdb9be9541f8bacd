import type { ExpectedFinding } from "../../checker/machine.ts";
import type { Fees, Resource } from "../../vocabulary/pool.ts";
import { QUANTITY_LIMIT, WAD } from "../../vocabulary/units.ts";
import { type LiquidityScope, NOW, ordersOf, within } from "./scope.ts";
import type { Holdings, LiquidityConstants } from "./state.ts";

const SHARES = 2000n;

const noFees: Fees = { base: 0n, volatilityRate: 0n, cap: 0n, risk: { schedule: "none", rate: 0n } };
const flatFees: Fees = { ...noFees, base: WAD / 10n, cap: WAD / 4n };

const constants = (resources: LiquidityConstants["resources"], fees: Fees): LiquidityConstants => ({
  resources,
  fees,
  volatility: 0n,
  time: NOW,
});

const start = (q: readonly bigint[], p: readonly bigint[], shares = SHARES): Holdings => ({ q, p, shares });

const plain: Omit<Resource, "q" | "p"> = { weight: WAD, c: 0n, beta: 0n, m: 0n };
/** A floor of 2/5; β·S is three credits at 2000 shares. */
const sheared = { ...plain, c: (2n * WAD) / 5n, beta: (3n * WAD) / SHARES };

const bounded: ExpectedFinding = {
  kind: "bounded",
  subject: "machine",
  reason: "reserves and shares grow without end; the proofs cover all of them",
};

const tradesDoNotOverflow = ["buy", "sell"].map(
  (action): ExpectedFinding => ({
    kind: "refusalNeverGiven",
    subject: `${action}.Overflow`,
    reason: "the amounts traded here are small; liquidity/limits shows it",
  }),
);

const noCycle: ExpectedFinding = {
  kind: "premiseNeverTrue",
  subject: "cyclesCostTheUser",
  reason:
    "no cycle of this scope comes back to the shares and the reserves of the start at another p; liquidity/plain has them",
};

const offer = (resource: bigint, credits: bigint) => ({ deltaQ: [resource], deltaP: [credits] });

/** Two parts that divide nothing here, two offers of which one side is too much. */
const single = ordersOf(1, {
  minted: [300n, 1000n],
  burned: [500n],
  offers: [offer(6n, 2n)],
  traded: [2n, 5n],
});

export const LIQUIDITY_SCOPES: readonly LiquidityScope[] = [
  {
    name: "liquidity/plain",
    statement: "one resource without floor or inertia, trades without fees",
    constants: constants([plain], noFees),
    starts: [start([7n], [9n])],
    orders: single,
    constraint: within({ reserve: 10n, shares: 2600n }),
    expected: [bounded, ...tradesDoNotOverflow],
  },
  {
    name: "liquidity/sheared",
    statement: "one resource with a price floor and credits set aside a share, trades with fees",
    constants: constants([sheared], flatFees),
    starts: [start([7n], [9n]), start([9n], [9n])],
    orders: single,
    constraint: within({ reserve: 10n, shares: 2600n }),
    expected: [bounded, ...tradesDoNotOverflow],
  },
  {
    name: "liquidity/inertia",
    statement: "one resource with floor and inertia, trades with fees",
    constants: constants([{ ...sheared, m: WAD / 10n }], flatFees),
    starts: [start([6n], [9n]), start([7n], [8n]), start([5n], [8n])],
    orders: single,
    constraint: within({ reserve: 9n, shares: 2600n }),
    expected: [bounded, ...tradesDoNotOverflow],
  },
  {
    name: "liquidity/two",
    statement: "two resources of unlike curves under one share supply",
    constants: constants(
      [
        { ...plain, weight: WAD / 4n },
        { ...sheared, weight: (3n * WAD) / 4n },
      ],
      flatFees,
    ),
    starts: [
      start([4n, 5n], [6n, 5n]),
      start([5n, 4n], [5n, 6n]),
      start([6n, 6n], [6n, 6n]),
      start([5n, 5n], [6n, 6n]),
    ],
    orders: ordersOf(2, {
      minted: [500n],
      burned: [500n],
      offers: [
        { deltaQ: [3n, 3n], deltaP: [3n, 5n] },
        { deltaQ: [1n, 9n], deltaP: [9n, 9n] },
      ],
      traded: [2n],
    }),
    constraint: within({ reserve: 7n, shares: 3000n }),
    expected: [bounded, ...tradesDoNotOverflow, noCycle],
  },
  {
    name: "liquidity/limits",
    statement: "reserves and shares at the bounds of 2^112",
    constants: constants([plain], noFees),
    starts: [
      start([QUANTITY_LIMIT - 2n], [5n], 1001n),
      start([5n], [QUANTITY_LIMIT - 2n], 1001n),
      start([5n], [5n], QUANTITY_LIMIT / 2n),
      start([5n], [5n], QUANTITY_LIMIT - 2n),
    ],
    orders: ordersOf(1, {
      minted: [1n, QUANTITY_LIMIT / 2n],
      burned: [1n],
      offers: [offer(1n, 2n)],
      traded: [1n, 3n],
    }),
    constraint: {
      statement: "q and p are within 11 of their bounds or at most 11, S is 1001 or at least 2^111",
      holds: ({ q, p, shares }) =>
        [...q, ...p].every((held) => held > QUANTITY_LIMIT - 12n || held <= 11n) &&
        (shares === 1001n || shares >= QUANTITY_LIMIT / 2n),
    },
    expected: [bounded],
  },
];
