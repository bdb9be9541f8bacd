import { Effect, Result } from "effect";
import { CommandLine } from "effect/process";
import { OPERATIONS } from "../../spec/vocabulary/index.ts";
import { joinCommand, splitCommand } from "../adapter/index.ts";
import { DEFAULT_DEADLINE_MS, helloLine, printable, runLine, STOP_LINE } from "../protocol/index.ts";
import { readVectors, type Vectors } from "../vectors/index.ts";
import { BadUsage } from "./options.ts";
import { type Case, casesOf } from "./plan.ts";

export interface ReproOptions {
  readonly vectors: string | Vectors;
  /** The id of a test, or as much of its beginning as names one test only. */
  readonly id: string;
  readonly command: string;
  readonly timeoutMs?: number | undefined;
}

const find = (cases: readonly Case[], id: string): Effect.Effect<Case, BadUsage> => {
  const found = cases.filter((one) => one.id.startsWith(id) || one.path === id);
  const [first, second] = found;
  if (first === undefined) return Effect.fail(new BadUsage({ reason: `no test has the id ${printable(id)}` }));
  return second === undefined || first.id === id
    ? Effect.succeed(first)
    : Effect.fail(new BadUsage({ reason: `${found.length} tests have an id that begins with ${printable(id)}` }));
};

/** Every line that the adapter is sent for one case. The run ids are what they are in no run: 1, 2, … */
const linesOf = (one: Case, specVersion: string, deadlineMs: number): readonly string[] => [
  helloLine(specVersion, OPERATIONS, 1),
  ...one.units.map(({ body }, at) => runLine(String(at + 1), body, deadlineMs)),
  STOP_LINE,
];

/** One line for a POSIX shell that replays one case; what is printed are the adapter's answers. */
export const reproLine = Effect.fn("reproLine")(function* (options: ReproOptions) {
  const words = yield* Effect.fromResult(splitCommand(options.command));
  const vectors = typeof options.vectors === "string" ? yield* readVectors(options.vectors) : options.vectors;
  const one = yield* find(casesOf(vectors), options.id);
  const lines = linesOf(one, vectors.spec.version, options.timeoutMs ?? DEFAULT_DEADLINE_MS);
  const quoted = yield* Effect.fromResult(
    Result.mapError(
      Result.all(lines.map((line) => CommandLine.quote(line))),
      ({ message }) => new BadUsage({ reason: message }),
    ),
  );
  return `printf '%s\\n' ${quoted.join(" ")} | ${joinCommand(words)}`;
});
