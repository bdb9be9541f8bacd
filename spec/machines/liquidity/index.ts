export * from "./legs.ts";
export * from "./literal.ts";
export * from "./machine.ts";
export * from "./operations.ts";
export { burnOrder, mintByAmountsOrder, mintOrder } from "./orders.ts";
export * from "./scope.ts";
export * from "./scopes.ts";
export * from "./state.ts";
