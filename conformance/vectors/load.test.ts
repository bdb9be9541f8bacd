import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NodeServices } from "@effect/platform-node";
import { it } from "@effect/vitest";
import { Effect, Result } from "effect";
import { describe, expect } from "vitest";
import { tinyFile } from "../runner/tiny-vectors.testing.ts";
import { digestOf } from "./digest.ts";
import { MANIFEST_FILE, type VectorFile } from "./format.ts";
import { loadVectorFile, loadVectors, readVectorFile } from "./load.ts";
import type { BadVectors } from "./problem.ts";
import { manifestOf, printJson } from "./seal.ts";

type Loose = { [name: string]: never } & { groups: { tests: Record<string, unknown>[] }[] };

/** The tiny file with one thing changed. */
const changed = (change: (file: Loose) => void, reseal = true): string => {
  const file = structuredClone(tinyFile) as unknown as Loose;
  change(file);
  if (reseal) Object.assign(file, { digest: digestOf(file.groups) });
  return JSON.stringify(file);
};

const kinds = (text: string): readonly string[] =>
  Result.match(readVectorFile("x.json", text), {
    onFailure: (problems) => [...new Set(problems.map(({ kind }) => kind))],
    onSuccess: () => [],
  });

describe("a file of vectors", () => {
  it("loads as it was sealed", () => {
    expect(Result.getOrThrow(readVectorFile("x.json", printJson(tinyFile)))).toEqual(tinyFile);
  });

  it("is refused for every single thing that is wrong with it", () => {
    const first = (file: Loose) => file.groups[0]?.tests[0] ?? {};
    expect(kinds("{")).toEqual(["notJson"]);
    expect(kinds('{"__proto__":{}}')).toEqual(["notJson"]);
    expect(kinds(changed((file) => Object.assign(file, { extra: 1 })))).toEqual(["form"]);
    expect(kinds(changed((file) => Object.assign(first(file), { extra: 1 })))).toEqual(["form"]);
    expect(kinds(changed((file) => Object.assign(first(file), { compare: "near" })))).toEqual(["form"]);
    expect(kinds(changed((file) => Object.assign(first(file), { expect: { status: "maybe" } })))).toEqual(["form"]);
    expect(kinds(changed((file) => Reflect.deleteProperty(file, "suite")))).toEqual(["form"]);
    expect(kinds(changed((file) => Object.assign(file, { count: 3 })))).toEqual(["count"]);
    expect(kinds(changed((file) => Object.assign(first(file), { comment: "new" }), false))).toEqual(["digest"]);
    expect(kinds(changed((file) => Object.assign(first(file), { id: "v1-0000000000000000" })))).toEqual(["wrongId"]);
    expect(kinds(changed((file) => Object.assign(first(file), { flags: ["Unexplained"] })))).toEqual([
      "flagWithoutNote",
    ]);
    expect(kinds(changed((file) => Object.assign(first(file), { kills: ["M-1", "M-1"] })))).toEqual(["duplicate"]);
    expect(kinds(changed((file) => file.groups.reverse()))).toEqual(["order"]);
    expect(kinds(changed((file) => file.groups[0]?.tests.reverse()))).toEqual(["order"]);
    const note = { kind: "rounding", effect: "", equations: [], obligations: [] };
    expect(kinds(changed((file) => Object.assign(file, { notes: { Unused: note } })))).toEqual(["unusedNote"]);
  });

  it("may not ask the same twice", () => {
    const text = changed((file) => {
      const [group] = file.groups;
      if (group !== undefined) file.groups.push({ ...structuredClone(group), id: "zz" } as never);
      Object.assign(file, { count: tinyFile.count + (group?.tests.length ?? 0) });
    });
    expect(kinds(text)).toEqual(["duplicateId"]);
  });

  it("states a phase that goes with the code", () => {
    const text = changed((file) => {
      for (const { tests } of file.groups)
        for (const test of tests)
          if ((test.expect as { status?: string })?.status === "reject")
            Object.assign(test, {
              expect: { status: "reject", refusals: [{ code: "Overflow", phase: "decode" }], post: "unchanged" },
            });
    });
    expect(kinds(text)).toEqual(["phase"]);
  });

  it.effect("says where, what was found and what was due", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(
        loadVectorFile(
          "x.json",
          changed((file) => Object.assign(file, { count: 3 })),
        ),
      );
      expect(error.message).toBe(`x.json: count is 3, must be ${tinyFile.count}, the number of tests`);
    }),
  );
});

/** A folder of vectors, and what loading it says. */
const inFolder = (prepare: (folder: string) => Promise<void>) =>
  Effect.acquireUseRelease(
    Effect.promise(() => mkdtemp(join(tmpdir(), "vectors-"))),
    (folder) => Effect.promise(() => prepare(folder)).pipe(Effect.andThen(loadVectors(folder))),
    (folder) => Effect.promise(() => rm(folder, { recursive: true })),
  ).pipe(Effect.provide(NodeServices.layer));

const write = async (
  folder: string,
  files: Readonly<Record<string, VectorFile>>,
  edit = (manifest: object) => manifest,
) => {
  const named = Object.entries(files).map(([name, file]) => ({ name, file, text: printJson(file) }));
  for (const { name, text } of named) await writeFile(join(folder, name), text);
  await writeFile(join(folder, MANIFEST_FILE), printJson(edit(manifestOf(tinyFile.spec, named))));
};

const problemsOf = (error: BadVectors): readonly string[] => error.problems.map(({ kind }) => kind);

describe("a folder of vectors", () => {
  it.effect("loads through its manifest", () =>
    Effect.gen(function* () {
      const vectors = yield* inFolder((folder) => write(folder, { "tiny.json": tinyFile }));
      expect(vectors.files).toEqual([{ name: "tiny.json", file: tinyFile }]);
    }),
  );

  const refused = (what: string, prepare: (folder: string) => Promise<void>, kind: string) =>
    it.effect(what, () =>
      Effect.gen(function* () {
        expect(problemsOf(yield* Effect.flip(inFolder(prepare)))).toContain(kind);
      }),
    );

  refused("without a manifest", async () => undefined, "unreadable");
  refused(
    "with a manifest that names a file elsewhere",
    (folder) =>
      write(folder, {}, () => ({
        ...manifestOf(tinyFile.spec, []),
        files: [{ name: "../x.json", suite: "x", count: 1, sha256: "0".repeat(64) }],
      })),
    "form",
  );
  refused(
    "with a link that leads elsewhere",
    async (folder) => {
      await write(folder, { "tiny.json": tinyFile });
      await rm(join(folder, "tiny.json"));
      await symlink("/etc/hostname", join(folder, "tiny.json"));
    },
    "unreadable",
  );
  refused(
    "with a file that is not the one in the manifest",
    async (folder) => {
      await write(folder, { "tiny.json": tinyFile });
      await writeFile(join(folder, "tiny.json"), JSON.stringify(tinyFile));
    },
    "hash",
  );
  refused(
    "with a file that the manifest does not list",
    async (folder) => {
      await write(folder, { "tiny.json": tinyFile });
      await writeFile(join(folder, "more.json"), printJson(tinyFile));
    },
    "unlisted",
  );
  refused(
    "with the same test in two files",
    (folder) => write(folder, { "a.json": tinyFile, "b.json": tinyFile }),
    "duplicateId",
  );
  refused(
    "with counts by code that are not so",
    (folder) => write(folder, { "tiny.json": tinyFile }, (manifest) => ({ ...manifest, byCode: { Overflow: 99 } })),
    "count",
  );
});
