import type { Parameters } from "../../../spec/checker/index.ts";
import {
  GENESIS,
  type Genesis,
  type MarketAction,
  parametersOf,
  sha256CommitmentOf,
} from "../../../spec/machines/market/index.ts";
import { WAD } from "../../../spec/vocabulary/units.ts";
import type { JsonObject } from "../../vectors/index.ts";
import type { Case } from "../case.ts";
import type { SystemSituation } from "../system-case.ts";

type Call = readonly [action: MarketAction, parameters: Parameters];

/** A call of a story: with a comment it is asked, and everything after it shown; without one it only happens. */
type Event = readonly [...Call, comment?: string | undefined];

const LATE = 2n ** 63n;
const units = (amount: bigint): bigint => amount * WAD + 1n;
const block = (seconds: bigint): Event => ["nextBlock", { seconds }];
const swap = (party: bigint, pool: bigint, deltaP: readonly bigint[], comment?: string): Event => [
  "swap",
  { party, pool, deltaP, minQ: [0n, 0n], deadline: LATE },
  comment,
];
const sell = (party: bigint, pool: bigint, index: bigint, resourceIn: bigint, comment?: string): Event => [
  "sell",
  { party, pool, index, resourceIn, minCredits: 0n, deadline: LATE },
  comment,
];

const sealed = (party: bigint, side: "buy" | "sell", amount: bigint, limit: bigint): readonly [Call, Call] => {
  const order = { side, amount, limit, salt: 5n };
  const place = { party, pool: 1n, index: 1n };
  return [
    ["commit", { ...place, commitment: sha256CommitmentOf({ trader: party, ...order }) }],
    ["reveal", { ...place, ...order }],
  ];
};

const withRisk = (schedule: "per-trade" | "per-block"): Genesis => ({
  ...GENESIS,
  rules: { ...GENESIS.rules, fees: { ...GENESIS.rules.fees, risk: { schedule, rate: WAD / 100n } } },
});

/** Two pools, trades and liquidity in both, fees to old lots and new ones, the end of an epoch. */
const trading: readonly Event[] = [
  block(12n),
  swap(2n, 0n, [units(30n), units(5n)]),
  swap(3n, 1n, [0n, units(7n)]),
  ["sellExact", { party: 3n, pool: 0n, index: 1n, creditsOut: units(19n), maxResource: LATE * WAD, deadline: LATE }],
  sell(2n, 0n, 0n, units(1n), "what this party has bought in this block"),
  [
    "buyAcross",
    { party: 2n, index: 0n, amounts: [units(9n), units(4n)], maxCredits: LATE * WAD, deadline: LATE },
    "one class at both pools",
  ],
  [
    "buyAcross",
    { party: 2n, index: 1n, amounts: [0n, units(4n)], maxCredits: LATE * WAD, deadline: LATE },
    "at one of them",
  ],
  ["nextBlock", { seconds: 600n }],
  [
    "addLiquidity",
    {
      ...{ party: 3n, pool: 1n, deltaQ: [units(20n), units(60n)], deltaP: [units(70n), units(90n)] },
      ...{ minShares: 0n, deadline: LATE },
    },
  ],
  block(300n),
  ["transferShares", { party: 3n, pool: 1n, lot: 2n, to: 2n, shares: units(4n) }, "part of it at the age it has"],
  sell(3n, 1n, 0n, units(31n), "fees are shared by holding time"),
  [
    "removeLiquidity",
    {
      ...{ party: 3n, pool: 1n, lot: 2n, shares: units(3n), minQ: [0n, 0n], minP: [0n, 0n] },
      deadline: LATE,
    },
    "part of a lot, with the fees of all of it",
  ],
  ...[600n, 600n, 600n].map(block),
  ["claimFees", { party: 1n, pool: 1n, lot: 1n }, "the first lot's fees"],
  ...[600n, 600n, 600n].map(block),
  swap(2n, 0n, [units(100n), 0n]),
  ["nextBlock", { seconds: 600n }, "seven days have closed, and prices have moved"],
  swap(3n, 0n, [units(3n), units(2n)], "the larger volatility of two histories is what both pay for"),
  ["closeEpoch", {}, "an epoch ends: prices of the dearer pool, targets of each, claims perish"],
  swap(3n, 0n, [0n, units(2n)]),
  [
    "removeLiquidity",
    { party: 2n, pool: 1n, lot: 3n, shares: units(4n), minQ: [0n, 0n], minP: [0n, 0n], deadline: LATE },
    "claims of the class that is closed perish on the way",
  ],
  ["lowerCurvature", { pool: 1n, index: 1n, step: WAD / 1000n }, "towards the target of the epoch"],
];

const [buy, sale, late] = [
  sealed(2n, "buy", units(40n), 3n * WAD),
  sealed(3n, "sell", units(20n), 2n * WAD),
  sealed(1n, "sell", units(60n), WAD),
] as const;

/** An auction in the second pool, and c raised in the block in which it is cleared. */
const auction: readonly Event[] = [
  ["raiseCurvature", { pool: 1n, index: 1n, step: WAD / 1000n }, "in the block in which the market began"],
  ...[buy[0], sale[0], late[0]],
  block(300n),
  buy[1],
  [...sale[1], "a sale puts up claims"],
  sell(2n, 1n, 1n, units(9n), "between reveal and clearing the pool trades on"),
  block(299n),
  ["clear", { pool: 1n, index: 1n }, "a second too early"],
  block(1n),
  ["clear", { pool: 1n, index: 1n }, "two orders and the pool at one price, one bond forfeited"],
  ["raiseCurvature", { pool: 1n, index: 1n, step: WAD / 1000n }, "once an epoch"],
  ["commit", { party: 2n, pool: 1n, index: 1n, commitment: 5n }],
  block(12n),
  ["raiseCurvature", { pool: 1n, index: 1n, step: WAD / 1000n }, "not in a later block"],
];

const offer = { worker: 4n, cost: units(40n), resource: units(5n), payment: units(30n) };

const job = (number: bigint, client: bigint, pool: bigint, index: bigint): readonly Event[] => [
  ["submit", { client, budget: units(90n) }],
  ["quote", { job: number, pool, index, ...offer }],
  ["accept", { job: number, client }],
];

/** Workers of two qualities, jobs that buy in two pools, what ends them. */
const work: readonly Event[] = [
  [
    "register",
    { worker: 4n, declared: [units(50n), units(20n)], stake: units(400n) },
    "declared, at the prices of the creation",
  ],
  ["register", { worker: 5n, declared: [0n, units(20n)], stake: units(260n) }],
  ["topUp", { worker: 5n, amount: units(2n) }],
  ["deposit", { worker: 4n, resource: 0n, amount: units(6n) }, "claims of this epoch"],
  [
    "deposit",
    { worker: 4n, resource: 0n, amount: units(18n) + WAD - 1n - 1n },
    "all that the haircut leaves, and a unit",
  ],
  ["deposit", { worker: 4n, resource: 1n, amount: units(1n) }, "the class's epoch has not begun"],
  ...job(0n, 2n, 1n, 0n).slice(0, 2),
  ["accept", { job: 0n, client: 2n }, "bought in the second pool, out of the escrow"],
  ...job(1n, 3n, 0n, 1n),
  ["cancel", { job: 1n, client: 3n }, "the claims stay the client's"],
  ["start", { job: 0n, worker: 4n }],
  ["attest", { job: 0n, worker: 4n, result: 1n, vouched: true }],
  ["draw", { job: 0n, digest: 0n }],
  ["judge", { job: 0n, verdict: "verified" }],
  ["settle", { job: 0n }, "paid at a half, and the claims are gone"],
  ["report", { worker: 4n, finding: "passed" }],
  ["report", { worker: 5n, finding: "passed" }],
  ["report", { worker: 5n, finding: "failed" }],
  ["leave", { worker: 4n }, "with claims of this epoch"],
  ...Array.from({ length: 6 }, (): readonly Event[] => [
    block(600n),
    ["heartbeat", { worker: 4n }],
    ["heartbeat", { worker: 5n }],
  ]).flat(),
  ["closeEpoch", {}, "qualities move, one of them below the threshold"],
  ["slash", { worker: 5n }, "low for too long"],
  ["leave", { worker: 4n }, "its claims have perished"],
  ["report", { worker: 4n, finding: "contradicted" }],
  ["slash", { worker: 4n }, "leaving does not help"],
  block(1199n),
  ["withdraw", { worker: 5n }, "a second too early"],
  block(1n),
  ["withdraw", { worker: 5n }, "what is left"],
  ["register", { worker: 5n, declared: [0n, units(1n)], stake: units(90n) }, "again, with the quality it had"],
  ["closeEpoch", {}, "too early"],
];

/** A base fee that is proposed, voted for, and comes into force. */
const governance: readonly Event[] = [
  ["propose", { pool: 1n, proposer: 1n, parameter: 0n, value: WAD / 50n }, "twice the base fee of the second pool"],
  ["transferShares", { party: 1n, pool: 1n, lot: 1n, to: 3n, shares: units(100n) }],
  ["vote", { pool: 1n, proposal: 0n, voter: 3n, side: "against" }, "shares of this block have no vote"],
  ["vote", { pool: 1n, proposal: 0n, voter: 1n, side: "inFavour" }, "shares of the block before have"],
  ["nextBlock", { seconds: 600n }, "shares are settled; the last second of the vote"],
  ["propose", { pool: 1n, proposer: 3n, parameter: 0n, value: WAD / 75n }],
  ["vote", { pool: 1n, proposal: 1n, voter: 3n, side: "inFavour" }],
  ["vote", { pool: 1n, proposal: 1n, voter: 1n, side: "against" }],
  ["conclude", { pool: 1n, proposal: 0n }, "in time"],
  block(1n),
  ["conclude", { pool: 1n, proposal: 0n }, "passed"],
  block(299n),
  ["execute", { pool: 1n, proposal: 0n }, "locked"],
  block(1n),
  ["execute", { pool: 1n, proposal: 0n }],
  swap(2n, 1n, [units(7n), units(11n)], "at the base fee of before"),
  block(1n),
  swap(2n, 1n, [units(7n), units(11n)], "at the new one"),
  ["conclude", { pool: 1n, proposal: 1n }, "defeated"],
];

type CallJson = (action: string, parameters: Parameters) => JsonObject;

/** Does a call in a market of its own, and says whether it was taken. */
type Market = () => (input: JsonObject) => boolean;

type Group = SystemSituation & { readonly cases: Case[] };

/** The situations of a story; what is asked in one state is a group. */
const told = (id: string, genesis: Genesis, events: readonly Event[], callJson: CallJson, market: Market) => {
  const takes = market();
  const calls = [callJson("create", parametersOf(genesis))];
  for (const call of calls) takes(call);
  const groups = new Map<number, Group>();
  for (const [i, [action, parameters, comment]] of events.entries()) {
    const input = callJson(action, parameters);
    if (comment !== undefined) {
      const group: Group = groups.get(calls.length) ?? {
        ...{ id: `story/${id}/${String(calls.length).padStart(2, "0")}`, operation: "market.step", params: {} },
        source: { kind: "trace", ref: "hmm spec, machine market" },
        state: { calls: [...calls] },
        cases: [],
      };
      group.cases.push({ alias: `${action}/${group.cases.length + 1}`, comment, input });
      groups.set(calls.length, group);
    }
    if (takes(input)) calls.push(input);
    else if (comment === undefined) throw new Error(`${id}: call ${i + 1}, ${action}, is refused`);
  }
  return [...groups.values()];
};

/** Stories at full scale, in two pools. */
export const marketStories = (callJson: CallJson, market: Market): readonly SystemSituation[] => [
  ...told("trading", withRisk("per-trade"), trading, callJson, market),
  ...told("auction", GENESIS, auction, callJson, market),
  ...told("work", GENESIS, work, callJson, market),
  ...told("governance", withRisk("per-block"), governance, callJson, market),
];
