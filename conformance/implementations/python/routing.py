"""Routing of liquidity among policies, of spec/systems/liquidity-routing.md."""
from checks import require
from decode import Reader
from fixed_point import exponential
from pool import LIMIT, W

MOST_POLICIES = 1024


def worth(information, utility, cost, sensitivity):
    """W·(information + utility) − sensitivity·cost."""
    return W * (information + utility) - sensitivity * cost


def parts_of(values, beta):
    """⌊10^36·e^−t⌋, t = beta·(best − value)/10^54."""
    best = max(values)
    return [exponential(beta * (best - value)) for value in values]


def share_out(total, parts):
    """⌊total·part/Σ⌋ each, and the rest to the largest remainders, ties to the earlier."""
    whole = sum(parts)
    shares = [total * part // whole for part in parts]
    order = sorted(range(len(parts)), key=lambda i: (-(total * parts[i] % whole), i))
    for i in order[:total - sum(shares)]:
        shares[i] += 1
    return shares


def liquidity(params, state, given):
    reader = Reader()
    beta, sensitivity, total, rows = reader.fields(given, "beta sensitivity total policies")
    beta, sensitivity, total = [reader.amount(each) for each in (beta, sensitivity, total)]
    policies = []
    for row in reader.array(rows):
        information, utility, cost = reader.fields(row, "information utility cost")
        policies.append((reader.signed(information), reader.signed(utility), reader.amount(cost)))
    if not 1 <= len(policies) <= MOST_POLICIES:
        reader.fault("LengthMismatch")
    reader.done()
    require(max(beta, sensitivity, total, *(abs(each) for row in policies for each in row)) < LIMIT, "OutOfBounds")
    shares = share_out(total, parts_of([worth(*each, sensitivity) for each in policies], beta))
    return {"shares": [str(each) for each in shares]}, None


OPERATIONS = {"routing.liquidity": liquidity}
