import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { makeManifest } from "./manifest.testing.ts";
import {
  type Equivalent,
  FILES,
  type MutantResult,
  problemsOf,
  readEquivalents,
  type State,
  scoreOf,
} from "./scores.testing.ts";

const file = "src/pool/fees.ts";

const results = (...statuses: readonly MutantResult["status"][]): State => ({
  [file]: {
    hash: "",
    text: "",
    mutants: statuses.map((status, at) => ({ line: at, key: `change ${at}`, status, by: null })),
  },
});

const equivalent = (at: number, more: Partial<Equivalent> = {}): Equivalent => ({
  file,
  key: `change ${at}`,
  reason: "the same value",
  ...more,
});

describe("a score", () => {
  it("counts what was noticed, hanging included, of what is not equivalent; what nothing reaches has survived", () => {
    const state = results("killed", "timedOut", "survived", "noCoverage", "survived");
    const score = scoreOf("src-by-vectors", state, [equivalent(4)]);
    expect(score).toMatchObject({ mutants: 5, killed: 2, survived: 2, equivalent: 1, score: 50 });
  });
  it("is none where nothing was judged", () => {
    expect(scoreOf("src-by-tests", {}, []).score).toBeNull();
  });
});

describe("the list of equivalent mutants", () => {
  const state = results("killed", ...Array.from({ length: 39 }, () => "survived" as const));
  it("is refused if an entry is killed, or is not there any more", () => {
    expect(problemsOf([equivalent(0)], [state])).toEqual([`${file}: said to be equivalent, but is killed: change 0`]);
    expect(problemsOf([equivalent(40)], [state])).toEqual([
      `${file}: there is no mutant, or none that survives: change 40`,
    ]);
    expect(problemsOf([equivalent(1)], [state])).toEqual([]);
  });
  it("is refused if more than 5 % of a file are argued in words alone", () => {
    const three = [equivalent(1), equivalent(2), equivalent(3)];
    expect(problemsOf(three, [state])).toHaveLength(1);
    expect(problemsOf([...three.slice(1), equivalent(1, { obligation: "buy-has-one-answer" })], [state])).toEqual([]);
  });
  it("is refused if it cites an obligation that is not there, or one that is refuted", () => {
    const cited = (obligation: string) => problemsOf([equivalent(1, { obligation })], [state]);
    expect(cited("made-up")).toEqual([`${file}: no proved obligation is called made-up, which is cited for change 1`]);
    expect(cited("splitting-never-helps-with-per-trade-risk")).toHaveLength(1);
    expect(cited("buy-has-one-answer")).toEqual([]);
    expect(problemsOf(readEquivalents(), [])).toEqual([]);
  });
  it("has a reason for each", () => {
    for (const { reason } of readEquivalents()) expect(reason.length).toBeGreaterThan(20);
  });
});

describe("the manifest", () => {
  it("is what is counted", async () => {
    const written = JSON.parse(readFileSync("conformance/mutation/manifest.json", "utf8"));
    expect(written).toEqual(await makeManifest());
  });
  it("has mutants of every system", () => {
    expect(FILES["src-by-vectors"]().length).toBeGreaterThan(60);
    expect(FILES["machines-by-properties"]().length).toBeGreaterThan(40);
  });
});
