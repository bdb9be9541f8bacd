export * from "./machine.ts";
export * from "./scopes.ts";
export * from "./state.ts";
export { type GovernanceAction, type GovernanceStep, governanceSteps } from "./steps.ts";
