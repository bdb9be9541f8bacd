import { Console, Effect, Result } from "effect";
import { Command, Flag } from "effect/cli";
import {
  formatCall,
  formatTrace,
  type Machine,
  statesOf,
  type Trace,
  toItf,
  validate,
} from "../../../spec/checker/index.ts";
import { describeRefusal } from "../../../spec/vocabulary/index.ts";
import { FellShort } from "../../outcome.ts";
import { jsonFlag, printJson } from "../../terminal.ts";
import { machineName, one } from "./machine.ts";
import { readRecording, recordingFile } from "./recording.ts";

/** The calls that a state refuses, each with its reason. */
const disabledIn = <State>(machine: Machine<State>, state: State): readonly string[] =>
  machine.actions.flatMap(({ name, parameters, step }) =>
    parameters.flatMap((each) => {
      const taken = step(state, each);
      return Result.isFailure(taken) ? [`${formatCall(name, each)}: ${describeRefusal(taken.failure)}`] : [];
    }),
  );

const withDisabled = <State>(machine: Machine<State>, trace: Trace<State>): string =>
  statesOf(trace)
    .map((state, at) => [`In state ${at}:`, ...disabledIn(machine, state).map((line) => `  ${line}`)].join("\n"))
    .join("\n");

export const trace = Command.make(
  "trace",
  {
    machine: machineName,
    log: recordingFile,
    disabled: Flag.Boolean("disabled").pipe(
      Flag.withDescription("Show for each state which calls it refuses, and why"),
      Flag.withDefault(false),
    ),
    json: jsonFlag,
  },
  Effect.fn(function* ({ machine: name, log, disabled, json }) {
    const { use } = yield* one(name);
    const { accepted, text, itf } = yield* use((machine) =>
      Effect.map(readRecording(machine, log), (recording) => {
        const verdict = validate(machine, recording);
        if (verdict.trace === null)
          return { accepted: false, text: verdict.obstacles.map(({ detail }) => detail).join("\n"), itf: null };
        const told = disabled ? `\n\n${withDisabled(machine, verdict.trace)}` : "";
        const end = verdict.accepted
          ? ""
          : `\nHere the machine no longer follows:\n${verdict.obstacles.map(({ detail }) => `  ${detail}`).join("\n")}`;
        return {
          accepted: verdict.accepted,
          text: `${formatTrace(machine, verdict.trace)}${end}${told}`,
          itf: toItf(machine, verdict.trace),
        };
      }),
    );
    yield* json ? printJson(itf) : Console.log(text);
    if (!accepted) return yield* new FellShort();
  }),
).pipe(
  Command.withDescription(
    "Print a recorded run as a behaviour of a machine: from state to state only what changed; with --json as a trace in ITF",
  ),
);
