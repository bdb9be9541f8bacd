import { NodeServices } from "@effect/platform-node";
import { it } from "@effect/vitest";
import { Effect, Result } from "effect";
import { describe, expect } from "vitest";
import { POOL_SCOPES } from "../../spec/machines/pool/index.ts";
import { BLOCK_SCOPES } from "../../spec/machines/pool-block/index.ts";
import { type Answer, refusal } from "../../spec/vocabulary/index.ts";
import { loadVectors } from "../vectors/index.ts";
import { describeDifference, type Implementation, reference } from "./agree.ts";
import { refineGolden } from "./golden.ts";
import { refineMachines } from "./machines.ts";
import { refineRandomly } from "./random.ts";

/** The reference with its answers changed: an implementation that is wrong in one thing. */
const answering =
  (change: (answer: Answer) => Answer): Implementation =>
  (request) =>
    Result.map(reference(request), change);

const onRequest =
  (applies: (operation: string) => boolean, change: (answer: Answer) => Answer): Implementation =>
  (request) =>
    applies(request.operation) ? Result.map(reference(request), change) : reference(request);

const oneMore =
  (name: string) =>
  (answer: Answer): Answer => {
    const value = answer.output[name];
    return typeof value === "bigint" ? { ...answer, output: { ...answer.output, [name]: value + 1n } } : answer;
  };

const WRONG: readonly (readonly [string, Implementation])[] = [
  ["a unit more of the resource", answering(oneMore("resourceOut"))],
  ["a unit more to pay", answering(oneMore("creditsIn"))],
  ["a fee of one more", answering(oneMore("fee"))],
  ["a price of one more", answering(oneMore("price"))],
  ["an invariant of one more", answering(oneMore("invariant"))],
  [
    "nothing is moved",
    onRequest(
      (name) => name !== "pool.create",
      (answer) => ({ ...answer, post: null }),
    ),
  ],
  [
    "a wrong code",
    (request) =>
      Result.mapError(reference(request), (refused) =>
        refused.code === "Overflow" ? refusal("InvalidState", refused.field, refused.actual, refused.bound) : refused,
      ),
  ],
  ["never a refusal", (request) => Result.orElse(reference(request), () => Result.succeed({ output: {}, post: null }))],
];

describe("random cases", () => {
  it.effect("src agrees with the specification, on requests of every operation", () =>
    Effect.gen(function* () {
      const { difference, byOperation, answered, cases } = yield* refineRandomly({ seed: 7, cases: 3000 });
      expect(difference).toBeNull();
      expect(cases).toBe(3000);
      expect(Object.keys(byOperation)).toHaveLength(9);
      expect(answered / cases).toBeGreaterThan(0.4);
    }),
  );

  it.effect.each(WRONG)("notice %s, and shrink it", ([, implementation]) =>
    Effect.gen(function* () {
      const { difference } = yield* refineRandomly({ seed: 7, cases: 3000, implementation });
      expect(difference).not.toBeNull();
      if (difference !== null) expect(describeDifference(difference)).toContain("src and spec differ");
    }),
  );

  it.effect("are the same for the same seed", () =>
    Effect.gen(function* () {
      const implementation = answering(oneMore("fee"));
      const run = refineRandomly({ seed: 3, cases: 1000, implementation });
      expect(yield* run).toEqual(yield* run);
    }),
  );
});

describe("the requests of the golden vectors", () => {
  const vectors = Effect.runSync(Effect.cached(loadVectors("vectors").pipe(Effect.provide(NodeServices.layer))));

  it.effect("src agrees with the specification on all that can be read", () =>
    Effect.gen(function* () {
      const { cases, difference } = yield* refineGolden(yield* vectors);
      expect(difference).toBeNull();
      expect(cases).toBeGreaterThan(2000);
    }),
  );

  it.effect.each(WRONG)("notice %s", ([, implementation]) =>
    Effect.gen(function* () {
      expect((yield* refineGolden(yield* vectors, implementation)).difference).not.toBeNull();
    }),
  );
});

describe("explored steps", () => {
  /** One of the scopes; `hmm verify` compares the steps of them all. */
  const small = POOL_SCOPES.filter(({ name }) => name === "pool/limits");

  it.effect("src takes every step, and refuses every step, that the specification does", () =>
    Effect.gen(function* () {
      const { steps, differences } = yield* refineMachines(reference, small, []);
      expect(differences).toEqual([]);
      expect(steps).toBeGreaterThan(10_000);
    }),
  );

  it.effect("of a pool in blocks are taken too, and what a block remembers is compared", () =>
    Effect.gen(function* () {
      const { steps, differences } = yield* refineMachines(reference, [], BLOCK_SCOPES);
      expect(differences).toEqual([]);
      expect(steps).toBeGreaterThan(100_000);
      const forgetful: Implementation = (request) =>
        Result.map(reference(request), (answer) =>
          answer.post !== null && "state" in request
            ? { ...answer, post: { ...answer.post, block: request.state.block } }
            : answer,
        );
      expect((yield* refineMachines(forgetful, [], BLOCK_SCOPES)).differences.length).toBeGreaterThan(0);
    }),
  );

  it.effect("notice a unit more, on the shortest way to it", () =>
    Effect.gen(function* () {
      const { differences } = yield* refineMachines(answering(oneMore("resourceOut")), small, []);
      expect(differences.length).toBeGreaterThan(0);
    }),
  );
});
