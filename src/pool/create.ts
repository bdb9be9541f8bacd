import { Result } from "effect";
import type { CreatePool, NewResource, Pool, Resource } from "../../spec/vocabulary/pool.ts";
import { type Refusal, refusal } from "../../spec/vocabulary/refusal.ts";
import { LEAST_DERIVED_FLOOR, LOCKED_SHARES, QUANTITY_LIMIT, WAD } from "../../spec/vocabulary/units.ts";
import { mulDivDown } from "../fixed-point/division.ts";
import { curvesProblem, emptyProblem, type Problem, quantityProblem, weightsProblem } from "./validate.ts";

const isInPaperTerms = (resource: NewResource): resource is Extract<NewResource, { readonly lambda: bigint }> =>
  "lambda" in resource;

const numbersProblem = ({ shares, resources }: CreatePool): Problem => {
  const problem = quantityProblem(shares, LOCKED_SHARES + 1n, () => "input.shares");
  if (problem !== null) return problem;
  for (const [position, resource] of resources.entries()) {
    const at = (name: string) => () => `input.resources.${position}.${name}`;
    const inResource =
      quantityProblem(resource.q, 1n, at("q")) ??
      quantityProblem(resource.p, 1n, at("p")) ??
      quantityProblem(resource.m, 0n, at("m")) ??
      (isInPaperTerms(resource)
        ? (quantityProblem(resource.lambda, 0n, at("lambda")) ?? quantityProblem(resource.qBar, 1n, at("qBar")))
        : (quantityProblem(resource.c, 0n, at("c")) ?? quantityProblem(resource.beta, 0n, at("beta"))));
    if (inResource !== null) return inResource;
  }
  return null;
};

/**
 * c = ⌊λ·W²/(2·q̄²)⌋, b = ⌊λ·W/q̄⌋, β = ⌊b·W/S⌋: the parameters that the pool stores, from those of the paper's
 * equation 4. Each rounds down. In units of 1e-18; may exceed 2^112. q̄ ≥ 1, S ≥ 1.
 */
const derivedDown = (lambda: bigint, qBar: bigint, shares: bigint): Pick<Resource, "c" | "beta"> => ({
  c: mulDivDown(lambda, WAD * WAD, 2n * qBar * qBar),
  beta: mulDivDown(mulDivDown(lambda, WAD, qBar), WAD, shares),
});

const stored = (resource: NewResource, shares: bigint): Resource => {
  const { weight, q, p, m } = resource;
  const { c, beta } = isInPaperTerms(resource) ? derivedDown(resource.lambda, resource.qBar, shares) : resource;
  return { weight, q, p, c, beta, m };
};

const precisionProblem = (created: readonly NewResource[], resources: readonly Resource[]): Problem => {
  for (const [position, source] of created.entries()) {
    const c = resources[position]?.c ?? 0n;
    if (isInPaperTerms(source) && source.lambda > 0n && c < LEAST_DERIVED_FLOOR) {
      const field = `input.resources.${position}.lambda`;
      return refusal("ParameterPrecision", field, `${source.lambda} (c = ${c})`, "0, or such that c ≥ 10^6");
    }
  }
  return null;
};

/** Whether what was derived can be stored at all; otherwise there is no curve to judge. */
const isInBounds = ({ c, beta }: Resource): boolean => c < QUANTITY_LIMIT && beta < QUANTITY_LIMIT;

const overflowProblem = (resources: readonly Resource[]): Problem => {
  for (const [position, { c, beta }] of resources.entries()) {
    const field = `input.resources.${position}.lambda`;
    if (c >= QUANTITY_LIMIT) return refusal("Overflow", field, `large (c = ${c})`, "such that c is below 2^112");
    if (beta >= QUANTITY_LIMIT) return refusal("Overflow", field, `large (β = ${beta})`, "such that β is below 2^112");
  }
  return null;
};

/**
 * A new pool from reserves, shares, and for each resource either c and β or the paper's λ and q̄. All in units of 1e-18;
 * 1000 < S < 2^112, 1 ≤ q, p < 2^112, parameters below 2^112, q̄ ≥ 1. Derived parameters round down; nothing is owed to
 * anybody yet, so that this favours nobody. Equation 4, with the inertia of equation 9.
 *
 * Refused as LengthMismatch (no resources), InvalidWeights, InvalidState, ParameterPrecision (λ > 0 and c < 10^6),
 * NotAdmissible, Overflow (a derived c or β ≥ 2^112; that curve is not judged): the first of these that applies.
 */
export const create = (input: CreatePool): Result.Result<Pool, Refusal> => {
  const invalid =
    emptyProblem("input.resources", input.resources) ??
    weightsProblem("input.resources", input.resources) ??
    numbersProblem(input);
  if (invalid !== null) return Result.fail(invalid);
  const { shares } = input;
  const resources = input.resources.map((resource) => stored(resource, shares));
  const problem =
    precisionProblem(input.resources, resources) ??
    curvesProblem(shares, resources, "input.resources", isInBounds) ??
    overflowProblem(resources);
  if (problem !== null) return Result.fail(problem);
  return Result.succeed({ shares, resources, block: { number: 0n, open: resources.map(() => null) } });
};
