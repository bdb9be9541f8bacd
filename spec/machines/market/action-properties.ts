import { integer } from "../../arithmetic/integer.ts";
import type { ActionProperty, Parameters } from "../../checker/machine.ts";
import { phiKept } from "../../equations/invariant.ts";
import type { Resource } from "../../vocabulary/pool.ts";
import { curveOf } from "../pool/validity.ts";
import { integerOf, integersOf } from "../reading.ts";
import type { MarketState, Venue } from "./state.ts";
import { isClosed } from "./wallets.ts";

type Property = ActionProperty<MarketState>;

/** Whose wallet an action may take from, by the name of its parameter. Nobody else pays, and in every other action nobody. */
const PAYER: Readonly<Record<string, "party" | "worker" | "client">> = {
  ...{ swap: "party", buyExact: "party", sell: "party", sellExact: "party", buyAcross: "party" },
  ...{ addLiquidity: "party", mintShares: "party", commit: "party", reveal: "party" },
  ...{ register: "worker", topUp: "worker", submit: "client" },
};

const payerOf = (action: string, parameters: Parameters): number => {
  const name = PAYER[action];
  return name === undefined ? -1 : Number(integerOf(parameters, name));
};

/** Every pool before a step with what it is after it. */
const pairs = (before: MarketState, next: MarketState): readonly (readonly [Venue, Venue])[] =>
  before.venues.flatMap((venue, i) => {
    const after = next.venues[i];
    return after === undefined ? [] : [[venue, after] as const];
  });

const resourcePairs = ([before, after]: readonly [Venue, Venue]): readonly (readonly [Resource, Resource])[] =>
  before.pool.resources.flatMap((resource, i) => {
    const next = after.pool.resources[i];
    return next === undefined ? [] : [[resource, next] as const];
  });

type Traded = readonly { readonly pool: number; readonly index: number }[];

/** What a trade or an accepted quote buys or sells, and where. */
const tradeOf = (before: MarketState, action: string, parameters: Parameters) => {
  const at = (name: string): number => Number(integerOf(parameters, name));
  const some = (name: string): readonly number[] =>
    integersOf(parameters, name).flatMap((amount, i) => (amount > 0n ? [i] : []));
  if (action === "swap") {
    const legs: Traded = some("deltaP").map((index) => ({ pool: at("pool"), index }));
    return { way: "bought", party: at("party"), legs } as const;
  }
  if (action === "buyAcross") {
    const legs: Traded = some("amounts").map((pool) => ({ pool, index: at("index") }));
    return { way: "bought", party: at("party"), legs } as const;
  }
  if (action === "accept") {
    const [job, source] = [before.jobs.jobs[at("job")], before.sources[at("job")]];
    if (job === undefined || source === undefined) return null;
    const legs: Traded = [{ pool: Number(source.pool), index: Number(source.index) }];
    return { way: "bought", party: Number(job.client), legs } as const;
  }
  if (action !== "buyExact" && action !== "sell" && action !== "sellExact") return null;
  const way = action === "buyExact" ? "bought" : "sold";
  return { way, party: at("party"), legs: [{ pool: at("pool"), index: at("index") }] satisfies Traded } as const;
};

const sideOf = ({ venues }: MarketState, { pool, index }: Traded[number], party: number) =>
  venues[pool]?.listings[index]?.sides[party];

export const marketActionProperties: readonly Property[] = [
  {
    name: "phiNeverFalls",
    statement: "I'·S² ≥ I·S'² for every resource of every pool, whatever happens but a raise of its c",
    when: (_before, action) => action !== "raiseCurvature",
    holds: (before, action, { next }) =>
      action === "raiseCurvature" ||
      pairs(before, next).every((pair) =>
        resourcePairs(pair).every(([was, is]) =>
          phiKept(integer, curveOf(pair[0].pool, was), curveOf(pair[1].pool, is)),
        ),
      ),
  },
  {
    name: "floorRisesOnceAnEpoch",
    statement: "c rises by a raise alone, in the block in which a batch was cleared, once between two ends of an epoch",
    when: (before, _action, { next }) =>
      pairs(before, next).some((pair) => resourcePairs(pair).some(([was, is]) => is.c > was.c)),
    holds: (before, action, { next }) =>
      pairs(before, next).every((pair) =>
        resourcePairs(pair).every(([was, is], i) => {
          const listing = pair[0].listings[i];
          if (is.c <= was.c || listing === undefined) return is.c <= was.c;
          return action === "raiseCurvature" && !listing.raised && listing.auction.opened === before.time;
        }),
      ),
  },
  {
    name: "nobodyBothBuysAndSells",
    statement: "no party that has sold a resource in this block buys it, nor the reverse, and a trade is remembered",
    when: (before, action, _transition, parameters) => tradeOf(before, action, parameters) !== null,
    holds: (before, action, { next }, parameters) => {
      const trade = tradeOf(before, action, parameters);
      if (trade === null) return true;
      const { way, party, legs } = trade;
      return legs.every((leg) => {
        const was = sideOf(before, leg, party);
        return (was === "none" || was === way) && sideOf(next, leg, party) === way;
      });
    },
  },
  {
    name: "onlyThePayerPays",
    statement: "credits and claims leave a wallet by its owner's own action alone, or perish with their epoch",
    when: ({ wallets }) => wallets.length > 1,
    holds: (before, action, { next }, parameters) =>
      before.wallets.every((wallet, party) => {
        const after = next.wallets[party];
        if (after === undefined || party === payerOf(action, parameters)) return after !== undefined;
        return (
          after.credits >= wallet.credits &&
          after.claims.every((held, i) => held >= (wallet.claims[i] ?? 0n) || isClosed(next, i))
        );
      }),
  },
  {
    name: "feesStandWithinABlock",
    statement: "what governance sets comes into force between blocks only, so that all trades of a block see the same",
    holds: (before, action, { next }) =>
      action === "nextBlock" ||
      pairs(before, next).every(([was, is]) => was.chamber.values.every((value, i) => value === is.chamber.values[i])),
  },
  {
    name: "claimsComeByDepositsOnly",
    statement:
      "claims come into being by a deposit alone, of the class of the present epoch, as many as the registry issued",
    when: (before, _action, { next }) =>
      next.supply.claims.some((held, i) => held !== (before.supply.claims[i] ?? held)),
    holds: (before, action, { next }) =>
      action === "create" ||
      next.supply.claims.every((held, i) => {
        const brought = held - (before.supply.claims[i] ?? 0n);
        if (brought === 0n) return true;
        const issued = (next.registry.issued[i] ?? 0n) - (before.registry.issued[i] ?? 0n);
        return action === "deposit" && brought === issued && before.rules.classes[i] === before.registry.epoch;
      }),
  },
  {
    name: "goneIsGone",
    statement: "what was redeemed, has perished or is in the treasury stays there",
    holds: (before, action, { next }) =>
      action === "create" ||
      (next.redeemed.every((gone, i) => gone >= (before.redeemed[i] ?? 0n)) &&
        next.perished.every((gone, i) => gone >= (before.perished[i] ?? 0n)) &&
        next.registry.slashed >= before.registry.slashed),
  },
  {
    name: "timeGoesByBlocks",
    statement: "time and the number of the block change at the end of a block alone, and grow",
    holds: (before, action, { next }) =>
      action === "nextBlock"
        ? next.block === before.block + 1n && next.time > before.time
        : next.block === before.block && next.time === before.time,
  },
  {
    name: "agedSharesKeepTheirAge",
    statement: "a lot that stands keeps the time it is from, and a new one is of now unless it was made of an old one",
    when: (before, _action, { next }) =>
      pairs(before, next).some(([was, is]) => is.ledger.nextLot > was.ledger.nextLot),
    holds: (before, action, { next }) =>
      pairs(before, next).every(([was, is]) =>
        [...is.ledger.lots].every(([number, lot]) => {
          const earlier = was.ledger.lots.get(number);
          return earlier === undefined
            ? action === "transferShares" || lot.since === before.time
            : earlier.since === lot.since;
        }),
      ),
  },
];
