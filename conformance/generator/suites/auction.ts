import { sha256CommitmentOf } from "../../../spec/machines/market/commitment.ts";
import type { RevealedIntent, StoredCommitment, SystemOperation } from "../../../spec/vocabulary/index.ts";
import { QUANTITY_LIMIT, WAD, WORD_LIMIT } from "../../../spec/vocabulary/units.ts";
import { type JsonObject, jsonObjectOf } from "../../vectors/index.ts";
import type { Case } from "../case.ts";
import type { SystemSituation } from "../system-case.ts";
import type { Fault } from "./faults.ts";
import { faulty, unreadable } from "./unreadable.ts";

type AuctionName = Extract<SystemOperation, "batch.commit" | "batch.reveal">;

const REF = "spec/systems/batch.md";
const source = { kind: "equation", ref: REF } as const;

const BOND = 50n;
const [COMMIT_UNTIL, REVEAL_UNTIL] = [100n, 200n];
const paramsOf = (time: bigint, rate = WAD / 20n, bond = BOND): JsonObject =>
  jsonObjectOf({ rate, bond, commitUntil: COMMIT_UNTIL, revealUntil: REVEAL_UNTIL, time });

const stateOf = (commitments: readonly StoredCommitment[]): JsonObject =>
  jsonObjectOf({ commitments: commitments.toSorted((a, b) => (a.commitment < b.commitment ? -1 : 1)) });

const order = (side: RevealedIntent["side"], amount: bigint, limit: bigint): RevealedIntent => ({
  side,
  amount,
  limit,
});

const [ALICE, BOB] = [7n, WORD_LIMIT - 1n];
const SALT = 2n ** 200n + 3n;

const sealedBy = (trader: bigint, intent: RevealedIntent, salt = SALT): StoredCommitment => ({
  ...{ commitment: sha256CommitmentOf({ ...intent, trader, salt }), trader, order: null },
});

/** What stands already: a buy and a sell, revealed, and one that is sealed. */
const REVEALED: readonly StoredCommitment[] = [
  { commitment: 5n, trader: 1n, order: order("buy", 3n * WAD + 1n, WAD / 3n) },
  { commitment: 2n ** 255n, trader: 2n, order: order("sell", 11n * WAD, 2n * WAD) },
  { commitment: 9n, trader: ALICE, order: null },
];

const commits = (id: string, time: bigint, standing: readonly StoredCommitment[]): SystemSituation => {
  const one = (alias: string, comment: string, commitment: bigint, credits: bigint, trader = ALICE): Case => ({
    ...{ alias, comment },
    input: jsonObjectOf({ trader, commitment, credits }),
  });
  return {
    ...{ id, operation: "batch.commit", source, params: paramsOf(time), state: stateOf(standing) },
    cases: [
      one("first", "before all others", 1n, BOND),
      one("between", "between the others", 6n, BOND, BOB),
      one("last", "after all others", WORD_LIMIT - 1n, 10n ** 30n),
      one("one-credit-short", "one unit less than the bond", 6n, BOND - 1n),
      one("nothing", "no credits", 6n, 0n),
      one("twice", "a commitment that stands", 9n, BOND, BOB),
      one("twice-and-short", "and no credits", 9n, 0n),
    ],
  };
};

const BUY = order("buy", 2n * WAD + 7n, (7n * WAD) / 3n);
const SELL = order("sell", 5n * WAD, WAD / 9n);
const EMPTY = [order("buy", 0n, WAD), order("sell", WAD, 0n), order("buy", 0n, 0n)];
const SEALED = [
  ...[BUY, SELL, ...EMPTY].map((intent) => sealedBy(ALICE, intent)),
  { ...sealedBy(BOB, BUY, 1n), order: BUY },
];

/** ⌈limit·amount/W⌉ and with the fee ⌈credits·W/(W − g)⌉: all that a buy can cost. */
const up = (a: bigint, b: bigint): bigint => (a + b - 1n) / b;
const creditsOf = ({ amount, limit }: RevealedIntent): bigint => up(amount * limit, WAD);
const costOf = (intent: RevealedIntent): bigint => up(creditsOf(intent) * WAD, WAD - WAD / 20n);

interface Opening {
  readonly trader?: bigint;
  readonly salt?: bigint;
  readonly credits?: bigint;
  readonly resource?: bigint;
  readonly q?: bigint;
  readonly p?: bigint;
}

const RICH = 10n ** 30n;

const opening = (
  intent: RevealedIntent,
  { trader = ALICE, salt = SALT, credits = RICH, resource = RICH, q = WAD, p = WAD }: Opening = {},
): JsonObject => jsonObjectOf({ trader, ...intent, salt, balance: { credits, resource }, reserves: { q, p } });

const reveals = (id: string, time: bigint, params = paramsOf(time)): SystemSituation => {
  const one = (alias: string, comment: string, intent: RevealedIntent, changes: Opening = {}): Case => ({
    ...{ alias, comment },
    input: opening(intent, changes),
  });
  const held = { q: 11n * WAD, p: creditsOf(REVEALED[0]?.order ?? BUY) + creditsOf(BUY) };
  const room = { q: QUANTITY_LIMIT - 1n - held.q - SELL.amount, p: QUANTITY_LIMIT - 1n - held.p - creditsOf(BUY) };
  return {
    ...{ id, operation: "batch.reveal", source, params, state: stateOf([...REVEALED, ...SEALED]) },
    cases: [
      one("buy", "a buy", BUY),
      one("sell", "a sell", SELL),
      one("buy-just-covered", "the trader has what it can cost", BUY, { credits: costOf(BUY), resource: 0n }),
      one("buy-one-short", "one unit less", BUY, { credits: costOf(BUY) - 1n }),
      one("sell-just-covered", "the trader has the amount", SELL, { credits: 0n, resource: SELL.amount }),
      one("sell-one-short", "one unit less", SELL, { resource: SELL.amount - 1n }),
      one("wrong-salt", "another salt", BUY, { salt: SALT + 1n }),
      one("wrong-trader", "somebody else", BUY, { trader: 3n }),
      one("wrong-side", "the other side", { ...BUY, side: "sell" }),
      one("wrong-amount", "one unit more", { ...BUY, amount: BUY.amount + 1n }),
      one("wrong-limit", "one unit more", { ...BUY, limit: BUY.limit + 1n }),
      one("again", "an order that is open", BUY, { trader: BOB, salt: 1n }),
      one("no-amount", "an amount of 0", EMPTY[0] ?? BUY),
      one("no-limit", "a limit of 0", EMPTY[1] ?? BUY),
      one("nothing", "neither", EMPTY[2] ?? BUY),
      one("last-room-for-q", "all sells together just fit", SELL, { q: room.q }),
      one("no-room-for-q", "and no longer", SELL, { q: room.q + 1n }),
      one("last-room-for-p", "all buys together just fit", BUY, { p: room.p }),
      one("no-room-for-p", "and no longer", BUY, { p: room.p + 1n }),
      one("no-room-and-short", "nor does the trader have it", BUY, { p: room.p + 1n, credits: 0n }),
      one("full-of-p-for-a-sell", "a sell brings no credits", SELL, { p: QUANTITY_LIMIT - 1n - held.p }),
      one("full-of-q-for-a-buy", "a buy brings no resource", BUY, { q: QUANTITY_LIMIT - 1n - held.q }),
    ],
  };
};

/** A commitment of another: whoever copies a hash cannot open it. */
const copied: SystemSituation = {
  ...{ id: "copied", operation: "batch.reveal", source, params: paramsOf(150n) },
  state: stateOf([{ ...sealedBy(ALICE, BUY), trader: BOB }]),
  cases: [
    { alias: "by-its-author", comment: "committed by somebody else", input: opening(BUY) },
    { alias: "by-the-copier", comment: "whose hash it is not", input: opening(BUY, { trader: BOB }) },
  ],
};

const state = (alias: string, path: Fault["path"], value: Fault["value"], comment: string): Fault => ({
  ...{ alias, comment, place: "state", path },
  value,
});

const faults: readonly Fault[] = [
  state("descending", ["commitments", 0, "commitment"], "9", "commitments that do not ascend"),
  state("twice", ["commitments", 1, "commitment"], "5", "one commitment twice"),
  state("no-amount", ["commitments", 0, "order", "amount"], "0", "an order that cannot have been revealed"),
  state("no-limit", ["commitments", 0, "order", "limit"], "0", "an order that cannot have been revealed"),
  { alias: "rate-is-everything", comment: "10^18", place: "params", path: ["rate"], value: WAD.toString() },
  { alias: "bond-past-112-bits", comment: "2^112", place: "params", path: ["bond"], value: QUANTITY_LIMIT.toString() },
];

const requests = {
  "batch.commit": {
    ...{ params: paramsOf(50n), state: stateOf(REVEALED) },
    input: jsonObjectOf({ trader: ALICE, commitment: 77n, credits: 900n }),
  },
  "batch.reveal": {
    ...{ params: paramsOf(150n), state: stateOf([...REVEALED, ...SEALED]) },
    input: opening(SELL),
  },
};

const refusals = (operation: AuctionName): readonly SystemSituation[] => [
  ...unreadable(operation, REF, requests[operation], { params: 2, state: 3 }),
  ...faulty(operation, REF, requests[operation], faults),
];

export const auctionSituations: Readonly<Record<AuctionName, readonly SystemSituation[]>> = {
  "batch.commit": [
    commits("open", 0n, REVEALED),
    commits("empty", 50n, []),
    commits("last-moment", COMMIT_UNTIL - 1n, REVEALED),
    commits("too-late", COMMIT_UNTIL, REVEALED),
    ...refusals("batch.commit"),
  ],
  "batch.reveal": [
    reveals("open", 150n),
    reveals("first-moment", COMMIT_UNTIL),
    reveals("last-moment", REVEAL_UNTIL - 1n),
    reveals("too-early", COMMIT_UNTIL - 1n),
    reveals("too-late", REVEAL_UNTIL),
    copied,
    ...refusals("batch.reveal"),
  ],
};
