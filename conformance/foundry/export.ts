import { Effect, FileSystem, Path } from "effect";
import { printable } from "../protocol/index.ts";
import { BadUsage } from "../runner/options.ts";
import type { Vectors } from "../vectors/index.ts";
import { baseFile, interfaceFile, subjectFile } from "./solidity.ts";
import { contractName, contractsOf, type TestFile } from "./tests.ts";

export interface FoundryOptions {
  readonly vectors: Vectors;
  /** A file that ends in .sol for all tests, or a folder for one file of each suite. */
  readonly to: string;
  /** The name of the interface that the tests call. */
  readonly interfaceName: string;
}

export interface FoundryExport {
  readonly files: readonly string[];
  readonly cases: number;
  readonly inexpressible: number;
}

const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/;

/** Names that the exported files use themselves. */
const TAKEN = ["HMMTest", "Subject"];

const opening = (type: string, spec: Vectors["spec"]): string =>
  [
    "// SPDX-License-Identifier: MIT",
    `// Golden vectors of specification ${spec.version}, sha256 ${spec.sha256}.`,
    "// Written by `hmm vectors export --foundry`; name your implementation in Subject.sol, then `forge test`.",
    "pragma solidity ^0.8.13;",
    "",
    `import {${type}} from "./${type}.sol";`,
    'import {HMMTest} from "./HMMTest.sol";',
    "",
  ].join("\n");

/** The files of tests as text: all in one, or one of each suite. */
export const foundryTests = (vectors: Vectors, type: string, only: string | null): readonly TestFile[] => {
  const made = vectors.files
    .map(({ file }) => ({ name: `${contractName(file.suite)}.t.sol`, ...contractsOf(file, type) }))
    .filter(({ cases }) => cases > 0);
  const whole = (text: string): string => `${opening(type, vectors.spec)}\n${text}\n`;
  if (only === null) return made.map((file) => ({ ...file, text: whole(file.text) }));
  const sum = (of: (file: TestFile) => number): number => made.reduce((total, file) => total + of(file), 0);
  return [
    {
      name: only,
      text: whole(made.map(({ text }) => text).join("\n\n")),
      cases: sum(({ cases }) => cases),
      inexpressible: sum(({ inexpressible }) => inexpressible),
    },
  ];
};

const checkOptions = ({ interfaceName }: FoundryOptions): Effect.Effect<void, BadUsage> =>
  IDENTIFIER.test(interfaceName) && !TAKEN.includes(interfaceName)
    ? Effect.void
    : Effect.fail(
        new BadUsage({
          reason: `the interface is called ${printable(interfaceName)}, must be a Solidity identifier other than ${TAKEN.join(", ")}`,
        }),
      );

/**
 * Writes vectors as tests for Foundry, and beside them the interface that they call, what they have in common, and the
 * file that names the implementation, unless that is there already.
 */
export const exportFoundry = Effect.fn("exportFoundry")(function* (options: FoundryOptions) {
  yield* checkOptions(options);
  const { vectors, to, interfaceName } = options;
  const fs = yield* FileSystem.FileSystem;
  const paths = yield* Path.Path;
  const isFile = to.endsWith(".sol");
  const folder = isFile ? paths.dirname(to) : to;
  const tests = foundryTests(vectors, interfaceName, isFile ? paths.basename(to) : null);
  const orBad = <A>(effect: Effect.Effect<A, { readonly message: string }>) =>
    Effect.mapError(
      effect,
      ({ message }) => new BadUsage({ reason: `${printable(to)} cannot be written: ${message}` }),
    );

  const clash = tests.map(({ name }) => name).find((name, at, all) => all.indexOf(name) < at);
  if (clash !== undefined) return yield* new BadUsage({ reason: `two suites would be written into ${clash}` });
  yield* orBad(fs.makeDirectory(folder, { recursive: true }));
  const files = [
    { name: `${interfaceName}.sol`, text: interfaceFile(interfaceName) },
    { name: "HMMTest.sol", text: baseFile(interfaceName) },
    ...tests,
  ];
  for (const { name, text } of files) yield* orBad(fs.writeFileString(paths.join(folder, name), text));
  const subject = paths.join(folder, "Subject.sol");
  if (!(yield* orBad(fs.exists(subject)))) yield* orBad(fs.writeFileString(subject, subjectFile(interfaceName)));
  const inexpressible = vectors.files
    .map(({ file }) => file.count)
    .reduce((sum, count) => sum + count, -tests.reduce((sum, { cases }) => sum + cases, 0));
  return {
    files: [...files.map(({ name }) => name), "Subject.sol"],
    cases: tests.reduce((sum, { cases }) => sum + cases, 0),
    inexpressible,
  } satisfies FoundryExport;
});
