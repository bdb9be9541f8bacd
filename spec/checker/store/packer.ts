import type { Value, VariableType } from "../machine.ts";
import { Reader } from "./reader.ts";
import { Writer } from "./writer.ts";

/** Turns the states of one machine into bytes and back. Equal states, and only they, have equal bytes. */
export interface Packer<State> {
  /** Writes a state into `writer`, where it stands; answers where the state ends. */
  readonly pack: (state: State) => number;
  readonly writer: Writer;
  readonly unpack: (bytes: Uint8Array, offset: number) => State;
}

type Variables = Readonly<Record<string, VariableType>>;

/**
 * The packer of a machine, compiled from its variables to straight code. A loop over the variables reads each field
 * by a name that varies, which engines cannot make fast: it costs a third of the checker's speed on small states.
 */
export const packerOf = <State>(variables: Variables): Packer<State> => {
  const source = new Source();
  const writing = source.write({ kind: "record", fields: variables }, "state");
  const reading = source.read({ kind: "record", fields: variables });
  const compile = new Function(
    "writer",
    "reader",
    "tables",
    `"use strict";
    return {
      write: (state) => { ${writing} },
      read: () => ${reading},
    };`,
  );
  const writer = new Writer();
  const reader = new Reader();
  const { write, read }: { write: (state: State) => void; read: () => State } = compile(writer, reader, source.tables);
  return {
    writer,
    pack: (state) => {
      try {
        write(state);
      } catch (cause) {
        throw new TypeError(mismatch({ kind: "record", fields: variables }, state, "state") ?? String(cause), {
          cause,
        });
      }
      return writer.at;
    },
    unpack: (bytes, offset) => {
      reader.bytes = bytes;
      reader.at = offset;
      return read();
    },
  };
};

/** Writes the statements that pack a value, and the expressions that unpack it. */
class Source {
  /** The name tables, which the code refers to by their place. */
  readonly tables: { readonly names: readonly string[]; readonly places: ReadonlyMap<string, number> }[] = [];
  private locals = 0;

  write(type: VariableType, value: string): string {
    switch (type.kind) {
      case "integer":
        return `writer.integer(${value});`;
      case "boolean":
        return `writer.boolean(${value});`;
      case "name":
        return `writer.name(tables[${this.table(type.names)}].places, ${value});`;
      case "list": {
        const element = this.local();
        return `for (const ${element} of writer.elements(${value})) { ${this.write(type.of, element)} }`;
      }
      case "record": {
        const record = this.local();
        const fields = Object.entries(type.fields);
        return `{ const ${record} = ${value}; ${fields.map(([field, of]) => this.write(of, `${record}[${literal(field)}]`)).join(" ")} }`;
      }
      case "optional": {
        const inner = this.local();
        return `{ const ${inner} = ${value}; writer.boolean(${inner} !== null); if (${inner} !== null) { ${this.write(type.of, inner)} } }`;
      }
      case "map": {
        const [map, key] = [this.local(), this.local()];
        return `{ const ${map} = ${value}; for (const ${key} of writer.keys(${map})) { writer.text(${key}); ${this.write(type.to, `${map}.get(${key})`)} } }`;
      }
    }
  }

  read(type: VariableType): string {
    switch (type.kind) {
      case "integer":
        return "reader.integer()";
      case "boolean":
        return "reader.boolean()";
      case "name":
        return `reader.name(tables[${this.table(type.names)}].names)`;
      case "list":
        return `reader.list(() => ${this.read(type.of)})`;
      case "record":
        return `({ ${Object.entries(type.fields)
          .map(([field, of]) => `${literal(field)}: ${this.read(of)}`)
          .join(", ")} })`;
      case "optional":
        return `(reader.boolean() ? ${this.read(type.of)} : null)`;
      case "map":
        return `reader.map(() => ${this.read(type.to)})`;
    }
  }

  private table(names: readonly string[]): number {
    return this.tables.push({ names, places: new Map(names.map((name, place) => [name, place])) }) - 1;
  }

  private local(): string {
    return `v${this.locals++}`;
  }
}

const literal = (field: string): string => {
  if (field === "__proto__") throw new TypeError("a variable cannot be called __proto__");
  return JSON.stringify(field);
};

/** The path at which a value is not of its type and what is there instead; null when it is of its type. */
export const mismatch = (type: VariableType, value: unknown, path: string): string | null => {
  const expected = (what: string): string => `${path} is ${describe(value)}, must be ${what}`;
  switch (type.kind) {
    case "integer":
      return typeof value === "bigint" ? null : expected("an integer (a bigint)");
    case "boolean":
      return typeof value === "boolean" ? null : expected("a boolean");
    case "name":
      return type.names.some((name) => name === value) ? null : expected(`one of ${type.names.join(", ")}`);
    case "list":
      return Array.isArray(value)
        ? first(value.map((element, place) => mismatch(type.of, element, `${path}[${place}]`)))
        : expected("a list");
    case "record":
      return typeof value === "object" && value !== null
        ? first(
            Object.entries(type.fields).map(([field, of]) =>
              mismatch(of, (value as Readonly<Record<string, unknown>>)[field], `${path}.${field}`),
            ),
          )
        : expected("a record");
    case "optional":
      return value === null ? null : mismatch(type.of, value, path);
    case "map":
      return value instanceof Map
        ? first([...value].map(([key, to]) => mismatch(type.to, to, `${path}.${String(key)}`)))
        : expected("a map");
  }
};

const first = (problems: readonly (string | null)[]): string | null =>
  problems.find((problem) => problem !== null) ?? null;

const describe = (value: unknown): string =>
  value === null || value === undefined ? String(value) : `${String(value)} (${typeof value})`;

/** Whether a value is of a type. */
export const isOfType = (type: VariableType, value: unknown): value is Value => mismatch(type, value, "") === null;
