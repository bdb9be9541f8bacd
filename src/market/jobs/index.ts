export * from "./job.ts";
export * from "./lifecycle.ts";
