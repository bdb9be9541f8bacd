import { Console, Effect } from "effect";
import { Command } from "effect/cli";
import { depthAndLoss, depthSeries } from "../../../src/analysis/index.ts";
import { FellShort } from "../../outcome.ts";
import { outputFlags, shortly, writeOutput } from "../../output.ts";
import { jsonFlag, printJson, table } from "../../terminal.ts";

export const depth = Command.make(
  "depth",
  { ...outputFlags, json: jsonFlag },
  Effect.fn(function* ({ json, ...files }) {
    const pools = depthAndLoss();
    const holds = pools.every(({ same }) => same);
    const document = { holds, pools };
    yield* writeOutput(files, depthSeries(), document);
    if (json) yield* printJson(document);
    else {
      const rows = pools.map(({ row, parameters, depth: deep, capitalEfficiency, lossFactor, same }) => [
        ...[row, parameters, shortly(deep), shortly(capitalEfficiency), shortly(lossFactor), same ? "✓" : "✗"],
      ]);
      const header = ["row of Table 3", "parameters", "−dq/dπ", "depth", "loss", ""];
      yield* Console.log(table(header, rows, ["−dq/dπ", "depth", "loss"]));
      yield* Console.log(
        "\ndepth and loss in units of a constant product's of the same worth, for a small move of the price: one factor, whatever the curve.",
      );
    }
    if (!holds) return yield* new FellShort();
  }),
).pipe(
  Command.withDescription("Depth of HMM and rivals at their start, and that loss carries the same factor as depth"),
);
