import { curveOf, hmmPortfolio } from "./hmm.ts";
import {
  curvatureOfLoss,
  literalLossBound,
  TABLE_3,
  TABLE_3_KAPPA,
  TABLE_3_LAMBDA,
  TABLE_3_RATIOS,
  TABLE_3_ROWS,
  type Table3Row,
} from "./paper.ts";
import { capitalEfficiency, impermanentLossAt, type Portfolio, withFee } from "./portfolio.ts";
import { concentrated, concentratedTimes, constantProduct, weighted } from "./rivals.ts";
import { stableswap } from "./stableswap.ts";

/** Ann for A = 100 and two coins, as in the whitepaper (A·n^n) and in the contracts (A·n). */
const [WHITEPAPER_ANN, CONTRACT_ANN] = [400, 200] as const;

/** A way to read a row of Table 3. */
export interface Reading {
  readonly parameters: string;
  readonly portfolio: Portfolio;
}

const hmmReading = (row: "hmm.5" | "hmm2"): Reading => {
  const [lambda, kappa] = [TABLE_3_LAMBDA[row], TABLE_3_KAPPA[row]];
  return {
    parameters: `q = q̄ = 1, p = κ = ${kappa}, λ = ${lambda}`,
    portfolio: hmmPortfolio(curveOf({ q: 1, p: kappa }, { lambda, target: 1 })),
  };
};

/** What each row is computed as, first, and what else it could have meant. */
export const READINGS: Readonly<Record<Table3Row, readonly [Reading, ...Reading[]]>> = {
  cpmm: [{ parameters: "q = p = 1", portfolio: constantProduct({ q: 1, p: 1 }) }],
  curve: [
    { parameters: "Ann = A·n^n = 400 (whitepaper)", portfolio: stableswap(WHITEPAPER_ANN) },
    { parameters: "Ann = A·n = 200 (contracts)", portfolio: stableswap(CONTRACT_ANN) },
  ],
  v3: [
    { parameters: "ten times the depth: range (9/10)² to (10/9)²", portfolio: concentratedTimes(10) },
    {
      parameters: "range 1/10 to 10",
      portfolio: concentrated({ price: 1, low: 0.1, high: 10, liquidity: 1 }),
    },
  ],
  balancer: [
    { parameters: "80 % in the asset that moves", portfolio: weighted({ q: 4, p: 1 }, 4 / 5) },
    { parameters: "20 % in the asset that moves", portfolio: weighted({ q: 1, p: 4 }, 1 / 5) },
  ],
  "hmm.5": [hmmReading("hmm.5")],
  hmm2: [hmmReading("hmm2")],
};

export interface Table3Cell {
  readonly row: Table3Row;
  readonly title: string;
  readonly ratio: number;
  readonly parameters: string;
  /** As printed, per cent. */
  readonly paper: number;
  /** V_pool/V_hold − 1. */
  readonly impermanentLoss: number;
  /** The same, per cent. */
  readonly percent: number;
  /** Ours less the paper's, in percentage points. */
  readonly difference: number;
  readonly verdict: "as printed" | "not as printed";
  /** With fees of `feeRate` on the one arbitrage that the move pays for, per cent. */
  readonly percentWithFees: number;
  readonly feeRate: number;
  /** Depth at the start in units of a constant product's: loss and depth carry the same factor. */
  readonly capitalEfficiency: number;
  /** The cell under the other readings of its row. */
  readonly otherwise: readonly { readonly parameters: string; readonly percent: number }[];
  /** For the HMM: l = λ/2κ that would give the printed cell, and equation 26 as printed, per cent. Null for the rivals. */
  readonly hmm: {
    readonly impliedL: number;
    readonly impliedKappa: number;
    readonly literalBoundPercent: number;
  } | null;
}

/** Two digits after the point are printed, so half of the last is what rounding can make. */
const PRINTED = 0.005;
const HUNDRED = 100;

const hmmOf = (row: Table3Row, ratio: number, paper: number): Table3Cell["hmm"] => {
  if (row !== "hmm.5" && row !== "hmm2") return null;
  const lambda = TABLE_3_LAMBDA[row];
  const impliedL = curvatureOfLoss(ratio, paper / HUNDRED);
  return {
    impliedL,
    impliedKappa: lambda / (2 * impliedL),
    literalBoundPercent: HUNDRED * literalLossBound(ratio, lambda, TABLE_3_KAPPA[row]),
  };
};

/** Table 3, cell by cell: exact losses beside the printed ones. `feeRate` is that of the column with fees. */
export const table3 = (feeRate: number): readonly Table3Cell[] =>
  TABLE_3_ROWS.flatMap((row) =>
    TABLE_3_RATIOS.map((ratio, column): Table3Cell => {
      const [{ parameters, portfolio }, ...others] = READINGS[row];
      const outside = ({ startPrice }: Portfolio): number => ratio * startPrice;
      const paper = TABLE_3[row].percent[column] as number;
      const impermanentLoss = impermanentLossAt(portfolio, outside(portfolio));
      const difference = HUNDRED * impermanentLoss - paper;
      return {
        ...{ row, title: TABLE_3[row].title, ratio, parameters, paper, impermanentLoss, difference, feeRate },
        percent: HUNDRED * impermanentLoss,
        verdict: Math.abs(difference) <= PRINTED ? "as printed" : "not as printed",
        percentWithFees: HUNDRED * withFee(portfolio, outside(portfolio), feeRate).impermanentLoss,
        capitalEfficiency: capitalEfficiency(portfolio),
        otherwise: others.map((other) => ({
          parameters: other.parameters,
          percent: HUNDRED * impermanentLossAt(other.portfolio, outside(other.portfolio)),
        })),
        hmm: hmmOf(row, ratio, paper),
      };
    }),
  );
