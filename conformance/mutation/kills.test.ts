import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { instrument } from "./instrument.testing.ts";
import { type Kills, killsAfter, mutantId, readKills, vectorIds } from "./kills.testing.ts";
import { FILES, type State } from "./scores.testing.ts";

interface Claim {
  readonly vector: string;
  readonly mutant: string;
}

const claimsOf = (kills: Kills): readonly Claim[] =>
  Object.entries(kills).flatMap(([vector, killed]) => killed.map((mutant) => ({ vector, mutant })));

/** Those of the claims about mutants of these files that are not true. */
const falseOnes = (files: readonly string[], claims: readonly Claim[]): readonly Claim[] => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["conformance/mutation/confirm-kills.testing.ts", ...files],
    { input: JSON.stringify(claims), encoding: "utf8", env: { ...process.env, VITEST: undefined, NODE_OPTIONS: "" } },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
};

const mutants = (await instrument(FILES["src-by-vectors"]())).mutants;
const claims = claimsOf(readKills());

describe("what the vectors say that they kill", () => {
  it("is of vectors and mutants that there are, each mutant once", () => {
    const vectors = new Set(vectorIds().values());
    const known = new Set(mutants.map(mutantId));
    expect(known.size).toBe(mutants.length);
    expect(claims.filter(({ vector, mutant }) => !vectors.has(vector) || !known.has(mutant))).toEqual([]);
    expect(new Set(claims.map(({ mutant }) => mutant)).size).toBe(claims.length);
    expect(claims.length).toBeGreaterThan(1000);
  });

  it("is true, of every tenth mutant of some files, and seen to be false where vectors are exchanged", () => {
    const files = ["src/pool/fees.ts", "src/pool/cost.ts", "src/fixed-point/division.ts"];
    const here = new Set(mutants.filter(({ file }) => files.includes(file)).map(mutantId));
    const sample = claims.filter(({ mutant }) => here.has(mutant)).filter((_, at) => at % 10 === 0);
    expect(sample.length).toBeGreaterThan(8);
    // A vector of a creation reaches no trade, and one that is not there kills nothing.
    const creation = [...vectorIds()].find(([path]) => path === "pool.create/create/no-resources")?.[1] ?? "";
    const wrong = sample.slice(0, 3).flatMap(({ mutant }) => [
      { mutant, vector: creation },
      { mutant, vector: "v1-0000000000000000" },
    ]);
    expect(falseOnes(files, [...sample, ...wrong])).toEqual(wrong);
  }, 60_000);
});

describe("the kills after a run", () => {
  const [file, other] = ["src/pool/fees.ts", "src/pool/cost.ts"];
  const ids = new Map([
    ["pool.buy/a/b", "v1-a"],
    ["pool.buy/c/d", "v1-b"],
  ]);
  const judged = (status: "killed" | "survived" | "timedOut", by: string | null): State => ({
    [file]: { hash: "", text: "", mutants: [{ line: 1, key: "new", status, by }] },
  });
  const [fresh, kept] = [mutantId({ file, key: "new" }), mutantId({ file: other, key: "kept" })];
  const before: Kills = {
    "v1-a": [mutantId({ file, key: "old" }), kept, "M-gone"],
    "v1-gone": [kept],
  };
  const standing = (state: State) =>
    killsAfter(
      before,
      state,
      [
        { file, key: "new" },
        { file: other, key: "kept" },
      ],
      ids,
    );

  it("are those of the judged files as found, and those of others while mutant and vector are there", () => {
    expect(standing(judged("killed", "pool.buy/c/d"))).toEqual({ "v1-a": [kept], "v1-b": [fresh] });
  });
  it.each([
    ["survived", null],
    ["timedOut", "time"],
    ["killed", "loading"],
  ] as const)("are no vector's if the mutant %s by %s", (status, by) => {
    expect(standing(judged(status, by))).toEqual({ "v1-a": [kept] });
  });
});
