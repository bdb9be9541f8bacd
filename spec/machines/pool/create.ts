import { Result } from "effect";
import { type Choice, fix } from "../../checker/action/index.ts";
import { creditsAShareWithin, creditsWithin, floorWithin } from "../../equations/creation.ts";
import type { Curve } from "../../equations/invariant.ts";
import type { Outcome } from "../../vocabulary/operation.ts";
import type { CreatePool, NewResource, Pool, Resource } from "../../vocabulary/pool.ts";
import { type Refusal, refusal } from "../../vocabulary/refusal.ts";
import { LEAST_DERIVED_FLOOR, LOCKED_SHARES, QUANTITY_LIMIT } from "../../vocabulary/units.ts";
import { curveOf, curveRefusals, weightRefusals, withinState } from "./validity.ts";

type Derived = "lambda" | "target" | "shares" | "credits" | "c" | "beta";

/** The largest integer from 0 for which `holds`. */
const largest = (name: Derived, holds: Choice<Derived>["holds"]): Choice<Derived> => ({
  kind: "choice",
  name,
  extremum: "largest",
  from: (a) => a.literal(0n),
  given: [],
  holds,
});

/** c = ⌊λW²/(2q̄²)⌋, b = ⌊λW/q̄⌋, β = ⌊bW/S⌋. */
export const derivation: readonly Choice<Derived>[] = [
  largest("c", (a, { c, lambda, target }) => floorWithin(a, c, lambda, target)),
  largest("credits", (a, { credits, lambda, target }) => creditsWithin(a, credits, lambda, target)),
  largest("beta", (a, { beta, credits, shares }) => creditsAShareWithin(a, beta, credits, shares)),
];

/** c and β of a new resource, as given or from (λ, q̄). */
const parametersOf = (shares: bigint, r: NewResource): { readonly c: bigint; readonly beta: bigint } => {
  if (!("lambda" in r)) return { c: r.c, beta: r.beta };
  const scratch = { lambda: r.lambda, target: r.qBar, shares, credits: 0n, c: 0n, beta: 0n };
  for (const choice of derivation) fix(choice, scratch);
  return { c: scratch.c, beta: scratch.beta };
};

const boundsOf = (r: NewResource, field: string): readonly Refusal[] => [
  ...withinState(`${field}.q`, r.q, 1n),
  ...withinState(`${field}.p`, r.p, 1n),
  ...withinState(`${field}.m`, r.m, 0n),
  ...("lambda" in r
    ? [...withinState(`${field}.lambda`, r.lambda, 0n), ...withinState(`${field}.qBar`, r.qBar, 1n)]
    : [...withinState(`${field}.c`, r.c, 0n), ...withinState(`${field}.beta`, r.beta, 0n)]),
];

const overflow = (field: string, value: bigint): readonly Refusal[] =>
  value < QUANTITY_LIMIT ? [] : [refusal("Overflow", field, value, "below 2^112")];

const refusalsOfDerived = (r: NewResource, field: string, curve: Curve<bigint>): readonly Refusal[] => {
  const overflows = [...overflow(`${field}.c`, curve.c), ...overflow(`${field}.beta`, curve.beta)];
  const imprecise =
    "lambda" in r && r.lambda > 0n && curve.c < LEAST_DERIVED_FLOOR
      ? [refusal("ParameterPrecision", `${field}.c`, curve.c, "at least 10^6 when λ > 0")]
      : [];
  return [...imprecise, ...overflows, ...(overflows.length > 0 ? [] : curveRefusals(field, curve))];
};

/** `pool.create`: a pool with nothing traded yet, or every refusal that applies. */
export const create = ({ shares, resources }: CreatePool): Outcome => {
  const field = (i: number): string => `input.resources.${i}`;
  const weights = weightRefusals(
    "input.resources",
    resources.map(({ weight }) => weight),
  );
  const bounds = [
    ...withinState("input.shares", shares, LOCKED_SHARES + 1n),
    ...resources.flatMap((r, i) => boundsOf(r, field(i))),
  ];
  if (bounds.length > 0) return Result.fail([...weights, ...bounds]);
  const created = resources.map((r): Resource => {
    const { weight, q, p, m } = r;
    return { weight, q, p, ...parametersOf(shares, r), m };
  });
  const derived = created.flatMap((resource, i) => {
    const asked = resources[i];
    return asked === undefined ? [] : refusalsOfDerived(asked, field(i), curveOf({ shares }, resource));
  });
  const refusals = [...weights, ...derived];
  if (refusals.length > 0) return Result.fail(refusals);
  const post: Pool = { shares, resources: created, block: { number: 0n, open: created.map(() => null) } };
  return Result.succeed({ output: {}, post });
};
