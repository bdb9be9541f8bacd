export * from "./adapter/index.ts";
export { checkVectors, type VectorCheck, writeVectors } from "./generator/folder.ts";
export type { AdapterAnswer, Hello } from "./protocol/index.ts";
export { describeDifference } from "./refinement/agree.ts";
export { refineMachines } from "./refinement/machines.ts";
export { refineRandomly } from "./refinement/random.ts";
export * from "./report/index.ts";
export * from "./runner/index.ts";
export * from "./vectors/index.ts";
