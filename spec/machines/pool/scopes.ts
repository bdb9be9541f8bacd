import type { ExpectedFinding } from "../../checker/machine.ts";
import type { Fees, Resource } from "../../vocabulary/pool.ts";
import { QUANTITY_LIMIT, WAD } from "../../vocabulary/units.ts";
import { NOW, neverGiven, ordersOn, type PoolScope, within } from "./scope.ts";
import type { Baseline, PoolConstants } from "./state.ts";

const SHARES = 2000n;

const noFees: Fees = { base: 0n, volatilityRate: 0n, cap: 0n, risk: { schedule: "none", rate: 0n } };
/** A tenth, a volatility surcharge that the cap of a quarter cuts. */
const flatFees: Fees = { base: WAD / 10n, volatilityRate: WAD, cap: WAD / 4n, risk: { schedule: "none", rate: 0n } };
const riskFees: Fees = { ...flatFees, volatilityRate: 0n, risk: { schedule: "per-trade", rate: WAD / 2n } };

const constants = (resources: PoolConstants["resources"], fees: Fees): PoolConstants => ({
  resources,
  fees,
  volatility: WAD / 3n,
  time: NOW,
});

const start = (q: readonly bigint[], p: readonly bigint[], c: readonly bigint[]): Baseline => ({
  q,
  p,
  c,
  shares: SHARES,
});

const plain: Pick<Resource, "weight" | "beta" | "m"> = { weight: WAD, beta: 0n, m: 0n };
/** β·S is three credits. */
const sheared = { ...plain, beta: (3n * WAD) / SHARES };

const bounded: ExpectedFinding = {
  kind: "bounded",
  subject: "machine",
  reason: "reserves grow without end under trades; the proofs cover all of them",
};
const exactFormsDoNotOverflow = ["buyExact", "sellExact"].map((action) =>
  neverGiven(action, "Overflow", "no amount within these reserves moves the other side to 2^112; pool/limits shows it"),
);
const exactSaleYields = neverGiven(
  "sellExact",
  "InsufficientOutput",
  "without risk the trader gets exactly what was asked; pool/risk shows it",
);
const neverCharged: ExpectedFinding = {
  kind: "premiseNeverTrue",
  subject: "feePositive",
  reason: "this scope charges no fee",
};

const few = [1n, 2n, 3n, 5n, 8n, 13n] as const;

export const POOL_SCOPES: readonly PoolScope[] = [
  {
    name: "pool/plain",
    statement: "one resource without floor or inertia (the constant product), no fees",
    constants: constants([plain], noFees),
    starts: [start([12n], [12n], [0n]), start([7n], [30n], [0n])],
    orders: ordersOn(1, few),
    constraint: within({ q: 52n, p: 52n }),
    expected: [bounded, ...exactFormsDoNotOverflow, exactSaleYields, neverCharged],
  },
  {
    name: "pool/sheared",
    statement: "one resource with a price floor of 2/5, flat fees at the cap",
    constants: constants([sheared], flatFees),
    starts: [start([12n], [12n], [(2n * WAD) / 5n]), start([9n], [25n], [(2n * WAD) / 5n])],
    orders: ordersOn(1, few),
    constraint: within({ q: 56n, p: 56n }),
    expected: [bounded, ...exactFormsDoNotOverflow, exactSaleYields],
  },
  {
    name: "pool/inertia",
    statement: "one resource with floor and inertia, flat fees",
    constants: constants([{ ...sheared, m: WAD / 10n }], flatFees),
    starts: [start([12n], [12n], [WAD / 4n]), start([6n], [20n], [WAD / 4n])],
    orders: ordersOn(1, few),
    constraint: within({ q: 56n, p: 56n }),
    expected: [bounded, ...exactFormsDoNotOverflow, exactSaleYields],
  },
  {
    name: "pool/risk",
    statement: "one resource with a price floor, risk charged a trade",
    constants: constants([sheared], riskFees),
    starts: [start([12n], [12n], [(2n * WAD) / 5n]), start([20n], [30n], [(2n * WAD) / 5n])],
    orders: ordersOn(1, [1n, 4n, 9n]),
    constraint: within({ q: 64n, p: 64n }),
    expected: [bounded, ...exactFormsDoNotOverflow],
  },
  {
    name: "pool/two",
    statement: "two resources of unlike curves in one pool, flat fees",
    constants: constants(
      [
        { ...plain, weight: WAD / 4n },
        { ...sheared, weight: (3n * WAD) / 4n },
      ],
      flatFees,
    ),
    starts: [start([6n, 8n], [6n, 10n], [0n, WAD / 2n])],
    orders: ordersOn(2, [1n, 3n, 5n]),
    constraint: within({ q: 12n, p: 12n }),
    expected: [bounded, ...exactFormsDoNotOverflow, exactSaleYields],
  },
  {
    name: "pool/limits",
    statement: "reserves at the bounds of 2^112",
    constants: constants([plain], noFees),
    starts: [
      start([4n], [QUANTITY_LIMIT - 2n], [0n]),
      start([QUANTITY_LIMIT - 2n], [4n], [0n]),
      start([QUANTITY_LIMIT - 1n], [QUANTITY_LIMIT - 1n], [0n]),
    ],
    orders: ordersOn(1, [1n, 2n, 3n, 4n, 5n, 7n, QUANTITY_LIMIT - 3n]),
    constraint: {
      statement: "at most 7 units on one side, or both reserves at their bound",
      holds: ({ q, p }) =>
        [...q, ...p].some((reserve) => reserve <= 7n) || [...q, ...p].every((r) => r > QUANTITY_LIMIT - 9n),
    },
    expected: [
      bounded,
      exactSaleYields,
      neverCharged,
      { kind: "deadlock", subject: "machine", reason: "with both reserves at their bound no trade fits below 2^112" },
    ],
  },
];
