"""Mistakes that people make with sealed orders, and with the rule that is to stop sandwiches."""
import auction
import sandwich
from variants import variant


@variant
def hash_without_the_trader():
    """A commitment is the hash of the order alone: who copies it can open it."""
    honest = auction.commitment_of
    auction.commitment_of = lambda trader, side, amount, limit, salt: honest(0, side, amount, limit, salt)


@variant
def escrow_without_the_fee():
    """A buyer puts up the credits at the limit, and cannot pay the fee on them."""
    auction.escrow = lambda side, amount, limit, rate: \
        (0, amount) if side == "sell" else (auction.payment("buy", limit, amount, 0)[0], 0)


@variant
def room_for_this_order_only():
    """Whether the reserves can hold what comes is looked at order by order, not for all that are revealed."""
    honest = auction.most_of
    auction.most_of = lambda orders, q, p: honest(orders[-1:], q, p)


@variant
def block_without_end():
    """What an address did in an earlier block counts for ever."""
    honest = sandwich.rows_now
    sandwich.rows_now = lambda sides, block, current: honest(sides, current, current)
