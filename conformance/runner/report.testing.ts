import { type ConformReport, noCounts, REPORT_FORMAT } from "./conform-report.ts";
import { NOTHING } from "./level.ts";

/** A report of level A on nothing. */
export const emptyReport: ConformReport = {
  format: REPORT_FORMAT,
  level: "A",
  levelReason: "",
  levelBesidesKnown: "A",
  minimumLevel: "A",
  tally: NOTHING,
  tallyBesidesKnown: NOTHING,
  counts: noCounts(),
  byOperation: {},
  exact: {},
  skipped: {},
  findings: [],
  adapter: { name: "", version: "", language: "", operations: [], features: [], window: 1, restarts: 0, remarks: [] },
  basis: { spec: { version: "1.0.0", sha256: "0".repeat(64) }, vectors: "", units: "1", tolerance: "1000000000" },
  seed: "1",
  shard: null,
  cases: 0,
  budgetSpent: false,
  stderr: "",
  fuzz: null,
};
