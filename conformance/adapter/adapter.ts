import { Data, type Effect, Runtime, type Scope } from "effect";
import type { AdapterAnswer, Hello, RequestBody } from "../protocol/index.ts";

/** One request of a session: the id is opaque, and means nothing outside of the run. */
export interface RunRequest {
  readonly id: string;
  readonly body: RequestBody;
}

/** Why a session cannot go on. Reasons hold no run id and no time, so that they are the same in every run. */
export type Fault =
  | { readonly kind: "timedOut"; readonly reason: string }
  | { readonly kind: "crashed"; readonly reason: string }
  | { readonly kind: "protocol"; readonly reason: string };

/** What became of one request: an answer, or a line about it that breaks the protocol. */
export type Reply =
  | { readonly _tag: "Answered"; readonly answer: AdapterAnswer }
  | { readonly _tag: "Offence"; readonly reason: string };

/**
 * How a window of requests ended. `replies` may also hold offences of requests of an earlier window, such as a second
 * answer. After a fault, `inFlight` are the requests that were sent and not answered, the oldest first.
 */
export interface Exchanged {
  readonly replies: ReadonlyMap<string, Reply>;
  readonly fault: Fault | null;
  readonly inFlight: readonly string[];
}

/** How a session ended after a stop: offences that came last, and what was not as it should be but concerns no request. */
export interface Farewell {
  readonly replies: ReadonlyMap<string, Reply>;
  readonly fault: Fault | null;
  readonly remarks: readonly string[];
}

/** An adapter that has said hello. It lives as long as the scope in which it was started. */
export interface Session {
  readonly hello: Hello;
  /** Runs requests, at most `window` of them in flight, until all are answered or the session has a fault. */
  readonly run: (requests: readonly RunRequest[], window: number) => Effect.Effect<Exchanged>;
  /** Late offences come with it, as they do with a stop. */
  readonly reset: Effect.Effect<Pick<Farewell, "replies" | "fault">>;
  readonly stop: Effect.Effect<Farewell>;
  /** The end of what the adapter wrote to stderr. Shown, never judged. */
  readonly stderr: () => string;
  /**
   * Why a request cannot be put to this implementation at all, whatever it would say; null if it can. A case with such a
   * request is skipped, for that reason, and is no pass. It is the adapter's judgement and never the implementation's:
   * the ABI of a contract has no way to write a string where a number is due.
   */
  readonly cannotAsk?: (body: RequestBody) => string | null;
}

/** The adapter never said an acceptable hello. */
export class AdapterNeverStarted extends Data.TaggedError("AdapterNeverStarted")<{
  readonly adapter: string;
  readonly reason: string;
  readonly stderr: string;
}> {
  override readonly [Runtime.errorExitCode] = 3;
  override get message(): string {
    const said = this.stderr.trim() === "" ? "" : `\nIts stderr ends:\n${this.stderr}`;
    return `the adapter ${this.adapter} never started: ${this.reason}${said}`;
  }
}

/** What an adapter may take: whoever takes more is ended. */
export interface Limits {
  /** The longest answer to one request, in characters; a longer one is charged to its request alone. */
  readonly answer: number;
  /** Bytes on stdout from start to end. */
  readonly output: number;
  /** Bytes of memory of the adapter and all that it starts. */
  readonly memory: number;
}

/** What the runner tells every session. */
export interface SessionOptions {
  readonly specVersion: string;
  readonly operations: readonly string[];
  readonly window: number;
  readonly deadlineMs: number;
  readonly startMs: number;
  readonly limits: Limits;
}

/** An implementation under test, which can be started any number of times. */
export interface Adapter {
  /** What reports call it before it has introduced itself. */
  readonly label: string;
  /** The words that start it, for a line that replays a case; null if it has none. */
  readonly command: readonly string[] | null;
  readonly start: (options: SessionOptions) => Effect.Effect<Session, AdapterNeverStarted, Scope.Scope>;
}
