"""The past prices of a resource, of spec/systems/history.md."""
from checks import require
from decode import Reader
from pool import W, ceil_div, ceil_sqrt

TIME_LIMIT, PRICE_LIMIT, DAYS = 2**64, 2**225, 7


class History:
    def __init__(self, day, window, now, views, closes):
        self.day, self.window, self.now, self.views, self.closes = day, window, now, views, closes

    def valid(self):
        times = [time for time, _ in self.views]
        return (bool(self.views) and self.now < TIME_LIMIT and times[-1] <= self.now
                and all(a < b for a, b in zip(times, times[1:]))
                and (len(times) == 1 or times[1] > self.now - self.window)
                and all(1 <= price < PRICE_LIMIT for price in self.closes + [price for _, price in self.views])
                and len(self.closes) <= DAYS)

    def prune(self):
        """Drops the views that had been replaced when the window began."""
        while len(self.views) > 1 and self.views[1][0] <= self.now - self.window:
            self.views.pop(0)

    def days_ended(self, time):
        return time // self.day - self.now // self.day

    def advance(self, time):
        require(time >= self.now, "OutOfOrder")
        ended = min(DAYS, self.days_ended(time))
        self.closes = (self.closes + [self.views[-1][1]] * ended)[-DAYS:]
        self.now = time
        self.prune()

    def observe(self, time, price):
        self.advance(time)
        self.views = [view for view in self.views if view[0] < time] + [(time, price)]
        self.prune()

    def in_window(self):
        """Each price with how long it was in force in the window."""
        begins = [max(time, self.now - self.window) for time, _ in self.views]
        ends = [time for time, _ in self.views[1:]] + [self.now]
        return [(price, end - begin) for (_, price), begin, end in zip(self.views, begins, ends)]

    def average(self):
        require(self.views[0][0] <= self.now - self.window, "InsufficientHistory")
        area = sum(price * length for price, length in self.in_window())
        return ceil_div(area, self.window), area // self.window

    def post(self):
        return {"now": str(self.now), "views": [{"time": str(time), "price": str(price)} for time, price in self.views],
                "closes": [str(price) for price in self.closes]}


def variation(closes):
    """The smallest v with v²·s² ≥ W²·(7·Σx² − s²): v·s ≥ ⌈√…⌉."""
    if len(closes) < DAYS:
        return 0
    s = sum(closes)
    return ceil_div(ceil_sqrt(W * W * (DAYS * sum(x * x for x in closes) - s * s)), s)


def read(params, state, given, names=""):
    reader = Reader()
    day, window = [reader.amount(each) for each in reader.fields(params, "day window")]
    now, views, closes = reader.fields(state, "now views closes")
    rows = [tuple(map(reader.amount, reader.fields(each, "time price"))) for each in reader.array(views)]
    history = History(day, window, reader.amount(now), rows, [reader.amount(each) for each in reader.array(closes)])
    values = [reader.amount(each) for each in reader.fields(given, names)]
    reader.done()
    require(len(values) < 2 or values[1] > 0, "ZeroAmount")
    require(history.valid(), "InvalidState")
    require(all(1 <= length < TIME_LIMIT for length in (day, window)), "OutOfBounds")
    require(all(value < limit for value, limit in zip(values, (TIME_LIMIT, PRICE_LIMIT))), "OutOfBounds")
    return history, values


def advance(params, state, given):
    history, (time,) = read(params, state, given, "time")
    history.advance(time)
    return {}, history.post()


def observe(params, state, given):
    history, (time, price) = read(params, state, given, "time price")
    history.observe(time, price)
    return {}, history.post()


def volatility(params, state, given):
    history, _ = read(params, state, given)
    return {"volatility": str(variation(history.closes))}, None


def average(params, state, given):
    history, _ = read(params, state, given)
    up, down = history.average()
    return {"up": str(up), "down": str(down)}, None


OPERATIONS = {"history.advance": advance, "history.observe": observe, "history.volatility": volatility,
              "history.average": average}
