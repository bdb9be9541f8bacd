import type { SystemOperation } from "../../../spec/vocabulary/index.ts";
import type { Draw } from "../draw.ts";
import type { SystemSituation } from "../system-case.ts";
import { amountSituations } from "./amounts.ts";
import { attestationSituations } from "./attestation.ts";
import { auctionSituations } from "./auction.ts";
import { batchSituations } from "./batch.ts";
import { curvatureSituations } from "./curvature.ts";
import { feeSituations } from "./fees.ts";
import { governanceSituations } from "./governance.ts";
import { historySituations } from "./history.ts";
import { jobRouteSituations } from "./job-routes.ts";
import { jobSituations } from "./jobs.ts";
import { liquiditySituations } from "./liquidity.ts";
import { marketSituations } from "./market.ts";
import { sameBlockSituations } from "./same-block.ts";
import { sandwichSituations } from "./sandwich.ts";
import { splitSituations } from "./split.ts";
import { substituteSituations } from "./substitutes.ts";

/** The situations of every operation of the systems around the pool. */
export const systemSituations = (draw: Draw): Readonly<Record<SystemOperation, readonly SystemSituation[]>> => ({
  ...liquiditySituations(draw),
  ...feeSituations(draw),
  ...curvatureSituations(draw),
  ...batchSituations(draw),
  ...historySituations(draw),
  ...auctionSituations,
  ...sandwichSituations,
  ...sameBlockSituations,
  ...amountSituations(draw),
  ...jobSituations(),
  ...splitSituations(draw),
  ...jobRouteSituations,
  ...substituteSituations,
  ...governanceSituations(),
  ...marketSituations(),
  ...attestationSituations(),
});
