/** What a full exploration of a machine counts. */
export interface Count {
  /** Different states. */
  readonly distinct: number;
  /** Initial states and successors that were computed. */
  readonly generated: number;
  /** States on the longest of the shortest paths. */
  readonly levels: number;
  /** Whether every reachable state was seen, no constraint cutting any off. */
  readonly whole: boolean;
}

/** Every machine at its default scope. Written by `hmm spec check --all --update`; a run that counts otherwise has failed. */
export const COUNTS: Readonly<Record<string, Count>> = {
  "pool/plain": { distinct: 10459, generated: 91186, levels: 68, whole: false },
  "pool/sheared": { distinct: 10954, generated: 104950, levels: 55, whole: false },
  "pool/inertia": { distinct: 10348, generated: 109973, levels: 69, whole: false },
  "pool/risk": { distinct: 10455, generated: 53950, levels: 82, whole: false },
  "pool/two": { distinct: 10470, generated: 29686, levels: 22, whole: false },
  "pool/limits": { distinct: 10183, generated: 32165, levels: 101, whole: false },
  "pool-block/sheared": { distinct: 13304, generated: 27386, levels: 19, whole: false },
  "liquidity/plain": { distinct: 18415, generated: 23471, levels: 30, whole: false },
  "liquidity/sheared": { distinct: 11417, generated: 13265, levels: 25, whole: false },
  "liquidity/inertia": { distinct: 24660, generated: 28157, levels: 27, whole: false },
  "liquidity/two": { distinct: 10282, generated: 11961, levels: 31, whole: false },
  "liquidity/limits": { distinct: 12277, generated: 17210, levels: 16, whole: false },
  "fee-distribution/pro-rata": { distinct: 16941, generated: 26717, levels: 15, whole: false },
  "fee-distribution/time-weighted": { distinct: 38460, generated: 45528, levels: 14, whole: false },
  "fee-distribution/time-weighted-coarse": { distinct: 39200, generated: 55627, levels: 16, whole: false },
  "batch/units": { distinct: 5752, generated: 12213, levels: 11, whole: true },
  "batch/floor": { distinct: 4245, generated: 8685, levels: 11, whole: true },
  "batch/inertia": { distinct: 775, generated: 1556, levels: 11, whole: true },
  "batch/scale": { distinct: 1466, generated: 3000, levels: 11, whole: true },
  "batch/rounds": { distinct: 10874, generated: 20338, levels: 24, whole: true },
  routing: { distinct: 59415, generated: 198260, levels: 8, whole: true },
  "curvature/steps": { distinct: 19289, generated: 24153, levels: 6, whole: false },
  "curvature/inertia": { distinct: 29486, generated: 36873, levels: 6, whole: false },
  "curvature/coarse": { distinct: 11265, generated: 15499, levels: 5, whole: false },
  "price-history/days": { distinct: 34412, generated: 199854, levels: 16, whole: false },
  "sandwich/free": { distinct: 11857, generated: 79099, levels: 5, whole: false },
  "sandwich/fees": { distinct: 13620, generated: 32088, levels: 5, whole: false },
  "sandwich/rule": { distinct: 11179, generated: 53916, levels: 5, whole: false },
  "sandwich/rule-fees": { distinct: 12332, generated: 41498, levels: 5, whole: false },
  "sandwich/two-addresses": { distinct: 14683, generated: 25903, levels: 5, whole: false },
  "sandwich/next-block": { distinct: 13084, generated: 34862, levels: 5, whole: false },
  "sandwich/limit": { distinct: 10995, generated: 106538, levels: 5, whole: false },
  "workers/one": { distinct: 71106, generated: 344084, levels: 38, whole: false },
  "workers/two": { distinct: 23031, generated: 156333, levels: 25, whole: false },
  "workers/streak": { distinct: 153748, generated: 576279, levels: 91, whole: false },
  "workers/attestation": { distinct: 6083, generated: 17373, levels: 14, whole: true },
  "jobs/one": { distinct: 508, generated: 1259, levels: 10, whole: true },
  "jobs/two": { distinct: 38964, generated: 140451, levels: 17, whole: true },
  "governance/one": { distinct: 79800, generated: 649041, levels: 19, whole: true },
  "governance/two": { distinct: 137586, generated: 612125, levels: 22, whole: true },
  "market/small": { distinct: 12951, generated: 23144, levels: 3, whole: false },
  "constant-product/small": { distinct: 40265, generated: 640327, levels: 92, whole: true },
};
