import { NodeServices } from "@effect/platform-node";
import { it } from "@effect/vitest";
import { Effect, FileSystem, Path } from "effect";
import fc from "fast-check";
import { describe, expect } from "vitest";
import { float64 } from "../../spec/arithmetic/index.ts";
import { makeExact } from "../golden/exact.ts";
import { GOLDEN_TABLES, generateFloatVectors } from "../golden/index.ts";
import type { Json } from "../vectors/index.ts";
import { accepts } from "../vectors/json-schema.testing.ts";
import { problemsOfFloatFile } from "./check.ts";
import { checkFloatVectors, writeFloatVectors } from "./folder.ts";
import { FLOAT_SCHEMA, type FloatFile } from "./format.ts";
import { SUBJECTS } from "./subjects.ts";
import { ulpsApart } from "./ulp.ts";

const files = generateFloatVectors();
const textOf = (name: string): string => files.find((file) => file.name === name)?.text ?? "";
const dynamics = textOf("dynamics.json");

/** A folder of float vectors in which one file is changed, and what the check says of it. */
const checkedAfter = (change: (text: string) => string, name = "dynamics.json") =>
  Effect.gen(function* () {
    const [fs, path] = [yield* FileSystem.FileSystem, yield* Path.Path];
    const folder = yield* fs.makeTempDirectoryScoped();
    yield* fs.makeDirectory(path.join(folder, "float"));
    for (const file of files)
      yield* fs.writeFileString(
        path.join(folder, "float", file.name),
        file.name === name ? change(file.text) : file.text,
      );
    return yield* checkFloatVectors(folder, "vectors");
  }).pipe(Effect.scoped, Effect.provide(NodeServices.layer));

describe("the float vectors", () => {
  it.effect("in the repository are what the definitions give, and the reference meets every one", () =>
    Effect.gen(function* () {
      const { ok, problems, computed, values } = yield* checkFloatVectors("vectors", "vectors");
      expect(problems).toEqual([]);
      expect([ok, computed]).toEqual([true, true]);
      expect(values).toBeGreaterThan(1500);
    }).pipe(Effect.provide(NodeServices.layer)),
  );

  it.effect("are found to be tampered with by one digit, wherever it is", () =>
    Effect.gen(function* () {
      const flip = (pattern: RegExp) => (text: string) =>
        text.replace(pattern, (all: string) => all.replace(/[0-8](?=[^0-9]*$)/, (digit) => String(Number(digit) + 1)));
      for (const pattern of [
        /"decimal": "[^"]*[0-8]"/,
        /"float64": -?[0-9.]*[0-8]\n/,
        /"weight": 0\.25,/,
        /"count": \d*[0-8],/,
      ]) {
        const { ok, problems } = yield* checkedAfter(flip(pattern));
        expect(ok, String(pattern)).toBe(false);
        expect(problems.length).toBeGreaterThan(1);
      }
      expect((yield* checkedAfter((text) => text)).ok).toBe(true);
      expect((yield* checkedAfter(() => "{}")).problems.join()).toContain("format");
      expect((yield* checkedAfter((text) => `${text}\n`, "hmm-float-vectors-1.schema.json")).ok).toBe(false);
    }),
  );

  it.effect("that are not there are missed", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem;
      const folder = yield* fs.makeTempDirectoryScoped();
      expect((yield* checkFloatVectors(folder, "vectors")).problems).toHaveLength(3);
      expect(yield* writeFloatVectors(folder, "vectors")).toHaveLength(3);
      expect((yield* checkFloatVectors(folder, "vectors")).ok).toBe(true);
    }).pipe(Effect.scoped, Effect.provide(NodeServices.layer)),
  );

  it("have the same 50 digits with more digits on the way", () => {
    const digest = (text: string): string => (JSON.parse(text) as FloatFile).digest;
    for (const { name, text } of generateFloatVectors(90))
      if (name !== "hmm-float-vectors-1.schema.json") expect(digest(text)).toBe(digest(textOf(name)));
  });

  it("follow their schema, and it is a schema that can be violated", () => {
    const file = JSON.parse(dynamics) as FloatFile;
    const follows = (changed: object): boolean => accepts(FLOAT_SCHEMA, changed as unknown as Json, FLOAT_SCHEMA);
    expect(follows(file)).toBe(true);
    expect(follows({ ...file, count: 0 })).toBe(false);
    expect(follows({ ...file, remark: "" })).toBe(false);
  });

  it("cover every function that is registered, and each in a table of its own", () => {
    expect(GOLDEN_TABLES.map((table) => table.function).toSorted()).toEqual(Object.keys(SUBJECTS).toSorted());
  });
});

/** The file of one suite as it would be if a golden value were that of a function which is a little wrong. */
const withValues = (name: string, change: (value: number) => number): string => {
  const file = JSON.parse(dynamics) as FloatFile;
  const tables = file.tables.map((table) =>
    table.function !== name
      ? table
      : {
          ...table,
          tests: table.tests.map((test) => ({
            ...test,
            expect: Object.fromEntries(
              Object.entries(test.expect).map(([field, { float64: value }]) => {
                const changed = change(value);
                return [
                  field,
                  { decimal: makeExact(50).of(changed).toSignificantDigits(50).toString(), float64: changed },
                ];
              }),
            ),
          })),
        },
  );
  return JSON.stringify({ ...file, tables });
};

describe("the reference", () => {
  it("that is off by a part in 10^13 is noticed, in each function", () => {
    const off = (name: string): readonly string[] =>
      problemsOfFloatFile(
        "dynamics.json",
        withValues(name, (value) => value * (1 + 1e-13) || 1e-300),
      );
    for (const { function: name, suite } of GOLDEN_TABLES)
      if (suite === "dynamics")
        expect(off(name).filter((problem) => problem.includes("ulp from")).length, name).toBeGreaterThan(0);
  });

  it("is judged by doubles: neighbours are one apart, and the sign of zero is no difference", () => {
    expect([ulpsApart(1, 1 + 2 ** -52), ulpsApart(0, -0), ulpsApart(5e-324, -5e-324)]).toEqual([1, 0, 2]);
    expect(ulpsApart(Number.NaN, 1)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("decimals", () => {
  const exact = makeExact();
  it("hold every double exactly", () =>
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(makeExact(800).of(value).toNumber()).toBe(value + 0);
        expect(
          makeExact(800)
            .of(value)
            .times(2 ** 20)
            .toNumber(),
        ).toBe(value * 2 ** 20 + 0);
      }),
    ));
  it("are read as the equations' numbers, as doubles are", () => {
    const { reading } = exact;
    const [three, four] = [reading.literal(3n), reading.literal(4n)];
    expect(reading.divide(three, four).toNumber()).toBe(float64.divide(3, 4));
    expect([reading.less(three, four), reading.atMost(four, three), reading.equal(three, three)]).toEqual([
      true,
      false,
      true,
    ]);
    expect(() => reading.divide(three, reading.literal(0n))).toThrow("division by zero");
  });
});
