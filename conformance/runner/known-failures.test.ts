import { Result } from "effect";
import { describe, expect, it } from "vitest";
import { decode } from "../../spec/vocabulary/codec.ts";
import type { Verdict } from "../judgement/verdict.ts";
import { type KnownFailure, knownFailuresCodec, standing, updated } from "./known-failures.ts";

const id = "v1-0000000000000001";
const wrong: Verdict = { kind: "wrongValue", reason: "post is missing" };
const exact: Verdict = { kind: "exact", reason: "" };
const entry: KnownFailure = { id, code: "wrongValue", reason: "post is missing", expires: "2027-01-31" };

describe("a known failure", () => {
  it("excuses the failure that it describes, until its day is over", () => {
    expect(standing(wrong, entry, "2027-01-31")._tag).toBe("ExpectedFailure");
    expect(standing(wrong, entry, "2027-02-01")).toEqual({
      _tag: "Changed",
      reason: "post is missing [known, but its entry expired on 2027-01-31]",
    });
  });

  it("excuses no other failure", () => {
    for (const other of [
      { ...wrong, reason: "another" },
      { ...wrong, kind: "violation" as const },
    ])
      expect(standing(other, entry, "2026-01-01")._tag).toBe("Changed");
  });

  it("that passes is an error, and a case that was not run is neither", () => {
    expect(standing(exact, entry, "2026-01-01")._tag).toBe("UnexpectedPass");
    expect(standing({ kind: "notRun", reason: "" }, entry, "2026-01-01")._tag).toBe("Stands");
  });

  it("says nothing of other cases", () => {
    expect(standing(wrong, undefined, "2026-01-01")._tag).toBe("Stands");
    expect(standing(exact, undefined, "2026-01-01")._tag).toBe("Stands");
  });
});

describe("an update", () => {
  const update = (verdict: Verdict, before: readonly KnownFailure[] = [entry], today = "2026-12-01") =>
    updated([{ id, verdict }], before, "2027-03-01", today);

  it("keeps what is still so, with its day", () => {
    expect(update(wrong)).toEqual([entry]);
  });

  it("drops what passes, and adds what fails", () => {
    expect(update(exact)).toEqual([]);
    expect(update(wrong, [])).toEqual([{ ...entry, expires: "2027-03-01" }]);
  });

  it("gives a new day to what has changed or has expired", () => {
    expect(update({ ...wrong, reason: "another" })).toEqual([{ ...entry, reason: "another", expires: "2027-03-01" }]);
    expect(update(wrong, [entry], "2027-02-01")).toEqual([{ ...entry, expires: "2027-03-01" }]);
  });

  it("leaves alone what was not run", () => {
    expect(update({ kind: "notRun", reason: "" })).toEqual([entry]);
  });
});

describe("the file", () => {
  it.each([
    {},
    [{ ...entry, expires: "soon" }],
    [{ ...entry, expires: "2027-13-01" }],
    [{ ...entry, code: "exact" }],
    [{ ...entry, id: "mine" }],
    [{ ...entry, extra: 1 }],
  ])("is refused if it is not such a list: %o", (content) => {
    expect(Result.isFailure(decode(knownFailuresCodec, "", content))).toBe(true);
  });

  it("is read", () => {
    expect(Result.getOrThrow(decode(knownFailuresCodec, "", [entry]))).toEqual([entry]);
  });
});
