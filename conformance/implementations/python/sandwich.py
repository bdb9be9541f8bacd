"""What a sandwich brings its attacker, of spec/systems/sandwich.md: three trades of the pool, one after the other."""
import checks
import pool
from checks import require
from decode import Reader
from pool import Curve, overflows


def moved(curve, shares, row, trade):
    """The curve after a trade."""
    weight, _, _, c, beta, m = row
    after = Curve(shares, weight, trade.q, trade.p, c, beta, m)
    after.entry = entry_after(curve, trade)
    return after


def entry_after(curve, trade):
    """What the block remembers after a trade. Only the schedule "per-block" reads it."""
    opening = pool.opening_of(curve, curve.entry)
    return opening._replace(net=pool.net_after(opening.net, trade.q - curve.q))


def check_trade(curve, fees, trade, limit=0):
    require(not overflows(trade.q) and not overflows(trade.p), "Overflow")
    remembered = fees.schedule == "per-block"
    require(not (remembered and overflows(abs(entry_after(curve, trade).net))), "Overflow")
    require(trade.received >= 1, "InsufficientOutput")
    require(trade.answer >= limit, "LimitExceeded")
    return trade


def check_amount(amount, curve):
    checks.check_amount([amount])
    require(curve.admissible(), "NotAdmissible")


def buys_for(curve, fees, credits, limit):
    """A victim that spends so many credits."""
    return check_trade(curve, fees, pool.buy(curve, fees, credits), limit)


def buys_exactly(curve, fees, amount, limit):
    """A victim that takes so much of the resource."""
    trade = check_trade(curve, fees, pool.buy_exact(curve, fees, amount))
    require(trade.answer <= limit, "LimitExceeded")
    return trade


def legs(curve, fees, shares, row, front, buys, victim_amount, limit):
    """The front run, the victim's purchase, the sale."""
    check_amount(front, curve)
    bought = check_trade(curve, fees, pool.buy_exact(curve, fees, front))
    after = moved(curve, shares, row, bought)
    check_amount(victim_amount, after)
    victim = buys(after, fees, victim_amount, limit)
    after = moved(after, shares, row, victim)
    check_amount(front, after)
    return bought, victim, check_trade(after, fees, pool.sell(after, fees, front))


def charges(bought, sold):
    """Fee and risk of the attacker's two trades."""
    return bought.fee + bought.risk + sold.fee + sold.risk


def count(params, state, given, amount, buys):
    """The three trades of the attack that a request asks about."""
    reader = Reader()
    fees, _ = reader.fees(params)
    shares, rows, entries = reader.state(state)
    index, *numbers = reader.fields(given, f"index front {amount} victimLimit")
    i = reader.index(index)
    front, victim_amount, limit = [reader.amount(each) for each in numbers]
    reader.done()
    require(i < len(rows), "UnknownResource")
    checks.check_amount([front])
    checks.check_weights(rows)
    require(fees.valid, "InvalidFees")
    if fees.schedule == "per-block":
        checks.check_entries(entries)
    curve = checks.check_pool(shares, rows)[i]
    curve.entry = entries[i]
    return legs(curve, fees, shares, rows[i], front, buys, victim_amount, limit)


def answered(bought, sold, **victim):
    output = {"cost": bought.answer, "proceeds": sold.received, "profit": sold.received - bought.answer,
              "charges": charges(bought, sold), **victim}
    return {name: str(value) for name, value in output.items()}, None


def profit(params, state, given):
    bought, victim, sold = count(params, state, given, "victimCredits", buys_for)
    return answered(bought, sold, victimOut=victim.received)


def profit_of_exact(params, state, given):
    bought, victim, sold = count(params, state, given, "victimResource", buys_exactly)
    return answered(bought, sold, victimPaid=victim.answer)


SIDE = "index address side"


def read_side(reader, index, address, side):
    return reader.index(index), reader.text(address), reader.choice(side, ("bought", "sold"))


def rows_now(sides, block, current):
    """What counts in the block: in a later one than the current nobody has traded yet."""
    return sides if block == current else []


def admit(params, state, given):
    """One address may not both buy and sell a resource in one block."""
    reader = Reader()
    current, rows = reader.fields(state, "block sides")
    current = reader.amount(current)
    sides = [read_side(reader, *reader.fields(row, SIDE)) for row in reader.array(rows)]
    block, *rest = reader.fields(given, "block " + SIDE)
    block, (index, address, side) = reader.amount(block), read_side(reader, *rest)
    reader.done()
    require(len({each[:2] for each in sides}) == len(sides), "InvalidState")
    require(block >= current, "OutOfOrder")
    sides = rows_now(sides, block, current)
    before = next((each[2] for each in sides if each[:2] == (index, address)), None)
    require(before in (None, side), "SameBlockReversal")
    after = sides if before else [*sides, (index, address, side)]
    return {}, {"block": str(block), "sides": [dict(zip(SIDE.split(), each)) for each in after]}


OPERATIONS = {"sandwich.profit": profit, "sandwich.profitOfExact": profit_of_exact,
              "sandwich.admit": admit}
