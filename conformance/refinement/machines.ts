import { Effect, Result } from "effect";
import { explore, type Machine, type Parameters, type Step } from "../../spec/checker/index.ts";
import { POOL_SCOPES, type PoolScope, type PoolState, poolMachine } from "../../spec/machines/pool/index.ts";
import {
  BLOCK_SCOPES,
  type BlockScope,
  blockMachine,
  NEXT_BLOCK,
  poolOf as poolOfBlock,
} from "../../spec/machines/pool-block/index.ts";
import type { Pool, PoolOperation, Request } from "../../spec/vocabulary/index.ts";
import { type Difference, type Implementation, reference } from "./agree.ts";

export interface MachineRefinement {
  /** Steps that were compared, refused ones included. */
  readonly steps: number;
  readonly differences: readonly Difference[];
}

/** The mapping: a state of the pool machine as the pool that the implementation knows. */
export const poolOfState = ({ constants }: PoolScope, state: PoolState): Pool => ({
  shares: state.shares,
  resources: constants.resources.map((resource, i) => ({
    ...resource,
    q: state.q[i] ?? 0n,
    p: state.p[i] ?? 0n,
    c: state.c[i] ?? 0n,
  })),
  block: { number: 0n, open: constants.resources.map(() => null) },
});

/** The same order as a request to the implementation. */
const requestOf = ({ constants }: PoolScope, pool: Pool, action: string, parameters: Parameters): Request => {
  const { fees, volatility, time } = constants;
  const read = (name: string): bigint => {
    const value = parameters[name];
    if (typeof value !== "bigint") throw new TypeError(`parameter ${name} of a pool action is an integer`);
    return value;
  };
  const [amount, limit, deadline, index] = [read("amount"), read("limit"), read("deadline"), Number(read("index"))];
  const order = { index, deadline };
  const common = { params: { fees, volatility, time }, state: pool };
  switch (`pool.${action}` as PoolOperation) {
    case "pool.buy":
      return { operation: "pool.buy", ...common, input: { ...order, creditsIn: amount, minResource: limit } };
    case "pool.buyExact":
      return { operation: "pool.buyExact", ...common, input: { ...order, resourceOut: amount, maxCredits: limit } };
    case "pool.sell":
      return { operation: "pool.sell", ...common, input: { ...order, resourceIn: amount, minCredits: limit } };
    case "pool.sellExact":
      return { operation: "pool.sellExact", ...common, input: { ...order, creditsOut: amount, maxResource: limit } };
    default:
      throw new RangeError(`no operation is called pool.${action}`);
  }
};

const show = (values: Readonly<Record<string, unknown>>): string =>
  Object.entries(values)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name} = ${String(value)}`)
    .join(", ");

/** What a trade leaves of a pool: its reserves, and what its block remembers. */
const showPool = ({ resources, block }: Pool): string =>
  [
    `q = ${resources.map(({ q }) => q).join(" ")}, p = ${resources.map(({ p }) => p).join(" ")}`,
    ...block.open.map((opened) => (opened === null ? "not opened" : show({ ...opened }))),
  ].join("; ");

const specified = <State>(step: Step<State>, poolOf: (state: State) => Pool): string =>
  Result.match(step, {
    onSuccess: ({ next, receipt }) => `${show(receipt)}; ${showPool(poolOf(next))}`,
    onFailure: ({ code }) => `refused: ${code}`,
  });

const implemented = (implementation: Implementation, request: Request): string =>
  Result.match(implementation(request), {
    onSuccess: ({ output, post }) => `${show(output)}; ${post === null ? "nothing" : showPool(post)}`,
    onFailure: ({ code }) => `refused: ${code}`,
  });

/** The machine with every step shown to `observe`. */
const observed = <State>(
  machine: Machine<State>,
  observe: (state: State, action: string, parameters: Parameters, step: Step<State>) => void,
): Machine<State> => ({
  ...machine,
  actions: machine.actions.map((action) => ({
    ...action,
    step: (state, parameters) => {
      const step = action.step(state, parameters);
      observe(state, action.name, parameters, step);
      return step;
    },
  })),
});

/** Most differences that are kept: the first ones are the shortest to reach. */
const KEPT = 3;

/** A pool machine, and what each of its states stands for. */
interface Explored<State> {
  readonly scope: PoolScope;
  readonly machine: Machine<State>;
  readonly poolOf: (state: State) => Pool;
}

/** Every step that the explorer takes on the scopes of the pool, answered or refused, taken by the implementation too. */
export const refineMachines = Effect.fn("refineMachines")(function* (
  implementation: Implementation = reference,
  scopes: readonly PoolScope[] = POOL_SCOPES,
  blocks: readonly BlockScope[] = BLOCK_SCOPES,
) {
  let steps = 0;
  const differences: Difference[] = [];
  const refine = <State>({ scope, machine, poolOf }: Explored<State>) =>
    explore(
      observed(machine, (state, action, parameters, step) => {
        if (action === NEXT_BLOCK) return;
        steps += 1;
        if (differences.length >= KEPT) return;
        const request = requestOf(scope, poolOf(state), action, parameters);
        const [specification, answered] = [specified(step, poolOf), implemented(implementation, request)];
        if (specification !== answered) differences.push({ request, specification, implementation: answered });
      }),
    );
  for (const scope of scopes)
    yield* refine({ scope, machine: poolMachine(scope), poolOf: (state) => poolOfState(scope, state) });
  for (const scope of blocks)
    yield* refine({ scope, machine: blockMachine(scope), poolOf: (state) => poolOfBlock(scope, state) });
  return { steps, differences } satisfies MachineRefinement;
});
