import { type Codec, index, list, record, truth, unsigned } from "../codec.ts";
import { lengthsOfPool, noResources, type Parts } from "../decode-request.ts";
import type { Pool } from "../pool.ts";
import { ignored, poolCodec } from "../pool-codec.ts";

/** What the rule of equation 30 makes a target of. Units of 1e-18. */
export interface TargetParams {
  readonly base: bigint;
  readonly volatilityWeight: bigint;
  readonly utilizationWeight: bigint;
  readonly volatility: bigint;
}

export interface LowerParams {
  readonly target: bigint;
}

/** A band around a lagged price, and the least rate that a trade pays. */
export interface BandParams {
  readonly laggedPrice: bigint;
  readonly width: bigint;
  readonly rate: bigint;
}

export interface RaiseParams extends BandParams {
  readonly target: bigint;
  readonly raised: boolean;
}

const onPool = {
  state: poolCodec,
  lengths: ({ state }: Pick<Parts<unknown, Pool, unknown>, "state">) => lengthsOfPool(state),
};

const targetParams: Codec<TargetParams> = record("params", {
  base: unsigned,
  volatilityWeight: unsigned,
  utilizationWeight: unsigned,
  volatility: unsigned,
});
const lowerParams: Codec<LowerParams> = record("params", { target: unsigned });
const band = { laggedPrice: unsigned, width: unsigned, rate: unsigned };
const bandParams: Codec<BandParams> = record("params", band);
const raiseParams: Codec<RaiseParams> = record("params", { target: unsigned, raised: truth, ...band });
const order = record("input", { index, step: unsigned });
const reserves = record("input", { reserves: list(record("reserve", { q: unsigned, target: unsigned })) });

/** How requests of `curvature.*` are read. */
export const curvatureCodecs = {
  target: {
    params: targetParams,
    state: ignored,
    input: reserves,
    lengths: ({ input }: { readonly input: { readonly reserves: readonly unknown[] } }) =>
      noResources("input.reserves", input.reserves.length),
  },
  lower: { params: lowerParams, input: order, ...onPool },
  raise: { params: raiseParams, input: order, ...onPool },
  largestRaise: { params: bandParams, input: record("input", { index }), ...onPool },
};
