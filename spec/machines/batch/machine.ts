import type { ExpectedFinding, Machine, Parameters, Witness } from "../../checker/machine.ts";
import { type BatchRules, batchActions, soundRules } from "./actions.ts";
import type { Order } from "./order.ts";
import { batchActionProperties, batchInvariants, batchTemporal } from "./properties.ts";
import type { Settlement, settle } from "./settle.ts";
import type { BatchConstants, BatchState, Wallet } from "./state.ts";

/** What a batch machine is explored on. */
export interface BatchScope {
  readonly name: string;
  readonly statement: string;
  readonly constants: BatchConstants;
  readonly starts: readonly { readonly q: bigint; readonly p: bigint }[];
  readonly traders: readonly { readonly wallet: Wallet; readonly orders: readonly Order[] }[];
  readonly witnesses: readonly Witness<BatchState>[];
  readonly expected: readonly ExpectedFinding[];
}

const integer = { kind: "integer" } as const;
const side = { kind: "name", names: ["buy", "sell"] } as const;
const listOf = <T>(fields: T) => ({ kind: "list", of: { kind: "record", fields } }) as const;
const order = { side, amount: integer, limit: integer } as const;
const fill = { commitment: integer, ...order, filled: integer, credits: integer, fee: integer } as const;

const variables: Machine<BatchState>["variables"] = {
  cleared: integer,
  time: integer,
  q: integer,
  p: integer,
  collected: integer,
  wallets: listOf({ credits: integer, resource: integer }),
  book: listOf({
    commitment: integer,
    trader: integer,
    order: { kind: "optional", of: { kind: "record", fields: order } } as const,
  }),
  settlement: {
    kind: "optional",
    of: {
      kind: "record",
      fields: { price: { kind: "optional", of: integer }, sale: integer, fills: listOf(fill) },
    },
  },
};

/** The same clearing, worked out once for each curve and list of orders: many states differ only in what stays sealed. */
const remembering = (clear: typeof settle): typeof settle => {
  const known = new Map<string, Settlement>();
  return (curve, orders, rate) => {
    const key = [curve.q, curve.p, ...orders.flatMap((o) => [o.commitment, o.side, o.amount, o.limit])].join(" ");
    const found = known.get(key) ?? clear(curve, orders, rate);
    known.set(key, found);
    return found;
  };
};

const ordersOf = ({ traders }: BatchScope): readonly Parameters[] =>
  traders.flatMap(({ orders }, trader) => orders.map((each) => ({ trader: BigInt(trader), ...each })));

/** The batch auction at a small scope: sealed orders of a few traders on one resource of a pool, cleared again and again. */
export const batchMachine = (scope: BatchScope, rules: BatchRules = soundRules): Machine<BatchState> => {
  const clear = remembering(rules.settle);
  return {
    name: scope.name,
    statement: scope.statement,
    variables,
    constants: {},
    initial: scope.starts.map((reserves) => ({
      cleared: 0n,
      time: 0n,
      ...reserves,
      collected: 0n,
      wallets: scope.traders.map(({ wallet }) => wallet),
      book: [],
      settlement: null,
    })),
    actions: batchActions(scope.constants, ordersOf(scope), { ...rules, settle: clear }),
    invariants: batchInvariants(scope.constants),
    actionProperties: batchActionProperties(scope.constants, clear),
    temporal: batchTemporal,
    witnesses: scope.witnesses,
    expected: scope.expected,
  };
};
