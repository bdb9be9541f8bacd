import * as Result from "effect/Result";
import type { Action, ExpectedFinding, Machine, Step } from "../../checker/machine.ts";
import { type Refusal, refusal } from "../../vocabulary/refusal.ts";

/** Reserves of two resources and the shares of the pool that holds them. */
export interface ConstantProduct {
  readonly x: bigint;
  readonly y: bigint;
  readonly s: bigint;
}

/** The constants of the model: the beginning, the amounts that are tried, the bounds that make the states finitely many, the fee. */
export interface Scope {
  readonly x0: bigint;
  readonly y0: bigint;
  readonly s0: bigint;
  /** What a swap puts in. */
  readonly amounts: readonly bigint[];
  /** Shares that are added or removed at once. */
  readonly mints: readonly bigint[];
  readonly mostReserve: bigint;
  readonly mostShares: bigint;
  /** A swap of dx counts as dx·feeNumerator/feeDenominator; the rest stays in the pool. */
  readonly feeNumerator: bigint;
  readonly feeDenominator: bigint;
}

type Pool = ConstantProduct;

const NOTHING = {};

const moved = (x: bigint, y: bigint, s: bigint): Step<Pool> => Result.succeed({ next: { x, y, s }, receipt: NOTHING });

const refused = (code: Refusal["code"], field: string, actual: bigint, bound: string): Step<Pool> =>
  Result.fail(refusal(code, field, actual, bound));

const up = (a: bigint, b: bigint): bigint => (a + b - 1n) / b;

/** Puts `dx` of x in and takes y out. */
const swapXY = (scope: Scope): Action<Pool> => {
  const { mostReserve, feeNumerator, feeDenominator } = scope;
  const most = `at most ${mostReserve}`;
  return {
    name: "swapXY",
    statement: "put x in, take the y that keeps x·y from falling",
    fairness: "weak",
    parameters: scope.amounts.map((dx) => ({ dx })),
    refusals: ["InsufficientOutput", "InsufficientReserve", "Overflow"],
    step: ({ x, y, s }, parameters) => {
      const dx = parameters.dx as bigint;
      const counted = dx * feeNumerator;
      const dy = (y * counted) / (x * feeDenominator + counted);
      if (dy <= 0n) return refused("InsufficientOutput", "dy", dy, "above 0");
      if (dy >= y) return refused("InsufficientReserve", "dy", dy, "below y");
      if (x + dx > mostReserve) return refused("Overflow", "x", x + dx, most);
      return moved(x + dx, y - dy, s);
    },
  };
};

/** Puts `dy` of y in and takes x out. */
const swapYX = (scope: Scope): Action<Pool> => {
  const { mostReserve, feeNumerator, feeDenominator } = scope;
  const most = `at most ${mostReserve}`;
  return {
    name: "swapYX",
    statement: "put y in, take the x that keeps x·y from falling",
    fairness: "none",
    parameters: scope.amounts.map((dy) => ({ dy })),
    refusals: ["InsufficientOutput", "InsufficientReserve", "Overflow"],
    step: ({ x, y, s }, parameters) => {
      const dy = parameters.dy as bigint;
      const counted = dy * feeNumerator;
      const dx = (x * counted) / (y * feeDenominator + counted);
      if (dx <= 0n) return refused("InsufficientOutput", "dx", dx, "above 0");
      if (dx >= x) return refused("InsufficientReserve", "dx", dx, "below x");
      if (y + dy > mostReserve) return refused("Overflow", "y", y + dy, most);
      return moved(x - dx, y + dy, s);
    },
  };
};

/** Mints `m` shares against a proportional deposit, rounded up: the depositor pays the odd unit. */
const add = (scope: Scope): Action<Pool> => {
  const { mostReserve, mostShares } = scope;
  const [most, mostS] = [`at most ${mostReserve}`, `at most ${mostShares}`];
  return {
    name: "add",
    statement: "mint shares against both resources in proportion, rounded up",
    fairness: "none",
    parameters: scope.mints.map((m) => ({ m })),
    refusals: ["Overflow"],
    step: ({ x, y, s }, parameters) => {
      const m = parameters.m as bigint;
      if (s + m > mostShares) return refused("Overflow", "s", s + m, mostS);
      const nextX = x + up(x * m, s);
      if (nextX > mostReserve) return refused("Overflow", "x", nextX, most);
      const nextY = y + up(y * m, s);
      if (nextY > mostReserve) return refused("Overflow", "y", nextY, most);
      return moved(nextX, nextY, s + m);
    },
  };
};

/** Burns `m` shares for a proportional withdrawal, rounded down: the odd unit stays in the pool. */
const remove = (scope: Scope): Action<Pool> => ({
  name: "remove",
  statement: "burn shares for both resources in proportion, rounded down",
  fairness: "weak",
  parameters: scope.mints.map((m) => ({ m })),
  refusals: ["InsufficientReserve"],
  step: ({ x, y, s }, parameters) => {
    const m = parameters.m as bigint;
    if (m >= s) return refused("InsufficientReserve", "m", m, "below s");
    return moved(x - (x * m) / s, y - (y * m) / s, s - m);
  },
});

const never = (action: string, reserve: string) => ({
  kind: "refusalNeverGiven" as const,
  subject: `${action}.InsufficientReserve`,
  reason: `the output is a proper fraction of ${reserve} as long as both reserves are positive`,
});

/**
 * A constant-product pool with integer reserves and a fee that the pool keeps; rounding always favours the pool.
 * The same model exists in TLA+ and in Quint, so that the checker's counts can be compared with theirs.
 */
export const constantProduct = (
  name: string,
  scope: Scope,
  expected: readonly ExpectedFinding[] = [],
): Machine<Pool> => {
  const { x0, y0, s0, mostShares } = scope;
  return {
    name: `constant-product/${name}`,
    statement: "a constant-product pool whose product per squared share never falls",
    variables: { x: { kind: "integer" }, y: { kind: "integer" }, s: { kind: "integer" } },
    constants: { ...scope },
    initial: [{ x: x0, y: y0, s: s0 }],
    actions: [swapXY(scope), swapYX(scope), add(scope), remove(scope)],
    invariants: [
      {
        name: "natural",
        statement: "reserves and shares are natural numbers",
        holds: ({ x, y, s }) => x >= 0n && y >= 0n && s >= 0n,
      },
      {
        name: "reservesPositive",
        statement: "reserves and shares stay above 0",
        holds: ({ x, y, s }) => x > 0n && y > 0n && s > 0n,
      },
      {
        name: "kPerShare",
        statement: "x·y/s² never falls below its first value",
        holds: ({ x, y, s }) => x * y * s0 * s0 >= x0 * y0 * s * s,
      },
    ],
    actionProperties: [],
    temporal: [
      {
        name: "sharesFallAgain",
        statement: "again and again there are fewer shares than the most",
        kind: "infinitelyOften",
        state: ({ s }) => s < mostShares,
      },
      {
        name: "mostSharesLeadsToFewer",
        statement: "the most shares lead to fewer",
        kind: "leadsTo",
        from: ({ s }) => s === mostShares,
        to: ({ s }) => s < mostShares,
      },
    ],
    witnesses: [{ name: "mostShares", statement: "all shares are out", holds: ({ s }) => s === mostShares }],
    expected: [never("swapXY", "y"), never("swapYX", "x"), ...expected],
  };
};

/** The same with x·y/s² checked on every transition. */
export const withTransitionsChecked = (machine: Machine<Pool>): Machine<Pool> => ({
  ...machine,
  name: `${machine.name}.transitions`,
  actionProperties: [
    {
      name: "kNonDecreasing",
      statement: "x·y/s² never falls",
      holds: ({ x, y, s }, _action, { next }) => next.x * next.y * s * s >= x * y * next.s * next.s,
    },
  ],
});

/** The same with an invariant that is false, planted to time how soon it is found. */
export const withPlantedBug = (machine: Machine<Pool>, scope: Scope): Machine<Pool> => ({
  ...machine,
  name: `${machine.name}.noBigSkew`,
  invariants: [
    {
      name: "noBigSkew",
      statement: "x stays below 2·y while there is one share more than at first (false)",
      holds: ({ x, y, s }) => !(x >= 2n * y && s === scope.s0 + 1n),
    },
  ],
});
