import { type Choice, fix } from "../../checker/action/index.ts";
import { type Clearing, rationWithin } from "../../equations/batch.ts";
import { isBetter, ofSide, type SealedOrder, type Side } from "./order.ts";

type Share = "part" | "amount" | "available" | "total";

/** ⌊amount·available/total⌋. */
const wholePart: Choice<Share> = {
  kind: "choice",
  name: "part",
  extremum: "largest",
  from: (a) => a.literal(0n),
  given: [],
  holds: (a, { part, amount, available, total }) => rationWithin(a, part, amount, available, total),
};

/** What each order gets of the resource, by its commitment. */
export type Allotment = ReadonlyMap<bigint, bigint>;

interface Quota {
  readonly commitment: bigint;
  readonly part: bigint;
  /** What the whole part leaves of amount·available, in parts of the total. */
  readonly remainder: bigint;
}

const totalOf = (orders: readonly { readonly amount: bigint }[]): bigint =>
  orders.reduce((sum, { amount }) => sum + amount, 0n);

/** Whether a quota is dealt a remaining unit before another: the larger remainder first, then the lower hash. */
export const hashBreaksTies = (a: Quota, b: Quota): boolean =>
  a.remainder > b.remainder || (a.remainder === b.remainder && a.commitment < b.commitment);

/** Deals out at most what the orders ask for: whole parts first, then one unit each, to as many as units remain. */
export const rationed = (
  orders: readonly SealedOrder[],
  available: bigint,
  comesBefore: (a: Quota, b: Quota) => boolean = hashBreaksTies,
): Allotment => {
  const total = totalOf(orders);
  const quotas = orders.map(({ commitment, amount }): Quota => {
    const scratch = { part: 0n, amount, available, total };
    fix(wholePart, scratch);
    return { commitment, part: scratch.part, remainder: amount * available - scratch.part * total };
  });
  const left = available - quotas.reduce((sum, { part }) => sum + part, 0n);
  return new Map(
    quotas.map((quota) => {
      const earlier = quotas.filter((other) => other !== quota && comesBefore(other, quota)).length;
      return [quota.commitment, quota.part + (BigInt(earlier) < left ? 1n : 0n)];
    }),
  );
};

export type Ration = typeof rationed;

/** Fills of one side: orders of a better limit whole, those at the price share what is left, the others nothing. */
const fillsOfSide = (orders: readonly SealedOrder[], price: bigint, total: bigint, ration: Ration): Allotment => {
  const better = orders.filter((order) => isBetter(order, price));
  const marginal = orders.filter(({ limit }) => limit === price);
  return new Map([
    ...better.map(({ commitment, amount }) => [commitment, amount] as const),
    ...(marginal.length > 0 ? ration(marginal, total - totalOf(better)) : []),
  ]);
};

/** What every order that gets something gets. The two sides add up to `bought` and `sold`. */
export const fillsOf = (
  orders: readonly SealedOrder[],
  { price, bought, sold }: Clearing<bigint>,
  ration: Ration = rationed,
): Allotment => {
  const side = (name: Side, total: bigint): Allotment => fillsOfSide(ofSide(orders, name), price, total, ration);
  return new Map([...side("buy", bought), ...side("sell", sold)]);
};
