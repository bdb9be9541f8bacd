import { Effect, Result } from "effect";
import type { OperationName } from "../../spec/vocabulary/index.ts";
import { encodeOutput, type Outcome, poolCodec, type RawRequest } from "../../spec/vocabulary/index.ts";
import { type AdapterAnswer, decodeAnswer, type Hello, printable } from "../protocol/index.ts";
import type { Adapter, Exchanged, Reply, RunRequest, Session } from "./adapter.ts";

/** An implementation in this process: a function from a request to what an adapter would answer. */
export interface Implementation {
  readonly name: string;
  readonly version: string;
  readonly operations: readonly OperationName[];
  readonly features: readonly string[];
  readonly answer: (request: RawRequest) => AdapterAnswer;
}

/** The outcome of an operation in the form of an adapter's answer; of several refusals, the first. */
export const answerOf = (outcome: Outcome): AdapterAnswer => {
  if (Result.isSuccess(outcome)) {
    const { output, post } = outcome.success;
    const encoded = { status: "ok", output: encodeOutput(output) } as AdapterAnswer & { readonly status: "ok" };
    return post === null ? encoded : { ...encoded, post: poolCodec.encode(post) as NonNullable<typeof encoded.post> };
  }
  const [first] = outcome.failure;
  return first === undefined
    ? { status: "error", message: "refused without a reason" }
    : { status: "reject", code: first.code, phase: first.phase };
};

/** Answers between two looks at whether the run was interrupted. */
const CHUNK = 64;

const reply = (implementation: Implementation, { id, body }: RunRequest): Reply => {
  // Parsed anew each time, as another program would: the implementation cannot change the vectors.
  const request: RawRequest = {
    operation: body.operation as OperationName,
    params: JSON.parse(body.params),
    state: JSON.parse(body.state),
    input: JSON.parse(body.input),
  };
  let answer: AdapterAnswer;
  try {
    answer = implementation.answer(request);
  } catch (error) {
    return { _tag: "Answered", answer: { status: "error", message: `threw ${printable(String(error))}` } };
  }
  const said = decodeAnswer(JSON.stringify({ id, ...answer }));
  return said._tag === "Answer" ? { _tag: "Answered", answer: said.answer } : { _tag: "Offence", reason: said.reason };
};

const run = Effect.fnUntraced(function* (implementation: Implementation, requests: readonly RunRequest[]) {
  const replies = new Map<string, Reply>();
  for (let from = 0; from < requests.length; from += CHUNK) {
    for (const request of requests.slice(from, from + CHUNK)) replies.set(request.id, reply(implementation, request));
    yield* Effect.yieldNow;
  }
  return { replies, fault: null, inFlight: [] } satisfies Exchanged;
});

/**
 * The same run without a process. The same requests, decoding and verdicts; but a function that hangs or ends the
 * process takes the runner with it.
 */
export const inProcess = (implementation: Implementation): Adapter => {
  const hello: Hello = {
    protocol: 1,
    name: implementation.name,
    version: implementation.version,
    language: "in-process",
    operations: implementation.operations,
    features: implementation.features,
    window: 1,
  };
  const session: Session = {
    hello,
    run: (requests) => run(implementation, requests),
    reset: Effect.succeed({ replies: new Map(), fault: null }),
    stop: Effect.succeed({ replies: new Map(), fault: null, remarks: [] }),
    stderr: () => "",
  };
  return { label: implementation.name, command: null, start: () => Effect.succeed(session) };
};
