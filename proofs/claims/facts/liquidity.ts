import { fraction, rational } from "../../../spec/arithmetic/index.ts";
import type { Term } from "../../../spec/checker/action/index.ts";
import {
  hamiltonianOfResource,
  literalExpectedFreeEnergy,
  literalLiquidityShare,
  literalPrice,
  literalProRataFee,
  literalSharesWithin,
  literalTimeWeightedFee,
} from "../../../spec/equations/index.ts";
import { quantity } from "../../fact.ts";
import { moved, of, type ResourceTerm, resource } from "../../reading/paper.ts";
import { computation, counterexample, identity } from "../evidence/evidence.ts";

/** 1 if equation 31 gives `s` shares for a deposit of one resource, else 0. */
const mints: Term<string> = (a, given) => {
  const contribution = { deposited: quantity(given, "Δq"), reserve: quantity(given, "q"), parts: 1 };
  const within = (s: typeof contribution.reserve) => literalSharesWithin(a, s, quantity(given, "S"), [contribution]);
  const more = a.add(quantity(given, "s"), a.literal(1n));
  return a.choose(a.and(within(quantity(given, "s")), a.not(within(more))), a.literal(1n), a.literal(0n));
};

export const depositWithoutCredits = counterexample({
  id: "deposit-without-credits",
  says: "A deposit of (100, 0) into q = p = S = 100 mints 100 shares by equation 31; burnt at once they are half of (200, 100): 50 credits of others.",
  given: { q: "100", p: "100", S: "100", Δq: "100", Δp: "0", s: "100" },
  where: { mints, burnt: "(p + Δp)·s/(S + s)", back: "(q + Δq)·s/(S + s)" },
  shows: ["back", "burnt"],
  holds: "mints = 1 and back = Δq and burnt > Δp",
  unless: { Δp: "100" },
});

/** The shares that equation 31 gives for two resources of weight ½, squared. */
export const lopsidedDeposit = counterexample({
  id: "lopsided-deposit",
  says: "For two resources of weight ½ the mean of the ratios 1 and ¼ mints ½ of the supply, twice what the smaller ratio allows, and 0 if one of them is not brought.",
  given: { one: "1", other: "1/4", S: "100", s: "50" },
  where: {
    within: (a, given) => {
      const contributions = ["one", "other"].map((name) => ({
        deposited: quantity(given, name),
        reserve: a.literal(1n),
        parts: 1,
      }));
      return a.choose(
        literalSharesWithin(a, quantity(given, "s"), quantity(given, "S"), contributions),
        a.literal(1n),
        a.literal(0n),
      );
    },
    least: "other·S",
  },
  shows: ["least"],
  holds: "within = 1 and s > least",
  unless: { other: "1/5" },
});

const here = resource();

const depositShift: Term<string> = (a, given) => {
  const at = here(a, given);
  const grown = a.add(a.literal(1n), quantity(given, "t"));
  return literalPrice(a, { ...at, q: a.multiply(at.q, grown), p: a.multiply(at.p, grown) });
};

export const proportionalDepositMovesThePrice = counterexample({
  id: "proportional-deposit-moves-the-price",
  says: "Doubling q and p from the target with λ and q̄ as they are moves the price from 1 to 3/2.",
  given: { q: "1", p: "1", q̄: "1", λ: "1", w: "1", t: "1" },
  where: { π: of(literalPrice, here), after: depositShift },
  shows: ["π", "after"],
  holds: "after != π",
  unless: { λ: "0" },
});

/** The same resource with reserves and target s times as large, and λ s² times. */
const scaled: ResourceTerm = (a, given) => ({
  ...moved(here, "sq", "sp")(a, given),
  target: quantity(given, "sq̄"),
  lambda: quantity(given, "sλ"),
});

export const scaledDeposit = identity({
  id: "deposit-that-keeps-the-price",
  says: "A deposit by the factor s leaves the price alone if q̄ grows by s and λ by s², so that c stays and b grows with the pool: A grows by s².",
  where: {
    ...{ w: "1", sq: "s·q", sp: "s·p", sq̄: "s·q̄", sλ: "s^2·λ" },
    π: of(literalPrice, here),
    "π'": of(literalPrice, scaled),
    A: of(hamiltonianOfResource, here),
    "A'": of(hamiltonianOfResource, scaled),
  },
  equal: [
    ["π'", "π"],
    ["A' - sλ/2", "s^2·(A - λ/2)"],
  ],
  differ: [["π'", "s·π"]],
});

const proRata =
  (held: string): Term<string> =>
  (a, given) =>
    literalProRataFee(a, { held: quantity(given, held), shares: quantity(given, "S"), fees: quantity(given, "F") });

export const proRataAddsUp = identity({
  id: "pro-rata-adds-up",
  says: "With one snapshot of the shares, s/S of the fees adds up to the fees.",
  where: { S: "s1 + s2", one: proRata("s1"), other: proRata("s2") },
  equal: [["one + other", "F"]],
  differ: [["one", "F"]],
});

export const proRataWithoutSnapshot = counterexample({
  id: "pro-rata-without-a-snapshot",
  says: "A provider of all 100 shares claims 100 of fees; another brings 100 shares and claims by the sum over all swaps: 50 more than there was.",
  given: { s1: "100", s2: "100", F: "100" },
  where: {
    S: "s1 + s2",
    first: (a, given) =>
      literalProRataFee(a, { held: quantity(given, "s1"), shares: quantity(given, "s1"), fees: quantity(given, "F") }),
    second: proRata("s2"),
  },
  shows: ["first", "second"],
  holds: "first + second > F",
  unless: { s2: "0" },
});

const timeWeighted =
  (held: string, age: string): Term<string> =>
  (a, given) =>
    literalTimeWeightedFee(a, {
      held: quantity(given, held),
      age: quantity(given, age),
      shares: quantity(given, "S"),
      meanAge: quantity(given, "mean"),
      fees: quantity(given, "F"),
    });

export const timeWeightedOverpays = counterexample({
  id: "time-weighted-fees-overpay",
  says: "90 shares held for 10, 10 just minted: with the mean over the providers, 5, equation 33 pays 180% of the fees.",
  given: { s1: "90", s2: "10", τ1: "10", τ2: "0", F: "100" },
  where: { S: "s1 + s2", mean: "(τ1 + τ2)/2", one: timeWeighted("s1", "τ1"), other: timeWeighted("s2", "τ2") },
  shows: ["mean", "one", "other"],
  holds: "one + other > F",
  unless: { τ2: "10" },
});

export const timeWeightedAddsUp = identity({
  id: "time-weighted-fees-add-up",
  says: "With the share-weighted mean Σsτ/S the payments are the fees, exactly.",
  where: {
    S: "s1 + s2",
    mean: "(s1·τ1 + s2·τ2)/S",
    one: timeWeighted("s1", "τ1"),
    other: timeWeighted("s2", "τ2"),
  },
  equal: [["one + other", "F"]],
  differ: [["one", "F"]],
});

const shareOf =
  (name: string): Term<string> =>
  (a, given) =>
    literalLiquidityShare(a, quantity(given, name), [quantity(given, "e1"), quantity(given, "e2")]);

export const softmaxAddsUp = identity({
  id: "softmax-adds-up",
  says: "The shares of equation 34 add up to 1, and none changes when all exponentials are multiplied by the same: the largest exponent may be subtracted first.",
  where: {
    one: shareOf("e1"),
    other: shareOf("e2"),
    scaled: (a, given) => {
      const times = (name: string) => a.multiply(quantity(given, "s"), quantity(given, name));
      return literalLiquidityShare(a, times("e1"), [times("e1"), times("e2")]);
    },
  },
  equal: [
    ["one + other", "1"],
    ["scaled", "one"],
  ],
  differ: [["one", "1"]],
});

/** In doubles, as it is printed and with the largest exponent subtracted. */
const softmax = (exponents: readonly number[], shift: number) => {
  const powers = exponents.map((exponent) => Math.exp(exponent - shift));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return { share: (powers[0] ?? 0) / total };
};

export const softmaxOverflows = computation({
  id: "softmax-overflows-as-printed",
  says: "With exponents of 1000 and 999, which 1000 credits at β = 1 make, equation 34 as printed is not a number in doubles; with the largest subtracted first it is 0.73.",
  compute: () => ({ printed: Number.isNaN(softmax([1000, 999], 0).share) ? 1 : 0, ...softmax([1000, 999], 1000) }),
  holds: "printed = 1 and 0.73 < share < 0.74",
  unless: () => ({ printed: Number.isNaN(softmax([10, 9], 0).share) ? 1 : 0, ...softmax([10, 9], 10) }),
});

const value =
  (information: string, cost: string): Term<string> =>
  (a, given) =>
    literalExpectedFreeEnergy(
      a,
      { information: quantity(given, information), utility: a.literal(0n), cost: quantity(given, cost) },
      quantity(given, "λc"),
    );

export const differenceIsNotARatio = counterexample({
  id: "policy-value-is-not-gain-per-cost",
  says: "A gain of 10 for a cost of 9 has the smaller value than one of 100 for 90, at the same gain for each unit of cost: the value is a difference.",
  given: { g1: "10", k1: "9", g2: "100", k2: "90", λc: "1" },
  where: { one: value("g1", "k1"), other: value("g2", "k2") },
  shows: ["one", "other"],
  holds: "g1/k1 = g2/k2 and other = 10·one and one != other",
  unless: { g2: "10", k2: "9" },
});

const minted = (deposits: readonly (readonly [bigint, bigint])[]) => {
  const contributions = deposits.map(([deposited, reserve]) => ({
    deposited: fraction(deposited),
    reserve: fraction(reserve),
    parts: 1,
  }));
  let shares = 0n;
  const supply = 100n;
  while (shares < supply && literalSharesWithin(rational, fraction(shares + 1n), fraction(supply), contributions))
    shares += 1n;
  return fraction(shares);
};

export const sharesAreWeaklyMonotone = computation({
  id: "shares-are-weakly-monotone",
  says: "Shares of equation 31 rise with the resource brought, do not change with the credits (there is no place for them), and stay 0 while one of two resources is not brought.",
  compute: () => ({
    less: minted([[50n, 100n]]),
    more: minted([[60n, 100n]]),
    none: minted([
      [0n, 100n],
      [90n, 100n],
    ]),
  }),
  holds: "less < more and none = 0",
  unless: () => ({
    less: minted([[50n, 100n]]),
    more: minted([[60n, 100n]]),
    none: minted([
      [10n, 100n],
      [90n, 100n],
    ]),
  }),
});

export const refundFromThePool = counterexample({
  id: "refund-from-the-pool",
  says: "To pay unused credits back out of p after the swap lowers H by w·q times as much: a refund has to come from escrow.",
  given: { q: "2", p: "2", q̄: "1", λ: "0", w: "1", refund: "1/2" },
  where: {
    H: of(hamiltonianOfResource, here),
    "H'": of(hamiltonianOfResource, (a, given) => ({
      ...here(a, given),
      p: a.subtract(quantity(given, "p"), quantity(given, "refund")),
    })),
  },
  shows: ["H", "H'"],
  holds: "H' < H",
  unless: { refund: "0" },
});
