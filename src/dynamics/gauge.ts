import type { PhaseMap } from "./symplectic.ts";

/** g of equation 12 with its slopes: g_i(q) and ∂g_i/∂q_j. */
export interface Gauge {
  readonly name: string;
  readonly value: (q: readonly number[], i: number) => number;
  readonly slope: (q: readonly number[], i: number, j: number) => number;
}

/** g_i = q_i^a, so Q = q^(a+1): degenerate for a = −1, where every Q is 1. */
export const powerGauge = (exponent: number): Gauge => ({
  name: `q^${exponent}`,
  value: (q, i) => (q[i] as number) ** exponent,
  slope: (q, i, j) => (i === j ? exponent * (q[i] as number) ** (exponent - 1) : 0),
});

/** g_i = 1 + s·Σq_j²: couples every resource with every other. */
export const coupledGauge = (strength: number): Gauge => ({
  name: `1 + ${strength}·Σq²`,
  value: (q) => 1 + strength * q.reduce((sum, each) => sum + each * each, 0),
  slope: (q, _, j) => 2 * strength * (q[j] as number),
});

/** det ∂Q/∂q = 0: equation 12 then generates no transformation. */
export class DegenerateGauge extends Error {
  override readonly name = "DegenerateGauge";
}

/** Solves rows·x = right by elimination with the largest pivot. Null if the rows are dependent. */
const solve = (rows: readonly (readonly number[])[], right: readonly number[]): readonly number[] | null => {
  const table = rows.map((row, i) => [...row, right[i] as number]);
  const size = Math.max(...table.flatMap((row) => row.slice(0, -1).map(Math.abs)));
  for (let column = 0; column < table.length; column += 1) {
    const below = table.slice(column).map((row) => Math.abs(row[column] as number));
    const best = column + below.indexOf(Math.max(...below));
    const [pivot, displaced] = [table[best] as number[], table[column] as number[]];
    [table[column], table[best]] = [pivot, displaced];
    if (Math.abs(pivot[column] as number) <= size * Number.EPSILON * table.length) return null;
    for (const row of table) {
      if (row === pivot) continue;
      const factor = (row[column] as number) / (pivot[column] as number);
      for (let k = column; k < row.length; k += 1) row[k] = (row[k] as number) - factor * (pivot[k] as number);
    }
  }
  return table.map((row, i) => (row.at(-1) as number) / (row[i] as number));
};

/**
 * Equation 12: F₂ = Σ q_i·P_i·g_i(q) gives Q_i = q_i·g_i(q) and p_j = Σ P_i·∂Q_i/∂q_j, solved for P. Canonical exactly where
 * det ∂Q/∂q ≠ 0; throws `DegenerateGauge` elsewhere. It keeps Hamilton's form, and neither equation 4 nor the price −dp/dq.
 */
export const transform =
  (gauge: Gauge): PhaseMap =>
  (point) => {
    const n = point.length / 2;
    const [q, p] = [point.slice(0, n), point.slice(n)];
    const transposed = q.map((_, j) => q.map((qi, i) => (i === j ? gauge.value(q, i) : 0) + qi * gauge.slope(q, i, j)));
    const momenta = solve(transposed, p);
    if (momenta === null) throw new DegenerateGauge(`g = ${gauge.name}: det ∂Q/∂q = 0 at q = (${q.join(", ")})`);
    return [...q.map((qi, i) => qi * gauge.value(q, i)), ...momenta];
  };
