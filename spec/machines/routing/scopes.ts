import type { ExpectedFinding, Parameters } from "../../checker/machine.ts";
import type { Resource } from "../../vocabulary/pool.ts";
import type { ServiceLevel, ServiceRequirement, Venue } from "../../vocabulary/routing.ts";
import { WAD } from "../../vocabulary/units.ts";
import type { RoutingConstants } from "./state.ts";

/** What a routing machine is explored on. */
export interface RoutingScope {
  readonly name: string;
  readonly statement: string;
  readonly constants: RoutingConstants;
  readonly jobs: readonly Parameters[];
  readonly trades: readonly Parameters[];
  readonly tradesLeft: bigint;
  readonly jobsLeft: bigint;
  readonly expected: readonly ExpectedFinding[];
}

const near: ServiceLevel = { latency: 10n, region: "eu", privacyTier: 2n, quality: WAD };
const far: ServiceLevel = { latency: 90n, region: "us", privacyTier: 1n, quality: (9n * WAD) / 10n };

const venue = (q: bigint, p: bigint, rate: bigint, service: ServiceLevel, curve: Partial<Resource> = {}): Venue => ({
  shares: 1000n,
  resource: { weight: WAD, q, p, c: 0n, beta: 0n, m: 0n, ...curve },
  rate,
  service,
});

const any: ServiceRequirement = { maxLatency: 1000n, regions: [], minPrivacyTier: 0n, minQuality: 0n };

/** One requirement that every venue meets, one that the near ones do, one for each constraint that none does. */
const services: RoutingConstants["services"] = {
  any,
  near: { ...any, maxLatency: 50n, regions: ["eu", "ch"] },
  instant: { ...any, maxLatency: 1n },
  elsewhere: { ...any, regions: ["jp"] },
  sealed: { ...any, minPrivacyTier: 3n },
  perfect: { ...any, regions: ["us"], minQuality: WAD },
};

const LOOSE = 1000n;

const job = (
  amounts: readonly bigint[],
  service: string,
  maxCredits: readonly bigint[] = amounts.map(() => LOOSE),
  maxTotal = LOOSE,
): Parameters => ({ amounts, service, maxCredits, maxTotal });

const tradesOn = (places: readonly (readonly [bigint, bigint])[], amounts: readonly bigint[]): readonly Parameters[] =>
  places.flatMap(([ofClass, at]) =>
    (["buy", "sell"] as const).flatMap((side) =>
      amounts.map((amount) => ({ class: ofClass, venue: at, side, amount })),
    ),
  );

const ends: ExpectedFinding = {
  kind: "deadlock",
  subject: "machine",
  reason: "the trades and jobs of the scope are used up",
};

export const ROUTING_SCOPES: readonly RoutingScope[] = [
  {
    name: "routing",
    statement:
      "a class of three venues with unlike fees and floors, one of two, one with inertia, one that nobody sells",
    constants: {
      venues: [
        [
          venue(6n, 9n, 0n, near),
          venue(8n, 20n, WAD / 10n, near, { c: WAD }),
          venue(5n, 9n, WAD / 100n, far, { c: WAD / 2n, beta: WAD / 500n }),
        ],
        [venue(4n, 7n, WAD / 20n, near), venue(7n, 10n, WAD / 20n, far)],
        [venue(4n, 7n, 0n, near, { m: 1n })],
        [],
      ],
      services,
      patience: 1n,
    },
    jobs: [
      job([3n, 0n, 0n, 0n], "any"),
      job([5n, 0n, 0n, 0n], "near"),
      job([2n, 3n, 0n, 0n], "any"),
      job([2n, 2n, 0n, 0n], "near", [LOOSE, 10n, LOOSE, LOOSE], LOOSE),
      job([4n, 2n, 0n, 0n], "any", [9n, 7n, 0n, 0n], 15n),
      job([1n, 0n, 0n, 0n], "instant"),
      job([1n, 0n, 0n, 0n], "elsewhere"),
      job([0n, 1n, 0n, 0n], "sealed"),
      job([0n, 1n, 0n, 0n], "perfect"),
      job([14n, 0n, 0n, 0n], "any"),
      job([1n, 0n, 1n, 0n], "any"),
      job([1n, 0n, 0n, 1n], "any"),
      job([0n, 0n, 0n, 0n], "any"),
    ],
    trades: tradesOn(
      [
        [0n, 0n],
        [0n, 1n],
        [0n, 2n],
        [1n, 0n],
        [1n, 1n],
      ],
      [1n, 4n],
    ),
    tradesLeft: 3n,
    jobsLeft: 1n,
    expected: [ends],
  },
];
