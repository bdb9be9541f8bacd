"""The amounts of the worker registry, of spec/systems/workers.md."""
from checks import require
from decode import Reader
from history import PRICE_LIMIT
from pool import LIMIT, W, WORD, ceil_div


def next_quality(rate, passed, quality):
    """⌊(rate·a·W + (W − rate)·quality)/W⌋."""
    return (rate * passed * W + (W - rate) * quality) // W


def left_by(quality, amount):
    """⌊amount·quality/W⌋."""
    return amount * quality // W


def required(ratio, declared, prices):
    """⌈ratio·Σ declared·price/W²⌉, rounded once."""
    return ceil_div(ratio * sum(raw * price for raw, price in zip(declared, prices)), W * W)


def slashed(stake, rate):
    """⌈stake·rate/W⌉."""
    return ceil_div(stake * rate, W)


def read(given, names):
    reader = Reader()
    values = [reader.amount(each) for each in reader.fields(given, names)]
    reader.done()
    return values


def quality(params, state, given):
    reader = Reader()
    (rate,) = reader.fields(params, "qualityRate")
    value, result = reader.fields(given, "quality result")
    rate, value, result = reader.amount(rate), reader.amount(value), reader.choice(result, ("passed", "failed"))
    reader.done()
    require(rate <= W and value <= W, "OutOfBounds")
    return {"quality": str(next_quality(rate, result == "passed", value))}, None


def haircut(params, state, given):
    amount, value = read(given, "amount quality")
    require(amount < LIMIT and value <= W, "OutOfBounds")
    return {"part": str(left_by(value, amount))}, None


def slash(params, state, given):
    amount, rate = read(given, "stake rate")
    require(amount < LIMIT and rate <= W, "OutOfBounds")
    return {"slashed": str(slashed(amount, rate))}, None


def stake(params, state, given):
    reader = Reader()
    (ratio,) = reader.fields(params, "stakeRatio")
    declared, prices = reader.fields(given, "declared prices")
    ratio, declared = reader.amount(ratio), [reader.amount(each) for each in reader.array(declared)]
    prices = reader.amounts(prices, len(declared))
    reader.done()
    require(any(declared), "ZeroAmount")
    require(max(ratio, *declared) < LIMIT and max(prices) < PRICE_LIMIT, "OutOfBounds")
    answer = required(ratio, declared, prices)
    require(answer < WORD, "Overflow")
    return {"stake": str(answer)}, None


OPERATIONS = {"workers.quality": quality, "workers.haircut": haircut, "workers.stake": stake, "workers.slash": slash}
