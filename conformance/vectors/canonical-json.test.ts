import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

describe("canonicalJson", () => {
  it("sorts fields by code units, at every depth, and writes no spaces", () => {
    expect(canonicalJson({ b: [1, { z: null, a: true }], a: "x", B: "", "": 0 })).toBe(
      '{"":0,"B":"","a":"x","b":[1,{"a":true,"z":null}]}',
    );
  });

  it("orders by UTF-16 code units as RFC 8785 does, not by code points", () => {
    expect(canonicalJson({ "\ufb33": 1, "\u{1f600}": 2 })).toBe('{"\u{1f600}":2,"\ufb33":1}');
  });

  it("writes numbers in the shortest form", () => {
    expect(canonicalJson([1e30, 0.1, -0, 1e-7, 100])).toBe("[1e+30,0.1,0,1e-7,100]");
  });

  it("is the same for the same value, and reads back as it", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it.each([undefined, 1n, Number.NaN, Number.POSITIVE_INFINITY, { a: undefined }])(
    "throws for %s, which has no text",
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    },
  );
});
