export { type BuyAcrossCall, buyAcross, type RouteOrder, route } from "./across.ts";
export { type CommitCall, clear, commit, type ListingCall, type RevealCall, reveal } from "./auctions.ts";
export { create, type Genesis, type NewVenue } from "./create.ts";
export { type CurvatureCall, lowerCurvature, raiseCurvature } from "./curvature.ts";
export { conclude, execute, lapse, type ProposeCall, propose, type VoteCall, vote } from "./governance.ts";
export {
  type AttestCall,
  accept,
  attest,
  cancel,
  draw,
  expire,
  judge,
  type QuoteCall,
  quote,
  settle,
  start,
  submit,
} from "./jobs.ts";
export {
  type AddLiquidityCall,
  addLiquidity,
  claimFees,
  type MintSharesCall,
  mintShares,
  type RemoveLiquidityCall,
  removeLiquidity,
  type TransferSharesCall,
  transferShares,
} from "./liquidity.ts";
export { logLine, toLog } from "./log.ts";
export type { Listing, Market, MarketRules, Oracles, Source, Venue, Wallet } from "./market.ts";
export { type Observed, observe } from "./observe.ts";
export type { Done, MarketEvent, Outcome } from "./operation.ts";
export { nextBlock } from "./time.ts";
export {
  type BuyExactCall,
  buyExact,
  getQuote,
  type SellCall,
  type SellExactCall,
  type SwapCall,
  type SwapReceipt,
  sell,
  sellExact,
  swap,
} from "./trades.ts";
export {
  closeEpoch,
  type DepositCall,
  deposit,
  heartbeat,
  leave,
  type RegisterCall,
  type ReportCall,
  register,
  report,
  slash,
  topUp,
  withdraw,
} from "./workers.ts";
