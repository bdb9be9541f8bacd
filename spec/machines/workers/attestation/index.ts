export * from "./machine.ts";
export * from "./scope.ts";
export * from "./state.ts";
export { type AttestationAction, type AttestationStep, attestationSteps, panelOf } from "./steps.ts";
