export * from "./liquidity.ts";
