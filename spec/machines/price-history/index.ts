export * from "./history.ts";
export * from "./machine.ts";
export * from "./scopes.ts";
export * from "./state.ts";
export * from "./validity.ts";
