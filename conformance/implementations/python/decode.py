"""Strict reading of a request: JSON values to integers, or the decode refusals of the text."""
import re

from pool import PHASES, WORD, Fees, Opening, Refusal

ABSENT = object()  # the value of a field that is missing; nothing more is said of it
SCHEDULES = ("none", "per-trade", "per-block")
canonical = re.compile("0|[1-9][0-9]*").fullmatch


class Reader:
    """Reads a request and notes every fault on the way, since each check is on its own. What is ABSENT was noted before."""

    def __init__(self):
        self.faults = set()

    def fault(self, code):
        self.faults.add(code)
        return 0

    def done(self):
        """Refuses with the first of the noted codes in the text's order."""
        for code in PHASES["decode"]:
            if code in self.faults:
                raise Refusal(code)

    def fields(self, value, names):
        """The fields of an object, in the order of `names`: all of them and no other."""
        names = names.split()
        if type(value) is not dict:
            if value is not ABSENT:
                self.fault("Malformed")
            return [ABSENT] * len(names)
        found = [value.get(name, ABSENT) for name in names]
        if ABSENT in found:
            self.fault("MissingField")
        if len(value) > len(names) - found.count(ABSENT):
            self.fault("UnknownField")
        return found

    def array(self, value, length=None):
        if type(value) is not list:
            if value is not ABSENT:
                self.fault("Malformed")
            return []
        if length is not None and len(value) != length:
            self.fault("LengthMismatch")
        return value

    def amount(self, value):
        """A canonical decimal string, below 2^256."""
        if value is ABSENT:
            return 0
        if type(value) is not str or not canonical(value.removeprefix("-")):
            return self.fault("NotAnInteger")
        if value[0] == "-":
            return self.fault("Negative")
        number = int(value) if len(value) <= 78 else WORD  # 2^256 has 78 digits
        return number if number < WORD else self.fault("TooLarge")

    def amounts(self, value, length):
        return [self.amount(each) for each in self.array(value, length)]

    def signed(self, value):
        """An integer that may be negative; "-0" is not canonical."""
        if value == "-0":
            return self.fault("NotAnInteger")
        negative = type(value) is str and value.startswith("-")
        if negative and not canonical(value[1:]):
            return self.fault("NotAnInteger")
        return -self.amount(value[1:]) if negative else self.amount(value)

    def text(self, value):
        """Any string."""
        if value is not ABSENT and type(value) is not str:
            self.fault("Malformed")
        return value

    def choice(self, value, names):
        """One of a few names."""
        if value is not ABSENT and value not in names:
            self.fault("Malformed")
        return value

    def boolean(self, value):
        if value is not ABSENT and type(value) is not bool:
            self.fault("Malformed")
        return value

    def index(self, value):
        """A JSON integer. (1.0 is one too: JSON itself does not tell it from 1.)"""
        if value is ABSENT:
            return 0
        if type(value) is float and value.is_integer():
            value = int(value)
        if type(value) is not int:
            return self.fault("NotAnInteger")
        if value < 0:
            return self.fault("Negative")
        return self.fault("TooLarge") if value >= WORD else value

    def schedule(self, value):
        if value is not ABSENT and value not in SCHEDULES:
            self.fault("Malformed")
        return value

    def fees(self, value):
        """The params of a trade: its fees and its time."""
        fees, volatility, time = self.fields(value, "fees volatility time")
        base, volatility_rate, cap, risk = self.fields(fees, "base volatilityRate cap risk")
        schedule, rate = self.fields(risk, "schedule rate")
        return (Fees(self.amount(base), self.amount(volatility_rate), self.amount(cap), self.schedule(schedule),
                     self.amount(rate), self.amount(volatility)), self.amount(time))

    def resources(self, value, read):
        rows = [read(each) for each in self.array(value)]
        if not rows:
            self.fault("LengthMismatch")
        return rows

    def state(self, value):
        """S, the resources, and what the block remembers of each: an Opening or None."""
        shares, resources, block = self.fields(value, "shares resources block")
        names = "weight q p c beta m"
        rows = self.resources(resources, lambda each: [self.amount(field) for field in self.fields(each, names)])
        number, opens = self.fields(block, "number open")
        self.amount(number)
        entries = []
        for each in self.array(opens, len(rows)):
            if each is None:
                entries.append(None)
            else:
                q0, price0, net = self.fields(each, "q0 price0 net")
                entries.append(Opening(self.amount(q0), self.amount(price0), self.signed(net)))
        return self.amount(shares), rows, entries

    def new_resource(self, value):
        """weight, q, p, m, and either lambda and qBar or c and beta; a field of both is UnknownField."""
        derived = not (type(value) is dict and value.keys() & {"c", "beta"})
        names = "weight q p m " + ("lambda qBar" if derived else "c beta")
        return derived, *[self.amount(field) for field in self.fields(value, names)]
