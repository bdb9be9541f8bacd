export * from "./machine.ts";
export * from "./scopes.ts";
export * from "./state.ts";
