import { Effect, type Result } from "effect";
import { describeRefusal, type Refusal } from "../../vocabulary/refusal.ts";
import type { ExploreOptions } from "../explore/ending.ts";
import { attemptsOf } from "../explore/expander.ts";
import type { Exploration, Incomplete } from "../explore/exploration.ts";
import { beginning, run } from "../explore/explore.ts";
import { pathTo } from "../explore/report.ts";
import type { Machine, Parameters, Step, Transition, Value } from "../machine.ts";
import { NONE } from "../store/state-store.ts";
import { formatCall, formatValue } from "../trace/format.ts";
import { replay } from "../trace/replay.ts";
import { sameValue } from "../trace/same.ts";
import type { Trace } from "../trace/trace.ts";

/** What the other side did with a call: its next state and what it reports, or its refusal. */
export type Answer<Other> = Result.Result<
  { readonly next: Other; readonly receipt: Readonly<Record<string, bigint>> },
  Pick<Refusal, "code" | "field" | "actual" | "bound">
>;

/**
 * How the other side does what an action of the machine does: with the state it stands for. Null where the action
 * has no counterpart: then it must leave what the other state stands for alone.
 */
export interface Refinement<State, Other> {
  readonly name: string;
  /** The other side's state for a state of the machine. */
  readonly state: (state: State) => Other;
  /** Whether a state may be one of the other side's first. Left out where it has none, such as an implementation. */
  readonly initial?: (state: Other) => boolean;
  readonly step: (other: Other, action: string, parameters: Parameters) => Answer<Other> | null;
  /** What has to agree of two receipts; by default every amount that both report. */
  readonly receipts?: (mine: Transition<State>["receipt"], other: Transition<State>["receipt"]) => boolean;
  /** How refusals are compared: by code, or only that both refuse. */
  readonly refusals?: "code" | "any";
}

export interface Disagreement<State> {
  readonly call: string;
  /** What differs: `state`, `receipt`, `refusal` (both refuse, differently), `taken` (one side refuses), `initial`. */
  readonly kind: "state" | "receipt" | "refusal" | "taken" | "initial";
  readonly detail: string;
  /** The machine's way to the state in which they disagree. */
  readonly trace: Trace<State>;
}

export interface RefinementResult<State> {
  readonly name: string;
  readonly distinct: number;
  /** Calls that both sides were given: refused ones included. */
  readonly compared: number;
  /** The first disagreement of each kind; empty when the one refines the other in everything that was explored. */
  readonly disagreements: readonly Disagreement<State>[];
  readonly bounded: boolean;
  readonly incomplete: Incomplete | null;
  readonly exploration: Exploration<State>;
}

/**
 * Checks, on every transition and every refusal of the explored states of a machine, that another side does the same:
 * another machine by a mapping of states, or an implementation.
 */
export const refine = <State, Other>(
  machine: Machine<State>,
  refinement: Refinement<State, Other>,
  options: ExploreOptions = {},
): Effect.Effect<RefinementResult<State>> =>
  Effect.gen(function* () {
    const comparison = new Comparison(machine, refinement);
    const explorer = beginning(comparison.watched, options);
    const exploration = yield* run(comparison.watched, explorer, options);
    const { store } = explorer;
    const ways = {
      parentOf: (state: number) => store.parents[state] ?? NONE,
      stepOf: (state: number) => store.steps[state] ?? 0,
    };
    const numberOf = (state: State): number => {
      explorer.packer.writer.at = 0;
      const end = explorer.packer.pack(state);
      explorer.packer.writer.at = 0;
      return store.find(explorer.packer.writer.bytes, 0, end);
    };
    return {
      name: `${machine.name} refines ${refinement.name}`,
      distinct: exploration.distinct,
      compared: comparison.compared,
      disagreements: [...comparison.found.values()].map(({ state, kind, call, detail }) => {
        const { initial, attempts } = pathTo(machine, ways, numberOf(state));
        return { kind, call, detail, trace: replay(machine, initial, attempts) };
      }),
      bounded: exploration.bounded,
      incomplete: exploration.incomplete,
      exploration,
    };
  });

interface Found<State> extends Omit<Disagreement<State>, "trace"> {
  readonly state: State;
}

class Comparison<State, Other> {
  /** The machine, every step of which is compared as the explorer takes it. */
  readonly watched: Machine<State>;
  readonly found = new Map<string, Found<State>>();
  compared = 0;
  private readonly refinement: Refinement<State, Other>;

  constructor(machine: Machine<State>, refinement: Refinement<State, Other>) {
    this.refinement = refinement;
    for (const state of machine.initial)
      if (refinement.initial?.(refinement.state(state)) === false)
        this.note(
          state,
          "initial",
          "the beginning",
          `no first state of ${refinement.name} is ${show(refinement.state(state))}`,
        );
    this.watched = {
      ...machine,
      actions: machine.actions.map((action) => ({
        ...action,
        step: (state, parameters) => {
          const mine = action.step(state, parameters);
          this.compare(state, action.name, parameters, mine);
          return mine;
        },
      })),
    };
  }

  private compare(state: State, action: string, parameters: Parameters, mine: Step<State>): void {
    this.compared++;
    const { refinement } = this;
    const before = refinement.state(state);
    const other = refinement.step(before, action, parameters);
    const note = (kind: Found<State>["kind"], detail: string): void =>
      this.note(state, kind, formatCall(action, parameters), detail);
    if (other === null) {
      if (mine._tag === "Success" && !sameValue(value(refinement.state(mine.success.next)), value(before)))
        note(
          "state",
          `it changes ${show(before)} to ${show(refinement.state(mine.success.next))}, and has no counterpart`,
        );
      return;
    }
    if (mine._tag === "Failure" || other._tag === "Failure") {
      if (mine._tag === "Success" && other._tag === "Failure")
        note("taken", `${refinement.name} refuses: ${text(other.failure)}`);
      if (mine._tag === "Failure" && other._tag === "Success")
        note("taken", `the machine refuses: ${text(mine.failure)}`);
      if (
        mine._tag === "Failure" &&
        other._tag === "Failure" &&
        (refinement.refusals ?? "code") === "code" &&
        mine.failure.code !== other.failure.code
      )
        note("refusal", `the machine refuses: ${text(mine.failure)}; ${refinement.name}: ${text(other.failure)}`);
      return;
    }
    const expected = refinement.state(mine.success.next);
    if (!sameValue(value(expected), value(other.success.next)))
      note("state", `the machine goes to ${show(expected)}, ${refinement.name} to ${show(other.success.next)}`);
    if (!(refinement.receipts ?? agree)(mine.success.receipt, other.success.receipt))
      note(
        "receipt",
        `the machine reports ${show(mine.success.receipt)}, ${refinement.name} ${show(other.success.receipt)}`,
      );
  }

  private note(state: State, kind: Found<State>["kind"], call: string, detail: string): void {
    if (!this.found.has(kind)) this.found.set(kind, { state, kind, call, detail });
  }
}

const agree = (mine: Readonly<Record<string, bigint>>, other: Readonly<Record<string, bigint>>): boolean =>
  Object.entries(mine).every(([name, amount]) => other[name] === undefined || other[name] === amount);

const value = (state: unknown): Value => state as Value;

const show = (state: unknown): string => formatValue(value(state));

const text = (refusal: Pick<Refusal, "code" | "field" | "actual" | "bound">): string =>
  describeRefusal({ _tag: "Refusal", phase: "precondition", ...refusal });

/** The mapping of a machine to another one, whose actions are found by name, with the same parameters or others. */
export const toMachine = <State, Other>(
  machine: Machine<Other>,
  mapping: {
    readonly state: (state: State) => Other;
    /** The other machine's action for an action, by name; null where it has no counterpart. The same name by default. */
    readonly action?: (
      action: string,
      parameters: Parameters,
    ) => { readonly action: string; readonly parameters: Parameters } | null;
  },
): Refinement<State, Other> => {
  const actions = new Map(attemptsOf(machine).map(({ action }) => [action.name, action]));
  return {
    name: machine.name,
    state: mapping.state,
    initial: (state) => machine.initial.some((one) => sameValue(value(one), value(state))),
    step: (other, action, parameters) => {
      const call = mapping.action === undefined ? { action, parameters } : mapping.action(action, parameters);
      if (call === null) return null;
      const counterpart = actions.get(call.action);
      if (counterpart === undefined) throw new Error(`${machine.name} has no action ${call.action}`);
      return counterpart.step(other, call.parameters);
    },
  };
};
