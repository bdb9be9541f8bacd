"""The batch auction, of spec/systems/batch.md."""
from typing import NamedTuple, Optional

import checks
import pool
from checks import require
from decode import Reader
from pool import LIMIT, W, ceil_div, overflows


class Order(NamedTuple):
    commitment: int
    side: Optional[str]  # None: never revealed
    amount: int
    limit: int


def keeps(curve, price, x):
    """Whether the pool keeps its rule when it sells x at the price: the credits are a fraction."""
    q, p = (curve.q - x) * W, curve.p * W + price * x
    virtual = p * W - curve.b * W + curve.c * q
    return q >= W and p >= W and virtual > 0 and 2 * q * virtual + curve.m * p * p >= W * W * curve.invariant


def farthest(most, holds):
    """The largest x from 0 to most for which it holds; it holds of 0 and of an interval from there."""
    low = 0
    while low < most:
        middle = (low + most + 1) // 2
        low, most = (middle, most) if holds(middle) else (low, middle - 1)
    return low


def pool_sale(curve, price):
    """X(π)."""
    sold = farthest(curve.q - 1, lambda x: keeps(curve, price, x))
    return sold or -farthest((curve.p - 1) * W // price, lambda y: keeps(curve, price, -y))


def demand(orders, price):
    """D(π)."""
    return sum(each.amount for each in orders if each.side == "buy" and each.limit >= price)


def supply(orders, price):
    """U(π); U(0) = 0."""
    return sum(each.amount for each in orders if each.side == "sell" and each.limit <= price) if price else 0


def least_price(curve, orders):
    """π*: the smallest price, from 1, with D ≤ U + X."""
    low, high = 1, max(pool.price(curve), *(each.limit for each in orders), 0) + 1
    while low < high:
        middle = (low + high) // 2
        if demand(orders, middle) <= supply(orders, middle) + pool_sale(curve, middle):
            high = middle
        else:
            low = middle + 1
    return low


def clearing(curve, orders):
    """The price, what the pool sells, what buys get and what sells give."""
    price = least_price(curve, orders)
    below, wanted, sale = price - 1, demand(orders, price), pool_sale(curve, price)
    if wanted == supply(orders, price) + sale:
        return price, sale, wanted, supply(orders, price)
    offered = supply(orders, below)
    if below >= 1:
        sale_below = pool_sale(curve, below)
        if wanted <= offered + sale_below:
            return below, sale_below, offered + sale_below, offered
    missing = wanted - offered
    if missing >= sale:
        return price, sale, wanted, wanted - sale
    return price if missing >= 0 else below, missing, wanted, wanted - missing


def before(one, other):
    """Whether an order of (remainder, commitment) is dealt a unit before another: ties to the lower commitment."""
    return (-one[0], one[1]) < (-other[0], other[1])


def share(orders, available):
    """⌊a·A/T⌋ each, and the units that remain to the largest remainders."""
    total = sum(each.amount for each in orders)
    parts = {each.commitment: each.amount * available // total for each in orders}
    remainders = [(each.amount * available - parts[each.commitment] * total, each.commitment) for each in orders]
    left = available - sum(parts.values())
    for one in remainders:
        if sum(before(other, one) for other in remainders if other != one) < left:
            parts[one[1]] += 1
    return parts


def fills_of(orders, price, bought, sold):
    """What each order gets, by its commitment."""
    filled = {each.commitment: 0 for each in orders}
    for side, total in (("buy", bought), ("sell", sold)):
        mine = [each for each in orders if each.side == side]
        better = [each for each in mine if (each.limit > price if side == "buy" else each.limit < price)]
        marginal = [each for each in mine if each.limit == price]
        filled.update({each.commitment: each.amount for each in better})
        if marginal:
            filled.update(share(marginal, total - sum(each.amount for each in better)))
    return filled


def payment(side, price, n, rate):
    """Credits and fee of n at the price."""
    if n == 0:
        return 0, 0
    if side == "buy":
        credits = ceil_div(price * n, W)
        return credits, ceil_div(credits * W, W - rate) - credits
    credits = price * n // W
    return credits, ceil_div(credits * rate, W)


def returned(order, filled, credits, fee, rate, bond):
    """Bond, rest of what was put up, and proceeds."""
    if order.side is None:
        return 0, 0
    if order.side == "sell":
        return bond + credits - fee, order.amount - filled
    return bond + sum(payment("buy", order.limit, order.amount, rate)) - credits - fee, filled


def read(params, state, given):
    reader = Reader()
    rate, bond = [reader.amount(each) for each in reader.fields(params, "rate bond")]
    shares, rows, _ = reader.state(state)
    index, commitments = reader.fields(given, "index commitments")
    orders = []
    for each in reader.array(commitments):
        commitment, order = reader.fields(each, "commitment order")
        side, amount, limit = (None, "1", "1") if order is None else reader.fields(order, "side amount limit")
        if order is not None:
            reader.choice(side, ("buy", "sell"))
        orders.append(Order(reader.amount(commitment), side, reader.amount(amount), reader.amount(limit)))
    index = reader.index(index)
    reader.done()
    return rate, bond, shares, rows, index, orders


def clear(params, state, given):
    rate, bond, shares, rows, index, entries = read(params, state, given)
    require(index < len(rows), "UnknownResource")
    require(all(each.amount and each.limit for each in entries), "ZeroAmount")
    checks.check_weights(rows)
    require(rate < W, "InvalidFees")
    curve = checks.check_pool(shares, rows)[index]
    require(len({each.commitment for each in entries}) == len(entries), "DuplicateCommitment")
    require(bond < LIMIT, "OutOfBounds")
    orders = [each for each in entries if each.side]
    price, sale, bought, sold = clearing(curve, orders)
    filled = fills_of(orders, price, bought, sold)
    q, p, fees, fills = curve.q, curve.p, 0, []
    for each in sorted(entries, key=lambda one: one.commitment):
        n = filled.get(each.commitment, 0)
        credits, fee = payment(each.side, price, n, rate)
        sign = 1 if each.side == "buy" else -1
        q, p, fees = q - sign * n, p + sign * credits, fees + fee
        back = returned(each, n, credits, fee, rate, bond)
        fills.append({"commitment": str(each.commitment), "filled": str(n), "credits": str(credits), "fee": str(fee),
                      "returned": {"credits": str(back[0]), "resource": str(back[1])}})
    require(not overflows(q) and not overflows(p), "Overflow")
    output = {"price": str(price) if any(filled.values()) else None, "sale": str(sale), "fees": str(fees),
              "forfeited": str(bond * (len(entries) - len(orders))), "fills": fills}
    return output, checks.pool_after(state, shares, {index: {"q": q, "p": p}})


OPERATIONS = {"batch.clear": clear}
