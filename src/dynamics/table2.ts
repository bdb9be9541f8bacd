import type { Drift } from "./drift.ts";
import type { IntegratorName } from "./integrators.ts";
import { TABLE_2 } from "./paper.ts";

/** A cell of Table 2 beside what an integrator that can be meant does. */
export interface Table2Cell {
  readonly row: string;
  readonly integrator: IntegratorName;
  readonly steps: number;
  /** As printed; null for "Divergent". */
  readonly paper: number | null;
  /** |H − κ| after as many steps; null where H overflows. */
  readonly ours: number | null;
  /** Ours over the paper's. */
  readonly ratio: number | null;
  readonly verdict: "of the printed size" | "not of the printed size";
}

/** Within this factor two drifts are of one size: the paper states neither the step nor the constants. */
const SIZE = 4;

/** Table 2 beside the drifts of one scenario, one column for each of its two numbers of steps. */
export const table2 = (drifts: readonly Drift[]): readonly Table2Cell[] =>
  TABLE_2.flatMap(({ row, drift: printed, meant }) =>
    meant.flatMap((integrator) => {
      const found = drifts.find((drift) => drift.integrator === integrator);
      return printed.map((paper, column): Table2Cell => {
        const at = found?.at[column];
        const ours = at?.final ?? null;
        const ratio = ours === null || paper === null ? null : ours / paper;
        const same = ratio === null ? ours === paper : ratio <= SIZE && ratio >= 1 / SIZE;
        return {
          ...{ row, integrator, steps: at?.steps ?? 0, paper, ours, ratio },
          verdict: same ? "of the printed size" : "not of the printed size",
        };
      });
    }),
  );
