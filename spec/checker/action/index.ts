export * from "./declaration.ts";
export * from "./perform.ts";
export { fix, NoSolution, type Scratch } from "./resolve.ts";
