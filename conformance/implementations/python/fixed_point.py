"""The fixed-point primitives, of spec/systems/math.md."""
from decimal import ROUND_FLOOR, Context, Decimal
from math import isqrt

import pool
from checks import require
from decode import Reader
from pool import WORD

SCALE, UNIT = 10**36, 10**54


def mul_div_down(a, b, d):
    return a * b // d


def mul_div_up(a, b, d):
    return pool.ceil_div(a * b, d)


def exponential(exponent):
    """⌊10^36·e^−t⌋ for t = exponent/10^54: with more digits until both ends of the error have one floor."""
    if exponent == 0:
        return SCALE
    if exponent >= 83 * UNIT:  # e^83 > 10^36
        return 0
    digits = 120
    while True:
        context = Context(prec=digits)
        power = context.exp(context.divide(Decimal(-exponent), Decimal(UNIT)))
        error = Decimal(10) ** (4 - digits)  # of a value at most 1: the quotient's, below 83, and the exponential's own
        floors = {int(context.multiply(context.add(power, each), Decimal(SCALE)).to_integral_value(ROUND_FLOOR))
                  for each in (-error, error)}
        if len(floors) == 1:
            return floors.pop()
        digits *= 2


def read(given, names):
    reader = Reader()
    values = [reader.amount(each) for each in reader.fields(given, names)]
    reader.done()
    return values


def answer(result):
    require(result < WORD, "Overflow")
    return {"result": str(result)}, None


def quotient(name):
    def operate(params, state, given):
        a, b, d = read(given, "a b denominator")
        require(d > 0, "OutOfBounds")
        return answer(globals()[name](a, b, d))
    return operate


def sqrt_down(n):
    return isqrt(n)


def sqrt_up(n):
    return pool.ceil_sqrt(n)


def of_one(field, name):
    def operate(params, state, given):
        (value,) = read(given, field)
        return answer(globals()[name](value))
    return operate


OPERATIONS = {"math.mulDivDown": quotient("mul_div_down"), "math.mulDivUp": quotient("mul_div_up"),
              "math.sqrtDown": of_one("radicand", "sqrt_down"), "math.sqrtUp": of_one("radicand", "sqrt_up"),
              "math.exponential": of_one("exponent", "exponential")}
