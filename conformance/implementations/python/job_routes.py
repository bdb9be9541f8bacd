"""A bundle of resources at the venues that meet a service, of spec/systems/routing.md."""
from checks import check_amount, check_deadline, require
from decode import Reader
from pool import LIMIT, W
from split import Venue, quantities_of

CURVE = "shares q p c beta m rate"
SERVICE = "latency region privacyTier quality"
REQUIREMENT = "maxLatency regions minPrivacyTier minQuality"


class Offer(Venue):
    def __init__(self, numbers, service):
        shares, q, p, c, beta, m, rate = numbers
        super().__init__(shares, q, p, c, beta, rate)
        self.m, self.service = m, service

    def in_bounds(self):
        latency, _, tier, quality = self.service
        row = self.row
        return (1 <= row["q"] and 1 <= row["p"] and 1000 <= row["shares"] and quality <= W
                and max(*(row[name] for name in ("q", "p", "shares", "c", "beta")), self.m, latency, tier) < LIMIT)

    def meets(self, required):
        latency, region, tier, quality = self.service
        most, regions, least_tier, least_quality = required
        return (latency <= most and (not regions or region in regions)
                and tier >= least_tier and quality >= least_quality)

    def shown(self):
        numbers = {**self.row, "m": self.m}
        latency, region, tier, quality = self.service
        return {**{name: str(numbers[name]) for name in CURVE.split()}, "latency": str(latency), "region": region,
                "privacyTier": str(tier), "quality": str(quality)}


def read_offer(reader, row):
    *numbers, latency, region, tier, quality = reader.fields(row, f"{CURVE} {SERVICE}")
    numbers = [reader.amount(each) for each in numbers]
    return Offer(numbers, (reader.amount(latency), reader.text(region), reader.amount(tier), reader.amount(quality)))


def read(params, state, given):
    reader = Reader()
    (time,) = [reader.amount(each) for each in reader.fields(params, "time")]
    (rows,) = reader.fields(state, "classes")
    classes = [[read_offer(reader, row) for row in reader.array(each)] for each in reader.array(rows)]
    amounts, limits, total, service, deadline = reader.fields(given, "amounts maxCredits maxTotal service deadline")
    latency, regions, tier, quality = reader.fields(service, REQUIREMENT)
    regions = [reader.text(each) for each in reader.array(regions)]
    required = reader.amount(latency), regions, reader.amount(tier), reader.amount(quality)
    job = reader.amounts(amounts, None), reader.amounts(limits, None), reader.amount(total), reader.amount(deadline)
    if reader.faults == set() and not len(job[0]) == len(job[1]) == len(classes):
        reader.fault("LengthMismatch")
    reader.done()
    return time, classes, required, job


def check_offers(classes):
    """Of all classes that are needed: InvalidFees, InvalidState, NotAdmissible, NoVenue, UnsupportedVenue."""
    offers = [offer for each in classes for offer in each]
    require(all(offer.rate < W for offer in offers), "InvalidFees")
    require(all(offer.in_bounds() for offer in offers), "InvalidState")
    require(all(offer.curve.virtual_credits > 0 for offer in offers), "NotAdmissible")
    require(all(classes), "NoVenue")
    require(not any(offer.m for offer in offers), "UnsupportedVenue")


def legs_of(offers, required, amount):
    """What is bought where, and what it costs. The offers that meet the requirement change."""
    places = [place for place, offer in enumerate(offers) if offer.meets(required)]
    legs, credits = [], 0
    for place, x in zip(places, quantities_of([offers[place] for place in places], amount)):
        if x:
            d, fee = offers[place].buy(x)
            credits += d
            legs.append({"venue": place, "resourceOut": str(x), "creditsIn": str(d), "fee": str(fee)})
            offers[place].row.update(q=offers[place].curve.q - x, p=offers[place].curve.p + d - fee)
    return legs, credits


def job(params, state, given):
    time, classes, required, (amounts, limits, total, deadline) = read(params, state, given)
    check_amount(amounts)
    check_deadline(time, deadline)
    needed = [(offers, amount) for offers, amount in zip(classes, amounts) if amount]
    check_offers([offers for offers, _ in needed])
    serving = [[offer for offer in offers if offer.meets(required)] for offers, _ in needed]
    require(all(serving), "SlaUnmet")
    for offers, (_, amount) in zip(serving, needed):
        require(amount <= sum(offer.most() for offer in offers), "InsufficientReserve")
    routes = [legs_of(offers, required, amount) if amount else None for offers, amount in zip(classes, amounts)]
    costs = [route[1] if route else 0 for route in routes]
    require(all(cost <= limit for cost, limit in zip(costs, limits)) and sum(costs) <= total, "LimitExceeded")
    shown = [route and {"legs": route[0], "credits": str(route[1])} for route in routes]
    post = {"classes": [[offer.shown() for offer in offers] for offers in classes]}
    return {"routes": shown, "credits": str(sum(costs))}, post


OPERATIONS = {"routing.job": job}
