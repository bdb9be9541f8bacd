export * from "./fees.ts";
export * from "./liquidity.ts";
