import { describe, expect, it } from "vitest";
import { hmm } from "./hmm.testing.ts";

describe("hmm", () => {
  it.each([
    [["--help"], /SUBCOMMANDS|COMMANDS/],
    [["conform", "--help"], /--known-failures/],
    [["conform", "merge", "--help"], /one report/],
    [["vectors", "export", "--help"], /forge test/],
    [["verify", "--help"], /--cases/],
    [["prove", "--help"], /obligation[\s\S]*--smt2[\s\S]*--cross/],
    [["spec", "check", "--help"], /breadth first/],
    [["spec", "simulate", "--help"], /random/],
    [["spec", "validate", "--help"], /behaviour/],
    [["spec", "trace", "--help"], /what changed/],
    [["vectors", "check", "--help"], /byte for byte/],
    [["dynamics", "drift", "--help"], /Table 2/],
    [["analyse", "il", "--help"], /Table 3/],
  ])("%j teaches", async (words, teaches) => {
    const { code, stdout } = await hmm(...words);
    expect(code).toBe(0);
    expect(stdout).toMatch(teaches);
  });

  it.each([
    [["nonsense"]],
    [["conform"]],
    [["conform", "--cmd", ""]],
    [["conform", "--cmd", "true", "--level", "Z"]],
    [["conform", "--cmd", "true", "--timeout", "-1"]],
    [["conform", "--cmd", "true", "--vectors", "/nowhere"]],
    [["conform", "--cmd", "true", "--only", "no-such-case"]],
    [["conform", "--cmd", "true", "--module", "package.json"]],
    [["conform", "--cmd", "true", "--jobs", "0"]],
    [["conform", "--cmd", "true", "--shard", "3/2"]],
    [["conform", "--cmd", "true", "--fuzz", "0"]],
    [["conform", "--cmd", "true", "--fuzz", "5", "--only", "pool.buy"]],
    [["conform", "--cmd", "true", "--save", "smallest.json"]],
    [["conform", "merge", "package.json"]],
    [["vectors", "export", "--foundry", "/nowhere/at/all", "--interface", "no name"]],
    [["spec", "check", "no-such-machine"]],
    [["spec", "check", "--max-states", "0"]],
    [["spec", "check", "pool", "--all"]],
    [["spec", "check", "pool", "--update"]],
    [["spec", "validate", "no-such-machine", "README.md"]],
    [["spec", "validate", "pool/plain", "/no/such/log"]],
    [["prove", "no-such-obligation"]],
    [["prove", "--cross", "no-such-solver"]],
    [["prove", "--cross", "z3", "--smt2", "/nowhere"]],
    [["prove", "--cross", "z3", "--cross-seconds", "0"]],
    [["verify", "--cases", "0"]],
    [["verify", "--jobs", "0"]],
    [["verify", "--only", "nothing"]],
  ])("%j is wrong usage: exit code 2, and why on stderr", async (words) => {
    const { code, stdout, stderr } = await hmm(...words);
    expect(code).toBe(2);
    expect(stderr.trim()).not.toBe("");
    expect(stderr).not.toMatch(/\n {4}at /);
    if (words.includes("--json")) expect(stdout).toBe("");
  });
});
