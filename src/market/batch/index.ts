export {
  type Batch,
  type BatchReturn,
  type BatchTerms,
  type ClearedBatch,
  clear,
  commit,
  type Funds,
  openBatch,
  reveal,
} from "./book.ts";
export { type BatchOrders, type BatchReceipt, clearBatch } from "./clear.ts";
export { type Commit, type Sealed, sha256Commitment } from "./commitment.ts";
export type { Fill, Order, RevealedOrder, Side } from "./order.ts";
