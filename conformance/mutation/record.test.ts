import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readRecord, recordedTexts, writeRecord } from "./record.testing.ts";
import { problemsOf, type State, scoreOf } from "./scores.testing.ts";

const path = join(mkdtempSync(join(tmpdir(), "hmm-record-")), "judged.json");

const state: State = {
  "src/pool/fees.ts": {
    hash: "judged by these",
    text: "of this text",
    mutants: [
      { line: 1, key: "first", status: "killed", by: "a vector" },
      { line: 2, key: "second", status: "timedOut", by: "time" },
      { line: 3, key: "third", status: "survived", by: null },
      { line: 4, key: "fourth", status: "noCoverage", by: null },
    ],
  },
};

describe("the record", () => {
  const texts = () => ({ "src/pool/fees.ts": "of this text", "src/pool/swap.ts": "of another" });
  writeRecord((score) => (score === "src-by-vectors" ? state : {}), texts, path);
  const read = readRecord("src-by-vectors", path);

  it("gives the same score as what it was written from", () => {
    expect(scoreOf("src-by-vectors", read, [])).toEqual(scoreOf("src-by-vectors", state, []));
    expect(scoreOf("src-by-vectors", read, [])).toMatchObject({ mutants: 4, killed: 2, survived: 2 });
  });
  it("can be written again from itself", () => {
    writeRecord((score) => (score === "src-by-vectors" ? read : {}), texts, path);
    expect(readRecord("src-by-vectors", path)).toEqual(read);
  });
  it("knows the texts of files that nobody has judged too", () => {
    expect(recordedTexts("src-by-vectors", path)).toEqual(texts());
    expect(readRecord("src-by-tests", path)).toEqual({});
    expect(recordedTexts("src-by-tests", path)).toEqual(texts());
  });
  it("convicts an equivalent mutant that is killed, though it lists survivors only", () => {
    const equivalent = (key: string) => ({
      file: "src/pool/fees.ts",
      key,
      reason: "",
      obligation: "buy-has-one-answer",
    });
    expect(problemsOf([equivalent("third")], [read])).toEqual([]);
    expect(problemsOf([equivalent("first")], [read])).toHaveLength(1);
  });
});
