import { Result } from "effect";
import * as t from "io-ts";
import { type Codec, decode, list, quote } from "../../vocabulary/codec.ts";
import { type Refusal, refusal } from "../../vocabulary/refusal.ts";
import type { Machine, Value } from "../machine.ts";
import type { Observation, RecordedStep, Recording } from "../validate/recording.ts";
import { variablesOf } from "./format.ts";
import { encodeUntyped, isObject, itfCodec, untyped } from "./itf-value.ts";
import { statesOf, type Trace } from "./trace.ts";

/** The variables in which Quint's model-based testing writes the action and its parameters; ours are written there too. */
const ACTION = "mbt::actionTaken";
const PICKS = "mbt::nondetPicks";

const DESCRIPTION = "https://apalache-mc.org/docs/adr/015adr-trace.html";

/**
 * A trace in the Informal Trace Format (Apalache ADR-015), as JSON. The state that closes a loop is written again
 * at the end. What an action reports goes into the `#meta` of its state.
 */
export const toItf = <State>(machine: Machine<State>, trace: Trace<State>): Readonly<Record<string, unknown>> => {
  const codecs = Object.entries(machine.variables as Machine<never>["variables"]).map(
    ([name, type]) => [name, itfCodec(type)] as const,
  );
  const states = statesOf(trace).map((state, index) => {
    const step = trace.steps[index - 1];
    const values = variablesOf(machine, state);
    return {
      "#meta": { index, ...(step === undefined ? {} : { receipt: encodeUntyped(step.receipt) }) },
      [ACTION]: step?.action ?? "init",
      [PICKS]: Object.fromEntries(
        Object.entries(step?.parameters ?? {}).map(([name, value]) => [
          name,
          { tag: "Some", value: encodeUntyped(value) },
        ]),
      ),
      ...Object.fromEntries(codecs.map(([name, codec]) => [name, codec.encode(values[name] as Value)])),
    };
  });
  return {
    "#meta": { format: "ITF", "format-description": DESCRIPTION, source: machine.name },
    params: [],
    vars: [...codecs.map(([name]) => name), ACTION, PICKS],
    states,
    ...(trace.loop === null ? {} : { loop: trace.loop }),
  };
};

interface ItfFile {
  readonly vars: readonly string[];
  readonly states: readonly Readonly<Record<string, unknown>>[];
  readonly loop: number | null;
}

const failure = <A>(u: unknown, context: t.Context, bound: string): t.Validation<A> =>
  t.failure(u, context, `Malformed|${bound}`);

const text: Codec<string> = new t.Type<string, unknown, unknown>(
  "text",
  (u): u is string => typeof u === "string",
  (u, context) => (typeof u === "string" ? t.success(u) : failure(u, context, "a text")),
  t.identity,
);

const object: Codec<Readonly<Record<string, unknown>>> = new t.Type<
  Readonly<Record<string, unknown>>,
  unknown,
  unknown
>("object", isObject, (u, context) => (isObject(u) ? t.success(u) : failure(u, context, "an object")), t.identity);

/** The file as a whole; `#meta`, `params` and what else there is are not looked at. */
const readFile = (json: unknown): Result.Result<ItfFile, readonly Refusal[]> =>
  Result.gen(function* () {
    const file = yield* decode(object, "trace", json);
    const vars = yield* decode(list(text), "trace.vars", file.vars);
    const states = yield* decode(list(object), "trace.states", file.states);
    if (states.length === 0)
      return yield* Result.fail([refusal("LengthMismatch", "trace.states", 0n, "at least 1 state")]);
    const loop = file.loop;
    if (loop === undefined) return { vars, states, loop: null };
    if (typeof loop !== "number" || !Number.isSafeInteger(loop) || loop < 0 || loop >= states.length)
      return yield* Result.fail([
        refusal("Malformed", "trace.loop", quote(loop), `the index of one of ${states.length} states`),
      ]);
    return { vars, states, loop };
  });

/** The name of a variable without the modules that it stands in. */
const baseName = (name: string): string => name.split("::").at(-1) ?? name;

/** The full name, in the file, of each variable of the machine. */
const namesIn = (
  file: ItfFile,
  variables: readonly string[],
): Result.Result<ReadonlyMap<string, string>, readonly Refusal[]> => {
  const own = file.vars.filter((name) => !name.startsWith("mbt::"));
  const names = new Map(own.map((name) => [baseName(name), name]));
  const problems = [
    ...variables
      .filter((name) => !names.has(name))
      .map((name) => refusal("MissingField", "trace.vars", quote(file.vars), `with the variable ${name}`)),
    ...own
      .filter((name) => !variables.includes(baseName(name)))
      .map((name) => refusal("UnknownField", "trace.vars", name, `one of the variables ${variables.join(", ")}`)),
  ];
  return problems.length > 0 ? Result.fail(problems) : Result.succeed(names);
};

const readState = <State>(
  machine: Machine<State>,
  names: ReadonlyMap<string, string>,
  state: Readonly<Record<string, unknown>>,
  path: string,
): Result.Result<Observation, readonly Refusal[]> => {
  const problems: Refusal[] = [];
  const values: [string, Value][] = [];
  for (const [name, type] of Object.entries(machine.variables as Machine<never>["variables"])) {
    const full = names.get(name) ?? name;
    if (!Object.hasOwn(state, full)) {
      problems.push(refusal("MissingField", `${path}.${full}`, "absent", "present"));
      continue;
    }
    const decoded = decode(itfCodec(type), `${path}.${full}`, state[full]);
    if (Result.isFailure(decoded)) problems.push(...decoded.failure);
    else values.push([name, decoded.success]);
  }
  return problems.length > 0 ? Result.fail(problems) : Result.succeed(Object.fromEntries(values));
};

/** The action and parameters of a step, when the file has them. A pick that is `None` belongs to another action. */
const readCall = (
  state: Readonly<Record<string, unknown>>,
  path: string,
): Result.Result<Pick<RecordedStep, "action" | "parameters">, readonly Refusal[]> =>
  Result.gen(function* () {
    if (!Object.hasOwn(state, ACTION)) return { action: null, parameters: {} };
    const action = yield* decode(text, `${path}.${ACTION}`, state[ACTION]);
    const picks = yield* decode(object, `${path}.${PICKS}`, state[PICKS] ?? {});
    const parameters: [string, Value][] = [];
    for (const [name, pick] of Object.entries(picks)) {
      if (!isObject(pick) || (pick.tag !== "Some" && pick.tag !== "None"))
        return yield* Result.fail([
          refusal("Malformed", `${path}.${PICKS}.${name}`, quote(pick), '{"tag": "Some", "value": …} or None'),
        ]);
      if (pick.tag === "Some")
        parameters.push([name, yield* decode(untyped, `${path}.${PICKS}.${name}.value`, pick.value)]);
    }
    return { action, parameters: Object.fromEntries(parameters) };
  });

/**
 * Reads a trace from ITF, ours or another tool's, as a recording of a machine; `validate` then decides whether it is
 * one of its behaviours. Variables are known by their names without modules. Refused with the path and the value of
 * everything that is wrong.
 */
export const fromItf = <State>(machine: Machine<State>, json: unknown): Result.Result<Recording, readonly Refusal[]> =>
  Result.gen(function* () {
    const file = yield* readFile(json);
    const names = yield* namesIn(file, Object.keys(machine.variables));
    const states: Observation[] = [];
    const steps: RecordedStep[] = [];
    for (const [index, raw] of file.states.entries()) {
      const path = `trace.states.${index}`;
      const after = yield* readState(machine, names, raw, path);
      states.push(after);
      if (index > 0) steps.push({ ...(yield* readCall(raw, path)), after });
    }
    return { before: states[0] ?? {}, steps, loop: file.loop };
  });
