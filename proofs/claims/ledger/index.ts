import type { Claim } from "../claim.ts";
export const CLAIMS: readonly Claim[] = [];
