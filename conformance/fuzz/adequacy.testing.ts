/**
 * Whether random sequences alone would notice: every wrong variant of the Python implementation that concerns the pool, 2,000 sequences each.
 * `node conformance/fuzz/adequacy.testing.ts [--runs N] [--seed S] [--only VARIANT]`; exit code 1 if fewer than 95 of a hundred are
 * killed, or if the right implementation is.
 */
import { execFileSync } from "node:child_process";
import { parseArgs } from "node:util";
import { NodeServices } from "@effect/platform-node";
import { Effect } from "effect";
import { fuzz } from "./fuzz.ts";

const FOLDER = "conformance/implementations/python";
const LEAST = 0.95;

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "2000" },
    seed: { type: "string", default: "1" },
    only: { type: "string", default: "" },
  },
});

const judged = (command: string) =>
  Effect.runPromise(
    fuzz({ adapter: command, runs: Number(values.runs), seed: values.seed, specification: "" }).pipe(
      Effect.map(({ report }) => report),
      Effect.provide(NodeServices.layer),
    ),
  );

const listed = execFileSync("python3", [`${FOLDER}/wrong.py`, "--list", "pool"], { encoding: "utf8" });
const variants = [...listed.matchAll(/^([a-z][a-z-]*)/gm)]
  .map(([, name = ""]) => name)
  .filter((name) => values.only === "" || values.only === name);

let killed = 0;
for (const variant of variants) {
  const { findings, fuzz: run } = await judged(`python3 ${FOLDER}/wrong.py ${variant}`);
  const [finding] = findings;
  if (finding !== undefined) killed += 1;
  console.log(
    `${variant.padEnd(24)} ${finding === undefined ? "survives" : `${finding.kind} in ${finding.asked?.operation}`.padEnd(36)} after ${run?.run} sequences`,
  );
}
const right = await judged(`python3 ${FOLDER}/hmm.py`);
console.log(
  `${killed} of ${variants.length} killed; the right one is at level ${right.level} after ${right.fuzz?.requests} requests`,
);
process.exitCode = killed / variants.length >= LEAST && right.level === "A" ? 0 : 1;
