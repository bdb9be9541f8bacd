import { Effect } from "effect";
import { refineBatches } from "./batch.ts";
import { refineCurvature } from "./curvature.ts";
import { refineFeeDistribution } from "./fee-distribution.ts";
import { refineLiquidity } from "./liquidity.ts";
import { refineMarket, refineMarketMachine } from "./market.ts";
import { refinePriceHistory } from "./price-history.ts";
import { refineRouting } from "./routing.ts";
import { refineSandwich } from "./sandwich.ts";

interface Refined {
  readonly cases: number;
  /** The smallest difference between specification and implementation, or null. */
  readonly difference: unknown;
}

/** The random refinement of one system beyond the bare pool. */
export interface SystemRefinement {
  readonly system: string;
  /** Random cases of a run. */
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
  // A case is a history of up to forty events, each of which is compared.
  { system: "price history", cases: 500, refine: refinePriceHistory },
  { system: "sandwich", cases: 5000, refine: refineSandwich },
  // A scenario is followed to its end, so that there are a few more cases than these.
  { system: "market", cases: 5000, refine: refineMarket },
  {
    system: "market, every explored step",
    cases: 200_000,
    refine: () => Effect.map(refineMarketMachine(), ({ steps, difference }) => ({ cases: steps, difference })),
  },
];
