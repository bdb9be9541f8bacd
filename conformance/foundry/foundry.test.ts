import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NodeServices } from "@effect/platform-node";
import { it } from "@effect/vitest";
import { Effect } from "effect";
import { AbiError, AbiFunction, AbiParameters } from "ox";
import { afterAll, beforeAll, describe, expect } from "vitest";
import type { PoolOperation } from "../../spec/vocabulary/index.ts";
import { casesOf, type Unit } from "../runner/plan.ts";
import { params, state, tested, tiny } from "../runner/tiny-vectors.testing.ts";
import { type GroupDraft, type Json, type JsonObject, seal, type Vectors } from "../vectors/index.ts";
import { CANNED, type Compiled, compile, functionOf, newChain } from "./evm.testing.ts";
import { exportFoundry, foundryTests } from "./export.ts";
import { baseFile, interfaceFile, subjectFile } from "./solidity.ts";

const two = {
  ...state,
  resources: [
    { ...state.resources[0], weight: "400000000000000000" },
    { ...state.resources[0], weight: "600000000000000000" },
  ],
  block: { number: "0", open: [null, null] },
} as const;

const group = (operation: PoolOperation, given: Json, input: Json): GroupDraft => ({
  id: operation,
  operation,
  requires: ["core"],
  source: { kind: "equation", ref: "4" },
  params,
  state: given,
  tests: [tested(operation, "one", input, { params, state: given })],
});

const newResources = state.resources.map(({ weight, q, p, m, c, beta }) => ({ weight, q, p, m, c, beta }));
const derived = state.resources.map(({ weight, q, p, m }) => ({
  weight,
  q,
  p,
  m,
  lambda: "10000000000000000000",
  qBar: "30000000000000000000",
}));

/** One of everything that the tiny file has not. */
const more = seal({
  spec: tiny.spec,
  generator: { name: "test", version: "1.0.0", seed: "1" },
  suite: "a/../../more",
  notes: {},
  groups: [
    group("pool.swap", two, { creditsIn: ["1000000", "0"], minResource: ["0", "0"], deadline: "1000" }),
    group("pool.invariant", state, { index: 0 }),
    group("pool.crossPrice", two, { index: 1, inTermsOf: 0 }),
    group("pool.sellExact", state, { index: 0, creditsOut: "5", maxResource: "1000", deadline: "1000" }),
    group("pool.buyExact", state, { index: 0, resourceOut: "5", maxCredits: "1000", deadline: "1000" }),
    { ...group("pool.create", {}, { shares: state.shares, resources: newResources }), id: "create/given" },
    { ...group("pool.create", {}, { shares: state.shares, resources: derived }), id: "create/derived" },
  ],
});
const vectors: Vectors = { spec: tiny.spec, files: [...tiny.files, { name: "more.json", file: more }] };

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "foundry-"));
});
afterAll(() => rm(folder, { recursive: true }));

const read = async (from: string): Promise<Record<string, string>> => {
  const names = (await readdir(from)).filter((name) => name.endsWith(".sol"));
  const texts = await Promise.all(names.map((name) => readFile(join(from, name), "utf8")));
  return Object.fromEntries(names.map((name, at) => [name, texts[at] ?? ""]));
};

describe("the export for Foundry", () => {
  it.effect("writes a folder that the compiler takes without a word, under any name of the interface", () =>
    Effect.gen(function* () {
      const to = join(folder, "all");
      const made = yield* exportFoundry({ vectors, to, interfaceName: "IMyMarket" });
      expect(made).toMatchObject({ cases: 16, inexpressible: 2 });
      const files = yield* Effect.promise(() => read(to));
      expect(Object.keys(files).sort()).toEqual([
        "AMore.t.sol",
        "HMMTest.sol",
        "IMyMarket.sol",
        "Subject.sol",
        "Tiny.t.sol",
      ]);
      expect(Object.values(files).join("")).not.toContain("IHMM");
      const compiled = compile(files);
      expect(Object.keys(compiled)).toEqual(expect.arrayContaining(["TinyTest", "AMoreTest"]));
    }).pipe(Effect.provide(NodeServices.layer)),
  );

  it.effect("writes one file, and leaves alone the one that is the user's", () =>
    Effect.gen(function* () {
      const to = join(folder, "one", "Golden.t.sol");
      yield* exportFoundry({ vectors, to, interfaceName: "IHMM" });
      const subject = join(folder, "one", "Subject.sol");
      yield* Effect.promise(() => writeFile(subject, "// mine"));
      const again = yield* exportFoundry({ vectors, to, interfaceName: "IHMM" });
      expect([...again.files].sort()).toEqual(["Golden.t.sol", "HMMTest.sol", "IHMM.sol", "Subject.sol"]);
      expect(yield* Effect.promise(() => readFile(subject, "utf8"))).toBe("// mine");
    }).pipe(Effect.provide(NodeServices.layer)),
  );

  it.effect("refuses an interface that has no name, and suites of one name", () =>
    Effect.gen(function* () {
      for (const interfaceName of ["", "1", "a b", "Subject", "I;}"])
        expect((yield* Effect.flip(exportFoundry({ vectors, to: folder, interfaceName }))).message).toContain(
          "identifier",
        );
      const twice = { ...vectors, files: [...tiny.files, ...tiny.files] };
      const to = join(folder, "twice");
      expect((yield* Effect.flip(exportFoundry({ vectors: twice, to, interfaceName: "I" }))).message).toContain(
        "two suites",
      );
    }).pipe(Effect.provide(NodeServices.layer)),
  );

  it("lets no comment end its line", () => {
    const [first] = tiny.files;
    const [{ tests = [], ...rest } = {} as never] = first?.file.groups ?? [];
    const hostile = tests.map((test) => ({ ...test, comment: "x\n} contract Evil { // \u2028 \u202e" }));
    const file = { ...(first?.file ?? more), groups: [{ ...rest, tests: hostile }] };
    const [made] = foundryTests({ ...vectors, files: [{ name: "x", file }] }, "IHMM", null);
    expect(made?.text).not.toMatch(/^[^/]*contract Evil/m);
    expect(made?.text).toMatch(/^[\x20-\x7e\n]*$/);
  });
});

/** The arguments of a request as the interface takes them, written anew: nothing of the export is used here. */
const argumentsOf = ({ operation, params: given, state: before, input }: Unit): readonly unknown[] => {
  const { fees, volatility, time } = given as unknown as typeof params;
  const context =
    fees === undefined ? null : { ...fees, schedule: 0, riskRate: BigInt(fees.risk.rate), volatility, time };
  const amounts = input as Record<string, string & string[]>;
  const pool = before as JsonObject;
  const order = (given_: string, limit: string) => [
    context,
    pool,
    amounts.index,
    amounts[given_],
    amounts[limit],
    amounts.deadline,
  ];
  const zero = { c: 0n, beta: 0n, lambda: 0n, qBar: 0n };
  const created = () =>
    (input as unknown as { resources: JsonObject[] }).resources.map((one) => ({
      ...zero,
      derived: "lambda" in one,
      ...one,
    }));
  return {
    "pool.create": () => [amounts.shares, created()],
    "pool.invariant": () => [pool, amounts.index],
    "pool.price": () => [pool, amounts.index],
    "pool.crossPrice": () => [pool, amounts.index, amounts.inTermsOf],
    "pool.buy": () => order("creditsIn", "minResource"),
    "pool.buyExact": () => order("resourceOut", "maxCredits"),
    "pool.sell": () => order("resourceIn", "minCredits"),
    "pool.sellExact": () => order("creditsOut", "maxResource"),
    "pool.swap": () => [context, pool, amounts.creditsIn, amounts.minResource, amounts.deadline],
  }[operation as PoolOperation]();
};

/** Decimal strings and JSON integers as bigints, all the way down. */
const numbers = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(numbers)
    : typeof value === "object" && value !== null
      ? Object.fromEntries(Object.entries(value).map(([name, field]) => [name, numbers(field)]))
      : typeof value === "string" && /^[0-9]+$/.test(value)
        ? BigInt(value)
        : value;

interface Canning {
  readonly request: `0x${string}`;
  readonly accepted: boolean;
  readonly answer: `0x${string}`;
}

/** A request and the right answer as calldata; null where the interface cannot ask it. */
const canned = (unit: Unit, { abi }: Compiled): Canning | null => {
  const { operation, expect: due } = unit;
  const called = functionOf(abi, operation.slice("pool.".length));
  let request: `0x${string}`;
  try {
    request = AbiFunction.encodeData(called, numbers(argumentsOf(unit)) as never);
  } catch {
    return null;
  }
  if (due.status === "reject") {
    const [first] = due.refusals;
    return {
      request,
      accepted: false,
      answer: AbiError.encode(AbiError.fromAbi(abi as never, first?.code as never), [] as never),
    };
  }
  const post = due.post === "unchanged" ? unit.state : due.post;
  const values = Object.values(numbers(due.output) as Record<string, bigint>);
  const [virtualCredits = 0n, invariant = 0n] = values;
  const results =
    operation === "pool.invariant"
      ? [virtualCredits, invariant >> 256n, invariant % 2n ** 256n]
      : operation === "pool.create"
        ? [numbers(post)]
        : operation === "pool.price" || operation === "pool.crossPrice"
          ? values
          : [...values, numbers(post)];
  return { request, accepted: true, answer: AbiParameters.encode(called.outputs, results as never) };
};

describe("the exported tests", () => {
  it("pass on right answers, and each fails on any other", async () => {
    const type = "IHMM";
    const units = casesOf(vectors).flatMap((one) => one.units);
    const files = Object.fromEntries(foundryTests(vectors, type, null).map(({ name, text }) => [name, text]));
    const chain = await newChain();
    const canning = compile({ "Canned.sol": CANNED }).Canned as Compiled;
    const subject = await chain.deploy(canning);
    const compiled = compile({
      ...files,
      "IHMM.sol": interfaceFile(type),
      "HMMTest.sol": baseFile(type),
      "Subject.sol": subjectFile(type).replace(/revert\(.*\);/, `return IHMM(address(uint160(${BigInt(subject)})));`),
    });
    const answers = units.map((unit) => canned(unit, compiled[type] as Compiled)).filter((one) => one !== null);
    const can = functionOf(canning.abi, "can");
    const keep = ({ request, accepted, answer }: Canning) =>
      chain.call(subject, AbiFunction.encodeData(can, [request, accepted, answer] as never));
    for (const one of answers) expect((await keep(one)).ok).toBe(true);

    const tests: { readonly address: string; readonly abi: Compiled["abi"]; readonly name: string }[] = [];
    for (const [name, contract] of Object.entries(compiled)) {
      if (!/Test$/.test(name) || name === "HMMTest") continue;
      const address = await chain.deploy(contract);
      expect((await chain.call(address, AbiFunction.encodeData(functionOf(contract.abi, "setUp")))).ok).toBe(true);
      for (const { name: test = "" } of contract.abi)
        if (test.startsWith("test_")) tests.push({ address, abi: contract.abi, name: test });
    }
    const failing = async (): Promise<readonly string[]> => {
      const failed: string[] = [];
      for (const { address, abi, name } of tests)
        if (!(await chain.call(address, AbiFunction.encodeData(functionOf(abi, name)))).ok) failed.push(name);
      return failed;
    };
    expect(tests).toHaveLength(16);
    expect(await failing()).toEqual([]);

    // One word of each answer after the other, one unit up: whoever asks that test must notice.
    for (const one of answers) {
      const words = one.accepted ? (one.answer.length - 2) / 64 : 1;
      for (const word of new Set([0, Math.floor(words / 2), words - 1])) {
        const at = 2 + (one.accepted ? 64 * (word + 1) - 1 : 7);
        const digit = (Number.parseInt(one.answer[at] ?? "0", 16) + 1) % 16;
        const wrong = `${one.answer.slice(0, at)}${digit.toString(16)}${one.answer.slice(at + 1)}` as const;
        await keep({ ...one, answer: wrong as `0x${string}` });
        expect((await failing()).length).toBeGreaterThan(0);
      }
      await keep({ ...one, accepted: !one.accepted });
      expect((await failing()).length).toBeGreaterThan(0);
      await keep(one);
    }
    expect(await failing()).toEqual([]);
  });
});
