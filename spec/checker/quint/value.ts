import type { Value, VariableType } from "../machine.ts";
import { type Expression, quint } from "./reading.ts";

/** The Quint type of a variable. Only what the emitted machines hold: integers, truth values, lists and records. */
export const typeText = (type: VariableType): string => {
  switch (type.kind) {
    case "integer":
      return "int";
    case "boolean":
      return "bool";
    case "name":
      return "str";
    case "list":
      return `List[${typeText(type.of)}]`;
    case "record": {
      const fields = Object.entries(type.fields).map(([name, of]) => `${name}: ${typeText(of)}`);
      return `{ ${fields.join(", ")} }`;
    }
    default:
      throw new RangeError(`a variable of kind ${type.kind} is not emitted to Quint`);
  }
};

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

/** A value as a Quint literal. */
export const valueText = (value: Value): Expression => {
  if (typeof value === "bigint") return quint.literal(value);
  if (typeof value === "boolean") return quint.truth(value);
  if (typeof value === "string") return JSON.stringify(value);
  if (isList(value)) return `[${value.map(valueText).join(", ")}]`;
  if (value === null || value instanceof Map) throw new RangeError("optional values and maps are not emitted to Quint");
  const fields = Object.entries(value as Readonly<Record<string, Value>>);
  return `{ ${fields.map(([name, of]) => `${name}: ${valueText(of)}`).join(", ")} }`;
};

/** A finite set, one element a line. */
export const setText = (elements: readonly Value[]): Expression =>
  `Set(\n${elements.map((element) => `    ${valueText(element)}`).join(",\n")}\n  )`;
