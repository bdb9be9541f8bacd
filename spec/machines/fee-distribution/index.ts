export * from "./literal.ts";
export * from "./machine.ts";
export * from "./operations.ts";
export * from "./rules.ts";
export * from "./scopes.ts";
export * from "./state.ts";
export * from "./validity.ts";
