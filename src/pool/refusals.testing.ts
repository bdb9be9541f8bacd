/** Checks of refusals that every operation has to pass. */
import { Result } from "effect";
import { expect } from "vitest";
import type { Pool, TradeContext } from "../../spec/vocabulary/pool.ts";
import { type Code, PHASE_OF, type Refusal } from "../../spec/vocabulary/refusal.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { frozen } from "./definition.testing.ts";

/** A plain pool of two resources, a million units of each. */
export const POOL: Pool = frozen({
  shares: 10n ** 24n,
  resources: [
    { weight: WAD / 4n, q: 10n ** 24n, p: 2n * 10n ** 24n, c: WAD, beta: WAD / 2n, m: 0n },
    { weight: (3n * WAD) / 4n, q: 2n * 10n ** 24n, p: 10n ** 24n, c: 0n, beta: 0n, m: WAD / 100n },
  ],
  block: { number: 3n, open: [null, { q0: 5n, price0: 6n, net: -7n }] },
});

/** A base fee of 0.3 %, nothing else. */
export const CONTEXT: TradeContext = frozen({
  fees: { base: 3n * 10n ** 15n, volatilityRate: 0n, cap: WAD / 10n, risk: { schedule: "none", rate: 0n } },
  volatility: 0n,
  time: 50n,
});

/** The context with other fees. */
export const withFees = (fees: Partial<TradeContext["fees"]>, context = CONTEXT): TradeContext => ({
  ...context,
  fees: { ...context.fees, ...fees },
});

/** The pool with another resource 0. */
export const withResource = (fields: Partial<Pool["resources"][number]>, pool = POOL): Pool => ({
  ...pool,
  resources: pool.resources.map((resource, position) => (position === 0 ? { ...resource, ...fields } : resource)),
});

type Outcome = Result.Result<unknown, Refusal>;

/** The code of a refusal, or null. */
export const codeOf = (outcome: Outcome): Code | null => (Result.isFailure(outcome) ? outcome.failure.code : null);

/** Refused with this code and its phase, a field, and both compared values. */
export const expectRefused = (outcome: Outcome, code: Code, field?: string): void => {
  expect(codeOf(outcome)).toBe(code);
  if (Result.isSuccess(outcome)) return;
  const { phase, field: at, actual, bound } = outcome.failure;
  expect(phase).toBe(PHASE_OF[code]);
  expect(at).toMatch(/^(input|params|state|output)\./);
  if (field !== undefined) expect(at).toBe(field);
  expect(actual).not.toBe("");
  expect(bound).not.toBe("");
};

/** A fault of the pool or of the context, and the refusal that it must lead to in any trade. */
export interface Fault {
  readonly code: Code;
  readonly field: string;
  readonly pool?: (pool: Pool) => Pool;
  readonly context?: (context: TradeContext) => TradeContext;
}

const LIMIT = 2n ** 112n;

const stateFaults: readonly Fault[] = [
  ...[999n, LIMIT].map((shares) => ({
    code: "InvalidState" as const,
    field: "state.shares",
    pool: (pool: Pool) => ({ ...pool, shares }),
  })),
  ...(["q", "p", "c", "beta", "m"] as const).flatMap((name) =>
    [name === "q" || name === "p" ? 0n : -1n, LIMIT].map((value) => ({
      code: "InvalidState" as const,
      field: `state.resources.0.${name}`,
      pool: (pool: Pool) => withResource({ [name]: value }, pool),
    })),
  ),
];

/** In the order in which they are reported: each later fault may be present without changing the refusal. */
export const POOL_FAULTS: readonly Fault[] = [
  { code: "LengthMismatch", field: "state.resources", pool: (pool) => ({ ...pool, resources: [] }) },
  {
    code: "LengthMismatch",
    field: "state.block.open",
    pool: (pool) => ({ ...pool, block: { ...pool.block, open: [null] } }),
  },
  {
    code: "InvalidWeights",
    field: "state.resources.weight",
    pool: (pool) => withResource({ weight: WAD / 4n + 1n }, pool),
  },
  {
    code: "InvalidWeights",
    field: "state.resources.weight",
    pool: (pool) => withResource({ weight: WAD / 4n - 1n }, pool),
  },
  { code: "InvalidWeights", field: "state.resources.weight", pool: (pool) => withResource({ weight: -1n }, pool) },
  ...stateFaults,
  {
    // p·W + c·q = β·S exactly: no virtual credits are left.
    code: "NotAdmissible",
    field: "state.resources.0",
    pool: (pool) => withResource({ beta: 3n * WAD }, pool),
  },
  {
    // W² < 2·m·c: the level set is an ellipse.
    code: "NotAdmissible",
    field: "state.resources.0",
    pool: (pool) => withResource({ m: WAD / 2n + 1n, beta: 0n }, pool),
  },
];

/** Faults of the fees, for trades only. */
export const FEE_FAULTS: readonly Fault[] = [
  ...[WAD, -1n].map((cap) => ({
    code: "InvalidFees" as const,
    field: "params.fees.cap",
    context: () => withFees({ cap }),
  })),
  ...[LIMIT, -1n].flatMap((value) => [
    { code: "InvalidFees" as const, field: "params.fees.base", context: () => withFees({ base: value }) },
    {
      code: "InvalidFees" as const,
      field: "params.fees.volatilityRate",
      context: () => withFees({ volatilityRate: value }),
    },
    {
      code: "InvalidFees" as const,
      field: "params.fees.risk.rate",
      context: () => withFees({ risk: { schedule: "per-trade", rate: value } }),
    },
    {
      code: "InvalidFees" as const,
      field: "params.volatility",
      context: (context: TradeContext) => ({ ...context, volatility: value }),
    },
  ]),
];

/** Runs a trade under each fault of pool and fees and expects the refusal of that fault. */
export const expectFaultsRefused = (trade: (pool: Pool, context: TradeContext) => Outcome): void => {
  for (const { code, field, pool, context } of [...POOL_FAULTS, ...FEE_FAULTS])
    expectRefused(trade(pool?.(POOL) ?? POOL, context?.(CONTEXT) ?? CONTEXT), code, field);
};
