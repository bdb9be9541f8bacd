import type { ActionStep, Choice } from "../../checker/action/index.ts";
import { coversBlockRisk } from "../../equations/fees.ts";
import type { PoolTrades } from "../pool/index.ts";
import type { PoolTerm, Quantity } from "../pool/quantities.ts";
import { BLOCK_RULES, type BlockRules } from "./machine.ts";

/** A pool with one fault in what its block charges or remembers, and the property that must notice it. */
export interface BlockMutant {
  readonly mistake: string;
  readonly notices: string;
  readonly rules: BlockRules;
}

type Kept = PoolTrades["buy"];

/** Every trade with the step that fixes the risk replaced, also where it stands within a choice. */
const charging = (replace: (step: ActionStep<Quantity>) => ActionStep<Quantity>): BlockRules => {
  const inStep = (step: ActionStep<Quantity>): ActionStep<Quantity> => {
    if (step.kind === "choice" && step.given.length > 0)
      return { ...step, given: step.given.map((inner) => inStep(inner) as (typeof step.given)[number]) };
    return step.kind !== "guard" && step.name === "risk" ? replace(step) : step;
  };
  const changed = (trade: Kept): Kept => ({ ...trade, steps: trade.steps.map(inStep) });
  const { buy, buyExact, sell, sellExact } = BLOCK_RULES.trades;
  return {
    ...BLOCK_RULES,
    trades: { buy: changed(buy), buyExact: changed(buyExact), sell: changed(sell), sellExact: changed(sellExact) },
  };
};

/** The risk as that of another move than the trade's. */
const chargedFor = (before: PoolTerm, after: PoolTerm): BlockRules =>
  charging((step) => ({
    ...(step as Choice<Quantity>),
    holds: (a, given) =>
      coversBlockRisk(a, given.risk, {
        factor: given.riskFactor,
        price0: given.price0,
        q0: given.q0,
        before: before(a, given),
        after: after(a, given),
      }),
  }));

export const BLOCK_MUTANTS: readonly BlockMutant[] = [
  {
    mistake: "the opening is not recorded: every trade is the first",
    notices: "firstTradeOpens",
    rules: { ...BLOCK_RULES, blockAfter: ({ block }) => block },
  },
  {
    mistake: "each trade records reserve and price anew",
    notices: "openingIsKept",
    rules: {
      ...BLOCK_RULES,
      blockAfter: (pool, resources) =>
        BLOCK_RULES.blockAfter({ ...pool, block: { ...pool.block, open: pool.resources.map(() => null) } }, resources),
    },
  },
  {
    mistake: "a sale is counted as a purchase",
    notices: "netIsWhatLeft",
    rules: {
      ...BLOCK_RULES,
      blockAfter: (pool, resources) => {
        const block = BLOCK_RULES.blockAfter(pool, resources);
        return {
          ...block,
          open: block.open.map((opened) =>
            opened === null ? null : { ...opened, net: opened.net < 0n ? -opened.net : opened.net },
          ),
        };
      },
    },
  },
  {
    mistake: "the square of the trade is charged, and not the difference of the squares",
    notices: "chargesCoverTheNet",
    rules: chargedFor(
      (a) => a.literal(0n),
      (a, { net, netAfter }) => a.subtract(netAfter, net),
    ),
  },
  {
    mistake: "a sale is charged as the purchase of as much, and a purchase as the sale",
    notices: "wayBackIsFree",
    rules: chargedFor(
      (_, { net }) => net,
      (a, { net, netAfter }) => a.subtract(a.add(net, net), netAfter),
    ),
  },
  {
    mistake: "a new block goes on with the old one",
    notices: "newBlockForgets",
    rules: { ...BLOCK_RULES, next: ({ open, charged }) => ({ open, charged }) },
  },
];
