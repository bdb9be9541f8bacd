import { Result } from "effect";
import type { Machine, Parameters, Step } from "../../spec/checker/index.ts";
import type { SystemOperation } from "../../spec/vocabulary/index.ts";
import { canonicalJson, type Json, jsonOf } from "../vectors/index.ts";
import type { Case } from "./case.ts";
import type { SystemSituation } from "./system-case.ts";

/** A step of a run: where it was asked, what, and how it ended: "accepted", or the code of the refusal. */
export interface TraceStep<State> {
  readonly state: State;
  readonly action: string;
  readonly parameters: Parameters;
  readonly outcome: string;
}

interface Node<State> {
  readonly state: State;
  /** The step that led here, and from where; null at the beginning. */
  readonly from: { readonly node: Node<State>; readonly step: TraceStep<State> } | null;
}

/** States that a search for all outcomes looks at before it gives up. */
const MOST_STATES = 20_000;

const keyOf = (value: unknown): string =>
  JSON.stringify(value, (_, item: unknown) =>
    typeof item === "bigint" ? item.toString() : item instanceof Map ? [...item] : item,
  );

const pathTo = <State>(node: Node<State>): readonly TraceStep<State>[] =>
  node.from === null ? [] : [...pathTo(node.from.node), node.from.step];

const outcomeOf = <State>(step: Step<State>): string => (Result.isSuccess(step) ? "accepted" : step.failure.code);

/** What a machine declares that can become of each of its actions, but for what its author expects never to see at its scope. */
export const declaredOutcomes = <State>({ actions, expected }: Machine<State>): readonly string[] => {
  const never = new Set(expected.filter(({ kind }) => kind === "refusalNeverGiven").map(({ subject }) => subject));
  return actions
    .flatMap(({ name, refusals }) => ["accepted", ...refusals].map((outcome) => `${name}.${outcome}`))
    .filter((outcome) => !never.has(outcome));
};

/**
 * Shortest runs of a machine, breadth first, that together fire every action and every refusal that it declares: all of
 * their steps, each once. `missing` are those that no run within the bound shows. Of actions that `uses` leaves out, only
 * what the runs of the others need.
 */
export const coveringSteps = <State>(
  machine: Machine<State>,
  uses: (action: string) => boolean = () => true,
): { readonly steps: readonly TraceStep<State>[]; readonly missing: readonly string[] } => {
  const wanted = new Set(declaredOutcomes(machine).filter((outcome) => uses(outcome.slice(0, outcome.indexOf(".")))));
  const seen = new Set<string>();
  const queue: Node<State>[] = [];
  const steps = new Map<string, TraceStep<State>>();
  const enter = (state: State, from: Node<State>["from"]): void => {
    const key = keyOf(state);
    if (seen.has(key)) return;
    seen.add(key);
    queue.push({ state, from });
  };
  for (const state of machine.initial) enter(state, null);
  for (const node of queue) {
    if (wanted.size === 0 || queue.length > MOST_STATES) break;
    if (machine.constraint?.holds(node.state) === false) continue;
    for (const { name: action, parameters: asked, step } of machine.actions)
      for (const parameters of asked) {
        const taken = step(node.state, parameters);
        const found = { state: node.state, action, parameters, outcome: outcomeOf(taken) };
        if (wanted.delete(`${action}.${found.outcome}`))
          for (const each of [...pathTo(node), found]) steps.set(keyOf(each), each);
        if (Result.isSuccess(taken)) enter(taken.success.next, { node, step: found });
      }
  }
  return { steps: [...steps.values()], missing: [...wanted] };
};

/** A step of a machine as a request to the operation that it is a step of; null for a step that is none. */
export type RequestOfStep<State> = (step: TraceStep<State>) => {
  readonly operation: SystemOperation;
  readonly params: Json;
  readonly state: Json;
  readonly input: Json;
} | null;

/** The covering steps of a machine as situations: what is asked in one state of one operation is a group. */
export const traceSituations = <State>(
  machine: Machine<State>,
  requestOf: RequestOfStep<State>,
  uses?: (action: string) => boolean,
): readonly SystemSituation[] => {
  const groups = new Map<string, SystemSituation & { readonly cases: Case[] }>();
  for (const step of coveringSteps(machine, uses).steps) {
    const request = requestOf(step);
    if (request === null) continue;
    const { operation, params, state, input } = request;
    const key = canonicalJson([operation, params, state]);
    const group = groups.get(key) ?? {
      ...{ id: `trace/${machine.name}/${groups.size + 1}`, operation, params, state, cases: [] },
      source: { kind: "trace", ref: `hmm spec, machine ${machine.name}` },
    };
    group.cases.push({
      alias: `${step.action}/${group.cases.length + 1}`,
      comment: `${step.action}: ${step.outcome}`,
      input: jsonOf(input),
    });
    groups.set(key, group);
  }
  return [...groups.values()];
};

/** The situations of one operation. */
export const ofOperation =
  (operation: SystemOperation) =>
  (situation: SystemSituation): boolean =>
    situation.operation === operation;
