"""Mistakes that people make with the batch auction."""
import batch
from pool import W, ceil_div, price
from variants import variant


@variant
def price_before_the_trade():
    """Algorithm 3 as printed: everyone trades with the pool at the price before the batch, and it loses on every net buy."""
    def clearing(curve, orders):
        spot = price(curve)
        bought, sold = batch.demand(orders, spot), batch.supply(orders, spot)
        return spot, bought - sold, bought, sold
    batch.clearing = clearing


@variant
def ties_by_place():
    """Ties of rationing go by the order in which the orders came."""
    batch.before = lambda one, other: one[0] < other[0]

    def share(orders, available):
        total = sum(each.amount for each in orders)
        parts = {each.commitment: each.amount * available // total for each in orders}
        left = available - sum(parts.values())
        places = sorted(range(len(orders)), key=lambda i: -(orders[i].amount * available % total))
        for i in places[:left]:
            parts[orders[i].commitment] += 1
        return parts
    batch.share = share


@variant
def remainder_to_the_first():
    """What rationing leaves goes to the first order, not by largest remainder."""
    def share(orders, available):
        total = sum(each.amount for each in orders)
        parts = {each.commitment: each.amount * available // total for each in orders}
        parts[min(parts)] += available - sum(parts.values())
        return parts
    batch.share = share


@variant
def dust_to_the_traders():
    """Buyers pay ⌊π·n/W⌋ and sellers get ⌈π·n/W⌉: the pool pays for every rounding."""
    honest = batch.payment

    def payment(side, price, n, rate):
        credits, fee = honest(side, price, n, rate)
        if n == 0:
            return credits, fee
        return (price * n // W if side == "buy" else ceil_div(price * n, W)), fee
    batch.payment = payment


@variant
def bonds_come_back():
    """A commitment that was never revealed has its bond returned: looking at the others' orders costs nothing."""
    honest = batch.returned
    batch.returned = lambda order, filled, credits, fee, rate, bond: (
        (bond, 0) if order.side is None else honest(order, filled, credits, fee, rate, bond))


@variant
def price_at_the_last_limit():
    """The price is π* whatever is left over at it: buys at the limit below get nothing where they should share."""
    honest = batch.clearing

    def clearing(curve, orders):
        _, sale, bought, sold = honest(curve, orders)
        return batch.least_price(curve, orders), sale, bought, sold
    batch.clearing = clearing


@variant
def pool_takes_everything():
    """The pool always trades X(π*), also where less is missing."""
    def clearing(curve, orders):
        best = batch.least_price(curve, orders)
        sale, wanted = batch.pool_sale(curve, best), batch.demand(orders, best)
        return best, sale, wanted, max(0, wanted - sale)
    batch.clearing = clearing
