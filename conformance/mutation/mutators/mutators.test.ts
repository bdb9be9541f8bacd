import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { instrument } from "../instrument.testing.ts";

const folder = mkdtempSync(join(tmpdir(), "hmm-mutators-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const changesOf = async (mutator: string, text: string): Promise<readonly string[]> => {
  const path = join(folder, "text.ts");
  writeFileSync(path, text);
  const { mutants } = await instrument([path]);
  return mutants.filter((one) => one.mutator === mutator).map(({ key }) => key);
};

describe("the faults of integers", () => {
  it("are constants that are off by one, in either direction where there is one", async () => {
    expect(await changesOf("BigIntLiteral", "export const f = (x: bigint): bigint => x + 0n * 7n;")).toEqual([
      "BigIntLiteral: 0n → 1n #1",
      "BigIntLiteral: 7n → 8n #1",
      "BigIntLiteral: 7n → 6n #1",
    ]);
  });

  it("are divisions rounded the other way, and amounts off by the unit that their name says", async () => {
    const text = "export const fee = (a: bigint, g: bigint): bigint => mulDivUp(a, g, W) + paidDown(a);";
    expect(await changesOf("Rounding", text)).toEqual([
      "Rounding: mulDivUp(a, g, W) → ((a * g) / W) #1",
      "Rounding: mulDivUp(a, g, W) → (mulDivUp(a, g, W) - 1n) #1",
      "Rounding: paidDown(a) → (paidDown(a) + 1n) #1",
    ]);
  });

  it("round a division down to one up with the same numbers", async () => {
    const [first] = await changesOf("Rounding", "export const f = (a: bigint): bigint => divDown(a, 3n);");
    expect(first).toBe("Rounding: divDown(a, 3n) → (((a + 3n) - 1n) / 3n) #1");
  });

  it("are the other reserve, and the other charge", async () => {
    expect(await changesOf("SwappedField", "export const f = (s: S): bigint => s.q * s.toString() - s.fee;")).toEqual([
      "SwappedField: s.q → s.p #1",
      "SwappedField: s.fee → s.risk #1",
    ]);
  });

  it("leave texts for people alone", async () => {
    expect(await changesOf("StringLiteral", 'export const f = (): string => "a text";')).toEqual([]);
  });

  it("have the same name after lines have moved, and different ones where a change occurs twice", async () => {
    const text = "export const f = (x: bigint): bigint => x + 2n;\nexport const g = (x: bigint): bigint => x - 2n;\n";
    const here = await changesOf("BigIntLiteral", text);
    expect(await changesOf("BigIntLiteral", `\n\n// A comment.\n${text}`)).toEqual(here);
    expect(here.filter((key) => key.startsWith("BigIntLiteral: 2n → 3n"))).toHaveLength(2);
    expect(new Set(here).size).toBe(here.length);
  });
});
