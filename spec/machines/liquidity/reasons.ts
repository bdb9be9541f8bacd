import type { Code } from "../../vocabulary/refusal.ts";
import { LOCKED_SHARES, QUANTITY_LIMIT } from "../../vocabulary/units.ts";
import { integerOf } from "../reading.ts";
import type { Reasons } from "../reasons.ts";
import { burnOrder, mintByAmountsOrder, mintOrder } from "./orders.ts";
import { at, type LiquidityConstants, type LiquidityState } from "./state.ts";

const divUp = (numerator: bigint, denominator: bigint): bigint => (numerator + denominator - 1n) / denominator;

const least = (values: readonly bigint[]): bigint => values.reduce((one, other) => (one < other ? one : other));

const total = (values: readonly bigint[]): bigint => values.reduce((one, other) => one + other, 0n);

/** The most shares that an offer suffices for: of every reserve as large a part as of the shares. */
export const sharesOffered = (
  { q, p, shares }: LiquidityState,
  { deltaQ, deltaP }: { readonly deltaQ: readonly bigint[]; readonly deltaP: readonly bigint[] },
): bigint =>
  least([
    ...q.map((reserve, i) => (at(deltaQ, i) * shares) / reserve),
    ...p.map((reserve, i) => (at(deltaP, i) * shares) / reserve),
  ]);

const when = (holds: boolean, code: Code): readonly Code[] => (holds ? [code] : []);

const overflows = ({ q, p, shares }: LiquidityState, minted: bigint): readonly Code[] => {
  const after = [...q, ...p].map((reserve) => reserve + divUp(reserve * minted, shares));
  return when(
    [...after, shares + minted].some((held) => held >= QUANTITY_LIMIT),
    "Overflow",
  );
};

const mintReasons = (state: LiquidityState, order: ReturnType<typeof mintOrder>): readonly Code[] => {
  const taken = (reserve: bigint): bigint => divUp(reserve * order.shares, state.shares);
  const tooMuch =
    state.q.some((reserve, i) => taken(reserve) > at(order.maxQ, i)) ||
    state.p.some((reserve, i) => taken(reserve) > at(order.maxP, i));
  return [...overflows(state, order.shares), ...when(tooMuch, "LimitExceeded")];
};

const mintByAmountsReasons = (state: LiquidityState, order: ReturnType<typeof mintByAmountsOrder>): readonly Code[] => {
  const minted = sharesOffered(state, order);
  return [
    ...overflows(state, minted),
    ...when(minted < 1n, "InsufficientOutput"),
    ...when(minted < order.minShares, "LimitExceeded"),
  ];
};

const burnReasons = (state: LiquidityState, order: ReturnType<typeof burnOrder>): readonly Code[] => {
  if (state.shares - order.shares < LOCKED_SHARES) return ["InsufficientShares"];
  const paid = (reserve: bigint): bigint => (reserve * order.shares) / state.shares;
  const tooLittle =
    state.q.some((reserve, i) => paid(reserve) < at(order.minQ, i)) ||
    state.p.some((reserve, i) => paid(reserve) < at(order.minP, i));
  return [
    ...when(
      [...state.q, ...state.p].every((reserve) => paid(reserve) === 0n),
      "InsufficientOutput",
    ),
    ...when(tooLittle, "LimitExceeded"),
  ];
};

/** Why the text refuses a mint or a burn: every reason, once; of an amount of 0 nothing further. Trades are the pool's own business. */
export const liquidityReasons =
  ({ resources, time }: LiquidityConstants): Reasons<LiquidityState> =>
  (state, action, parameters) => {
    if (action === "buy" || action === "sell") return [];
    const late = when(integerOf(parameters, "deadline") < time, "Expired");
    if (action === "mint") {
      const order = mintOrder(parameters, resources.length);
      return order.shares === 0n ? ["ZeroAmount", ...late] : [...late, ...mintReasons(state, order)];
    }
    if (action === "mintByAmounts") {
      const order = mintByAmountsOrder(parameters);
      return total([...order.deltaQ, ...order.deltaP]) === 0n
        ? ["ZeroAmount", ...late]
        : [...late, ...mintByAmountsReasons(state, order)];
    }
    const order = burnOrder(parameters, resources.length);
    return order.shares === 0n ? ["ZeroAmount", ...late] : [...late, ...burnReasons(state, order)];
  };
