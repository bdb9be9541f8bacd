export * from "./machine.ts";
export * from "./operate.ts";
export * from "./scope.ts";
export * from "./scopes.ts";
export * from "./state.ts";
export * from "./trades.ts";
