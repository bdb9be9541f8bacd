import type { MarketScope } from "./machine.ts";
import { COARSE_PARAMETERS } from "./parameters.ts";
import { coarseStarts, plainCommitment } from "./starts.ts";

export const MARKET_SCOPES: readonly MarketScope[] = [
  {
    name: "market/small",
    statement: "one pool of two classes, four parties, every system at once: two steps from each of many beginnings",
    commitmentOf: plainCommitment,
    starts: coarseStarts,
    parameters: COARSE_PARAMETERS,
    depth: 2n,
    expected: [
      {
        kind: "bounded",
        subject: "machine",
        reason: "two steps from each start; the machine market goes on without end",
      },
    ],
  },
];
