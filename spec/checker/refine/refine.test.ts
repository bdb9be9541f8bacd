import { assert, describe, it } from "@effect/vitest";
import { Effect, Result } from "effect";
import { small } from "../../machines/constant-product/scopes.ts";
import { type Counter, counter, down, refuse, to, up } from "../counter.testing.ts";
import type { Action, Machine, Step } from "../machine.ts";
import { type Refinement, refine, toMachine } from "./refine.ts";

/** Two bits for the number: the counter below the counter. */
interface Bits {
  readonly high: boolean;
  readonly low: boolean;
}

const numberOf = ({ high, low }: Bits): bigint => (high ? 2n : 0n) + (low ? 1n : 0n);
const bitsOf = (n: bigint): Bits => ({ high: n >= 2n, low: n % 2n === 1n });

/** A step on the bits that does what a step on the number does. */
const onBits = (action: Action<Counter>): Action<Bits> => ({
  ...action,
  step: (bits, parameters) =>
    Result.map(action.step({ n: numberOf(bits) }, parameters), ({ next, receipt }) => ({
      next: bitsOf(next.n),
      receipt,
    })),
});

const bits = (actions: readonly Action<Bits>[], initial = bitsOf(0n)): Machine<Bits> => ({
  name: "bits",
  statement: "a number from 0 to 3 in two bits",
  variables: { high: { kind: "boolean" }, low: { kind: "boolean" } },
  constants: {},
  initial: [initial],
  actions,
  invariants: [],
  actionProperties: [],
  temporal: [],
  witnesses: [],
  expected: [],
});

const toCounter = toMachine<Bits, Counter>(counter(), { state: (state) => ({ n: numberOf(state) }) });

const disagreements = (machine: Machine<Bits>, refinement: Refinement<Bits, Counter> = toCounter) =>
  Effect.map(refine(machine, refinement), ({ disagreements }) =>
    disagreements.map(({ kind, call, detail, trace }) => `${kind} of ${call} after ${trace.steps.length}: ${detail}`),
  );

describe("refine", () => {
  it.effect("agrees with a machine that does the same, on every call", () =>
    Effect.gen(function* () {
      const result = yield* refine(bits([onBits(up), onBits(down)]), toCounter);
      assert.deepStrictEqual([result.disagreements, result.distinct, result.compared], [[], 4, 8]);
    }),
  );

  it.effect("tells another next state, with the way there", () =>
    Effect.gen(function* () {
      const carry = {
        ...onBits(up),
        step: (state: Bits) => (state.low ? to({ high: true, low: true }) : to({ ...state, low: true })),
      };
      assert.deepStrictEqual(yield* disagreements(bits([carry])), [
        "state of up() after 1: the machine goes to {n: 3}, counter to {n: 2}",
        "taken of up() after 2: counter refuses: Overflow: n is it, must be otherwise",
      ]);
    }),
  );

  it.effect("tells a refusal of one side only, or of another code", () =>
    Effect.gen(function* () {
      const timid = {
        ...onBits(up),
        step: (state: Bits) => (state.low ? refuse<Bits>("Overflow") : to({ ...state, low: true })),
      };
      assert.deepStrictEqual(yield* disagreements(bits([timid])), [
        "taken of up() after 1: the machine refuses: Overflow: n is it, must be otherwise",
      ]);
      const odd = { ...onBits(down), step: () => refuse<Bits>("Expired") };
      assert.deepStrictEqual(yield* disagreements(bits([odd])), [
        "refusal of down() after 0: the machine refuses: Expired: n is it, must be otherwise; counter: InsufficientReserve: n is it, must be otherwise",
      ]);
      assert.deepStrictEqual(yield* disagreements(bits([odd]), { ...toCounter, refusals: "any" }), []);
    }),
  );

  it.effect("tells another receipt", () =>
    Effect.gen(function* () {
      const paying = { ...onBits(up), step: (state: Bits) => Result.succeed({ next: state, receipt: { fee: 1n } }) };
      const free: Refinement<Bits, Counter> = {
        ...toCounter,
        step: (next) => Result.succeed({ next, receipt: { fee: 2n } }),
      };
      assert.deepStrictEqual(yield* disagreements(bits([paying]), free), [
        "receipt of up() after 0: the machine reports {fee: 1}, counter {fee: 2}",
      ]);
    }),
  );

  it.effect("tells a first state that the other machine does not have", () =>
    Effect.gen(function* () {
      const found = yield* disagreements(bits([onBits(up), onBits(down)], bitsOf(2n)));
      assert.deepStrictEqual(found, ["initial of the beginning after 0: no first state of counter is {n: 2}"]);
    }),
  );

  it.effect("lets an action without counterpart change nothing that the other side sees", () =>
    Effect.gen(function* () {
      const hidden = toMachine<Bits, Counter>(counter(), {
        state: ({ low }) => ({ n: low ? 1n : 0n }),
        action: () => null,
      });
      const lift = { ...onBits(up), step: (state: Bits) => to({ ...state, high: true }) };
      assert.deepStrictEqual(yield* disagreements(bits([lift]), hidden), []);
      assert.deepStrictEqual(yield* disagreements(bits([onBits(up)]), hidden), [
        "state of up() after 0: it changes {n: 0} to {n: 1}, and has no counterpart",
      ]);
    }),
  );

  it.effect("compares an implementation on every transition of the pool", () =>
    Effect.gen(function* () {
      const [swapXY] = small.actions;
      const machine = { ...small, actions: small.actions.slice(0, 1) };
      const implementation = (tilt: bigint): Refinement<(typeof small.initial)[number], { x: bigint; y: bigint }> => ({
        name: "closed form",
        state: ({ x, y }) => ({ x, y }),
        step: ({ x, y }, _, { dx }) => {
          const amount = dx as bigint;
          const out = (y * amount * 9n) / (x * 10n + amount * 9n) + tilt;
          if (out <= 0n || x + amount > 80n) return swapXY?.step({ x, y, s: 8n }, { dx: amount }) as Step<never>;
          return Result.succeed({ next: { x: x + amount, y: y - out }, receipt: {} });
        },
        refusals: "any",
      });
      assert.deepStrictEqual((yield* refine(machine, implementation(0n))).disagreements, []);
      assert.isAbove((yield* refine(machine, implementation(1n))).disagreements.length, 0);
    }),
  );
});
