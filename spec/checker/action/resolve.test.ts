import { Result } from "effect";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Choice, DeclaredAction, Guard } from "./declaration.ts";
import { codesOf } from "./declaration.ts";
import { perform } from "./perform.ts";
import { fix, NoSolution } from "./resolve.ts";

type Name = "x" | "limit" | "root" | "half" | "last";

const choice = (changes: Partial<Choice<Name>>): Choice<Name> => ({
  kind: "choice",
  name: "x",
  extremum: "largest",
  from: (a) => a.literal(0n),
  given: [],
  holds: (a, { x, limit }) => a.atMost(a.multiply(x, x), limit),
  ...changes,
});

const resolve = (of: Choice<Name>, limit: bigint, last = 0n): bigint => {
  const scratch = { x: -1n, limit, root: -1n, half: -1n, last };
  fix(of, scratch);
  return scratch.x;
};

const upTo: Choice<Name>["upTo"] = (_, { last }) => last;
const above = choice({ extremum: "smallest", holds: (a, { x, limit }) => a.atMost(limit, a.multiply(x, x)) });

describe("a choice is the extreme integer for which its condition holds", () => {
  const limits = fc.bigInt({ min: 0n, max: 2n ** 260n });

  it("the largest, without an end", () =>
    fc.assert(
      fc.property(limits, (limit) => {
        const x = resolve(choice({}), limit);
        return x * x <= limit && (x + 1n) * (x + 1n) > limit;
      }),
    ));

  it("the largest, up to an end", () =>
    fc.assert(
      fc.property(limits, fc.bigInt({ min: 0n, max: 2n ** 140n }), (limit, last) => {
        const x = resolve(choice({ upTo }), limit, last);
        return x <= last && x * x <= limit && (x === last || (x + 1n) * (x + 1n) > limit);
      }),
    ));

  it("the smallest, without an end", () =>
    fc.assert(
      fc.property(limits, (limit) => {
        const x = resolve(above, limit);
        return x * x >= limit && (x === 0n || (x - 1n) * (x - 1n) < limit);
      }),
    ));

  it("the smallest, up to an end", () => {
    expect(resolve({ ...above, upTo }, 10n, 4n)).toBe(4n);
    expect(resolve({ ...above, upTo }, 0n, 0n)).toBe(0n);
    expect(() => resolve({ ...above, upTo }, 17n, 4n)).toThrow(NoSolution);
    expect(() => resolve({ ...above, upTo }, 17n, 0n)).toThrow(NoSolution);
  });

  it("what depends on the candidate is fixed for the one that is chosen", () => {
    const scratch = { x: 0n, limit: 50n, root: 0n, half: 0n, last: 0n };
    const half = {
      kind: "definition",
      name: "half",
      value: (a, { x }) => a.add(x, x),
    } as const satisfies Choice<Name>["given"][number];
    const root = choice({ name: "root", holds: (a, { root: r, half: h }) => a.atMost(a.multiply(r, r), h) });
    fix(
      choice({ given: [half, root], holds: (a, { x, root: r, limit }) => a.atMost(a.multiply(x, r), limit) }),
      scratch,
    );
    // x·⌊√(2x)⌋ ≤ 50: 10·4 = 40 ≤ 50, 11·4 = 44, 12·4 = 48, 13·5 = 65.
    expect(scratch).toMatchObject({ x: 12n, half: 24n, root: 4n });
  });

  it("a condition that never holds is a fault of the declaration", () => {
    expect(() => resolve(choice({ holds: (a) => a.truth(false) }), 1n)).toThrow("choice x: fails at 0");
    expect(() => resolve(choice({ upTo }), 1n, -1n)).toThrow(NoSolution);
    expect(() => resolve({ ...above, holds: (a) => a.truth(false) }, 1n)).toThrow("choice x: fails without end");
    expect(() => resolve(choice({ holds: (a) => a.truth(true) }), 1n)).toThrow("choice x: holds without end");
  });
});

describe("an action", () => {
  const guard = (code: "ZeroAmount" | "Expired" | "Overflow", ends: boolean, least: bigint): Guard<Name> => ({
    ...{ kind: "guard", code, subject: "limit", bound: `at least ${least}`, ends },
    refuses: (a, { limit }) => a.less(limit, a.literal(least)),
  });
  const action: DeclaredAction<Name, "last", "root"> = {
    name: "take",
    statement: "",
    steps: [guard("Expired", false, 30n), guard("ZeroAmount", true, 10n), choice({}), guard("Overflow", false, 20n)],
    updates: { last: (a, { last, x }) => a.add(last, x) },
    receipt: { root: (_, { x }) => x },
  };
  const run = (limit: bigint) => perform(action, { limit, last: 100n }, (name) => `input.${name}`);

  it("updates and reports from what it fixed", () =>
    expect(Result.getOrThrow(run(50n))).toEqual({ updates: { last: 107n }, receipt: { root: 7n } }));

  it("gives every refusal that applies, up to one that ends it", () => {
    const codes = (limit: bigint) =>
      Result.match(run(limit), { onSuccess: () => [], onFailure: (refusals) => refusals.map(({ code }) => code) });
    expect(codes(25n)).toEqual(["Expired"]);
    expect(codes(15n)).toEqual(["Expired", "Overflow"]);
    expect(codes(5n)).toEqual(["Expired", "ZeroAmount"]);
  });

  it("says where the value at fault came from", () =>
    expect(run(25n)).toMatchObject({ failure: [{ field: "input.limit", actual: "25", bound: "at least 30" }] }));

  it("knows its codes", () => expect(codesOf(action)).toEqual(["Expired", "ZeroAmount", "Overflow"]));
});
