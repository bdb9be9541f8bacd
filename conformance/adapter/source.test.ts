import { NodeServices } from "@effect/platform-node";
import { it } from "@effect/vitest";
import { Effect } from "effect";
import { describe, expect } from "vitest";
import { OPERATIONS, type RawRequest } from "../../spec/vocabulary/index.ts";
import { conform } from "../runner/index.ts";
import { inProcess } from "./in-process.ts";
import { reference } from "./source.ts";

const judged = (answer = reference.answer) =>
  conform({ adapter: inProcess({ ...reference, answer }), vectors: "vectors", seed: "source" }).pipe(
    Effect.scoped,
    Effect.provide(NodeServices.layer),
  );

describe("the reference implementation", () => {
  it.effect("answers every vector of every operation exactly as the specification does", () =>
    Effect.gen(function* () {
      const report = yield* judged();
      expect(report.findings).toEqual([]);
      expect(report.level).toBe("A");
      expect(Object.keys(report.byOperation).toSorted()).toEqual([...OPERATIONS].toSorted());
    }),
  );

  it.effect("fails once it forgets the 1000 shares that nobody owns", () =>
    Effect.gen(function* () {
      const forgetful = (request: RawRequest) => {
        const answer = reference.answer(request);
        const isLocked = answer.status === "reject" && answer.code === "InsufficientShares";
        return isLocked ? ({ status: "ok", output: {}, post: {} } as const) : answer;
      };
      const report = yield* judged(forgetful);
      expect(report.byOperation["liquidity.burn"]?.acceptedWrongly).toBeGreaterThan(0);
      expect(report.level).toBe("fail");
    }),
  );
});
