import { Effect, Result } from "effect";
import { type Hello, printable } from "../../protocol/index.ts";
import type { Exchanged, Fault, Reply, RunRequest, Session } from "../adapter.ts";
import type { ContractAbi, Introduction } from "./abi.ts";
import type { CallOutcome, Hex } from "./call.ts";
import { isAskable, questionOf } from "./question.ts";

/** A call that did not come back as one: the session is over, or only this answer is worthless. */
export type NoOutcome = Fault | { readonly kind: "offence"; readonly reason: string };

/** Whatever can be called: an EVM in this process, or a node. */
export interface Chain {
  readonly language: string;
  /** How many calls may be under way at once. */
  readonly window: number;
  readonly call: (data: Hex) => Effect.Effect<CallOutcome, NoOutcome>;
}

const helloOf = (chain: Chain, { name, version, operations, features }: Introduction): Hello => ({
  protocol: 1,
  name,
  version,
  language: chain.language,
  // What no ABI is defined for cannot be asked, whatever the contract says of itself.
  operations: operations.filter(isAskable),
  features,
  window: chain.window,
});

const ask = (chain: Chain, abi: ContractAbi, { body }: RunRequest): Effect.Effect<Reply, Fault> =>
  Effect.gen(function* () {
    const asked = questionOf(body);
    // The runner has not sent what `cannotAsk` objected to.
    if (Result.isFailure(asked))
      return { _tag: "Offence", reason: `cannot be asked: ${asked.failure}` } satisfies Reply;
    const outcome = yield* chain.call(abi.calldata(asked.success));
    return { _tag: "Answered", answer: abi.answer(body.operation, asked.success, outcome) } satisfies Reply;
  }).pipe(
    Effect.catch((wrong) =>
      wrong.kind === "offence"
        ? Effect.succeed<Reply>({ _tag: "Offence", reason: printable(wrong.reason) })
        : Effect.fail(wrong),
    ),
  );

/**
 * Asks requests, `window` at a time. Each call stands alone, so that an answer that is none is charged to its own
 * request; a fault ends the session once the calls that are under way have ended, and only those that share the fault
 * are left in flight.
 */
const run = (chain: Chain, abi: ContractAbi, requests: readonly RunRequest[], window: number) =>
  Effect.gen(function* () {
    const replies = new Map<string, Reply>();
    const inFlight: string[] = [];
    let fault: Fault | null = null;
    const one = (request: RunRequest): Effect.Effect<void> =>
      Effect.suspend(() => (fault === null ? ask(chain, abi, request) : Effect.succeed(null))).pipe(
        Effect.match({
          onFailure: (found) => {
            fault ??= found;
            inFlight.push(request.id);
          },
          onSuccess: (reply) => {
            if (reply !== null) replies.set(request.id, reply);
          },
        }),
      );
    yield* Effect.forEach(requests, one, { concurrency: window, discard: true });
    return { replies, fault, inFlight } satisfies Exchanged;
  });

/** A contract that introduces itself, or why it does not. */
export const contractSession = (chain: Chain, abi: ContractAbi): Effect.Effect<Session, string> =>
  Effect.gen(function* () {
    const outcome = yield* chain
      .call(abi.calldata({ function: "hello", args: [] }))
      .pipe(Effect.mapError(({ reason }) => reason));
    const introduction = yield* Effect.fromResult(abi.introduction(outcome));
    return {
      hello: helloOf(chain, introduction),
      run: (requests, window) => run(chain, abi, requests, window),
      reset: Effect.succeed({ replies: new Map(), fault: null }),
      stop: Effect.succeed({ replies: new Map(), fault: null, remarks: [] }),
      stderr: () => "",
      cannotAsk: (body) => Result.match(questionOf(body), { onFailure: (reason) => reason, onSuccess: () => null }),
    };
  });
