export * from "./digest.ts";
export * from "./protocol.ts";
