"""The ledger of fees of a pool, of spec/systems/fees.md."""
from checks import check_amount, require
from decode import Reader
from pool import W, ceil_div, overflows

RULES = ("pro-rata", "time-weighted")
NUMBERS = "time shares moment timed growth carry collected paid lots nextLot"
LOT = "number owner shares since timedSeen growthSeen"
LOCKED = 1000
TIME_LIMIT = 2**64


class Lot:
    def __init__(self, number, owner, shares, since, timed_seen, growth_seen):
        self.number, self.owner, self.shares, self.since = number, owner, shares, since
        self.timed_seen, self.growth_seen = timed_seen, growth_seen

    def row(self):
        values = (self.number, self.owner, self.shares, self.since, self.timed_seen, self.growth_seen)
        return {name: str(value) for name, value in zip(LOT.split(), values)}


class Ledger:
    def __init__(self, rule, time, shares, moment, timed, growth, carry, collected, paid, lots, next_lot):
        self.by_time = rule == "time-weighted"
        self.time, self.shares, self.moment, self.timed, self.growth = time, shares, moment, timed, growth
        self.carry, self.collected, self.paid, self.lots, self.next_lot = carry, collected, paid, lots, next_lot

    def weight(self):
        """T: S pro rata, S·t − moment time-weighted."""
        return self.shares * self.time - self.moment if self.by_time else self.shares

    def share_out(self, fee):
        """k = ⌊(F + carry)·W/T⌋ (0 for T = 0), carry' = F + carry − ⌈k·T/W⌉, A₁ += k·t, A₂ += k."""
        weight, amount = self.weight(), fee + self.carry
        k = amount * W // weight if weight else 0
        self.carry = amount - ceil_div(k * weight, W)
        self.growth += k
        if self.by_time:
            self.timed += k * self.time
        self.collected += fee

    def owed(self, lot):
        """What the lot is owed before rounding, in units of 1e-36."""
        grown = self.growth - lot.growth_seen
        if self.by_time:
            grown = self.timed - lot.timed_seen - lot.since * grown
        return lot.shares * grown

    def claim(self, lot):
        return self.owed(lot) // W

    def settle(self, lot):
        """Pays the lot what it can claim; returns that."""
        claim = self.claim(lot)
        self.paid += claim
        lot.timed_seen, lot.growth_seen = self.timed, self.growth
        return claim

    def reduce(self, lot, shares):
        """The lot loses shares; emptied, it is no more."""
        lot.shares -= shares
        self.lots = [each for each in self.lots if each.shares]

    def add(self, owner, shares, since):
        self.lots.append(Lot(self.next_lot, owner, shares, since, self.timed, self.growth))
        self.next_lot += 1

    def valid(self):
        """All that the text says of a valid ledger."""
        if not (self.time < TIME_LIMIT and not overflows(self.shares) and not overflows(self.collected)
                and self.timed < 2**236 and self.growth < 2**172 and self.next_lot < 2**53):
            return False
        numbers = [0, *(lot.number for lot in self.lots), self.next_lot]
        if any(a >= b for a, b in zip(numbers, numbers[1:])) and self.lots:
            return False
        for lot in self.lots:
            if not (lot.shares >= 1 and lot.since <= self.time and lot.timed_seen <= self.timed
                    and lot.growth_seen <= self.growth and self.owed(lot) >= 0):
                return False
        of_locked = self.moment - sum(lot.shares * lot.since for lot in self.lots)
        return (sum(lot.shares for lot in self.lots) == self.shares - LOCKED and 0 <= of_locked <= LOCKED * self.time
                and self.paid + self.carry + sum(map(self.claim, self.lots)) <= self.collected)

    def post(self):
        values = (self.time, self.shares, self.moment, self.timed, self.growth, self.carry, self.collected, self.paid)
        return {**{name: str(value) for name, value in zip(NUMBERS.split(), values)},
                "lots": [lot.row() for lot in self.lots], "nextLot": str(self.next_lot)}


def rule_of(reader, params):
    (rule,) = reader.fields(params, "rule")
    return reader.choice(rule, RULES)


def read_input(reader, given, names):
    return [reader.text(each) if name == "owner" else reader.amount(each)
            for name, each in zip(names.split(), reader.fields(given, names))]


def read(params, state, given, names):
    """The ledger, which is valid, and the fields of the input."""
    reader = Reader()
    rule = rule_of(reader, params)
    *numbers, lots, next_lot = reader.fields(state, NUMBERS)
    rows = []
    for row in reader.array(lots):
        number, owner, *rest = reader.fields(row, LOT)
        rows.append(Lot(reader.amount(number), reader.text(owner), *map(reader.amount, rest)))
    ledger = Ledger(rule, *map(reader.amount, numbers), rows, reader.amount(next_lot))
    fields = read_input(reader, given, names)
    reader.done()
    require(ledger.valid(), "InvalidState")
    return ledger, *fields


def answer(ledger, paid=0):
    return {"paid": str(paid)}, ledger.post()


def find(ledger, number):
    """UnknownLot: no lot has that number."""
    lot = next((each for each in ledger.lots if each.number == number), None)
    require(lot is not None, "UnknownLot")
    return lot


def advance(params, state, given):
    ledger, time = read(params, state, given, "time")
    require(time >= ledger.time, "InvalidState")
    require(time < TIME_LIMIT, "Overflow")
    ledger.time = time
    return answer(ledger)


def collect(params, state, given):
    ledger, fee = read(params, state, given, "fee")
    check_amount([fee])
    require(not overflows(ledger.collected + fee), "Overflow")
    ledger.share_out(fee)
    return answer(ledger)


def mint(params, state, given):
    ledger, owner, shares = read(params, state, given, "owner shares")
    check_amount([shares])
    require(not overflows(ledger.shares + shares), "Overflow")
    ledger.add(owner, shares, ledger.time)
    ledger.shares += shares
    ledger.moment += shares * ledger.time
    return answer(ledger)


def settled(ledger, number, shares):
    """The lot of that number, which has the shares, settled; and what that paid."""
    check_amount([shares])
    lot = find(ledger, number)
    require(shares <= lot.shares, "InsufficientShares")
    return lot, ledger.settle(lot)


def burn(params, state, given):
    ledger, number, shares = read(params, state, given, "lot shares")
    lot, paid = settled(ledger, number, shares)
    ledger.shares -= shares
    ledger.moment -= shares * lot.since
    ledger.reduce(lot, shares)
    return answer(ledger, paid)


def transfer(params, state, given):
    ledger, number, owner, shares = read(params, state, given, "lot owner shares")
    lot, paid = settled(ledger, number, shares)
    ledger.reduce(lot, shares)
    ledger.add(owner, shares, lot.since)
    return answer(ledger, paid)


def claim(params, state, given):
    ledger, number = read(params, state, given, "lot")
    paid = ledger.settle(find(ledger, number))
    require(paid >= 1, "InsufficientOutput")
    return answer(ledger, paid)


def claimable(params, state, given):
    ledger, number = read(params, state, given, "lot")
    return {"paid": str(ledger.claim(find(ledger, number)))}, None


def start(rule, owner, shares, time):
    """The ledger of a new pool: the locked shares, and the creator's as lot 1."""
    lot = Lot(1, owner, shares - LOCKED, time, 0, 0)
    return Ledger(rule, time, shares, shares * time, 0, 0, 0, 0, 0, [lot], 2)


def open_ledger(params, state, given):
    reader = Reader()
    rule = rule_of(reader, params)
    owner, shares, time = read_input(reader, given, "owner shares time")
    reader.done()
    require(LOCKED < shares and not overflows(shares), "InvalidState")
    require(time < TIME_LIMIT, "Overflow")
    return answer(start(rule, owner, shares, time))


OPERATIONS = {"fees.advance": advance, "fees.collect": collect, "fees.mint": mint, "fees.burn": burn,
              "fees.transfer": transfer, "fees.claim": claim, "fees.claimable": claimable,
              "fees.open": open_ledger}
