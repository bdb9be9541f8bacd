import type { Arithmetic } from "../arithmetic/arithmetic.ts";
import { WAD } from "../vocabulary/units.ts";
import { numbered } from "./numbered.ts";

/**
 * Section 14.1: a proposal passes when more shares are for it than against it, and those for it are at least the quorum
 * of the supply: quorum·supply ≤ inFavour·W. Exact; a tie and a missing unit both fail, in favour of what is.
 */
export const passes = numbered(
  "14.1",
  "sound",
  "a proposal passes",
  <N, B>(
    a: Arithmetic<N, B>,
    vote: { readonly inFavour: N; readonly against: N; readonly supply: N; readonly quorum: N },
  ): B =>
    a.and(
      a.less(vote.against, vote.inFavour),
      a.atMost(a.multiply(vote.quorum, vote.supply), a.multiply(vote.inFavour, a.literal(WAD))),
    ),
);

/** Section 14.1: a parameter may take a value: least ≤ value ≤ most, and no further from the value it has than one step. */
export const mayBecome = numbered(
  "14.1",
  "sound",
  "a parameter may take a value",
  <N, B>(
    a: Arithmetic<N, B>,
    value: N,
    current: N,
    bounds: { readonly least: N; readonly most: N; readonly step: N },
  ): B =>
    a.and(
      a.atMost(bounds.least, value),
      a.atMost(value, bounds.most),
      a.atMost(value, a.add(current, bounds.step)),
      a.atMost(current, a.add(value, bounds.step)),
    ),
);
