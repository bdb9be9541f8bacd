import { Result } from "effect";
import { match } from "ts-pattern";
import { isPoolOperation, type OperationName, type PoolOperation } from "../../spec/vocabulary/index.ts";
import { isJsonObject, type Json } from "../vectors/json.ts";
import { amount } from "./favour.ts";

/** The operations that move reserves. */
export type TradeName = Exclude<PoolOperation, "pool.create" | "pool.invariant" | "pool.price" | "pool.crossPrice">;

/** One resource's part of a trade, as input and output tell it. */
export interface Leg {
  readonly index: number;
  /** Added to the reserves of the resource, and of credits. */
  readonly q: bigint;
  readonly p: bigint;
  /** Credits that the trader pays or that the curve gives: what a proportional charge is taken of. */
  readonly credits: bigint;
  readonly fee: bigint;
  readonly risk: bigint;
}

type Read<A> = Result.Result<A, string>;

const fieldOf =
  (source: Json) =>
  (field: string, leg?: number): Read<bigint> => {
    const whole = isJsonObject(source) ? source[field] : undefined;
    const part = leg === undefined ? whole : Array.isArray(whole) ? (whole[leg] as Json | undefined) : undefined;
    const read = amount(part);
    return read === null ? Result.fail(`its ${field} cannot be read`) : Result.succeed(read);
  };

const indexOf = (input: Json): Read<number> => {
  const index = isJsonObject(input) ? input.index : undefined;
  return typeof index === "number" ? Result.succeed(index) : Result.fail("its index cannot be read");
};

/** The column "the curve's p" of spec/README.md, Fees, for one leg. */
const legOf = (operation: TradeName, input: Json, output: Json, leg?: number): Read<Leg> =>
  Result.gen(function* () {
    const asked = (field: string) => fieldOf(input)(field, leg);
    const got = (field: string) => fieldOf(output)(field, leg);
    const index = leg ?? (yield* indexOf(input));
    const charges = { fee: yield* got("fee"), risk: yield* got("risk") };
    const both = charges.fee + charges.risk;
    return yield* match(operation)
      .returnType<Read<Leg>>()
      .with("pool.buy", "pool.swap", () =>
        Result.gen(function* () {
          const credits = yield* asked("creditsIn");
          return { index, q: -(yield* got("resourceOut")), p: credits - both, credits, ...charges };
        }),
      )
      .with("pool.buyExact", () =>
        Result.gen(function* () {
          const credits = yield* got("creditsIn");
          return { index, q: -(yield* asked("resourceOut")), p: credits - both, credits, ...charges };
        }),
      )
      .with("pool.sell", () =>
        Result.gen(function* () {
          const credits = (yield* got("creditsOut")) + both;
          return { index, q: yield* asked("resourceIn"), p: -credits, credits, ...charges };
        }),
      )
      .with("pool.sellExact", () =>
        Result.gen(function* () {
          const credits = (yield* asked("creditsOut")) + charges.fee;
          return { index, q: yield* got("resourceIn"), p: -credits, credits, ...charges };
        }),
      )
      .exhaustive();
  });

/** The legs of a trade: one, or for a swap one for each of the pool's resources. */
export const legsOf = (operation: TradeName, input: Json, output: Json, resources: number): Read<readonly Leg[]> =>
  operation === "pool.swap"
    ? Result.all(Array.from({ length: resources }, (_, leg) => legOf(operation, input, output, leg)))
    : Result.map(legOf(operation, input, output), (leg) => [leg]);

/** Operations that are no trades, told from those that are. */
export const isTrade = (operation: OperationName): operation is TradeName =>
  isPoolOperation(operation) &&
  match(operation)
    .with("pool.create", "pool.invariant", "pool.price", "pool.crossPrice", () => false)
    .with("pool.buy", "pool.buyExact", "pool.sell", "pool.sellExact", "pool.swap", () => true)
    .exhaustive();
