import { DAILY_PRICE_LIMIT, type SystemOperation } from "../../../spec/vocabulary/index.ts";
import { QUANTITY_LIMIT, WAD, WORD_LIMIT } from "../../../spec/vocabulary/units.ts";
import { type JsonObject, jsonObjectOf } from "../../vectors/index.ts";
import type { Case } from "../case.ts";
import type { Draw } from "../draw.ts";
import type { SystemSituation } from "../system-case.ts";
import { unreadable } from "./unreadable.ts";

type AmountName = Extract<SystemOperation, `math.${string}` | `workers.${string}` | "routing.liquidity">;

const MOST = WORD_LIMIT - 1n;

const REF = (operation: AmountName): string =>
  operation === "routing.liquidity"
    ? "spec/systems/liquidity-routing.md"
    : `spec/systems/${operation.slice(0, operation.indexOf("."))}.md`;

type Input = readonly [alias: string, input: object];

/** Cases of one operation that depends on nothing else; aliases are the comments, which say all that there is to say. */
const pure = (
  operation: AmountName,
  id: string,
  inputs: readonly Input[],
  params: JsonObject = {},
): SystemSituation => ({
  ...{ id, operation, params, state: {}, source: { kind: "equation", ref: REF(operation) } },
  cases: inputs.map(
    ([alias, input]): Case => ({
      alias,
      comment: alias.replaceAll("-", " "),
      input: jsonObjectOf(input),
    }),
  ),
});

const quotients: readonly Input[] = [
  ["zero-over-one", { a: 0n, b: 5n, denominator: 1n }],
  ["exact", { a: 6n, b: 7n, denominator: 42n }],
  ["one-below-exact", { a: 41n, b: 1n, denominator: 42n }],
  ["one-above-exact", { a: 43n, b: 1n, denominator: 42n }],
  ["wad", { a: 3n * WAD, b: 7n * WAD + 1n, denominator: WAD }],
  ["by-zero", { a: 1n, b: 1n, denominator: 0n }],
  ["nothing-by-zero", { a: 0n, b: 0n, denominator: 0n }],
  ["limit-of-112-bits", { a: QUANTITY_LIMIT - 1n, b: QUANTITY_LIMIT - 1n, denominator: WAD }],
  ["product-of-512-bits", { a: MOST, b: MOST, denominator: MOST }],
  ["product-of-257-bits", { a: 2n ** 255n, b: 4n, denominator: 4n }],
  ["result-of-2-to-the-256", { a: 2n ** 255n, b: 2n, denominator: 1n }],
  ["result-just-fits", { a: MOST, b: 2n, denominator: 2n }],
  ["rounds-into-2-to-the-256", { a: MOST, b: MOST, denominator: MOST - 1n }],
  ["last-of-256-bits", { a: MOST, b: 1n, denominator: 1n }],
  ["largest-overflow", { a: MOST, b: MOST, denominator: 1n }],
];

const roots: readonly Input[] = [
  ["zero", { radicand: 0n }],
  ["one", { radicand: 1n }],
  ["two", { radicand: 2n }],
  ["three", { radicand: 3n }],
  ["four", { radicand: 4n }],
  ["square-of-53-bits", { radicand: (2n ** 53n - 1n) ** 2n }],
  ["before-a-square", { radicand: (10n ** 30n + 7n) ** 2n - 1n }],
  ["a-square", { radicand: (10n ** 30n + 7n) ** 2n }],
  ["after-a-square", { radicand: (10n ** 30n + 7n) ** 2n + 1n }],
  ["square-of-128-bits", { radicand: (2n ** 128n - 1n) ** 2n }],
  ["before-the-square-of-128-bits", { radicand: (2n ** 128n - 1n) ** 2n - 1n }],
  ["2-to-the-112", { radicand: QUANTITY_LIMIT }],
  ["last-of-256-bits", { radicand: MOST }],
];

const UNIT = WAD ** 3n;

const exponents: readonly Input[] = [
  ["zero", { exponent: 0n }],
  ["least", { exponent: 1n }],
  ["a-millionth", { exponent: UNIT / 10n ** 6n }],
  ["half", { exponent: UNIT / 2n }],
  ["one", { exponent: UNIT }],
  ["two-and-one-unit", { exponent: 2n * UNIT + 1n }],
  ["ten", { exponent: 10n * UNIT }],
  ["eighty-two", { exponent: 82n * UNIT }],
  ["last-above-zero", { exponent: (828_930n * UNIT) / 10_000n }],
  ["first-of-nothing", { exponent: 83n * UNIT }],
  ["last-of-256-bits", { exponent: MOST }],
];

const drawnOf = (name: string, count: number, make: (at: string) => object): readonly Input[] =>
  Array.from({ length: count }, (_, i): Input => [`random-${i}`, make(`${name}/${i}`)]);

const math = (draw: Draw): Readonly<Record<Extract<AmountName, `math.${string}`>, readonly SystemSituation[]>> => {
  const mulDiv = [
    ...quotients,
    ...drawnOf("mulDiv", 10, (at) => ({
      a: draw.magnitude(`${at}/a`, 200),
      b: draw.magnitude(`${at}/b`, 200),
      denominator: draw.magnitude(`${at}/d`, 180),
    })),
  ];
  const root = [...roots, ...drawnOf("root", 8, (at) => ({ radicand: draw.magnitude(`${at}/n`, 256) }))];
  const power = [...exponents, ...drawnOf("power", 8, (at) => ({ exponent: draw.integer(`${at}/t`, 0n, 60n * UNIT) }))];
  const of = (operation: Extract<AmountName, `math.${string}`>, inputs: readonly Input[], valid: object) => [
    pure(operation, "numbers", inputs),
    ...unreadable(operation, REF(operation), { params: {}, state: {}, input: jsonObjectOf(valid) }).filter(
      ({ id }) => id === "fault/input",
    ),
  ];
  const fraction = { a: 6n, b: 7n, denominator: 5n };
  return {
    "math.mulDivDown": of("math.mulDivDown", mulDiv, fraction),
    "math.mulDivUp": of("math.mulDivUp", mulDiv, fraction),
    "math.sqrtDown": [...of("math.sqrtDown", root, { radicand: 7n }), ...strangeRoots("math.sqrtDown")],
    "math.sqrtUp": [...of("math.sqrtUp", root, { radicand: 7n }), ...strangeRoots("math.sqrtUp")],
    "math.exponential": [...of("math.exponential", power, { exponent: 7n }), ...strangeRoots("math.exponential")],
  };
};

/** One number that is none, in every way: operations of a single number have few other refusals. */
const strangeRoots = (operation: "math.sqrtDown" | "math.sqrtUp" | "math.exponential"): readonly SystemSituation[] => {
  const name = operation === "math.exponential" ? "exponent" : "radicand";
  const values: readonly (readonly [string, JsonObject])[] = [
    ["leading-zero", { [name]: "07" }],
    ["plus", { [name]: "+7" }],
    ["fraction", { [name]: "7.0" }],
    ["power", { [name]: "1e3" }],
    ["space", { [name]: "7 " }],
    ["empty", { [name]: "" }],
    ["2-to-the-256", { [name]: WORD_LIMIT.toString() }],
    ["minus-zero", { [name]: "-0" }],
  ];
  return [pure(operation, "strange", values)];
};

const fractions: readonly bigint[] = [0n, 1n, WAD / 3n, WAD / 2n + 1n, WAD - 1n, WAD, WAD + 1n];

const qualities = (draw: Draw): readonly SystemSituation[] =>
  [WAD / 10n, 1n, WAD, 0n, WAD + 1n].map((qualityRate) =>
    pure(
      "workers.quality",
      `rate-${qualityRate}`,
      [
        ...fractions.flatMap((quality): readonly Input[] => [
          [`passed-at-${quality}`, { quality, result: "passed" }],
          [`failed-at-${quality}`, { quality, result: "failed" }],
        ]),
        ...drawnOf(`quality/${qualityRate}`, 2, (at) => ({
          quality: draw.integer(`${at}/quality`, 0n, WAD),
          result: "failed",
        })),
      ],
      { qualityRate: qualityRate.toString() },
    ),
  );

const amounts: readonly bigint[] = [0n, 1n, 7n, WAD + 3n, QUANTITY_LIMIT - 1n, QUANTITY_LIMIT];

/** Every amount at every part. */
const grid = (amount: string, part: string): readonly Input[] =>
  amounts.flatMap((value) =>
    fractions
      .filter((_, i) => value === 7n || i % 2 === 0)
      .map((rate): Input => [`${value}-at-${rate}`, { [amount]: value, [part]: rate }]),
  );

const declarations = (draw: Draw): readonly SystemSituation[] =>
  [(3n * WAD) / 2n, 1n, WAD, QUANTITY_LIMIT - 1n, QUANTITY_LIMIT].map((stakeRatio) =>
    pure(
      "workers.stake",
      `ratio-${stakeRatio}`,
      [
        ["one-resource", { declared: [WAD], prices: [2n * WAD] }],
        ["dust-of-each", { declared: [1n, 1n, 1n], prices: [1n, 1n, 1n] }],
        ["thirds", { declared: [WAD / 3n, WAD / 7n], prices: [WAD / 3n + 1n, WAD / 11n] }],
        ["free", { declared: [WAD], prices: [0n] }],
        ["one-of-two", { declared: [0n, WAD], prices: [5n * WAD, WAD] }],
        ["nothing", { declared: [0n, 0n], prices: [WAD, WAD] }],
        ["no-resources", { declared: [], prices: [] }],
        ["dearest", { declared: [QUANTITY_LIMIT - 1n], prices: [DAILY_PRICE_LIMIT - 1n] }],
        ["past-112-bits", { declared: [QUANTITY_LIMIT], prices: [WAD] }],
        ["price-past-225-bits", { declared: [WAD], prices: [DAILY_PRICE_LIMIT] }],
        ["too-few-prices", { declared: [WAD, WAD], prices: [WAD] }],
        ["too-many-prices", { declared: [WAD], prices: [WAD, WAD] }],
        ...drawnOf(`stake/${stakeRatio}`, 2, (at) => ({
          declared: [0, 1, 2].map((i) => draw.magnitude(`${at}/${i}/raw`, 90)),
          prices: [0, 1, 2].map((i) => draw.magnitude(`${at}/${i}/price`, 90)),
        })),
      ],
      { stakeRatio: stakeRatio.toString() },
    ),
  );

const faultsOf = (operation: AmountName, params: JsonObject, input: object): readonly SystemSituation[] =>
  unreadable(operation, REF(operation), { params, state: {}, input: jsonObjectOf(input) }, { params: 2 }).filter(
    ({ id }) => !id.startsWith("fault/state") && (Object.keys(params).length > 0 || id === "fault/input"),
  );

const policy = (information: bigint, utility = 0n, cost = 0n) => ({ information, utility, cost });

const shared = (draw: Draw): readonly Input[] => {
  const common = { beta: WAD, sensitivity: WAD, total: 10n ** 18n };
  return [
    ["one", { ...common, policies: [policy(WAD)] }],
    ["equal", { ...common, policies: [policy(WAD), policy(WAD), policy(WAD)] }],
    ["equal-with-rest", { ...common, total: 10n, policies: [policy(WAD), policy(WAD), policy(WAD)] }],
    ["one-apart", { ...common, policies: [policy(2n * WAD), policy(WAD)] }],
    ["negative", { ...common, policies: [policy(-WAD, WAD / 2n), policy(WAD, -3n * WAD), policy(0n)] }],
    ["costs-decide", { ...common, policies: [policy(WAD, 0n, WAD), policy(WAD, 0n, 2n * WAD), policy(WAD)] }],
    ["beta-zero", { ...common, beta: 0n, policies: [policy(9n * WAD), policy(-9n * WAD)] }],
    ["hopeless", { ...common, policies: [policy(100n * WAD), policy(0n), policy(16n * WAD)] }],
    ["nothing-to-share", { ...common, total: 0n, policies: [policy(WAD), policy(0n)] }],
    ["one-unit", { ...common, total: 1n, policies: [policy(0n), policy(1n)] }],
    [
      "limits",
      {
        beta: QUANTITY_LIMIT - 1n,
        sensitivity: QUANTITY_LIMIT - 1n,
        total: QUANTITY_LIMIT - 1n,
        policies: [
          policy(1n - QUANTITY_LIMIT, 1n - QUANTITY_LIMIT, QUANTITY_LIMIT - 1n),
          policy(QUANTITY_LIMIT - 1n, QUANTITY_LIMIT - 1n, 0n),
        ],
      },
    ],
    ["none", { ...common, policies: [] }],
    ["beta-past-112-bits", { ...common, beta: QUANTITY_LIMIT, policies: [policy(0n)] }],
    ["sensitivity-past-112-bits", { ...common, sensitivity: QUANTITY_LIMIT, policies: [policy(0n)] }],
    ["total-past-112-bits", { ...common, total: QUANTITY_LIMIT, policies: [policy(0n)] }],
    ["information-past-112-bits", { ...common, policies: [policy(QUANTITY_LIMIT)] }],
    ["utility-below-112-bits", { ...common, policies: [policy(0n, -QUANTITY_LIMIT)] }],
    ["cost-past-112-bits", { ...common, policies: [policy(0n, 0n, QUANTITY_LIMIT)] }],
    ...drawnOf("policies", 12, (at) => ({
      beta: draw.magnitude(`${at}/beta`, 64),
      sensitivity: draw.magnitude(`${at}/sensitivity`, 60),
      total: draw.magnitude(`${at}/total`, 100),
      policies: [0, 1, 2, 3].map((i) =>
        policy(
          draw.integer(`${at}/${i}/information`, -3n * WAD, 3n * WAD),
          draw.integer(`${at}/${i}/utility`, -3n * WAD, 3n * WAD),
          draw.magnitude(`${at}/${i}/cost`, 58),
        ),
      ),
    })),
  ];
};

export const amountSituations = (draw: Draw): Readonly<Record<AmountName, readonly SystemSituation[]>> => ({
  ...math(draw),
  "workers.quality": [
    ...qualities(draw),
    ...faultsOf("workers.quality", { qualityRate: "5" }, { quality: 5n, result: "passed" }),
  ],
  "workers.haircut": [
    pure("workers.haircut", "numbers", grid("amount", "quality")),
    ...faultsOf("workers.haircut", {}, { amount: 5n, quality: 7n }),
  ],
  "workers.stake": [
    ...declarations(draw),
    ...faultsOf("workers.stake", { stakeRatio: "5" }, { declared: [5n, 6n], prices: [7n, 8n] }),
  ],
  "workers.slash": [
    pure("workers.slash", "numbers", grid("stake", "rate")),
    ...faultsOf("workers.slash", {}, { stake: 5n, rate: 7n }),
  ],
  "routing.liquidity": [
    pure("routing.liquidity", "policies", shared(draw)),
    ...faultsOf(
      "routing.liquidity",
      {},
      { beta: 5n, sensitivity: 5n, total: 10n, policies: [policy(5n, -5n, 5n), policy(0n)] },
    ),
  ],
});
