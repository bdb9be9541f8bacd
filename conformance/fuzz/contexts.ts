import fc from "fast-check";
import type { TradeContext } from "../../spec/vocabulary/index.ts";
import { QUANTITY_LIMIT, WAD } from "../../spec/vocabulary/units.ts";
import { context } from "../refinement/arbitrary.ts";
import type { Start } from "./pools.ts";

/** A context under which risk is charged, and the cap leaves room for it. */
const risky: fc.Arbitrary<TradeContext> = fc
  .record({
    base: fc.bigInt({ min: 0n, max: WAD / 100n }),
    cap: fc.bigInt({ min: WAD / 10n, max: WAD / 2n }),
    rate: fc.bigInt({ min: WAD / 100n, max: WAD }),
  })
  .map(({ base, cap, rate }) => ({
    fees: { base, volatilityRate: 0n, cap, risk: { schedule: "per-trade", rate } },
    volatility: 0n,
    time: 1n,
  }));

/** A context with one number at a bound, or one beyond it. */
const bounded: fc.Arbitrary<TradeContext> = fc
  .record({
    drawn: context,
    of: fc.constantFrom("base", "volatilityRate", "cap", "rate", "volatility"),
    beyond: fc.bigInt({ min: 0n, max: 1n }),
  })
  .map(({ drawn: { fees, ...rest }, of, beyond }) => {
    const value = QUANTITY_LIMIT - 1n + beyond;
    switch (of) {
      case "cap":
        return { ...rest, fees: { ...fees, cap: WAD - 1n + beyond } };
      case "rate":
        return { ...rest, fees: { ...fees, risk: { ...fees.risk, rate: value } } };
      case "volatility":
        return { ...rest, fees, volatility: value };
      default:
        return { ...rest, fees: { ...fees, [of]: value } };
    }
  });

const any = fc.oneof(
  { weight: 8, arbitrary: context },
  { weight: 3, arbitrary: risky },
  { weight: 1, arbitrary: bounded },
);

const under = (drawn: TradeContext, schedule: TradeContext["fees"]["risk"]["schedule"]): TradeContext => ({
  ...drawn,
  fees: { ...drawn.fees, risk: { ...drawn.fees.risk, schedule } },
});

/** Where a sequence takes place. */
export interface Ground {
  readonly start: Start;
  readonly context: TradeContext;
}

/**
 * A pool and the context of all trades on it. Of the pools that are handed over in the middle of a block, half have risk by block, which
 * alone looks at what the block remembers; an implementation without risk by block is not asked for it.
 */
export const groundOf = (starts: fc.Arbitrary<Start>, byBlock: boolean): fc.Arbitrary<Ground> =>
  fc.tuple(starts, any, fc.boolean()).map(([start, drawn, inBlock]) => {
    if (!byBlock && drawn.fees.risk.schedule === "per-block") return { start, context: under(drawn, "per-trade") };
    return { start, context: byBlock && inBlock && start._tag === "Handed" ? under(drawn, "per-block") : drawn };
  });
