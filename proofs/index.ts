export * from "./claims/index.ts";
export {
  type CrossReport,
  type CrossRow,
  crossCheck,
  crossHolds,
  crossRowHolds,
  DEFAULT_SECONDS_A_FILE,
  EXTERNAL_SOLVERS,
  writeSmtlib,
} from "./exported/index.ts";
export type { Obligation } from "./obligation/obligation.ts";
export { OBLIGATIONS } from "./obligations/index.ts";
export {
  chosen,
  ProofProgress,
  type ProofReport,
  type ProofRow,
  type ProveOptions,
  proofsHold,
  prove,
  rowHolds,
  UnknownObligation,
} from "./run.ts";
export { smtlib } from "./smtlib.ts";
