import type { ExpectedFinding } from "../../checker/machine.ts";
import { constantProduct, type Scope, withPlantedBug, withTransitionsChecked } from "./constant-product.ts";

const range = (from: bigint, to: bigint): readonly bigint[] =>
  Array.from({ length: Number(to - from) + 1 }, (_, index) => from + BigInt(index));

const NINE_TENTHS = { feeNumerator: 9n, feeDenominator: 10n };

export const SMALL: Scope = {
  x0: 40n,
  y0: 40n,
  s0: 8n,
  amounts: range(1n, 8n),
  mints: range(1n, 3n),
  mostReserve: 80n,
  mostShares: 12n,
  ...NINE_TENTHS,
};

export const MID: Scope = {
  x0: 100n,
  y0: 100n,
  s0: 10n,
  amounts: range(1n, 10n),
  mints: range(1n, 3n),
  mostReserve: 160n,
  mostShares: 20n,
  ...NINE_TENTHS,
};

export const BIG: Scope = {
  x0: 200n,
  y0: 200n,
  s0: 20n,
  amounts: range(1n, 10n),
  mints: range(1n, 3n),
  mostReserve: 320n,
  mostShares: 40n,
  ...NINE_TENTHS,
};

const WAD = 10n ** 18n;

/** Reserves of 18 decimals: integers beyond 64 bits, explored exactly. Far too many states to exhaust. */
export const WAD_SCALE: Scope = {
  x0: 1000n * WAD,
  y0: 2000n * WAD,
  s0: 1000n * WAD,
  amounts: range(10n ** 15n, 10n ** 15n + 1000n),
  mints: range(10n ** 15n, 10n ** 15n + 1000n),
  mostReserve: 10n ** 6n * WAD,
  mostShares: 10n ** 6n * WAD,
  feeNumerator: 997n,
  feeDenominator: 1000n,
};

const STUCK: ExpectedFinding = {
  kind: "deadlock",
  subject: "machine",
  reason: "with one share and the reserves at their bound nothing can be put in, and the last share stays",
};

/** In the larger scopes a deposit meets the bound of the reserves before all shares are out. */
const SHARES_LEFT: readonly ExpectedFinding[] = [
  { kind: "witnessNeverReached", subject: "mostShares", reason: "the reserves reach their bound first" },
  { kind: "premiseNeverTrue", subject: "mostSharesLeadsToFewer", reason: "the reserves reach their bound first" },
];

export const small = constantProduct("small", SMALL, [STUCK]);
export const mid = constantProduct("mid", MID, [STUCK, ...SHARES_LEFT]);
export const big = constantProduct("big", BIG, [STUCK, ...SHARES_LEFT]);
export const wad = constantProduct("wad", WAD_SCALE);

export const smallBug = withPlantedBug(small, SMALL);
export const midBug = withPlantedBug(mid, MID);
export const bigBug = withPlantedBug(big, BIG);

export const smallTransitions = withTransitionsChecked(small);
export const bigTransitions = withTransitionsChecked(big);
