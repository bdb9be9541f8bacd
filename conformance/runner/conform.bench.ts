import { fileURLToPath } from "node:url";
import { NodeServices } from "@effect/platform-node";
import { Effect } from "effect";
import { type Adapter, inProcess, joinCommand } from "../adapter/index.ts";
import { seal, type Vectors } from "../vectors/index.ts";
import { conform } from "./conform.ts";
import { inputs, params, state } from "./tiny-vectors.testing.ts";

const CASES = 50_000;
const INSTANT = fileURLToPath(new URL("../saboteurs/instant.ts", import.meta.url));

/** Many cases that differ in their amount only, and expect what the instant adapters say to everything. */
const many = (): Vectors => {
  const tests = Array.from({ length: CASES }, (_, at) => ({
    alias: `case/${at}`,
    comment: "",
    flags: [],
    input: { ...inputs["pool.buy"], creditsIn: String(at + 1) },
    expect: { status: "ok", output: {}, post: "unchanged" } as const,
    compare: "exact" as const,
  }));
  const file = seal({
    spec: { version: "1.0.0", sha256: "0".repeat(64) },
    generator: { name: "bench", version: "1.0.0", seed: "1" },
    suite: "bench",
    notes: {},
    groups: [
      { id: "buys", operation: "pool.buy", requires: [], source: { kind: "fuzz", ref: "1" }, params, state, tests },
    ],
  });
  return { spec: file.spec, files: [{ name: "bench.json", file }] };
};

const perSecond = async (adapter: string | Adapter, vectors: Vectors): Promise<number> => {
  const run = conform({ adapter, vectors, seed: "1", window: 64, timeoutMs: 60_000 });
  const from = performance.now();
  const report = await Effect.runPromise(run.pipe(Effect.provide(NodeServices.layer)));
  const seconds = (performance.now() - from) / 1000;
  if (report.counts.exact !== CASES) throw new Error("the bench measures a run that went wrong");
  return Math.round(CASES / seconds);
};

interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/** The median of several rounds, after one to warm up. */
const median = async (rounds: number, round: () => Promise<number>): Promise<number> => {
  await round();
  const speeds: number[] = [];
  for (let at = 0; at < rounds; at += 1) speeds.push(await round());
  return speeds.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
};

/**
 * Cases a second from the request to the verdict, start and stop of the adapter included: through pipes to a program
 * that answers at once, with 64 requests in flight, and to a function that does.
 */
export const rows = async (rounds = 3): Promise<readonly Row[]> => {
  const vectors = many();
  const instant = inProcess({
    name: "instant",
    version: "1.0.0",
    operations: ["pool.buy"],
    features: [],
    answer: () => ({ status: "ok", output: {} }),
  });
  const stdio = await median(rounds, () => perSecond(joinCommand([process.execPath, INSTANT]), vectors));
  const direct = await median(rounds, () => perSecond(instant, vectors));
  return [
    { name: "conform.stdioPerSecond", value: stdio, unit: "ops/s" },
    { name: "conform.inProcessPerSecond", value: direct, unit: "ops/s" },
  ];
};
