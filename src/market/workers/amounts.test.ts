import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WAD } from "../../../spec/vocabulary/units.ts";
import { haircutDown, movingAverageDown, requiredStakeUp, slashUp, stakePriceDown } from "./amounts.ts";

const fraction = fc.bigInt({ min: 0n, max: WAD });
const amount = fc.bigInt({ min: 0n, max: 2n ** 112n - 1n });

describe("quality", () => {
  it("stays in [0, W] and rounds down by less than one unit, in favour of the pool", () =>
    fc.assert(
      fc.property(fraction, fraction, fc.boolean(), (quality, rate, passed) => {
        const next = movingAverageDown(quality, passed, rate);
        const exact = rate * (passed ? WAD : 0n) + (WAD - rate) * quality;
        return next >= 0n && next <= WAD && next * WAD <= exact && exact < (next + 1n) * WAD;
      }),
    ));
});

describe("the haircut", () => {
  it("rounds down, in favour of the pool and of the client, and never exceeds the whole", () =>
    fc.assert(
      fc.property(amount, fraction, (whole, quality) => {
        const part = haircutDown(whole, quality);
        return part <= whole && part * WAD <= whole * quality && whole * quality < (part + 1n) * WAD;
      }),
    ));

  it("gives no more for a capacity that is declared in parts", () =>
    fc.assert(
      fc.property(
        amount,
        amount,
        fraction,
        (one, other, quality) =>
          haircutDown(one, quality) + haircutDown(other, quality) <= haircutDown(one + other, quality),
      ),
    ));
});

describe("stakes", () => {
  it("round up once over all resources: a second name never needs less", () =>
    fc.assert(
      fc.property(amount, amount, amount, amount, (one, other, price, ratio) => {
        const together = requiredStakeUp([one + other], [price], ratio);
        const exact = ratio * (one + other) * price;
        const apart = requiredStakeUp([one], [price], ratio) + requiredStakeUp([other], [price], ratio);
        return together * WAD * WAD >= exact && (together - 1n) * WAD * WAD < exact && together <= apart;
      }),
    ));

  it("are what the paper says at γ = 1.5", () => {
    expect(requiredStakeUp([10n * WAD, 4n * WAD], [2n * WAD, WAD / 4n], (3n * WAD) / 2n)).toBe((63n * WAD) / 2n);
  });

  it("count a price that rounds down", () => {
    expect(stakePriceDown(2n, 3n)).toBe((2n * WAD) / 3n);
  });

  it("are slashed by a part that rounds up, and is at most the stake", () =>
    fc.assert(
      fc.property(amount, fraction, (stake, rate) => {
        const part = slashUp(stake, rate);
        return part <= stake && part * WAD >= stake * rate && (part - 1n) * WAD < stake * rate;
      }),
    ));
});
