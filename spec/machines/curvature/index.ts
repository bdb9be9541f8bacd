export { literalCurvatureMachine } from "./literal.ts";
export * from "./machine.ts";
export * from "./operate.ts";
export * from "./scopes.ts";
export * from "./state.ts";
export * from "./target.ts";
export { largestRaise, lower, raise, type Update } from "./update.ts";
