import type { Resource } from "../../../spec/vocabulary/pool.ts";
import { mulDivDown, mulDivUp, smaller } from "../../fixed-point/division.ts";

/** What a mint or a burn moves of each resource, and of its credits. Units of 1e-18. */
export interface Portions {
  readonly deltaQ: readonly bigint[];
  readonly deltaP: readonly bigint[];
}

/** ⌈q·s/S⌉ and ⌈p·s/S⌉ of every resource: what s shares cost, s ≥ 0. Rounds up, in favour of those who hold shares. Equation 31. */
export const portionsUp = (resources: readonly Resource[], part: bigint, shares: bigint): Portions => ({
  deltaQ: resources.map(({ q }) => mulDivUp(q, part, shares)),
  deltaP: resources.map(({ p }) => mulDivUp(p, part, shares)),
});

/** ⌊q·s/S⌋ and ⌊p·s/S⌋ of every resource: what s shares pay, 0 ≤ s ≤ S. Rounds down, in favour of those who stay. Equation 31. */
export const portionsDown = (resources: readonly Resource[], part: bigint, shares: bigint): Portions => ({
  deltaQ: resources.map(({ q }) => mulDivDown(q, part, shares)),
  deltaP: resources.map(({ p }) => mulDivDown(p, part, shares)),
});

/**
 * The largest s with s·qᵢ ≤ Δqᵢ·S and s·pᵢ ≤ Δpᵢ·S for all i: S times the smallest ratio over both sides, rounded down, in
 * favour of those who hold shares. Sound form of equation 31. There is at least one resource; q, p ≥ 1.
 */
export const sharesDown = (resources: readonly Resource[], { deltaQ, deltaP }: Portions, shares: bigint): bigint =>
  resources
    .flatMap(({ q, p }, position) => [
      mulDivDown(deltaQ[position] as bigint, shares, q),
      mulDivDown(deltaP[position] as bigint, shares, p),
    ])
    .reduce((least, part) => smaller(least, part));
