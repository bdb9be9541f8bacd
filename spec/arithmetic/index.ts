export * from "./arithmetic.ts";
export * from "./float64.ts";
export * from "./integer.ts";
export * from "./rational.ts";
