import type { Json, JsonObject } from "../vectors/index.ts";
import { LONGEST_LINE, PROTOCOL_VERSION } from "./limits.ts";

/** How an adapter introduces itself. */
export interface Hello {
  readonly protocol: typeof PROTOCOL_VERSION;
  readonly name: string;
  readonly version: string;
  readonly language: string;
  /** What it implements; names that we do not know are its own affair. */
  readonly operations: readonly string[];
  readonly features: readonly string[];
  /** How many requests it takes before it has answered the first. */
  readonly window: number;
  readonly bits?: number;
  readonly deterministic?: boolean;
  readonly issues?: string;
}

/** A refusal as the adapter tells it: in our codes, in its own words, or both. */
export interface Rejection {
  readonly status: "reject";
  readonly code?: string;
  readonly phase?: string;
  readonly native?: string;
}

/** What an adapter says to one request. */
export type AdapterAnswer =
  | { readonly status: "ok"; readonly output: Json; readonly post?: Json }
  | Rejection
  | { readonly status: "unsupported"; readonly feature: string; readonly reason: string }
  | { readonly status: "error"; readonly message: string };

export const helloLine = (specVersion: string, operations: readonly string[], window: number): string =>
  JSON.stringify({
    cmd: "hello",
    protocol: [PROTOCOL_VERSION],
    spec: specVersion,
    operations,
    maxLine: LONGEST_LINE,
    window,
  });

export const RESET_LINE = JSON.stringify({ cmd: "reset" });
export const STOP_LINE = JSON.stringify({ cmd: "stop" });

/** A request without its run id, as text: params and state are shared by many tests, and are written once. */
export interface RequestBody {
  readonly operation: string;
  readonly params: string;
  readonly state: string;
  readonly input: string;
}

export const runLine = (id: string, body: RequestBody, deadlineMs: number): string =>
  `{"cmd":"run","id":${JSON.stringify(id)},"operation":${JSON.stringify(body.operation)},"params":${body.params},` +
  `"state":${body.state},"input":${body.input},"deadlineMs":${deadlineMs}}`;

export type { Json, JsonObject };
