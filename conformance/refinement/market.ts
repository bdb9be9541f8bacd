import { Effect, Result } from "effect";
import type { Parameters, Step } from "../../spec/checker/index.ts";
import {
  COARSE_SCRIPTS,
  type Genesis,
  MARKET_SCOPES,
  MARKET_WALK,
  type MarketAction,
  type MarketScope,
  type MarketState,
  marketMachine,
  NOTHING,
  parametersOf,
} from "../../spec/machines/market/index.ts";
import type { Refusal } from "../../spec/vocabulary/index.ts";
import * as source from "../../src/market/protocol/index.ts";
import { canonicalJson } from "../vectors/index.ts";
import { type MarketScenario, marketScenario } from "./market.arbitrary.ts";
import { refineScenarios, type ScenarioOptions, type System } from "./scenario.ts";

/** The operations under refinement; a wrong implementation replaces one. */
export type MarketImplementation = Pick<typeof source, Exclude<MarketAction, "create">> & Pick<typeof source, "create">;

/** A call as the specification names it. */
export interface MarketCall {
  readonly action: MarketAction;
  readonly parameters: Parameters;
}

const [COARSE_SCOPE] = MARKET_SCOPES as readonly [MarketScope];

/** The implementation's market; null before it is created. */
type Implemented = source.Market | null;
type Played = Result.Result<
  { readonly next: Implemented; readonly receipt: Readonly<Record<string, unknown>> },
  Refusal
>;

/** Parameters that are places in lists: numbers to the implementation. */
const PLACES = ["party", "index", "lot", "to", "worker", "client", "job", "proposal", "proposer", "voter", "parameter"];

/** The same call as the implementation reads it. */
const implementedCall = (action: MarketAction, parameters: Parameters): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => {
      if (name === "pool") return ["poolId", Number(value)];
      const isPlace = PLACES.includes(name) || (action === "deposit" && name === "resource");
      return [name, isPlace && typeof value === "bigint" ? Number(value) : value];
    }),
  );

const oraclesOf = ({ commitmentOf }: MarketScope, { vouched, digest }: Parameters): source.Oracles => ({
  commitmentOf,
  vouches: () => vouched === true,
  digest: () => (typeof digest === "bigint" ? digest : 0n),
});

const implementedGenesis = ({ pools, ...rest }: Genesis): source.Genesis => ({
  ...rest,
  pools: pools.map(({ creator, ...pool }) => ({ ...pool, creator: Number(creator) })),
});

/** What every operation takes and answers, whatever its call: the calls are the specification's own, read by name. */
type AnyOperation = (market: source.Market, call: unknown) => source.Outcome<object>;

/** One call of a created market. The digest that comes with a draw is that of its seed, whatever that is. */
const asked = (
  implementation: MarketImplementation,
  scope: MarketScope,
  market: source.Market,
  action: Exclude<MarketAction, "create">,
  parameters: Parameters,
): source.Outcome<object> => {
  const run = implementation[action] as AnyOperation;
  const seed = action === "draw" ? { seed: 0n } : {};
  return run({ ...market, oracles: oraclesOf(scope, parameters) }, { ...seed, ...implementedCall(action, parameters) });
};

/** A machine reports integers alone: places too, and a batch that nothing was filled in, which has no price, reports 0. */
const asNumber = (value: unknown): unknown => {
  if (value === null) return 0n;
  return typeof value === "number" ? BigInt(value) : value;
};

const implemented = (
  implementation: MarketImplementation,
  scope: MarketScope,
  before: Implemented,
  { action, parameters }: MarketCall,
): Played => {
  const kept = (outcome: source.Outcome<object>): Played =>
    Result.map(outcome, ({ market: next, receipt }) => ({
      next,
      receipt: Object.fromEntries(Object.entries(receipt).map(([name, value]) => [name, asNumber(value)])),
    }));
  if (action === "create")
    return kept(implementation.create(implementedGenesis(parameters as never), oraclesOf(scope, parameters)));
  if (before === null) throw new RangeError("a market is created before anything is done in it");
  return kept(asked(implementation, scope, before, action, parameters));
};

/** What a scenario comes to by the implementation alone: the operations that were taken, the creation first. */
export const playMarket = (
  { setup, calls }: MarketScenario,
  implementation: MarketImplementation = source,
): readonly source.Done<unknown>[] => {
  const first = Result.getOrThrow(implementation.create(implementedGenesis(setup), oraclesOf(MARKET_WALK, {})));
  const taken: source.Done<unknown>[] = [first];
  let { market } = first;
  for (const { action, parameters } of calls) {
    if (action === "create") continue;
    const done = asked(implementation, MARKET_WALK, market, action, parameters);
    if (Result.isFailure(done)) continue;
    taken.push(done.success);
    market = done.success.market;
  }
  return taken;
};

/** What a stored market stands for. The ghost of the specification is not part of it. */
const specified = (stored: Implemented): MarketState => {
  if (stored === null) return NOTHING;
  const seen = source.observe(stored) as unknown as MarketState;
  return {
    ...seen,
    moves: 0n,
    venues: seen.venues.map((venue) => ({
      ...venue,
      ledger: { ...venue.ledger, lots: new Map(Object.entries(venue.ledger.lots)) },
    })),
  };
};

/** What both sides have: all but the ghost, and lots as an object, which has no order. */
const visible = ({ moves: _, ...state }: MarketState): unknown => ({
  ...state,
  venues: state.venues.map(({ ledger, ...venue }) => ({
    ...venue,
    ledger: { ...ledger, lots: Object.fromEntries(ledger.lots) },
  })),
});

const stepsOf = (scope: MarketScope) => {
  const actions = new Map(marketMachine(scope).actions.map((action) => [action.name, action]));
  return (state: MarketState, { action, parameters }: MarketCall): Step<MarketState> => {
    const found = actions.get(action);
    if (found === undefined) throw new RangeError(`${scope.name} has no action ${action}`);
    return found.step(state, parameters);
  };
};

const systemOf = (implementation: MarketImplementation): System<Genesis, MarketCall, MarketState, Implemented> => {
  const step = stepsOf(MARKET_WALK);
  return {
    name: "market",
    scenario: marketScenario,
    begin: (genesis) => {
      const call: MarketCall = { action: "create", parameters: parametersOf(genesis) };
      const created = implemented(implementation, MARKET_WALK, null, call);
      return {
        abstract: Result.getOrThrow(step(NOTHING, call)).next,
        concrete: Result.isSuccess(created) ? created.success.next : null,
      };
    },
    specification: (_, state, call) => step(state, call),
    implementation: (_, state, call) => implemented(implementation, MARKET_WALK, state, call),
    abstraction: (_, state) => specified(state),
    visible,
  };
};

/** The market of `src` against its specification, on random scenarios at full scale. */
export const refineMarket = ({
  implementation = source,
  ...options
}: ScenarioOptions & { readonly implementation?: MarketImplementation }) =>
  refineScenarios(systemOf(implementation), options);

export interface MarketDifference {
  readonly start: string;
  readonly calls: readonly MarketCall[];
  readonly specification: string;
  readonly implementation: string;
}

export interface MarketExploration {
  /** Calls that both sides were given. */
  readonly steps: number;
  readonly difference: MarketDifference | null;
}

const textOf = (value: unknown): string =>
  canonicalJson(
    JSON.parse(JSON.stringify(value, (_, item: unknown) => (typeof item === "bigint" ? item.toString() : item))),
  );

/** Where both sides stand after the same calls. */
interface Pair {
  readonly state: MarketState;
  readonly stored: Implemented;
  readonly calls: readonly MarketCall[];
}

class Differs extends Error {
  readonly difference: MarketDifference;
  constructor(difference: MarketDifference) {
    super("specification and implementation differ");
    this.difference = difference;
  }
}

/** Both sides after one more call; null where it is refused. */
const followed = (
  implementation: MarketImplementation,
  scope: MarketScope,
  start: string,
  { state, stored, calls }: Pair,
  call: MarketCall,
): Pair | null => {
  const told = [...calls, call];
  const mine = stepsOf(scope)(state, call);
  const other = implemented(implementation, scope, stored, call);
  const specification = Result.match(mine, {
    onSuccess: ({ next }) => textOf(visible(next)),
    onFailure: ({ code }) => `refused: ${code}`,
  });
  const answered = Result.match(other, {
    onSuccess: ({ next }) => textOf(visible(specified(next))),
    onFailure: ({ code }) => `refused: ${code}`,
  });
  if (specification !== answered) throw new Differs({ start, calls: told, specification, implementation: answered });
  return Result.isSuccess(mine) && Result.isSuccess(other)
    ? { state: mine.success.next, stored: other.success.next, calls: told }
    : null;
};

/** Every call of a scope's own from every start, and after every one that is taken, until its depth: the explored transitions. */
export const refineMarketMachine = Effect.fn("refineMarketMachine")(function* (
  implementation: MarketImplementation = source,
  scope: MarketScope = COARSE_SCOPE,
  depth = scope.depth ?? 1n,
) {
  let steps = 0;
  const calls = Object.entries(scope.parameters).flatMap(([action, all]) =>
    all.map((parameters): MarketCall => ({ action: action as MarketAction, parameters })),
  );
  try {
    for (const [start, [genesis, script]] of Object.entries(COARSE_SCRIPTS)) {
      const way = [["create", parametersOf(genesis)] as const, ...script];
      let begun: Pair | null = { state: NOTHING, stored: null, calls: [] };
      for (const [action, parameters] of way)
        begun = begun === null ? null : followed(implementation, scope, start, begun, { action, parameters });
      if (begun === null) throw new RangeError(`the script ${start} is taken`);
      let level: readonly Pair[] = [{ ...begun, calls: [] }];
      for (let at = 0n; at < depth; at++) {
        const next: Pair[] = [];
        for (const pair of level)
          for (const call of calls) {
            if (call.action === "create") continue;
            steps += 1;
            const after = followed(implementation, scope, start, pair, call);
            if (after !== null) next.push(after);
          }
        level = next;
      }
      yield* Effect.yieldNow;
    }
  } catch (thrown) {
    if (!(thrown instanceof Differs)) throw thrown;
    return { steps, difference: thrown.difference } satisfies MarketExploration;
  }
  return { steps, difference: null } satisfies MarketExploration;
});
