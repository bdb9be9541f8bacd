"""The price floor of a resource, of spec/systems/curvature.md."""
from math import isqrt

import checks
from checks import require
from decode import Reader
from pool import LIMIT, W, Curve, least

MOST = LIMIT - 1


def read(params, state, given, param_names, input_names):
    """Params by name, the pool, and the index and step of the input; preconditions are checked."""
    reader = Reader()
    fields = dict(zip(param_names.split(), reader.fields(params, param_names)))
    values = {name: reader.boolean(field) if name == "raised" else reader.amount(field) for name, field in fields.items()}
    shares, rows, _ = reader.state(state)
    index, *step = reader.fields(given, input_names)
    i, step = reader.index(index), [reader.amount(each) for each in step]
    reader.done()
    require(i < len(rows), "UnknownResource")
    if step:
        checks.check_amount(step)
    curves = checks.check_pool(shares, rows)
    require(max(values.get("width", 0), values.get("rate", 0)) < W, "OutOfBounds")
    return values, shares, rows[i], curves[i], i, step[0] if step else None


def neutral(shares, row, change):
    """β' = ⌊(β·S + 2·q·(c' − c))/S⌋, toward −∞."""
    return (row[4] * shares + 2 * row[1] * change) // shares


def too_fine(step, q, shares):
    """CurvatureStepTooFine: 4·step·q·W < S²."""
    return 4 * step * q * W < shares * shares


def changed(shares, row, change):
    """c' and β', in range and admissible."""
    weight, q, p, c, _, m = row
    floor, beta = c + change, neutral(shares, row, change)
    require(0 <= floor < LIMIT and 0 <= beta < LIMIT, "CurvatureOutOfRange")
    require(Curve(shares, weight, q, p, floor, beta, m).admissible(), "CurvatureOutOfRange")
    return floor, beta


class Band:
    def __init__(self, lagged, width):
        self.low, self.high = lagged * (W - width), lagged * (W + width)

    def holds(self, curve):
        n, d = curve.price_fraction()
        return self.low * d <= n * W * W <= self.high * d

    def farthest(self, curve):
        """The largest q₁ from q to 2^112 − 1 with 2·(lo − c·W)·q₁² ≤ I·W."""
        above = 2 * (self.low - curve.c * W)
        return MOST if above <= 0 else min(MOST, max(curve.q, isqrt(curve.invariant * W // above)))

    def nearest(self, curve):
        """m = 0: the smallest q₁ from 1 to q with 2·(hi − c·W)·q₁² ≥ I·W. m > 0: 1."""
        if curve.m > 0:
            return 1
        above, level = 2 * (self.high - curve.c * W), curve.invariant * W
        return min(curve.q, least(isqrt(level // above), 1, lambda q: above * q * q >= level))


def gains(rate):
    """g·(2·W − g)."""
    return rate * (2 * W - rate)


def starts_above(curve, farthest):
    """The starts of a cycle that buys first: the condition is linear, so that the ends decide."""
    return farthest, curve.q


def pays_fees(step, curve, shares, nearest, farthest, rate):
    """The three conditions: no cycle inside the band gains by a raise of step."""
    slope, paid = curve.q * W, gains(rate)
    for start in starts_above(curve, farthest):
        leak = (step * (start - curve.q) + shares) * (slope + curve.m * curve.p) * (W - rate) ** 2
        if leak > paid * (curve.virtual_credits + curve.c * start) * slope:
            return False
    return step * (curve.q - nearest) * W * W <= paid * (curve.virtual_credits + curve.c * nearest)


def largest_step(holds):
    """The largest step from 0 to 2^112 − 1 for which step = 0 or it holds; what does not hold holds of no larger one."""
    low, high = 0, MOST
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if holds(middle) else (low, middle - 1)
    return low


def after(state, shares, i, floor, beta):
    output = {"floor": str(floor), "creditsAShare": str(beta)}
    return output, checks.pool_after(state, shares, {i: {"c": floor, "beta": beta}})


def lower(params, state, given):
    values, shares, row, curve, i, step = read(params, state, given, "target", "index step")
    floor, beta = changed(shares, row, -step)
    require(not too_fine(step, curve.q, shares), "CurvatureStepTooFine")
    require(floor >= values["target"], "BeyondTarget")
    return after(state, shares, i, floor, beta)


def raise_floor(params, state, given):
    values, shares, row, curve, i, step = read(params, state, given, "target laggedPrice raised width rate", "index step")
    floor, beta = changed(shares, row, step)
    require(floor <= values["target"], "BeyondTarget")
    require(not values["raised"], "AlreadyRaised")
    band = Band(values["laggedPrice"], values["width"])
    require(band.holds(curve), "OutsideBand")
    require(pays_fees(step, curve, shares, band.nearest(curve), band.farthest(curve), values["rate"]), "RaiseTooLarge")
    return after(state, shares, i, floor, beta)


def largest_raise(params, state, given):
    values, shares, _, curve, _, _ = read(params, state, given, "laggedPrice width rate", "index")
    band = Band(values["laggedPrice"], values["width"])
    require(band.holds(curve), "OutsideBand")
    nearest, farthest = band.nearest(curve), band.farthest(curve)
    step = largest_step(lambda each: pays_fees(each, curve, shares, nearest, farthest, values["rate"]))
    return {"step": str(step), "nearest": str(nearest), "farthest": str(farthest)}, None


def utilization(reserves):
    """The largest of 0 and ⌊(q̄ − q)·W/q̄⌋."""
    return max(0, *((target - q) * W // target for q, target in reserves))


def target(params, state, given):
    reader = Reader()
    numbers = [reader.amount(each) for each in
               reader.fields(params, "base volatilityWeight utilizationWeight volatility")]
    (rows,) = reader.fields(given, "reserves")
    reserves = reader.resources(rows, lambda row: [reader.amount(each) for each in reader.fields(row, "q target")])
    reader.done()
    require(max(*numbers, *(max(row) for row in reserves)) < LIMIT, "OutOfBounds")
    require(all(row[1] > 0 for row in reserves), "OutOfBounds")
    base, by_volatility, by_use, volatility = numbers
    used = utilization(reserves)
    answer = base * (W * W + by_volatility * volatility + by_use * used) // (W * W)
    return {"utilization": str(used), "target": str(answer)}, None


OPERATIONS = {"curvature.target": target, "curvature.lower": lower, "curvature.raise": raise_floor,
              "curvature.largestRaise": largest_raise}
