import { Console, Effect } from "effect";
import { Command } from "effect/cli";
import { validate as decide } from "../../../spec/checker/index.ts";
import { FellShort } from "../../outcome.ts";
import { jsonFlag, printJson } from "../../terminal.ts";
import { machineName, one } from "./machine.ts";
import { readRecording, recordingFile } from "./recording.ts";

export const validate = Command.make(
  "validate",
  { machine: machineName, log: recordingFile, json: jsonFlag },
  Effect.fn(function* ({ machine: name, log, json }) {
    const { use } = yield* one(name);
    const { accepted, steps, longestPrefix, possible, obstacles } = yield* use((machine) =>
      Effect.map(readRecording(machine, log), (recording) => {
        const { trace: _, ...verdict } = decide(machine, recording);
        return verdict;
      }),
    );
    const told = obstacles.map(({ detail }) => detail);
    if (json) yield* printJson({ machine: name, accepted, steps, longestPrefix, possible, obstacles: told });
    else if (accepted) yield* Console.log(`${log} is a behaviour of ${name}: ${steps} steps.`);
    else
      yield* Console.log(
        [
          `${log} is no behaviour of ${name}: ${longestPrefix} of ${steps} steps are; step ${longestPrefix + 1} is not:`,
          ...told.map((detail) => `  ${detail}`),
        ].join("\n"),
      );
    if (!accepted) return yield* new FellShort();
  }),
).pipe(
  Command.withDescription(
    "Is a recorded run of somebody's system a behaviour of a machine, and if not, up to where, and what stands in the way?",
  ),
  Command.withExamples([
    { command: "hmm spec validate pool/plain run.jsonl", description: "A log of your own system" },
  ]),
);
