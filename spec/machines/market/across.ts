import { Result } from "effect";
import type { Refusal } from "../../vocabulary/refusal.ts";
import { WORD_LIMIT } from "../../vocabulary/units.ts";
import { integerOf, integersOf } from "../reading.ts";
import { refused, taken } from "../workers/step.ts";
import type { MarketState } from "./state.ts";
import { bargained, buyExactTrade, type MarketStep } from "./trades.ts";
import { ofClass, paid, received, short, unknownParty, walletOf } from "./wallets.ts";

interface Bought {
  readonly state: MarketState;
  readonly credits: bigint;
}

/**
 * Buys one class at several pools, all or nothing, within one limit: what a router does with its split. Which split is the
 * best is the business of the routing machine.
 */
export const buyAcross: MarketStep = (state, parameters) => {
  const [party, index] = [integerOf(parameters, "party"), integerOf(parameters, "index")];
  const [amounts, most] = [integersOf(parameters, "amounts"), integerOf(parameters, "maxCredits")];
  const wallet = walletOf(state, party);
  if (wallet === undefined) return unknownParty(state, "party", party);
  if (amounts.length !== state.venues.length)
    return refused("LengthMismatch", "amounts", BigInt(amounts.length), `${state.venues.length}, one for each pool`);
  if (state.rules.classes[Number(index)] === undefined)
    return refused("UnknownResource", "index", index, `below ${state.rules.classes.length}`);
  if (amounts.every((amount) => amount === 0n)) return refused("ZeroAmount", "amounts", 0n, "one above 0");
  const order = { index, maxCredits: WORD_LIMIT - 1n, deadline: integerOf(parameters, "deadline") };
  const legs = amounts.reduce<Result.Result<Bought, Refusal>>(
    (reached, resourceOut, pool) =>
      resourceOut === 0n
        ? reached
        : Result.flatMap(reached, (before) =>
            Result.map(
              bargained(before.state, BigInt(pool), party, buyExactTrade, { ...order, resourceOut }),
              ({ state: next, bargain: { gives } }) => ({
                state: next,
                credits: before.credits + (gives.credits ?? 0n),
              }),
            ),
          ),
    Result.succeed({ state, credits: 0n }),
  );
  return Result.flatMap(legs, ({ state: next, credits }) => {
    if (credits > most) return refused("LimitExceeded", "maxCredits", most, `at least ${credits}`);
    const unpaid = short(wallet, { credits });
    if (unpaid !== null) return Result.fail(unpaid);
    const claims = ofClass(
      state,
      index,
      amounts.reduce((sum, amount) => sum + amount, 0n),
    );
    return taken(received(paid(next, party, { credits }), party, { claims }), { creditsIn: credits });
  });
};
