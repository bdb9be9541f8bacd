import { list, record, unsigned } from "../codec.ts";
import { lengthsOfPool, type RequestCodec, sameLength } from "../decode-request.ts";
import type { AddLiquidity, MintShares, RemoveLiquidity } from "../liquidity.ts";
import type { Pool } from "../pool.ts";
import { poolCodec } from "../pool-codec.ts";

/** Now, in the unit of the orders' deadlines. */
export interface Moment {
  readonly time: bigint;
}

export const momentCodec = record("params", { time: unsigned });

const deadline = unsigned;

type OnPool<Order> = RequestCodec<Moment, Pool, Order>;

/** The lists of an order have one entry for each resource. */
const lengths =
  <Order extends object>(...names: readonly (keyof Order & string)[]): NonNullable<OnPool<Order>["lengths"]> =>
  ({ state, input }) => [
    ...lengthsOfPool(state),
    ...names.flatMap((name) =>
      sameLength(`input.${name}`, (input[name] as readonly bigint[]).length, state.resources.length),
    ),
  ];

const mint: OnPool<MintShares> = {
  params: momentCodec,
  state: poolCodec,
  input: record("input", { shares: unsigned, maxQ: list(unsigned), maxP: list(unsigned), deadline }),
  lengths: lengths<MintShares>("maxQ", "maxP"),
};

const mintByAmounts: OnPool<AddLiquidity> = {
  params: momentCodec,
  state: poolCodec,
  input: record("input", { deltaQ: list(unsigned), deltaP: list(unsigned), minShares: unsigned, deadline }),
  lengths: lengths<AddLiquidity>("deltaQ", "deltaP"),
};

const burn: OnPool<RemoveLiquidity> = {
  params: momentCodec,
  state: poolCodec,
  input: record("input", { shares: unsigned, minQ: list(unsigned), minP: list(unsigned), deadline }),
  lengths: lengths<RemoveLiquidity>("minQ", "minP"),
};

/** How requests of `liquidity.*` are read. */
export const liquidityCodecs = { mint, mintByAmounts, burn };
