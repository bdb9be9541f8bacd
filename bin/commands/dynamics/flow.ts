import { Console, Effect, Option } from "effect";
import { Command, Flag } from "effect/cli";
import {
  energy,
  equilibrium,
  exactFlow,
  exitTime,
  flowSeries,
  frequencySquared,
  inPhaseSpace,
  kindOf,
  OffTheLevelSet,
  swapByFlow,
} from "../../../src/dynamics/index.ts";
import { WrongUsage } from "../../outcome.ts";
import { outputFlags, shortly, writeOutput } from "../../output.ts";
import { jsonFlag, printJson, table } from "../../terminal.ts";
import { motionFlags, movingOf, positive } from "./motion-flags.ts";

const INTERVALS = 400;

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

export const flow = Command.make(
  "flow",
  {
    ...motionFlags,
    time: positive("time", "The time that the flow runs for", 4),
    take: Flag.Finite("take").pipe(
      Flag.withDescription("Also the swap that takes this much out of the reserve, as a time of the flow"),
      Flag.optional,
    ),
    ...outputFlags,
    json: jsonFlag,
  },
  Effect.fn(function* ({ time, take, csv, out, json, ...flags }) {
    const moving = movingOf(flags);
    const { motion, at } = moving;
    const swap = yield* Option.match(take, {
      onNone: () => Effect.succeed(null),
      onSome: (deltaQ) =>
        Effect.try({
          try: () => swapByFlow(motion, at, deltaQ),
          catch: (error) => new WrongUsage({ reason: error instanceof OffTheLevelSet ? error.message : String(error) }),
        }),
    });
    const after = exactFlow(motion, at, time);
    const document = {
      ...{ motion, start: at, kind: kindOf(motion), frequencySquared: frequencySquared(motion) },
      equilibrium: equilibrium(motion),
      exitTime: finite(exitTime(motion, at)),
      ...{ time, after, inPhaseSpace: inPhaseSpace(after) },
      ...{ energy: { start: energy(motion, at), after: energy(motion, after) }, swap },
    };
    yield* writeOutput({ csv, out }, flowSeries(moving, time, INTERVALS), document);
    if (json) return yield* printJson(document);
    const point = (name: string, { q, p }: { readonly q: number; readonly p: number }) => [
      ...[name, shortly(q), shortly(p), shortly(energy(motion, { q, p }))],
      inPhaseSpace({ q, p }) ? "in Γ" : "outside Γ",
    ];
    const rows = [
      point("start", at),
      point(`after ${time}`, after),
      ...(document.equilibrium === null ? [] : [point("equilibrium", document.equilibrium)]),
      ...(swap === null ? [] : [point(`swap, t = ${shortly(swap.t)}`, swap)]),
    ];
    yield* Console.log(`${document.kind}: ω² = ${shortly(document.frequencySquared)}`);
    yield* Console.log(`leaves Γ after ${shortly(document.exitTime, "no time at all: never")}\n`);
    yield* Console.log(table(["", "q", "p", "H", ""], rows, ["q", "p", "H"]));
  }),
).pipe(
  Command.withDescription(
    "The exact flow of one resource: where it goes, when it leaves Γ, and a swap as a time of it",
  ),
  Command.withExamples([
    { command: "hmm dynamics flow --lambda 0.5 --weight 1 --mu 0", description: "Leaves Γ after ln 3" },
    { command: "hmm dynamics flow --take 0.25", description: "A purchase, as the flow run backwards" },
  ]),
);
