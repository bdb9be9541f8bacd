import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command as a user runs it, in a process of its own. */
const hmm = (...words: readonly string[]): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(process.execPath, ["bin/hmm.ts", ...words], { maxBuffer: 1 << 28 }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });

interface Cell {
  readonly row: string;
  readonly ratio: number;
  readonly percent: number;
  readonly exact: string;
  readonly relativeError: number;
}

describe("hmm dynamics", () => {
  it("drift --json shows orders 2 and 4, bounded drift where orbits are closed, and what is left of H elsewhere", async () => {
    const folder = mkdtempSync(join(tmpdir(), "hmm-"));
    const [csv, out] = [join(folder, "drift.csv"), join(folder, "drift.json")];
    const { code, stdout } = await hmm("dynamics", "drift", "--json", "--csv", csv, "--out", out);
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    expect(document).toMatchObject({ holds: true, step: 0.01 });
    expect(JSON.parse(readFileSync(out, "utf8"))).toEqual(document);
    expect(readFileSync(csv, "utf8")).toMatch(/^scenario,integrator,step,time,drift\nelliptic,euler,0,0,0\n/);
    const verdict = (scenario: string, integrator: string): string =>
      document.drifts.find(
        (drift: { scenario: { name: string }; integrator: string }) =>
          drift.scenario.name === scenario && drift.integrator === integrator,
      ).verdict;
    expect(["verlet", "composed", "literalVerlet"].map((name) => verdict("elliptic", name))).toEqual([
      "bounded",
      "bounded",
      "secular",
    ]);
    expect(["verlet", "composed", "euler"].map((name) => verdict("hyperbolic", name))).toEqual(
      Array(3).fill("overflow"),
    );
  });

  it("flow says when Γ is left, and refuses a swap that leads nowhere", async () => {
    const { stdout } = await hmm("dynamics", "flow", "--lambda", "0.5", "--weight", "1", "--mu", "0", "--json");
    expect(JSON.parse(stdout).exitTime).toBeCloseTo(Math.log(3), 12);
    const nowhere = await hmm("dynamics", "flow", "--take", "0.99");
    expect([nowhere.code, nowhere.stderr]).toEqual([2, expect.stringContaining("level set")]);
    expect((await hmm("dynamics", "flow", "--weight", "0")).code).toBe(2);
  });

  it("section is a conic, and a step too coarse for one is exit code 1", async () => {
    expect((await hmm("dynamics", "section", "--crossings", "20")).stdout).toContain("conic");
    expect((await hmm("dynamics", "section", "--crossings", "20", "--step", "2")).code).toBe(1);
  });
});

describe("hmm analyse", () => {
  it("il --json has every cell of Table 3 to 10⁻¹² of its 50 digits", async () => {
    const { code, stdout } = await hmm("analyse", "il", "--json");
    expect(code).toBe(0);
    const { cells } = JSON.parse(stdout) as { readonly cells: readonly Cell[] };
    expect(cells).toHaveLength(18);
    for (const { exact, relativeError, percent } of cells) {
      expect(relativeError).toBeLessThanOrEqual(1e-12);
      expect(Math.abs(percent / 100 / Number(exact) - 1)).toBeLessThanOrEqual(1e-12);
    }
    const row = (name: string): readonly string[] =>
      cells.filter((cell) => cell.row === name).map(({ percent }) => percent.toFixed(2));
    expect(row("cpmm")).toEqual(["-5.72", "-25.46", "-42.50"]);
    expect(row("balancer")).toEqual(["-3.27", "-13.72", "-23.05"]);
  });

  it("depth and frontier hold and print tables", async () => {
    expect((await hmm("analyse", "depth")).stdout).toContain("one factor, whatever the curve");
    expect((await hmm("analyse", "frontier")).stdout).toContain("stableswap A=100");
  });

  it("says where it cannot write", async () => {
    const { code, stderr } = await hmm("analyse", "frontier", "--csv", "/no/such/folder/file.csv");
    expect([code, stderr]).toEqual([2, expect.stringContaining("/no/such/folder/file.csv")]);
  });
});
