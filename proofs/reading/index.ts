export * from "./action.ts";
export * from "./curve.ts";
export * from "./executed.ts";
export * from "./terms.ts";
