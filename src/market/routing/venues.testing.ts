import fc from "fast-check";
import type { Resource } from "../../../spec/vocabulary/pool.ts";
import type { Job, ServiceLevel, Venue } from "../../../spec/vocabulary/routing.ts";
import { WAD, WORD_LIMIT } from "../../../spec/vocabulary/units.ts";
import { curveCreditsUp, paymentUp, type Seller, sellerOf } from "./seller.ts";

export const service: ServiceLevel = { latency: 10n, region: "eu", privacyTier: 1n, quality: WAD };

export const venue = (
  q: bigint,
  p: bigint,
  rate = 0n,
  curve: Partial<Resource> = {},
  level: Partial<ServiceLevel> = {},
): Venue => ({
  shares: 1000n,
  rate,
  resource: { weight: WAD, q, p, c: 0n, beta: 0n, m: 0n, ...curve },
  service: { ...service, ...level },
});

export const job = (amounts: readonly bigint[], changes: Partial<Job> = {}): Job => ({
  amounts,
  maxCredits: amounts.map(() => WORD_LIMIT - 1n),
  maxTotal: WORD_LIMIT - 1n,
  service: { maxLatency: 100n, regions: [], minPrivacyTier: 0n, minQuality: 0n },
  deadline: 1n,
  ...changes,
});

export const total = (values: readonly bigint[]): bigint => values.reduce((left, right) => left + right, 0n);

export const used = (quantities: readonly bigint[]): bigint =>
  BigInt(quantities.filter((quantity) => quantity > 0n).length);

export const costOf = (sellers: readonly Seller[], quantities: readonly bigint[]): bigint =>
  total(sellers.map((seller, i) => paymentUp(seller, curveCreditsUp(seller, quantities[i] ?? 0n))));

/** Every split, one by one. */
export function* splits(sellers: readonly Seller[], amount: bigint): Generator<readonly bigint[]> {
  const [first, ...rest] = sellers;
  if (first === undefined) {
    if (amount === 0n) yield [];
    return;
  }
  for (let here = 0n; here <= first.most && here <= amount; here += 1n)
    for (const others of splits(rest, amount - here)) yield [here, ...others];
}

/** Sellers whose reserves have about so many bits, and a need that they have between them. */
export const sellersAndNeed = (
  bits: fc.Arbitrary<number>,
  tilt: fc.Arbitrary<number>,
  rate: fc.Arbitrary<bigint>,
  count: { readonly minLength: number; readonly maxLength: number } = { minLength: 1, maxLength: 6 },
): fc.Arbitrary<readonly [readonly Seller[], bigint]> =>
  fc.tuple(bits, tilt).chain(([size, more]) => {
    const part = fc.bigInt({ min: 1n, max: 8n * 2n ** 20n });
    const one = fc.record({
      q: part,
      p: part,
      c: fc.bigInt({ min: 0n, max: 100n }),
      tenths: fc.bigInt({ min: 0n, max: 9n }),
      rate,
    });
    return fc.tuple(fc.array(one, count), fc.bigInt({ min: 0n, max: 2n ** 30n - 1n })).map(([all, share]) => {
      const sellers = all.map(({ q, p, c, tenths, rate: g }, i) => {
        const scaled = (value: bigint, exponent: number): bigint =>
          2n + ((value << BigInt(Math.max(0, exponent))) >> 20n);
        const [reserve, credits] = [scaled(q, size), scaled(p, size + more)];
        const curve = { c: (c * credits * WAD) / (100n * reserve), beta: (tenths * credits * WAD) / (10n * 1000n) };
        return sellerOf(venue(reserve, credits, g, curve), i);
      });
      const held = total(sellers.map(({ most }) => most));
      return [sellers, 1n + ((held - 1n) * share) / 2n ** 30n] as const;
    });
  });
