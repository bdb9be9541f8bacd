import type { Machine, VariableType } from "../machine.ts";
import { variablesOf } from "../trace/format.ts";
import type { Expression } from "./reading.ts";
import { setText, typeText } from "./value.ts";

/** What a Quint module is made of beside what the machine itself says. */
export interface ModuleParts {
  readonly name: string;
  /** Values that do not change, by name. */
  readonly constants: Readonly<Record<string, Expression>>;
  /** Variables that only the invariants read, with their type and their first value. */
  readonly ghosts: Readonly<Record<string, { readonly type: string; readonly first: Expression }>>;
  /** The lines of the actions, by name. */
  readonly actions: Readonly<Record<string, readonly string[]>>;
  /** The states that may be left. */
  readonly constraint: Expression;
  readonly invariants: Readonly<Record<string, Expression>>;
}

const lines = (entries: Readonly<Record<string, string>>, line: (name: string, value: string) => string): string =>
  Object.entries(entries)
    .map(([name, value]) => `${line(name, value)}\n`)
    .join("");

/** A machine as one Quint module: its variables and initial states, and what `parts` says of actions and properties. */
export const moduleText = <State>(machine: Machine<State>, parts: ModuleParts): string => {
  const variables: Readonly<Record<string, VariableType>> = machine.variables;
  const names = Object.keys(variables);
  const starts = machine.initial.map((state) => variablesOf(machine, state));
  const first = [
    ...names.map((name) => `${name}' = start.${name}`),
    ...Object.entries(parts.ghosts).map(([name, ghost]) => `${name}' = ${ghost.first}`),
  ];
  return [
    `// ${machine.name}: ${machine.statement}\n// Emitted from the machine's declared actions. Do not edit.\nmodule ${parts.name} {\n`,
    lines(parts.constants, (name, value) => `  pure val ${name} = ${value}`),
    `  pure val STARTS = ${setText(starts)}\n\n`,
    ...Object.entries(variables).map(([name, type]) => `  var ${name}: ${typeText(type)}\n`),
    ...Object.entries(parts.ghosts).map(([name, { type }]) => `  var ${name}: ${type}\n`),
    `\n  action init = {\n    nondet start = STARTS.oneOf()\n    all { ${first.join(", ")} }\n  }\n\n`,
    ...Object.entries(parts.actions).map(
      ([name, body]) => `  action ${name} = {\n${body.map((line) => `    ${line}\n`).join("")}  }\n\n`,
    ),
    `  action step = all {\n    ${parts.constraint},\n    any { ${Object.keys(parts.actions).join(", ")} }\n  }\n\n`,
    lines(parts.invariants, (name, holds) => `  val ${name} = ${holds}`),
    "}\n",
  ].join("");
};
