import { Result } from "effect";
import type { Parameters, Step } from "../../checker/machine.ts";
import type { Pool } from "../../vocabulary/pool.ts";
import { type LiquidityOperations, type LiquidityOutcome, liquidityOperations } from "../liquidity/index.ts";
import { integerOf, integersOf } from "../reading.ts";
import { refused, taken } from "../workers/step.ts";
import type { MarketState, OwnedLot } from "./state.ts";
import type { MarketStep } from "./trades.ts";
import { firstOf, noVenue, onLedger, venueOf, withVenue } from "./venues.ts";
import { expiredClass, isClosed, paid, received, short, unknownParty, walletOf } from "./wallets.ts";

type Operation = (
  operations: LiquidityOperations,
  pool: Pool,
  time: bigint,
  parameters: Parameters,
) => LiquidityOutcome;

const operations = liquidityOperations();
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((left, right) => left + right, 0n);

/** The place of a class of the pool whose epoch has ended, or -1. */
const closedIn = (state: MarketState, { resources }: Pool): number => resources.findIndex((_, i) => isClosed(state, i));

/** New shares of a pool, as a lot of the party's own. */
const mintStep =
  (operation: Operation): MarketStep =>
  (state, parameters) => {
    const [party, pool] = [integerOf(parameters, "party"), integerOf(parameters, "pool")];
    const [wallet, venue] = [walletOf(state, party), venueOf(state, pool)];
    if (wallet === undefined) return unknownParty(state, "party", party);
    if (venue === undefined) return noVenue(state, pool);
    const minted = operation(operations, venue.pool, state.time, parameters);
    if (Result.isFailure(minted)) return Result.fail(firstOf(minted.failure));
    const { post, receipt } = minted.success;
    const closed = closedIn(state, post);
    if (closed !== -1) return Result.fail(expiredClass(closed));
    const gives = { credits: sum(receipt.deltaP), claims: receipt.deltaQ };
    const unpaid = short(wallet, gives);
    if (unpaid !== null) return Result.fail(unpaid);
    return Result.flatMap(
      onLedger(withVenue(state, pool, { pool: post }), pool, ({ mint }, ledger) =>
        mint(ledger, `${party}`, receipt.shares),
      ),
      ({ state: next }) => taken(paid(next, party, gives), { shares: receipt.shares, lot: venue.ledger.nextLot }),
    );
  };

/** The most shares that the offered amounts suffice for; the rest is not taken. */
export const addLiquidity = mintStep((ops, pool, time, p) =>
  ops.mintByAmounts(pool, time, {
    deltaQ: integersOf(p, "deltaQ"),
    deltaP: integersOf(p, "deltaP"),
    minShares: integerOf(p, "minShares"),
    deadline: integerOf(p, "deadline"),
  }),
);

/** A named number of shares, for the least amounts. */
export const mintShares = mintStep((ops, pool, time, p) =>
  ops.mint(pool, time, {
    shares: integerOf(p, "shares"),
    maxQ: integersOf(p, "maxQ"),
    maxP: integersOf(p, "maxP"),
    deadline: integerOf(p, "deadline"),
  }),
);

/** Runs a step on a lot of the party's own. */
const onLot =
  (
    step: (state: MarketState, party: bigint, pool: bigint, lot: bigint, p: Parameters) => Step<MarketState>,
  ): MarketStep =>
  (state, parameters) => {
    const [party, pool] = [integerOf(parameters, "party"), integerOf(parameters, "pool")];
    if (walletOf(state, party) === undefined) return unknownParty(state, "party", party);
    const venue = venueOf(state, pool);
    if (venue === undefined) return noVenue(state, pool);
    const lot = integerOf(parameters, "lot");
    const found: OwnedLot | undefined = venue.ledger.lots.get(`${lot}`);
    if (found === undefined) return refused("UnknownLot", "lot", lot, "a lot that stands");
    if (found.owner !== party) return refused("Unauthorized", "party", party, `${found.owner}, the owner of the lot`);
    return step(state, party, pool, lot, parameters);
  };

/** Burns shares of a lot for their part of everything; what the lot could claim of fees is paid with it. */
export const removeLiquidity = onLot((state, party, pool, lot, parameters) => {
  const venue = venueOf(state, pool);
  if (venue === undefined) throw new RangeError("guarded by NoVenue");
  const shares = integerOf(parameters, "shares");
  const burned = operations.burn(venue.pool, state.time, {
    shares,
    minQ: integersOf(parameters, "minQ"),
    minP: integersOf(parameters, "minP"),
    deadline: integerOf(parameters, "deadline"),
  });
  if (Result.isFailure(burned)) return Result.fail(firstOf(burned.failure));
  const { post, receipt } = burned.success;
  return Result.flatMap(
    onLedger(withVenue(state, pool, { pool: post }), pool, ({ burn }, ledger) => burn(ledger, lot, shares)),
    ({ state: next, paid: fees }) =>
      taken(received(next, party, { credits: sum(receipt.deltaP) + fees, claims: receipt.deltaQ }), { fees }),
  );
});

/** Shares change hands at the age they have; the lot is settled first. */
export const transferShares = onLot((state, party, pool, lot, parameters) => {
  const [to, shares] = [integerOf(parameters, "to"), integerOf(parameters, "shares")];
  if (walletOf(state, to) === undefined) return unknownParty(state, "to", to);
  return Result.flatMap(
    onLedger(state, pool, ({ transfer }, ledger) => transfer(ledger, lot, `${to}`, shares)),
    ({ state: next, paid: fees }) => taken(received(next, party, { credits: fees }), { fees }),
  );
});

/** Pays what a lot can claim of the fees. */
export const claimFees = onLot((state, party, pool, lot) =>
  Result.flatMap(
    onLedger(state, pool, ({ claim }, ledger) => claim(ledger, lot)),
    ({ state: next, paid: fees }) => taken(received(next, party, { credits: fees }), { fees }),
  ),
);
