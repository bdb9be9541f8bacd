export * as arithmetic from "./arithmetic/index.ts";
export * as checker from "./checker/index.ts";
export * as equations from "./equations/index.ts";
export { machines, type RegisteredMachine } from "./machines/index.ts";
export { operate } from "./machines/pool/index.ts";
export * from "./vocabulary/index.ts";
