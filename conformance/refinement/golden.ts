import { Effect, Result } from "effect";
import { decodeRequest, isPoolOperation } from "../../spec/vocabulary/index.ts";
import type { Vectors } from "../vectors/index.ts";
import { compare, type Difference, type Implementation, reference } from "./agree.ts";

export interface GoldenRefinement {
  /** Requests of the vectors that can be read; what cannot is refused before either side sees it. */
  readonly cases: number;
  readonly difference: Difference | null;
}

/** Requests between two looks at whether the run was interrupted. */
const CHUNK = 100;

/** The requests of the golden vectors, which aim at every edge that is known, to specification and implementation alike. */
export const refineGolden = Effect.fn("refineGolden")(function* (
  { files }: Pick<Vectors, "files">,
  implementation: Implementation = reference,
) {
  let cases = 0;
  for (const { operation, params, state, tests } of files.flatMap(({ file }) => file.groups))
    for (const test of tests) {
      if (!("input" in test) || !isPoolOperation(operation)) continue;
      const request = decodeRequest({ operation, params, state, input: test.input });
      if (Result.isFailure(request)) continue;
      const { difference } = compare(request.success, implementation);
      cases += 1;
      if (difference !== null) return { cases, difference } satisfies GoldenRefinement;
      if (cases % CHUNK === 0) yield* Effect.yieldNow;
    }
  return { cases, difference: null } satisfies GoldenRefinement;
});
