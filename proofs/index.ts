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
