import { Result } from "effect";
import {
  CURVATURE_SCOPES,
  type CurvatureState,
  curvatureMachine,
  leastRate,
} from "../../../spec/machines/curvature/index.ts";
import type { Pool, Resource, SystemOperation } from "../../../spec/vocabulary/index.ts";
import { QUANTITY_LIMIT, WAD, WORD_LIMIT } from "../../../spec/vocabulary/units.ts";
import { ask, askSystem } from "../../oracle/oracle.ts";
import { type JsonObject, jsonObjectOf } from "../../vectors/index.ts";
import { type Case, poolJson } from "../case.ts";
import type { Draw } from "../draw.ts";
import { MULTIPLE_POOLS, type NamedPool, poolOf, SINGLE_POOLS } from "../pools.ts";
import type { SystemSituation } from "../system-case.ts";
import { ofOperation, type RequestOfStep, traceSituations } from "../traces.ts";
import { curvatureBounds } from "./curvature-bounds.ts";
import { type Fault, stateFaults } from "./faults.ts";
import { faulty, unreadable } from "./unreadable.ts";

type CurvatureName = Extract<SystemOperation, `curvature.${string}`>;

const REF = "spec/systems/curvature.md";
const source = { kind: "equation", ref: REF } as const;
const FREE_TARGET = QUANTITY_LIMIT;

const resourceAt = ({ resources }: Pool, index: number): Resource => {
  const resource = resources[index];
  if (resource === undefined) throw new RangeError(`no resource ${index}`);
  return resource;
};

/** The price view, rounded up. */
const priceAt = (pool: Pool, index: number): bigint => {
  const outcome = ask({ operation: "pool.price", params: {}, state: poolJson(pool), input: { index } });
  return Result.isSuccess(outcome) ? BigInt(String(outcome.success.output.price)) : 0n;
};

const stepOf = (alias: string, comment: string, step: bigint, index = 0): Case => ({
  alias,
  comment,
  input: { index, step: step.toString() },
  flags: ["PriceNeutral"],
});

/** A lowering of every size on one resource, towards a target. */
const lowerings = (name: string, pool: Pool, target: bigint, index = 0): SystemSituation => {
  const { q, c } = resourceAt(pool, index);
  const finest = (pool.shares ** 2n + 4n * q * WAD - 1n) / (4n * q * WAD);
  const steps: readonly (readonly [string, string, bigint])[] = [
    ["nothing", "no step", 0n],
    ["one-unit", "the least step", 1n],
    ["finest", "the least that outweighs the rounding of β", finest],
    ["finer-than-rounding", "one unit less", finest - 1n],
    ["a-thousandth", "a thousandth of c", c / 1000n + 1n],
    ["a-seventh", "a seventh of c", c / 7n],
    ["to-the-target", "down to the target", c - target],
    ["past-the-target", "one unit past it", c - target + 1n],
    ["all", "c' = 0", c],
    ["more-than-all", "c' < 0", c + 1n],
    ["last-of-256-bits", "2^256 − 1", WORD_LIMIT - 1n],
  ];
  const distinct = new Map(steps.filter(([, , step]) => step >= 0n).map((each) => [each[2], each]));
  return {
    ...{ id: `${name}/to-${target}`, operation: "curvature.lower", source, state: poolJson(pool) },
    params: { target: target.toString() },
    cases: [...distinct.values()].map(([alias, comment, step]) => stepOf(alias, comment, step, index)),
  };
};

interface Rules {
  readonly width: bigint;
  readonly rate: bigint;
}

type NamedRules = readonly [name: string, rules: Rules];

const ordinary: NamedRules = ["ordinary", { width: WAD / 20n, rate: (3n * WAD) / 1000n }];
const dear: NamedRules = ["dear", { width: WAD / 2n, rate: WAD / 10n }];

/** Rules as they may be: ordinary, none at all, and as wide and dear as can be. */
const RULES: readonly NamedRules[] = [
  ordinary,
  dear,
  ["free", { width: WAD / 100n, rate: 0n }],
  ["extreme", { width: WAD - 1n, rate: WAD - 1n }],
];

const largestOf = (pool: Pool, index: number, laggedPrice: bigint, rules: Rules): bigint => {
  const params = jsonObjectOf({ laggedPrice, ...rules });
  const outcome = askSystem({ operation: "curvature.largestRaise", params, state: poolJson(pool), input: { index } });
  return Result.isSuccess(outcome) ? BigInt(String(outcome.success.output.step)) : 0n;
};

const raiseParams = (rules: Rules, laggedPrice: bigint, changes: object = {}): JsonObject =>
  jsonObjectOf({ target: FREE_TARGET, laggedPrice, raised: false, ...rules, ...changes });

/** Raises at and beyond every bound of one resource. */
const raises = ({ name, pool }: NamedPool, [rulesName, rules]: NamedRules, index = 0): readonly SystemSituation[] => {
  const { c } = resourceAt(pool, index);
  const lagged = priceAt(pool, index);
  const largest = largestOf(pool, index, lagged, rules);
  const at = (alias: string, params: JsonObject, cases: readonly Case[]): SystemSituation => ({
    ...{ id: `${name}/${rulesName}/${alias}`, operation: "curvature.raise", source, state: poolJson(pool) },
    params,
    cases,
  });
  const step = largest > 0n ? largest : 1n;
  return [
    at("free", raiseParams(rules, lagged), [
      stepOf("one-unit", "the least step", 1n, index),
      stepOf("half", "half of the largest", largest / 2n + 1n, index),
      stepOf("largest", "the largest that no cycle gains from", step, index),
      stepOf("one-more", "one unit more", largest + 1n, index),
      stepOf("nothing", "no step", 0n, index),
      stepOf("past-112-bits", "c' = 2^112", QUANTITY_LIMIT - c, index),
      stepOf("last-of-112-bits", "c' = 2^112 − 1", QUANTITY_LIMIT - 1n - c, index),
    ]),
    at("target-met", raiseParams(rules, lagged, { target: c + step }), [
      stepOf("to-the-target", "up to the target", step, index),
    ]),
    at("target-missed", raiseParams(rules, lagged, { target: c + step - 1n }), [
      stepOf("past-the-target", "one unit past it", step, index),
    ]),
    at("again", raiseParams(rules, lagged, { raised: true }), [
      stepOf("again", "a second time in the epoch", step, index),
      stepOf("again-and-too-large", "and too large", largest + 1n, index),
    ]),
    at("away", raiseParams(rules, 3n * lagged + 5n), [
      stepOf("away", "the price has fallen out of the band", step, index),
    ]),
    at("above", raiseParams(rules, lagged / 3n), [stepOf("above", "the price has risen out of the band", step, index)]),
    at("target-and-again", raiseParams(rules, 0n, { raised: true, target: 0n }), [
      stepOf("everything-wrong", "past the target, again, out of the band", step, index),
    ]),
  ];
};

/** The largest raise with the price at the middle of the band and at both of its edges, and one unit outside. */
const views = ({ name, pool }: NamedPool, [rulesName, rules]: NamedRules, index = 0): readonly SystemSituation[] => {
  const price = priceAt(pool, index);
  const { width } = rules;
  const edges: readonly (readonly [string, bigint])[] = [
    ["middle", price],
    ["low-edge", (price * WAD) / (WAD - width)],
    ["below-low-edge", (price * WAD) / (WAD - width) + 1n],
    ["high-edge", (price * WAD + WAD + width - 1n) / (WAD + width)],
    ["above-high-edge", (price * WAD) / (WAD + width) - 1n],
  ];
  return edges
    .filter(([, laggedPrice]) => laggedPrice >= 0n && laggedPrice < WORD_LIMIT)
    .map(([alias, laggedPrice]) => ({
      ...{ id: `${name}/${rulesName}/${alias}`, operation: "curvature.largestRaise", source, state: poolJson(pool) },
      params: jsonObjectOf({ laggedPrice, ...rules }),
      cases: [{ alias: "view", comment: `the lagged price: ${alias}`, input: { index } }],
    }));
};

const targets = (draw: Draw): readonly SystemSituation[] => {
  const rules: readonly (readonly [string, object])[] = [
    ["zero", { base: 0n, volatilityWeight: WAD, utilizationWeight: WAD, volatility: WAD }],
    ["ordinary", { base: WAD / 5n, volatilityWeight: WAD / 2n, utilizationWeight: WAD / 3n, volatility: WAD / 7n }],
    ["one-unit", { base: 1n, volatilityWeight: WAD - 1n, utilizationWeight: 1n, volatility: WAD }],
    [
      "limit",
      {
        base: QUANTITY_LIMIT - 1n,
        volatilityWeight: QUANTITY_LIMIT - 1n,
        utilizationWeight: QUANTITY_LIMIT - 1n,
        volatility: QUANTITY_LIMIT - 1n,
      },
    ],
    ["past-112-bits", { base: QUANTITY_LIMIT, volatilityWeight: 0n, utilizationWeight: 0n, volatility: 0n }],
  ];
  const reserves: readonly (readonly [string, string, readonly (readonly [bigint, bigint])[]])[] = [
    ["full", "every reserve above its target: nothing is used", [[3n * WAD, 2n * WAD]]],
    ["exact", "a reserve at its target", [[2n * WAD, 2n * WAD]]],
    ["half", "half is used", [[WAD, 2n * WAD]]],
    ["thirds", "rounds down", [[WAD, 3n * WAD]]],
    [
      "least-decides",
      "of three the least full",
      [
        [5n, 4n],
        [1n, 7n],
        [9n, 10n],
      ],
    ],
    ["empty", "a reserve of 0", [[0n, 1n]]],
    ["one-short", "one unit short of a large target", [[QUANTITY_LIMIT - 2n, QUANTITY_LIMIT - 1n]]],
    ["no-target", "a target of 0", [[1n, 0n]]],
    [
      "one-without-target",
      "of two targets one is 0",
      [
        [1n, 2n],
        [1n, 0n],
      ],
    ],
    ["past-112-bits", "a reserve of 2^112", [[QUANTITY_LIMIT, 1n]]],
    ["target-past-112-bits", "a target of 2^112", [[1n, QUANTITY_LIMIT]]],
    [
      "random",
      "drawn at random",
      [0, 1].map((i) => [draw.magnitude(`target/${i}/q`, 100), draw.magnitude(`target/${i}/t`, 100)] as const),
    ],
  ];
  return rules.map(([id, params]) => ({
    ...{ id, operation: "curvature.target", source, params: jsonObjectOf(params), state: {} },
    cases: reserves.map(([alias, comment, pairs]) => ({
      alias,
      comment,
      input: jsonObjectOf({ reserves: pairs.map(([q, target]) => ({ q, target })) }),
    })),
  }));
};

const named = (...names: readonly string[]): readonly NamedPool[] =>
  SINGLE_POOLS.filter(({ name }) => names.includes(name));

/** So many shares that a unit of β is twelve credits. */
const coarse: NamedPool = {
  name: "coarse",
  pool: poolOf(12n * WAD, [{ q: 12n, p: 148n, c: 4n * WAD, beta: 8n }]),
};

/** Pools of one resource of any size, with a floor. */
const drawn = (draw: Draw, count: number): readonly NamedPool[] =>
  Array.from({ length: count }, (_, i): NamedPool => {
    const name = `curvature/${i}`;
    const shares = 1000n + draw.magnitude(`${name}/shares`, 90);
    const [q, p] = [draw.magnitude(`${name}/q`, 100), draw.magnitude(`${name}/p`, 100)];
    return { name: `random-${i}`, pool: poolOf(shares, [{ q, p, c: draw.magnitude(`${name}/c`, 64) }]) };
  });

const sheared = named("sheared")[0]?.pool ?? coarse.pool;

const VALID = {
  "curvature.target": {
    params: { base: "5", volatilityWeight: "1", utilizationWeight: "1", volatility: "1" },
    state: {},
    input: { reserves: [{ q: "1", target: "2" }] },
  },
  "curvature.lower": {
    params: { target: "0" },
    state: poolJson(sheared),
    input: { index: 0, step: (WAD / 9n).toString() },
  },
  "curvature.raise": {
    params: raiseParams({ width: WAD / 2n, rate: WAD / 10n }, priceAt(sheared, 0)),
    state: poolJson(sheared),
    input: { index: 0, step: "1000000" },
  },
  "curvature.largestRaise": {
    params: jsonObjectOf({ laggedPrice: priceAt(sheared, 0), width: WAD / 2n, rate: WAD / 10n }),
    state: poolJson(sheared),
    input: { index: 0 },
  },
} as const;

const wholes: readonly Fault[] = (["width", "rate"] as const).map((name) => ({
  ...{ alias: `${name}-is-everything`, comment: "10^18", place: "params", path: [name] },
  value: WAD.toString(),
}));

const backwards: Fault = {
  ...{ alias: "step-negative", comment: "the direction is the operation's", place: "input", path: ["step"] },
  value: "-1",
};

const refusals = (operation: CurvatureName): readonly SystemSituation[] => {
  const request = VALID[operation];
  const isRule = operation === "curvature.target";
  return [
    ...unreadable(operation, REF, request, { input: isRule ? 1 : 2, params: 4, state: 29 }),
    ...faulty(operation, REF, request, [
      ...(isRule ? [] : stateFaults.filter((_, i) => i > 10 && i % 3 === 0)),
      ...("width" in request.params ? wholes : []),
      ...(operation === "curvature.lower" || operation === "curvature.raise" ? [backwards] : []),
      ...(isRule
        ? []
        : [
            {
              alias: "no-such-resource",
              comment: "one past the last",
              place: "input",
              path: ["index"],
              value: 1,
            } as const,
          ]),
    ]),
  ];
};

const requestOfStep =
  ({ constants }: (typeof CURVATURE_SCOPES)[number]): RequestOfStep<CurvatureState> =>
  ({ state, action, parameters }) => {
    if (action !== "lower" && action !== "raise") return null;
    const { q, p, c, beta, target, lagged, raised } = state;
    const pool = poolOf(constants.shares, [{ q, p, c, beta, m: constants.m }]);
    const rules = { width: constants.width, rate: leastRate(constants) };
    return {
      operation: `curvature.${action}`,
      params: action === "lower" ? { target: target.toString() } : raiseParams(rules, lagged, { target, raised }),
      state: poolJson(pool),
      input: { index: 0, step: String(parameters.step) },
    };
  };

export const curvatureSituations = (draw: Draw): Readonly<Record<CurvatureName, readonly SystemSituation[]>> => {
  const traces = CURVATURE_SCOPES.flatMap((scope) =>
    traceSituations(
      curvatureMachine(scope),
      requestOfStep(scope),
      (action) => action === "lower" || action === "raise",
    ),
  );
  const pools = [...named("sheared", "inertia-sheared", "floor-only", "small-sheared", "steep-floor"), coarse];
  const second = MULTIPLE_POOLS[1] ?? coarse;
  const wild = drawn(draw, 4);
  return {
    "curvature.target": [...targets(draw), ...refusals("curvature.target")],
    "curvature.lower": [
      ...pools.map(({ name, pool }) => lowerings(name, pool, 0n)),
      ...named("sheared", "inertia-sheared").map(({ name, pool }) => lowerings(name, pool, WAD / 11n)),
      lowerings("second-of-three", second.pool, 0n, 1),
      ...wild.map(({ name, pool }) => lowerings(name, pool, 0n)),
      ...traces.filter(ofOperation("curvature.lower")),
      ...refusals("curvature.lower"),
    ],
    "curvature.raise": [
      ...named("sheared", "inertia-sheared").flatMap((pool) => raises(pool, ordinary)),
      ...named("small-sheared", "plain").flatMap((pool) => raises(pool, dear)),
      ...raises(second, ordinary, 1),
      ...wild.slice(0, 2).flatMap((pool) => raises(pool, dear)),
      ...traces.filter(ofOperation("curvature.raise")),
      ...curvatureBounds["curvature.raise"],
      ...refusals("curvature.raise"),
    ],
    "curvature.largestRaise": [
      ...named("sheared", "inertia-sheared").flatMap((pool) => [ordinary, dear].flatMap((rules) => views(pool, rules))),
      ...named("plain").flatMap((pool) => RULES.flatMap((rules) => views(pool, rules))),
      ...[coarse, ...wild].flatMap((pool) => views(pool, dear)),
      ...views(second, ordinary, 1),
      ...curvatureBounds["curvature.largestRaise"],
      ...refusals("curvature.largestRaise"),
    ],
  };
};
