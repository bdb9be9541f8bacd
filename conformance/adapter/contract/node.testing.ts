import { spawn } from "node:child_process";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { Effect, type Scope } from "effect";
import type { Hex } from "./call.ts";

const ANVIL = createRequire(import.meta.url).resolve("@foundry-rs/anvil/bin.mjs");

const START_MS = 20_000;

/** Resolves with the URL that a node prints once it listens. */
const listening = (child: ReturnType<typeof spawn>): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = "";
    const timer = setTimeout(() => reject(new Error(`anvil said only: ${said}`)), START_MS);
    const done = <A>(settle: (value: A) => void, value: A): void => {
      clearTimeout(timer);
      settle(value);
    };
    child.once("error", (error) => done(reject, error));
    child.once("exit", (code) => done(reject, new Error(`anvil ended with ${code}: ${said}`)));
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk: Buffer) => {
        said += chunk.toString("utf8");
        const address = /Listening on (\S+:\d+)/.exec(said)?.[1];
        if (address !== undefined) done(resolve, `http://${address}`);
      });
  });

/** A local node on a port of its own, ended with the scope. */
export const localNode: Effect.Effect<string, never, Scope.Scope> = Effect.acquireRelease(
  Effect.sync(() =>
    // In a group of its own: the package's launcher starts the program as a child.
    spawn(process.execPath, [ANVIL, "--port", "0", "--accounts", "1"], {
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    }),
  ),
  (child) =>
    Effect.promise(async () => {
      if (child.pid === undefined || child.exitCode !== null) return;
      const ended = new Promise((resolve) => child.once("exit", resolve));
      process.kill(-child.pid, "SIGKILL");
      await ended;
    }),
).pipe(Effect.flatMap((child) => Effect.promise(() => listening(child))));

const send = async (url: string, method: string, params: readonly unknown[]): Promise<unknown> => {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }),
  });
  const { result, error } = (await response.json()) as { result?: unknown; error?: unknown };
  if (error !== undefined) throw new Error(`${method}: ${JSON.stringify(error)}`);
  return result;
};

/** Deploys to a local node, from the account that it has unlocked. */
export const deployTo = (url: string, creation: Hex): Effect.Effect<Hex> =>
  Effect.promise(async () => {
    const [from] = (await send(url, "eth_accounts", [])) as readonly Hex[];
    const hash = await send(url, "eth_sendTransaction", [{ from, data: creation }]);
    // The node answers before it has mined.
    await send(url, "evm_mine", []);
    const receipt = (await send(url, "eth_getTransactionReceipt", [hash])) as { contractAddress: Hex };
    return receipt.contractAddress;
  });

/** A request as a server under test sees it. */
export interface Received {
  readonly id: number;
  readonly method: string;
  readonly params: readonly (string | { readonly to?: string; readonly data?: string })[];
}

/** A server on a port of its own that answers as it is told, ended with the scope. */
export const server = (
  answer: (received: Received, response: ServerResponse, request: IncomingMessage) => void,
): Effect.Effect<string, never, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.promise(async () => {
      const listener = createServer(async (request, response) => {
        let body = "";
        for await (const chunk of request) body += String(chunk);
        answer(JSON.parse(body) as Received, response, request);
      });
      await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
      return listener;
    }),
    (listener) =>
      Effect.promise(() => {
        const closed = new Promise((resolve) => listener.close(resolve));
        listener.closeAllConnections();
        return closed;
      }),
  ).pipe(Effect.map((listener) => `http://127.0.0.1:${(listener.address() as AddressInfo).port}`));
