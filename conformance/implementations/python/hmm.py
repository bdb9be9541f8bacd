"""The adapter: JSON lines on stdin, JSON lines on stdout. The mathematics is in `pool.py`, the reading in `decode.py`.

Each request is read (decode), checked (precondition), worked out, and checked again (arithmetic, postcondition);
at each stage the first code in the text's order is the one that is given.
"""
import json
import sys

import checks
import pool
import systems
from checks import check_amount, check_bounds, check_weights, require
from decode import Reader
from pool import LIMIT, Refusal

SINGLE = {  # operation: (function of pool.py, the amount, the limit, what is answered, whether the limit is a maximum)
    "pool.buy": ("buy", "creditsIn", "minResource", "resourceOut", False),
    "pool.buyExact": ("buy_exact", "resourceOut", "maxCredits", "creditsIn", True),
    "pool.sell": ("sell", "resourceIn", "minCredits", "creditsOut", False),
    "pool.sellExact": ("sell_exact", "creditsOut", "maxResource", "resourceIn", True),
}
VIEWS = {"pool.invariant": "index", "pool.price": "index", "pool.crossPrice": "index inTermsOf"}
OPERATIONS = ["pool.create", *VIEWS, *SINGLE, "pool.swap", *systems.OPERATIONS]
HELLO = {"protocol": 1, "name": "hmm-python", "version": "1.1.0", "language": "Python", "operations": OPERATIONS,
         "features": ["core", "inertia", "per-block"], "bits": 256, "window": 64, "deterministic": True,
         "issues": "https://example.org/hmm-python/issues"}


class Unsupported(Exception):
    """A feature that this implementation does not have."""


# --- arithmetic and postcondition ---

def check_trades(trades, block, within_limit):
    """Overflow, then InsufficientOutput, then LimitExceeded."""
    require(not any(pool.overflows(trade.q) or pool.overflows(trade.p) for trade in trades), "Overflow")
    require(not any(pool.overflows(abs(entry.net)) for entry in block.values()), "Overflow")
    require(all(trade.received >= 1 for trade in trades), "InsufficientOutput")
    require(within_limit, "LimitExceeded")


# --- operations ---

def view(operation, state, given):
    reader = Reader()
    shares, rows, _ = reader.state(state)
    indices = [reader.index(each) for each in reader.fields(given, VIEWS[operation])]
    reader.done()
    require(max(indices) < len(rows), "UnknownResource")
    check_weights(rows)
    check_bounds(shares, 1000, rows)
    curves = checks.admissible_curves(shares, rows)
    chosen = [curves[i] for i in indices]
    if operation == "pool.invariant":
        return {"virtualCredits": str(chosen[0].virtual_credits), "invariant": str(chosen[0].invariant)}
    return {"price": str(pool.price(*chosen) if operation == "pool.price" else pool.cross_price(*chosen))}


def prepare(fees, time, deadline, shares, rows, entries):
    """The preconditions that all trades share, after those on the index and the amount; the curves."""
    checks.check_deadline(time, deadline)
    check_weights(rows)
    require(fees.valid, "InvalidFees")
    check_bounds(shares, 1000, rows)
    if fees.schedule == "per-block":
        checks.check_entries(entries)
    curves = checks.admissible_curves(shares, rows)
    for curve, entry in zip(curves, entries):
        curve.entry = entry
    return curves


def remembered(fees, curves, trades):
    """What the block holds after the trades, by resource; nothing new but under "per-block"."""
    if fees.schedule != "per-block":
        return {}
    openings = {i: pool.opening_of(curves[i], curves[i].entry) for i in trades}
    return {i: opening._replace(net=pool.net_after(opening.net, trades[i].q - curves[i].q))
            for i, opening in openings.items()}


def after(state, trades, block):
    """The new state. q and p of the resources that were traded change, their entries of the block, and nothing else."""
    resources = [{**resource, "q": str(trades[i].q), "p": str(trades[i].p)} if i in trades else resource
                 for i, resource in enumerate(state["resources"])]
    opens = [{name: str(value) for name, value in block[i]._asdict().items()} if i in block else entry
             for i, entry in enumerate(state["block"]["open"])]
    return {**state, "resources": resources, "block": {**state["block"], "open": opens}}


def single(operation, params, state, given):
    """A trade of one resource."""
    function, amount_name, limit_name, answer_name, is_maximum = SINGLE[operation]
    reader = Reader()
    fees, time = reader.fees(params)
    shares, rows, entries = reader.state(state)
    index, *numbers = reader.fields(given, f"index {amount_name} {limit_name} deadline")
    i = reader.index(index)
    amount, limit, deadline = [reader.amount(each) for each in numbers]
    reader.done()
    require(i < len(rows), "UnknownResource")
    check_amount([amount])
    curves = prepare(fees, time, deadline, shares, rows, entries)
    trade = getattr(pool, function)(curves[i], fees, amount)
    block = remembered(fees, curves, {i: trade})
    check_trades([trade], block, trade.answer <= limit if is_maximum else trade.answer >= limit)
    output = {answer_name: str(trade.answer), "fee": str(trade.fee), "risk": str(trade.risk)}
    return output, after(state, {i: trade}, block)


def swap(params, state, given):
    """Credits for several resources at once, all or nothing."""
    reader = Reader()
    fees, time = reader.fees(params)
    shares, rows, entries = reader.state(state)
    credits, minima, deadline = reader.fields(given, "creditsIn minResource deadline")
    credits, minima = reader.amounts(credits, len(rows)), reader.amounts(minima, len(rows))
    deadline = reader.amount(deadline)
    reader.done()
    check_amount(credits)
    curves = prepare(fees, time, deadline, shares, rows, entries)
    trades = pool.swap(curves, fees, credits)
    legs = {i: trade for i, trade in enumerate(trades) if credits[i] > 0}
    block = remembered(fees, curves, legs)
    check_trades(legs.values(), block, all(trade.answer >= minimum for trade, minimum in zip(trades, minima)))
    output = {"resourceOut": [str(trade.answer) for trade in trades], "fee": [str(trade.fee) for trade in trades],
              "risk": [str(trade.risk) for trade in trades]}
    return output, after(state, legs, block)


def create(given):
    """A new pool. The curves are looked at only if what they are made of is in bounds, and what is derived too."""
    reader = Reader()
    shares, resources = reader.fields(given, "shares resources")
    shares = reader.amount(shares)
    new = reader.resources(resources, reader.new_resource)
    reader.done()
    check_weights([fields[1:] for fields in new])
    require(all(q_bar > 0 for derived, *_, q_bar in new if derived), "InvalidState")
    check_bounds(shares, 1001, [fields[1:] for fields in new])
    rows = []
    for derived, weight, q, p, m, *pair in new:
        c, beta = pool.derive(shares, *pair) if derived else pair
        require(not derived or pair[0] == 0 or c >= 10**6, "ParameterPrecision")
        rows.append([weight, q, p, c, beta, m])
    in_bounds = all(max(c, beta) < LIMIT for _, _, _, c, beta, _ in rows)
    if in_bounds:
        checks.admissible_curves(shares, rows)
    require(in_bounds, "Overflow")
    names = ("weight", "q", "p", "c", "beta", "m")
    return {}, {"shares": str(shares), "resources": [dict(zip(names, map(str, row))) for row in rows],
                "block": {"number": "0", "open": [None] * len(rows)}}


def operate(operation, params, state, given):
    """The output, and the new state or None."""
    if operation == "pool.create":
        return create(given)
    if operation in VIEWS:
        return view(operation, state, given), None
    if operation in SINGLE:
        return single(operation, params, state, given)
    if operation == "pool.swap":
        return swap(params, state, given)
    if operation in systems.OPERATIONS:
        return systems.OPERATIONS[operation](params, state, given)
    raise Unsupported(str(operation))


# --- protocol ---

def rejected(refusal):
    return {"status": "reject", "code": refusal.code, "phase": refusal.phase}


def run(request):
    try:
        output, post = operate(*(request.get(name) for name in ("operation", "params", "state", "input")))
        return {"status": "ok", "output": output} | ({} if post is None else {"post": post})
    except Refusal as refusal:
        return rejected(refusal)
    except Unsupported as feature:
        return {"status": "unsupported", "feature": str(feature), "reason": "not implemented"}
    except Exception as error:
        return {"status": "error", "message": f"{type(error).__name__}: {error}"}


def short_int(token):
    """A JSON integer; one of more than 90 digits is too large whatever it is, and is not converted."""
    return int(token if len(token) <= 90 else token[:90])


def no_constant(token):
    raise ValueError(f"{token} is not JSON")


def answer(line):
    """The answer to one line, and whether it was the last."""
    request = {}
    try:
        request = json.loads(line.decode("utf-8"), parse_int=short_int, parse_constant=no_constant)
        command = request.get("cmd")
        if command == "run":
            return {"id": request.get("id")} | run(request), False
        if command == "hello" and 1 in request.get("protocol", [1]):
            return HELLO, False
        if command in ("reset", "stop"):
            return {"ok": True}, command == "stop"
        message = "an unknown command or protocol"
    except Exception as error:
        message = f"{type(error).__name__}: {error}"
    named = {"id": request["id"]} if type(request) is dict and "id" in request else {}
    return named | {"status": "error", "message": message}, False


def main():
    """Answers all whole lines that have arrived, writes the answers at once, and only then waits for more."""
    rest, last = b"", False
    while not last:
        chunk = sys.stdin.buffer.read1(1 << 20)
        *lines, rest = (rest + (chunk or b"\n")).split(b"\n")
        out = []
        for line in filter(bytes.strip, lines):
            reply, last = answer(line)
            out.append(json.dumps(reply, separators=(",", ":")) + "\n")
            if last:
                break
        sys.stdout.buffer.write("".join(out).encode())
        sys.stdout.buffer.flush()
        last = last or not chunk


if __name__ == "__main__":
    main()
