import { Result } from "effect";
import { decode, quote } from "../../vocabulary/codec.ts";
import { type Refusal, refusal } from "../../vocabulary/refusal.ts";
import type { Machine, Value, VariableType } from "../machine.ts";
import { variablesOf } from "../trace/format.ts";
import { isObject } from "../trace/itf-value.ts";
import type { Trace } from "../trace/trace.ts";
import { likeCodec, logCodec } from "./log-value.ts";
import type { Observation, RecordedStep, Recording } from "./recording.ts";

type Fields = Readonly<Record<string, unknown>>;
type Read<A> = Result.Result<A, readonly Refusal[]>;

const FIELDS = ["action", "parameters", "state"];

const refused = <A>(...problems: readonly Refusal[]): Read<A> => Result.fail(problems);

const readLine = (text: string, path: string): Read<Fields> => {
  try {
    const line: unknown = JSON.parse(text);
    if (!isObject(line)) return refused(refusal("Malformed", path, quote(line), "a JSON object"));
    const unknown = Object.keys(line).filter((field) => !FIELDS.includes(field));
    return unknown.length > 0
      ? refused(
          ...unknown.map((field) =>
            refusal(
              "UnknownField",
              `${path}.${field}`,
              quote(line[field]),
              `left out (the fields are ${FIELDS.join(", ")})`,
            ),
          ),
        )
      : Result.succeed(line);
  } catch {
    return refused(refusal("Malformed", path, quote(text), "JSON"));
  }
};

const readFields = (
  fields: unknown,
  path: string,
  codecOf: (name: string) => ReturnType<typeof logCodec> | null,
  known: string,
): Read<Readonly<Record<string, Value>>> => {
  if (fields === undefined) return Result.succeed({});
  if (!isObject(fields)) return refused(refusal("Malformed", path, quote(fields), "an object"));
  const problems: Refusal[] = [];
  const values: [string, Value][] = [];
  for (const [name, raw] of Object.entries(fields)) {
    const codec = codecOf(name);
    if (codec === null) {
      problems.push(refusal("UnknownField", `${path}.${name}`, quote(raw), `left out (there are ${known})`));
      continue;
    }
    const value = decode(codec, `${path}.${name}`, raw);
    if (Result.isFailure(value)) problems.push(...value.failure);
    else values.push([name, value.success]);
  }
  return problems.length > 0 ? Result.fail(problems) : Result.succeed(Object.fromEntries(values));
};

/** Reads the lines of a log for one machine. */
class LogReader<State> {
  private readonly actions: Machine<State>["actions"];
  private readonly variables: ReadonlyMap<string, ReturnType<typeof logCodec>>;

  constructor(machine: Machine<State>) {
    this.actions = machine.actions;
    this.variables = new Map(
      Object.entries<VariableType>(machine.variables).map(([name, type]) => [name, logCodec(type)]),
    );
  }

  step(text: string, path: string): Read<RecordedStep> {
    return Result.flatMap(readLine(text, path), (line): Read<RecordedStep> => {
      const action = line.action ?? null;
      if (action !== null && typeof action !== "string")
        return refused(refusal("Malformed", `${path}.action`, quote(action), "a text, or left out"));
      return Result.all({
        action: Result.succeed(action),
        after: this.state(line.state, `${path}.state`),
        parameters: this.parameters(action, line.parameters, `${path}.parameters`),
      });
    });
  }

  private state(raw: unknown, path: string): Read<Observation> {
    const names = [...this.variables.keys()].join(", ");
    return readFields(raw, path, (name) => this.variables.get(name) ?? null, names);
  }

  private parameters(action: string | null, raw: unknown, path: string): Read<Observation> {
    const known = this.actions.find(({ name }) => name === action);
    if (known === undefined) return Result.succeed({});
    const [example = {}] = known.parameters;
    const codecOf = (name: string) => (Object.hasOwn(example, name) ? likeCodec(example[name] ?? null) : null);
    return readFields(raw, path, codecOf, Object.keys(example).join(", ") || "no parameters");
  }
}

/** What the first line of a log may call the beginning. */
const INIT = "init";

/**
 * Reads a log as a recording of a machine: one JSON object a line, `{"action", "parameters", "state"}`, each of which
 * may be left out, as may variables and parameters. A first line without an action, or with `init`, tells of the
 * first state. Refused with the line, the path and the value of what cannot be read.
 */
export const readLog = <State>(machine: Machine<State>, log: string): Read<Recording> => {
  const reader = new LogReader(machine);
  const steps: RecordedStep[] = [];
  const problems: Refusal[] = [];
  for (const [index, text] of log.split("\n").entries()) {
    if (text.trim() === "") continue;
    const step = reader.step(text, `line ${index + 1}`);
    if (Result.isFailure(step)) problems.push(...step.failure);
    else steps.push(step.success);
  }
  if (problems.length > 0) return Result.fail(problems);
  const [first, ...rest] = steps;
  return Result.succeed(
    first !== undefined && (first.action === null || first.action === INIT)
      ? { before: first.after, steps: rest, loop: null }
      : { before: {}, steps, loop: null },
  );
};

/** Writes a trace as a log. */
export const toLog = <State>(machine: Machine<State>, trace: Trace<State>): string => {
  const stateOf = (state: State): Fields => {
    const values = variablesOf(machine, state);
    return Object.fromEntries(
      Object.entries<VariableType>(machine.variables).map(([name, type]) => [
        name,
        logCodec(type).encode(values[name] as Value),
      ]),
    );
  };
  const lines = trace.steps.map(({ action, parameters, state }) => ({
    action,
    parameters: Object.fromEntries(
      Object.entries(parameters).map(([name, value]) => [name, likeCodec(value).encode(value)]),
    ),
    state: stateOf(state),
  }));
  return [{ action: INIT, state: stateOf(trace.initial) }, ...lines]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join("");
};
