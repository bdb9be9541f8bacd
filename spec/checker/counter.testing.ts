import { Result } from "effect";
import { type Refusal, refusal } from "../vocabulary/refusal.ts";
import type { Action, Machine, Step } from "./machine.ts";

/** A number that goes up and down: the machine that the checker's own tests change to break one thing at a time. */
export interface Counter {
  readonly n: bigint;
}

export const to = <State>(next: State): Step<State> => Result.succeed({ next, receipt: {} });
export const refuse = <State>(code: Refusal["code"]): Step<State> => Result.fail(refusal(code, "n", "it", "otherwise"));

export const up: Action<Counter> = {
  name: "up",
  statement: "one more, to 3",
  fairness: "none",
  parameters: [{}],
  refusals: ["Overflow"],
  step: ({ n }) => (n < 3n ? to({ n: n + 1n }) : refuse("Overflow")),
};

export const down: Action<Counter> = {
  name: "down",
  statement: "one less, to 0",
  fairness: "none",
  parameters: [{}],
  refusals: ["InsufficientReserve"],
  step: ({ n }) => (n > 0n ? to({ n: n - 1n }) : refuse("InsufficientReserve")),
};

/** A machine of the counter with nothing to find fault with, but for what is changed. */
export const counter = (changes: Partial<Machine<Counter>> = {}): Machine<Counter> => ({
  name: "counter",
  statement: "a number from 0 to 3",
  variables: { n: { kind: "integer" } },
  constants: {},
  initial: [{ n: 0n }],
  actions: [up, down],
  invariants: [],
  actionProperties: [],
  temporal: [],
  witnesses: [],
  expected: [],
  ...changes,
});
