import { describe, expect, it } from "vitest";
import { OBLIGATIONS } from "../obligations/index.ts";
import { VERDICTS } from "./claim.ts";
import type { Evidence } from "./evidence/evidence.ts";
import { examine } from "./evidence/examine.ts";
import { CLAIMS } from "./ledger/index.ts";
import { AUDITED, NUMBERED, TABLES } from "./required.testing.ts";

const none = new Map();

const all: readonly Evidence[] = [...new Set(CLAIMS.flatMap(({ evidence }) => evidence))];
const computed = all.filter(({ kind }) => kind !== "obligation");

describe("the ledger", () => {
  const ids = CLAIMS.map(({ id }) => id);

  it("has each claim once, in words", () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const { claim, corrected } of CLAIMS) {
      expect(claim).toMatch(/\.$/);
      expect(corrected ?? "Null.").toMatch(/\.$/);
    }
  });

  it("covers what the paper numbers", () => {
    const parts = new Set(ids.flatMap((id) => id.split("/")));
    expect(NUMBERED.length).toBe(44 + 3 + 3 + 13);
    expect(NUMBERED.filter((number) => !parts.has(number))).toEqual([]);
    expect(TABLES.length).toBe(4 + 4 + 18 + 5 + 6);
    expect(TABLES.filter((row) => !ids.includes(row))).toEqual([]);
  });

  it("covers the audit by hand, and more", () => {
    expect(AUDITED.length).toBe(185);
    expect(AUDITED.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.length).toBeGreaterThan(AUDITED.length);
  });

  it("notices a row that is lost", () => {
    const without = ids.filter((id) => id !== "EQ-37");
    expect(AUDITED.filter((id) => !without.includes(id))).toEqual(["EQ-37"]);
  });

  it("leaves to simulation and testnet only figures of section 11 and the abstract", () => {
    const pending = CLAIMS.filter(({ verdict }) => verdict === "pending");
    expect(pending.length).toBeLessThanOrEqual(30);
    for (const { id, decidedBy } of pending) {
      expect(id).toMatch(/^(ABS-|SEC-11\.|TAB-[45]\/)/);
      expect(decidedBy).toMatch(/\.$/);
    }
    for (const { verdict, evidence } of CLAIMS) if (verdict !== "pending") expect(evidence.length).toBeGreaterThan(0);
  });

  it("says what is true where a claim is not", () => {
    const wrong = CLAIMS.filter(({ verdict }) => !["true", "definition", "pending"].includes(verdict));
    expect(wrong.filter(({ corrected }) => corrected === null).map(({ id }) => id)).toEqual([]);
    for (const { verdict } of CLAIMS) expect(VERDICTS).toContain(verdict);
  });

  it("rests what is false on numbers, and what is true on a proof or an identity", () => {
    const rests = (wanted: (evidence: Evidence) => boolean, verdict: string) =>
      CLAIMS.filter((claim) => claim.verdict === verdict && !claim.evidence.some(wanted)).map(({ id }) => id);
    expect(
      rests((each) => each.kind !== "identity" && !(each.kind === "obligation" && each.expected === "proved"), "false"),
    ).toEqual([]);
    expect(
      rests((each) => each.kind === "identity" || each.kind === "obligation" || each.kind === "computation", "true"),
    ).toEqual([]);
  });
});

describe("evidence", () => {
  it("has ids of its own", () => {
    const ids = computed.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(ids.filter((id) => OBLIGATIONS.some((each) => each.id === id))).toEqual([]);
  });

  it.each(computed.map((each) => ({ id: `${each.kind} ${each.id}`, each })))("$id comes out", ({ each }) => {
    expect(examine(each, none)).toMatchObject({ ok: true, reason: "" });
  });

  // That each of these comes out as expected is what the test of all obligations is about.
  it("cites obligations that there are, with the verdict that they expect", () => {
    const cited = all.flatMap((each) => (each.kind === "obligation" ? [each] : []));
    expect(cited.length).toBeGreaterThan(80);
    const wrong = cited.filter(({ id, expected }) => OBLIGATIONS.find((o) => o.id === id)?.expected !== expected);
    expect(wrong).toEqual([]);
  });
});
