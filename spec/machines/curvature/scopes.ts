import type { ExpectedFinding } from "../../checker/machine.ts";
import type { Fees } from "../../vocabulary/pool.ts";
import { WAD } from "../../vocabulary/units.ts";
import type { CurvatureScope } from "./machine.ts";
import type { CurvatureConstants } from "./state.ts";

const tenth: Fees = { base: WAD / 10n, volatilityRate: 0n, cap: WAD / 4n, risk: { schedule: "none", rate: 0n } };

const constants: CurvatureConstants = {
  shares: 2000n,
  m: 0n,
  fees: tenth,
  base: WAD / 5n,
  volatilityWeight: 2n * WAD,
  utilizationWeight: 4n * WAD,
  targetReserve: 1500n,
  width: WAD / 2n,
};

const bounded: ExpectedFinding = {
  kind: "bounded",
  subject: "machine",
  reason: "behaviours are cut at a number of steps; the proofs cover all of them",
};

const fineEnough: ExpectedFinding = {
  kind: "refusalNeverGiven",
  subject: "lower.CurvatureStepTooFine",
  reason: "with so few shares the rounding of β is far below every step; curvature/coarse shows it",
};

const twoCredits = (2n * WAD * 100n) / 2000n;

export const CURVATURE_SCOPES: readonly CurvatureScope[] = [
  {
    name: "curvature/steps",
    statement: "one resource of a thousand units, a tenth in fees, steps from what the fees pay for to more",
    constants,
    starts: [
      { q: 1000n, p: 1000n, c: WAD / 5n, beta: twoCredits, target: WAD },
      { q: 1500n, p: 900n, c: WAD / 2n, beta: 3n * twoCredits, target: WAD / 5n },
    ],
    amounts: [250n, 400n],
    steps: [WAD / 10n, WAD / 2n, (7n * WAD) / 10n],
    volatilities: [0n, WAD],
    horizon: 5n,
    expected: [bounded, fineEnough],
  },
  {
    name: "curvature/inertia",
    statement: "the same with inertia, where a raise has to keep the curve convex too",
    constants: { ...constants, m: WAD / 2n },
    starts: [
      { q: 1000n, p: 1000n, c: WAD / 5n, beta: twoCredits, target: WAD },
      { q: 1500n, p: 900n, c: WAD / 2n, beta: 3n * twoCredits, target: WAD / 5n },
    ],
    amounts: [250n, 400n],
    steps: [WAD / 50n, WAD / 10n, (7n * WAD) / 10n],
    volatilities: [0n, WAD],
    horizon: 5n,
    expected: [bounded, fineEnough],
  },
  {
    name: "curvature/coarse",
    statement: "so many shares that a unit of β is twelve credits: what the rounding of β can cost",
    constants: { ...constants, shares: 12n * WAD, base: WAD, targetReserve: 18n },
    starts: [
      { q: 12n, p: 148n, c: 4n * WAD, beta: 8n, target: 8n * WAD },
      { q: 12n, p: 60n, c: 4n * WAD, beta: 8n, target: WAD },
      { q: 14n, p: 60n, c: 4n * WAD, beta: 8n, target: WAD },
    ],
    amounts: [1n, 2n, 4n],
    steps: [1n, WAD, 3n * WAD],
    volatilities: [0n, WAD],
    horizon: 4n,
    expected: [
      bounded,
      {
        kind: "refusalNeverGiven",
        subject: "sell.InsufficientOutput",
        reason: "so few steps leave every sale something to be paid; curvature/steps shows it",
      },
    ],
  },
];
