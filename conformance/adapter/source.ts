import { Result } from "effect";
import { decodeRequest, OPERATIONS } from "../../spec/vocabulary/index.ts";
import { evaluate } from "../../src/pool/index.ts";
import type { Adapter } from "./adapter.ts";
import { answerOf, type Implementation, inProcess } from "./in-process.ts";

/** The reference implementation of this repository, as an implementation under test like any other. */
export const reference: Implementation = {
  name: "hamiltonian-market-maker",
  version: "0.1.0",
  operations: OPERATIONS,
  features: ["core", "inertia", "per-block"],
  answer: (request) =>
    answerOf(
      Result.flatMap(decodeRequest(request), (decoded) => Result.mapError(evaluate(decoded), (refusal) => [refusal])),
    ),
};

/** The reference implementation in this process, ready to run. */
export const referenceAdapter: Adapter = inProcess(reference);
