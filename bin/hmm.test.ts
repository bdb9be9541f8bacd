import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hmm, type Ran } from "./hmm.testing.ts";

const document = ({ stdout }: Ran): Readonly<Record<string, unknown>> => JSON.parse(stdout);

const adapterOf = (source: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), "hmm-")), "adapter.py");
  writeFileSync(file, source);
  return `python3 ${file}`;
};

const python = "python3 conformance/implementations/python";

describe("hmm conform --json", () => {
  it("is one document, whole even when it is long and read through a pipe", async () => {
    const ran = await hmm("conform", "--cmd", `${python}/wrong.py forgets-shear`, "--json");
    expect(ran.code).toBe(1);
    const { level, counts, findings } = document(ran) as {
      level: string;
      counts: Record<string, number>;
      findings: { test: string; kind: string; expected: unknown; actual: unknown; reason: string }[];
    };
    expect(level).toBe("fail");
    expect(Object.keys(counts)).toEqual(
      expect.arrayContaining(["exact", "poolFavouring", "violation", "skipped", "notRun"]),
    );
    expect(findings.length).toBeGreaterThan(300);
    for (const key of ["test", "kind", "expected", "actual", "reason"]) expect(findings[0]).toHaveProperty(key);
  });

  it("is level A for the Python implementation", async () => {
    const ran = await hmm("conform", "--cmd", `${python}/hmm.py`, "--json");
    expect(ran.code).toBe(0);
    expect(document(ran)).toMatchObject({ level: "A", findings: [] });
  });

  it("exits with 3 when the adapter never starts, and 4 when it breaks too often", async () => {
    const absent = await hmm("conform", "--cmd", "/no/such/program");
    expect(absent.code).toBe(3);
    expect(absent.stderr).toContain("/no/such/program");
    const crashing = adapterOf(
      [
        "import sys, json",
        "sys.stdin.readline()",
        'print(json.dumps({"protocol": 1, "name": "n", "version": "1", "language": "l", "operations": ["pool.price"], "features": ["core"], "window": 1}), flush=True)',
        "sys.stdin.readline()",
        "sys.exit(9)",
      ].join("\n"),
    );
    expect((await hmm("conform", "--cmd", crashing, "--json")).code).toBe(4);
  });

  it("merges the reports of shards, and writes every form of the whole", async () => {
    const dir = mkdtempSync(join(tmpdir(), "hmm-"));
    const file = (name: string): string => join(dir, name);
    for (const shard of [1, 2]) {
      const words = ["--shard", `${shard}/2`, "--only", "pool.price", "--json"];
      writeFileSync(
        file(`${shard}.json`),
        (await hmm("conform", "--cmd", `${python}/wrong.py price-rounds-down`, ...words)).stdout,
      );
    }
    const forms = ["junit", "sarif", "html"].flatMap((form) => [`--${form}`, file(form)]);
    const merged = await hmm("conform", "merge", file("1.json"), file("2.json"), "--json", "--github", ...forms);
    expect(merged.code).toBe(1);
    const { count } = JSON.parse(readFileSync("vectors/pool.price.json", "utf8"));
    expect(document(merged)).toMatchObject({ level: "fail", shard: null, cases: count });
    expect(merged.stderr).toMatch(/^::error title=violation in pool\.price::/m);
    expect(readFileSync(file("junit"), "utf8")).toMatch(new RegExp(`<testsuites [^>]*tests="${count}"`));
    expect(JSON.parse(readFileSync(file("sarif"), "utf8"))).toMatchObject({ version: "2.1.0" });
    expect(readFileSync(file("html"), "utf8")).toMatch(/^<!doctype html>/);
    expect((await hmm("conform", "merge", file("1.json"))).code).toBe(2);
  });

  it("fuzzes, and saves the smallest sequence that fails for a replay", async () => {
    const saved = join(mkdtempSync(join(tmpdir(), "hmm-")), "smallest.json");
    const wrong = `${python}/wrong.py price-rounds-down`;
    const fuzzed = await hmm("conform", "--cmd", wrong, "--fuzz", "100", "--seed", "1", "--save", saved);
    expect(fuzzed.code).toBe(1);
    expect(fuzzed.stdout).toContain("Smallest sequence that fails");
    expect((await hmm("conform", "--cmd", wrong, "--vectors", saved)).code).toBe(1);
    expect((await hmm("conform", "--cmd", `${python}/hmm.py`, "--vectors", saved)).code).toBe(0);
  });

  it("prints a line that replays one case", async () => {
    const { stdout: report } = await hmm("conform", "--cmd", `${python}/wrong.py rounds-up`);
    const [, id] = /--repro (v1-[0-9a-f]{16})/.exec(report) ?? [];
    const { code, stdout } = await hmm("conform", "--cmd", `${python}/hmm.py`, "--repro", id ?? "");
    expect(code).toBe(0);
    const replayed = await new Promise<string>((resolve) => {
      execFile("sh", ["-c", stdout], (_, out) => resolve(out));
    });
    expect(replayed).toContain('"status"');
  });
});

describe("the other commands with --json", () => {
  it("vectors check", async () => {
    const ran = await hmm("vectors", "check", "--json");
    expect(ran.code).toBe(0);
    expect(document(ran)).toMatchObject({
      ok: true,
      files: expect.any(Number),
      cases: expect.any(Number),
      byOperation: {},
      byError: {},
    });
  });

  it("vectors generate and check of a folder of one's own, and exit code 1 once it is edited", async () => {
    const dir = mkdtempSync(join(tmpdir(), "hmm-"));
    expect((await hmm("vectors", "generate", "--dir", dir)).code).toBe(0);
    expect((await hmm("vectors", "check", "--dir", dir)).code).toBe(0);
    writeFileSync(join(dir, "pool.price.json"), "{}");
    const edited = await hmm("vectors", "check", "--dir", dir, "--json");
    expect(edited.code).toBe(1);
    expect(document(edited)).toMatchObject({ ok: false });
  });

  it("spec list and spec check", async () => {
    const list = await hmm("spec", "list", "--json");
    expect((document(list) as { machines: unknown[] }).machines.length).toBeGreaterThanOrEqual(6);
    const ran = await hmm("spec", "check", "pool/limits", "--json");
    expect(ran.code).toBe(0);
    const { machines } = document(ran) as { machines: Record<string, unknown>[] };
    expect(machines).toHaveLength(1);
    for (const key of ["name", "distinct", "generated", "levels", "violations", "findings", "seconds"])
      expect(machines[0]).toHaveProperty(key);
  });

  it("spec check ends at a bound, and says that it is incomplete", async () => {
    const ran = await hmm("spec", "check", "pool/two", "--max-states", "100", "--json");
    expect(ran.code).toBe(1);
    expect(document(ran)).toMatchObject({ machines: [{ incomplete: { reason: "maxStates" } }] });
  });

  it("spec simulate walks the same way under the same seed", async () => {
    const words = ["spec", "simulate", "pool/plain", "--walks", "20", "--seed", "5", "--json"];
    const [first, second] = [await hmm(...words), await hmm(...words)];
    const steps = (ran: Ran) => (document(ran) as { machines: { seed: number; steps: number }[] }).machines[0];
    expect(first.code).toBe(0);
    expect(steps(first)).toMatchObject({ seed: 5 });
    expect(steps(first)?.steps).toBe(steps(second)?.steps);
  });

  it("spec validate accepts the trace of another tool, and names the step at which a tampered one leaves", async () => {
    const itf = "spec/machines/constant-product/fixtures/sample-small.itf.json";
    const accepted = await hmm("spec", "validate", "constant-product/small", itf, "--json");
    expect(accepted.code).toBe(0);
    expect(document(accepted)).toMatchObject({ accepted: true });
    const tampered = join(mkdtempSync(join(tmpdir(), "hmm-")), "run.itf.json");
    writeFileSync(tampered, readFileSync(itf, "utf8").replace(/"#bigint": ?"55"/, '"#bigint":"54"'));
    const refused = await hmm("spec", "validate", "constant-product/small", tampered);
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain("step 2 is not");
  });

  it("spec validate says what it cannot read", async () => {
    const log = join(mkdtempSync(join(tmpdir(), "hmm-")), "run.jsonl");
    writeFileSync(log, '{"action":"buy"}\nnot json\n');
    const { code, stderr } = await hmm("spec", "validate", "pool/plain", log);
    expect(code).toBe(2);
    expect(stderr).toContain("line 2");
  });

  it("spec trace prints what changed, and on request what was refused", async () => {
    const itf = "spec/machines/constant-product/fixtures/sample-small.itf.json";
    const { code, stdout } = await hmm("spec", "trace", "constant-product/small", itf, "--disabled");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^0\. /);
    expect(stdout).toMatch(/1\. add\(/);
    expect(stdout).toMatch(/In state 0:/);
  });

  it("prove --smt2", async () => {
    const dir = mkdtempSync(join(tmpdir(), "hmm-"));
    const ran = await hmm("prove", "price-is-positive", "--smt2", dir, "--json");
    expect(ran.code).toBe(0);
    expect(document(ran)).toEqual({ dir, files: ["price-is-positive.smt2"] });
    expect(readFileSync(join(dir, "price-is-positive.smt2"), "utf8")).toMatch(/^; price-is-positive\n/);
  });

  it("prove", async () => {
    const ran = await hmm("prove", "price-is-positive", "--json");
    expect(ran.code).toBe(0);
    const { obligations } = document(ran) as { obligations: Record<string, unknown>[] };
    expect(obligations[0]).toMatchObject({
      id: "price-is-positive",
      verdict: "proved",
      expected: "proved",
      vacuous: false,
    });
    for (const key of ["statement", "hypotheses", "equations", "superfluous", "milliseconds"])
      expect(obligations[0]).toHaveProperty(key);
  });
});
