import { Result } from "effect";
import { describe, expect, it } from "vitest";
import { DEEPEST, parseJson } from "./json.ts";
import { firstDifference, sameJson } from "./same-json.ts";

const reason = (text: string): string =>
  Result.match(parseJson(text), { onFailure: (failure) => failure.reason, onSuccess: () => "accepted" });

describe("parseJson", () => {
  it("refuses a field that names the prototype, however it is written and wherever it stands", () => {
    expect(reason('{"__proto__":{}}')).toContain("__proto__");
    expect(reason('[{"a":[{"\\u005f_proto__":1}]}]')).toContain("__proto__");
    expect(reason('{"proto":1,"constructor":2}')).toBe("accepted");
  });

  it("bounds nesting, without nesting itself", () => {
    const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);
    expect(reason(nested(DEEPEST))).toBe("accepted");
    expect(reason(nested(DEEPEST + 1))).toContain("deeper");
    expect(reason(nested(200_000))).toContain("deeper");
  });

  it("tells what is not JSON from JSON that is refused", () => {
    expect(parseJson("{")).toMatchObject({ failure: { isJson: false } });
    expect(parseJson('{"__proto__":1}')).toMatchObject({ failure: { isJson: true } });
  });
});

describe("sameJson and firstDifference", () => {
  it("ignore the order of fields, and nothing else", () => {
    expect(sameJson({ a: "1", b: ["2"] }, { b: ["2"], a: "1" })).toBe(true);
    expect(sameJson(["1", "2"], ["2", "1"])).toBe(false);
    expect(sameJson({ a: "1" }, { a: 1 })).toBe(false);
    expect(sameJson({ a: "1" }, { a: "1", b: null })).toBe(false);
    expect(sameJson([], {})).toBe(false);
  });

  it("name the first place", () => {
    expect(firstDifference({ a: ["1", { b: "2" }] }, { a: ["1", { b: "3" }] })).toBe("a.1.b");
    expect(firstDifference({ a: "1" }, {})).toBe("a");
    expect(firstDifference("1", { a: "1" })).toBe("");
    expect(firstDifference({ a: "1" }, { a: "1" })).toBeNull();
  });
});
