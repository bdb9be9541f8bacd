"""Mistakes that people make when they buy at several venues."""
import split
from pool import W, ceil_div, price
from split import Venue
from variants import variant


def greedy(venues, amount, rank):
    """As much as there is at each venue, in an order."""
    quantities = [0] * len(venues)
    for j in sorted(range(len(venues)), key=lambda j: rank(venues[j])):
        quantities[j] = min(venues[j].most(), amount - sum(quantities))
    return quantities


@variant
def cheapest_venue_first():
    """Everything is bought where the spot price is lowest, as long as there is any."""
    split.quantities_of = lambda venues, amount: greedy(venues, amount, lambda venue: price(venue.curve))


@variant
def equal_shares():
    """Every venue sells the same, whatever its depth."""
    def quantities_of(venues, amount):
        quantities = [min(venue.most(), amount // len(venues)) for venue in venues]
        for j, venue in enumerate(venues):
            quantities[j] += min(venue.most() - quantities[j], amount - sum(quantities))
        return quantities
    split.quantities_of = quantities_of


@variant
def fees_forgotten_in_the_split():
    """The split looks at prices before fees."""
    honest = Venue.sells

    def sells(self, at):
        rate, self.rate = self.rate, 0
        sold = honest(self, at)
        self.rate = rate
        return sold
    Venue.sells = sells


@variant
def paid_at_the_spot_price():
    """A leg pays the price before it, as equation 22 is printed."""
    def buy(self, x):
        d = ceil_div(ceil_div(price(self.curve) * x, W) * W, W - self.rate)
        return d, ceil_div(d * self.rate, W)
    Venue.buy = buy


@variant
def one_unit_short():
    """The last unit of the amount is not bought."""
    honest = split.quantities_of
    split.quantities_of = lambda venues, amount: honest(venues, amount - 1) if amount > 1 else honest(venues, amount)
