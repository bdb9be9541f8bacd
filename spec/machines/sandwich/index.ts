export * from "./attack.ts";
export * from "./machine.ts";
export * from "./profits.ts";
export * from "./scopes.ts";
export * from "./state.ts";
