import { Result } from "effect";
import { type Refusal, refusal } from "../../../spec/vocabulary/refusal.ts";
import { isClosed, type Market, type Venue, type Wallet } from "./market.ts";

/** Credits, and claims of each class. */
export interface Amounts {
  readonly credits?: bigint;
  readonly claims?: readonly bigint[];
}

/** Claims of one class and none of the others. */
export const claimsOf = ({ rules }: Market, index: number, amount: bigint): readonly bigint[] =>
  rules.classes.map((_, position) => (position === index ? amount : 0n));

const walletAt = ({ wallets }: Market, party: number): Wallet => {
  const wallet = wallets[party];
  if (wallet === undefined) throw new RangeError(`no party ${party}: an operation looks before it moves anything`);
  return wallet;
};

/** Adds to a party's wallet. Claims of a class whose epoch has ended perish on the way. */
export const credit = (market: Market, party: number, { credits = 0n, claims }: Amounts): Market => {
  const wallet = walletAt(market, party);
  if (claims === undefined)
    return { ...market, wallets: market.wallets.with(party, { ...wallet, credits: wallet.credits + credits }) };
  const perished = claims.map((amount, index) => (isClosed(market, index) ? amount : 0n));
  const held = wallet.claims.map((amount, index) => amount + (claims[index] ?? 0n) - (perished[index] ?? 0n));
  return {
    ...market,
    wallets: market.wallets.with(party, { credits: wallet.credits + credits, claims: held }),
    perished: market.perished.map((amount, index) => amount + (perished[index] ?? 0n)),
  };
};

/** Takes from a party's wallet what it is known to hold. */
export const debit = (market: Market, party: number, { credits = 0n, claims = [] }: Amounts): Market => {
  const wallet = walletAt(market, party);
  return {
    ...market,
    wallets: market.wallets.with(party, {
      credits: wallet.credits - credits,
      claims: wallet.claims.map((amount, index) => amount - (claims[index] ?? 0n)),
    }),
  };
};

/** A wallet holds what is taken from it: credits are looked at first, then the classes in their order. */
export const shortProblem = (wallet: Wallet, { credits = 0n, claims = [] }: Amounts): Refusal | null => {
  if (wallet.credits < credits)
    return refusal("InsufficientBalance", "wallet.credits", wallet.credits, `at least ${credits}`);
  for (const [index, amount] of claims.entries()) {
    const held = wallet.claims[index] ?? 0n;
    if (held < amount) return refusal("InsufficientBalance", `wallet.claims.${index}`, held, `at least ${amount}`);
  }
  return null;
};

export const partyAt = ({ wallets }: Market, name: string, party: number): Result.Result<Wallet, Refusal> => {
  const wallet = wallets[party];
  return wallet === undefined
    ? Result.fail(refusal("UnknownParty", `input.${name}`, String(party), `below ${wallets.length}`))
    : Result.succeed(wallet);
};

export const venueAt = ({ venues }: Market, poolId: number): Result.Result<Venue, Refusal> => {
  const venue = venues[poolId];
  return venue === undefined
    ? Result.fail(refusal("NoVenue", "input.poolId", String(poolId), `below ${venues.length}, the number of pools`))
    : Result.succeed(venue);
};

/** The party and the pool of a call, the party looked at first. */
export const partyAndVenue = (
  market: Market,
  { party, poolId }: { readonly party: number; readonly poolId: number },
): Result.Result<{ readonly wallet: Wallet; readonly venue: Venue }, Refusal> =>
  Result.all({ wallet: partyAt(market, "party", party), venue: venueAt(market, poolId) });

/** A class that is dealt in is on an epoch that has not ended. */
export const closedProblem = (market: Market, indices: Iterable<number>): Refusal | null => {
  for (const index of indices)
    if (isClosed(market, index))
      return refusal("Expired", "input.index", String(index), "a class whose epoch has not ended");
  return null;
};

export const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((left, right) => left + right, 0n);
