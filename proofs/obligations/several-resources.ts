import { invariant, phiKept, virtualCredits } from "../../spec/equations/index.ts";
import type { Quantity } from "../../spec/machines/pool/quantities.ts";
import { type Obligation, obligation } from "../obligation/obligation.ts";
import { CHANGES, type Change, keepsPhi } from "./liquidity.ts";
import { swapLeg } from "./movement.ts";
import { composedOf, NUMBERS, ofEach } from "./resources.ts";
import { invariantKept, oneUnitMore, preservesInvariant } from "./trades.ts";

/** The legs are of one pool and one swap: one share supply, one risk rate, one context. */
const SHARED = ["shares", "rate", "riskRate", "cap"] as const satisfies readonly Quantity[];

const leg = swapLeg();

const preservesEveryInvariant = (n: number): Obligation =>
  obligation({
    id: `swap-of-${n}-legs-preserves-every-invariant`,
    statement: `In a vector swap of ${n} legs, all at one risk rate, the invariant of no resource falls: every leg is a trade on the curve of its own resource.`,
    expected: "proved",
    applies: leg.applies,
    ...composedOf(preservesInvariant(leg), n, SHARED),
    conclusion: ofEach(invariantKept(leg.before, leg.after), n, SHARED),
    control: {
      description: "the trader gets one unit of one resource more",
      conclusion: ofEach(invariantKept(leg.before, oneUnitMore(leg)), n, SHARED),
    },
  });

/** A mint and a burn are of one share supply and of as many shares of every resource. */
const OF_SHARES = ["shares", "part"] as const;

const keepsEveryPhi = (change: Change, n: number): Obligation => {
  const one = keepsPhi(change);
  return obligation({
    id: `${change.id}-of-${n}-resources-never-lowers-phi`,
    statement: `In ${change.title} of a pool of ${n} resources Φ of none of them falls.`,
    expected: "proved",
    applies: [phiKept, invariant, virtualCredits, change.predicate],
    ...composedOf(one, n, OF_SHARES),
    conclusion: ofEach(one.conclusion, n, OF_SHARES),
    control: {
      description: "the user gets one unit of one resource more",
      conclusion: ofEach(one.control.conclusion ?? one.conclusion, n, OF_SHARES),
    },
  });
};

export const severalResourcesObligations: readonly Obligation[] = [
  ...NUMBERS.map(preservesEveryInvariant),
  ...CHANGES.flatMap((change) => NUMBERS.map((n) => keepsEveryPhi(change, n))),
];
