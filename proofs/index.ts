export * from "./claims/index.ts";
export type { Obligation } from "./obligation/obligation.ts";
export { OBLIGATIONS } from "./obligations/index.ts";
export {
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
