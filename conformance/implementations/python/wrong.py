"""The adapter with one deliberate fault: `wrong.py VARIANT`, or `wrong.py --list` (`--list pool` for those of the pool itself).

Each variant replaces a function or a method of the implementation by one that makes a mistake that people make.
A set of vectors is good if it tells every one of them from the right implementation.
"""
import sys

import checks
import hmm
import pool
import wrong_systems
from pool import W, Curve, Refusal, Trade
from variants import VARIANTS, variant

@variant
def rounds_up():
    """A buy gives one unit more when the division is not exact: the output is rounded up instead of down."""
    honest = pool.resource_bought

    def resource_bought(curve, fees, credits):
        x = honest(curve, fees, credits)
        exact = curve.invariant_at(curve.q - x, curve.p + credits) == curve.invariant
        return x if exact or x + 1 >= curve.q else x + 1
    pool.resource_bought = resource_bought


@variant
def fee_after_trade():
    """A buy gives the curve the full amount and takes the fee off the resource that comes out."""
    def buy(curve, fees, d):
        x = pool.resource_bought(curve, fees, d)
        risk = fees.risk(curve, -x, curve.cost(x))
        out = x - fees.fee(x)
        return Trade(curve.q - out, curve.p + d - risk, out, out, fees.fee(d), risk)
    pool.buy = buy


@variant
def sum_only():
    """A swap of several legs solves for the sum of w·I alone: each leg gets the same fraction of its amount at the price
    before the trade, the largest that the sum allows, and one resource pays for the slippage of another."""
    def buy_legs(curves, fees, credits):
        nets = [d - fees.fee(d) for d in credits]
        rate = fees.risk_rate(sum(pool.squared_move(c, -c.resource_within(net)) for c, net in zip(curves, nets)))
        moved = [net * W // (W + rate) for net in nets]
        spot = [min(c.q - 1, d * W // pool.price(c)) for c, d in zip(curves, moved)]

        def too_much(fraction):
            xs = [s * fraction // 2**120 for s in spot]
            return sum(c.weight * (c.invariant_at(c.q - x, c.p + d) - c.invariant)
                       for c, x, d in zip(curves, xs, moved)) < 0
        low, high = 0, 2**120
        while low < high:
            middle = (low + high) // 2
            low, high = (low, middle) if too_much(middle) else (middle + 1, high)
        xs = [s * max(0, low - 1) // 2**120 for s in spot]
        return [Trade(c.q - x, c.p + d, x, x, credit - net, net - d)
                for c, x, d, credit, net in zip(curves, xs, moved, credits, nets)]
    pool.buy_legs = buy_legs


@variant
def forgets_shear():
    """The curve is a plain constant product: c and β are ignored."""
    honest = Curve.__init__
    Curve.__init__ = lambda self, shares, weight, q, p, c, beta, m: honest(self, shares, weight, q, p, 0, 0, m)


@variant
def accepts_zero():
    """An amount of 0 is a trade of nothing instead of ZeroAmount."""
    honest = hmm.operate

    def operate(operation, params, state, given):
        try:
            return honest(operation, params, state, given)
        except Refusal as refusal:
            if refusal.code != "ZeroAmount":
                raise
        if operation == "pool.swap":
            return {name: ["0"] * len(state["resources"]) for name in ("resourceOut", "fee", "risk")}, state
        return {name: "0" for name in (hmm.SINGLE[operation][3], "fee", "risk")}, state
    hmm.operate = operate


@variant
def drains_last_unit():
    """A purchase may take the last unit: q' may be 0, and the last unit is given away with the one before it."""
    resource, credits, exact = Curve.least_resource, Curve.least_credits, pool.buy_exact
    Curve.least_resource = lambda self, p: 0 if resource(self, p) == 1 else resource(self, p)
    Curve.least_credits = lambda self, q: credits(self, max(1, q))

    def buy_exact(curve, fees, x):
        if x != curve.q or x == 1:
            return exact(curve, fees, x)
        return exact(curve, fees, x - 1)._replace(q=0, received=x)
    pool.buy_exact = buy_exact


@variant
def overflow_off_by_one():
    """A reserve of exactly 2^112 is taken to be allowed after a trade."""
    pool.overflows = lambda reserve: reserve > pool.LIMIT


@variant
def risk_on_reserve_after():
    """The risk divides by the reserve after the trade instead of before."""
    pool.squared_move = lambda curve, move: pool.ceil_div(curve.weight * move * move * W, max(1, curve.q + move) ** 2)


@variant
def cap_ignored():
    """The fee rate is base + ⌈volatilityRate·volatility/W⌉ without the cap."""
    honest = pool.fee_rate
    pool.fee_rate = lambda base, volatility_rate, cap, volatility: honest(base, volatility_rate, W - 1, volatility)


@variant
def fee_rounds_down():
    """Fees and risk are rounded down."""
    pool.share_of = lambda a, rate: a * rate // W


@variant
def price_rounds_down():
    """The price view is rounded down."""
    def price(curve):
        n, d = curve.price_fraction()
        return n * W // d
    pool.price = price


@variant
def cost_rounds_down():
    """The exact purchase pays the cost rounded down: one unit less unless the division is exact."""
    honest = Curve.cost

    def cost(self, x):
        d = honest(self, x)
        return d if self.invariant_at(self.q - x, self.p + d) == self.invariant else d - 1
    Curve.cost = cost


@variant
def legs_risked_alone():
    """In a swap of several legs each leg pays the risk of its own move instead of that of all of them."""
    pool.buy_legs = lambda curves, fees, credits: [pool.buy(curve, fees, d) for curve, d in zip(curves, credits)]


@variant
def forgets_opening():
    """The first trade of a block does not record what the block opened at: the entry stays null."""
    honest = hmm.remembered
    hmm.remembered = lambda fees, curves, trades: {
        i: opening for i, opening in honest(fees, curves, trades).items() if curves[i].entry is not None}


@variant
def squares_the_trade():
    """The per-block risk squares what is traded instead of taking the difference of the squares of the net quantities."""
    honest = pool.risk_of_block
    pool.risk_of_block = lambda opening, rate, move: honest(opening._replace(net=0), rate, move)


@variant
def sales_count_as_purchases():
    """A sale raises the net quantity of the block instead of lowering it."""
    pool.net_after = lambda net, move: net + abs(move)


@variant
def wrong_code():
    """Says LimitExceeded where InsufficientOutput is due."""
    honest = hmm.rejected
    hmm.rejected = lambda refusal: honest(
        Refusal("LimitExceeded") if refusal.code == "InsufficientOutput" else refusal)


@variant
def accepts_expired():
    """The deadline is not looked at."""
    checks.check_deadline = lambda time, deadline: None


@variant
def deadline_exclusive():
    """A trade at the deadline itself is refused as Expired."""
    checks.check_deadline = lambda time, deadline: checks.require(time < deadline, "Expired")


@variant
def admits_inertia():
    """A curve is taken to be admissible if P_w > 0, whatever its inertia."""
    Curve.admissible = lambda self: self.virtual_credits > 0


def main(arguments):
    if arguments in (["--list"], ["--list", "pool"]):
        for name, function in VARIANTS.items():
            if len(arguments) == 1 or function.__module__ == __name__:  # this file has those of the pool
                print(f"{name:22} {' '.join(function.__doc__.split())}")
    elif len(arguments) == 1 and arguments[0] in VARIANTS:
        VARIANTS[arguments[0]]()
        hmm.main()
    else:
        sys.exit("usage: wrong.py --list [pool] | wrong.py VARIANT")


if __name__ == "__main__":
    main(sys.argv[1:])
