import { Result } from "effect";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Codec, decode, index, list, nullable, oneOf, quote, record, signed, unsigned } from "./codec.ts";
import { describeRefusal } from "./refusal.ts";

const said = <A>(codec: Codec<A>, value: unknown): readonly string[] =>
  Result.match(decode(codec, "root", value), {
    onSuccess: () => [],
    onFailure: (refusals) => refusals.map(describeRefusal),
  });

const codes = <A>(codec: Codec<A>, value: unknown): readonly string[] =>
  Result.match(decode(codec, "root", value), {
    onSuccess: () => [],
    onFailure: (refusals) => refusals.map(({ code }) => code),
  });

describe("unsigned", () => {
  it("round trips every integer below 2^256", () =>
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }),
        (value) => Result.getOrThrow(decode(unsigned, "x", unsigned.encode(value))) === value,
      ),
    ));

  it.each([
    ["", "NotAnInteger"],
    [1n, "NotAnInteger"],
    ["00", "NotAnInteger"],
    ["007", "NotAnInteger"],
    ["+1", "NotAnInteger"],
    ["1.0", "NotAnInteger"],
    ["1e3", "NotAnInteger"],
    ["0x1f", "NotAnInteger"],
    [" 1", "NotAnInteger"],
    ["1\n", "NotAnInteger"],
    ["١", "NotAnInteger"],
    ["--1", "NotAnInteger"],
    ["-01", "NotAnInteger"],
    [1, "NotAnInteger"],
    [null, "NotAnInteger"],
    [[], "NotAnInteger"],
    ["-1", "Negative"],
    ["-0", "Negative"],
    [(2n ** 256n).toString(), "TooLarge"],
    ["9".repeat(100_000), "TooLarge"],
  ])("%s is %s", (value, code) => expect(codes(unsigned, value)).toEqual([code]));

  it("takes the bounds", () => {
    expect(codes(unsigned, "0")).toEqual([]);
    expect(codes(unsigned, (2n ** 256n - 1n).toString())).toEqual([]);
  });
});

describe("signed", () => {
  it("round trips", () =>
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n - 2n ** 256n, max: 2n ** 256n - 1n }),
        (value) => Result.getOrThrow(decode(signed, "x", signed.encode(value))) === value,
      ),
    ));
  it.each([["-0"], ["--1"], ["-"], [-1], ["-01"]])("%j is no integer", (value) =>
    expect(codes(signed, value)).toEqual(["NotAnInteger"]),
  );
  it("is bounded on both sides", () => {
    expect(codes(signed, `-${2n ** 256n}`)).toEqual(["TooLarge"]);
    expect(codes(signed, `${2n ** 256n}`)).toEqual(["TooLarge"]);
  });
});

describe("index, names, lists and optional values", () => {
  it.each([
    [0, []],
    [7, []],
    [-1, ["Negative"]],
    [0.5, ["NotAnInteger"]],
    ["0", ["NotAnInteger"]],
    [Number.MAX_SAFE_INTEGER + 1, ["NotAnInteger"]],
    [Number.NaN, ["NotAnInteger"]],
  ])("index %j", (value, expected) => expect(codes(index, value)).toEqual(expected));

  it("a name is one of a few", () => {
    expect(said(oneOf(["none", "per-trade"]), "none")).toEqual([]);
    expect(said(oneOf(["none", "per-trade"]), "all")).toEqual([
      'Malformed: root is "all", must be one of none, per-trade',
    ]);
  });

  it("a list reports every bad element by its place", () =>
    expect(said(list(unsigned), ["1", "x", "-2"])).toEqual([
      'NotAnInteger: root.1 is "x", must be a canonical decimal string of an integer from 0 to 2^256 - 1',
      'Negative: root.2 is "-2", must be a canonical decimal string of an integer from 0 to 2^256 - 1',
    ]));

  it("null is a value only where it is allowed", () => {
    expect(codes(nullable(unsigned), null)).toEqual([]);
    expect(codes(nullable(unsigned), "1")).toEqual([]);
    expect(codes(nullable(unsigned), "x")).toEqual(["NotAnInteger"]);
    expect(codes(list(unsigned), null)).toEqual(["Malformed"]);
  });
});

describe("record", () => {
  const point = record("point", { x: unsigned, y: record("inner", { z: unsigned }) });

  it("round trips", () => {
    const value = Result.getOrThrow(decode(point, "p", { x: "1", y: { z: "2" } }));
    expect(value).toEqual({ x: 1n, y: { z: 2n } });
    expect(point.encode(value)).toEqual({ x: "1", y: { z: "2" } });
  });

  it("reports every field that is wrong, missing or too many, with its path", () =>
    expect(said(point, { y: { z: "-1", w: 1 }, extra: true })).toEqual([
      "UnknownField: root.extra is true, must be left out (the fields are x, y)",
      "MissingField: root.x is absent, must be present",
      "UnknownField: root.y.w is 1, must be left out (the fields are z)",
      'Negative: root.y.z is "-1", must be a canonical decimal string of an integer from 0 to 2^256 - 1',
    ]));

  it.each([[null], [[]], ["{}"], [3]])("%j is no object", (value) =>
    expect(codes(point, value)).toEqual(["Malformed"]),
  );

  it("takes no field from a prototype", () => {
    expect(codes(point, JSON.parse('{"__proto__":{"x":"1"},"y":{"z":"2"}}'))).toEqual(["UnknownField", "MissingField"]);
    expect(codes(record("o", { toString: unsigned }), {})).toEqual(["MissingField"]);
  });
});

describe("quote", () => {
  it("cuts what is long and shows what could steer a terminal", () => {
    expect(quote("x".repeat(1000))).toMatch(/^"x{79}… \(1002 characters\)$/);
    expect(quote("\u001b[31m\u202e")).toBe('"\\u001b[31m\\u{202e}"');
    expect(quote(undefined)).toBe("absent");
  });
});
