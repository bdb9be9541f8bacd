import { Effect, Result } from "effect";
import fc from "fast-check";
import type { Step } from "../../spec/checker/index.ts";
import type { Refusal } from "../../spec/vocabulary/index.ts";
import { canonicalJson } from "../vectors/index.ts";

/** A system on both sides: how calls are drawn, what each side does with one, and what a concrete state stands for. */
export interface System<Setup, Call, Abstract, Concrete> {
  readonly name: string;
  /** A beginning, and calls one after the other. Both are drawn together, so that a difference shrinks to the shortest. */
  readonly scenario: fc.Arbitrary<{ readonly setup: Setup; readonly calls: readonly Call[] }>;
  readonly begin: (setup: Setup) => { readonly abstract: Abstract; readonly concrete: Concrete };
  readonly specification: (setup: Setup, state: Abstract, call: Call) => Step<Abstract>;
  readonly implementation: (
    setup: Setup,
    state: Concrete,
    call: Call,
  ) => Result.Result<{ readonly next: Concrete; readonly receipt: Readonly<Record<string, unknown>> }, Refusal>;
  readonly abstraction: (setup: Setup, state: Concrete) => Abstract;
  /** What of a state both sides have: all but ghosts. Everything, unless said otherwise. */
  readonly visible?: (state: Abstract) => unknown;
}

/** The first call on which the two sides differ, after the calls before it. */
export interface ScenarioDifference {
  readonly calls: readonly string[];
  readonly specification: string;
  readonly implementation: string;
}

export interface ScenarioRefinement {
  readonly system: string;
  readonly seed: number;
  /** Calls that both sides were given. */
  readonly cases: number;
  /** Calls that were answered, the others being refused. */
  readonly answered: number;
  /** Calls that were refused, by code. */
  readonly refused: Readonly<Record<string, number>>;
  /** The smallest difference found, or null. */
  readonly difference: ScenarioDifference | null;
}

export interface ScenarioOptions {
  readonly seed: number;
  /** At least so many calls. */
  readonly cases: number;
  readonly progress?: (done: number) => Effect.Effect<void>;
}

const textOf = (value: unknown): string =>
  canonicalJson(
    JSON.parse(JSON.stringify(value, (_, item: unknown) => (typeof item === "bigint" ? item.toString() : item))),
  );

export const describeScenario = (name: string, { calls, specification, implementation }: ScenarioDifference): string =>
  [
    `${name}: src and spec differ`,
    ...calls.map((call, i) => `  ${i + 1}. ${call}`),
    `  specification   ${specification}`,
    `  implementation  ${implementation}`,
  ].join("\n");

/** Compared are: the code of a refusal, the state after, and every amount that both sides report. */
const play = <Setup, Call, Abstract, Concrete>(
  system: System<Setup, Call, Abstract, Concrete>,
  { setup, calls }: { readonly setup: Setup; readonly calls: readonly Call[] },
  count: (code: string | null) => void,
): ScenarioDifference | null => {
  const visible = system.visible ?? ((state: Abstract): unknown => state);
  let { abstract, concrete } = system.begin(setup);
  for (const [place, call] of calls.entries()) {
    const specified = system.specification(setup, abstract, call);
    const implemented = system.implementation(setup, concrete, call);
    count(Result.isSuccess(specified) ? null : specified.failure.code);
    const told = Result.isSuccess(implemented) ? implemented.success.receipt : {};
    const specification = Result.match(specified, {
      onSuccess: ({ next, receipt }) =>
        textOf({
          state: visible(next),
          receipt: Object.fromEntries(Object.entries(receipt).filter(([name]) => name in told)),
        }),
      onFailure: ({ code }) => `refused: ${code}`,
    });
    const reported = Result.isSuccess(specified) ? specified.success.receipt : {};
    const implementation = Result.match(implemented, {
      onSuccess: ({ next, receipt }) =>
        textOf({
          state: visible(system.abstraction(setup, next)),
          receipt: Object.fromEntries(Object.entries(receipt).filter(([name]) => name in reported)),
        }),
      onFailure: ({ code }) => `refused: ${code}`,
    });
    if (specification !== implementation)
      return { calls: calls.slice(0, place + 1).map(textOf), specification, implementation };
    if (Result.isSuccess(specified)) abstract = specified.success.next;
    if (Result.isSuccess(implemented)) concrete = implemented.success.next;
  }
  return null;
};

/** Scenarios between two looks at the runtime. */
const CHUNK = 50;

/** Random scenarios to specification and implementation alike, until enough calls were compared. The same seed gives the same. */
export const refineScenarios = Effect.fn("refineScenarios")(function* <Setup, Call, Abstract, Concrete>(
  system: System<Setup, Call, Abstract, Concrete>,
  { seed, cases, progress = () => Effect.void }: ScenarioOptions,
) {
  let [compared, answered] = [0, 0];
  const refused: Record<string, number> = {};
  const count = (code: string | null): void => {
    compared += 1;
    if (code === null) answered += 1;
    else refused[code] = (refused[code] ?? 0) + 1;
  };
  const result = (difference: ScenarioDifference | null): ScenarioRefinement => ({
    ...{ system: system.name, seed, cases: compared, answered, refused, difference },
  });
  const agrees = fc.property(system.scenario, (drawn) => play(system, drawn, count) === null);
  for (let round = 0; compared < cases; round++) {
    const details = fc.check(agrees, { seed: seed + round, numRuns: CHUNK });
    if (details.failed) {
      const [smallest] = details.counterexample ?? [];
      return result(smallest === undefined ? null : play(system, smallest, () => undefined));
    }
    yield* progress(compared);
    yield* Effect.yieldNow;
  }
  return result(null);
});
