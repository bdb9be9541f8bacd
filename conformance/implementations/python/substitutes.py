"""One need and the resources that can stand for it, of spec/systems/routing.md."""
from checks import check_amount, check_deadline, require
from decode import Reader
from job_routes import REQUIREMENT, check_offers, read_offer
from pool import ceil_div

RATE_LIMIT = 2**64


def read(params, state, given):
    reader = Reader()
    (time,) = [reader.amount(each) for each in reader.fields(params, "time")]
    (rows,) = reader.fields(state, "substitutes")
    substitutes = []
    for row in reader.array(rows):
        numerator, denominator, venues = reader.fields(row, "numerator denominator venues")
        substitutes.append((reader.amount(numerator), reader.amount(denominator),
                            [read_offer(reader, each) for each in reader.array(venues)]))
    amount, limit, service, deadline = reader.fields(given, "amount maxCredits service deadline")
    latency, regions, tier, quality = reader.fields(service, REQUIREMENT)
    regions = [reader.text(each) for each in reader.array(regions)]
    required = reader.amount(latency), regions, reader.amount(tier), reader.amount(quality)
    amount, limit, deadline = [reader.amount(each) for each in (amount, limit, deadline)]
    reader.done()
    return time, substitutes, required, amount, limit, deadline


def substitutes_for(params, state, given):
    time, substitutes, required, amount, limit, deadline = read(params, state, given)
    check_amount([amount])
    check_deadline(time, deadline)
    offers = [offer for _, _, venues in substitutes for offer in venues]
    require(all(0 < each < RATE_LIMIT for rate in substitutes for each in rate[:2]), "OutOfBounds")
    check_offers([offers])
    serving = [(i, j, n, d, offer) for i, (n, d, venues) in enumerate(substitutes)
               for j, offer in enumerate(venues) if offer.meets(required)]
    require(serving, "SlaUnmet")
    # Vectors have one venue that serves; of several this takes the cheapest by itself, which need not be the best mix.
    mixes = []
    for i, j, n, d, offer in serving:
        x = ceil_div(amount * d, n)
        if x <= offer.most():
            credits, fee = offer.buy(x)
            mixes.append((credits, {"substitute": i, "venue": j, "resourceOut": str(x), "creditsIn": str(credits),
                                    "fee": str(fee)}))
    require(mixes, "InsufficientReserve")
    credits, leg = min(mixes, key=lambda mix: mix[0])
    require(credits <= limit, "LimitExceeded")
    return {"legs": [leg], "credits": str(credits)}, None


OPERATIONS = {"routing.substitutes": substitutes_for}
