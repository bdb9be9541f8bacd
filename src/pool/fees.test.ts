import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WAD } from "../../spec/vocabulary/units.ts";
import { contexts, upToBits } from "./arbitrary.testing.ts";
import { feeOn, flatRate, riskRate, squaredShare } from "./definition.testing.ts";
import { beforeFeeUp, feeUp, largestAtRiskRate, ratesOf, riskRateOfTradeUp, squaredShareUp } from "./fees.ts";

const weights = fc.oneof(fc.constant(0n), fc.constant(WAD), fc.bigInt(1n, WAD));

describe("fees", () => {
  it("are the rate, rounded up, in favour of the liquidity providers", () => {
    fc.assert(
      fc.property(upToBits(256), fc.bigInt(0n, WAD - 1n), (amount, rate) => {
        const fee = feeUp(amount, rate);
        expect(fee * WAD >= amount * rate && (fee - 1n) * WAD < amount * rate).toBe(true);
      }),
    );
  });

  it("are added by the smallest gross amount that leaves the net amount", () => {
    fc.assert(
      fc.property(upToBits(256), fc.bigInt(0n, WAD - 1n), (net, rate) => {
        const gross = beforeFeeUp(net, rate);
        expect(gross - feeUp(gross, rate) >= net).toBe(true);
        if (gross > 0n) expect(gross - 1n - feeUp(gross - 1n, rate) < net).toBe(true);
      }),
    );
  });

  it("have a flat rate and a risk rate that add up to the cap at most", () => {
    fc.assert(
      fc.property(contexts, weights, upToBits(112, 1n), upToBits(112), (context, weight, q, x) => {
        const rates = ratesOf(context);
        expect(rates.flat).toBe(flatRate(context.fees, context.volatility));
        const risk = riskRateOfTradeUp(weight, q, x, rates);
        expect(rates.flat + risk <= context.fees.cap).toBe(true);
        const resource = { weight, q, p: 1n, c: 0n, beta: 0n, m: 0n };
        expect(squaredShareUp(weight, q, x)).toBe(squaredShare(resource, x));
        expect(risk).toBe(riskRate(context, squaredShare(resource, x)));
        expect(feeUp(x, risk)).toBe(feeOn(x, risk));
      }),
      { numRuns: 1000 },
    );
  });

  it("have a largest trade for each risk rate", () => {
    fc.assert(
      fc.property(contexts, weights, upToBits(112, 1n), fc.bigInt(0n, WAD), (context, weight, q, rate) => {
        const rates = ratesOf(context);
        const x = largestAtRiskRate(weight, q, rate, rates);
        if (x === null) expect(riskRateOfTradeUp(weight, q, 2n ** 256n, rates) <= rate).toBe(true);
        else {
          expect(riskRateOfTradeUp(weight, q, x, rates) <= rate).toBe(true);
          expect(riskRateOfTradeUp(weight, q, x + 1n, rates) > rate).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
