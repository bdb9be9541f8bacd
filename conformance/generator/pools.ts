import type { Pool, Resource } from "../../spec/vocabulary/index.ts";
import { QUANTITY_LIMIT, WAD } from "../../spec/vocabulary/units.ts";

/** A pool under a name that tells what is particular about it. */
export interface NamedPool {
  readonly name: string;
  readonly pool: Pool;
}

const SHARES = 10n ** 24n;
const MOST = QUANTITY_LIMIT - 1n;

/** Weights of n resources: equal, the remainder on the first. */
const weightsOf = (n: number): readonly bigint[] => {
  const each = WAD / BigInt(n);
  return Array.from({ length: n }, (_, i) => (i === 0 ? WAD - each * BigInt(n - 1) : each));
};

type Curve = Partial<Omit<Resource, "weight">>;

/** A pool of the given curves; what a curve leaves out is 10^24 of q, 2·10^24 of p, and 0 of the parameters. */
export const poolOf = (shares: bigint, curves: readonly Curve[]): Pool => {
  const weights = weightsOf(curves.length);
  return {
    shares,
    resources: curves.map((curve, i) => ({
      weight: weights[i] ?? 0n,
      ...{ q: 10n ** 24n, p: 2n * 10n ** 24n, c: 0n, beta: 0n, m: 0n },
      ...curve,
    })),
    block: { number: 0n, open: curves.map(() => null) },
  };
};

const one = (name: string, curve: Curve, shares = SHARES): NamedPool => ({ name, pool: poolOf(shares, [curve]) });

/** c = 1/4, β = 1/8 credit a share. */
const sheared: Curve = { c: WAD / 4n, beta: WAD / 8n };

/** One resource: what an implementation sees most, and every edge of its domain. */
export const SINGLE_POOLS: readonly NamedPool[] = [
  one("plain", {}),
  one("sheared", sheared),
  one("floor-only", { c: WAD / 3n }),
  one("shares-only", { beta: WAD / 2n }),
  one("inertia", { m: WAD / 9n }),
  one("inertia-sheared", { ...sheared, m: WAD / 7n }),
  one("small-plain", { q: 12n, p: 13n }, 2000n),
  one("small-sheared", { q: 1000n, p: 1300n, c: WAD / 2n, beta: WAD / 10n }, 2000n),
  one("small-inertia", { q: 900n, p: 700n, c: WAD / 5n, beta: WAD / 20n, m: WAD / 3n }, 2000n),
  one("last-unit-of-resource", { q: 1n }),
  one("last-unit-of-credits", { p: 1n }),
  one("one-and-one", { q: 1n, p: 1n }, 1000n),
  // P_w = 1: the price is one part in 10^36 of a unit above its floor.
  one("at-the-floor", { q: 10n ** 18n + 1n, p: 10n ** 18n, c: 1n, beta: 10n ** 18n + 1n }, 10n ** 18n),
  one("dear", { q: 1000n, p: 10n ** 30n }),
  one("cheap", { q: 10n ** 30n, p: 1000n }),
  one("steep-floor", { c: 10n ** 9n * WAD }),
  // I = 6·10^78 does not fit in 256 bits, and there is still room to trade.
  one("invariant-past-256-bits", { q: 10n ** 30n, p: 3n * 10n ** 30n }, 10n ** 30n),
  one("limit-of-reserves", { q: MOST, p: MOST }, MOST),
  one("limit-of-everything", { q: MOST, p: MOST, c: MOST, beta: WAD / 2n }, MOST),
];

/** Parameters of one part in 10^18: each changes the answer, and with m = 1 no rounding of a root is hidden. */
export const LEAST_POOLS: readonly NamedPool[] = [
  one("least-floor", { c: 1n }),
  one("least-beta", { beta: 1n }),
  one("least-inertia", { m: 1n }),
  one("least-of-everything", { c: 1n, beta: 1n, m: 1n }),
];

/** 2·m·c = W²: as much inertia as a curve can have, a parabola. */
export const CRITICAL_POOL: NamedPool = one("inertia-critical", { c: WAD / 2n, m: WAD });

/** Several resources, none like another: n = 2 to 8. */
export const MULTIPLE_POOLS: readonly NamedPool[] = [2, 3, 4, 5, 6, 7, 8].map((n) => ({
  name: `of-${n}`,
  pool: poolOf(
    SHARES,
    Array.from({ length: n }, (_, i): Curve => {
      const k = BigInt(i);
      const [c, beta] = i % 2 === 0 ? [0n, 0n] : [WAD / (k + 3n), WAD / (8n * (k + 1n))];
      return { q: (k + 1n) * 10n ** 23n, p: (k + 2n) * 10n ** 23n + k, c, beta, m: i % 3 === 2 ? WAD / 20n : 0n };
    }),
  ),
}));
