export * from "./amounts.ts";
export * from "./operate.ts";
export type { Done, Outcome } from "./problem.ts";
export * from "./registry.ts";
export { faultAt, settled } from "./settle.ts";
