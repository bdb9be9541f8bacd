"""A purchase over several venues at the least cost, of spec/systems/routing.md."""
from math import isqrt

from checks import check_amount, check_deadline, require
from decode import Reader
from pool import LIMIT, W, Curve, ceil_div

DENOMINATOR = 2**300  # of a price: fine enough for any split
NAMES = "shares q p c beta rate"


class Venue:
    def __init__(self, shares, q, p, c, beta, rate):
        self.curve, self.rate = Curve(shares, 0, q, p, c, beta, 0), rate
        self.row = {"shares": shares, "q": q, "p": p, "c": c, "beta": beta, "rate": rate}

    def most(self):
        """The largest x ≤ q − 1 with p + C(x) < 2^112."""
        return self.curve.resource_within(LIMIT - 1 - self.curve.p)

    def sells(self, price):
        """The largest x whose last unit costs at most the price: (A/(z·(z + 1)) + c)/(W − g) with z = q − x."""
        curve = self.curve
        kept = price * (W - self.rate) - curve.c * DENOMINATOR
        if kept <= 0:
            return 0
        target = ceil_div(curve.q * curve.virtual_credits * DENOMINATOR, kept)
        z = (isqrt(4 * target + 1) - 1) // 2
        z += z * (z + 1) < target
        return min(self.most(), max(0, curve.q - max(1, z)))

    def buy(self, x):
        """creditsIn and fee of x."""
        d = ceil_div(self.curve.cost(x) * W, W - self.rate)
        return d, ceil_div(d * self.rate, W)


def quantities_of(venues, amount):
    """The least price at which the venues sell the amount together; what is too much at it is not taken."""
    def sold(price):
        return [venue.sells(price) for venue in venues]
    low, high = 0, 1
    while sum(sold(high)) < amount:
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if sum(sold(middle)) >= amount else (middle, high)
    quantities, ceiling = sold(low), sold(high)
    for j, (x, most) in enumerate(zip(quantities, ceiling)):
        quantities[j] += min(most - x, amount - sum(quantities))
    return quantities


def check_venues(venues):
    """InvalidFees, InvalidState, NotAdmissible, NoVenue."""
    require(all(venue.rate < W for venue in venues), "InvalidFees")
    for venue in venues:
        row = venue.row
        require(1 <= row["q"] < LIMIT and 1 <= row["p"] < LIMIT and 1000 <= row["shares"] < LIMIT, "InvalidState")
        require(max(row["c"], row["beta"]) < LIMIT, "InvalidState")
    require(all(venue.curve.virtual_credits > 0 for venue in venues), "NotAdmissible")
    require(venues, "NoVenue")


def split(params, state, given):
    reader = Reader()
    (time,) = [reader.amount(each) for each in reader.fields(params, "time")]
    (rows,) = reader.fields(state, "venues")
    values = [[reader.amount(each) for each in reader.fields(row, NAMES)] for row in reader.array(rows)]
    amount, limit, deadline = [reader.amount(each) for each in reader.fields(given, "amount maxCredits deadline")]
    reader.done()
    venues = [Venue(*row) for row in values]
    check_amount([amount])
    check_deadline(time, deadline)
    check_venues(venues)
    require(amount <= sum(venue.most() for venue in venues), "InsufficientReserve")
    legs, credits = [], 0
    for j, x in enumerate(quantities_of(venues, amount)):
        if x == 0:
            continue
        d, fee = venues[j].buy(x)
        credits += d
        legs.append({"venue": j, "resourceOut": str(x), "creditsIn": str(d), "fee": str(fee)})
        venues[j].row.update(q=venues[j].curve.q - x, p=venues[j].curve.p + d - fee)
    require(credits <= limit, "LimitExceeded")
    post = {"venues": [{name: str(value) for name, value in venue.row.items()} for venue in venues]}
    return {"legs": legs, "credits": str(credits)}, post


OPERATIONS = {"routing.split": split}
