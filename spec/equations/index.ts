export * from "./creation.ts";
export * from "./fees.ts";
export * from "./hamiltonian.ts";
export * from "./impermanent-loss.ts";
export * from "./invariant.ts";
export * from "./multi-asset.ts";
export * from "./numbered.ts";
export * from "./phase-space.ts";
