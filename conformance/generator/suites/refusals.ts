import type { PoolOperation } from "../../../spec/vocabulary/index.ts";
import type { Json, JsonObject } from "../../vectors/index.ts";
import { contextJson, poolJson, type Situation } from "../case.ts";
import { FLAT } from "../contexts.ts";
import { orderOf, TRADES, type TradeName } from "../orders.ts";
import { poolOf, SINGLE_POOLS } from "../pools.ts";
import { amountFaults, type Fault, paramsFaults, stateFaults, withFault } from "./faults.ts";

const pool = poolJson(SINGLE_POOLS.find(({ name }) => name === "sheared")?.pool ?? poolOf(2000n, [{}]));
const context = contextJson(FLAT.context);

interface Request {
  readonly params: Json;
  readonly state: Json;
  readonly input: Json;
}

/** The request with one thing wrong: everything else in it is valid, so nothing else can be the reason. */
const broken = (operation: PoolOperation, request: Request, fault: Fault): Situation => {
  const faulty = { ...request, [fault.place]: withFault(request[fault.place], fault) };
  return {
    id: `fault/${fault.place}/${fault.alias}`,
    operation,
    source: { kind: "equation", ref: "spec/README.md, Refusals" },
    params: faulty.params,
    state: faulty.state,
    cases: [{ alias: "refused", comment: fault.comment, input: faulty.input }],
  };
};

/** A position among the resources, in every way that is not one. */
export const indexFaults = (field: string): readonly Fault[] =>
  (
    [
      ["text", "0", "a string where a JSON integer is due"],
      ["fraction", 0.5, "not an integer"],
      ["negative", -1, "below 0"],
      ["boolean", true, "true where a JSON integer is due"],
      ["missing", undefined, "the field is not there"],
    ] as const
  ).map(([alias, value, comment]) => ({ alias: `${field}-${alias}`, comment, place: "input", path: [field], value }));

export const wholeInputFaults: readonly Fault[] = [
  { alias: "not-an-object", comment: "an array where an object is due", place: "input", path: [], value: [] },
  { alias: "unknown-field", comment: "a field too many", place: "input", path: ["recipient"], value: "me" },
];

/** Situations of one operation, each with one fault. */
export const faultSituations = (
  operation: PoolOperation,
  request: Request,
  faults: readonly Fault[],
): readonly Situation[] => faults.map((fault) => broken(operation, request, fault));

const inputFaultsOfTrade = (trade: TradeName): readonly Fault[] => {
  const { amount, limit } = TRADES[trade];
  return [
    ...wholeInputFaults,
    ...indexFaults("index"),
    ...amountFaults("input", [amount]),
    ...amountFaults("input", [limit]).filter(({ alias }) => /missing|negative|too-large/.test(alias)),
    ...amountFaults("input", ["deadline"]).filter(({ alias }) => /missing|negative|fraction/.test(alias)),
  ];
};

/** Everything that can be wrong with a trade. */
export const tradeFaults = (trade: TradeName): readonly Situation[] =>
  faultSituations(trade, { params: context, state: pool, input: orderOf(trade, 10n ** 20n) }, [
    ...inputFaultsOfTrade(trade),
    ...stateFaults,
    ...paramsFaults,
  ]);

/** Everything that can be wrong with a view: its input, and the state as for a trade. */
export const viewFaults = (operation: PoolOperation, input: JsonObject): readonly Situation[] =>
  faultSituations(operation, { params: {}, state: pool, input }, [
    ...wholeInputFaults,
    ...Object.keys(input).flatMap(indexFaults),
    ...stateFaults,
  ]);
