import type { Term } from "../../spec/checker/action/index.ts";
import { holdingTime, proRataEntitlement, timeWeightedEntitlement } from "../../spec/equations/index.ts";
import { received, settled } from "../../spec/machines/fee-distribution/bookkeeping.ts";
import type { FeeQuantity } from "../../spec/machines/fee-distribution/quantities.ts";
import { type FeeRule, proRata, timeWeighted } from "../../spec/machines/fee-distribution/rules.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { type Fact, fact, type Scope, scope, termIn } from "../fact.ts";
import type { Obligation } from "../obligation/obligation.ts";
import { atMost, minus, named, plus, readAction, times, whole } from "../reading/index.ts";

/*
 * The books of fees are covered, by induction over the operations on them. What is covered is more than the claims: it
 * is what all lots are entitled to before rounding. Lots are as many as an obligation says; whatever else stands is one
 * more summand on both sides, in every step. What is covered stands in `fee-coverage.ts`, what is rounded in
 * `fee-roundings.ts`.
 */

/** What the whole pool has one of. */
const BOOKS = [
  "shares",
  "time",
  "moment",
  "timed",
  "growth",
  "carry",
  "collected",
  "paid",
] as const satisfies readonly FeeQuantity[];

export type Books = Partial<Readonly<Record<(typeof BOOKS)[number], Term<string>>>>;

/** The i-th lot, and the books with some of their entries changed. */
export const lotAt = (i: number, changed: Readonly<Record<string, Term<string>>> = {}): Scope =>
  scope(`${i}.`, { ...Object.fromEntries(BOOKS.map((name) => [name, named(name)])), ...changed });

export const sumOf = (terms: readonly Term<string>[]): Term<string> =>
  terms.length === 0 ? whole(0n) : terms.reduce((left, right) => plus(left, right));

export interface Scheme {
  readonly rule: FeeRule;
  readonly id: string;
  readonly title: string;
  readonly entitlement: { readonly source: Obligation["equations"][number] };
  readonly weighing: readonly { readonly source: Obligation["equations"][number] }[];
}

export const SCHEMES: readonly Scheme[] = [
  { rule: proRata, id: "pro-rata", title: "by shares", entitlement: proRataEntitlement, weighing: [] },
  {
    rule: timeWeighted,
    id: "time-weighted",
    title: "by shares and their age",
    entitlement: timeWeightedEntitlement,
    weighing: [holdingTime],
  },
];

export const lots = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i + 1);

export const entitlements = ({ rule }: Scheme, at: readonly Scope[]): Term<string> =>
  sumOf(at.map((scopeOfLot) => termIn<FeeQuantity>(scopeOfLot, rule.entitlement)));

/** collected − paid − carry, in units of 1e-36. */
export const owedAtMost = (books: Books = {}): Term<string> => {
  const of = (name: "collected" | "paid" | "carry"): Term<string> => books[name] ?? named(name);
  return times(minus(of("collected"), plus(of("paid"), of("carry"))), whole(WAD));
};

export const covered = (scheme: Scheme, at: readonly Scope[], books: Books = {}): Fact =>
  atMost(
    "covered",
    "what all lots are entitled to is at most what was collected and neither paid nor carried",
    entitlements(scheme, at),
    owedAtMost(books),
  );

/** S = Σs and Σs·t₀, of the lots. */
export const totalsAgree = (at: readonly Scope[], books: Books = {}): Fact =>
  fact<string>("totals agree", "S and Σs·t₀ are the sums over the lots", (a, given) => {
    const sum = (term: Term<string>) => sumOf(at.map((each) => termIn(each, term)))(a, given);
    const total = (name: "shares" | "moment") => (books[name] ?? named(name))(a, given);
    return a.and(
      a.equal(total("shares"), sum(named("held"))),
      a.equal(total("moment"), sum(times(named("held"), named("since")))),
    );
  });

export const standing = (n: number): readonly Scope[] => lots(n).map((i) => lotAt(i));

export const distributing = ({ rule }: Scheme) => readAction(rule.distribute);
const receiving = readAction(received);

export const afterFee = (scheme: Scheme) => ({ ...distributing(scheme).updates, ...receiving.updates });

/** The first lot after it was settled, with other changes to it and the books. */
export const settledLot = (changed: Readonly<Record<string, Term<string>>> = {}): Scope => {
  const { timedSeen, growthSeen } = settling.updates;
  return lotAt(1, { timedSeen, growthSeen, ...changed });
};

export const settling = readAction(settled, { at: lotAt(1) });
export const others = (n: number, books: Books = {}): readonly Scope[] =>
  lots(n)
    .slice(1)
    .map((i) => lotAt(i, books));

/** The claims of n lots, each rounded down by itself. */
export const claimsOf = (n: number): readonly Term<string>[] => lots(n).map((i) => named(`${i}.claim`));
