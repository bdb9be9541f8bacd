export * from "./decode.ts";
export * from "./limits.ts";
export * from "./message.ts";
export * from "./untrusted.ts";
