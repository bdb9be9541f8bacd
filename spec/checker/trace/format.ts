import type { Machine, Parameters, Value } from "../machine.ts";
import { statesOf, type Trace } from "./trace.ts";

/** A value as text for a person. */
export const formatValue = (value: Value | undefined): string => {
  if (value === undefined) return "?";
  if (value === null) return "none";
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) return `[${value.map(formatValue).join(", ")}]`;
  const entries = value instanceof Map ? [...value] : Object.entries(value as Readonly<Record<string, Value>>);
  return `{${entries.map(([key, of]) => `${key}: ${formatValue(of)}`).join(", ")}}`;
};

/** An action with its parameters as it would be called. */
export const formatCall = (action: string, parameters: Parameters): string =>
  `${action}(${Object.entries(parameters)
    .map(([name, value]) => `${name} = ${formatValue(value)}`)
    .join(", ")})`;

/** The variables of a state by name. */
export const variablesOf = <State>(machine: Pick<Machine<State>, "variables">, state: State): Parameters =>
  Object.fromEntries(
    Object.keys(machine.variables).map((name) => [name, (state as Readonly<Record<string, Value>>)[name] as Value]),
  );

/** Every variable of a state, on one line. */
export const formatState = <State>(machine: Pick<Machine<State>, "variables">, state: State): string =>
  Object.entries(variablesOf(machine, state))
    .map(([name, value]) => `${name} = ${formatValue(value)}`)
    .join(", ");

/** The parts of a value that differ, with their paths; a list or record is gone into as long as its shape is the same. */
const changes = (path: string, before: Value | undefined, after: Value | undefined): readonly string[] => {
  const [left, right] = [formatValue(before), formatValue(after)];
  if (left === right) return [];
  const [from, to] = [partsOf(before), partsOf(after)];
  return from !== null && to !== null
    ? [...new Set([...from.keys(), ...to.keys()])].flatMap((key) =>
        changes(`${path}.${key}`, from.get(key), to.get(key)),
      )
    : [`${path}: ${left} → ${right}`];
};

const partsOf = (value: Value | undefined): ReadonlyMap<string, Value> | null => {
  if (typeof value !== "object" || value === null) return null;
  return value instanceof Map ? value : new Map(Object.entries(value as Readonly<Record<string, Value>>));
};

/** What a step changed, one entry for each part. */
export const formatChanges = <State>(
  machine: Pick<Machine<State>, "variables">,
  before: State,
  after: State,
): readonly string[] => {
  const [from, to] = [variablesOf(machine, before), variablesOf(machine, after)];
  return Object.keys(machine.variables).flatMap((name) => changes(name, from[name], to[name]));
};

/** A trace as text: the initial state, then for each step the action, what it reports, and what it changed. */
export const formatTrace = <State>(machine: Pick<Machine<State>, "variables">, trace: Trace<State>): string => {
  const states = statesOf(trace);
  const steps = trace.steps.flatMap(({ action, parameters, receipt, state }, index) => {
    const reported = Object.entries(receipt).map(([name, amount]) => `${name} ${amount}`);
    const before = states[index] as State;
    const changed = formatChanges(machine, before, state);
    return [
      `${index + 1}. ${formatCall(action, parameters)}${reported.length > 0 ? ` reports ${reported.join(", ")}` : ""}`,
      ...(changed.length > 0 ? changed.map((change) => `   ${change}`) : ["   (nothing changes)"]),
    ];
  });
  return [`0. ${formatState(machine, trace.initial)}`, ...steps, ...formatLoop(trace)].join("\n");
};

const formatLoop = (trace: Trace<unknown>): readonly string[] => {
  if (trace.loop === null) return [];
  return trace.loop === trace.steps.length
    ? ["   and nothing happens any more"]
    : [`   and again from state ${trace.loop}, for ever`];
};
