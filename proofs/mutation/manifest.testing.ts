/** The files that are mutated, with the number of mutants that there are at least: with fewer, the operators have stopped seeing something. */
export const MUTATED = {
  "spec/equations/invariant.ts": 71,
  "spec/equations/fees.ts": 50,
  "spec/equations/creation.ts": 22,
  "spec/equations/multi-asset.ts": 13,
  "spec/equations/phase-space.ts": 6,
  "spec/equations/impermanent-loss.ts": 32,
  "spec/equations/hamiltonian.ts": 48,
  "spec/equations/liquidity.ts": 63,
  "spec/equations/fee-distribution.ts": 67,
  "spec/equations/batch.ts": 100,
  "spec/equations/quality.ts": 38,
  "spec/equations/curvature.ts": 183,
  "spec/equations/routing.ts": 105,
  "spec/equations/liquidity-routing.ts": 62,
  "spec/equations/sandwich.ts": 73,
  "spec/equations/stake.ts": 30,
  "spec/equations/integrators.ts": 158,
  "spec/equations/conservation.ts": 62,
  "spec/equations/lagrangian.ts": 41,
  "spec/equations/twap.ts": 33,
  "spec/equations/governance.ts": 19,
  "spec/equations/volatility.ts": 14,
  "spec/machines/liquidity/legs.ts": 20,
  "spec/machines/fee-distribution/rules.ts": 27,
  "spec/machines/fee-distribution/bookkeeping.ts": 20,
  "spec/machines/pool/trades.ts": 55,
  "spec/machines/pool/charges.ts": 2,
  "spec/machines/pool/quantities.ts": 10,
  "spec/machines/pool/guards.ts": 8,
} as const satisfies Readonly<Record<string, number>>;

/** Mutants that no obligation notices, by file and key, each with the reason why none can. */
export const SURVIVORS: Readonly<Record<string, string>> = {
  "spec/equations/liquidity.ts: : 1n → 2n #1": "a factor of every power, on both sides of equation 31 alike",
  "spec/equations/liquidity.ts: 31 (literal): shares of a deposit: 1n → 2n #1":
    "a factor of both products of equation 31 alike",
  'spec/machines/pool/trades.ts: : "purchase" → "sale" #3':
    "a buy without a risk schedule: nobody looks at which way it goes",
  "spec/equations/curvature.ts: 30 (sound): leak of a raise: less → atMost #1":
    "a distance of 0 is 0 from either side: the same formula",
  "spec/equations/routing.ts: 22 (sound): a quantity is the cheapest net of its worth: equal → atMost #1":
    "a quantity that is not negative is at most 0 exactly where it is 0: the same formula",
};
