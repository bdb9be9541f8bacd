export * from "./chamber.ts";
export * from "./operate.ts";
