import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NodeServices } from "@effect/platform-node";
import { it } from "@effect/vitest";
import { Effect, Result } from "effect";
import * as ox from "ox";
import { describe, expect } from "vitest";
import { conform } from "../../runner/index.ts";
import { inputs, params, state, tiny } from "../../runner/tiny-vectors.testing.ts";
import { contractAbi } from "./abi.ts";
import { readArtifact } from "./artifact.ts";
import type { CallOutcome, Hex } from "./call.ts";
import { evmAdapter } from "./evm.ts";
import { evmThread } from "./evm-thread.ts";
import { localEvm } from "./local-evm.ts";
import { optionalPackage } from "./optional.ts";
import { questionOf } from "./question.ts";

/** Code that deploys this code of less than 256 bytes. */
const creating = (runtime: string): Hex => {
  const size = (runtime.length / 2).toString(16).padStart(2, "0");
  return `0x60${size}600a5f3960${size}5ff3${runtime}`;
};

const LOOP = "5b5f56";
const INVALID = "fe";
const RETURNS_NOTHING = "00";
const REVERTS = "5f5ffd";

const limits = { deadlineMs: 5000, startMs: 15_000 };

describe("an EVM in a thread", () => {
  const endings: readonly (readonly [string, CallOutcome])[] = [
    [RETURNS_NOTHING, { _tag: "Returned", data: "0x" }],
    [REVERTS, { _tag: "Reverted", data: "0x" }],
    [INVALID, { _tag: "Failed", reason: "the EVM says: invalid opcode" }],
  ];
  it.live.each(endings)("says how code %s ended", ([runtime, outcome]) =>
    Effect.gen(function* () {
      const thread = yield* evmThread(creating(runtime), limits);
      expect(yield* thread.call("0x")).toEqual(outcome);
    }).pipe(Effect.scoped),
  );

  it.live(
    "is given up when a contract burns gas for longer than an answer may take, with all that waits behind it",
    () =>
      Effect.gen(function* () {
        const thread = yield* evmThread(creating(LOOP), { ...limits, deadlineMs: 100 });
        const three = Effect.all([thread.call("0x"), thread.call("0x"), thread.call("0x")].map(Effect.flip), {
          concurrency: "unbounded",
        });
        const fault = { kind: "timedOut", reason: "no answer within 100 ms" };
        expect(yield* three).toEqual([fault, fault, fault]);
        expect(yield* Effect.flip(thread.call("0x"))).toEqual(fault);
      }).pipe(Effect.scoped),
  );

  it.live("does not start with code that cannot be deployed", () =>
    Effect.gen(function* () {
      expect(yield* Effect.flip(evmThread("0xfe", limits))).toContain("it cannot be deployed: invalid opcode");
      // One byte more than a contract may have.
      const big = "0x6160015ff3" as const;
      expect(yield* Effect.flip(evmThread(big, limits))).toContain("it cannot be deployed");
    }).pipe(Effect.scoped),
  );
});

const artifactFile = (content: unknown): string => {
  const file = join(mkdtempSync(join(tmpdir(), "artifact-")), "Contract.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
};

const read = (content: unknown) =>
  readArtifact(artifactFile(content)).pipe(Effect.result, Effect.provide(NodeServices.layer));

describe("an artifact", () => {
  it.effect.each([
    ["solc", { abi: [], evm: { bytecode: { object: "6001" } } }],
    ["Foundry", { abi: [], bytecode: { object: "0x6001" } }],
    ["Hardhat", { abi: [], bytecode: "0x6001" }],
  ])("is read as %s writes it", ([, content]) =>
    Effect.gen(function* () {
      expect(Result.getOrThrow(yield* read(content))).toMatchObject({ creation: "0x6001", abi: [] });
    }),
  );

  it.effect.each([
    ["{", "is not JSON"],
    [{}, "has no bytecode"],
    [{ bytecode: "0x", abi: [] }, "it is an interface"],
    [{ bytecode: "0x60__$libraries$__", abi: [] }, "are its libraries linked?"],
    [{ bytecode: "0x60" }, "has no abi"],
    [
      { bytecode: "0x60", abi: [{ type: "constructor", inputs: [{ name: "owner", type: "address" }] }] },
      "has a constructor that takes arguments: deploy it to a local node and ask it with --rpc",
    ],
  ])("%j is refused: %s", ([content, reason]) =>
    Effect.gen(function* () {
      expect(Result.getOrThrow(Result.flip(yield* read(content)))).toContain(reason);
    }),
  );

  it.live("of a contract that does not know the interface never starts", () =>
    Effect.gen(function* () {
      const bare = (runtime: string) => evmAdapter({ path: "Bare.json", creation: creating(runtime), abi: [] });
      const ask = (runtime: string) =>
        conform({ adapter: bare(runtime), vectors: tiny }).pipe(Effect.flip, Effect.provide(NodeServices.layer));
      expect((yield* ask(REVERTS)).message).toContain("hello() reverts: does it implement IHMMConformance?");
      expect((yield* ask(RETURNS_NOTHING)).message).toContain("returned 0 bytes that are not what hello returns");
    }),
  );
});

const body = (operation: string, input: unknown, given: { params?: unknown; state?: unknown } = {}) => ({
  operation,
  params: JSON.stringify(given.params ?? params),
  state: JSON.stringify(given.state ?? state),
  input: JSON.stringify(input),
});

const objection = (asked: ReturnType<typeof body>): string | null =>
  Result.match(questionOf(asked), { onFailure: (reason) => reason, onSuccess: () => null });

describe("a request in the ABI", () => {
  it("leaves to the contract whatever can be written, lengths included", () => {
    const { resources, block } = state as unknown as { resources: object[]; block: object };
    expect(objection(body("pool.buy", { ...inputs["pool.buy"], index: 2 ** 52, creditsIn: "0" }))).toBeNull();
    expect(objection(body("pool.price", { index: 0 }, { state: { shares: "0", resources: [], block } }))).toBeNull();
    expect(objection(body("pool.swap", { creditsIn: [], minResource: ["1"], deadline: "0" }))).toBeNull();
    expect(
      objection(body("pool.price", { index: 0 }, { params: "ignored", state: { shares: "1", resources, block } })),
    ).toBeNull();
  });

  it.each([
    [{ ...inputs["pool.buy"], creditsIn: "-1" }, "Negative: "],
    [{ ...inputs["pool.buy"], creditsIn: 1 }, "NotAnInteger: "],
    [{ ...inputs["pool.buy"], creditsIn: String(2n ** 256n) }, "TooLarge: "],
    [{ ...inputs["pool.buy"], tip: "1" }, "UnknownField: "],
    [[], "Malformed: "],
  ])("that cannot be written is named: %j", (input, reason) => {
    expect(objection(body("pool.buy", input))).toContain(reason);
  });

  it("has a signed word for what a block has bought, and no more", () => {
    const withNet = (net: bigint) => {
      const block = { number: "1", open: [{ q0: "1", price0: "1", net: String(net) }] };
      return body("pool.price", { index: 0 }, { state: { ...(state as object), block } });
    };
    expect(objection(withNet(2n ** 255n - 1n))).toBeNull();
    expect(objection(withNet(-(2n ** 255n)))).toBeNull();
    expect(objection(withNet(2n ** 255n))).toContain("TooLarge: net is beyond int256");
    expect(objection(withNet(-(2n ** 255n) - 1n))).toContain("TooLarge");
  });

  it("is written for the operations of the pool only", () => {
    expect(objection(body("liquidity.mint", {}))).toContain("the ABI has no operation liquidity.mint");
  });
});

const abi = contractAbi(ox, [ox.AbiError.from("error Closed(uint256 until)"), ox.AbiError.from("error Overflow()")]);
const asked = { function: "price", args: [] } as const;
const answered = (outcome: CallOutcome) => abi.answer("pool.price", asked, outcome);
const reverted = (signature: string, ...args: readonly unknown[]) =>
  answered({
    _tag: "Reverted",
    data: ox.AbiError.encode(ox.AbiError.from(signature) as ox.AbiError.AbiError, args as never),
  });

describe("an answer in the ABI", () => {
  it("refuses with a custom error by the name of the code, whatever its arguments", () => {
    const overflow = { status: "reject", code: "Overflow", phase: "arithmetic", native: "Overflow" };
    expect(reverted("error Overflow(uint256 actual, uint256 bound)", 1n, 2n)).toEqual(overflow);
    expect(reverted("error Overflow()")).toEqual(overflow);
  });

  it("leaves the contract's own errors to its map", () => {
    expect(reverted("error Closed(uint256 until)", 7n)).toEqual({ status: "reject", native: "Closed" });
    expect(reverted("error Unheard(uint256 kind)", 7n)).toEqual({
      status: "reject",
      native: expect.stringMatching(/^0x.{8}$/),
    });
    expect(reverted("error Panic(uint256 code)", 0x11n)).toEqual({ status: "reject", native: "Panic(0x11)" });
    expect(reverted("error Error(string reason)", "no\u001b")).toEqual({
      status: "reject",
      native: "Error(no\\u{1b})",
    });
  });

  it("is an error, and never a refusal, where nothing was refused", () => {
    expect(answered({ _tag: "Reverted", data: "0x" })).toEqual({
      status: "error",
      message: "reverted without a reason",
    });
    expect(answered({ _tag: "Failed", reason: "out of gas" })).toEqual({ status: "error", message: "out of gas" });
    expect(answered({ _tag: "Reverted", data: "0x4e487b71" })).toMatchObject({ status: "error" });
    expect(answered({ _tag: "Returned", data: "0x00" })).toMatchObject({ status: "error" });
  });

  it("may say that a feature is not there", () => {
    expect(reverted("error Unsupported(string feature)", "per-block")).toMatchObject({
      status: "unsupported",
      feature: "per-block",
    });
  });
});

describe("a package that not everybody needs", () => {
  it.effect("is named when it is missing, with how to get it", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(optionalPackage("no-such-package-at-all"));
      expect(error.message).toContain("npm install --save-dev no-such-package-at-all");
    }),
  );

  it.live("is loaded when it is there", () => Effect.map(localEvm, (evm) => expect(evm.call).toBeTypeOf("function")));
});
