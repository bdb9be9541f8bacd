import { Console, Effect } from "effect";
import { Command, Flag } from "effect/cli";
import { type Table3Cell, table3, table3Series } from "../../../src/analysis/index.ts";
import { FellShort } from "../../outcome.ts";
import { outputFlags, percent, shortly, writeOutput } from "../../output.ts";
import { jsonFlag, printJson, table } from "../../terminal.ts";
import { table3Digits } from "./golden.ts";

/** How far float64 may be from the 50 digits, relative. */
const PRECISION = 1e-12;

const row = ({ title, ratio, paper, percent: ours, difference, verdict, percentWithFees, hmm }: Table3Cell) => [
  ...[title, String(ratio), percent(paper), percent(ours), difference.toFixed(2), verdict, percent(percentWithFees)],
  hmm === null ? "" : shortly(hmm.impliedL),
];

export const il = Command.make(
  "il",
  {
    fee: Flag.Int("fee").pipe(
      Flag.withDescription("Fee of the column with fees, in hundredths of a per cent (default: 30)"),
      Flag.filter(
        (rate) => rate >= 0 && rate < 10_000,
        (rate) => `--fee ${rate}: from 0 to 9999`,
      ),
      Flag.withDefault(30),
    ),
    ...outputFlags,
    json: jsonFlag,
  },
  Effect.fn(function* ({ fee, json, ...files }) {
    const digits = yield* table3Digits();
    const cells = table3(fee / 10_000).map((cell) => {
      const exact = digits(cell.row, cell.ratio);
      const relativeError = exact === null ? null : Math.abs(cell.impermanentLoss / Number(exact) - 1);
      return { ...cell, exact, relativeError, precise: relativeError !== null && relativeError <= PRECISION };
    });
    const holds = cells.every(({ precise }) => precise);
    const document = { holds, feeRate: fee / 10_000, cells };
    yield* writeOutput(files, table3Series(cells), document);
    if (json) yield* printJson(document);
    else {
      const header = [
        "market maker",
        "r",
        "paper",
        "exact",
        "difference",
        "verdict",
        `with ${fee} bp of fees`,
        "implied l",
      ];
      yield* Console.log(
        table(header, cells.map(row), ["r", "paper", "exact", "difference", header[6] ?? "", "implied l"]),
      );
      const read = new Map(cells.map(({ title, parameters, otherwise }) => [title, { parameters, otherwise }]));
      const readings = [...read].map(([title, { parameters, otherwise }]) =>
        [`${title}: ${parameters}`, ...otherwise.map((other) => `or else ${other.parameters}`)].join("; "),
      );
      yield* Console.log(`\n${readings.join("\n")}`);
      yield* Console.log(
        "\nimplied l: the λ/2κ that would give the printed cell. No λ > 0 loses less than the constant product; these are below 0.",
      );
    }
    if (!holds) return yield* new FellShort();
  }),
).pipe(
  Command.withDescription(
    "Table 3, cell by cell: exact impermanent loss beside the printed one, with and without fees",
  ),
  Command.withExamples([{ command: "hmm analyse il --json", description: "With every cell to 50 digits" }]),
);
