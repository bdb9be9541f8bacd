import { TABLE_3_ROWS } from "./paper.ts";
import { capitalEfficiency, impermanentLossAt, type Portfolio, worthOf } from "./portfolio.ts";
import { READINGS } from "./table3.ts";

/** Depth and loss of one pool at its start. */
export interface DepthRow {
  readonly row: string;
  readonly parameters: string;
  /** −dq/dπ at the start. */
  readonly depth: number;
  /** The same in units of a constant product's of the same worth. */
  readonly capitalEfficiency: number;
  /** Loss at a price this little higher, in units of that constant product's: the same number, to first order in the change. */
  readonly lossFactor: number;
  /** Whether the two are equal but for a part of the size of the change. */
  readonly same: boolean;
}

const CHANGE = 2 ** -16;

/** The pool's loss over that of a constant product of the same worth, at a price higher by a part of itself. */
const lossFactor = (portfolio: Portfolio, change: number): number => {
  const price = portfolio.startPrice * (1 + change);
  const root = change / (Math.sqrt(1 + change) + 1);
  const constantProduct =
    (0.5 * worthOf(portfolio.start, portfolio.startPrice) * root * root) / worthOf(portfolio.start, price);
  return -impermanentLossAt(portfolio, price) / constantProduct;
};

/** Depth and loss at the start carry the same factor over the constant product, whatever the curve: V_hold − V_pool = ½·depth·Δπ². */
export const depthAndLoss = (): readonly DepthRow[] =>
  TABLE_3_ROWS.flatMap((row) =>
    READINGS[row].map(({ parameters, portfolio }): DepthRow => {
      const efficiency = capitalEfficiency(portfolio);
      const factor = lossFactor(portfolio, CHANGE);
      return {
        ...{ row, parameters, capitalEfficiency: efficiency, lossFactor: factor },
        depth: portfolio.depth(portfolio.startPrice),
        same: Math.abs(factor / efficiency - 1) <= CHANGE,
      };
    }),
  );
