import { execFile } from "node:child_process";
import { NodeServices } from "@effect/platform-node";
import { it } from "@effect/vitest";
import { Effect, Option } from "effect";
import { describe, expect } from "vitest";
import { deployTo, localNode } from "../../../conformance/adapter/contract/node.testing.ts";
import { artifactPath, compile } from "../../../conformance/implementations/solidity/compile.testing.ts";
import { adapterFrom } from "./implementation.ts";

const hmm = (...words: readonly string[]) =>
  Effect.promise(
    () =>
      new Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }>((resolve) => {
        execFile(
          process.execPath,
          ["bin/hmm.ts", "conform", ...words],
          { maxBuffer: 1 << 26 },
          (error, stdout, stderr) => resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
        );
      }),
  );

const ADDRESS = "0x00000000000000000000000000000000000000a1";

describe("hmm conform", () => {
  it.live("judges a compiled contract", () =>
    Effect.gen(function* () {
      const right = artifactPath("HMMConformance", "optimized");
      const { code, stdout } = yield* hmm("--evm", right, "--only", "pool.price", "--json");
      expect(code).toBe(0);
      const report = JSON.parse(stdout) as { level: string; counts: Record<string, number> };
      expect(report).toMatchObject({ level: "A", adapter: { name: "hmm-solidity", language: "EVM" } });
    }),
  );

  it.live("judges a deployed contract", () =>
    Effect.gen(function* () {
      const url = yield* localNode;
      const { object } = compile("HMMConformance", "optimized").evm.bytecode;
      const address = yield* deployTo(url, `0x${object}`);
      const { code, stdout } = yield* hmm("--rpc", url, "--address", address, "--only", "pool.price");
      expect(code).toBe(0);
      expect(stdout).toContain("Level A: every answer is exact");
    }).pipe(Effect.scoped),
  );

  it.live("has no line for a shell that replays a case of a contract, and says what to do instead", () =>
    Effect.gen(function* () {
      const artifact = artifactPath("HMMConformance", "optimized");
      const { code, stdout, stderr } = yield* hmm("--evm", artifact, "--repro", "v1-0");
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toContain("of any other implementation, run one case: --only ID");
    }),
  );
});

describe("the implementation that is judged", () => {
  const none = {
    cmd: Option.none(),
    module: Option.none(),
    evm: Option.none(),
    rpc: Option.none(),
    address: Option.none(),
  };
  type Given = Partial<Record<keyof typeof none, string>>;
  const chosen = (given: Given) =>
    adapterFrom({
      ...none,
      ...Object.fromEntries(Object.entries(given).map(([name, value]) => [name, Option.some(value)])),
    }).pipe(Effect.provide(NodeServices.layer));

  const unusable: readonly (readonly [Given, string])[] = [
    [{}, "nothing to judge: give exactly one of --cmd COMMAND, --module FILE, --evm"],
    [{ cmd: "true", evm: "x.json" }, "2 implementations are given: give exactly one of"],
    [{ cmd: " " }, "--cmd is empty"],
    [{ cmd: "true", address: ADDRESS }, "--address goes with --rpc"],
    [{ rpc: "http://localhost" }, "--rpc needs --address"],
    [{ rpc: "localhost:8545", address: ADDRESS }, "must begin with http: or https:"],
    [{ rpc: "http://localhost", address: "me" }, "me is not an address"],
    [{ evm: "/no/such.json" }, "/no/such.json cannot be read"],
    [{ evm: "package.json" }, "has no bytecode"],
  ];
  it.effect.each(unusable)("cannot be %j: %s", ([given, reason]) =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(chosen(given));
      expect(error._tag).toBe("WrongUsage");
      expect(error.message).toContain(reason);
    }),
  );

  it.effect("is a command, or has none", () =>
    Effect.gen(function* () {
      expect(yield* chosen({ cmd: "true" })).toMatchObject({ command: ["true"] });
      const deployed = yield* chosen({ rpc: "https://example.org/key", address: ADDRESS });
      expect(deployed).toMatchObject({ command: null, label: `contract ${ADDRESS} at https://example.org` });
    }),
  );
});
