import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { RELATIONS } from "../conformance/fuzz/relations/index.ts";
import { NOTES } from "../conformance/generator/notes.ts";
import { OBLIGATIONS } from "../proofs/obligations/index.ts";
import * as equations from "../spec/equations/index.ts";

const ids = new Set(OBLIGATIONS.map(({ id }) => id));
const proved = new Set(OBLIGATIONS.filter(({ expected }) => expected === "proved").map(({ id }) => id));

describe("what is cited exists", () => {
  it("the obligations of the README", () => {
    const cited = [...readFileSync("README.md", "utf8").matchAll(/`([a-z0-9]+(?:-[a-z0-9]+)+)`/g)].map(
      ([, id]) => id ?? "",
    );
    expect(cited.length).toBeGreaterThan(15);
    expect(cited.filter((id) => !ids.has(id))).toEqual([]);
  });

  it("the obligations of the relations that random sequences test, and they are proved, not refuted", () => {
    for (const { name, obligations } of RELATIONS) {
      expect([name, obligations.length > 0]).toEqual([name, true]);
      expect([name, obligations.filter((id) => !proved.has(id))]).toEqual([name, []]);
    }
  });

  it("the obligations and equations of the vectors' notes", () => {
    const notes = Object.values(NOTES);
    expect(notes.flatMap(({ obligations }): readonly string[] => obligations).filter((id) => !ids.has(id))).toEqual([]);
    const numbers = new Set(
      Object.values(equations).flatMap((value) =>
        typeof value === "function" && "source" in value ? [(value.source as equations.Source).number] : [],
      ),
    );
    expect(notes.flatMap((note): readonly string[] => note.equations).filter((number) => !numbers.has(number))).toEqual(
      [],
    );
  });
});
