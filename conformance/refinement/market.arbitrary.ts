import fc from "fast-check";
import type { Parameters } from "../../spec/checker/index.ts";
import { sha256CommitmentOf } from "../../spec/machines/market/commitment.ts";
import { type Call, GENESIS, type Genesis, MARKET_WALK, type MarketAction } from "../../spec/machines/market/index.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import type { MarketCall } from "./market.ts";

const LATE = 2n ** 63n;

/** An amount of so many bits: a unit of 1e-18 as well as more than there is. */
const amount = (least: number, most: number): fc.Arbitrary<bigint> =>
  fc
    .integer({ min: least, max: most })
    .chain((bits) => fc.bigInt({ min: 2n ** BigInt(bits), max: 2n ** BigInt(bits + 1) - 1n }));

const rarely = <A>(often: fc.Arbitrary<A>, seldom: fc.Arbitrary<A>, weight = 20): fc.Arbitrary<A> =>
  fc.oneof({ weight, arbitrary: often }, { weight: 1, arbitrary: seldom });

/** Parameters that are amounts: drawn anew, where the rest is one of the walk's own. */
const AMOUNTS = ["resourceOut", "resourceIn", "creditsOut", "shares", "stake", "amount", "budget", "cost", "payment"];
const LISTS = ["deltaP", "deltaQ", "amounts"];

const traded = rarely(amount(40, 67), fc.constantFrom(0n, 1n, 2n ** 100n, 2n ** 130n));

const varied = (action: MarketAction, own: Parameters): fc.Arbitrary<Parameters> => {
  const drawn = Object.keys(own).flatMap((name): readonly [string, fc.Arbitrary<Parameters[string]>][] => {
    if (action === "reveal") return [];
    if (LISTS.includes(name)) return [[name, fc.tuple(rarely(traded, fc.constant(0n), 3), traded)]];
    return AMOUNTS.includes(name) ? [[name, traded]] : [];
  });
  return fc.record(Object.fromEntries(drawn)).map((changes) => ({ ...own, ...changes }));
};

/** Now and then somebody, a pool or a job that is not there, an order that is too late, a limit that cannot be met. */
const stray: Readonly<Record<string, readonly bigint[]>> = {
  ...{ party: [9n], pool: [7n], index: [5n], lot: [40n], to: [9n], worker: [0n, 9n], client: [0n, 9n], job: [8n] },
  ...{ proposal: [6n], voter: [9n], proposer: [9n], parameter: [1n], deadline: [0n], minCredits: [2n ** 120n] },
  ...{ maxCredits: [1n], maxResource: [1n], minShares: [2n ** 120n], seconds: [0n, 2n ** 64n], step: [0n, WAD] },
};

const spoiled = (parameters: Parameters): fc.Arbitrary<Parameters> => {
  const names = Object.keys(parameters).filter((name) => Object.hasOwn(stray, name));
  if (names.length === 0) return fc.constant(parameters);
  return fc
    .constantFrom(...names)
    .chain((name) => fc.constantFrom(...(stray[name] ?? [0n])).map((value) => ({ ...parameters, [name]: value })));
};

const own = Object.entries(MARKET_WALK.parameters).filter(([action]) => action !== "create") as readonly (readonly [
  MarketAction,
  readonly Parameters[],
])[];

/** Any call: an action of the walk, with amounts of its own. */
const anyCall: fc.Arbitrary<MarketCall> = fc.constantFrom(...own).chain(([action, all]) =>
  fc
    .constantFrom(...all)
    .chain((parameters) => varied(action, parameters))
    .chain((parameters) => rarely(fc.constant(parameters), spoiled(parameters), 12))
    .map((parameters) => ({ action, parameters })),
);

const call = ([action, parameters]: Call): MarketCall => ({ action, parameters });

/** A few calls in the order in which they can be taken, with any others in between. */
const story = (calls: readonly Call[]): fc.Arbitrary<readonly MarketCall[]> =>
  fc
    .array(fc.array(anyCall, { maxLength: 2 }), { minLength: calls.length, maxLength: calls.length })
    .map((between) => calls.flatMap((each, i) => [call(each), ...(between[i] ?? [])]));

const block = (seconds: bigint): Call => ["nextBlock", { seconds }];
const place = { pool: 0n, index: 0n };
const units = (count: bigint): bigint => count * WAD + 1n;

const job: fc.Arbitrary<readonly MarketCall[]> = fc
  .record({
    cost: amount(60, 65),
    resource: amount(50, 62),
    payment: amount(50, 64),
    digest: fc.constantFrom(0n, 2n ** 255n),
    verdict: fc.constantFrom("verified" as const, "rejected" as const),
    pause: fc.constantFrom(12n, 12n, 600n, 3600n),
  })
  .chain(({ cost, resource, payment, digest, verdict, pause }) =>
    story([
      ["register", { worker: 4n, declared: [units(50n), units(20n)], stake: units(400n) }],
      ["submit", { client: 2n, budget: units(90n) }],
      ["deposit", { worker: 4n, resource: 0n, amount: units(3n) }],
      ["quote", { job: 0n, worker: 4n, ...place, cost, resource, payment }],
      ["accept", { job: 0n, client: 2n }],
      block(pause),
      ["start", { job: 0n, worker: 4n }],
      ["attest", { job: 0n, worker: 4n, result: 1n, vouched: true }],
      ["draw", { job: 0n, digest }],
      ["judge", { job: 0n, verdict }],
      block(pause),
      ["settle", { job: 0n }],
      ["expire", { job: 0n }],
    ]),
  );

const sealed = fc.record({
  party: fc.bigInt({ min: 0n, max: 3n }),
  side: fc.constantFrom("buy" as const, "sell" as const),
  amount: amount(56, 66),
  limit: fc.bigInt({ min: WAD, max: 3n * WAD }),
  salt: amount(200, 255),
});

const auction: fc.Arbitrary<readonly MarketCall[]> = fc
  .record({ orders: fc.array(sealed, { minLength: 1, maxLength: 4 }), hidden: fc.nat(6), step: amount(40, 57) })
  .chain(({ orders, hidden, step }) =>
    story([
      ...orders.map(({ party, ...order }): Call => {
        const commitment = sha256CommitmentOf({ trader: party, ...order });
        return ["commit", { party, ...place, commitment }];
      }),
      block(300n),
      ...orders.flatMap((order, i): readonly Call[] => (i === hidden ? [] : [["reveal", { ...place, ...order }]])),
      block(300n),
      ["clear", place],
      ["raiseCurvature", { ...place, step }],
      ["raiseCurvature", { ...place, step: 1n }],
    ]),
  );

const governance: fc.Arbitrary<readonly MarketCall[]> = fc
  .record({ value: fc.bigInt({ min: 0n, max: WAD / 60n }), lock: fc.constantFrom(12n, 300n, 4200n) })
  .chain(({ value, lock }) =>
    story([
      ["propose", { pool: 0n, proposer: 0n, parameter: 0n, value }],
      ["vote", { pool: 0n, proposal: 0n, voter: 0n, side: "inFavour" }],
      ["vote", { pool: 0n, proposal: 0n, voter: 2n, side: "against" }],
      block(601n),
      ["conclude", { pool: 0n, proposal: 0n }],
      block(lock),
      ["execute", { pool: 0n, proposal: 0n }],
      block(12n),
      ["lapse", { pool: 0n, proposal: 0n }],
    ]),
  );

const provider: fc.Arbitrary<readonly MarketCall[]> = fc
  .record({ shares: amount(40, 66), part: amount(40, 66), epochs: fc.boolean() })
  .chain(({ shares, part, epochs }) =>
    story([
      [
        "mintShares",
        { party: 1n, pool: 0n, shares, maxQ: [LATE ** 2n, LATE ** 2n], maxP: [LATE ** 2n, LATE ** 2n], deadline: LATE },
      ],
      block(600n),
      ["sell", { party: 3n, ...place, resourceIn: units(5n), minCredits: 0n, deadline: LATE }],
      ["claimFees", { party: 1n, pool: 0n, lot: 2n }],
      ["transferShares", { party: 1n, pool: 0n, lot: 2n, to: 3n, shares: part }],
      block(3600n),
      ["claimFees", { party: 3n, pool: 0n, lot: 3n }],
      ...(epochs ? ([["closeEpoch", {}]] as const) : []),
      [
        "removeLiquidity",
        { party: 1n, pool: 0n, lot: 2n, shares: 1001n, minQ: [0n, 0n], minP: [0n, 0n], deadline: LATE },
      ],
      ["removeLiquidity", { party: 0n, pool: 0n, lot: 1n, shares, minQ: [0n, 0n], minP: [0n, 0n], deadline: LATE }],
    ]),
  );

/** The walk's market with rules of which a scenario can see every end, and one of the schedules of risk. */
const genesis: fc.Arbitrary<Genesis> = fc
  .record({ schedule: fc.constantFrom("none" as const, "none" as const, "per-trade" as const), rate: amount(40, 58) })
  .map(({ schedule, rate }) => ({
    ...GENESIS,
    rules: { ...GENESIS.rules, fees: { ...GENESIS.rules.fees, risk: { schedule, rate } } },
  }));

export interface MarketScenario {
  readonly setup: Genesis;
  readonly calls: readonly MarketCall[];
}

/** A market and what happens in it. */
export const marketScenario: fc.Arbitrary<MarketScenario> = fc.record({
  setup: genesis,
  calls: fc.oneof(
    { weight: 1, arbitrary: fc.array(anyCall, { minLength: 10, maxLength: 40 }) },
    { weight: 2, arbitrary: job },
    { weight: 2, arbitrary: auction },
    { weight: 1, arbitrary: governance },
    { weight: 1, arbitrary: provider },
  ),
});
