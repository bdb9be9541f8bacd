export * from "./decode-request.ts";
export * from "./operation.ts";
export * from "./operation-name.ts";
export * from "./pool.ts";
export * from "./pool-codec.ts";
export * from "./refusal.ts";
export * from "./systems/index.ts";
export * from "./units.ts";
