import { Result } from "effect";
import { match } from "ts-pattern";
import { decode } from "../../spec/vocabulary/codec.ts";
import {
  type OperationName,
  type Pool,
  poolCodec,
  type TradeContext,
  tradeContextCodec,
} from "../../spec/vocabulary/index.ts";
import { WORD_LIMIT } from "../../spec/vocabulary/units.ts";
import type { Expectation, Json, JsonObject } from "../vectors/index.ts";
import { isJsonObject } from "../vectors/json.ts";
import { LONGEST_LIST } from "./solidity.ts";

/** A request that has no form in Solidity: its types already refuse what the decoder of a JSON adapter has to. */
export class Inexpressible extends Error {}

export const inexpressible = (what: string): never => {
  throw new Inexpressible(what);
};

/** Where a file of tests keeps pools and contexts: each is written once, as a function of this name. */
export interface Shelf {
  readonly pool: (pool: Pool) => string;
  readonly context: (context: TradeContext) => string;
}

interface Request {
  readonly operation: OperationName;
  readonly params: Json;
  readonly state: Json;
  readonly input: Json;
}

const DIGITS = /^(?:0|[1-9][0-9]{0,77})$/;

const amount = (value: Json | undefined): string =>
  typeof value === "string" && DIGITS.test(value) && BigInt(value) < WORD_LIMIT ? value : inexpressible("an amount");

const index = (value: Json | undefined): string =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? String(value) : inexpressible("an index");

const list = (value: Json | undefined): string =>
  Array.isArray(value) && value.length <= LONGEST_LIST
    ? `list(${value.map((item: Json) => amount(item)).join(", ")})`
    : inexpressible("a list");

/** The fields of an object that has these and no others. */
const fieldsOf = (value: Json | undefined, ...names: readonly string[]): JsonObject => {
  if (!isJsonObject(value)) return inexpressible("an object");
  const isWhole = names.every((name) => Object.hasOwn(value, name)) && Object.keys(value).length === names.length;
  return isWhole ? value : inexpressible("the fields of an object");
};

const poolOf = (value: Json, shelf: Shelf): string =>
  Result.match(decode(poolCodec, "state", value), {
    onFailure: () => inexpressible("a state"),
    onSuccess: (pool) =>
      pool.block.open.length === pool.resources.length ? shelf.pool(pool) : inexpressible("a block"),
  });

const contextOf = (value: Json, shelf: Shelf): string =>
  Result.match(decode(tradeContextCodec, "params", value), {
    onFailure: () => inexpressible("the parameters"),
    onSuccess: (context) => shelf.context(context),
  });

const single = (name: string, given: string, limit: string) => (request: Request, shelf: Shelf, type: string) => {
  const input = fieldsOf(request.input, "index", given, limit, "deadline");
  const amounts = [index(input.index), amount(input[given]), amount(input[limit]), amount(input.deadline)];
  const args = [contextOf(request.params, shelf), poolOf(request.state, shelf), ...amounts];
  return `abi.encodeCall(${type}.${name}, (${args.join(", ")}))`;
};

const newResource = (value: Json, type: string): string => {
  const isDerived = isJsonObject(value) && Object.hasOwn(value, "lambda");
  const pair = isDerived ? ["lambda", "qBar"] : ["c", "beta"];
  const given = fieldsOf(value, "weight", "q", "p", "m", ...pair);
  const [first, second] = pair.map((name) => amount(given[name]));
  const parameters = isDerived ? ["0", "0", first, second] : [first, second, "0", "0"];
  const amounts = ["weight", "q", "p", "m"].map((name) => amount(given[name]));
  return `${type}.NewResource(${[...amounts, String(isDerived), ...parameters].join(", ")})`;
};

/** The encoded call of a request, and statements that have to come before it. */
export const callOf = (
  request: Request,
  shelf: Shelf,
  type: string,
): { readonly before: readonly string[]; readonly call: string } => {
  const { operation, input, state } = request;
  const only = (call: string) => ({ before: [], call });
  return match(operation)
    .with("pool.create", () => {
      const { shares, resources } = fieldsOf(input, "shares", "resources");
      if (!Array.isArray(resources)) return inexpressible("the resources");
      return {
        before: [
          `${type}.NewResource[] memory resources = new ${type}.NewResource[](${resources.length});`,
          ...resources.map((one: Json, at) => `resources[${at}] = ${newResource(one, type)};`),
        ],
        call: `abi.encodeCall(${type}.create, (${amount(shares)}, resources))`,
      };
    })
    .with("pool.invariant", "pool.price", (name) =>
      only(
        `abi.encodeCall(${type}.${name.slice("pool.".length)}, (${poolOf(state, shelf)}, ${index(fieldsOf(input, "index").index)}))`,
      ),
    )
    .with("pool.crossPrice", () => {
      const given = fieldsOf(input, "index", "inTermsOf");
      return only(
        `abi.encodeCall(${type}.crossPrice, (${poolOf(state, shelf)}, ${index(given.index)}, ${index(given.inTermsOf)}))`,
      );
    })
    .with("pool.buy", () => only(single("buy", "creditsIn", "minResource")(request, shelf, type)))
    .with("pool.buyExact", () => only(single("buyExact", "resourceOut", "maxCredits")(request, shelf, type)))
    .with("pool.sell", () => only(single("sell", "resourceIn", "minCredits")(request, shelf, type)))
    .with("pool.sellExact", () => only(single("sellExact", "creditsOut", "maxResource")(request, shelf, type)))
    .with("pool.swap", () => {
      const given = fieldsOf(input, "creditsIn", "minResource", "deadline");
      const amounts = [list(given.creditsIn), list(given.minResource), amount(given.deadline)];
      const args = [contextOf(request.params, shelf), poolOf(state, shelf), ...amounts];
      return only(`abi.encodeCall(${type}.swap, (${args.join(", ")}))`);
    })
    .otherwise((name) => inexpressible(name));
};

/** The state after, as the state before with the reserves that have moved. */
const postOf = (state: Json, post: Json, shelf: Shelf): string => {
  const [before, after] = [decode(poolCodec, "state", state), decode(poolCodec, "post", post)];
  if (Result.isFailure(before) || Result.isFailure(after)) return inexpressible("a state after");
  return after.success.resources.reduce((made, { q, p }, at) => {
    const old = before.success.resources[at];
    return old?.q === q && old.p === p ? made : `moved(${made}, ${at}, ${q}, ${p})`;
  }, shelf.pool(before.success));
};

const RECEIPT: Readonly<Partial<Record<OperationName, string>>> = {
  "pool.buy": "resourceOut",
  "pool.buyExact": "creditsIn",
  "pool.sell": "creditsOut",
  "pool.sellExact": "resourceIn",
};

const WORD = 256n;

/** The statement that makes a request and compares the answer. */
export const statementOf = (request: Request, expect: Expectation, shelf: Shelf, type: string): readonly string[] => {
  const { before, call } = callOf(request, shelf, type);
  if (expect.status === "reject") {
    const due = expect.refusals.map(({ code }) => `${type}.${code}.selector`).join(", ");
    return [...before, `refused(${call}, abi.encodePacked(${due}));`];
  }
  const { output, post } = expect;
  const whole = post === "unchanged" ? request.state : post;
  return [
    ...before,
    match(request.operation)
      .with("pool.create", () => {
        const made = decode(poolCodec, "post", whole);
        return `created(${call}, ${Result.isSuccess(made) ? shelf.pool(made.success) : inexpressible("a new pool")});`;
      })
      .with("pool.invariant", () => {
        const invariant = BigInt(String(output.invariant));
        const halves = [invariant >> WORD, invariant & ((1n << WORD) - 1n)];
        return `measured(${call}, ${amount(output.virtualCredits)}, ${halves.join(", ")});`;
      })
      .with("pool.price", "pool.crossPrice", () => `read(${call}, ${amount(output.price)});`)
      .with("pool.buy", "pool.buyExact", "pool.sell", "pool.sellExact", (name) => {
        const amounts = [output[RECEIPT[name] ?? ""], output.fee, output.risk].map(amount);
        return `traded(${call}, ${amounts.join(", ")}, ${postOf(request.state, whole, shelf)});`;
      })
      .with("pool.swap", () => {
        const amounts = [output.resourceOut, output.fee, output.risk].map(list);
        return `swapped(${call}, ${amounts.join(", ")}, ${postOf(request.state, whole, shelf)});`;
      })
      .otherwise((name) => inexpressible(name)),
  ];
};
