import type { Obligation } from "../obligation/obligation.ts";
import { choiceObligations } from "./choices.ts";
import { costObligations } from "./cost.ts";
import { feeObligations } from "./fees.ts";
import { paperClaims } from "./paper-claims.ts";
import { priceObligations } from "./prices.ts";
import { sequenceObligations } from "./sequences.ts";
import { tradeObligations } from "./trades.ts";

/** Every obligation, in the order in which a reader meets them. */
export const OBLIGATIONS: readonly Obligation[] = [
  ...tradeObligations,
  ...choiceObligations,
  ...costObligations,
  ...feeObligations,
  ...priceObligations,
  ...sequenceObligations,
  ...paperClaims,
];
