export * from "./machine.ts";
export * from "./scopes.ts";
export * from "./state.ts";
export { type JobAction, type JobStep, jobSteps } from "./steps.ts";
