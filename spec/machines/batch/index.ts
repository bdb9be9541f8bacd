export { type BatchRules, soundRules } from "./actions.ts";
export { type BookAnswer, type BookRequest, operateBook } from "./book.ts";
export * from "./literal.ts";
export * from "./machine.ts";
export * from "./operate.ts";
export * from "./order.ts";
export * from "./scopes.ts";
export * from "./settle.ts";
export * from "./state.ts";
