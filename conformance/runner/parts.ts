import { Effect, type FileSystem } from "effect";
import { OPERATIONS } from "../../spec/vocabulary/index.ts";
import { type Adapter, type BadCommand, type SessionOptions, subprocess } from "../adapter/index.ts";
import type { ErrorMap } from "../judgement/error-map.ts";
import { type Hello, printable } from "../protocol/index.ts";
import { canonicalJson, sha256, type Vectors } from "../vectors/index.ts";
import type { AdapterReport, Basis, ConformReport, Tally } from "./conform-report.ts";
import type { Driven } from "./drive.ts";
import { grade } from "./level.ts";
import { type BadUsage, errorMapCodec, type RunOptions, readJsonFile, type Settings } from "./options.ts";

/*
 * What runs over vectors and runs over random cases have in common.
 */

export const adapterOf = (adapter: string | Adapter): Effect.Effect<Adapter, BadCommand> =>
  typeof adapter === "string" ? Effect.fromResult(subprocess(adapter)) : Effect.succeed(adapter);

export const errorsOf = ({ errors }: RunOptions): Effect.Effect<ErrorMap, BadUsage, FileSystem.FileSystem> =>
  errors === undefined ? Effect.succeed({}) : readJsonFile(errors, errorMapCodec);

export const sessionOptions = (settings: Settings, specVersion: string): SessionOptions => ({
  specVersion,
  operations: OPERATIONS,
  window: settings.window,
  deadlineMs: settings.deadlineMs,
  startMs: settings.startMs,
  limits: settings.limits,
});

export const basisOf = ({ slack }: Settings, { spec, files }: Vectors): Basis => ({
  spec,
  vectors: files.length === 0 ? "" : sha256(canonicalJson(files.map(({ file }) => file.digest))),
  units: slack.units.toString(),
  tolerance: slack.tolerance.toString(),
});

/** An adapter may declare as much as a line holds; a report shows so many names. */
const MOST_NAMES = 64;

export const adapterReport = (
  hello: Hello,
  window: number,
  { restarts, remarks }: Pick<Driven, "restarts" | "remarks">,
): AdapterReport => ({
  name: printable(hello.name),
  version: printable(hello.version),
  language: printable(hello.language),
  operations: hello.operations.slice(0, MOST_NAMES).map((name) => printable(name)),
  features: hello.features.slice(0, MOST_NAMES).map((name) => printable(name)),
  window,
  restarts,
  remarks,
});

/** The levels that follow from what was counted. */
export const graded = (
  tally: Tally,
  tallyBesidesKnown: Tally,
  { units }: Basis,
): Pick<ConformReport, "level" | "levelReason" | "levelBesidesKnown" | "tally" | "tallyBesidesKnown"> => {
  const { level, reason } = grade(tally, BigInt(units));
  // With every failure known, nothing else may be left to grade; then the known ones were all there was.
  const isAllKnown = tallyBesidesKnown.answers === 0 && tally.answers > 0;
  const levelBesidesKnown = isAllKnown ? "A" : grade(tallyBesidesKnown, BigInt(units)).level;
  return { level, levelReason: reason, levelBesidesKnown, tally, tallyBesidesKnown };
};
