export * as analysis from "./analysis/index.ts";
export * as dynamics from "./dynamics/index.ts";
export * from "./market/index.ts";
export * from "./pool/index.ts";
