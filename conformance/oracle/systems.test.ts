import { NodeServices } from "@effect/platform-node";
import { it } from "@effect/vitest";
import { Effect, Result } from "effect";
import { describe, expect } from "vitest";
import { type Refusal, SYSTEM_OPERATIONS, type SystemOperation } from "../../spec/vocabulary/index.ts";
import { type Json, loadVectors } from "../vectors/index.ts";
import { isJsonObject } from "../vectors/json.ts";
import { askSystem } from "./oracle.ts";

interface Request {
  readonly params: Json;
  readonly state: Json;
  readonly input: Json;
}

/** Every operation with a request that is accepted. */
const accepted = loadVectors("vectors").pipe(
  Effect.map(({ files }) =>
    SYSTEM_OPERATIONS.map((operation): readonly [SystemOperation, Request] => {
      for (const { params, state, tests } of files.flatMap(({ file }) =>
        file.groups.filter((g) => g.operation === operation),
      ))
        for (const test of tests)
          if ("input" in test && test.expect.status === "ok") return [operation, { params, state, input: test.input }];
      throw new RangeError(`no accepted case of ${operation}`);
    }),
  ),
  Effect.provide(NodeServices.layer),
);

const refused = (operation: SystemOperation, request: Request): readonly string[] =>
  Result.match(askSystem({ operation, ...request }), {
    onSuccess: () => [],
    onFailure: (refusals: readonly Refusal[]) => refusals.map(({ code, field }) => `${code} ${field}`),
  });

const without = (value: Json, name: string): Json =>
  Object.fromEntries(Object.entries(isJsonObject(value) ? value : {}).filter(([key]) => key !== name));

describe("the codec of every operation", () => {
  it.effect("names the path of what is missing, of what is too much, and of what is none, in each place", () =>
    Effect.gen(function* () {
      let paths = 0;
      for (const [operation, request] of yield* accepted)
        for (const place of ["params", "state", "input"] as const) {
          const whole = request[place];
          // Of a place that is ignored, nothing is said.
          if (refused(operation, { ...request, [place]: 5 }).length === 0) continue;
          expect(refused(operation, { ...request, [place]: 5 }), operation).toEqual([`Malformed ${place}`]);
          for (const name of Object.keys(isJsonObject(whole) ? whole : {})) {
            paths += 1;
            const missing = refused(operation, { ...request, [place]: without(whole, name) });
            expect(missing, `${operation} without ${name}`).toContain(`MissingField ${place}.${name}`);
            const none = refused(operation, { ...request, [place]: { ...(whole as object), [name]: { x: 1.5 } } });
            expect(
              none.every((each) => each.includes(` ${place}.${name}`)),
              `${operation}: ${none}`,
            ).toBe(true);
            expect(none.length).toBeGreaterThan(0);
          }
          const more = refused(operation, { ...request, [place]: { ...(whole as object), tip: "1" } });
          expect(more, operation).toEqual([`UnknownField ${place}.tip`]);
        }
      expect(paths).toBeGreaterThan(150);
    }),
  );
});
