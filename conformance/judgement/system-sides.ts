import type { SystemOperation } from "../../spec/vocabulary/index.ts";
import type { Side } from "./favour.ts";

/** What whoever calls an operation of a system receives or pays, of its output; the others move nothing. */
export const SYSTEM_SIDES: Readonly<Partial<Record<SystemOperation, Readonly<Record<string, Side>>>>> = {
  "liquidity.mint": { deltaQ: "pays", deltaP: "pays" },
  "liquidity.mintByAmounts": { shares: "receives", deltaQ: "pays", deltaP: "pays" },
  "liquidity.burn": { deltaQ: "receives", deltaP: "receives" },
  "fees.burn": { paid: "receives" },
  "fees.transfer": { paid: "receives" },
  "fees.claim": { paid: "receives" },
  // A volatility makes fees dearer, and the averages are rounded for what they are used for.
  "history.volatility": { volatility: "pays" },
  "history.average": { up: "pays", down: "receives" },
  "workers.quality": { quality: "receives" },
  "workers.haircut": { part: "receives" },
  "workers.stake": { stake: "pays" },
  "workers.slash": { slashed: "pays" },
};
