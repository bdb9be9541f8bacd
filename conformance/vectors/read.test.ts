import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NodeServices } from "@effect/platform-node";
import { it } from "@effect/vitest";
import { Effect } from "effect";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { tinyFile } from "../runner/tiny-vectors.testing.ts";
import { MANIFEST_FILE } from "./format.ts";
import { readVectors } from "./read.ts";
import { manifestOf, printJson } from "./seal.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "read-"));
  await writeFile(join(folder, "tiny.json"), printJson(tinyFile));
});
afterAll(() => rm(folder, { recursive: true }));

const read = (path: string) => readVectors(path).pipe(Effect.provide(NodeServices.layer));
const refused = (path: string) => Effect.map(Effect.flip(read(path)), ({ message }) => message);

const stored = (name: string, text: string) =>
  Effect.promise(async () => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  });

describe("vectors from elsewhere", () => {
  it.effect("are one file, or a folder with a manifest", () =>
    Effect.gen(function* () {
      expect(yield* read(join(folder, "tiny.json"))).toEqual({
        spec: tinyFile.spec,
        files: [{ name: "tiny.json", file: tinyFile }],
      });
      expect(yield* refused(folder)).toContain("manifest.json");
      const file = { name: "tiny.json", file: tinyFile, text: printJson(tinyFile) };
      yield* stored(MANIFEST_FILE, printJson(manifestOf(tinyFile.spec, [file])));
      expect((yield* read(folder)).files).toHaveLength(1);
    }),
  );

  it.effect("are no device, no missing file, no JSON that reaches for a prototype", () =>
    Effect.gen(function* () {
      expect(yield* refused(join(folder, "none.json"))).toContain("must be a file that can be read");
      expect(yield* refused("/dev/zero")).toContain("must be a file that can be read");
      const text = printJson(tinyFile);
      const polluted = yield* stored(
        "polluted.json",
        text.replace('"notes": {}', '"notes": {"__proto__": {"polluted": 1}}'),
      );
      expect(yield* refused(polluted)).toContain("__proto__");
      expect(({} as { polluted?: number }).polluted).toBeUndefined();
      const named = yield* stored("named.json", text.replace('"suite": "tiny"', '"suite": "../tiny"'));
      expect(yield* refused(named)).toContain("suite");
    }),
  );

  it.effect("of a folder do not lead out of it", () =>
    Effect.gen(function* () {
      const outside = yield* Effect.promise(() => mkdtemp(join(tmpdir(), "outside-")));
      yield* Effect.promise(() => writeFile(join(outside, "secret.json"), printJson(tinyFile)));
      yield* Effect.promise(() => rm(join(folder, "tiny.json")));
      yield* Effect.promise(() => symlink(join(outside, "secret.json"), join(folder, "tiny.json")));
      expect(yield* refused(folder)).toContain(`must be a file in ${folder}`);
      yield* Effect.promise(() => rm(outside, { recursive: true }));
    }),
  );
});
