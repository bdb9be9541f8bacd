export * from "./operation.ts";
export * from "./pool.ts";
export * from "./pool-codec.ts";
export * from "./refusal.ts";
export * from "./units.ts";
