import { execFile } from "node:child_process";
import { NodeServices } from "@effect/platform-node";
import { Effect, Result, Runtime } from "effect";
import { Command } from "effect/cli";
import { TestConsole } from "effect/testing";
import { describe, expect, it, vi } from "vitest";
import type { Claim } from "../../proofs/index.ts";
import { FellShort } from "../outcome.ts";
import { claimsCommand } from "./claims.ts";

/** The ledger of this process: one claim that stands and one whose evidence is off. The command in a process of its own has the real one. */
vi.mock("../../proofs/claims/ledger/index.ts", () => {
  const sample = { kind: "text", id: "sum", says: "", shows: [], holds: "a < b", unless: { a: "5" } } as const;
  const claim = { claim: "A claim.", verdict: "false", corrected: null } as const;
  const CLAIMS: readonly Claim[] = [
    { ...claim, id: "STANDS", evidence: [{ ...sample, given: { a: "1", b: "2" } }] },
    { ...claim, id: "FALLS", evidence: [{ ...sample, given: { a: "3", b: "2" } }] },
  ];
  return { CLAIMS };
});

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const claims = (...words: readonly string[]): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(process.execPath, ["bin/hmm.ts", "claims", ...words], { maxBuffer: 1 << 26 }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });

describe("hmm claims", () => {
  it("prints one document with what an auditor needs", async () => {
    const { code, stdout } = await claims("--id", "EQ-7", "--id", "TAB-4/IL", "--json", "--check");
    expect(code).toBe(0);
    const [price, loss] = JSON.parse(stdout).claims;
    expect(Object.keys(price)).toEqual(
      expect.arrayContaining(["id", "claim", "verdict", "corrected", "counterexample"]),
    );
    expect(price).toMatchObject({ id: "EQ-7", verdict: "conditional", counterexample: { q1: "1", q̄1: "2", λ: "5" } });
    expect(price.evidence).toContainEqual(
      expect.objectContaining({ kind: "obligation", id: "paper-eq7-price-is-positive", ok: true }),
    );
    expect(loss.evidence.map(({ kind, ok }: { kind: string; ok: boolean }) => [kind, ok])).toEqual([
      ["text", true],
      ["text", true],
    ]);
  });
});

/** The command in this process, with the ledger of this process: how it ends, and what it prints. */
const inProcess = (...words: readonly string[]) =>
  Command.runWith(claimsCommand, { version: "0" })(words).pipe(
    Effect.result,
    Effect.zip(Effect.map(TestConsole.logLines, (lines) => lines.join("\n"))),
    Effect.provide([NodeServices.layer, TestConsole.layer]),
    Effect.runPromise,
  );

describe("hmm claims, of a small ledger", () => {
  it("tells a person all of one claim, and how to run it again", async () => {
    const [, text] = await inProcess("--id", "STANDS");
    expect(text).toContain("counterexample  a = 1, b = 2");
    expect(text).toContain("hmm claims --id STANDS --check");
    expect(text).not.toContain("FALLS");
  });

  it("prints a document, a table and JSON", async () => {
    expect((await inProcess("--format", "md"))[1]).toContain("| STANDS | A claim. | false |");
    expect((await inProcess())[1]).toContain("2 claims: 1 false, 1 open");
    const [, json] = await inProcess("--json");
    expect(JSON.parse(json).claims.map(({ verdict }: { verdict: string }) => verdict)).toEqual(["false", "open"]);
  });

  it("chooses by verdict", async () => {
    const [, json] = await inProcess("--verdict", "open", "--format", "json");
    expect(JSON.parse(json).claims.map(({ id }: { id: string }) => id)).toEqual(["FALLS"]);
  });

  it("is wrong usage, exit code 2, for a claim that there is not", async () => {
    const [result] = await inProcess("--id", "EQ-99");
    expect(result).toMatchObject({ _tag: "Failure", failure: { _tag: "UnknownClaim", message: expect.any(String) } });
    expect(Result.isFailure(result) && Runtime.getErrorExitCode(result.failure)).toBe(2);
  });
});

describe("hmm claims --check", () => {
  it("falls short when the evidence of a claim does not come out, and says why", async () => {
    const [result, text] = await inProcess("--check");
    expect(result).toMatchObject({ _tag: "Failure", failure: new FellShort() });
    expect(text).toContain("does not come out: it does not hold that a < b");
    expect(text).toContain("1 false, 1 open");
  });

  it("does not if what was chosen stands, nor without being asked to", async () => {
    expect((await inProcess("--check", "--id", "STANDS"))[0]._tag).toBe("Success");
    expect((await inProcess())[0]._tag).toBe("Success");
  });
});
