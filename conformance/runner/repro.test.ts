import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { NodeServices } from "@effect/platform-node";
import { it } from "@effect/vitest";
import { Effect } from "effect";
import { describe, expect } from "vitest";
import { joinCommand } from "../adapter/index.ts";
import { reproLine } from "./repro.ts";
import { tiny, tinyFile } from "./tiny-vectors.testing.ts";

const command = joinCommand([
  process.execPath,
  fileURLToPath(new URL("../saboteurs/adapter.ts", import.meta.url)),
  "reference",
]);

const line = (id: string) => reproLine({ vectors: tiny, id, command }).pipe(Effect.provide(NodeServices.layer));

const tests = tinyFile.groups.flatMap((group) => group.tests);

describe("a line that replays a case", () => {
  it.live("is one line, and a shell that runs it shows the adapter's answer", () =>
    Effect.gen(function* () {
      const test = tests.find(({ alias }) => alias === "ordinary/2");
      const text = yield* line(test?.id ?? "");
      expect(text).not.toContain("\n");
      const said = execFileSync("sh", ["-c", text], { encoding: "utf8" }).trim().split("\n");
      const [hello, answer, stopped] = said.map((one) => JSON.parse(one));
      expect(hello).toMatchObject({ name: "saboteur reference" });
      expect(test !== undefined && "expect" in test && { id: "1", ...test.expect }).toEqual(answer);
      expect(stopped).toEqual({ ok: true });
    }),
  );

  it.live("has a request for each step", () =>
    Effect.gen(function* () {
      const text = yield* line("tiny/in-turn/there-and-back");
      expect(text.match(/"cmd":"run"/g)).toHaveLength(2);
    }),
  );

  it.effect("takes as much of an id as is enough, and no less", () =>
    Effect.gen(function* () {
      const [first] = tests;
      expect(yield* line(first?.id.slice(0, 12) ?? "")).toBe(yield* line(first?.id ?? ""));
      expect((yield* Effect.flip(line("v1-"))).message).toContain("11 tests");
      expect((yield* Effect.flip(line("v1-nothing"))).message).toContain("no test has the id");
    }),
  );
});
