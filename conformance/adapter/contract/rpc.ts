import { Effect, Result } from "effect";
import type * as Ox from "ox";
import { DEFAULT_WINDOW, LONGEST_LINE, printable } from "../../protocol/index.ts";
import { isJsonObject, type Json, parseJson } from "../../vectors/json.ts";
import { type Adapter, AdapterNeverStarted, type SessionOptions } from "../adapter.ts";
import { contractAbi } from "./abi.ts";
import type { CallOutcome, Hex } from "./call.ts";
import { optionalPackage } from "./optional.ts";
import { type Chain, contractSession, type NoOutcome } from "./session.ts";

/** A contract on a node. */
export interface Deployed {
  /** Without what may stand in it of a name and a password. */
  readonly url: URL;
  readonly authorization: string | null;
  readonly address: Hex;
}

const ADDRESS = /^0x[0-9a-fA-F]{40}$/;

/** Reads where a contract is. */
export const deployedAt = (url: string, address: string): Result.Result<Deployed, string> => {
  if (!URL.canParse(url)) return Result.fail(`${printable(url)} is not a URL`);
  const parsed = new URL(url);
  if (parsed.protocol !== "http:" && parsed.protocol !== "https:")
    return Result.fail(`the node's URL begins with ${printable(parsed.protocol)}, must begin with http: or https:`);
  if (!ADDRESS.test(address))
    return Result.fail(`${printable(address)} is not an address: 0x and 40 hexadecimal digits`);
  const { username, password } = parsed;
  const secret = [username, password].map(decodeURIComponent).join(":");
  const authorization = secret === ":" ? null : `Basic ${Buffer.from(secret).toString("base64")}`;
  [parsed.username, parsed.password] = ["", ""];
  return Result.succeed({ url: parsed, authorization, address: address as Hex });
};

const offence = (reason: string): NoOutcome => ({ kind: "offence", reason });

/** Reads a body, but no more of it than an answer may be long. */
const textOf = async (response: Response): Promise<Result.Result<string, NoOutcome>> => {
  const chunks: Uint8Array[] = [];
  let held = 0;
  for await (const chunk of response.body ?? []) {
    held += chunk.length;
    // Leaving the loop ends the body.
    if (held > LONGEST_LINE) return Result.fail(offence(`an answer of more than ${LONGEST_LINE} bytes`));
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString("utf8");
  return response.ok || text.trim().startsWith("{")
    ? Result.succeed(text)
    : Result.fail(offence(`HTTP status ${response.status}: ${printable(text, 80)}`));
};

/** Why fetch failed: the reason is in the cause, the message only says that it did. */
const reasonOf = (error: unknown): string => {
  const cause = error instanceof Error ? error.cause : undefined;
  const told = cause instanceof Error && cause.message !== "" ? cause : error;
  const code = typeof told === "object" && told !== null && "code" in told ? `${String(told.code)}: ` : "";
  return `the node cannot be reached: ${printable(`${code}${told instanceof Error ? told.message : String(told)}`)}`;
};

/** Sends one request. A node that does not answer in time, or at all, is a fault of the session. */
const post = ({ url, authorization }: Deployed, body: string, deadlineMs: number): Effect.Effect<string, NoOutcome> =>
  Effect.tryPromise({
    try: async (signal) => {
      const response = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json", ...(authorization === null ? {} : { authorization }) },
        body,
        // A node that sends elsewhere is not the node that was named.
        redirect: "error",
        signal,
      });
      return textOf(response);
    },
    catch: (error): NoOutcome => ({ kind: "crashed", reason: reasonOf(error) }),
  }).pipe(
    Effect.flatMap(Effect.fromResult),
    Effect.timeoutOrElse({
      duration: deadlineMs,
      orElse: () => Effect.fail<NoOutcome>({ kind: "timedOut", reason: `no answer within ${deadlineMs} ms` }),
    }),
  );

type RpcAnswer = { readonly result: Json } | { readonly error: Json };

/** The result, or the error, of the answer to the request with this id. */
const answerTo = (id: number, text: string): Result.Result<RpcAnswer, NoOutcome> =>
  Result.flatMap(
    Result.mapError(parseJson(text), ({ isJson, reason }) =>
      offence(isJson ? `an answer with ${reason}` : `an answer that is not JSON: ${printable(text, 80)}`),
    ),
    (json): Result.Result<RpcAnswer, NoOutcome> => {
      if (!isJsonObject(json) || json.jsonrpc !== "2.0")
        return Result.fail(offence("an answer that is not JSON-RPC 2.0"));
      if (json.id !== id) return Result.fail(offence("an answer with an id that was not sent"));
      const { result, error } = json;
      if (error !== undefined && error !== null) return Result.succeed({ error });
      return result === undefined
        ? Result.fail(offence("an answer without result and error"))
        : Result.succeed({ result });
    },
  );

const HEX = /^0x(?:[0-9a-fA-F]{2})*$/;

const isHex = (value: unknown): value is Hex => typeof value === "string" && HEX.test(value);

/** What a contract reverted with: in `data`, or one deeper, as the nodes have it. Null if nothing was reverted. */
const revertOf = (error: Json): Hex | null => {
  if (!isJsonObject(error)) return null;
  const inner = isJsonObject(error.data) ? error.data.data : error.data;
  if (isHex(inner)) return inner;
  return error.code === 3 ? "0x" : null;
};

const outcomeOf = (answer: RpcAnswer): Result.Result<CallOutcome, NoOutcome> => {
  if ("result" in answer)
    return isHex(answer.result)
      ? Result.succeed({ _tag: "Returned", data: answer.result })
      : Result.fail(offence("an answer whose result is not hexadecimal"));
  const data = revertOf(answer.error);
  if (data !== null) return Result.succeed({ _tag: "Reverted", data });
  const said = isJsonObject(answer.error) ? answer.error.message : answer.error;
  return Result.succeed({ _tag: "Failed", reason: `the node says: ${printable(String(said))}` });
};

const clientOf = (deployed: Deployed, deadlineMs: number) => {
  let sent = 0;
  return (method: string, params: readonly unknown[]): Effect.Effect<CallOutcome, NoOutcome> =>
    Effect.suspend(() => {
      sent += 1;
      const id = sent;
      return post(deployed, JSON.stringify({ jsonrpc: "2.0", id, method, params }), deadlineMs).pipe(
        Effect.flatMap((text) => Effect.fromResult(Result.flatMap(answerTo(id, text), outcomeOf))),
      );
    });
};

const open = (deployed: Deployed, { deadlineMs, startMs }: SessionOptions) =>
  Effect.gen(function* () {
    const ox = yield* optionalPackage<typeof Ox>("ox");
    const { address } = deployed;
    const first = clientOf(deployed, startMs);
    const code = yield* first("eth_getCode", [address, "latest"]).pipe(Effect.mapError(({ reason }) => reason));
    if (code._tag === "Failed") return yield* Effect.fail(code.reason);
    if (code.data === "0x") return yield* Effect.fail(`there is no contract at ${address}`);
    const client = clientOf(deployed, deadlineMs);
    const chain: Chain = {
      language: "EVM by JSON-RPC",
      window: DEFAULT_WINDOW,
      call: (data) => client("eth_call", [{ to: address, data }, "latest"]),
    };
    return yield* contractSession(chain, contractAbi(ox, []));
  });

/** A contract on a node, asked by eth_call: `--rpc URL --address A`. Nothing is ever sent to the chain. */
export const rpcAdapter = (deployed: Deployed): Adapter => {
  // The rest of a URL often holds a key.
  const label = `contract ${deployed.address} at ${deployed.url.origin}`;
  return {
    label,
    command: null,
    start: (options) =>
      open(deployed, options).pipe(
        Effect.mapError((wrong) => {
          const reason = typeof wrong === "string" ? wrong : wrong.message;
          return new AdapterNeverStarted({ adapter: label, reason, stderr: "" });
        }),
      ),
  };
};
