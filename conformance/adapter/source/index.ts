import type { SystemOperation } from "../../../spec/vocabulary/index.ts";
import type { SystemHandler } from "../../oracle/answered.ts";
import { attestation } from "./attestation.ts";
import { auction } from "./auction.ts";
import { batch } from "./batch.ts";
import { curvature } from "./curvature.ts";
import { fees } from "./fees.ts";
import { governance } from "./governance.ts";
import { history } from "./history.ts";
import { jobRoutes } from "./job-routes.ts";
import { jobs } from "./jobs.ts";
import { liquidity } from "./liquidity.ts";
import { market } from "./market.ts";
import { math } from "./math.ts";
import { routing } from "./routing.ts";
import { sandwich } from "./sandwich.ts";
import { splits } from "./split.ts";
import { substitutes } from "./substitutes.ts";
import { workers } from "./workers.ts";

/** What `src` answers to the operations of the systems around the pool. */
export const IMPLEMENTED: Readonly<Record<SystemOperation, SystemHandler>> = {
  ...liquidity,
  ...fees,
  ...curvature,
  ...batch,
  ...auction,
  ...history,
  ...sandwich,
  ...math,
  ...workers,
  ...routing,
  ...splits,
  ...jobRoutes,
  ...substitutes,
  ...governance,
  ...jobs,
  ...market,
  ...attestation,
};
