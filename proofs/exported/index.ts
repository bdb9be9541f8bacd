export * from "./cross-check.ts";
export { ask, EXTERNAL_SOLVERS, SolverNotFound } from "./external.ts";
export * from "./folder.ts";
