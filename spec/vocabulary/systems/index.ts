export * from "./batch.ts";
export * from "./curvature.ts";
export * from "./fees.ts";
export * from "./history.ts";
export * from "./liquidity.ts";
export * from "./sandwich.ts";
