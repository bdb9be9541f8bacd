import { integer } from "../../../spec/arithmetic/index.ts";
import { demandAt, type LimitOrder, meetsDemand, supplyAt } from "../../../spec/equations/index.ts";
import { computation } from "../evidence/evidence.ts";

type Orders = readonly LimitOrder<bigint>[];

const order = (amount: bigint, limit: bigint): LimitOrder<bigint> => ({ amount, limit });

const HIGHEST = 100n;

/** The smallest price at which sells alone meet the buys. */
const clears = (buys: Orders, sells: Orders): number => {
  for (let price = 1n; price < HIGHEST; price++)
    if (meetsDemand(integer, demandAt(integer, buys, price), supplyAt(integer, sells, price), 0n)) return Number(price);
  throw new RangeError(`no price below ${HIGHEST} clears`);
};

const BUYS = [order(1n, 5n), order(2n, 4n)] as const;
const SELLS = [order(2n, 2n), order(2n, 3n)] as const;

const cleared = (inserted: Orders) => ({
  price: clears(BUYS, SELLS),
  permuted: clears(BUYS.toReversed(), SELLS.toReversed()),
  inserted: clears([...BUYS, ...inserted], SELLS),
});

export const insertionMovesTheClearingPrice = computation({
  id: "insertion-moves-the-clearing-price",
  says: "A uniform price is the same for every order of the orders; but one more buy moves it from 3 to 5: what a batch takes away is the advantage of order, not of insertion.",
  compute: () => cleared([order(3n, 9n)]),
  holds: "permuted = price and inserted > price",
  unless: () => cleared([]),
});

const ofOrdersAlone = (buyLimit: bigint) => ({
  price: clears([order(1n, buyLimit)], [order(1n, 2n)]),
  demand: Number(demandAt(integer, [order(1n, buyLimit)], 2n)),
});

export const bookWithoutOracle = computation({
  id: "order-book-without-an-oracle",
  says: "A buy of limit 3 and a sell of limit 2 meet at 2: limit orders make a price with nothing from outside.",
  compute: () => ofOrdersAlone(3n),
  holds: "price = 2 and demand = 1",
  unless: () => ofOrdersAlone(1n),
});
