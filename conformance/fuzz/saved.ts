import { Effect, FileSystem } from "effect";
import { SPEC_VERSION } from "../generator/generate.ts";
import { BadUsage } from "../runner/options.ts";
import {
  type GroupDraft,
  type JsonObject,
  printJson,
  seal,
  sha256,
  testId,
  type VectorFile,
} from "../vectors/index.ts";
import type { Failure } from "./block.ts";
import type { Asked } from "./probe.ts";

const hasInertia = ({ unit }: Asked): boolean => /"m":"[1-9]/.test(unit.body.state + unit.body.input);
const isByBlock = ({ unit }: Asked): boolean => unit.body.params.includes('"per-block"');

const drafted = (id: string, asked: readonly Asked[], comment: string, seed: string): GroupDraft | null => {
  const [first] = asked;
  if (first === undefined) return null;
  const { operation, params, state, input, expect } = first.unit;
  const base = { alias: "smallest", comment, flags: [], compare: "exact" as const };
  const steps = asked.map(({ unit }) => ({ operation: unit.operation, input: unit.input, expect: unit.expect }));
  return {
    id,
    operation,
    requires: ["core", ...(asked.some(hasInertia) ? ["inertia"] : []), ...(asked.some(isByBlock) ? ["per-block"] : [])],
    source: { kind: "fuzz", ref: `seed ${seed}` },
    params,
    state: state as JsonObject,
    tests: [asked.length === 1 ? { ...base, input, expect } : { ...base, steps }],
  };
};

/** Each question once: the requests of a relation may ask what the sequence has asked. */
const distinct = (asked: readonly Asked[]): readonly Asked[] => [
  ...new Map(asked.map((one) => [testId(one.unit), one])).values(),
];

/**
 * A failure as a file of vectors, with what the specification answers: the sequence in steps, and each request by which
 * a relation was tried on the state that it was made on. `specification` is the text of spec/README.md.
 */
export const savedVectors = (failure: Failure, seed: string, specification: string): VectorFile => {
  const { asked, tries, broken } = failure;
  const steps = tries === 0 ? asked : asked.slice(0, -tries);
  const tried = tries === 0 ? [] : distinct(asked.slice(-tries));
  const comment =
    broken === null ? "found by random sequences" : `${broken.relation.name}: ${broken.relation.statement}`;
  const groups = [
    drafted("sequence", steps, comment, seed),
    ...tried.map((one, at) => drafted(`relation/${at + 1}`, [one], comment, seed)),
  ].filter((group) => group !== null);
  return seal({
    spec: { version: SPEC_VERSION, sha256: sha256(specification) },
    generator: { name: "hmm", version: SPEC_VERSION, seed },
    suite: "fuzz",
    notes: {},
    groups,
  });
};

/** Writes the smallest failing sequence, or does nothing where nothing fails. */
export const saveVectors = Effect.fn("saveVectors")(function* (path: string, saved: VectorFile | null) {
  if (saved === null) return;
  const fs = yield* FileSystem.FileSystem;
  yield* fs
    .writeFileString(path, printJson(saved))
    .pipe(Effect.mapError(({ message }) => new BadUsage({ reason: `${path} cannot be written: ${message}` })));
});
