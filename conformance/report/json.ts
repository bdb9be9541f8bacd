import type { ConformReport } from "../runner/conform-report.ts";

/** The report that programs read; its fields are part of the interface of `hmm conform`. */
export const jsonReport = ({ level, counts, findings, adapter, seed, cases }: ConformReport) => ({
  level,
  counts,
  findings,
  adapter,
  seed,
  cases,
});
