/*
 * What the ledger has to cover, written down by itself: so that a row that is lost is noticed.
 */

const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, i) => i + 1);

const RATIOS = [2, 5, 10];

/** Everything that has a number in the paper. */
export const NUMBERED: readonly string[] = [
  ...upTo(44).map((number) => `EQ-${number}`),
  ...upTo(3).map((number) => `DEF-${number}`),
  ...upTo(3).map((number) => `ALG-${number}`),
  // One counter for all of these.
  ...["THM-1", "COR-2", "THM-3", "PROP-4", "THM-5", "THM-6", "PROP-7", "THM-8", "PROP-9", "THM-10"],
  ...["LEM-11", "LEM-12", "THM-13"],
];

/** Rows of Tables 1, 2, 4 and 5 and the cells of Table 3. */
export const TABLES: readonly string[] = [
  ...["time", "rotation", "scaling", "volume"].map((row) => `TAB-1/${row}`),
  ...["Euler", "RK4", "SV", "Ruth"].map((row) => `TAB-2/${row}`),
  ...["cpmm", "curve", "v3", "balancer", "hmm.5", "hmm2"].flatMap((row) =>
    RATIOS.map((ratio) => `TAB-3/${row}/r=${ratio}`),
  ),
  ...["stability", "slippage", "latency", "capeff", "IL"].map((row) => `TAB-4/${row}`),
  ...["swaps", "mean-latency", "p99", "drift", "returns", "failed"].map((row) => `TAB-5/${row}`),
];

/** The rows of the audit by hand that the ledger started from. */
export const AUDITED: readonly string[] = [
  ...["ABS-a", "ABS-b", "ABS-c", "ABS-d", "ABS-e", "ABS-f", "ABS-g", "ABS-h", "ABS-i", "ABS-j", "ABS-k"],
  ...["ABS-l", "ABS-m", "SEC-1.1-a", "SEC-1.1-b", "EQ-1", "SEC-1.2-a", "SEC-1.2-b", "SEC-1.3-1"],
  ...["SEC-1.3-2", "SEC-1.3-3", "SEC-1.3-4", "SEC-1.3-5", "SEC-1.3-6", "DEF-1/EQ-2", "EQ-3"],
  ...["DEF-2/EQ-4", "SEC-2.2-a", "SEC-2.2-b", "SEC-2.2-c", "EQ-5", "EQ-6", "EQ-7", "SEC-2.3-a"],
  ...["SEC-2.3-b", "SEC-2.3-c", "EQ-8", "SEC-2.4-a", "EQ-9", "EQ-10", "EQ-11", "SEC-2.4-b", "SEC-2.4-c"],
  ...["EQ-12", "SEC-2.5-a", "THM-1/EQ-13/EQ-14", "SEC-3.1-a", "COR-2", "THM-3/EQ-15", "SEC-3.2-a"],
  ...["EQ-16", "PROP-4", "SEC-3.3-a", "TAB-1/time", "TAB-1/rotation", "TAB-1/scaling", "TAB-1/volume"],
  ...["SEC-4.1-a", "SEC-4.1-b", "THM-5", "ALG-1", "SEC-4.2-a", "SEC-4.2-b", "ALG-2", "EQ-17", "EQ-18"],
  ...["SEC-4.3-a", "TAB-2/Euler", "TAB-2/RK4", "TAB-2/SV", "TAB-2/Ruth", "SEC-4.4-a", "EQ-19"],
  ...["SEC-5.1-a", "THM-6", "SEC-5.2-a", "SEC-5.2-b", "SEC-5.3-a", "SEC-5.3-b", "EQ-20", "EQ-21"],
  ...["EQ-22", "PROP-7", "SEC-6.2-a", "SEC-6.2-b", "EQ-23", "EQ-24", "DEF-3/EQ-25", "THM-8/EQ-26"],
  ...["SEC-7.2-q0", "TAB-3/cpmm/r=2", "TAB-3/cpmm/r=5", "TAB-3/cpmm/r=10", "TAB-3/curve/r=2"],
  ...["TAB-3/curve/r=5", "TAB-3/curve/r=10", "TAB-3/v3/r=2", "TAB-3/v3/r=5", "TAB-3/v3/r=10"],
  ...["TAB-3/balancer/r=2", "TAB-3/balancer/r=5", "TAB-3/balancer/r=10", "TAB-3/hmm.5/r=2"],
  ...["TAB-3/hmm.5/r=5", "TAB-3/hmm.5/r=10", "TAB-3/hmm2/r=2", "TAB-3/hmm2/r=5", "TAB-3/hmm2/r=10"],
  ...["TAB-3/caption", "SEC-7.3-a", "SEC-7.3-b", "SEC-8.1-a", "SEC-8.1-b", "EQ-27", "EQ-28"],
  ...["PROP-9/EQ-29", "ALG-3", "SEC-8.3-a", "SEC-9.1-a", "SEC-9.2-a", "EQ-30", "SEC-9.3-a", "SEC-9.3-b"],
  ...["EQ-31", "SEC-10.1-a", "EQ-32", "EQ-33", "EQ-34", "SEC-10.3-a", "SEC-11.1-a", "SEC-11.2-a"],
  ...["TAB-4/stability", "TAB-4/slippage", "TAB-4/latency", "TAB-4/capeff", "TAB-4/IL", "TAB-4/caption"],
  ...["SEC-11.3-a", "SEC-11.3-b", "SEC-11.4-a", "SEC-11.4-b", "SEC-11.4-c", "SEC-11.4-d", "SEC-11.4-e"],
  ...["TAB-5/swaps", "TAB-5/mean-latency", "TAB-5/p99", "TAB-5/drift", "TAB-5/returns", "TAB-5/failed"],
  ...["SEC-11.6-a", "SEC-11.6-b", "SEC-12.1-a", "SEC-12.1-b", "THM-10/EQ-35", "SEC-12.2-a", "SEC-12.2-b"],
  ...["EQ-36", "SEC-12.3-a", "SEC-12.4-1", "SEC-12.4-2", "SEC-12.4-3", "SEC-12.4-4", "SEC-13.1-a"],
  ...["SEC-13.2-a", "SEC-13.3-a", "SEC-14.1-a", "SEC-14.1-b", "SEC-14.1-c", "SEC-14.1-d", "SEC-14.2-1"],
  ...["SEC-14.2-2", "SEC-14.2-3", "SEC-15-a", "APP-A-a", "EQ-37", "APP-B-a", "EQ-38", "EQ-39", "APP-C-a"],
  ...["LEM-11/EQ-40", "LEM-12/EQ-41", "THM-13/EQ-42", "EQ-43", "EQ-44"],
];
