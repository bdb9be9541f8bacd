import { describe, expect, it } from "vitest";
import { buyAt } from "../../spec/machines/routing/index.ts";
import type { SplitOutput, VenueList } from "../../spec/vocabulary/index.ts";
import { expectationOf } from "../oracle/oracle.ts";
import { boundsOf } from "../oracle/systems/split.ts";
import { afterLegs, venueOf } from "../oracle/systems/split-state.ts";
import type { Unit } from "../runner/plan.ts";
import { type Json, jsonObjectOf } from "../vectors/index.ts";
import { DEFAULT_SLACK, verdict } from "./verdict.ts";

const venue = { shares: 2000n, q: 1000n, p: 1000n, c: 0n, beta: 0n, rate: 0n };
const list: VenueList = { venues: [venue, venue, { ...venue, p: 9000n }] };
const input = { amount: 100n, maxCredits: 2n ** 200n, deadline: 9n };
const request = {
  operation: "routing.split",
  params: { time: "1" },
  state: jsonObjectOf(list),
  input: jsonObjectOf(input),
} as const;

const bounds = boundsOf(list, input, 1n) ?? { bound: 0n, most: 0n };

const unit: Unit = {
  ...request,
  expect: expectationOf(request),
  compare: { within: { field: "credits", most: bounds.most.toString(), reason: "rounding" } },
  body: { operation: "routing.split", params: "", state: "", input: "" },
  step: 0,
};

/** A split with what each venue asks, as an implementation would answer it. */
const splitOf = (quantities: readonly bigint[]): SplitOutput => {
  const legs = quantities.flatMap((resourceOut, place) => {
    const at = list.venues[place];
    if (resourceOut === 0n || at === undefined) return [];
    const { creditsIn, fee } = buyAt(venueOf(at), resourceOut);
    return [{ venue: place, resourceOut, creditsIn, fee }];
  });
  return { legs, credits: legs.reduce((sum, { creditsIn }) => sum + creditsIn, 0n) };
};

const judged = (answer: SplitOutput, changes: object = {}, post: Json = jsonObjectOf(afterLegs(list, answer))) => {
  const output = { ...jsonObjectOf(answer), ...changes };
  return verdict(unit, { _tag: "Answered", answer: { status: "ok", output, post } }, DEFAULT_SLACK, {});
};

const even = splitOf([50n, 50n, 0n]);

describe("an answer of which several are right", () => {
  it("is right with any split that costs little enough: one unit here or there", () => {
    for (const quantities of [
      [50n, 50n, 0n],
      [49n, 51n, 0n],
      [52n, 48n, 0n],
    ])
      expect(judged(splitOf(quantities))).toEqual({ kind: "exact", reason: "" });
  });

  it("is wrong where it costs more than the bound and what rounding may add", () => {
    const dear = splitOf([100n, 0n, 0n]);
    expect(dear.credits).toBeGreaterThan(bounds.most);
    expect(judged(dear)).toEqual({
      kind: "wrongValue",
      reason: `credits is ${dear.credits}, the most that a split may cost is ${bounds.most}`,
    });
  });

  it.each([
    [
      "pays a venue too little",
      { legs: [{ venue: 0, resourceOut: "50", creditsIn: "52", fee: "0" }] },
      "violation",
      "asks 53",
    ],
    [
      "pays a venue too much",
      { legs: [{ venue: 0, resourceOut: "50", creditsIn: "54", fee: "0" }] },
      "wrongValue",
      "asks 53",
    ],
    [
      "buys too little",
      { legs: [{ venue: 0, resourceOut: "50", creditsIn: "53", fee: "0" }] },
      "wrongValue",
      "buy 50, not 100",
    ],
    [
      "buys nothing somewhere",
      { legs: [{ venue: 0, resourceOut: "0", creditsIn: "0", fee: "0" }] },
      "wrongValue",
      "cannot sell 0",
    ],
    [
      "takes the last unit",
      { legs: [{ venue: 0, resourceOut: "1000", creditsIn: "9", fee: "0" }] },
      "wrongValue",
      "from 1 to 999",
    ],
    [
      "names no venue",
      { legs: [{ venue: 3, resourceOut: "1", creditsIn: "9", fee: "0" }] },
      "wrongValue",
      "which there is not",
    ],
    ["does not add up", { credits: "5" }, "wrongValue", "not 5"],
    ["lacks a field", { legs: [{ venue: 0 }] }, "wrongValue", "MissingField: output.legs.0.resourceOut"],
    ["has a field too many", { tip: "1" }, "wrongValue", "UnknownField: output.tip"],
  ] as const)("is wrong where it %s", (_, changes, kind, reason) => {
    const found = judged(even, changes);
    expect(found.kind).toBe(kind);
    expect(found.reason).toContain(reason);
  });

  it("is wrong with its legs out of order, and with a state that they do not leave behind", () => {
    expect(judged({ ...even, legs: even.legs.toReversed() }).reason).toContain("not in ascending order");
    expect(judged(even, {}, request.state)).toEqual({
      kind: "wrongValue",
      reason: "post is not what the legs leave behind",
    });
  });
});
