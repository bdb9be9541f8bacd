export { advanceTime, collectFee, openLedger } from "./fees.ts";
export type { FeeLedger, FeeRule, LedgerChange, Lot } from "./ledger.ts";
export { lotOf } from "./ledger.ts";
export { addShares, claimFees, removeShares, transferShares, viewClaimable } from "./lots.ts";
export { restoreLedger } from "./restore.ts";
