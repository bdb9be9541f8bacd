import { Console, Effect } from "effect";
import { Command } from "effect/cli";
import { compareRivals, FRONTIER_RATIOS, frontier as family, frontierSeries } from "../../../src/analysis/index.ts";
import { outputFlags, percent, shortly, writeOutput } from "../../output.ts";
import { jsonFlag, printJson, table } from "../../terminal.ts";

const HUNDRED = 100;

export const frontier = Command.make(
  "frontier",
  { ...outputFlags, json: jsonFlag },
  Effect.fn(function* ({ json, ...files }) {
    const [members, rivals] = [family(), compareRivals()];
    const document = { ratios: FRONTIER_RATIOS, family: members, rivals };
    yield* writeOutput(files, frontierSeries(members, rivals), document);
    if (json) return yield* printJson(document);
    const ratios = FRONTIER_RATIOS.map((ratio) => `r = ${ratio}`);
    const rows = members.map(({ l, capitalEfficiency, losses, lowestPrice }) => [
      ...[String(l), shortly(capitalEfficiency), shortly(lowestPrice)],
      ...losses.map(({ impermanentLoss }) => percent(HUNDRED * impermanentLoss)),
    ]);
    yield* Console.log("HMM on target, l = λ/2κ: depth at the start in units of a constant product's, and loss\n");
    yield* Console.log(
      table(["l", "depth", "lowest price", ...ratios], rows, ["l", "depth", "lowest price", ...ratios]),
    );
    const beside = rivals.map(({ rival, l, capitalEfficiency, losses }) => [
      ...[rival, shortly(capitalEfficiency), shortly(l)],
      ...losses.map((loss) => `${percent(HUNDRED * loss.rival)} / ${percent(HUNDRED * loss.hmm)}`),
    ]);
    yield* Console.log("\nRivals: their loss / that of the HMM which is as deep at the start\n");
    yield* Console.log(table(["rival", "depth", "l", ...ratios], beside, ["depth", "l", ...ratios]));
  }),
).pipe(
  Command.withDescription(
    "Capital efficiency against impermanent loss: the HMM family, λ < 0 included, and each rival",
  ),
  Command.withExamples([
    { command: "hmm analyse frontier --csv frontier.csv", description: "The frontier, for a plot" },
  ]),
);
