import type { Obligation } from "../../obligation/obligation.ts";
import { geometryObligations } from "./geometry.ts";
import { lossObligations } from "./loss.ts";
import { paperTradeObligations } from "./trades.ts";

/** What the claims ledger says of the paper and stands on, beside what the pool needs. */
export const ledgerObligations: readonly Obligation[] = [
  ...geometryObligations,
  ...lossObligations,
  ...paperTradeObligations,
];
