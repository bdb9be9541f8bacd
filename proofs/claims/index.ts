export {
  audit,
  type ClaimChoice,
  type ClaimReport,
  type ClaimRow,
  ledgerHolds,
  UnknownClaim,
} from "./audit.ts";
export { type Claim, VERDICTS, type Verdict } from "./claim.ts";
export { CLAIMS } from "./ledger/index.ts";
export { claimDetails, claimsMarkdown, verdictCounts } from "./report.ts";
