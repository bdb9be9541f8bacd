import type { SystemOperation } from "../../../spec/vocabulary/index.ts";
import { WORD_LIMIT } from "../../../spec/vocabulary/units.ts";
import { isJsonObject, type Json } from "../../vectors/json.ts";
import type { Case } from "../case.ts";
import type { SystemSituation } from "../system-case.ts";
import { type Fault, withFault } from "./faults.ts";

type Place = Fault["place"];
type Path = Fault["path"];

/** Ways in which a decimal string can be unreadable. */
const DECIMALS: readonly (readonly [alias: string, value: Json, comment: string])[] = [
  ["number", 5, "a JSON number where a string is due"],
  ["negative", "-5", "below 0"],
  ["leading-zero", "007", "not canonical"],
  ["too-large", WORD_LIMIT.toString(), "2^256"],
  ["fraction", "1.5", "not an integer"],
  ["null", null, "null where a string is due"],
  ["hexadecimal", "0x10", "not decimal"],
  ["far-too-large", "9".repeat(400), "400 digits"],
  ["empty", "", "no digits"],
];

const INDICES: readonly (readonly [alias: string, value: Json, comment: string])[] = [
  ["text", "0", "a string where a JSON integer is due"],
  ["negative", -1, "below 0"],
  ["fraction", 0.5, "not an integer"],
];

const DECIMAL = /^-?[0-9]+$/;

/** Every way in which each part of a valid document can be unreadable, two or three a part; lists by their first element. */
export const unreadableParts = (place: Place, document: Json): readonly Fault[] => {
  const faults: Fault[] = [];
  let turn = 0;
  const add = (path: Path, name: string, value: Json | undefined, comment: string): void => {
    faults.push({ alias: [...path, name].join("-"), comment, place, path, value });
  };
  const visit = (node: Json, path: Path): void => {
    if (Array.isArray(node)) {
      add(path, "not-an-array", {}, "an object where an array is due");
      const [first] = node as readonly Json[];
      if (first !== undefined) visit(first, [...path, 0]);
    } else if (isJsonObject(node)) {
      add(path, "not-an-object", [], "an array where an object is due");
      add([...path, "recipient"], "unknown-field", "me", "a field too many");
      for (const [name, field] of Object.entries(node)) {
        add([...path, name], "missing", undefined, "the field is not there");
        visit(field, [...path, name]);
      }
    } else if (typeof node === "string" && DECIMAL.test(node)) {
      for (let each = 0; each < 2; each += 1) {
        const [name, value, comment] = DECIMALS[turn % DECIMALS.length] ?? ["null", null, "null"];
        turn += 1;
        add(path, name, value, comment);
      }
    } else if (typeof node === "number") for (const [name, value, comment] of INDICES) add(path, name, value, comment);
    else add(path, "number", 0, "a number where something else is due");
  };
  visit(document, []);
  return faults;
};

interface Request {
  readonly params: Json;
  readonly state: Json;
  readonly input: Json;
}

const oneIn = (n: number, faults: readonly Fault[]): readonly Fault[] => faults.filter((_, place) => place % n === 0);

/**
 * The request with one thing wrong: everything else in it is valid, so nothing else can be the reason. All faults of
 * the input, and of params and state one in so many: there each is a group of its own.
 */
export const unreadable = (
  operation: SystemOperation,
  ref: string,
  request: Request,
  { params = 3, state = 7, input = 1 }: Partial<Record<Place, number>> = {},
): readonly SystemSituation[] => {
  const source = { kind: "equation", ref } as const;
  const caseOf = (fault: Fault, document: Json): Case => ({
    alias: fault.alias,
    comment: fault.comment,
    input: document,
  });
  const ofInput: SystemSituation = {
    ...{ id: "fault/input", operation, source, params: request.params, state: request.state },
    cases: oneIn(input, unreadableParts("input", request.input)).map((fault) =>
      caseOf(fault, withFault(request.input, fault)),
    ),
  };
  const elsewhere = (["params", "state"] as const).flatMap((place) =>
    oneIn(place === "params" ? params : state, unreadableParts(place, request[place])).map(
      (fault): SystemSituation => ({
        id: `fault/${place}/${fault.alias}`,
        operation,
        source,
        ...{ params: request.params, state: request.state, [place]: withFault(request[place], fault) },
        cases: [{ alias: "refused", comment: fault.comment, input: request.input }],
      }),
    ),
  );
  return [ofInput, ...elsewhere];
};

/** The request with one thing wrong that can be read. */
export const faulty = (
  operation: SystemOperation,
  ref: string,
  request: Request,
  faults: readonly Fault[],
): readonly SystemSituation[] =>
  faults.map((fault) => ({
    id: `fault/${fault.place}/${fault.alias}`,
    operation,
    source: { kind: "equation", ref },
    ...{ params: request.params, state: request.state },
    ...(fault.place === "input" ? {} : { [fault.place]: withFault(request[fault.place], fault) }),
    cases: [
      {
        alias: "refused",
        comment: fault.comment,
        input: fault.place === "input" ? withFault(request.input, fault) : request.input,
      },
    ],
  }));
