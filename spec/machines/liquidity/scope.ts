import type { ExpectedFinding, Machine, Parameters } from "../../checker/machine.ts";
import { QUANTITY_LIMIT } from "../../vocabulary/units.ts";
import type { Holdings, LiquidityConstants, LiquidityState } from "./state.ts";

/** The orders of each action. */
export type LiquidityOrders = Readonly<
  Record<"mint" | "mintByAmounts" | "burn" | "buy" | "sell", readonly Parameters[]>
>;

/** What a liquidity machine is explored on. */
export interface LiquidityScope {
  readonly name: string;
  readonly statement: string;
  readonly constants: LiquidityConstants;
  readonly starts: readonly Holdings[];
  readonly orders: LiquidityOrders;
  readonly constraint: NonNullable<Machine<LiquidityState>["constraint"]>;
  readonly expected: readonly ExpectedFinding[];
}

/** The time of every scope: a deadline of 1 is met, one of 0 is not. */
export const NOW = 1n;

/** More than any pool can hold. */
const TOO_MUCH = 4n * QUANTITY_LIMIT;

/** Trades are made at any price: what is of interest here is the pool that they leave. */
export const AT_ANY_PRICE = { buy: { minResource: 0n }, sell: { minCredits: 0n } } as const;

/** What is offered of each resource and of its credits. */
export interface Offer {
  readonly deltaQ: readonly bigint[];
  readonly deltaP: readonly bigint[];
}

const mintsOf = (parts: readonly bigint[]): readonly Parameters[] => {
  const order = (shares: bigint, changes: Parameters = {}): Parameters => ({
    shares,
    most: TOO_MUCH,
    deadline: NOW,
    ...changes,
  });
  const [least = 1n] = parts;
  return [
    ...parts.map((shares) => order(shares)),
    order(0n),
    order(least, { deadline: NOW - 1n }),
    order(least, { most: 0n }),
    order(least, { deadline: NOW - 1n, most: 0n }),
    order(QUANTITY_LIMIT),
  ];
};

const mintsByAmountsOf = (offers: readonly Offer[]): readonly Parameters[] => {
  const order = ({ deltaQ, deltaP }: Offer, changes: Parameters = {}): Parameters => ({
    deltaQ,
    deltaP,
    minShares: 0n,
    deadline: NOW,
    ...changes,
  });
  const [first] = offers;
  if (first === undefined) throw new RangeError("a scope has offers");
  const offerOf = (amount: bigint): Offer => ({
    deltaQ: first.deltaQ.map(() => amount),
    deltaP: first.deltaP.map(() => amount),
  });
  return [
    ...offers.map((offer) => order(offer)),
    order(offerOf(0n)),
    // The paper's deposit: resources alone.
    order({ ...first, deltaP: first.deltaP.map(() => 0n) }),
    order(first, { deadline: NOW - 1n }),
    order(first, { minShares: QUANTITY_LIMIT }),
    order(first, { deadline: NOW - 1n, minShares: QUANTITY_LIMIT }),
    order(offerOf(TOO_MUCH)),
  ];
};

const burnsOf = (parts: readonly bigint[]): readonly Parameters[] => {
  const order = (shares: bigint, changes: Parameters = {}): Parameters => ({
    shares,
    least: 0n,
    deadline: NOW,
    ...changes,
  });
  const [least = 1n] = parts;
  return [
    ...parts.map((shares) => order(shares)),
    // Less than a unit of anything is worth.
    order(1n),
    order(0n),
    order(least, { deadline: NOW - 1n }),
    order(least, { least: QUANTITY_LIMIT }),
    order(least, { deadline: NOW - 1n, least: QUANTITY_LIMIT }),
    order(QUANTITY_LIMIT, { least: QUANTITY_LIMIT }),
    order(QUANTITY_LIMIT),
  ];
};

const tradesOf = (resources: number, amounts: readonly bigint[]): readonly Parameters[] =>
  Array.from({ length: resources }, (_, i) => BigInt(i)).flatMap((index) =>
    amounts.map((amount) => ({ index, amount })),
  );

/**
 * The orders of a scope: these parts minted and burned, these amounts offered, these amounts traded, and one order for each refusal that
 * they do not bring about: nothing asked, too late, a limit that cannot be met, more than the pool can hold or give.
 */
export const ordersOf = (
  resources: number,
  on: {
    readonly minted: readonly bigint[];
    readonly burned: readonly bigint[];
    readonly offers: readonly Offer[];
    readonly traded: readonly bigint[];
  },
): LiquidityOrders => ({
  mint: mintsOf(on.minted),
  mintByAmounts: mintsByAmountsOf(on.offers),
  burn: burnsOf(on.burned),
  buy: tradesOf(resources, on.traded),
  sell: tradesOf(resources, on.traded),
});

/** States beyond these holdings are checked but not left. */
export const within = (most: { readonly reserve: bigint; readonly shares: bigint }): LiquidityScope["constraint"] => ({
  statement: `q, p ≤ ${most.reserve} and S ≤ ${most.shares}`,
  holds: ({ q, p, shares }) => [...q, ...p].every((reserve) => reserve <= most.reserve) && shares <= most.shares,
});
