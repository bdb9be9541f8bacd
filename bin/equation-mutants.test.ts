import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

/** What a slip of the pen makes of an operator. */
const SLIPS: readonly (readonly [slip: string, from: RegExp, to: string])[] = [
  ["add → subtract", /\ba\.add\(/g, "a.subtract("],
  ["subtract → add", /\ba\.subtract\(/g, "a.add("],
  ["multiply → add", /\ba\.multiply\(/g, "a.add("],
  ["divide → multiply", /\ba\.divide\(/g, "a.multiply("],
  ["atMost → less", /\ba\.atMost\(/g, "a.less("],
  ["less → atMost", /\ba\.less\(/g, "a.atMost("],
  ["and → or", /\ba\.and\(/g, "a.or("],
  ["or → and", /\ba\.or\(/g, "a.and("],
  ["smaller → first", /\bsmaller\(a, ([^,]+|a\.\w+\([^)]*\)), /g, "a.choose(a.truth(true), $1, "],
];

/** The equations that a pool runs on, by file. */
const FILES = ["invariant", "fees", "creation", "multi-asset"] as const;

interface Mutant {
  readonly file: string;
  readonly equation: string;
  readonly slip: string;
  readonly text: string;
}

/** Every slip at every place of a file, each in the equation that it falls into. Literal forms, on which no pool runs, are left out. */
const mutantsOf = (file: string, text: string): readonly Mutant[] => {
  const starts = [...text.matchAll(/export const (\w+) = numbered\(\s*"[^"]+",\s*"(literal|sound)"/g)];
  return SLIPS.flatMap(([slip, from, to]) =>
    [...text.matchAll(from)].flatMap((match): readonly Mutant[] => {
      const within = starts.findLast(({ index }) => index < match.index);
      if (within?.[1] === undefined || within[2] === "literal") return [];
      const changed = match[0].replace(new RegExp(from.source), to);
      const mutated = text.slice(0, match.index) + changed + text.slice(match.index + match[0].length);
      return [{ file, equation: within[1], slip, text: mutated }];
    }),
  );
};

const root = mkdtempSync(join(tmpdir(), "hmm-mutants-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A copy of the repository for one lane of mutants. */
const lane = (name: string): string => {
  const folder = join(root, name);
  for (const part of ["spec", "src", "proofs", "conformance", "bin", "vectors", "package.json"])
    cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  return folder;
};

const noticedBy = (folder: string, { file, equation, text }: Mutant): Promise<string> => {
  const path = join(folder, "spec", "equations", `${file}.ts`);
  const original = readFileSync(path, "utf8");
  writeFileSync(path, text);
  return new Promise((done) => {
    const options = { cwd: folder, timeout: 180_000 };
    execFile(process.execPath, ["bin/equation-mutant.testing.ts", equation], options, (error, stdout) => {
      writeFileSync(path, original);
      done(error === null ? stdout.trim() : `refinement (it ends with ${error.code ?? error.signal})`);
    });
  });
};

describe("a slip in one operator of an equation that a pool runs on", () => {
  const mutants = FILES.flatMap((file) => mutantsOf(file, readFileSync(`spec/equations/${file}.ts`, "utf8")));

  it("is possible in many places", () => expect(mutants.length).toBeGreaterThan(45));

  it("is what the check is about: the equations as they are, nothing is noticed", { timeout: 300_000 }, async () => {
    const text = readFileSync("spec/equations/invariant.ts", "utf8");
    const untouched = { file: "invariant", equation: "invariant", slip: "none", text };
    expect(await noticedBy(lane("control"), untouched)).toBe("nothing");
  });

  it("is noticed by a proof or by a refinement check, wherever it is", { timeout: 900_000 }, async () => {
    const survivors: string[] = [];
    const queue = mutants.map((mutant, at) => ({ mutant, at }));
    const work = async (folder: string): Promise<void> => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const by = await noticedBy(folder, next.mutant);
        if (by === "nothing") survivors.push(`${next.mutant.equation}: ${next.mutant.slip} (number ${next.at})`);
      }
    };
    await Promise.all(["first", "second"].map((name) => work(lane(name))));
    expect(survivors).toEqual([]);
  });
});
