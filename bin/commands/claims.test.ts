import { execFile } from "node:child_process";
import { describe, expect, it } from "vitest";

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

  it("tells a person all of one claim, and how to run it again", async () => {
    const { code, stdout } = await claims("--id", "ALG-3");
    expect(code).toBe(0);
    expect(stdout).toContain("ALG-3: false");
    expect(stdout).toContain("counterexample  q = 2, p = 2");
    expect(stdout).toContain("hmm prove paper-alg3-every-net-buy-lowers-h");
    expect(stdout).toContain("hmm claims --id ALG-3 --check");
  });

  it("prints what is pending as a document", async () => {
    const { code, stdout } = await claims("--verdict", "pending", "--format", "md", "--check");
    expect(code).toBe(0);
    expect(stdout).toContain("| TAB-4/stability |");
    expect(stdout).not.toContain("| EQ-7 |");
  });

  it("ends with exit code 2 and the reason on stderr if there is no such claim", async () => {
    const { code, stdout, stderr } = await claims("--id", "EQ-99", "--json");
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain('no claim is called "EQ-99"');
  });
});
