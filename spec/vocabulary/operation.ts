import { Result } from "effect";
import { match } from "ts-pattern";
import { type Codec, decode, list, unsigned } from "./codec.ts";
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
import { type Refusal, refusal } from "./refusal.ts";

/** The names of the operations, as they stand in vectors and in the adapter protocol. */
export const OPERATIONS = [
  "pool.create",
  "pool.invariant",
  "pool.price",
  "pool.crossPrice",
  "pool.buy",
  "pool.buyExact",
  "pool.sell",
  "pool.sellExact",
  "pool.swap",
] as const;

export type OperationName = (typeof OPERATIONS)[number];

interface Trade<Name extends OperationName, Input> {
  readonly operation: Name;
  readonly params: TradeContext;
  readonly state: Pool;
  readonly input: Input;
}

interface View<Name extends OperationName, Input> {
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

/** A request as it arrives: any JSON in the three places. */
export interface RawRequest {
  readonly operation: OperationName;
  readonly params: unknown;
  readonly state: unknown;
  readonly input: unknown;
}

/** What an accepted operation answers. Views leave `post` null: they change nothing. */
export interface Answer {
  readonly output: Readonly<Record<string, bigint | readonly bigint[]>>;
  readonly post: Pool | null;
}

/** An answer, or every refusal that applies. */
export type Outcome = Result.Result<Answer, readonly Refusal[]>;

type Decoded<A> = Result.Result<A, readonly Refusal[]>;

const sameLength = (field: string, length: number, expected: number): readonly Refusal[] =>
  length === expected ? [] : [refusal("LengthMismatch", field, BigInt(length), `${expected}, one for each resource`)];

const noResources = (field: string, length: number): readonly Refusal[] =>
  length > 0 ? [] : [refusal("LengthMismatch", field, 0n, "at least 1 resource")];

const lengthsOfPool = ({ resources, block }: Pool): readonly Refusal[] => [
  ...noResources("state.resources", resources.length),
  ...sameLength("state.block.open", block.open.length, resources.length),
];

const orRefusals = <A>(refusals: readonly Refusal[], value: A): Decoded<A> =>
  refusals.length > 0 ? Result.fail(refusals) : Result.succeed(value);

/** Decodes the three places of a request; refusals of all of them are reported together. */
const decodeParts = <P, I>(
  raw: RawRequest,
  params: Codec<P>,
  input: Codec<I>,
): Decoded<{ readonly params: P; readonly state: Pool; readonly input: I }> => {
  const decodedParams = decode(params, "params", raw.params);
  const decodedState = decode(poolCodec, "state", raw.state);
  const decodedInput = decode(input, "input", raw.input);
  const refusals = [...failures(decodedParams), ...failures(decodedState), ...failures(decodedInput)];
  return refusals.length > 0
    ? Result.fail(refusals)
    : Result.flatMap(Result.all({ params: decodedParams, state: decodedState, input: decodedInput }), (parts) =>
        orRefusals(lengthsOfPool(parts.state), parts),
      );
};

const failures = (decoded: Decoded<unknown>): readonly Refusal[] => (Result.isFailure(decoded) ? decoded.failure : []);

const trade =
  <Name extends OperationName, I>(operation: Name, input: Codec<I>) =>
  (raw: RawRequest): Decoded<Trade<Name, I>> =>
    Result.map(decodeParts(raw, tradeContextCodec, input), (parts) => ({ operation, ...parts }));

const view =
  <Name extends OperationName, I>(operation: Name, input: Codec<I>) =>
  (raw: RawRequest): Decoded<View<Name, I>> =>
    Result.map(decodeParts(raw, ignored, input), (parts) => ({ operation, state: parts.state, input: parts.input }));

const decodeCreate = (raw: RawRequest): Decoded<Extract<Request, { operation: "pool.create" }>> =>
  Result.flatMap(decode(createPoolCodec, "input", raw.input), (input) =>
    orRefusals(noResources("input.resources", input.resources.length), { operation: "pool.create" as const, input }),
  );

const decodeSwap = (raw: RawRequest): Decoded<Trade<"pool.swap", Swap>> =>
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
export const decodeRequest = (raw: RawRequest): Decoded<Request> =>
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
