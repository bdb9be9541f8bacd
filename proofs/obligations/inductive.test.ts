import { it } from "@effect/vitest";
import { Effect } from "effect";
import { describe, expect } from "vitest";
import type { Arithmetic } from "../../spec/arithmetic/index.ts";
import type { Quantities } from "../../spec/checker/action/index.ts";
import { mintLeg } from "../../spec/machines/liquidity/legs.ts";
import type { PoolTerm, Quantity } from "../../spec/machines/pool/quantities.ts";
import { buy, buyExact, sell, sellExact, type Trade, type TradeReceipt } from "../../spec/machines/pool/trades.ts";
import type { Obligation } from "../obligation/obligation.ts";
import { findFailure } from "../obligation/search.ts";
import { Solver } from "../solver/index.ts";
import { tradeKeepsTheRule } from "./inductive-pool.ts";
import { CHANGES, type Change, nobodyIsDiluted } from "./liquidity.ts";
import { movement, type TradeName } from "./movement.ts";

type Changed = (trade: Trade<TradeReceipt>) => Trade<TradeReceipt>;

const DECLARED = { buy, buyExact, sell, sellExact } as const;

const step = (name: TradeName, change: Changed): Obligation => {
  const trade = change(DECLARED[name]("none") as Trade<TradeReceipt>);
  return tradeKeepsTheRule(movement(name, "none", { trade }));
};

const asItIs: Changed = (trade) => trade;

/** Lets one unit more go than was chosen. */
const generous =
  (reserve: "q" | "p"): Changed =>
  (trade) => ({
    ...trade,
    updates: {
      ...trade.updates,
      [reserve]: (<N, B>(a: Arithmetic<N, B>, given: Quantities<Quantity, N>) =>
        a.subtract(trade.updates[reserve](a, given), a.literal(1n))) satisfies PoolTerm,
    },
  });

/** Chooses without its predicate. */
const careless =
  (chosen: "resource" | "credits"): Changed =>
  (trade) => ({
    ...trade,
    steps: trade.steps.map((each) =>
      each.kind === "choice" && each.name === chosen ? { ...each, holds: (a) => a.truth(true) } : each,
    ),
  });

const CHANGED: readonly (readonly [string, TradeName, Changed])[] = [
  ["a buy lets one unit of the resource more go", "buy", generous("q")],
  ["a buy does not look at the curve", "buy", careless("resource")],
  ["an exact buy does not look at the curve", "buyExact", careless("credits")],
  ["a sale pays one credit more", "sell", generous("p")],
  ["a sale does not look at the curve", "sell", careless("credits")],
  ["an exact sale pays one credit more", "sellExact", generous("p")],
];

const found = (o: Obligation) =>
  findFailure(o, { timeoutMilliseconds: 20_000 }).pipe(
    Effect.provide(Solver.layer),
    Effect.map(({ kind }) => kind),
  );

describe("the induction step of a machine", () => {
  it.effect.each(["buy", "buyExact", "sell", "sellExact"] as const)("is proved of %s as it is declared", (name) =>
    Effect.gen(function* () {
      expect(yield* found(step(name, asItIs))).toBe("none");
    }),
  );

  it.effect.each(CHANGED)("fails where %s", ([, name, change]) =>
    Effect.gen(function* () {
      expect(yield* found(step(name, change))).toBe("model");
    }),
  );

  it.effect("fails where a mint takes less than its portion", () =>
    Effect.gen(function* () {
      const mint = CHANGES.find(({ id }) => id === "mint");
      if (mint === undefined) throw new RangeError("there is a mint");
      const lessTaken: Change = {
        ...mint,
        leg: { ...mintLeg, updates: { ...mintLeg.updates, p: (_, { p }) => p } },
      };
      expect(yield* found(nobodyIsDiluted(mint))).toBe("none");
      expect(yield* found(nobodyIsDiluted(lessTaken))).toBe("model");
    }),
  );
});
