import type { ConformReport } from "../runner/conform-report.ts";

/** The report that programs read, `hmm conform merge` among them; its fields are part of the interface of `hmm conform`. */
export const jsonReport = (report: ConformReport): ConformReport => report;
