import { Effect, FileSystem, Option } from "effect";
import { Flag } from "effect/cli";
import { type Series, toCsv } from "../src/series.ts";
import { WrongUsage } from "./outcome.ts";

/** Flags of every experiment: its series for a plot, and its document, each into a file. */
export const outputFlags = {
  csv: Flag.File("csv", { mustExist: false }).pipe(
    Flag.withDescription("Write the series as CSV to this file"),
    Flag.optional,
  ),
  out: Flag.File("out", { mustExist: false }).pipe(
    Flag.withDescription("Write the document of --json to this file"),
    Flag.optional,
  ),
};

export interface OutputFiles {
  readonly csv: Option.Option<string>;
  readonly out: Option.Option<string>;
}

const write = (file: string, text: string) =>
  Effect.flatMap(FileSystem.FileSystem, (fs) => fs.writeFileString(file, text)).pipe(
    Effect.mapError(({ message }) => new WrongUsage({ reason: `${file} cannot be written: ${message}` })),
  );

/** Writes what was asked for. The same experiment gives the same bytes. */
export const writeOutput = Effect.fnUntraced(function* ({ csv, out }: OutputFiles, series: Series, document: unknown) {
  if (Option.isSome(csv)) yield* write(csv.value, toCsv(series));
  if (Option.isSome(out)) yield* write(out.value, `${JSON.stringify(document, null, 2)}\n`);
});

/** A number as people read it: four digits, and a dash where there is none. */
export const shortly = (value: number | null, none = "–"): string =>
  value === null || Number.isNaN(value) ? none : Number(value.toPrecision(4)).toString();

/** Per cent with the two digits that the paper prints. */
export const percent = (value: number): string => `${value.toFixed(2)} %`;
