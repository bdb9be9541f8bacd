import { Result } from "effect";
import { match } from "ts-pattern";
import { integer } from "../../spec/arithmetic/integer.ts";
import { type Curve, tradeKept } from "../../spec/equations/invariant.ts";
import { decode } from "../../spec/vocabulary/codec.ts";
import { type Block, type Pool, poolCodec, type Resource } from "../../spec/vocabulary/index.ts";
import type { Json } from "../vectors/json.ts";
import { sameJson } from "../vectors/same-json.ts";
import { type Leg, legsOf, type TradeName } from "./receipt.ts";

/** A trade that was answered otherwise than expected. */
export interface Trade {
  readonly operation: TradeName;
  readonly state: Json;
  readonly input: Json;
  readonly expected: Json;
  readonly expectedPost: Json;
  readonly actual: Json;
  readonly post: Json;
}

const curve = (pool: Pool, { q, p, c, beta, m }: Resource): Curve<bigint> => ({
  q,
  p,
  c,
  beta,
  m,
  shares: pool.shares,
});

/**
 * The block after a trade, from that of the expected one: each of the two counts what it bought itself. Where the
 * schedule leaves the block alone, so does the trade.
 */
const blockAfter = (before: Pool, { block }: Pool, due: readonly Leg[], given: readonly Leg[]): Block => {
  const movesOf = (legs: readonly Leg[], index: number): bigint => legs.find((leg) => leg.index === index)?.q ?? 0n;
  const open = block.open.map((opened, i) => {
    const isCounted = opened !== null && opened.net !== before.block.open[i]?.net;
    return isCounted ? { ...opened, net: opened.net + movesOf(due, i) - movesOf(given, i) } : opened;
  });
  return { ...block, open };
};

const booked = (pool: Pool, legs: readonly Leg[], block: Block): Pool => {
  const resources = pool.resources.map((resource, index) => {
    const leg = legs.find((one) => one.index === index);
    return leg === undefined ? resource : { ...resource, q: resource.q + leg.q, p: resource.p + leg.p };
  });
  return { ...pool, resources, block };
};

const between = (least: bigint, value: bigint, most: bigint): boolean => least <= value && value <= most;

/** A charge of as large a part of the actual credits as of the expected ones, but for the rounding of both. */
const inProportion = (charge: bigint, due: Leg, given: Leg): bigint =>
  due.credits === 0n ? 0n : (charge * given.credits) / due.credits - 1n;

/**
 * Whether fee and risk are those of such a trade: a charge on an amount that was given has one value; one on an
 * amount that the implementation rounds goes with that amount, and at most `most` above what is due.
 */
const chargesFit = (operation: TradeName, due: Leg, given: Leg, most: bigint): boolean =>
  match(operation)
    .with(
      "pool.buy",
      "pool.swap",
      // The risk of a smaller purchase is smaller, by how much depends on the curve.
      () => given.fee === due.fee && between(0n, given.risk, due.risk + most),
    )
    .with(
      "pool.buyExact",
      () => between(due.fee, given.fee, due.fee + most) && between(due.risk, given.risk, due.risk + most),
    )
    .with(
      "pool.sell",
      () =>
        between(inProportion(due.fee, due, given), given.fee, due.fee + most) &&
        between(inProportion(due.risk, due, given), given.risk, due.risk + most),
    )
    .with("pool.sellExact", () => given.fee === due.fee && between(due.risk, given.risk, due.risk + most))
    .exhaustive();

/**
 * What is wrong with an answer that is not the extreme one, if it is not even a trade that the pool may make; null if
 * it is one: receipt and state after agree, the charges are those of such a trade, and every curve keeps the rule of every trade.
 */
export const invalidity = (trade: Trade, most: bigint): string | null => {
  const { operation, input, expected, actual } = trade;
  const state = decode(poolCodec, "state", trade.state);
  const post = decode(poolCodec, "post", trade.post);
  const duePost = decode(poolCodec, "post", trade.expectedPost);
  if (Result.isFailure(state) || Result.isFailure(post)) return "its state after cannot be read";
  if (Result.isFailure(duePost)) throw new TypeError("a trade that is expected has a state after that can be read");
  const [before, after] = [state.success, post.success];
  const due = legsOf(operation, input, expected, before.resources.length);
  const given = legsOf(operation, input, actual, before.resources.length);
  if (Result.isFailure(due)) return due.failure;
  if (Result.isFailure(given)) return given.failure;
  const fit = given.success.every((leg, at) => {
    const right = due.success[at];
    return right !== undefined && chargesFit(operation, right, leg, most);
  });
  if (!fit) return "its fee or risk is not that of such a trade";
  const block = blockAfter(before, duePost.success, due.success, given.success);
  if (!sameJson(poolCodec.encode(booked(before, given.success, block)) as Json, trade.post))
    return "its state after does not follow from its receipt";
  const kept = before.resources.every((resource, index) => {
    const moved = after.resources[index];
    return moved !== undefined && tradeKept(integer, curve(before, resource), curve(after, moved));
  });
  return kept ? null : "it does not keep the invariant";
};
