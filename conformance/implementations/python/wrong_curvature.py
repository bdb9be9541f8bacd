"""Mistakes that people make with the price floor."""
import curvature
from checks import pool_after
from curvature import Band
from pool import W, ceil_div
from variants import variant


@variant
def beta_rounds_up():
    """β' is rounded up: P_w falls by less than S, against the pool."""
    curvature.neutral = lambda shares, row, change: ceil_div(row[4] * shares + 2 * row[1] * change, shares)


@variant
def moves_the_price():
    """c changes and β stays: the price moves, and whoever knows when trades around it."""
    curvature.neutral = lambda shares, row, change: row[4]


@variant
def utilization_not_clamped():
    """Util = 1 − min(q/q̄) may be negative, as equation 30 is printed."""
    curvature.utilization = lambda reserves: max((target - q) * W // target for q, target in reserves)


@variant
def any_lowering():
    """A lowering may be finer than the rounding of β: a trader is paid by it."""
    curvature.too_fine = lambda step, q, shares: False


@variant
def sells_first_forgotten():
    """The largest raise looks only at cycles that buy first."""
    Band.nearest = lambda self, curve: curve.q


@variant
def rounding_forgotten():
    """The largest raise forgets that the rounding of β leaks up to S."""
    honest = curvature.pays_fees
    curvature.pays_fees = lambda step, curve, shares, *rest: honest(step, curve, 0, *rest)


@variant
def band_around_the_spot():
    """The band is taken as open at its edges."""
    def holds(self, curve):
        n, d = curve.price_fraction()
        return self.low * d < n * W * W < self.high * d
    Band.holds = holds


@variant
def raises_all_resources():
    """An update of one resource changes c of all of them."""
    honest = curvature.after

    def after(state, shares, i, floor, beta):
        output, _ = honest(state, shares, i, floor, beta)
        rows = range(len(state["resources"]))
        return output, pool_after(state, shares, {each: {"c": floor, "beta": beta} for each in rows})
    curvature.after = after
