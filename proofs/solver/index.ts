export type { Model } from "./model.ts";
export { type Answer, type CheckOptions, Solver, SolverFailure } from "./solver.ts";
