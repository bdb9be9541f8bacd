import { Result } from "effect";
import { decode } from "../../spec/vocabulary/codec.ts";
import { digestOf, parseJson } from "../vectors/index.ts";
import { DIGITS, type FloatFile, type FloatTable, type FloatTest, floatFileCodec, floatTestId } from "./format.ts";
import { SUBJECTS, type Subject } from "./subjects.ts";
import { ulpsApart } from "./ulp.ts";

/** Significant digits of a decimal string. */
const digitsOf = (decimal: string): number =>
  decimal.replace(/e.*$/, "").replace(/[-.]/g, "").replace(/^0+/, "").length;

const problemsOfTest = (
  { function: name, ulp }: FloatTable,
  { id, input, expect }: FloatTest,
  subject: Subject,
): readonly string[] => {
  const place = `${name} ${id}`;
  const given = subject(input);
  const missing = Object.keys(given).filter((field) => !Object.hasOwn(expect, field));
  return [
    ...(id === floatTestId(name, input) ? [] : [`${place}: the id is not that of the input`]),
    ...missing.map((field) => `${place}: ${field} is not there`),
    ...Object.entries(expect).flatMap(([field, { decimal, float64 }]) => {
      if (digitsOf(decimal) > DIGITS) return [`${place}: ${field}.decimal has more than ${DIGITS} digits`];
      if (!Object.is(Number(decimal), float64))
        return [`${place}: ${field}.float64 is ${float64}, but ${Number(decimal)} is nearest to its decimal`];
      const value = given[field];
      if (value === undefined) return [`${place}: the reference computes no ${field}`];
      const apart = ulpsApart(value, float64);
      return apart <= ulp
        ? []
        : [`${place}: the reference has ${field} = ${value}, ${apart} ulp from ${float64}; at most ${ulp}`];
    }),
  ];
};

const problemsOfTable = (table: FloatTable): readonly string[] => {
  const subject = SUBJECTS[table.function];
  if (subject === undefined) return [`${table.function}: no function of the reference has this name`];
  return table.tests.flatMap((test) => problemsOfTest(table, test, subject));
};

const repeated = (names: readonly string[]): readonly string[] => [
  ...new Set(names.filter((name, at) => names.indexOf(name) < at)),
];

/** The file in a text, or what is wrong with its form. */
export const readFloatFile = (name: string, text: string): Result.Result<FloatFile, readonly string[]> =>
  parseJson(text).pipe(
    Result.mapError(({ reason }) => [`${name}: not JSON that is accepted: ${reason}`]),
    Result.flatMap((json) =>
      Result.mapError(decode(floatFileCodec, "", json), (refusals) =>
        refusals.map(({ field, actual, bound }) => `${name}: ${field.slice(1)} is ${actual}, must be ${bound}`),
      ),
    ),
  );

/**
 * What is wrong with one file: its form, count, digest and ids; a double that is not the nearest to its decimal; a value of the
 * reference that is more than the stated ulp from it. Needs no decimal library.
 */
export const problemsOfFloatFile = (name: string, text: string): readonly string[] =>
  Result.match(readFloatFile(name, text), {
    onFailure: (problems) => problems,
    onSuccess: (file) => {
      const tests = file.tables.flatMap((table) => table.tests);
      const digest = digestOf(file.tables);
      return [
        ...(file.count === tests.length ? [] : [`${name}: count is ${file.count}, there are ${tests.length}`]),
        ...(file.digest === digest ? [] : [`${name}: digest is ${file.digest}, must be ${digest}`]),
        ...repeated(tests.map(({ id }) => id)).map((id) => `${name}: ${id} occurs twice`),
        ...repeated(file.tables.map((table) => table.function)).map((each) => `${name}: ${each} has two tables`),
        ...file.tables.flatMap(problemsOfTable).map((problem) => `${name}: ${problem}`),
      ];
    },
  });
