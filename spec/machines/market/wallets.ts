import type { Step } from "../../checker/machine.ts";
import { type Refusal, refusal } from "../../vocabulary/refusal.ts";
import { refused } from "../workers/step.ts";
import type { MarketState, Wallet } from "./state.ts";

/** What goes into a wallet, and what has to leave it. Claims of one class at a time, but for trades and liquidity. */
export interface Movement {
  readonly credits?: bigint;
  readonly claims?: readonly bigint[];
}

/** Nothing of any class but one. */
export const ofClass = ({ rules }: MarketState, index: bigint, amount: bigint): readonly bigint[] =>
  rules.classes.map((_, i) => (BigInt(i) === index ? amount : 0n));

/** Whether the epoch that the claims of a class are on has ended. */
export const isClosed = ({ rules, registry }: MarketState, index: number): boolean => {
  const epoch = rules.classes[index];
  return epoch !== undefined && epoch < registry.epoch;
};

/** Why a class whose epoch has ended is not dealt in. */
export const expiredClass = (index: number): Refusal =>
  refusal("Expired", "index", BigInt(index), "a class whose epoch has not ended");

const at = (amounts: readonly bigint[] | undefined, i: number): bigint => amounts?.[i] ?? 0n;

/** Adds to a party's wallet. Claims of a class whose epoch has ended perish on the way. */
export const received = (state: MarketState, party: bigint, { credits = 0n, claims = [] }: Movement): MarketState => {
  const lives = state.rules.classes.map((_, i) => (isClosed(state, i) ? 0n : at(claims, i)));
  return {
    ...state,
    wallets: state.wallets.map((wallet, i) =>
      BigInt(i) === party
        ? { credits: wallet.credits + credits, claims: wallet.claims.map((held, j) => held + at(lives, j)) }
        : wallet,
    ),
    perished: state.perished.map((gone, i) => gone + at(claims, i) - at(lives, i)),
  };
};

/** Takes from a party's wallet, which must hold it. */
export const paid = (state: MarketState, party: bigint, { credits = 0n, claims = [] }: Movement): MarketState => ({
  ...state,
  wallets: state.wallets.map((wallet, i) =>
    BigInt(i) === party
      ? { credits: wallet.credits - credits, claims: wallet.claims.map((held, j) => held - at(claims, j)) }
      : wallet,
  ),
});

/** The wallet of a party, or the refusal for one that is not there. */
export const walletOf = ({ wallets }: MarketState, party: bigint): Wallet | undefined => wallets[Number(party)];

export const unknownParty = ({ wallets }: MarketState, name: string, party: bigint): Step<MarketState> =>
  refused("UnknownParty", name, party, `below ${wallets.length}`);

/** The refusal of what a wallet does not hold: credits first, then the first class; null if it holds all. */
export const short = (wallet: Wallet, { credits = 0n, claims = [] }: Movement): Refusal | null => {
  if (wallet.credits < credits)
    return refusal("InsufficientBalance", "wallet.credits", wallet.credits, `at least ${credits}`);
  const i = wallet.claims.findIndex((held, j) => held < at(claims, j));
  return i === -1
    ? null
    : refusal("InsufficientBalance", `wallet.claims.${i}`, at(wallet.claims, i), `at least ${at(claims, i)}`);
};
