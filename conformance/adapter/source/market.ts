import { Result } from "effect";
import { decode } from "../../../spec/vocabulary/codec.ts";
import {
  type Decoded,
  decodeParts,
  type MarketRequest,
  marketCodecs,
  type Refusal,
  refusal,
} from "../../../spec/vocabulary/index.ts";
import { sha256Commitment } from "../../../src/market/batch/index.ts";
import * as src from "../../../src/market/protocol/index.ts";
import type { SystemHandler, SystemOutcome } from "../../oracle/answered.ts";
import { marketJson, marketSeen } from "../../oracle/market.ts";
import type { JsonObject } from "../../vectors/index.ts";
import { untyped } from "../untyped.ts";

/** Hardware and randomness as the call says. */
const oraclesOf = ({ vouched, digest }: MarketRequest["given"]): src.Oracles => ({
  commitmentOf: sha256Commitment,
  vouches: () => vouched === true,
  digest: () => (typeof digest === "bigint" ? digest : 0n),
});

type Operation = (market: src.Market, call: object) => src.Outcome<object>;

/** Every operation by the name of its action. */
const OPERATIONS: Readonly<Record<MarketRequest["action"], unknown>> = src;

const done = (market: src.Market | null, { action, given }: MarketRequest): src.Outcome<object> => {
  const oracles = oraclesOf(given);
  if (action === "create") return src.create(given as unknown as src.Genesis, oracles);
  if (market === null) throw new RangeError("a market is created before anything is done in it");
  const { pool, ...rest } = given;
  const call = { ...rest, ...(pool === undefined ? {} : { poolId: pool }), ...(action === "draw" ? { seed: 0n } : {}) };
  return (OPERATIONS[action] as Operation)({ ...market, oracles }, call);
};

const marketAfter = (calls: readonly MarketRequest[]): Result.Result<src.Market | null, Refusal> => {
  let market: src.Market | null = null;
  for (const [place, call] of calls.entries()) {
    const outcome: src.Outcome<object> = done(market, call);
    if (Result.isFailure(outcome))
      return Result.fail(refusal("InvalidState", `state.calls.${place}`, outcome.failure.code, "a call that is taken"));
    market = outcome.success.market;
  }
  return Result.succeed(market);
};

/** Of a batch in which nothing was filled there is no price; a request calls it 0. */
const outputOf = (receipt: object): JsonObject =>
  marketJson("price" in receipt ? { ...receipt, price: receipt.price ?? 0n } : receipt) as JsonObject;

/** What `src` looks at itself in a call: numbers out of range, lists of another length. */
const isOwn = ({ code, field, actual }: Refusal): boolean =>
  field.startsWith("input.") &&
  (["Negative", "TooLarge", "LengthMismatch"].includes(code) ||
    (code === "NotAnInteger" && /^-?\d+\.\d+$/.test(actual)));

type Arrived = Parameters<SystemHandler>[0];

/** The request as it is read; what the implementation refuses by itself goes to it as it came. */
const read = (raw: Arrived): Decoded<{ readonly calls: readonly MarketRequest[]; readonly input: MarketRequest }> => {
  const decoded = decodeParts(marketCodecs.step, raw);
  if (Result.isSuccess(decoded))
    return Result.succeed({ calls: decoded.success.state.calls, input: decoded.success.input });
  const before = decode(marketCodecs.step.state, "state", raw.state);
  if (Result.isFailure(before) || !decoded.failure.every(isOwn)) return Result.fail(decoded.failure);
  const { action, ...given } = raw.input as { readonly action: MarketRequest["action"] };
  return Result.succeed({
    calls: before.success.calls,
    input: { action, given: untyped(given) as MarketRequest["given"] },
  });
};

type Read = Extract<ReturnType<typeof read>, { readonly _tag: "Success" }>["success"];

const answered = ({ calls, input }: Read): SystemOutcome =>
  Result.mapBoth(
    Result.flatMap(marketAfter(calls), (before) => done(before, input)),
    {
      onSuccess: (taken) => ({
        output: outputOf(taken.receipt),
        post: marketSeen((JSON.parse(src.logLine(taken)) as { readonly state: object }).state),
      }),
      onFailure: (refused): readonly Refusal[] => [refused],
    },
  );

const callOf = ({ action, ...given }: MarketRequest["given"]): MarketRequest =>
  ({ action, given }) as unknown as MarketRequest;

const step: SystemHandler = Object.assign((raw: Arrived) => Result.flatMap(read(raw), answered), {
  unread: ({ state, input }: Arrived) => {
    const { calls } = state as { readonly calls: readonly MarketRequest["given"][] };
    return answered({ calls: calls.map(callOf), input: callOf(input as MarketRequest["given"]) });
  },
});

export const market = { "market.step": step };
