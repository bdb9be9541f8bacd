export * from "./machine.ts";
export * from "./scopes.ts";
export * from "./state.ts";
export { MARKET_WALK } from "./walk.ts";
