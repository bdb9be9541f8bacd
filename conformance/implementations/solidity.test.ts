import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NodeServices } from "@effect/platform-node";
import { it } from "@effect/vitest";
import { Effect } from "effect";
import fc from "fast-check";
import { Abi } from "ox";
import { describe, expect } from "vitest";
import { isPoolOperation, type OperationName, type Request } from "../../spec/vocabulary/index.ts";
import { INTERFACE } from "../adapter/contract/interface.ts";
import {
  conform,
  evmAdapter,
  exitCodeOf,
  type GroupDraft,
  type Json,
  loadVectors,
  readArtifact,
  seal,
  terminalReport,
  type Vectors,
} from "../index.ts";
import { ask, expectationFrom } from "../oracle/oracle.ts";
import { request } from "../refinement/arbitrary.ts";
import type { ConformOptions } from "../runner/index.ts";
import { artifactPath, compile } from "./solidity/compile.testing.ts";
import { mistaken, VARIANTS } from "./solidity/variants.testing.ts";

const golden = Effect.runSync(Effect.cached(loadVectors("vectors").pipe(Effect.provide(NodeServices.layer))));

const judged = (path: string, vectors: Vectors, options: Partial<ConformOptions> = {}) =>
  Effect.gen(function* () {
    const adapter = evmAdapter(yield* readArtifact(path), 1);
    return yield* conform({ adapter, vectors, seed: "solidity", ...options });
  }).pipe(Effect.scoped, Effect.provide(NodeServices.layer));

/** Every fourth group: enough to catch most mistakes. */
const some = ({ files, spec }: Vectors): Vectors => ({
  spec,
  files: files.map(({ name, file }) => ({
    name,
    file: { ...file, groups: file.groups.filter((_, at) => at % 4 === 0) },
  })),
});

const SEED = 20_261_124;
const DRAWN = 400;

const plain = (value: unknown): Json =>
  JSON.parse(JSON.stringify(value, (_, field) => (typeof field === "bigint" ? String(field) : field))) as Json;

/** The contract does not know risk by block, and says so. */
const isDeclared = (one: Request): boolean => !("params" in one) || one.params.fees.risk.schedule !== "per-block";

/** Random requests as vectors, with what the specification says to them. */
const drawn = (seed: number): Vectors => {
  const groups = fc.sample(request.filter(isDeclared), { numRuns: DRAWN, seed }).map((one, at): GroupDraft => {
    const { operation } = one;
    const given = {
      params: plain("params" in one ? one.params : {}),
      state: plain("state" in one ? one.state : {}),
    };
    const input = plain(one.input);
    const expect = expectationFrom(ask({ operation, ...given, input }));
    const test = { alias: "drawn", comment: "", flags: [], input, expect, compare: "exact" } as const;
    return {
      id: `n-${at}`,
      operation,
      requires: [],
      source: { kind: "fuzz", ref: String(seed) },
      ...given,
      tests: [test],
    };
  });
  const file = seal({
    spec: { version: "1.0.0", sha256: "0".repeat(64) },
    generator: { name: "test", version: "1.0.0", seed: String(seed) },
    suite: "drawn",
    notes: {},
    groups,
  });
  return { spec: file.spec, files: [{ name: "drawn.json", file }] };
};

/** A part of the golden vectors, and random requests as well. */
const enough = Effect.map(golden, (vectors) => ({
  spec: vectors.spec,
  files: [...some(vectors).files, ...drawn(SEED).files],
}));

describe("the Solidity implementation", () => {
  it.live("reaches level A: every answer to every vector that its ABI can say is exact", () =>
    Effect.gen(function* () {
      const vectors = yield* golden;
      const report = yield* judged(artifactPath("HMMConformance", "optimized"), vectors);
      expect(report.level).toBe("A");
      expect(report.findings).toEqual([]);
      // What is left out is what no ABI can write, and nothing else: refusals to read, but those of lengths.
      const asked = (group: { readonly operation: OperationName; readonly requires: readonly string[] }): boolean =>
        isPoolOperation(group.operation) && !group.requires.includes("per-block");
      const all = vectors.files.flatMap(({ file }) => file.groups);
      const tests = all.filter(asked).flatMap((group) => group.tests);
      const undeclared = all.filter((group) => !asked(group)).flatMap((group) => group.tests);
      const unwritable = tests.filter(
        (test) =>
          "expect" in test &&
          test.expect.status === "reject" &&
          test.expect.refusals.every(({ code, phase }) => phase === "decode" && code !== "LengthMismatch"),
      );
      expect(report.counts.skipped).toBe(unwritable.length + undeclared.length);
      expect(report.counts.exact).toBe(tests.length - unwritable.length);
      expect(terminalReport(report)).toContain(`${unwritable.length} cases were skipped that cannot be put`);
    }),
  );

  it.live(`is exact on random requests too, of every operation on pools of every size (seed ${SEED})`, () =>
    Effect.gen(function* () {
      const report = yield* judged(artifactPath("HMMConformance", "optimized"), drawn(SEED));
      expect(report.findings.slice(0, 3)).toEqual([]);
      expect(report.counts.exact).toBe(DRAWN);
    }),
  );

  it("has the ABI that the adapters ask", () => {
    const { abi } = compile("IHMMConformance", "quick");
    const formatted = (items: readonly unknown[]) =>
      Abi.format(Abi.from(items as Abi.Abi))
        .map((item) => item.replaceAll(/enum \w+\.?\w* |enum \w+ /g, ""))
        .toSorted();
    const functions = formatted(abi).filter((item) => item.startsWith("function"));
    expect(functions).toEqual(formatted(Abi.from(INTERFACE)).filter((item) => item.startsWith("function")));
    const errors = formatted(compile("HMMConformance", "optimized").abi).filter((item) => item.startsWith("error"));
    expect(errors).toEqual(formatted(Abi.from(INTERFACE)).filter((item) => item.startsWith("error")));
  });

  it.live.each(Object.entries(VARIANTS))("%s fails, and is told what is wrong", ([, variant]) =>
    Effect.gen(function* () {
      const artifact = artifactPath("HMMConformance", "quick", mistaken(variant));
      const report = yield* judged(artifact, yield* enough, { only: variant.operation });
      expect(report.level).toBe("fail");
      expect(exitCodeOf(report)).toBe(1);
      expect(report.counts[variant.verdict]).toBeGreaterThan(0);
      expect(terminalReport(report)).toMatch(/Rule: pool\.\w+: .+ \(spec\/README\.md/);
    }),
  );

  it.live("may leave a check to the compiler, if a map says what its panic means", () =>
    Effect.gen(function* () {
      const errors = join(mkdtempSync(join(tmpdir(), "solidity-")), "errors.json");
      writeFileSync(errors, JSON.stringify({ "Panic(0x32)": { code: "UnknownResource" } }));
      const { "checked-arithmetic": variant } = VARIANTS;
      if (variant === undefined) throw new Error("the variant is gone");
      const artifact = artifactPath("HMMConformance", "quick", mistaken(variant));
      const report = yield* judged(artifact, some(yield* golden), { only: "pool.price", errors });
      expect(report.level).toBe("A");
    }),
  );
});
