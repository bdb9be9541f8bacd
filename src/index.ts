export * from "./market/index.ts";
export * from "./pool/index.ts";
