"""The preconditions of the text that operations share, each check a function of its own."""
import pool
from pool import LIMIT, W, Refusal


def require(holds, code):
    if not holds:
        raise Refusal(code)


def check_amount(amounts):
    """ZeroAmount: the amount is 0; in `pool.swap`, every amount is 0."""
    require(any(amounts), "ZeroAmount")


def check_deadline(time, deadline):
    """Expired: time > deadline."""
    require(time <= deadline, "Expired")


def check_weights(rows):
    """InvalidWeights: the weights do not sum to W."""
    require(sum(row[0] for row in rows) == W, "InvalidWeights")


def check_bounds(shares, least_shares, rows):
    """InvalidState: 1 ≤ q, p < 2^112; 1000 ≤ S < 2^112; c, β, m < 2^112."""
    require(least_shares <= shares < LIMIT, "InvalidState")
    for _, q, p, *parameters in rows:
        require(1 <= q < LIMIT and 1 <= p < LIMIT and max(parameters) < LIMIT, "InvalidState")


def check_entries(entries):
    """InvalidState, under "per-block": an entry without 1 ≤ q0 < 2^112, 1 ≤ price0 < 2^172 and |net| < 2^112."""
    for q0, price0, net in filter(None, entries):
        require(1 <= q0 < LIMIT and 1 <= price0 < pool.PRICE_LIMIT and abs(net) < LIMIT, "InvalidState")


def admissible_curves(shares, rows):
    """NotAdmissible: all numbers in bounds, but some resource's curve is not admissible."""
    curves = [pool.Curve(shares, *row) for row in rows]
    require(all(curve.admissible() for curve in curves), "NotAdmissible")
    return curves


def check_pool(shares, rows):
    """InvalidWeights, InvalidState, NotAdmissible: the pool as the state of an operation; its curves."""
    check_weights(rows)
    check_bounds(shares, 1000, rows)
    return admissible_curves(shares, rows)


def pool_after(state, shares, changed):
    """The new state: S, and q and p (and more, by name) of the resources that changed."""
    resources = [{**resource, **{name: str(value) for name, value in changed.get(i, {}).items()}}
                 for i, resource in enumerate(state["resources"])]
    return {**state, "shares": str(shares), "resources": resources}
