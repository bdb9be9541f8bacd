import { Result } from "effect";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fraction, rational } from "../../spec/arithmetic/index.ts";
import { type ActionStep, perform } from "../../spec/checker/action/index.ts";
import type { Quantity } from "../../spec/machines/pool/quantities.ts";
import { buy, buyExact, sell, sellExact, type Trade, type TradeReceipt } from "../../spec/machines/pool/trades.ts";
import { RISK_SCHEDULES } from "../../spec/vocabulary/pool.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { environment, type Fact, here, replaced } from "../fact.ts";
import { replays } from "../obligation/replay.ts";
import type { Model } from "../solver/index.ts";
import { readAction } from "./action.ts";
import { executed } from "./executed.ts";
import { whole } from "./terms.ts";

type AnyTrade = Trade<TradeReceipt>;

const TRADES = RISK_SCHEDULES.flatMap((schedule) =>
  [buy, buyExact, sell, sellExact].map(
    (trade) => [`${trade(schedule).name} ${schedule}`, trade(schedule) as AnyTrade] as const,
  ),
);

const amounts = fc.bigInt(1n, 40n);
const rates = fc.bigInt(0n, WAD / 3n);

/** Pools and orders small enough for roundings to matter. */
const orders = fc
  .record({
    q: amounts,
    p: amounts,
    amount: amounts,
    c: fc.bigInt(0n, 3n * WAD),
    m: fc.constantFrom(0n, 1n, WAD),
    base: rates,
    riskFactor: rates,
    weight: fc.constantFrom(WAD, WAD / 3n),
    q0: amounts,
    price0: fc.bigInt(1n, 3n * WAD),
    net: fc.bigInt(-9n, 9n),
  })
  .map((order) => ({
    ...order,
    ...{ beta: 0n, shares: 1001n, cap: WAD / 2n, volatility: WAD, volatilityRate: 7n, time: 0n, deadline: 0n },
  }));

const modelOf = (quantities: Readonly<Record<string, bigint>>): Model =>
  new Map(Object.entries(quantities).map(([name, value]) => [name, fraction(value)]));

/** Every fact that the reading of an action has, with the quantities in their own names. */
const factsOf = (action: AnyTrade): readonly Fact[] => {
  const reading = readAction(action);
  const of = (step: ActionStep<Quantity>): readonly Fact[] => {
    if (step.kind === "guard") return [reading.accepted(step.code)];
    if (step.kind === "definition") return [reading.defined(step.name)];
    const extreme = step.given.length > 0 ? [] : [reading.extreme(step.name)];
    return [...step.given.flatMap(of), reading.chosen(step.name), reading.ranged(step.name), ...extreme];
  };
  return action.steps.flatMap(of);
};

/** A trade that was accepted, and all that it fixed; null if it was refused. */
const traded = (action: AnyTrade, order: Partial<Record<Quantity, bigint>>) => {
  // Where the limit is the most that a trade may take, it must not be in the way.
  const limit = action.name === "buyExact" || action.name === "sellExact" ? 10n ** 40n : 0n;
  const given = { ...order, limit };
  const performed = perform(action, given);
  return Result.isSuccess(performed) ? { performed: performed.success, quantities: executed(action, given) } : null;
};

describe.each(TRADES)("the reading of %s", (_, action) => {
  it("is true of what the executable reading does, updates and receipt included", () => {
    const reading = readAction(action);
    let seen = 0;
    fc.assert(
      fc.property(orders, (order) => {
        const trade = traded(action, order);
        if (trade === null) return;
        seen++;
        const model = modelOf(trade.quantities);
        for (const each of factsOf(action)) expect([each.name, replays([each], model)]).toEqual([each.name, true]);
        const given = environment((name) => model.get(name) ?? fraction(0n));
        for (const name of ["q", "p"] as const)
          expect(reading.updates[name](rational, given)).toEqual(fraction(trade.performed.updates[name]));
        for (const [name, term] of Object.entries(reading.receipt))
          expect(term(rational, given)).toEqual(fraction(trade.performed.receipt[name as TradeReceipt]));
      }),
      { seed: 5, numRuns: 120 },
    );
    expect(seen).toBeGreaterThan(20);
  });

  it("is false of one unit beyond what is chosen", () => {
    const reading = readAction(action);
    fc.assert(
      fc.property(orders, (order) => {
        const trade = traded(action, order);
        if (trade === null) return;
        for (const step of action.steps) {
          if (step.kind !== "choice" || step.given.length > 0) continue;
          const beyond = trade.quantities[step.name] + (step.extremum === "largest" ? 1n : -1n);
          const model = modelOf({ ...trade.quantities, [step.name]: beyond });
          expect(replays([reading.chosen(step.name), reading.ranged(step.name)], model)).toBe(false);
          expect(replays([reading.fails(step.name, here)], model)).toBe(true);
          const chosen = replaced(here, { [step.name]: whole(beyond) });
          expect(replays([reading.unbeaten(step.name, chosen, "beyond")], modelOf(trade.quantities))).toBe(true);
        }
      }),
      { seed: 5, numRuns: 60 },
    );
  });
});

describe("a reading", () => {
  const reading = readAction(buy("per-trade"));

  it("knows only what its action declares", () => {
    expect(() => reading.chosen("amount")).toThrow("buy does not choose amount");
    expect(() => reading.defined("credits")).toThrow("buy does not define credits");
    expect(() => reading.accepted("Malformed")).toThrow("buy never refuses with Malformed");
  });

  it("does not say what inner quantities are one further", () =>
    expect(() => reading.extreme("resource")).toThrow("resource has inner quantities"));

  it("lets an obligation hold several actions", () => {
    const second = readAction(buy("none"), { label: "second", at: replaced(here, { q: whole(9n) }) });
    expect(second.chosen("resource").name).toBe("second resource");
  });
});
