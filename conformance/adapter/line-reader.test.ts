import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineReader } from "./line-reader.ts";
import { tail } from "./tail.ts";

const read = (chunks: readonly Buffer[], longest: number) => {
  const reader = lineReader(longest);
  const lines: string[] = [];
  for (const chunk of chunks) {
    const wrong = reader.push(chunk, (line) => lines.push(line));
    if (wrong !== null) return { lines, wrong, pending: reader.pending() };
  }
  return { lines, wrong: null, pending: reader.pending() };
};

const text = (value: string) => [Buffer.from(value)];

describe("a reader of lines", () => {
  it("gives the same lines however the bytes are cut up", () => {
    const line = fc.string({ unit: "grapheme", minLength: 1 }).filter((value) => !/[\r\n]/.test(value));
    fc.assert(
      fc.property(fc.array(line), fc.array(fc.nat(40), { minLength: 1 }), (lines, cuts) => {
        const bytes = Buffer.from(lines.map((one) => `${one}\n`).join(""));
        const chunks: Buffer[] = [];
        for (let from = 0, at = 0; from < bytes.length; at += 1) {
          const size = 1 + (cuts[at % cuts.length] ?? 0);
          chunks.push(bytes.subarray(from, from + size));
          from += size;
        }
        expect(read(chunks, 10_000)).toEqual({ lines, wrong: null, pending: 0 });
      }),
    );
  });

  it("drops empty lines and carriage returns, and keeps what is unfinished", () => {
    expect(read(text("a\r\n\r\n\nb\nc"), 10)).toEqual({ lines: ["a", "b"], wrong: null, pending: 1 });
  });

  it("takes a line of the longest size, and no longer one, finished or not", () => {
    expect(read(text("12345\n"), 5).wrong).toBeNull();
    expect(read(text("123456\n"), 5).wrong).toBe("oversize");
    expect(read(text("123456"), 5).wrong).toBe("oversize");
    expect(read([Buffer.from("1234"), Buffer.from("56\n")], 5).wrong).toBe("oversize");
  });

  it("never holds more than the longest line", () => {
    const reader = lineReader(100);
    for (let at = 0; at < 1000; at += 1) {
      reader.push(Buffer.alloc(37, "x"), () => undefined);
      expect(reader.pending()).toBeLessThanOrEqual(100);
    }
  });

  it("refuses bytes that are not UTF-8, but not a character that two chunks share", () => {
    expect(read([Buffer.from([0xff, 0x0a])], 10).wrong).toBe("invalid UTF-8");
    expect(read([Buffer.from([0xc3]), Buffer.from([0xa9, 0x0a])], 10).lines).toEqual(["é"]);
  });
});

describe("a tail", () => {
  it("is the end of what was pushed", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme-ascii" })), fc.integer({ min: 1, max: 20 }), (parts, most) => {
        const kept = tail(most);
        for (const part of parts) kept.push(Buffer.from(part));
        expect(kept.text()).toBe(parts.join("").slice(-most));
      }),
    );
  });
});
