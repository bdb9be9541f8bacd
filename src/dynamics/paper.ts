import type { IntegratorName } from "./integrators.ts";

/** A row of Table 2 as printed: ΔH after 10⁴ and 10⁶ steps; null for "Divergent". No parameter is given there. */
export interface PrintedDrift {
  readonly row: string;
  readonly order: number;
  readonly drift: readonly [number, number | null];
  /** The integrators that can be meant: the algorithm as printed, and what it would have to be. */
  readonly meant: readonly IntegratorName[];
}

export const TABLE_2: readonly PrintedDrift[] = [
  { row: "Forward Euler", order: 1, drift: [3.2e-1, null], meant: ["euler"] },
  { row: "RK4 (non-sympl.)", order: 4, drift: [7.8e-4, 4.1e-2], meant: ["rungeKutta"] },
  { row: "Stormer–Verlet", order: 2, drift: [2.1e-6, 2.3e-6], meant: ["literalVerlet", "verlet"] },
  { row: "Ruth-4", order: 4, drift: [8.9e-12, 9.1e-12], meant: ["literalRuth", "composed"] },
];

/** The numbers of steps of Table 2. */
export const TABLE_2_STEPS = [10_000, 1_000_000] as const;
