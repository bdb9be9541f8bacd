export type { Model } from "./model.ts";
export { type Answer, type CheckOptions, COPIES, Solver, SolverFailure } from "./solver.ts";
