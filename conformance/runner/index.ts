export { conform } from "./conform.ts";
export * from "./conform-report.ts";
export type { ErrorMap } from "./error-map.ts";
export type { KnownFailure } from "./known-failures.ts";
export { BadUsage, type ConformOptions } from "./options.ts";
export { Progress, type ProgressEvent } from "./progress.ts";
export { type ReproOptions, reproLine } from "./repro.ts";
export { DEFAULT_SLACK, type Kind, type Outcome, type Slack, type Verdict, verdict } from "./verdict.ts";
