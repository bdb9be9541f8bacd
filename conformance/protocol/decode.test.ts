import { Result } from "effect";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeAck, decodeAnswer, decodeHello } from "./decode.ts";
import { helloLine, runLine } from "./message.ts";
import { printable, printableJson, printableLines } from "./untrusted.ts";

const hello = {
  protocol: 1,
  name: "n",
  version: "v",
  language: "l",
  operations: ["pool.buy"],
  features: [],
  bits: 256,
  window: 16,
  deterministic: true,
  issues: "url",
};

const answers = (line: unknown) => decodeAnswer(typeof line === "string" ? line : JSON.stringify(line));

describe("hello", () => {
  it("is read, with or without the fields that are only for people", () => {
    expect(Result.getOrThrow(decodeHello(JSON.stringify(hello)))).toEqual(hello);
    const { bits, deterministic, issues, ...least } = hello;
    expect(Result.getOrThrow(decodeHello(JSON.stringify(least)))).toEqual(least);
  });

  it.each([
    ["another protocol", { ...hello, protocol: 2 }],
    ["an unknown field", { ...hello, extra: 1 }],
    ["no window", { ...hello, window: 0 }],
    ["a window without end", { ...hello, window: 1e9 }],
    ["operations that are no list", { ...hello, operations: "pool.buy" }],
    ["an acknowledgement", { ok: true }],
  ])("is refused with %s", (_, message) => {
    expect(Result.isFailure(decodeHello(JSON.stringify(message)))).toBe(true);
  });
});

describe("an acknowledgement", () => {
  it("is exactly that", () => {
    expect(Result.isSuccess(decodeAck('{"ok":true}'))).toBe(true);
    for (const line of ['{"ok":false}', '{"ok":1}', '{"ok":true,"and":1}', "true", ""])
      expect(Result.isFailure(decodeAck(line))).toBe(true);
  });
});

describe("an answer", () => {
  it.each([
    { id: "a", status: "ok", output: { x: "1" }, post: {} },
    { id: "a", status: "ok", output: {} },
    { id: "a", status: "reject", code: "Overflow", phase: "arithmetic", native: "Panic(0x11)" },
    { id: "a", status: "reject", code: "Overflow", phase: "arithmetic" },
    { id: "a", status: "reject", native: "Panic(0x11)" },
    { id: "a", status: "unsupported", feature: "f", reason: "r" },
    { id: "a", status: "error", message: "m" },
  ])("of the form $status is read", (message) => {
    expect(answers(message)).toEqual({ _tag: "Answer", id: "a", answer: message });
  });

  it.each([
    { id: "a" },
    { id: "a", status: "fine" },
    { id: "a", status: "ok" },
    { id: "a", status: "ok", output: {}, extra: 1 },
    { id: "a", status: "reject" },
    { id: "a", status: "reject", code: "Overflow" },
    { id: "a", status: "error", message: 7 },
  ])("with an id but of no such form is charged to its request: %o", (message) => {
    expect(answers(message)).toMatchObject({ _tag: "Misformed", id: "a" });
  });

  it.each([
    "",
    "{",
    "[]",
    "null",
    "7",
    '{"status":"ok","output":{}}',
    '{"id":7,"status":"ok","output":{}}',
    '{"id":"a","__proto__":1}',
  ])("without an id is noise: %s", (line) => {
    expect(answers(line)._tag).toBe("Noise");
  });

  it("never throws, whatever the line", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (line) => typeof decodeAnswer(line)._tag === "string"));
  });
});

describe("what is sent", () => {
  it("is one line of JSON each, and holds nothing but the request", () => {
    const body = { operation: "pool.buy", params: '{"a":"1"}', state: "null", input: "[]" };
    expect(JSON.parse(runLine("x", body, 2000))).toEqual({
      cmd: "run",
      id: "x",
      operation: "pool.buy",
      params: { a: "1" },
      state: null,
      input: [],
      deadlineMs: 2000,
    });
    expect(JSON.parse(helloLine("1.0.0", ["pool.buy"], 64))).toEqual({
      cmd: "hello",
      protocol: [1],
      spec: "1.0.0",
      operations: ["pool.buy"],
      maxLine: 1048576,
      window: 64,
    });
  });
});

describe("untrusted text", () => {
  it("is cut, and cannot steer a terminal", () => {
    expect(printable("\u001b[2J\u202eok\n")).toBe("\\u{1b}[2J\\u{202e}ok\\u{a}");
    expect(printable("x".repeat(300))).toBe(`${"x".repeat(200)}… (300 characters)`);
    expect(printableJson({ a: "\u0007" })).toBe('{"a":"\\u0007"}');
    expect(printableLines("a\r\nb\u001b\nc", 100)).toBe("a\nb\\u{1b}\nc");
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(printable(text))),
    );
  });
});
