import type { Evidence } from "./evidence/evidence.ts";

/** What can be said of a claim, once its evidence has been worked out. */
export const VERDICTS = [
  /** It holds as it is printed. */
  "true",
  /** It holds under hypotheses that the paper does not state. */
  "conditional",
  /** There are numbers at which it fails. */
  "false",
  /** The paper says otherwise elsewhere. */
  "inconsistent",
  /** It cannot be right or wrong: a unit, a quantity or an equation is missing. */
  "ill-defined",
  /** A convention: what is noted is whether it is consistent. */
  "definition",
  /** Measured by the paper; a run here comes to the same. */
  "reproduced",
  /** Measured, or said of the world, by the paper; nothing here comes to it. */
  "not-reproduced",
  /** Measured by the paper with what is not published; `decidedBy` says what would decide it. */
  "pending",
] as const;

export type Verdict = (typeof VERDICTS)[number];

/** A claim of the paper, in words of our own, with what is known of it. */
export interface Claim {
  /** As the hand audit and the paper's numbers call it: `THM-8/EQ-26`, `TAB-3/curve/r=2`, `SEC-7.3-a`. */
  readonly id: string;
  readonly claim: string;
  readonly verdict: Verdict;
  /** The strongest true statement nearby; null where the claim is that. */
  readonly corrected: string | null;
  readonly evidence: readonly Evidence[];
  /** What an auditor has to know beside it, as where the hand audit says otherwise. */
  readonly remark?: string;
  /** Of a pending claim: what would decide it. */
  readonly decidedBy?: string;
}
