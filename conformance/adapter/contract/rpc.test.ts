import type { ServerResponse } from "node:http";
import { NodeServices } from "@effect/platform-node";
import { it } from "@effect/vitest";
import { Effect, Result } from "effect";
import { AbiParameters } from "ox";
import { describe, expect } from "vitest";
import { compile } from "../../implementations/solidity/compile.testing.ts";
import { type Counted, conform, exitCodeOf } from "../../runner/index.ts";
import { tiny } from "../../runner/tiny-vectors.testing.ts";
import { loadVectors } from "../../vectors/index.ts";
import { deployTo, localNode, type Received, server } from "./node.testing.ts";
import { deployedAt, rpcAdapter } from "./rpc.ts";

const ADDRESS = "0x00000000000000000000000000000000000000a1";

const at = (url: string, address: string = ADDRESS) => rpcAdapter(Result.getOrThrow(deployedAt(url, address)));

const judged = (url: string) =>
  conform({ adapter: at(url), vectors: tiny, seed: "1", only: "tiny/buys/*", timeoutMs: 300 }).pipe(
    Effect.provide(NodeServices.layer),
  );

/** Of the six buys, one holds what no ABI can write, twice. */
const ASKED = 4;

type Answer = (received: Received, response: ServerResponse) => void;

const json = (response: ServerResponse, body: object): void => {
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ jsonrpc: "2.0", ...body }));
};

const HELLO = AbiParameters.encode(AbiParameters.from("string, string, string[], string[]"), [
  "hostile",
  "1",
  ["pool.buy", "no.such.operation"],
  ["core"],
]);

/** The selector of `hello()`. */
const SELECTOR = "0x19ff1d21";

/** A node that is right until the first case is asked. */
const turning = (answer: Answer) =>
  server((received, response) => {
    const [call] = received.params;
    if (received.method === "eth_getCode") return json(response, { id: received.id, result: "0x00" });
    if (typeof call === "object" && call.data === SELECTOR) return json(response, { id: received.id, result: HELLO });
    answer(received, response);
  });

/** What nodes should not do, the verdict on every case that they are asked, and what is said of it. */
const HOSTILE: Readonly<Record<string, readonly [answer: Answer, kind: Counted, reason: string]>> = {
  "not JSON": [
    (_, response) => void response.end("<html>busy</html>"),
    "protocol",
    "an answer that is not JSON: <html>",
  ],
  "not JSON-RPC": [(_, response) => void response.end("[]"), "protocol", "an answer that is not JSON-RPC 2.0"],
  "another id": [({ id }, r) => json(r, { id: id + 1, result: "0x" }), "protocol", "an id that was not sent"],
  "the id as text": [({ id }, r) => json(r, { id: String(id), result: "0x" }), "protocol", "an id that was not sent"],
  "no result": [({ id }, r) => json(r, { id }), "protocol", "without result and error"],
  "a number": [({ id }, r) => json(r, { id, result: 1 }), "protocol", "not hexadecimal"],
  "half a byte": [({ id }, r) => json(r, { id, result: "0x1" }), "protocol", "not hexadecimal"],
  "a huge answer": [
    ({ id }, r) => json(r, { id, result: `0x${"00".repeat(1 << 20)}` }),
    "protocol",
    "an answer of more than 1048576 bytes",
  ],
  "an endless answer": [
    (_, response) => {
      const timer = setInterval(() => response.write("0".repeat(1 << 16)), 1);
      response.once("close", () => clearInterval(timer));
    },
    "protocol",
    "an answer of more than 1048576 bytes",
  ],
  "a busy server": [
    (_, response) => {
      response.statusCode = 503;
      response.end("busy\u001b[2J");
    },
    "protocol",
    "HTTP status 503: busy\\u{1b}[2J",
  ],
  "a redirection": [
    (_, response) => {
      response.writeHead(307, { location: "http://127.0.0.1:1/" });
      response.end();
    },
    "crashed",
    "the node cannot be reached",
  ],
  silence: [() => undefined, "timedOut", "no answer within 300 ms"],
  "half an answer": [(_, response) => void response.write('{"jsonrpc"'), "timedOut", "no answer within 300 ms"],
  "a closed connection": [(_, response) => void response.destroy(), "crashed", "the node cannot be reached"],
  "nothing returned": [({ id }, r) => json(r, { id, result: "0x" }), "error", "returned 0 bytes that are not what buy"],
  "noise returned": [({ id }, r) => json(r, { id, result: `0x${"ff".repeat(64)}` }), "error", "returned 64 bytes"],
  "out of gas": [
    ({ id }, r) => json(r, { id, error: { code: -32000, message: "out of gas" } }),
    "error",
    "the node says: out of gas",
  ],
  "a plain revert": [
    ({ id }, r) => json(r, { id, error: { code: 3, message: "execution reverted", data: "0x" } }),
    "error",
    "reverted without a reason",
  ],
};

/** Codes by which a deployed contract refuses, where the nodes put them. */
const ZERO_AMOUNT = "0x1f2a2005";

describe("a contract on a node", () => {
  it.live("is judged as in an EVM here: everything that its ABI can say is exact", () =>
    Effect.gen(function* () {
      const url = yield* localNode;
      const { files, spec } = yield* loadVectors("vectors");
      // Every third group: the whole of them is asked of the same contract in an EVM here.
      const third = files.map(({ name, file }) => ({
        name,
        file: { ...file, groups: file.groups.filter((_, at) => at % 3 === 0) },
      }));
      const { object } = compile("HMMConformance", "optimized").evm.bytecode;
      const address = yield* deployTo(url, `0x${object}`);

      const report = yield* conform({
        adapter: at(url, address),
        vectors: { spec, files: third },
        seed: "1",
        timeoutMs: 30_000,
      });
      expect(report.level).toBe("A");
      expect(report.findings).toEqual([]);
      expect(report.counts.exact).toBeGreaterThan(600);
      const nobody = yield* Effect.flip(judged(url));
      expect(nobody).toMatchObject({ _tag: "AdapterNeverStarted" });
      expect(nobody.message).toContain(`there is no contract at ${ADDRESS}`);
    }).pipe(Effect.scoped, Effect.provide(NodeServices.layer)),
  );

  it.live("may refuse in either of the places where nodes put the data of a revert", () =>
    Effect.gen(function* () {
      for (const data of [ZERO_AMOUNT, { data: ZERO_AMOUNT }]) {
        const url = yield* turning(({ id }, r) => json(r, { id, error: { code: -32000, message: "reverted", data } }));
        const report = yield* judged(url);
        expect(report.findings[0]?.reason).toContain("refused with ZeroAmount");
      }
    }).pipe(Effect.scoped),
  );
});

describe("a node that gives", () => {
  it.live.each(Object.entries(HOSTILE))("%s harms only its own answers, and is told so", ([, [answer, kind, reason]]) =>
    Effect.gen(function* () {
      const report = yield* judged(yield* turning(answer));
      expect(report.counts).toMatchObject({ [kind]: ASKED });
      expect(report.findings[0]?.reason).toContain(reason);
      expect(exitCodeOf(report)).toBe(1);
      // The contract's word alone does not make an operation one that can be asked.
      expect(report.adapter.operations).toEqual(["pool.buy"]);
    }).pipe(Effect.scoped),
  );

  it.live("one slow answer does not hold up the others", () =>
    Effect.gen(function* () {
      let asked = 0;
      const url = yield* turning(({ id }, response) => {
        asked += 1;
        if (asked !== 2) json(response, { id, error: { code: 3, message: "", data: "0x" } });
      });
      expect((yield* judged(url)).counts).toMatchObject({ timedOut: 1, error: ASKED - 1 });
    }).pipe(Effect.scoped),
  );

  it.live("nothing at all never starts", () =>
    Effect.gen(function* () {
      const gone = yield* Effect.scoped(server(() => undefined));
      const error = yield* Effect.flip(judged(`${gone.replace("//", "//user:secret@")}/key`));
      expect(error.message).toContain("the node cannot be reached: ECONNREFUSED");
      expect(error.message).not.toMatch(/secret|key/);
    }),
  );
});

describe("where a contract is", () => {
  it("may be behind a password, which is sent and never shown", () => {
    const { url, authorization } = Result.getOrThrow(deployedAt("https://a%20b:c@example.org/", ADDRESS));
    expect(authorization).toBe(`Basic ${btoa("a b:c")}`);
    expect(url.href).toBe("https://example.org/");
  });

  it.each([
    ["nowhere", ADDRESS, "nowhere is not a URL"],
    ["file:///etc/passwd", ADDRESS, "must begin with http: or https:"],
    ["http://localhost", "0x12", "0x12 is not an address"],
  ])("%s, %s is refused", (url, address, reason) => {
    expect(Result.getOrThrow(Result.flip(deployedAt(url, address)))).toContain(reason);
  });
});
