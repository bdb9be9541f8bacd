"""Mistakes that people make with rounding, with workers' amounts and with shares by exponentials."""
from math import exp, isqrt, sqrt

import fixed_point
import routing
import workers
from pool import W, WORD, ceil_div
from variants import variant


@variant
def product_in_a_word():
    """a·b is reduced modulo 2^256 before it is divided."""
    fixed_point.mul_div_down = lambda a, b, d: a * b % WORD // d


@variant
def up_is_down_and_one():
    """Rounding up adds one unit whether or not the division is exact."""
    fixed_point.mul_div_up = lambda a, b, d: a * b // d + 1


@variant
def root_by_float():
    """The root is taken in floating point."""
    fixed_point.sqrt_down = lambda n: int(sqrt(n))


@variant
def root_up_is_down():
    """The root that should be rounded up is rounded down."""
    fixed_point.sqrt_up = isqrt


@variant
def exponential_by_float():
    """e^−t in floating point."""
    fixed_point.exponential = lambda exponent: int(10**36 * exp(-exponent / 10**54)) if exponent else 10**36


@variant
def quality_rounds_up():
    """The moving average is rounded up: a worker that always fails keeps its last unit of quality for ever."""
    workers.next_quality = lambda rate, passed, quality: ceil_div(rate * passed * W + (W - rate) * quality, W)


@variant
def haircut_rounds_up():
    """What quality leaves is rounded up."""
    workers.left_by = lambda quality, amount: ceil_div(amount * quality, W)


@variant
def stake_rounded_each():
    """The stake is rounded for every resource on its own."""
    workers.required = lambda ratio, declared, prices: sum(
        ceil_div(ratio * ceil_div(raw * price, W), W) for raw, price in zip(declared, prices))


@variant
def slashing_rounds_down():
    """What a fault costs is rounded down, for the worker."""
    workers.slashed = lambda stake, rate: stake * rate // W


@variant
def weights_swapped():
    """The moving average weighs the past with the rate of the new."""
    honest = workers.next_quality
    workers.next_quality = lambda rate, passed, quality: honest(W - rate, passed, quality)


@variant
def free_energy_sign():
    """Expected free energy is made small, as in active inference: the worst policy gets the most."""
    honest = routing.worth
    routing.worth = lambda *given: -honest(*given)


@variant
def rest_to_the_first():
    """What rounding leaves goes to the first policy."""
    def share_out(total, parts):
        shares = [total * part // sum(parts) for part in parts]
        shares[0] += total - sum(shares)
        return shares
    routing.share_out = share_out


@variant
def cost_forgotten():
    """Policies are valued without their cost."""
    routing.worth = lambda information, utility, cost, sensitivity: W * (information + utility)


@variant
def parts_by_float():
    """The exponentials are taken in floating point."""
    routing.exponential = lambda exponent: int(10**36 * exp(-min(exponent / 10**54, 700.0)))
