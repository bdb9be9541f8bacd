import { Result } from "effect";
import { match } from "ts-pattern";
import { type Codec, decode, list, unsigned } from "./codec.ts";
import {
  type Decoded,
  decodeParts,
  lengthsOfPool,
  noResources,
  type RawRequest,
  sameLength,
} from "./decode-request.ts";
import type { PoolOperation } from "./operation-name.ts";
import type { Buy, BuyExact, CreatePool, Pool, Sell, SellExact, Swap, TradeContext } from "./pool.ts";
import {
  buyCodec,
  buyExactCodec,
  createPoolCodec,
  crossPriceCodec,
  ignored,
  indexCodec,
  poolCodec,
  sellCodec,
  sellExactCodec,
  swapCodec,
  tradeContextCodec,
} from "./pool-codec.ts";
import type { Refusal } from "./refusal.ts";

interface Trade<Name extends PoolOperation, Input> {
  readonly operation: Name;
  readonly params: TradeContext;
  readonly state: Pool;
  readonly input: Input;
}

interface View<Name extends PoolOperation, Input> {
  readonly operation: Name;
  readonly state: Pool;
  readonly input: Input;
}

/** A decoded request: what to do, on which pool, under which parameters. */
export type Request =
  | { readonly operation: "pool.create"; readonly input: CreatePool }
  | View<"pool.invariant", { readonly index: number }>
  | View<"pool.price", { readonly index: number }>
  | View<"pool.crossPrice", { readonly index: number; readonly inTermsOf: number }>
  | Trade<"pool.buy", Buy>
  | Trade<"pool.buyExact", BuyExact>
  | Trade<"pool.sell", Sell>
  | Trade<"pool.sellExact", SellExact>
  | Trade<"pool.swap", Swap>;

/** What an accepted operation answers. Views leave `post` null: they change nothing. */
export interface Answer {
  readonly output: Readonly<Record<string, bigint | readonly bigint[]>>;
  readonly post: Pool | null;
}

/** An answer, or every refusal that applies. */
export type Outcome = Result.Result<Answer, readonly Refusal[]>;

const orRefusals = <A>(refusals: readonly Refusal[], value: A): Decoded<A> =>
  refusals.length > 0 ? Result.fail(refusals) : Result.succeed(value);

/** Decodes the three places of a request on a pool. */
const decodeOnPool = <P, I>(raw: RawRequest<PoolOperation>, params: Codec<P>, input: Codec<I>) =>
  decodeParts({ params, state: poolCodec, input, lengths: ({ state }) => lengthsOfPool(state) }, raw);

const trade =
  <Name extends PoolOperation, I>(operation: Name, input: Codec<I>) =>
  (raw: RawRequest<PoolOperation>): Decoded<Trade<Name, I>> =>
    Result.map(decodeOnPool(raw, tradeContextCodec, input), (parts) => ({ operation, ...parts }));

const view =
  <Name extends PoolOperation, I>(operation: Name, input: Codec<I>) =>
  (raw: RawRequest<PoolOperation>): Decoded<View<Name, I>> =>
    Result.map(decodeOnPool(raw, ignored, input), (parts) => ({ operation, state: parts.state, input: parts.input }));

const decodeCreate = (raw: RawRequest<PoolOperation>): Decoded<Extract<Request, { operation: "pool.create" }>> =>
  Result.flatMap(decode(createPoolCodec, "input", raw.input), (input) =>
    orRefusals(noResources("input.resources", input.resources.length), { operation: "pool.create" as const, input }),
  );

const decodeSwap = (raw: RawRequest<PoolOperation>): Decoded<Trade<"pool.swap", Swap>> =>
  Result.flatMap(trade("pool.swap", swapCodec)(raw), (request) =>
    orRefusals(
      [
        ...sameLength("input.creditsIn", request.input.creditsIn.length, request.state.resources.length),
        ...sameLength("input.minResource", request.input.minResource.length, request.state.resources.length),
      ],
      request,
    ),
  );

/** Reads a request from outside, or says everything that is wrong with it. */
export const decodeRequest = (raw: RawRequest<PoolOperation>): Decoded<Request> =>
  match(raw.operation)
    .returnType<Decoded<Request>>()
    .with("pool.create", () => decodeCreate(raw))
    .with("pool.invariant", (name) => view(name, indexCodec)(raw))
    .with("pool.price", (name) => view(name, indexCodec)(raw))
    .with("pool.crossPrice", (name) => view(name, crossPriceCodec)(raw))
    .with("pool.buy", (name) => trade(name, buyCodec)(raw))
    .with("pool.buyExact", (name) => trade(name, buyExactCodec)(raw))
    .with("pool.sell", (name) => trade(name, sellCodec)(raw))
    .with("pool.sellExact", (name) => trade(name, sellExactCodec)(raw))
    .with("pool.swap", () => decodeSwap(raw))
    .exhaustive();

/** An output as JSON: integers become canonical decimal strings. */
export const encodeOutput = (output: Answer["output"]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(output).map(([name, value]) => [
      name,
      typeof value === "bigint" ? unsigned.encode(value) : list(unsigned).encode(value),
    ]),
  );
