import { assert, describe, it } from "@effect/vitest";
import fc from "fast-check";
import type { VariableType } from "../machine.ts";
import { packerOf } from "./packer.ts";
import { hash, NONE, StateStore, StoreFull } from "./state-store.ts";

const VARIABLES = {
  amount: { kind: "integer" },
  open: { kind: "boolean" },
  phase: { kind: "name", names: ["idle", "busy"] },
  queue: { kind: "list", of: { kind: "optional", of: { kind: "integer" } } },
  wallets: { kind: "map", to: { kind: "record", fields: { credits: { kind: "integer" } } } },
} as const satisfies Record<string, VariableType>;

const wide = fc.oneof(
  fc.bigInt({ min: -300n, max: 300n }),
  fc.bigInt({ min: -(2n ** 33n), max: 2n ** 33n }),
  fc.bigInt({ min: -(2n ** 300n), max: 2n ** 300n }),
  fc.constantFrom(
    ...[28n, 31n, 32n, 53n, 56n, 63n, 64n].flatMap((e) => [2n ** e, 2n ** e - 1n, -(2n ** e), -(2n ** e) - 1n]),
  ),
);

const states = fc.record(
  {
    amount: wide,
    open: fc.boolean(),
    phase: fc.constantFrom("idle", "busy"),
    queue: fc.array(fc.option(wide), { maxLength: 3 }),
    wallets: fc
      .array(fc.tuple(fc.string(), fc.record({ credits: wide }, { noNullPrototype: true })), { maxLength: 3 })
      .map((pairs) => new Map(pairs)),
  },
  { noNullPrototype: true },
);

type State = typeof states extends fc.Arbitrary<infer A> ? A : never;

const packed = (state: State): readonly number[] => [...bytesOf(state)];

const bytesOf = (state: State): Uint8Array => {
  const packer = packerOf<State>(VARIABLES);
  const end = packer.pack(state);
  return packer.writer.bytes.slice(0, end);
};

describe("packing", () => {
  it("gives the state back", () => {
    fc.assert(
      fc.property(states, (state) => {
        assert.deepStrictEqual(packerOf<State>(VARIABLES).unpack(bytesOf(state), 0), state);
      }),
    );
  });

  it("gives different states different bytes, of which none begin with the other's, and equal states the same", () => {
    fc.assert(
      fc.property(states, states, (a, b) => {
        const [left, right] = [bytesOf(a), bytesOf(b)];
        const length = Math.min(left.length, right.length);
        const same = left.subarray(0, length).every((byte, at) => byte === right[at]);
        const reordered = { ...a, wallets: new Map([...a.wallets].reverse()) };
        assert.deepStrictEqual(bytesOf(reordered), left);
        assert.strictEqual(same, packed(a).join() === packed(b).join());
      }),
    );
  });

  it.each([
    [{ amount: 5 }, "state.amount is 5 (number), must be an integer (a bigint)"],
    [{ amount: true }, "state.amount is true (boolean), must be an integer (a bigint)"],
    [{ open: 1n }, "state.open is 1 (bigint), must be a boolean"],
    [{ phase: "late" }, "state.phase is late (string), must be one of idle, busy"],
    [{ queue: {} }, "state.queue is [object Object] (object), must be a list"],
    [{ queue: [1n, 2] }, "state.queue[1] is 2 (number), must be an integer (a bigint)"],
    [
      { wallets: new Map([["a", { credits: null }]]) },
      "state.wallets.a.credits is null, must be an integer (a bigint)",
    ],
    [{ wallets: {} }, "state.wallets is [object Object] (object), must be a map"],
  ])("refuses %o", (change, message) => {
    const state = { amount: 1n, open: true, phase: "idle", queue: [], wallets: new Map(), ...change };
    assert.throws(() => packerOf<typeof state>(VARIABLES).pack(state), message);
  });
});

describe("the store", () => {
  const add = (store: StateStore, state: State): number => {
    const bytes = bytesOf(state);
    return store.intern(bytes, 0, bytes.length, hash(bytes, 0, bytes.length), NONE, 0);
  };

  it("numbers states in the order in which they come, each once, and finds them again", () => {
    fc.assert(
      fc.property(fc.array(states, { maxLength: 200 }), (list) => {
        const store = new StateStore(Number.POSITIVE_INFINITY, 4);
        const known = new Map<string, number>();
        for (const state of list) {
          const key = packed(state).join();
          const expected = known.get(key) ?? known.size;
          known.set(key, expected);
          assert.strictEqual(add(store, state), expected);
        }
        assert.strictEqual(store.count, known.size);
        for (const state of list) {
          const bytes = bytesOf(state);
          assert.strictEqual(store.find(bytes, 0, bytes.length), known.get(packed(state).join()));
        }
      }),
      { numRuns: 30 },
    );
  });

  it("adds nothing when it is full", () => {
    const store = new StateStore(20_000, 64);
    const numbers = Array.from({ length: 10_000 }, (_, index) => index);
    const state = (amount: number): State => ({
      amount: BigInt(amount),
      open: true,
      phase: "idle",
      queue: [],
      wallets: new Map(),
    });
    assert.throws(() => numbers.map((number) => add(store, state(number))), StoreFull);
    assert.isAtMost(store.memory, 20_000);
    assert.isAbove(store.count, 100);
    for (let number = 0; number < store.count; number++) assert.strictEqual(add(store, state(number)), number);
  });
});
