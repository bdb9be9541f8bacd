import { Result } from "effect";
import { type Codec, decode } from "../../../spec/vocabulary/codec.ts";
import {
  buyCodec,
  buyExactCodec,
  type CreatePool,
  createPoolCodec,
  crossPriceCodec,
  describeRefusal,
  indexCodec,
  type Pool,
  poolCodec,
  sellCodec,
  sellExactCodec,
  swapCodec,
  type TradeContext,
  tradeContextCodec,
} from "../../../spec/vocabulary/index.ts";
import { printable, type RequestBody } from "../../protocol/index.ts";
import type { FunctionName } from "./interface.ts";

/** A request in the terms of the ABI. */
export interface Question {
  readonly function: FunctionName;
  readonly args: readonly unknown[];
}

/** Why a request cannot be written in the ABI. */
export type Unwritable = string;

type Asked = Result.Result<Question, Unwritable>;

/** In the order of the enum RiskSchedule. */
const SCHEDULES: readonly string[] = ["none", "per-trade", "per-block"];

const INT256 = 1n << 255n;

const paramsOf = ({ fees, volatility, time }: TradeContext): object => ({
  fees: {
    base: fees.base,
    volatilityRate: fees.volatilityRate,
    cap: fees.cap,
    schedule: SCHEDULES.indexOf(fees.risk.schedule),
    riskRate: fees.risk.rate,
  },
  volatility,
  time,
});

const CLOSED = { isOpen: false, q0: 0n, price0: 0n, net: 0n };

const stateOf = ({ shares, resources, block }: Pool): object => ({
  shares,
  resources,
  blockNumber: block.number,
  open: block.open.map((open) => (open === null ? CLOSED : { isOpen: true, ...open })),
});

const createOf = ({ shares, resources }: CreatePool): object => ({
  shares,
  resources: resources.map((given) => ({
    terms: "lambda" in given ? 1 : 0,
    c: 0n,
    beta: 0n,
    lambda: 0n,
    qBar: 0n,
    ...given,
  })),
});

/** Reads a part of a request. What the codecs refuse, no ABI can write: it has no strings for numbers and no fields too many. */
const read = <A>(codec: Codec<A>, root: string, text: string): Result.Result<A, Unwritable> =>
  Result.mapError(decode(codec, root, JSON.parse(text)), ([first]) =>
    first === undefined ? root : `${first.code}: ${printable(describeRefusal(first))}`,
  );

const readState = (text: string): Result.Result<Pool, Unwritable> =>
  Result.flatMap(read(poolCodec, "state", text), (pool) => {
    const isWide = pool.block.open.some((open) => open !== null && (open.net >= INT256 || open.net < -INT256));
    return isWide ? Result.fail("TooLarge: net is beyond int256") : Result.succeed(pool);
  });

const trade =
  <A>(name: FunctionName, codec: Codec<A>) =>
  ({ params, state, input }: RequestBody): Asked =>
    Result.flatMap(read(tradeContextCodec, "params", params), (context) =>
      Result.flatMap(readState(state), (pool) =>
        Result.map(read(codec, "input", input), (order) => ({
          function: name,
          args: [paramsOf(context), stateOf(pool), order],
        })),
      ),
    );

const view =
  <A>(name: FunctionName, codec: Codec<A>, args: (input: A) => readonly number[]) =>
  ({ state, input }: RequestBody): Asked =>
    Result.flatMap(readState(state), (pool) =>
      Result.map(read(codec, "input", input), (asked) => ({
        function: name,
        args: [stateOf(pool), ...args(asked).map(BigInt)],
      })),
    );

/** The operations that a contract can be asked. Those of other systems come with their own part of the ABI. */
const QUESTIONS: Readonly<Record<string, (body: RequestBody) => Asked>> = {
  "pool.create": ({ input }) =>
    Result.map(read(createPoolCodec, "input", input), (given) => ({ function: "create", args: [createOf(given)] })),
  "pool.invariant": view("invariant", indexCodec, ({ index }) => [index]),
  "pool.price": view("price", indexCodec, ({ index }) => [index]),
  "pool.crossPrice": view("crossPrice", crossPriceCodec, ({ index, inTermsOf }) => [index, inTermsOf]),
  "pool.buy": trade("buy", buyCodec),
  "pool.buyExact": trade("buyExact", buyExactCodec),
  "pool.sell": trade("sell", sellCodec),
  "pool.sellExact": trade("sellExact", sellExactCodec),
  "pool.swap": trade("swap", swapCodec),
};

export const isAskable = (operation: string): boolean => Object.hasOwn(QUESTIONS, operation);

/** A request as a call, or why there is no call for it. What reaches a contract has all its lengths still to be checked. */
export const questionOf = (body: RequestBody): Asked =>
  QUESTIONS[body.operation]?.(body) ?? Result.fail(`the ABI has no operation ${printable(body.operation)}`);
