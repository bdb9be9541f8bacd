import type { StoredSide } from "../../../spec/vocabulary/index.ts";
import { WORD_LIMIT } from "../../../spec/vocabulary/units.ts";
import { type JsonObject, jsonObjectOf } from "../../vectors/index.ts";
import type { SystemSituation } from "../system-case.ts";
import { faulty, unreadable } from "./unreadable.ts";

const REF = "spec/systems/sandwich.md";
const operation = "sandwich.admit";
const source = { kind: "equation", ref: REF } as const;

const side = (index: number, address: string, way: StoredSide["side"]): StoredSide => ({ index, address, side: way });
const inputOf = (block: bigint, trade: StoredSide): JsonObject => jsonObjectOf({ block, ...trade });

type Trade = readonly [alias: string, comment: string, block: bigint, trade: StoredSide];

const trades = (now: bigint): readonly Trade[] => [
  ["again", "the same way", now, side(0, "alice", "bought")],
  ["back", "the other way in the same block", now, side(0, "alice", "sold")],
  ["back-later", "the other way in the next block", now + 1n, side(0, "alice", "sold")],
  ["again-later", "the same way in the next block", now + 1n, side(0, "alice", "bought")],
  ["other-resource", "the other way, of another resource", now, side(1, "alice", "sold")],
  ["other-address", "the other way, by another address", now, side(0, "carol", "sold")],
  ["bob-back", "the second address the other way", now, side(0, "bob", "bought")],
  ["bob-again", "the second address the same way", now, side(0, "bob", "sold")],
  ["far-later", "the last block there is", WORD_LIMIT - 1n, side(7, "", "bought")],
  ...(now > 0n ? [["earlier", "a block that has passed", now - 1n, side(3, "dan", "bought")] as const] : []),
  ...(now > 0n ? [["earlier-and-back", "passed, and the other way", 0n, side(0, "alice", "sold")] as const] : []),
];

const situation = (id: string, block: bigint, sides: readonly StoredSide[]): SystemSituation => ({
  ...{ id, operation, source, params: {}, state: jsonObjectOf({ block, sides }) },
  cases: trades(block).map(([alias, comment, at, trade]) => ({ alias, comment, input: inputOf(at, trade) })),
});

const two = [side(0, "alice", "bought"), side(0, "bob", "sold")];
const request = {
  params: {},
  state: jsonObjectOf({ block: 5n, sides: two }),
  input: inputOf(5n, side(1, "carol", "sold")),
};

export const sameBlockSituations: Readonly<Record<typeof operation, readonly SystemSituation[]>> = {
  [operation]: [
    situation("nobody-yet", 0n, []),
    situation("first-block", 0n, [side(0, "alice", "bought")]),
    situation("nobody-in-this-block", 9n, []),
    situation("two-addresses", 5n, two),
    situation("two-resources", 5n, [side(1, "alice", "sold"), side(0, "alice", "bought"), side(0, "1/alice", "sold")]),
    ...unreadable(operation, REF, request, { state: 2 }),
    ...faulty(operation, REF, request, [
      {
        ...{ alias: "twice", comment: "one address twice", place: "state", path: ["sides", 1, "address"] },
        value: "alice",
      },
      {
        ...{ alias: "twice-the-same-way", comment: "one trade twice", place: "state", path: ["sides", 1] },
        value: { index: 0, address: "alice", side: "bought" },
      },
    ]),
  ],
};
