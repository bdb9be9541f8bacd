import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { MUTATED, SURVIVORS } from "./mutation/manifest.testing.ts";
import { mutantsOf } from "./mutation/mutants.testing.ts";
import type { MutantResult } from "./mutation/run.testing.ts";

const PROGRAM = fileURLToPath(new URL("./mutation/run.testing.ts", import.meta.url));
const PROCESSES = 2;

/** Every mutant with HMM_MUTATION=full, else a sample: each process takes one of so many shares. Changed files are judged whole by CI. */
const FULL = process.env.HMM_MUTATION === "full";
const SHARES = FULL ? PROCESSES : 20 * PROCESSES;

const mutantsIn = (file: string): number =>
  mutantsOf(file, readFileSync(new URL(`../${file}`, import.meta.url), "utf8")).length;

const share = async (which: number): Promise<readonly MutantResult[]> => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [PROGRAM, String(which), String(SHARES), ...Object.keys(MUTATED)],
    {
      maxBuffer: 2 ** 26,
    },
  );
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line): MutantResult => JSON.parse(line));
};

/** Every operator, constant and operand of the equations and declared actions is changed, one at a time. */
describe("a change of the specification is noticed by an obligation", () => {
  let results: readonly MutantResult[] = [];
  beforeAll(async () => {
    const shares = await Promise.all(Array.from({ length: PROCESSES }, (_, which) => share(which)));
    results = shares.flat();
  }, 3_600_000);

  it.each(Object.entries(MUTATED))("in %s", (file, least) => {
    const mine = results.filter((result) => result.file === file);
    expect(mutantsIn(file)).toBeGreaterThanOrEqual(least);
    expect(mine.length).toBeGreaterThan(FULL ? least - 1 : 0);
    const unnoticed = mine.filter(({ noticedBy, key }) => noticedBy === null && !(`${file}: ${key}` in SURVIVORS));
    expect(unnoticed.map(({ line, key }) => `line ${line}: ${key}`)).toEqual([]);
  });

  it("by a counterexample, mostly, and not because the change cannot be read", () => {
    expect(results.filter(({ how }) => how === "cannot be read")).toEqual([]);
    expect(results.filter(({ how }) => how === "refuted").length).toBeGreaterThan(results.length * 0.8);
  });

  it.runIf(FULL)("and those that none notices are listed, and no others", () => {
    // A proof that is not found in time shows nothing of a change that changes nothing.
    const survivors = results
      .filter(({ noticedBy, how }) => noticedBy === null || how === "no longer proved")
      .map(({ file, key }) => `${file}: ${key}`);
    expect(Object.keys(SURVIVORS).filter((key) => !survivors.includes(key))).toEqual([]);
  });
});

describe("the mutants of a text", () => {
  const text = 'export const f = numbered("9", "sound", "nine", (a, x) => a.add(a.multiply(x, a.literal(2n)), WAD));';
  it("are each one change, under the title of its equation", () => {
    const changes = mutantsOf("f.ts", text).map(({ key }) => key);
    expect(changes).toEqual([
      "9 (sound): nine: add → subtract #1",
      "9 (sound): nine: a.add(a.multiply(x, a.literal(2n)), WAD) → a.multiply(x, a.literal(2n)) #1",
      "9 (sound): nine: multiply → add #1",
      "9 (sound): nine: a.multiply(x, a.literal(2n)) → x #1",
      "9 (sound): nine: 2n → 3n #1",
      "9 (sound): nine: WAD → (WAD + 1n) #1",
    ]);
  });
  it("differ from the text and from each other", () => {
    const texts = mutantsOf("f.ts", text).map((mutant) => mutant.text);
    expect(new Set([...texts, text]).size).toBe(texts.length + 1);
  });
});
