import {
  DIGITS,
  FLOAT_FORMAT,
  FLOAT_SCHEMA,
  FLOAT_SCHEMA_FILE,
  FLOAT_SUITES,
  type FloatFile,
  type FloatTable,
  type FloatValue,
  floatTestId,
} from "../float-vectors/format.ts";
import { digestOf, printJson } from "../vectors/index.ts";
import { ANALYSIS_TABLES } from "./analysis.ts";
import { DYNAMICS_TABLES } from "./dynamics.ts";
import { type Decimal, type Exact, makeExact, WORKING_DIGITS } from "./exact.ts";
import type { GoldenTable } from "./table.ts";

/** The version of the golden values: it rises with every change of one. */
const VERSION = "1.0.0";

export const GOLDEN_TABLES: readonly GoldenTable[] = [...DYNAMICS_TABLES, ...ANALYSIS_TABLES];

/** 50 digits, and the double nearest to them: reading a decimal string rounds correctly. */
const rounded = (exact: Decimal): FloatValue => {
  const decimal = exact.toSignificantDigits(DIGITS).toString();
  return { decimal, float64: Number(decimal) };
};

const tableOf = (
  exact: Exact,
  { function: name, equations, note, ulp, inputs, expected }: GoldenTable,
): FloatTable => ({
  ...{ function: name, equations, note, compare: "float" as const, ulp },
  tests: inputs.map((input) => ({
    id: floatTestId(name, input),
    input,
    expect: Object.fromEntries(
      Object.entries(expected(exact, input)).map(([field, value]) => [field, rounded(value)] as const),
    ),
  })),
});

/** A file of the folder of float vectors. */
export interface GeneratedFile {
  readonly name: string;
  readonly text: string;
}

const generate = (workingDigits: number): readonly GeneratedFile[] => {
  const exact = makeExact(workingDigits);
  const files = FLOAT_SUITES.map((suite) => {
    const tables = GOLDEN_TABLES.filter((table) => table.suite === suite).map((table) => tableOf(exact, table));
    const file: FloatFile = {
      ...{ format: FLOAT_FORMAT, schema: FLOAT_SCHEMA_FILE },
      generator: { name: "hmm", version: VERSION, workingDigits: exact.digits },
      ...{ suite, count: tables.reduce((sum, { tests }) => sum + tests.length, 0), digest: digestOf(tables), tables },
    };
    return { name: `${suite}.json`, text: printJson(file) };
  });
  return [...files, { name: FLOAT_SCHEMA_FILE, text: printJson(FLOAT_SCHEMA) }];
};

/** They take seconds, and are the same each time. */
const generated = new Map<number, readonly GeneratedFile[]>();

/** Every file of the folder of float vectors. More working digits give the same bytes, but for what they state of themselves. */
export const generateFloatVectors = (workingDigits = WORKING_DIGITS): readonly GeneratedFile[] => {
  const files = generated.get(workingDigits) ?? generate(workingDigits);
  generated.set(workingDigits, files);
  return files;
};
