import type { Obligation } from "../obligation/obligation.ts";
import { admissibilityObligations } from "./admissibility.ts";
import { analysisObligations } from "./analysis.ts";
import { batchClearingObligations } from "./batch-clearing.ts";
import { batchSaleObligations } from "./batch-sales.ts";
import { batchSettlementObligations } from "./batch-settlement.ts";
import { blockRiskObligations } from "./block-risk.ts";
import { choiceObligations } from "./choices.ts";
import { conservationObligations } from "./conservation.ts";
import { convergenceObligations } from "./convergence.ts";
import { costObligations } from "./cost.ts";
import { creationObligations } from "./creation.ts";
import { curvatureObligations } from "./curvature.ts";
import { curvatureCycleObligations } from "./curvature-cycles.ts";
import { curvatureExactnessObligations } from "./curvature-exactness.ts";
import { curvatureRaiseObligations } from "./curvature-raises.ts";
import { curvatureTargetObligations } from "./curvature-targets.ts";
import { equivalenceObligations } from "./equivalences.ts";
import { exactShareObligations } from "./exact-shares.ts";
import { extremeObligations } from "./extremes.ts";
import { feeCoverageObligations } from "./fee-coverage.ts";
import { feeRoundingObligations } from "./fee-roundings.ts";
import { feeObligations } from "./fees.ts";
import { governanceObligations } from "./governance.ts";
import { guardObligations } from "./guards.ts";
import { hamiltonianObligations } from "./hamiltonian.ts";
import { impermanentLossObligations } from "./impermanent-loss.ts";
import { batchInductionObligations } from "./inductive-batch.ts";
import { liquidityInductionObligations } from "./inductive-liquidity.ts";
import { poolInductionObligations } from "./inductive-pool.ts";
import { integratorObligations } from "./integrators.ts";
import { lagrangianObligations } from "./lagrangian.ts";
import { liquidityObligations } from "./liquidity.ts";
import { liquidityCycleObligations } from "./liquidity-cycles.ts";
import { liquidityRoutingObligations } from "./liquidity-routing.ts";
import { localErrorObligations } from "./local-errors.ts";
import { lyapunovObligations } from "./lyapunov.ts";
import { ledgerObligations } from "./paper/index.ts";
import { paperClaims } from "./paper-claims.ts";
import { priceAverageObligations } from "./price-averages.ts";
import { priceObligations } from "./prices.ts";
import { qualityObligations } from "./qualities.ts";
import { repairObligations } from "./repairs.ts";
import { riskSplittingObligations } from "./risk-splitting.ts";
import { routingObligations } from "./routing.ts";
import { routingExactnessObligations } from "./routing-exactness.ts";
import { sandwichObligations } from "./sandwiches.ts";
import { sequenceObligations } from "./sequences.ts";
import { severalResourcesObligations } from "./several-resources.ts";
import { shareValueObligations } from "./share-value.ts";
import { splittingObligations } from "./splitting.ts";
import { stakeObligations } from "./stakes.ts";
import { tradeObligations } from "./trades.ts";
import { volatilityObligations } from "./volatility.ts";

/** Every obligation, in the order in which a reader meets them. */
export const OBLIGATIONS: readonly Obligation[] = [
  ...tradeObligations,
  ...admissibilityObligations,
  ...choiceObligations,
  ...extremeObligations,
  ...costObligations,
  ...feeObligations,
  ...guardObligations,
  ...priceObligations,
  ...sequenceObligations,
  ...splittingObligations,
  ...creationObligations,
  ...hamiltonianObligations,
  ...impermanentLossObligations,
  ...riskSplittingObligations,
  ...liquidityObligations,
  ...liquidityCycleObligations,
  ...shareValueObligations,
  ...severalResourcesObligations,
  ...feeCoverageObligations,
  ...feeRoundingObligations,
  ...exactShareObligations,
  ...batchSaleObligations,
  ...batchClearingObligations,
  ...batchSettlementObligations,
  ...curvatureObligations,
  ...curvatureCycleObligations,
  ...curvatureTargetObligations,
  ...curvatureRaiseObligations,
  ...curvatureExactnessObligations,
  ...routingObligations,
  ...routingExactnessObligations,
  ...liquidityRoutingObligations,
  ...poolInductionObligations,
  ...liquidityInductionObligations,
  ...batchInductionObligations,
  ...blockRiskObligations,
  ...equivalenceObligations,
  ...analysisObligations,
  ...qualityObligations,
  ...stakeObligations,
  ...sandwichObligations,
  ...priceAverageObligations,
  ...volatilityObligations,
  ...governanceObligations,
  ...conservationObligations,
  ...integratorObligations,
  ...convergenceObligations,
  ...localErrorObligations,
  ...lagrangianObligations,
  ...lyapunovObligations,
  ...repairObligations,
  ...paperClaims,
  ...ledgerObligations,
];
