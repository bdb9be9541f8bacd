import { Result } from "effect";
import type { Action, Parameters, Step } from "../../checker/machine.ts";
import { byPrecedence, type Refusal, refusal } from "../../vocabulary/refusal.ts";
import { QUANTITY_LIMIT } from "../../vocabulary/units.ts";
import { escrowOf, returnOf } from "./escrow.ts";
import { byCommitment, type Order } from "./order.ts";
import { paymentOf } from "./pay.ts";
import { feesOf, reservesAfter, type Settlement, settle } from "./settle.ts";
import { type BatchConstants, type BatchState, type Commitment, curveOf, revealedOf, type Wallet } from "./state.ts";

/** What the actions are made of. Mutants put others in its place. */
export interface BatchRules {
  readonly settle: typeof settle;
  readonly reserves: typeof reservesAfter;
  /** The bond that a trader gets back: all of it for a revealed commitment, nothing for a sealed one. */
  readonly bondBack: (commitment: Commitment, bond: bigint) => bigint;
  /** Whether the batch, its time having come, can be cleared. */
  readonly canClear: (state: BatchState) => boolean;
  readonly commitmentIs: (constants: BatchConstants, found: Commitment, trader: bigint, order: Order) => boolean;
}

export const soundRules: BatchRules = {
  settle,
  reserves: reservesAfter,
  bondBack: ({ order }, bond) => (order === null ? 0n : bond),
  canClear: () => true,
  commitmentIs: ({ commitmentOf }, { commitment }, trader, order) => commitment === commitmentOf(trader, order),
};

type Problems = readonly (Refusal | null)[];

const problem = (
  applies: boolean,
  code: Refusal["code"],
  field: string,
  actual: bigint,
  bound: string,
): Refusal | null => (applies ? refusal(code, field, actual, bound) : null);

const refusalsOf = (problems: Problems): readonly Refusal[] =>
  problems.filter((found) => found !== null).toSorted(byPrecedence);

/** The step, or of all the refusals that apply the one that the reference gives. */
const unless = (refusals: readonly Refusal[], step: () => Step<BatchState>): Step<BatchState> => {
  const [first] = refusals;
  return first === undefined ? step() : Result.fail(first);
};

const walletOf = ({ wallets }: BatchState, trader: bigint): Wallet => {
  const wallet = wallets[Number(trader)];
  if (wallet === undefined) throw new RangeError(`no trader ${trader}: the scope names only its own`);
  return wallet;
};

const paying = (state: BatchState, trader: bigint, { credits, resource }: Wallet): readonly Wallet[] => {
  const wallet = walletOf(state, trader);
  return state.wallets.with(Number(trader), {
    credits: wallet.credits - credits,
    resource: wallet.resource - resource,
  });
};

const short = (state: BatchState, trader: bigint, due: Wallet): Problems => {
  const wallet = walletOf(state, trader);
  const least = (amount: bigint): string => `at least ${amount}`;
  return [
    problem(wallet.credits < due.credits, "InsufficientBalance", "credits", wallet.credits, least(due.credits)),
    problem(wallet.resource < due.resource, "InsufficientBalance", "resource", wallet.resource, least(due.resource)),
  ];
};

/** An order and its trader, as the explorer names them. */
const orderOf = (parameters: Parameters): { readonly trader: bigint; readonly order: Order } => {
  const { trader, side, amount, limit } = parameters;
  if (typeof trader !== "bigint" || typeof amount !== "bigint" || typeof limit !== "bigint")
    throw new TypeError("trader, amount and limit of an order are integers");
  if (side !== "buy" && side !== "sell") throw new TypeError("an order buys or sells");
  return { trader, order: { side, amount, limit } };
};

const closed = ({ batches }: BatchConstants, { cleared }: BatchState): boolean => cleared >= batches;

const bondOf = ({ bond }: BatchConstants): Wallet => ({ credits: bond, resource: 0n });

/** Every reason not to take a commitment. */
export const commitRefusals = (
  constants: BatchConstants,
  state: BatchState,
  { trader, commitment }: { readonly trader: bigint; readonly commitment: bigint },
): readonly Refusal[] => {
  const { commitUntil } = constants;
  const late = state.time >= commitUntil || closed(constants, state);
  const taken = state.book.some((other) => other.commitment === commitment);
  return refusalsOf([
    problem(late, "Expired", "time", state.time, `below ${commitUntil}, in an open auction`),
    problem(taken, "DuplicateCommitment", "commitment", commitment, "new to the batch"),
    ...short(state, trader, bondOf(constants)),
  ]);
};

/** Seals an order: only its hash is seen. The bond is paid. */
export const commitStep =
  (constants: BatchConstants) =>
  (state: BatchState, parameters: Parameters): Step<BatchState> => {
    const { trader, order } = orderOf(parameters);
    const commitment = constants.commitmentOf(trader, order);
    return unless(commitRefusals(constants, state, { trader, commitment }), () => {
      const book = [...state.book, { commitment, trader, order: null }].toSorted(byCommitment);
      return Result.succeed({
        next: { ...state, book, wallets: paying(state, trader, bondOf(constants)), settlement: null },
        receipt: { commitment },
      });
    });
  };

/** The reserves as they would be if every sale, or every purchase at its limit, were filled from the pool alone. */
const mostReserves = (state: BatchState, order: Order): { readonly q: bigint; readonly p: bigint } =>
  [...revealedOf(state), order].reduce(
    ({ q, p }, { side, amount, limit }) =>
      side === "sell" ? { q: q + amount, p } : { q, p: p + paymentOf("buy", limit, amount, 0n).credits },
    { q: state.q, p: state.p },
  );

interface Reveal {
  readonly trader: bigint;
  readonly order: Order;
}

/** Where the sealed order stands in the book; -1 if it does not. */
const placeOf = (
  constants: BatchConstants,
  { commitmentIs }: BatchRules,
  { book }: BatchState,
  { trader, order }: Reveal,
): number => book.findIndex((found) => found.order === null && commitmentIs(constants, found, trader, order));

/** Every reason not to open a sealed order. */
export const revealRefusals = (
  constants: BatchConstants,
  rules: BatchRules,
  state: BatchState,
  reveal: Reveal,
): readonly Refusal[] => {
  const { commitUntil, revealUntil, rate } = constants;
  const { trader, order } = reveal;
  const { amount, limit } = order;
  const empty = amount === 0n || limit === 0n;
  const most = empty ? state : mostReserves(state, order);
  const unknown = placeOf(constants, rules, state, reveal) === -1;
  const room = "such that no reserve can reach 2^112";
  return refusalsOf([
    problem(empty, "ZeroAmount", "amount, limit", 0n, "at least 1"),
    problem(state.time >= revealUntil, "Expired", "time", state.time, `below ${revealUntil}`),
    problem(state.time < commitUntil, "TooEarly", "time", state.time, `at least ${commitUntil}`),
    problem(unknown, "UnknownCommitment", "trader", trader, "committed to this order, and yet to reveal it"),
    problem(most.q >= QUANTITY_LIMIT || most.p >= QUANTITY_LIMIT, "Overflow", "amount", amount, room),
    ...(empty ? [] : short(state, trader, escrowOf(order, rate))),
  ]);
};

/** Opens a sealed order, which must be the one that was committed. All that it can cost goes into escrow. */
export const revealStep =
  (constants: BatchConstants, rules: BatchRules) =>
  (state: BatchState, parameters: Parameters): Step<BatchState> => {
    const reveal = orderOf(parameters);
    const { trader, order } = reveal;
    return unless(revealRefusals(constants, rules, state, reveal), () => {
      const place = placeOf(constants, rules, state, reveal);
      const opened = state.book[place];
      if (opened === undefined) throw new RangeError("guarded by UnknownCommitment");
      const due = escrowOf(order, constants.rate);
      return Result.succeed({
        next: {
          ...state,
          book: state.book.with(place, { ...opened, order }),
          wallets: paying(state, trader, due),
          settlement: null,
        },
        receipt: { commitment: opened.commitment, ...due },
      });
    });
  };

/** What each commitment brings back to its trader: bond, rest of the escrow, proceeds. */
const returnsOf = (
  { rate, bond }: BatchConstants,
  { bondBack }: BatchRules,
  { book }: BatchState,
  { fills }: Settlement,
): readonly { readonly trader: bigint; readonly wallet: Wallet }[] =>
  book.map((entry) => {
    const back = bondBack(entry, bond);
    const fill = fills.find(({ commitment }) => commitment === entry.commitment);
    const { credits, resource } =
      entry.order === null || fill === undefined ? { credits: 0n, resource: 0n } : returnOf(entry.order, fill, rate);
    return { trader: entry.trader, wallet: { credits: credits + back, resource } };
  });

/** Clears the batch: one price, every fill and the pool settled at it, bonds returned or forfeited. The next batch opens. */
export const clearStep =
  (constants: BatchConstants, rules: BatchRules) =>
  (state: BatchState): Step<BatchState> => {
    const { revealUntil, rate, bond } = constants;
    const early = state.time < revealUntil || !rules.canClear(state);
    return unless(
      refusalsOf([
        problem(closed(constants, state), "Expired", "cleared", state.cleared, `below ${constants.batches}`),
        problem(early, "TooEarly", "time", state.time, `at least ${revealUntil}`),
      ]),
      () => {
        const settlement = rules.settle(curveOf(constants, state), revealedOf(state), rate);
        const returns = returnsOf(constants, rules, state, settlement);
        const wallets = returns.reduce(
          (sum, { trader, wallet: { credits, resource } }) =>
            paying({ ...state, wallets: sum }, trader, { credits: -credits, resource: -resource }),
          state.wallets,
        );
        const forfeited = state.book.reduce((sum, entry) => sum + bond - rules.bondBack(entry, bond), 0n);
        const fees = feesOf(settlement);
        const next: BatchState = {
          ...rules.reserves(state, settlement),
          cleared: state.cleared + 1n,
          time: 0n,
          collected: state.collected + fees + forfeited,
          wallets,
          book: [],
          settlement,
        };
        return Result.succeed({
          next,
          receipt: { price: settlement.price ?? 0n, sale: settlement.sale, fees, forfeited },
        });
      },
    );
  };

/** Time passes, until the batch can be cleared. */
const passStep =
  (constants: BatchConstants) =>
  (state: BatchState): Step<BatchState> => {
    const moves = state.time < constants.revealUntil && !closed(constants, state);
    return Result.succeed({
      next: { ...state, time: moves ? state.time + 1n : state.time, settlement: null },
      receipt: {},
    });
  };

/** The actions, on every order of every trader. */
export const batchActions = (
  constants: BatchConstants,
  orders: readonly Parameters[],
  rules: BatchRules,
): readonly Action<BatchState>[] => [
  {
    name: "commit",
    statement: "a trader pays a bond and gives the hash of a sealed order",
    fairness: "none",
    parameters: orders,
    step: commitStep(constants),
    refusals: ["Expired", "DuplicateCommitment", "InsufficientBalance"],
  },
  {
    name: "reveal",
    statement: "a trader opens a sealed order, and all that it can cost goes into escrow",
    fairness: "none",
    parameters: orders,
    step: revealStep(constants, rules),
    refusals: ["ZeroAmount", "Expired", "TooEarly", "UnknownCommitment", "Overflow", "InsufficientBalance"],
  },
  {
    name: "clear",
    statement: "anyone clears the batch at its one price; sealed orders forfeit their bond",
    fairness: "weak",
    parameters: [{}],
    step: clearStep(constants, rules),
    refusals: ["Expired", "TooEarly"],
  },
  {
    name: "pass",
    statement: "a unit of time passes",
    fairness: "weak",
    parameters: [{}],
    step: passStep(constants),
    refusals: [],
  },
];
