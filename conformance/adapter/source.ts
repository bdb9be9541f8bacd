import { Result } from "effect";
import { decodeRequest, isPoolOperation, OPERATIONS, type RawRequest } from "../../spec/vocabulary/index.ts";
import { evaluate } from "../../src/pool/index.ts";
import type { SystemOutcome } from "../oracle/answered.ts";
import type { AdapterAnswer } from "../protocol/index.ts";
import type { Adapter } from "./adapter.ts";
import { answerOf, type Implementation, inProcess } from "./in-process.ts";
import { IMPLEMENTED } from "./source/index.ts";

/** The outcome of an operation of a system in the form of an adapter's answer; of several refusals, the first. */
export const systemAnswer = (outcome: SystemOutcome): AdapterAnswer =>
  Result.match(outcome, {
    onSuccess: ({ output, post }): AdapterAnswer => ({ status: "ok", output, ...(post === null ? {} : { post }) }),
    onFailure: ([first]): AdapterAnswer =>
      first === undefined
        ? { status: "error", message: "refused without a reason" }
        : { status: "reject", code: first.code, phase: first.phase },
  });

const answer = ({ operation, ...request }: RawRequest): AdapterAnswer =>
  isPoolOperation(operation)
    ? answerOf(
        Result.flatMap(decodeRequest({ operation, ...request }), (decoded) =>
          Result.mapError(evaluate(decoded), (refusal) => [refusal]),
        ),
      )
    : systemAnswer(IMPLEMENTED[operation](request));

/** The reference implementation of this repository, as an implementation under test like any other. */
export const reference: Implementation = {
  name: "hamiltonian-market-maker",
  version: "0.1.0",
  operations: OPERATIONS,
  features: ["core", "inertia", "per-block"],
  answer,
};

/** The reference implementation in this process, ready to run. */
export const referenceAdapter: Adapter = inProcess(reference);
