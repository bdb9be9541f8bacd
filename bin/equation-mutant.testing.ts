import { NodeServices } from "@effect/platform-node";
import { Effect, Exit, Result } from "effect";
import { loadVectors, refineGolden, refineRandomly } from "../conformance/index.ts";
import { type ProofRow, prove, rowHolds } from "../proofs/index.ts";
import { OBLIGATIONS } from "../proofs/obligations/index.ts";
import * as equations from "../spec/equations/index.ts";

/**
 * Says which check notices that an equation of this tree has been changed. Run in a copy of the repository in which
 * one operator of one equation is another: `node bin/equation-mutant.testing.ts EQUATION`.
 */
const changed = process.argv[2] ?? "";

/** What a check that ends by itself, or by throwing, has noticed. */
const noticed = <A>(check: Effect.Effect<A, unknown>, fails: (result: A) => boolean): Effect.Effect<boolean> =>
  Effect.map(Effect.exit(check), (exit) => (Exit.isSuccess(exit) ? fails(exit.value) : true));

const source = (equations as Readonly<Record<string, unknown>>)[changed];
const citing = OBLIGATIONS.filter((obligation) =>
  obligation.equations.some((cited) => cited === (source as { readonly source?: unknown } | undefined)?.source),
);

/** A proof that the solver could not redo in time has noticed nothing; one that came out otherwise has. */
const fellOver = (row: ProofRow): boolean => row.remarks.length === 0 && !rowHolds(row);

const program = Effect.gen(function* () {
  if (yield* noticed(refineRandomly({ seed: 11, cases: 250 }), ({ difference }) => difference !== null))
    return "refinement";
  const vectors = loadVectors("vectors").pipe(Effect.provide(NodeServices.layer));
  if (
    yield* noticed(
      Effect.flatMap(vectors, (loaded) => refineGolden(loaded)),
      ({ difference }) => difference !== null,
    )
  )
    return "refinement";
  for (const { id } of citing) {
    const outcome = yield* Effect.result(prove({ ids: [id], timeoutMilliseconds: 1000 }));
    if (Result.isFailure(outcome) || outcome.success.obligations.some(fellOver)) return `proof ${id}`;
  }
  return "nothing";
});

console.log(await Effect.runPromise(program));
process.exit(0);
