export * from "./action.ts";
export * from "./module.ts";
export * from "./reading.ts";
export * from "./value.ts";
