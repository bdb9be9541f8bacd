/** The operations on a pool, as they stand in vectors and in the adapter protocol: spec/README.md. */
export const POOL_OPERATIONS = [
  "pool.create",
  "pool.invariant",
  "pool.price",
  "pool.crossPrice",
  "pool.buy",
  "pool.buyExact",
  "pool.sell",
  "pool.sellExact",
  "pool.swap",
] as const;

/** The operations of the systems around the pool: spec/systems, a text for each. An implementation declares those that it has. */
export const SYSTEM_OPERATIONS = [
  "liquidity.mint",
  "liquidity.mintByAmounts",
  "liquidity.burn",
  "fees.advance",
  "fees.collect",
  "fees.mint",
  "fees.burn",
  "fees.transfer",
  "fees.claim",
  "curvature.target",
  "curvature.lower",
  "curvature.raise",
  "curvature.largestRaise",
  "batch.clear",
  "history.advance",
  "history.observe",
  "history.volatility",
  "history.average",
  "sandwich.profit",
  "math.mulDivDown",
  "math.mulDivUp",
  "math.sqrtDown",
  "math.sqrtUp",
  "math.exponential",
  "workers.quality",
  "workers.haircut",
  "workers.stake",
  "workers.slash",
  "routing.liquidity",
  "routing.split",
  "jobs.submit",
  "jobs.quote",
  "jobs.accept",
  "jobs.start",
  "jobs.attest",
  "jobs.draw",
  "jobs.judge",
  "jobs.settle",
  "jobs.expire",
  "jobs.cancel",
  "jobs.advance",
  "governance.propose",
  "governance.vote",
  "governance.conclude",
  "governance.execute",
  "governance.lapse",
  "governance.transfer",
  "governance.nextBlock",
  "market.step",
  "attestation.commit",
  "attestation.draw",
  "attestation.vote",
  "attestation.closeVoting",
  "attestation.open",
  "attestation.conclude",
  "attestation.advance",
] as const;

/** Every operation. None is renamed. */
export const OPERATIONS = [...POOL_OPERATIONS, ...SYSTEM_OPERATIONS] as const;

export type PoolOperation = (typeof POOL_OPERATIONS)[number];
export type SystemOperation = (typeof SYSTEM_OPERATIONS)[number];
export type OperationName = (typeof OPERATIONS)[number];

export const isPoolOperation = (name: OperationName): name is PoolOperation =>
  POOL_OPERATIONS.some((operation) => operation === name);
