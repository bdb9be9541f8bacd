import { integer } from "../../arithmetic/integer.ts";
import type { ActionProperty, Invariant, Transition } from "../../checker/machine.ts";
import { coversBlockRisk } from "../../equations/fees.ts";
import { price } from "../../equations/invariant.ts";
import { coversPrice } from "../../equations/multi-asset.ts";
import type { OpenBlock } from "../../vocabulary/pool.ts";
import { poolActionProperties, poolInvariants } from "../pool/properties.ts";
import { curveOf } from "../pool/validity.ts";
import { type BlockScope, type BlockState, NEXT_BLOCK, poolOf } from "./state.ts";

/** Every opened resource of a state. */
const openedOf = ({ open }: BlockState): readonly (readonly [number, OpenBlock])[] =>
  open.flatMap((opened, i) => (opened === null ? [] : [[i, opened] as const]));

const distance = (net: bigint): bigint => (net < 0n ? -net : net);

/** A property of the trades, that the end of a block need not have. */
const ofTrades = <State extends BlockState>(property: ActionProperty<State>): ActionProperty<State> => ({
  ...property,
  when: (before, action, ...rest) => action !== NEXT_BLOCK && (property.when?.(before, action, ...rest) ?? true),
});

export const blockInvariants = (scope: BlockScope): readonly Invariant<BlockState>[] => [
  ...poolInvariants(scope.constants),
  {
    name: "netIsWhatLeft",
    statement: "of an opened resource, net is the reserve that the block opened at less the reserve now",
    when: (state) => openedOf(state).length > 0,
    holds: (state) => openedOf(state).every(([i, { q0, net }]) => net === q0 - (state.q[i] ?? 0n)),
  },
  {
    name: "chargesCoverTheNet",
    statement: "however a block's trades are cut, they have paid at least the risk of one trade of their sum",
    when: (state) => openedOf(state).some(([, { net }]) => net !== 0n),
    holds: (state) =>
      openedOf(state).every(([i, { q0, price0, net }]) => {
        const move = { factor: scope.constants.fees.risk.rate, price0, q0, before: 0n, after: net };
        return coversBlockRisk(integer, state.charged[i] ?? 0n, move);
      }),
  },
];

/** What a trade found of the traded resource, and what it left. */
const entries = (
  before: BlockState,
  { next }: Transition<BlockState>,
): { readonly index: number; readonly found: OpenBlock | null; readonly left: OpenBlock | null } => {
  const index = next.q.findIndex((q, i) => q !== before.q[i]);
  return { index, found: before.open[index] ?? null, left: next.open[index] ?? null };
};

/** That a price view is the price rounded up: it covers the price, and one unit less does not. */
const isPriceView = (scope: BlockScope, state: BlockState, index: number, view: bigint): boolean => {
  const resource = poolOf(scope, state).resources[index];
  if (resource === undefined) return false;
  const exact = price(integer, curveOf(state, resource));
  return coversPrice(integer, view, exact) && !coversPrice(integer, view - 1n, exact);
};

export const blockActionProperties = (scope: BlockScope): readonly ActionProperty<BlockState>[] => [
  ...poolActionProperties(scope.constants).map((property) => ofTrades<BlockState>(property)),
  ofTrades({
    name: "firstTradeOpens",
    statement: "the first trade of a resource in a block records the reserve and the price view before it",
    when: (before, _action, transition) => entries(before, transition).found === null,
    holds: (before, _action, transition) => {
      const { index, left } = entries(before, transition);
      return left !== null && left.q0 === before.q[index] && isPriceView(scope, before, index, left.price0);
    },
  }),
  ofTrades({
    name: "openingIsKept",
    statement: "later trades of the block leave what it opened at",
    when: (before, _action, transition) => entries(before, transition).found !== null,
    holds: (before, _action, transition) => {
      const { found, left } = entries(before, transition);
      return left?.q0 === found?.q0 && left?.price0 === found?.price0;
    },
  }),
  ofTrades({
    name: "wayBackIsFree",
    statement: "a trade that brings the net quantity no farther from 0 pays no risk",
    when: (before, _action, transition) => {
      const { found, left } = entries(before, transition);
      return left !== null && distance(left.net) <= distance(found?.net ?? 0n);
    },
    holds: (_before, _action, { receipt }) => receipt.risk === 0n,
  }),
  {
    name: "newBlockForgets",
    statement: "a new block has opened nothing",
    when: (before, action) => action === NEXT_BLOCK && openedOf(before).length > 0,
    holds: (_before, _action, { next }) => openedOf(next).length === 0,
  },
];
