import { Console, Effect } from "effect";
import { Command, Flag } from "effect/cli";
import { SECTION_RESOURCES, sectionSeries, takeSection } from "../../../src/dynamics/index.ts";
import { FellShort } from "../../outcome.ts";
import { outputFlags, shortly, writeOutput } from "../../output.ts";
import { jsonFlag, printJson, table } from "../../terminal.ts";
import { stepFlag } from "./motion-flags.ts";

/** Most steps that are taken in search of crossings. */
const MOST = 5_000_000;

export const section = Command.make(
  "section",
  {
    level: Flag.Finite("level").pipe(
      Flag.withDescription("p of the first resource at which the section lies (default: 0.5)"),
      Flag.withDefault(0.5),
    ),
    crossings: Flag.Int("crossings").pipe(
      Flag.withDescription("How many points (default: 200)"),
      Flag.filter(
        (count) => count > 1,
        (count) => `--crossings ${count}: at least 2`,
      ),
      Flag.withDefault(200),
    ),
    step: stepFlag,
    ...outputFlags,
    json: jsonFlag,
  },
  Effect.fn(function* ({ level, crossings, step, json, ...files }) {
    const taken = takeSection(SECTION_RESOURCES, { level, h: step, count: crossings, most: MOST });
    const inside = taken.crossings.filter((crossing) => crossing.inside).length;
    const document = { ...taken, inside };
    yield* writeOutput(files, sectionSeries(taken), document);
    if (json) yield* printJson(document);
    else {
      const rows = [
        ["points", String(taken.crossings.length), "asked for", String(crossings)],
        ["of them in Γ", String(inside), "", ""],
        ["distance from one conic", shortly(taken.conicDefect), "integrable", "0"],
        [
          "frequency of the first",
          shortly(taken.measuredFrequency),
          "√(w(μλ/q̄² − w))",
          shortly(taken.frequencies[0] ?? null),
        ],
        ["deviation of return times", shortly(taken.returnDefect), "isochronous", "0"],
        ["deviation of turns from 2πω₂/ω₁", shortly(taken.rotationDefect), "no islands", "0"],
        ["Lyapunov exponents", taken.lyapunovExponents.map((each) => shortly(each)).join(", "), "no chaos", "→ 0"],
      ];
      yield* Console.log(table(["section at p₁ = const", "measured", "", "theory"], rows));
      yield* Console.log(`\n${taken.verdict}`);
    }
    if (taken.verdict !== "conic" || taken.crossings.length < crossings) return yield* new FellShort();
  }),
).pipe(
  Command.withDescription("A Poincaré section of two resources (5.3), beside what an integrable system gives"),
  Command.withExamples([{ command: "hmm dynamics section --csv section.csv", description: "The points, for a plot" }]),
);
