"""Shares of a pool: minted and burned, of spec/systems/liquidity.md."""
import checks
from checks import require
from decode import Reader
from pool import ceil_div, overflows

LOCKED = 1000


def portions(rows, s, shares, divide):
    """The part s/S of every q and of every p."""
    return [divide(row[1] * s, shares) for row in rows], [divide(row[2] * s, shares) for row in rows]


def taken(rows, s, shares):
    """⌈q·s/S⌉ and ⌈p·s/S⌉."""
    return portions(rows, s, shares, ceil_div)


def paid(rows, s, shares):
    """⌊q·s/S⌋ and ⌊p·s/S⌋."""
    return portions(rows, s, shares, lambda a, b: a // b)


def shares_for(rows, offered_q, offered_p, shares):
    """The largest s with s·q ≤ deltaQ·S and s·p ≤ deltaP·S for every resource."""
    return min(min(d_q * shares // row[1], d_p * shares // row[2])
               for row, d_q, d_p in zip(rows, offered_q, offered_p))


def burnable(shares, s):
    """InsufficientShares: S − s < 1000."""
    return shares - s >= LOCKED


def after(state, rows, shares, s, sign, moved):
    """S' and the reserves, and the receipt."""
    d_q, d_p = moved
    changed = {i: {"q": row[1] + sign * q, "p": row[2] + sign * p}
               for i, (row, q, p) in enumerate(zip(rows, d_q, d_p))}
    output = {"shares": str(s), "deltaQ": [str(each) for each in d_q], "deltaP": [str(each) for each in d_p]}
    return output, checks.pool_after(state, shares + sign * s, changed)


def read(params, state, given, names):
    """S, the rows, the time and the input: lists of one entry for each resource, and numbers."""
    reader = Reader()
    (time,) = [reader.amount(each) for each in reader.fields(params, "time")]
    shares, rows, _ = reader.state(state)
    fields = reader.fields(given, names)
    values = [reader.amounts(field, len(rows)) if name.startswith(("max", "delta")) or name in ("minQ", "minP")
              else reader.amount(field) for name, field in zip(names.split(), fields)]
    reader.done()
    return time, shares, rows, values


def check(amounts, time, deadline, shares, rows):
    checks.check_amount(amounts)
    checks.check_deadline(time, deadline)
    checks.check_pool(shares, rows)


def check_overflow(rows, shares, s, moved):
    """Overflow: S', q' or p' of any resource ≥ 2^112."""
    d_q, d_p = moved
    held = [shares + s, *(row[1] + q for row, q in zip(rows, d_q)), *(row[2] + p for row, p in zip(rows, d_p))]
    require(not any(overflows(each) for each in held), "Overflow")


def exceed(amounts, limits):
    """Whether an amount is above its limit."""
    return any(a > b for side in zip(amounts, limits) for a, b in zip(*side))


def mint(params, state, given):
    time, shares, rows, (s, max_q, max_p, deadline) = read(params, state, given, "shares maxQ maxP deadline")
    check([s], time, deadline, shares, rows)
    moved = taken(rows, s, shares)
    check_overflow(rows, shares, s, moved)
    require(not exceed(moved, (max_q, max_p)), "LimitExceeded")
    return after(state, rows, shares, s, 1, moved)


def mint_by_amounts(params, state, given):
    time, shares, rows, (d_q, d_p, least, deadline) = read(params, state, given, "deltaQ deltaP minShares deadline")
    check(d_q + d_p, time, deadline, shares, rows)
    s = shares_for(rows, d_q, d_p, shares)
    moved = taken(rows, s, shares)
    check_overflow(rows, shares, s, moved)
    require(s >= 1, "InsufficientOutput")
    require(s >= least, "LimitExceeded")
    return after(state, rows, shares, s, 1, moved)


def burn(params, state, given):
    time, shares, rows, (s, min_q, min_p, deadline) = read(params, state, given, "shares minQ minP deadline")
    check([s], time, deadline, shares, rows)
    require(burnable(shares, s), "InsufficientShares")
    moved = paid(rows, s, shares)
    require(any(moved[0] + moved[1]), "InsufficientOutput")
    require(not exceed((min_q, min_p), moved), "LimitExceeded")
    return after(state, rows, shares, s, -1, moved)


OPERATIONS = {"liquidity.mint": mint, "liquidity.mintByAmounts": mint_by_amounts, "liquidity.burn": burn}
