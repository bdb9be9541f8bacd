"""Sealed orders before they are cleared, of spec/systems/batch.md."""
from hashlib import sha256

from batch import payment
from checks import require
from decode import ABSENT, Reader
from pool import LIMIT, W, overflows

TERMS = "rate bond commitUntil revealUntil time"
ORDER = "side amount limit"
ENTRY = "commitment trader order"


def commitment_of(trader, side, amount, limit, salt):
    """SHA-256 of "HMM batch order", one byte for the side, and four words of 32 bytes, the most significant first."""
    words = b"".join(each.to_bytes(32, "big") for each in (trader, amount, limit, salt))
    return int.from_bytes(sha256(b"HMM batch order" + bytes([side == "buy"]) + words).digest(), "big")


def read_order(reader, side, amount, limit):
    return reader.choice(side, ("buy", "sell")), reader.amount(amount), reader.amount(limit)


def read_entry(reader, row):
    commitment, trader, order = reader.fields(row, ENTRY)
    read = None if order is None or order is ABSENT else read_order(reader, *reader.fields(order, ORDER))
    return reader.amount(commitment), reader.amount(trader), read


def read(reader, params, state):
    """The terms, and the entries by commitment as they stand."""
    terms = [reader.amount(each) for each in reader.fields(params, TERMS)]
    (rows,) = reader.fields(state, "commitments")
    return terms, [read_entry(reader, row) for row in reader.array(rows)]


def check(terms, entries):
    rate, bond, *_ = terms
    commitments = [entry[0] for entry in entries]
    require(rate < W, "InvalidFees")
    require(all(order is None or (order[1] and order[2]) for _, _, order in entries), "InvalidState")
    require(all(a < b for a, b in zip(commitments, commitments[1:])), "InvalidState")
    require(bond < LIMIT, "OutOfBounds")


def post_of(entries):
    def row(commitment, trader, order):
        side, amount, limit = order or (None, 0, 0)
        shown = order and {"side": side, "amount": str(amount), "limit": str(limit)}
        return {"commitment": str(commitment), "trader": str(trader), "order": shown}
    return {"commitments": [row(*entry) for entry in sorted(entries, key=lambda entry: entry[0])]}


def due_of(credits, resource):
    return {"credits": str(credits), "resource": str(resource)}


def commit(params, state, given):
    reader = Reader()
    terms, entries = read(reader, params, state)
    trader, commitment, credits = [reader.amount(each) for each in reader.fields(given, "trader commitment credits")]
    reader.done()
    check(terms, entries)
    _, bond, commit_until, _, time = terms
    require(time < commit_until, "Expired")
    require(all(entry[0] != commitment for entry in entries), "DuplicateCommitment")
    require(credits >= bond, "InsufficientBalance")
    return {"due": due_of(bond, 0)}, post_of([*entries, (commitment, trader, None)])


def escrow(side, amount, limit, rate):
    """All that an order can cost: credits and resource."""
    return (0, amount) if side == "sell" else (sum(payment("buy", limit, amount, rate)), 0)


def most_of(orders, q, p):
    """What the reserves come to if the pool fills every sell and every buy at its limit."""
    sells = sum(amount for side, amount, _ in orders if side == "sell")
    buys = sum(payment("buy", limit, amount, 0)[0] for side, amount, limit in orders if side == "buy")
    return q + sells, p + buys


def reveal(params, state, given):
    reader = Reader()
    terms, entries = read(reader, params, state)
    trader, side, amount, limit, salt, balance, reserves = reader.fields(given, f"trader {ORDER} salt balance reserves")
    trader, order, salt = reader.amount(trader), read_order(reader, side, amount, limit), reader.amount(salt)
    credits, resource = [reader.amount(each) for each in reader.fields(balance, "credits resource")]
    q, p = [reader.amount(each) for each in reader.fields(reserves, "q p")]
    reader.done()
    check(terms, entries)
    rate, _, commit_until, reveal_until, time = terms
    require(order[1] and order[2], "ZeroAmount")
    require(time < reveal_until, "Expired")
    require(time >= commit_until, "TooEarly")
    commitment = commitment_of(trader, *order, salt)
    require((commitment, trader, None) in entries, "UnknownCommitment")
    most = most_of([*filter(None, (entry[2] for entry in entries)), order], q, p)
    require(not any(map(overflows, most)), "Overflow")
    due = escrow(*order, rate)
    require(credits >= due[0] and resource >= due[1], "InsufficientBalance")
    after = [(*entry[:2], order) if entry[0] == commitment else entry for entry in entries]
    return {"commitment": str(commitment), "due": due_of(*due)}, post_of(after)


OPERATIONS = {"batch.commit": commit, "batch.reveal": reveal}
