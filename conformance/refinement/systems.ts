import { Effect } from "effect";
import { refineBatches } from "./batch.ts";
import { refineCurvature } from "./curvature.ts";
import { refineFeeDistribution } from "./fee-distribution.ts";
import { refineGovernance } from "./governance.ts";
import { refineJobs } from "./jobs.ts";
import { refineLiquidity } from "./liquidity.ts";
import { refineMarket, refineMarketMachine } from "./market.ts";
import { refinePriceHistory } from "./price-history.ts";
import { refineRouting } from "./routing.ts";
import { refineSandwich } from "./sandwich.ts";
import { refineAttestation } from "./workers.attestation.ts";
import { refineWorkers } from "./workers.ts";

interface Refined {
  readonly cases: number;
  /** The smallest difference between specification and implementation, or null. */
  readonly difference: unknown;
}

/** The random refinement of one system beyond the bare pool. */
export interface SystemRefinement {
  readonly system: string;
  /** What a run is asked for: at least 5,000 cases come of it. */
  readonly cases: number;
  readonly refine: (options: { readonly seed: number; readonly cases: number }) => Effect.Effect<Refined>;
}

/** Every system of the protocol whose implementation is held against its specification on random cases. */
export const SYSTEM_REFINEMENTS: readonly SystemRefinement[] = [
  { system: "liquidity", cases: 5000, refine: refineLiquidity },
  { system: "fee distribution", cases: 5000, refine: refineFeeDistribution },
  { system: "batch auction", cases: 5000, refine: refineBatches },
  { system: "routing", cases: 5000, refine: refineRouting },
  { system: "curvature", cases: 5000, refine: refineCurvature },
  // Drawn are 500 histories of up to forty events; counted is each event that was compared.
  {
    system: "price history",
    cases: 500,
    refine: (options) =>
      Effect.map(refinePriceHistory(options), ({ compared, difference }) => ({ cases: compared, difference })),
  },
  { system: "sandwich", cases: 5000, refine: refineSandwich },
  { system: "workers", cases: 5000, refine: refineWorkers },
  { system: "attestation", cases: 5000, refine: refineAttestation },
  { system: "jobs", cases: 5000, refine: refineJobs },
  { system: "governance", cases: 5000, refine: refineGovernance },
  // A scenario is followed to its end, so that there are a few more cases than these.
  { system: "market", cases: 5000, refine: refineMarket },
  {
    system: "market, every explored step",
    cases: 200_000,
    refine: () => Effect.map(refineMarketMachine(), ({ steps, difference }) => ({ cases: steps, difference })),
  },
];
