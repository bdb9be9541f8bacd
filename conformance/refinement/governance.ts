import { Result } from "effect";
import fc from "fast-check";
import { match } from "ts-pattern";
import {
  type GovernanceRules,
  governanceSteps,
  openProposal,
  type Chamber as Specified,
} from "../../spec/machines/governance/index.ts";
import { refusal, WAD } from "../../spec/vocabulary/index.ts";
import * as source from "../../src/market/governance/index.ts";
import type { Outcome } from "../../src/market/workers/index.ts";
import { refineScenarios, type ScenarioOptions, type System } from "./scenario.ts";

/** The operations under refinement; a wrong implementation replaces one. */
export type GovernanceImplementation = Pick<
  typeof source,
  "propose" | "vote" | "conclude" | "execute" | "lapse" | "transfer" | "nextBlock"
>;

export interface GovernanceSetup {
  readonly rules: GovernanceRules;
  readonly shares: readonly bigint[];
  readonly values: readonly bigint[];
}

export type GovernanceRequest =
  | { readonly action: "propose"; readonly proposer: bigint; readonly parameter: bigint; readonly value: bigint }
  | {
      readonly action: "vote";
      readonly proposal: bigint;
      readonly voter: bigint;
      readonly side: "inFavour" | "against";
    }
  | { readonly action: "conclude"; readonly proposal: bigint }
  | { readonly action: "execute"; readonly proposal: bigint }
  | { readonly action: "lapse"; readonly proposal: bigint }
  | { readonly action: "transfer"; readonly from: bigint; readonly to: bigint; readonly amount: bigint }
  | { readonly action: "trade" }
  | { readonly action: "nextBlock"; readonly seconds: bigint };

interface Implemented {
  readonly time: bigint;
  readonly chamber: source.Chamber;
}

/** Places for proposals: the specification has so many, the implementation appends. */
const PROPOSALS = 3;
const VOTERS = 3;
const PARAMETERS = 2;
const PERIOD = 100n;

/** What a stored chamber stands for: histories as shares now and then, times as what is left of them. */
const specifiedChamber = ({ time, chamber }: Implemented): Specified => {
  const { values, scheduled, ledger, block } = chamber;
  const heldAt = (end: bigint): readonly bigint[] => ledger.map((history) => source.sharesAt(history, end));
  return {
    ...{ values, scheduled, shares: ledger.map(source.sharesNow), settled: heldAt(block - 1n) },
    proposals: Array.from({ length: PROPOSALS }, (_, place) => {
      const proposal = chamber.proposals[place];
      if (proposal === undefined) return openProposal(VOTERS);
      const { status, parameter, value, snapshot, voters, inFavour, against, due } = proposal;
      const left = time <= due ? due - time : -1n;
      return {
        ...{ status, parameter: BigInt(parameter), value, weights: heldAt(snapshot), inFavour, against, age: 0n },
        voted: ledger.map((_history, voter) => voters.has(voter)),
        left: status === "voting" || status === "queued" ? left : 0n,
      };
    }),
    ...{ traded: null, consistent: true },
  };
};

const nowhere = refusal("UnknownProposal", "proposal", BigInt(PROPOSALS), `below ${PROPOSALS}`);

type Played = ReturnType<System<GovernanceSetup, GovernanceRequest, Specified, Implemented>["implementation"]>;

const callOf =
  (implementation: GovernanceImplementation) =>
  ({ rules }: GovernanceSetup, { time, chamber }: Implemented, request: GovernanceRequest): Played => {
    const keep = <Receipt extends object>(outcome: Outcome<source.Chamber, Receipt>): Played =>
      Result.map(outcome, ({ post, receipt }) => ({
        next: { time, chamber: post },
        receipt: Object.fromEntries(Object.entries(receipt)),
      }));
    const call = { proposal: "proposal" in request ? Number(request.proposal) : 0, time };
    return match(request)
      .returnType<Played>()
      .with({ action: "propose" }, ({ proposer, parameter, value }) =>
        chamber.proposals.length === PROPOSALS
          ? Result.fail(nowhere)
          : keep(
              implementation.propose(rules, chamber, {
                ...{ proposer: Number(proposer), parameter: Number(parameter), value, time },
              }),
            ),
      )
      .with({ action: "vote" }, ({ voter, side }) =>
        keep(implementation.vote(rules, chamber, { ...call, voter: Number(voter), side })),
      )
      .with({ action: "conclude" }, () => keep(implementation.conclude(rules, chamber, call)))
      .with({ action: "execute" }, () => keep(implementation.execute(rules, chamber, call)))
      .with({ action: "lapse" }, () => keep(implementation.lapse(rules, chamber, call)))
      .with({ action: "transfer" }, ({ from, to, amount }) =>
        keep(implementation.transfer(chamber, { from: Number(from), to: Number(to), amount })),
      )
      .with({ action: "trade" }, () => Result.succeed({ next: { time, chamber }, receipt: {} }))
      .with({ action: "nextBlock" }, ({ seconds }) =>
        Result.succeed({ next: { time: time + seconds, chamber: implementation.nextBlock(chamber) }, receipt: {} }),
      )
      .exhaustive();
  };

const magnitude = (least: number, most: number): fc.Arbitrary<bigint> =>
  fc
    .integer({ min: least, max: most })
    .chain((bits) => fc.bigInt({ min: 2n ** BigInt(bits), max: 2n ** BigInt(bits + 1) - 1n }));

const rarely = <A>(often: fc.Arbitrary<A>, seldom: fc.Arbitrary<A>): fc.Arbitrary<A> =>
  fc.oneof({ weight: 20, arbitrary: often }, { weight: 1, arbitrary: seldom });

const place = (count: number): fc.Arbitrary<bigint> =>
  rarely(fc.bigInt({ min: 0n, max: BigInt(count - 1) }), fc.constant(BigInt(count)));

const action = <A extends string>(name: A): { readonly action: fc.Arbitrary<A> } => ({ action: fc.constant(name) });

const request: fc.Arbitrary<GovernanceRequest> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      ...action("propose"),
      proposer: place(VOTERS),
      parameter: place(PARAMETERS),
      value: fc.bigInt({ min: (3n * WAD) / 10n, max: (7n * WAD) / 10n }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      ...action("vote"),
      proposal: place(PROPOSALS),
      voter: place(VOTERS),
      side: fc.constantFrom("inFavour" as const, "inFavour" as const, "inFavour" as const, "against" as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ ...action("conclude"), proposal: place(PROPOSALS) }) },
  { weight: 3, arbitrary: fc.record({ ...action("execute"), proposal: place(PROPOSALS) }) },
  { weight: 1, arbitrary: fc.record({ ...action("lapse"), proposal: place(PROPOSALS) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      ...action("transfer"),
      from: place(VOTERS),
      to: place(VOTERS),
      amount: rarely(magnitude(60, 112), fc.constant(0n)),
    }),
  },
  { weight: 1, arbitrary: fc.record({ ...action("trade") }) },
  {
    weight: 4,
    arbitrary: fc.record({ ...action("nextBlock"), seconds: fc.constantFrom(1n, 39n, 40n, PERIOD, PERIOD + 1n) }),
  },
);

/** The way of the first proposal to its execution, at one of several times, with any calls in between. */
const life: fc.Arbitrary<readonly GovernanceRequest[]> = fc
  .record({
    value: fc.bigInt({ min: (45n * WAD) / 100n, max: (55n * WAD) / 100n }),
    lock: fc.constantFrom(1n, 39n, 40n, PERIOD - 1n, PERIOD, 2n * PERIOD + 1n),
    between: fc.array(fc.array(request, { maxLength: 2 }), { minLength: 6, maxLength: 6 }),
  })
  .map(({ value, lock, between }) => {
    const [proposal, side] = [0n, "inFavour"] as const;
    const steps: readonly (readonly GovernanceRequest[])[] = [
      [{ action: "propose", proposer: 0n, parameter: 0n, value }],
      [0n, 1n, 2n].map((voter) => ({ action: "vote", proposal, voter, side })),
      [{ action: "nextBlock", seconds: PERIOD + 1n }],
      [{ action: "conclude", proposal }],
      [{ action: "nextBlock", seconds: lock }],
      [{ action: "execute", proposal }],
    ];
    return steps.flatMap((step, i) => [...step, ...(between[i] ?? [])]);
  });

const rules: fc.Arbitrary<GovernanceRules> = fc
  .record({
    quorum: fc.bigInt({ min: 0n, max: WAD / 2n }),
    supply: magnitude(100, 113),
    threshold: magnitude(60, 100),
    step: fc.bigInt({ min: WAD / 20n, max: WAD / 4n }),
    timeLock: fc.constantFrom(0n, 40n, PERIOD),
    grace: fc.constantFrom(1n, PERIOD),
  })
  .map(({ step, ...drawn }) => ({
    ...drawn,
    votingPeriod: PERIOD,
    bounds: Array.from({ length: PARAMETERS }, () => ({ least: WAD / 3n, most: (2n * WAD) / 3n, step })),
  }));

const systemOf = (
  implementation: GovernanceImplementation,
): System<GovernanceSetup, GovernanceRequest, Specified, Implemented> => {
  const begin = ({ shares, values }: GovernanceSetup): Implemented => ({
    time: 0n,
    chamber: source.newChamber(shares, values),
  });
  return {
    name: "governance",
    scenario: fc.record({
      setup: fc.record({
        rules,
        shares: fc.array(rarely(magnitude(90, 111), fc.constant(0n)), { minLength: VOTERS, maxLength: VOTERS }),
        values: fc.constant(Array.from({ length: PARAMETERS }, () => WAD / 2n)),
      }),
      calls: fc.oneof(fc.array(request, { minLength: 20, maxLength: 80, size: "max" }), life),
    }),
    begin: (setup) => ({ abstract: specifiedChamber(begin(setup)), concrete: begin(setup) }),
    specification: (setup, state, { action: name, ...parameters }) => {
      const free = state.proposals.findIndex(({ status }) => status === "open");
      if ("proposal" in parameters && state.proposals[Number(parameters.proposal)]?.status === "open")
        return Result.fail(nowhere);
      const slot = name === "propose" ? { proposal: BigInt(free === -1 ? PROPOSALS : free) } : {};
      return governanceSteps[name](setup.rules, state, { ...slot, ...parameters });
    },
    implementation: callOf(implementation),
    abstraction: (_setup, state) => specifiedChamber(state),
    visible: ({ values, scheduled, shares, settled, proposals }) => ({
      ...{ values, scheduled, shares, settled },
      proposals: proposals.map(({ age: _age, ...proposal }) => proposal),
    }),
  };
};

/** The chamber of `src`, with histories of shares and deadlines, against the specification. */
export const refineGovernance = ({
  implementation = source,
  ...options
}: ScenarioOptions & { readonly implementation?: GovernanceImplementation }) =>
  refineScenarios(systemOf(implementation), options);
