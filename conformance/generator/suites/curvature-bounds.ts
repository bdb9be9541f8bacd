import type { Pool } from "../../../spec/vocabulary/index.ts";
import { QUANTITY_LIMIT, WAD } from "../../../spec/vocabulary/units.ts";
import { jsonObjectOf } from "../../vectors/index.ts";
import { poolJson } from "../case.ts";
import { poolOf } from "../pools.ts";
import type { SystemSituation } from "../system-case.ts";

/* Curves and bands on which a bound of a raise is met to the unit, and missed by one. */

const source = { kind: "equation", ref: "spec/systems/curvature.md" } as const;
const TENTH = WAD / 10n;

type View = readonly [
  id: string,
  comment: string,
  pool: Pool,
  band: { readonly laggedPrice: bigint; readonly width: bigint; readonly rate: bigint },
];

/** q = p = 100 at the price W: the starts of a cycle are a handful of units. */
const hundred = (changes: object = {}, shares = 1000n): Pool => poolOf(shares, [{ q: 100n, p: 100n, ...changes }]);

/** The width of a band around W whose far end is where q₁² would be k² − ½, and whose near end where it would be k² + ½. */
const toTheRoot = (k: bigint): bigint => {
  const twice = 2n * 100n * 100n;
  return k > 100n
    ? (WAD * (2n * k * k - 1n - twice)) / (2n * k * k - 1n)
    : (WAD * (twice - 2n * k * k - 1n)) / (2n * k * k + 1n);
};

/** c = W, so that P_w = P_w(c = 0) + 100·W; g·(2W − g)·(P_w + c·q)/(W − g)² = 300·W·19/81, of which S is the floor. */
const SPENT = (300n * WAD * 19n) / 81n;

const VIEWS: readonly View[] = [
  [
    ...(["upper-edge", "the price is exactly the upper edge of the band"] as const),
    poolOf(1000n, [{ q: 1000n * WAD, p: 1100n * WAD }]),
    { laggedPrice: WAD, width: TENTH, rate: TENTH },
  ],
  [
    ...(["lower-edge", "the price is exactly the lower edge"] as const),
    poolOf(1000n, [{ q: 1000n * WAD, p: 900n * WAD }]),
    { laggedPrice: WAD, width: TENTH, rate: TENTH },
  ],
  ["no-width", "the band is the price itself", hundred(), { laggedPrice: WAD, width: 0n, rate: TENTH }],
  [
    "near-root",
    "nearest² is between two integers, the first a square",
    hundred(),
    { laggedPrice: WAD, width: toTheRoot(99n), rate: TENTH },
  ],
  [
    "far-root",
    "farthest² is between two integers, the second a square",
    hundred(),
    { laggedPrice: WAD, width: toTheRoot(101n), rate: TENTH },
  ],
  [
    ...(["one-unit-away", "a cycle can begin one unit further, and not nearer"] as const),
    hundred(),
    { laggedPrice: WAD, width: WAD / 50n, rate: TENTH },
  ],
  [
    ...(["floor-at-the-lower-edge", "c is the lower edge of the band: no reserve is too far"] as const),
    poolOf(1000n, [{ q: 10n ** 21n, p: 10n ** 21n / 4n, c: WAD / 2n }]),
    { laggedPrice: WAD, width: WAD / 2n, rate: TENTH },
  ],
  [
    ...(["floor-under-the-lower-edge", "c is below the lower edge by one part in 10^36"] as const),
    poolOf(10n ** 21n, [{ q: 10n ** 21n, p: 10n ** 21n, c: WAD - 2n, beta: 2n * WAD - 3n }]),
    { laggedPrice: WAD - 1n, width: 1n, rate: TENTH },
  ],
  [
    "least-inertia",
    "m = 1: no reserve is too near",
    hundred({ m: 1n }),
    { laggedPrice: WAD, width: WAD / 50n, rate: TENTH },
  ],
  [
    ...([
      "rounding-paid-exactly",
      "the fees pay for the rounding of β and nothing else, where the cycle begins at q",
    ] as const),
    hundred({ c: WAD }, SPENT),
    { laggedPrice: 3n * WAD, width: WAD / 75n, rate: TENTH },
  ],
  [
    ...(["rounding-not-paid", "one share more: the rounding of β alone pays for a cycle"] as const),
    hundred({ c: WAD }, SPENT + 1n),
    { laggedPrice: 3n * WAD, width: WAD / 75n, rate: TENTH },
  ],
];

const views: readonly SystemSituation[] = VIEWS.map(([id, comment, pool, band]) => ({
  ...{ id: `bound/${id}`, operation: "curvature.largestRaise", source, state: poolJson(pool) },
  params: jsonObjectOf(band),
  cases: [{ alias: "view", comment, input: { index: 0 } }],
}));

/** On a band without width nothing bounds a raise but what the curve becomes. */
const exactly = (pool: Pool, steps: readonly (readonly [alias: string, comment: string, step: bigint])[]) =>
  ({
    operation: "curvature.raise",
    source,
    state: poolJson(pool),
    params: jsonObjectOf({ target: 2n ** 200n, laggedPrice: WAD, raised: false, width: 0n, rate: TENTH }),
    cases: steps.map(([alias, comment, step]) => ({ alias, comment, input: jsonObjectOf({ index: 0, step }) })),
  }) as const;

const raises: readonly SystemSituation[] = [
  {
    id: "bound/virtual-credits",
    // P_w' = P_w − q·step while S divides 2·q·step.
    ...exactly(poolOf(1000n, [{ q: WAD, p: WAD }]), [
      ["none-left", "P_w' = 0", WAD],
      ["some-left", "P_w' > 0", WAD - 1000n],
    ]),
  },
  {
    id: "bound/one-virtual-credit",
    ...exactly(poolOf(1000n, [{ q: 1n, p: 1n }]), [["one-left", "P_w' = 1, by the rounding of β", WAD + 1n]]),
  },
  {
    id: "bound/convexity",
    // I'·(W² − 2·m·c') = m·(β'·S)² at c' = ¾·W.
    ...exactly(poolOf(1000n, [{ q: 1n, p: 2n, m: WAD / 2n }]), [
      ["met", "the level set is just convex", (3n * WAD) / 4n],
      ["missed", "and no longer", (3n * WAD) / 4n + 500n],
    ]),
  },
  {
    id: "bound/floor",
    ...exactly(poolOf(10n ** 33n, [{ q: 1n, p: 5n * 10n ** 33n, c: QUANTITY_LIMIT - 1n }]), [
      ["past-112-bits", "c' = 2^112, which the target allows", 1n],
    ]),
  },
  {
    id: "bound/credits-a-share",
    // β' = 2·q·step/S = 2^112 for the larger step.
    ...exactly(poolOf(2n ** 12n, [{ q: 2n ** 110n, p: 2n ** 110n }]), [
      ["last", "β' below 2^112", 2n ** 13n - 1n],
      ["past-112-bits", "β' = 2^112, in a curve that is a market", 2n ** 13n],
    ]),
  },
];

/** Curves, bands and steps at their bounds. */
export const curvatureBounds = { "curvature.largestRaise": views, "curvature.raise": raises };
