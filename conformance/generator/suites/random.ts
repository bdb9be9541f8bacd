import type { Resource, TradeContext } from "../../../spec/vocabulary/index.ts";
import { WAD } from "../../../spec/vocabulary/units.ts";
import { contextJson, poolJson, type Situation } from "../case.ts";
import { NOW } from "../contexts.ts";
import type { Draw } from "../draw.ts";
import { orderOf, TRADES, type TradeName } from "../orders.ts";
import { poolOf } from "../pools.ts";

/** One resource of any size whose curve is a market: β takes at most nine tenths of the credits. */
const resourceOf = (draw: Draw, name: string, shares: bigint): Partial<Resource> => {
  const bits = Number(draw.integer(`${name}/bits`, 4n, 111n));
  const q = draw.magnitude(`${name}/q`, bits);
  const p = draw.magnitude(`${name}/p`, bits);
  const shape = draw.pick(`${name}/shape`, ["plain", "sheared", "sheared", "inertia"]);
  if (shape === "plain") return { q, p };
  const c = draw.magnitude(`${name}/c`, 66);
  const beta = (draw.integer(`${name}/beta`, 0n, 9n) * p * WAD) / (10n * shares);
  // 2mc below W² and p above βS keep the curve convex.
  const m = shape === "inertia" ? (WAD * WAD) / (4n * c + WAD) : 0n;
  return { q, p, c, beta: beta < 2n ** 112n ? beta : 0n, m: m < 2n ** 112n ? m : 0n };
};

const contextOf = (draw: Draw, name: string): TradeContext => ({
  fees: {
    base: draw.integer(`${name}/base`, 0n, WAD / 50n),
    volatilityRate: draw.integer(`${name}/volatilityRate`, 0n, WAD / 50n),
    cap: draw.integer(`${name}/cap`, 0n, WAD / 5n),
    risk: {
      schedule: draw.pick(`${name}/schedule`, ["none", "none", "none", "per-trade"]),
      rate: draw.integer(`${name}/risk`, 0n, WAD),
    },
  },
  volatility: draw.integer(`${name}/volatility`, 0n, WAD),
  time: NOW,
});

/** Random pools, fees and amounts of every size, for what nobody thought of. */
export const randomSituations = (draw: Draw, trade: TradeName, count: number): readonly Situation[] =>
  Array.from({ length: count }, (_, i): Situation => {
    const name = `${trade}/${i}`;
    const shares = 1000n + draw.magnitude(`${name}/shares`, 90);
    const resource = resourceOf(draw, name, shares);
    const pool = poolOf(shares, [resource]);
    const around = pool.resources[0]?.[TRADES[trade].of] ?? 1n;
    const amount = 1n + (draw.magnitude(`${name}/amount`, 80) * around) / 2n ** 78n;
    return {
      id: `random/${String(i).padStart(3, "0")}`,
      operation: trade,
      source: { kind: "fuzz", ref: `draw ${name}` },
      params: contextJson(contextOf(draw, name)),
      state: poolJson(pool),
      cases: [{ alias: "drawn", comment: "drawn at random", input: orderOf(trade, amount) }],
    };
  });
