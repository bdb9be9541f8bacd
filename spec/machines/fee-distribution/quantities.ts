import type { Term } from "../../checker/action/index.ts";

/** The quantities that fees and claims know by name. */
export type FeeQuantity =
  // The ledger.
  | "shares"
  | "time"
  | "moment"
  | "timed"
  | "growth"
  | "carry"
  | "collected"
  | "paid"
  // How many lots stand and the sum of their ages: what the paper's average is made of.
  | "lots"
  | "ages"
  // The fee that comes in.
  | "fee"
  // The shares that are minted, burned or transferred.
  | "amount"
  // The lot that is settled.
  | "held"
  | "since"
  | "timedSeen"
  | "growthSeen"
  // What an action fixes: what a fee is shared by, k, what k makes payable, and the claim of a lot.
  | "weight"
  | "step"
  /** What A₁ grows by where it is rounded by itself. */
  | "timedStep"
  | "payable"
  | "claim";

export type FeeTerm = Term<FeeQuantity>;
