import { Effect, Result } from "effect";
import fc from "fast-check";
import { explore, type Parameters, type Step } from "../../spec/checker/index.ts";
import {
  attackOf,
  SANDWICH_SCOPES,
  type SandwichScope,
  type SandwichState,
  type SpecifiedAttack,
  sandwichMachine,
} from "../../spec/machines/sandwich/index.ts";
import type { Pool, Refusal, TradeContext } from "../../spec/vocabulary/index.ts";
import { QUANTITY_LIMIT, WAD } from "../../spec/vocabulary/units.ts";
import { admitTrade, NO_SIDES, sandwich } from "../../src/market/sandwich/index.ts";
import { buyExact, sell } from "../../src/pool/index.ts";

interface AttackCase {
  readonly pool: Pool;
  readonly context: TradeContext;
  readonly attack: SpecifiedAttack & { readonly victimCredits: bigint };
}

type Amounts = Readonly<Record<string, bigint>>;

export type SandwichImplementation = (drawn: AttackCase) => Result.Result<Amounts, Refusal>;

/** The reference implementation, `src/market/sandwich`. */
export const sandwichReference: SandwichImplementation = ({ pool, context, attack }) => {
  const { index, front, victimCredits: creditsIn, victimLimit: minResource } = attack;
  return Result.map(
    sandwich(pool, context, { index, front, victim: { creditsIn, minResource } }),
    ({ cost, proceeds, profit, charges, victimOut, victimPaid }) => ({
      ...{ cost, proceeds, profit, charges },
      ...{ victimOut, victimPaid },
    }),
  );
};

export interface SandwichDifference {
  readonly request: AttackCase;
  readonly specification: string;
  readonly implementation: string;
}

export interface SandwichRefinement {
  readonly seed: number;
  readonly cases: number;
  readonly answered: number;
  /** Attacks that paid. */
  readonly profitable: number;
  readonly difference: SandwichDifference | null;
}

const magnitude = (bits: number): fc.Arbitrary<bigint> =>
  fc.integer({ min: 0, max: bits - 1 }).chain((size) => {
    const least = 2n ** BigInt(size);
    return fc.bigInt({ min: least, max: 2n * least - 1n });
  });

const part = fc.bigInt({ min: 0n, max: 1001n });

const attackCase: fc.Arbitrary<AttackCase> = fc
  .record({
    q: magnitude(110),
    p: magnitude(100),
    floor: fc.oneof(fc.constant(0n), magnitude(66)),
    debt: fc.bigInt({ min: 0n, max: 900n }),
    rate: fc.oneof(fc.constant(0n), fc.bigInt({ min: 0n, max: WAD / 10n })),
    front: part,
    spent: part,
    limit: fc.oneof({ weight: 6, arbitrary: fc.constant(0n) }, { weight: 1, arbitrary: magnitude(100) }),
  })
  .map(({ q, p, floor: c, debt, rate, front, spent, limit }) => {
    const shares = 10n ** 18n;
    const beta = ((p * WAD + c * q) * debt) / (1000n * shares);
    const resource = { weight: WAD, q, p, c, beta: beta < QUANTITY_LIMIT ? beta : 0n, m: 0n };
    const fees = { base: rate, volatilityRate: 0n, cap: rate, risk: { schedule: "none" as const, rate: 0n } };
    return {
      pool: { shares, resources: [resource], block: { number: 0n, open: [null] } },
      context: { fees, volatility: 0n, time: 0n },
      attack: { index: 0, front: (q * front) / 1000n, victimCredits: (p * spent) / 1000n, victimLimit: limit },
    };
  });

const text = (outcome: Result.Result<Amounts, Refusal>): string =>
  Result.match(outcome, {
    onSuccess: (amounts) =>
      Object.entries(amounts)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, value]) => `${name} = ${value}`)
        .join(", "),
    onFailure: ({ code }) => `refused: ${code}`,
  });

const specified = ({ pool, context, attack }: AttackCase) => attackOf(pool, context, attack);

const compare = (request: AttackCase, implementation: SandwichImplementation): SandwichDifference | null => {
  const [specification, answered] = [text(specified(request)), text(implementation(request))];
  return specification === answered ? null : { request, specification, implementation: answered };
};

/** Cases between two looks at the clock: the run stays interruptible and can report. */
const CHUNK = 500;

/** Random sandwiches, WAD-scale, to specification and implementation alike. The same seed gives the same cases. */
export const refineSandwich = Effect.fn("refineSandwich")(function* ({
  seed,
  cases,
  implementation = sandwichReference,
  progress = () => Effect.void,
}: {
  readonly seed: number;
  readonly cases: number;
  readonly implementation?: SandwichImplementation;
  readonly progress?: (done: number) => Effect.Effect<void>;
}) {
  const tally = { answered: 0, profitable: 0 };
  const agrees = (drawn: AttackCase): boolean => {
    const outcome = specified(drawn);
    if (Result.isSuccess(outcome)) {
      tally.answered += 1;
      if (outcome.success.profit > 0n) tally.profitable += 1;
    }
    return compare(drawn, implementation) === null;
  };
  for (let done = 0; done < cases; done += CHUNK) {
    const numRuns = Math.min(CHUNK, cases - done);
    const details = fc.check(fc.property(attackCase, agrees), { seed: seed + done, numRuns });
    if (details.failed) {
      const [smallest] = details.counterexample ?? [];
      const difference = smallest === undefined ? null : compare(smallest, implementation);
      return { seed, cases: done + details.numRuns, ...tally, difference } satisfies SandwichRefinement;
    }
    yield* progress(done + numRuns);
    yield* Effect.yieldNow;
  }
  return { seed, cases, ...tally, difference: null } satisfies SandwichRefinement;
});

/** What an implementation of the attacker's trades does in a state of the machine. */
const implemented = (
  scope: SandwichScope,
  state: SandwichState,
  action: string,
  parameters: Parameters,
  admit: typeof admitTrade,
): string => {
  const [address, amount] = [Number(parameters.address), parameters.amount as bigint];
  const pool: Pool = {
    shares: 2000n,
    resources: [{ weight: WAD, q: state.q, p: state.p, c: 0n, beta: 0n, m: 0n }],
    block: { number: 0n, open: [null] },
  };
  const context = { fees: scope.fees, volatility: 0n, time: 0n };
  const order = { index: 0, deadline: 0n };
  if (scope.sameBlockRule) {
    const before = state.sides.reduce(
      (sides, side, i) =>
        side === "none" ? sides : Result.getOrThrow(admitTrade(sides, { block: 1n, address: `${i}`, index: 0, side })),
      NO_SIDES,
    );
    const side = action === "attackerSells" ? "sold" : "bought";
    const admitted = admit(before, { block: 1n, address: `${address}`, index: 0, side });
    if (Result.isFailure(admitted)) return `refused: ${admitted.failure.code}`;
  }
  const outcome: Result.Result<{ readonly post: Pool }, Refusal> =
    action === "attackerSells"
      ? sell(pool, context, { ...order, resourceIn: amount, minCredits: 0n })
      : buyExact(pool, context, { ...order, resourceOut: amount, maxCredits: QUANTITY_LIMIT });
  return Result.match(outcome, {
    onSuccess: ({ post }) => `q = ${post.resources[0]?.q}, p = ${post.resources[0]?.p}`,
    onFailure: ({ code }) => `refused: ${code}`,
  });
};

const specifiedStep = (step: Step<SandwichState>): string =>
  Result.match(step, {
    onSuccess: ({ next }) => `q = ${next.q}, p = ${next.p}`,
    onFailure: ({ code }) => `refused: ${code}`,
  });

/** Every trade of the attacker that the explorer tries on the scopes, taken or refused, by the implementation too. */
export const refineSandwichMachines = Effect.fn("refineSandwichMachines")(function* (
  admit: typeof admitTrade = admitTrade,
  scopes: readonly SandwichScope[] = SANDWICH_SCOPES,
) {
  const found = { steps: 0, differences: [] as string[] };
  for (const scope of scopes) {
    const machine = sandwichMachine(scope);
    yield* explore({
      ...machine,
      actions: machine.actions.map((action) => ({
        ...action,
        step: (state: SandwichState, parameters: Parameters): Step<SandwichState> => {
          const step = action.step(state, parameters);
          if (!action.name.startsWith("attacker")) return step;
          found.steps += 1;
          const [mine, other] = [specifiedStep(step), implemented(scope, state, action.name, parameters, admit)];
          if (mine !== other && found.differences.length < 3)
            found.differences.push(`${scope.name}: ${action.name}: ${mine}; src: ${other}`);
          return step;
        },
      })),
    });
  }
  return found;
});
