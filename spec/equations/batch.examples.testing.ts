import type { Arithmetic } from "../arithmetic/index.ts";
import { curve, type Example, onTarget, paper, W } from "./example.testing.ts";
import * as equations from "./index.ts";

/** Three orders: 5 at 2, 3 at 4, 7 at 3. */
const orders = <N, B>(a: Arithmetic<N, B>): readonly equations.LimitOrder<N>[] =>
  (
    [
      [5n, 2n],
      [3n, 4n],
      [7n, 3n],
    ] as const
  ).map(([amount, limit]) => ({ amount: a.literal(amount), limit: a.literal(limit) }));

/** The constant product of 12 and 12 units. */
const twelve = [12n, 12n, 0n, 0n, 0n, 2000n];

const saleKept = (
  at: string,
  value: boolean,
  [price, sale]: readonly [bigint, bigint],
  beyond?: "float64",
): Example => ({
  ...{ equation: "saleKept", at, value },
  ...(beyond === undefined ? {} : { beyond }),
  compute: (a) => equations.saleKept(a, curve(a, twelve), a.literal(price), a.literal(sale)),
});

type Numbers = readonly [
  price: bigint,
  demand: bigint,
  at: readonly [bigint, bigint],
  below: readonly [bigint, bigint],
];

const clearing = (at: string, [price, demand, above, below]: Numbers, total: keyof equations.Clearing<never>) => ({
  equation: "clearing",
  at: `${at}: ${total}`,
  compute: <N, B>(a: Arithmetic<N, B>): N | B => {
    const offer = ([supply, sale]: readonly [bigint, bigint]) => ({ supply: a.literal(supply), sale: a.literal(sale) });
    return equations.clearing(a, a.literal(price), a.literal(demand), offer(above), offer(below))[total];
  },
});

const clearings: readonly (readonly [string, Numbers, equations.Clearing<bigint>])[] = [
  ["D = U + X: 7 = 5 + 2", [9n, 7n, [5n, 2n], [4n, 1n]], { price: 9n, sale: 2n, bought: 7n, sold: 5n }],
  ["4 ≤ 4 + 1 at 8: buys share", [9n, 4n, [5n, 2n], [4n, 1n]], { price: 8n, sale: 1n, bought: 5n, sold: 4n }],
  ["r = 6 − 4 ≥ 2: sells share", [9n, 6n, [5n, 2n], [4n, 1n]], { price: 9n, sale: 2n, bought: 6n, sold: 4n }],
  ["0 < r = 6 − 4 < 5: pool gives", [9n, 6n, [4n, 5n], [4n, 1n]], { price: 9n, sale: 2n, bought: 6n, sold: 4n }],
  ["−3 < r = 2 − 4 < −1: pool takes", [9n, 2n, [4n, -1n], [4n, -3n]], { price: 8n, sale: -2n, bought: 2n, sold: 4n }],
  ["π* = 1: no price of 0", [1n, 0n, [5n, -2n], [0n, 0n]], { price: 1n, sale: -2n, bought: 0n, sold: 2n }],
];

/** The batch auction, each at a point worked by hand. */
export const batchExamples: readonly Example[] = [
  {
    equation: "demandAt",
    at: "limits of 3 and above: 3 + 7",
    value: 10n,
    compute: (a) => equations.demandAt(a, orders(a), a.literal(3n)),
  },
  {
    equation: "supplyAt",
    at: "limits of 3 and below: 5 + 7",
    value: 12n,
    compute: (a) => equations.supplyAt(a, orders(a), a.literal(3n)),
  },
  saleKept("6 at 2: 6·24 = 12·12", true, [2n * W, 6n], "float64"),
  saleKept("5 at 2: 7·22 > 12·12", true, [2n * W, 5n]),
  saleKept("7 at 2: 5·26 < 12·12", false, [2n * W, 7n]),
  saleKept("−12 at ½: 24·6 = 12·12", true, [W / 2n, -12n], "float64"),
  saleKept("−13 at ½: 25·5½ < 12·12", false, [W / 2n, -13n]),
  saleKept("nothing, at any price", true, [W, 0n]),
  ...(
    [
      ["5 at 2: 6 are", true, 2n * W, 5n],
      ["7 at 2: 6 are", false, 2n * W, 7n],
      ["−3 at 2: even 6 are", true, 2n * W, -3n],
      ["−13 at ½: it buys 12 at most", true, W / 2n, -13n],
      ["−11 at ½: it buys 12", false, W / 2n, -11n],
    ] as const
  ).map(
    ([at, value, price, sale]): Example => ({
      ...{ equation: "poolOffers", at, value },
      ...(sale === -11n ? { beyond: "float64" } : {}),
      compute: (a) => equations.poolOffers(a, curve(a, twelve), a.literal(price), a.literal(sale)),
    }),
  ),
  {
    equation: "meetsDemand",
    at: "5 + 2 for 7",
    value: true,
    compute: (a) => equations.meetsDemand(a, a.literal(7n), a.literal(5n), a.literal(2n)),
  },
  {
    equation: "meetsDemand",
    at: "5 − 2 not for 4",
    value: false,
    compute: (a) => equations.meetsDemand(a, a.literal(4n), a.literal(5n), a.literal(-2n)),
  },
  ...clearings.flatMap(([at, numbers, totals]) =>
    (["price", "sale", "bought", "sold"] as const).map(
      (total): Example => ({ ...clearing(at, numbers, total), value: totals[total] }),
    ),
  ),
  ...(
    [
      ["2 of 5·3/7", true, 2n],
      ["3 is too much", false, 3n],
    ] as const
  ).map(
    ([at, value, part]): Example => ({
      ...{ equation: "rationWithin", at, value },
      compute: (a) => equations.rationWithin(a, a.literal(part), a.literal(5n), a.literal(3n), a.literal(7n)),
    }),
  ),
  ...(
    [
      ["paymentCovers", equations.paymentCovers, "5 for 3 at 3/2", true, 5n],
      ["paymentCovers", equations.paymentCovers, "4 is too little", false, 4n],
      ["paymentWithin", equations.paymentWithin, "4 for 3 at 3/2", true, 4n],
      ["paymentWithin", equations.paymentWithin, "5 is too much", false, 5n],
    ] as const
  ).map(
    ([equation, formula, at, value, credits]): Example => ({
      ...{ equation, at, value },
      compute: (a) => formula(a, a.literal(credits), a.literal((3n * W) / 2n), a.literal(3n)),
    }),
  ),
  {
    equation: "literalBatch",
    at: "q = p = 2, buy 1 at 1: H = 1·3 < 2·2",
    value: 3n,
    compute: (a) => {
      const before = paper(a, [2n, 2n, 1n, 0n, 1n, 0n]);
      return equations.hamiltonian(a, [equations.literalBatch(a, before, [a.literal(2n), a.literal(-1n)])]);
    },
  },
  {
    equation: "literalBatch",
    at: "on target at price 2, a net sale of 2: p = 4 − 4",
    value: 0n,
    compute: (a) => equations.literalBatch(a, paper(a, onTarget), [a.literal(1n), a.literal(-3n)]).p,
  },
  {
    equation: "literalBatchLoss",
    at: "q = p = 2, buy 1: the curve asks for 2, it is paid 1: 4·1²/(2²·1)",
    value: 1n,
    compute: (a) => equations.literalBatchLoss(a, a.literal(4n), a.literal(2n), a.literal(1n)),
  },
];
