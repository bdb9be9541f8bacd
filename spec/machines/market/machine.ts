import { Result } from "effect";
import type { Action, ExpectedFinding, Machine, Parameters } from "../../checker/machine.ts";
import { marketActionProperties } from "./action-properties.ts";
import { MARKET_ACTIONS } from "./actions.ts";
import type { CommitmentOf } from "./auctions.ts";
import { marketInvariants } from "./invariants.ts";
import { unread } from "./reading.ts";
import { MARKET_VARIABLES, type MarketState } from "./state.ts";
import { type MarketAction, type MarketSteps, marketSteps } from "./steps.ts";
import { marketWitnesses } from "./witnesses.ts";

/** What the market is explored, or walked through, on. */
export interface MarketScope {
  readonly name: string;
  readonly statement: string;
  readonly commitmentOf: CommitmentOf;
  /** Worked out when they are needed: whoever only lists machines need not wait for them. */
  readonly starts: () => readonly MarketState[];
  /** An action that is left out is not part of the scope. */
  readonly parameters: Readonly<Partial<Record<MarketAction, readonly Parameters[]>>>;
  /** Steps from a start that are left. */
  readonly depth: bigint | null;
  readonly expected: readonly ExpectedFinding[];
}

const isAction = (name: string): name is MarketAction => Object.hasOwn(MARKET_ACTIONS, name);

/** All systems in one machine, over one set of wallets and one clock. Mutants put other steps in place of these. */
export const marketMachine = (
  scope: MarketScope,
  steps: MarketSteps = marketSteps(scope.commitmentOf),
): Machine<MarketState> => ({
  name: scope.name,
  statement: scope.statement,
  variables: MARKET_VARIABLES,
  constants: {},
  initial: scope.starts(),
  actions: Object.entries(scope.parameters).map(([name, parameters]): Action<MarketState> => {
    if (!isAction(name)) throw new RangeError(`no action is called ${name}`);
    return {
      name,
      ...MARKET_ACTIONS[name],
      parameters,
      step: (state, given) => {
        const problem = unread(state, name, given);
        if (problem !== null) return Result.fail(problem);
        return Result.map(steps[name](state, given), ({ next, receipt }) => ({
          next: { ...next, moves: state.moves + 1n },
          receipt,
        }));
      },
    };
  }),
  ...(scope.depth === null
    ? {}
    : {
        constraint: {
          statement: `at most ${scope.depth} steps from a start`,
          holds: ({ moves }) => moves < (scope.depth ?? 0n),
        },
      }),
  invariants: marketInvariants,
  actionProperties: marketActionProperties,
  temporal: [],
  witnesses: marketWitnesses,
  expected: scope.expected,
});
