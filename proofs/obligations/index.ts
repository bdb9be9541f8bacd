import type { Obligation } from "../obligation/obligation.ts";
import { admissibilityObligations } from "./admissibility.ts";
import { blockRiskObligations } from "./block-risk.ts";
import { choiceObligations } from "./choices.ts";
import { costObligations } from "./cost.ts";
import { creationObligations } from "./creation.ts";
import { extremeObligations } from "./extremes.ts";
import { feeObligations } from "./fees.ts";
import { guardObligations } from "./guards.ts";
import { hamiltonianObligations } from "./hamiltonian.ts";
import { impermanentLossObligations } from "./impermanent-loss.ts";
import { paperClaims } from "./paper-claims.ts";
import { priceObligations } from "./prices.ts";
import { riskSplittingObligations } from "./risk-splitting.ts";
import { sequenceObligations } from "./sequences.ts";
import { splittingObligations } from "./splitting.ts";
import { tradeObligations } from "./trades.ts";

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
  ...blockRiskObligations,
  ...paperClaims,
];
