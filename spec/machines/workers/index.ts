export * from "./amounts.ts";
export * from "./machine.ts";
export { operateHaircut, operateQuality, operateSlash, operateStake } from "./operate.ts";
export * from "./scopes.ts";
export * from "./state.ts";
export { faultOf, type WorkerAction, type WorkerStep, workerSteps } from "./steps.ts";
