import { NodeServices } from "@effect/platform-node";
import { it } from "@effect/vitest";
import { Effect, FileSystem, Path } from "effect";
import { describe, expect } from "vitest";
import { CODES, OPERATIONS } from "../../spec/vocabulary/index.ts";
import { loadVectors } from "../vectors/index.ts";
import { Draw } from "./draw.ts";
import { checkVectors, readSpecification, writeVectors } from "./folder.ts";
import { generateVectors } from "./generate.ts";

const specification = readSpecification("spec");

/** A fresh folder of vectors, changed by `change`, and what the check says of it. */
const checkedAfter = (change: (text: string) => string, file = "pool.buy.json") =>
  Effect.gen(function* () {
    const [fs, path] = [yield* FileSystem.FileSystem, yield* Path.Path];
    const folder = yield* fs.makeTempDirectoryScoped();
    yield* writeVectors(folder, yield* specification);
    const place = path.join(folder, file);
    yield* fs.writeFileString(place, change(yield* fs.readFileString(place)));
    return yield* checkVectors(folder, yield* specification);
  }).pipe(Effect.scoped, Effect.provide(NodeServices.layer));

describe("the golden vectors", () => {
  it.effect("in the repository are what the specification generates", () =>
    Effect.gen(function* () {
      const { ok, problems, cases, byOperation, byError } = yield* checkVectors("vectors", yield* specification);
      expect(problems).toEqual([]);
      expect(ok).toBe(true);
      expect(cases).toBeGreaterThanOrEqual(400);
      expect(Object.keys(byOperation).toSorted()).toEqual([...OPERATIONS].toSorted());
      const text = yield* specification;
      const named = CODES.filter((code) => new RegExp(`^\\| (?:\\w+, )*${code}\\b`, "m").test(text));
      expect(named.length).toBeGreaterThanOrEqual(19);
      expect(Object.keys(byError).toSorted()).toEqual(named.toSorted());
    }).pipe(Effect.provide(NodeServices.layer)),
  );

  it.effect(
    "hold at least 35 % refusals, one to eight resources, both kinds of curve, and every flag they explain",
    () =>
      Effect.gen(function* () {
        const { files } = yield* loadVectors("vectors");
        const groups = files.flatMap(({ file }) => file.groups);
        const tests = groups.flatMap((group) => group.tests);
        const refusals = tests.filter((test) => "expect" in test && test.expect.status === "reject");
        expect(refusals.length / tests.length).toBeGreaterThanOrEqual(0.35);
        expect(refusals.length / tests.length).toBeLessThan(0.65);
        const sizes = groups.map(
          ({ state }) => (state as { resources?: readonly unknown[] } | null)?.resources?.length,
        );
        for (const size of [1, 2, 3, 4, 5, 6, 7, 8]) expect(sizes).toContain(size);
        const flags = new Set(tests.flatMap((test) => test.flags));
        expect([...flags].toSorted()).toEqual(
          Object.keys(Object.assign({}, ...files.map(({ file }) => file.notes))).toSorted(),
        );
        expect(groups.some(({ requires }) => requires.includes("inertia"))).toBe(true);
        expect(groups.some(({ requires }) => !requires.includes("inertia"))).toBe(true);
      }).pipe(Effect.provide(NodeServices.layer)),
  );

  it.effect("hold, of every operation, refusals and what is accepted, a third of them refusals at least", () =>
    Effect.gen(function* () {
      const { files } = yield* loadVectors("vectors");
      for (const { file } of files) {
        const tests = file.groups.flatMap((group) => group.tests);
        const refused = tests.filter((test) => "expect" in test && test.expect.status === "reject").length;
        expect(refused / tests.length, file.suite).toBeGreaterThanOrEqual(1 / 3);
        expect(refused, file.suite).toBeLessThan(tests.length);
      }
    }).pipe(Effect.provide(NodeServices.layer)),
  );

  it.effect("come out the same, byte for byte, every time", () =>
    Effect.gen(function* () {
      const text = yield* specification;
      expect(generateVectors(text)).toEqual(generateVectors(text));
    }).pipe(Effect.provide(NodeServices.layer)),
  );
});

describe("the check fails", () => {
  it.effect("for a flipped digit in an expectation, and says where", () =>
    Effect.gen(function* () {
      const report = yield* checkedAfter((text) =>
        text.replace(/("resourceOut": ")(\d)/, (_, key, digit) => `${key}${(Number(digit) + 1) % 10}`),
      );
      expect(report.ok).toBe(false);
      expect(report.problems[0]).toMatch(/^pool\.buy\.json:\d+: not what the specification generates/);
      expect(report.problems.some((problem) => problem.includes("digest"))).toBe(true);
    }),
  );

  it.effect.each([
    ["fees.collect.json", "growth"],
    ["batch.clear.json", "filled"],
    ["routing.split.json", "most"],
    ["jobs.settle.json", "payout"],
  ] as const)("for a flipped digit in %s", ([file, field]) =>
    Effect.gen(function* () {
      const flip = (text: string) =>
        text.replace(new RegExp(`("${field}": ")(\\d)`), (_, key, digit) => `${key}${(Number(digit) + 1) % 10}`);
      const { ok, problems } = yield* checkedAfter(flip, file);
      expect(ok).toBe(false);
      expect(problems[0]).toContain(`${file}:`);
    }),
  );

  it.effect.each([
    ["a comment", (text: string) => text.replace('"comment": "', '"comment": "x')],
    ["a space", (text: string) => `${text} `],
    ["a file that is no JSON", () => "{"],
    ["a field that the schema does not know", (text: string) => text.replace('"suite":', '"colour": "red", "suite":')],
    ["a prototype", (text: string) => text.replace('"suite":', '"__proto__": {}, "suite":')],
    ["a case too few", (text: string) => text.replace(/"count": \d+/, '"count": 1')],
  ] as const)("for %s", ([, change]) =>
    Effect.gen(function* () {
      const { ok, problems } = yield* checkedAfter(change);
      expect(ok).toBe(false);
      expect(problems.length).toBeGreaterThan(0);
    }),
  );

  it.effect("for a manifest that lists a file elsewhere", () =>
    Effect.gen(function* () {
      const { ok } = yield* checkedAfter((text) => text.replace("pool.buy.json", "../pool.buy.json"), "manifest.json");
      expect(ok).toBe(false);
    }),
  );

  it.effect("for vectors of another specification", () =>
    Effect.gen(function* () {
      const { ok } = yield* checkVectors("vectors", `\n${yield* specification}`);
      expect(ok).toBe(false);
    }).pipe(Effect.provide(NodeServices.layer)),
  );

  it.effect("for a folder that is not there", () =>
    Effect.gen(function* () {
      const { ok, problems } = yield* checkVectors("no-such-folder", yield* specification);
      expect(ok).toBe(false);
      expect(problems[0]).toContain("not there; run hmm vectors generate");
    }).pipe(Effect.provide(NodeServices.layer)),
  );
});

describe("draws", () => {
  const draw = new Draw("seed");
  it("are the same under the same name and seed, and others under others", () => {
    expect(draw.integer("a", 0n, 10n ** 30n)).toBe(new Draw("seed").integer("a", 0n, 10n ** 30n));
    expect(draw.integer("a", 0n, 10n ** 30n)).not.toBe(draw.integer("b", 0n, 10n ** 30n));
    expect(draw.integer("a", 0n, 10n ** 30n)).not.toBe(new Draw("other").integer("a", 0n, 10n ** 30n));
  });
  it("stay within their bounds and reach both", () => {
    const drawn = Array.from({ length: 200 }, (_, i) => draw.integer(`${i}`, 3n, 5n));
    expect(new Set(drawn)).toEqual(new Set([3n, 4n, 5n]));
    const sizes = Array.from({ length: 200 }, (_, i) => draw.magnitude(`${i}`, 8));
    expect(sizes.every((value) => value >= 1n && value < 256n)).toBe(true);
    expect(sizes.some((value) => value === 1n) && sizes.some((value) => value >= 128n)).toBe(true);
    expect(["a", "b"]).toContain(draw.pick("x", ["a", "b"]));
  });
});
