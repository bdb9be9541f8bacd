import type { Choice, DeclaredAction, Guard } from "../../checker/action/index.ts";
import { coversPortion, sharesWithin, withinPortion } from "../../equations/liquidity.ts";
import { LOCKED_SHARES, QUANTITY_LIMIT } from "../../vocabulary/units.ts";
import { type LiquidityQuantity, type LiquidityTerm, portionOf } from "./quantities.ts";

/** A mint or a burn as one resource sees it. All legs of a pool have the same `part` and update S alike. */
export type Leg = DeclaredAction<LiquidityQuantity, "q" | "p" | "shares", "resource" | "credits">;

/** The shares that one resource's part of an offer suffices for. */
export type SharesLeg = DeclaredAction<LiquidityQuantity, never, "part">;

const zero: LiquidityTerm = (a) => a.literal(0n);
const moved = {
  resource: (_, given) => given.resource,
  credits: (_, given) => given.credits,
} as const satisfies Record<string, LiquidityTerm>;

/** The smallest amount that covers its shares: ⌈reserve·s/S⌉. */
const taken = (name: "resource" | "credits", reserve: "q" | "p"): Choice<LiquidityQuantity> => ({
  kind: "choice",
  name,
  extremum: "smallest",
  from: zero,
  given: [],
  holds: (a, given) => coversPortion(a, given[name], portionOf(given, reserve)),
});

/** The largest amount within its shares: ⌊reserve·s/S⌋. */
const paid = (name: "resource" | "credits", reserve: "q" | "p"): Choice<LiquidityQuantity> => ({
  kind: "choice",
  name,
  extremum: "largest",
  from: zero,
  upTo: (_, given) => given[reserve],
  given: [],
  holds: (a, given) => withinPortion(a, given[name], portionOf(given, reserve)),
});

const afterMint = {
  q: (a, given) => a.add(given.q, given.resource),
  p: (a, given) => a.add(given.p, given.credits),
  shares: (a, given) => a.add(given.shares, given.part),
} as const satisfies Record<string, LiquidityTerm>;

const afterBurn = {
  q: (a, given) => a.subtract(given.q, given.resource),
  p: (a, given) => a.subtract(given.p, given.credits),
  shares: (a, given) => a.subtract(given.shares, given.part),
} as const satisfies Record<string, LiquidityTerm>;

const overflows = (subject: LiquidityQuantity, after: LiquidityTerm): Guard<LiquidityQuantity> => ({
  kind: "guard",
  code: "Overflow",
  subject,
  bound: "such that what the pool holds after it is below 2^112",
  refuses: (a, given) => a.atMost(a.literal(QUANTITY_LIMIT), after(a, given)),
  ends: false,
});

const takesTooMuch = (subject: "limitQ" | "limitP", amount: "resource" | "credits"): Guard<LiquidityQuantity> => ({
  kind: "guard",
  code: "LimitExceeded",
  subject,
  bound: "at least what the mint takes",
  refuses: (a, given) => a.less(given[subject], given[amount]),
  ends: false,
});

const paysTooLittle = (subject: "limitQ" | "limitP", amount: "resource" | "credits"): Guard<LiquidityQuantity> => ({
  kind: "guard",
  code: "LimitExceeded",
  subject,
  bound: "at most what the burn pays",
  refuses: (a, given) => a.less(given[amount], given[subject]),
  ends: false,
});

/** Shares are minted for the smallest amounts that keep every share's claim: ⌈q·s/S⌉ and ⌈p·s/S⌉. */
export const mintLeg: Leg = {
  name: "mint",
  statement: "s shares for ⌈q·s/S⌉ of the resource and ⌈p·s/S⌉ credits",
  steps: [
    taken("resource", "q"),
    taken("credits", "p"),
    overflows("part", afterMint.shares),
    overflows("resource", afterMint.q),
    overflows("credits", afterMint.p),
    takesTooMuch("limitQ", "resource"),
    takesTooMuch("limitP", "credits"),
  ],
  updates: afterMint,
  receipt: moved,
};

/** The largest s with s·q ≤ Δq·S and s·p ≤ Δp·S, for one resource. The smallest of them is what the offer mints. */
export const sharesLeg: SharesLeg = {
  name: "sharesOf",
  statement: "the largest s with s·q ≤ Δq·S and s·p ≤ Δp·S",
  steps: [
    {
      kind: "choice",
      name: "part",
      extremum: "largest",
      from: zero,
      given: [],
      holds: (a, given) => sharesWithin(a, given.part, given, { resource: given.offeredQ, credits: given.offeredP }),
    },
  ],
  updates: {},
  receipt: { part: (_, given) => given.part },
};

/** Shares are burned for the largest amounts that keep every other share's claim: ⌊q·s/S⌋ and ⌊p·s/S⌋. */
export const burnLeg: Leg = {
  name: "burn",
  statement: "⌊q·s/S⌋ of the resource and ⌊p·s/S⌋ credits for s shares, the last 1000 apart",
  steps: [
    {
      kind: "guard",
      code: "InsufficientShares",
      subject: "part",
      bound: `at most all shares but the ${LOCKED_SHARES} that are locked`,
      refuses: (a, given) => a.less(afterBurn.shares(a, given), a.literal(LOCKED_SHARES)),
      ends: true,
    },
    paid("resource", "q"),
    paid("credits", "p"),
    paysTooLittle("limitQ", "resource"),
    paysTooLittle("limitP", "credits"),
  ],
  updates: afterBurn,
  receipt: moved,
};
