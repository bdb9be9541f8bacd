"""Mistakes that people make with past prices, and with what a sandwich brings."""
import history
import pool
import sandwich
from history import History
from pool import W, isqrt
from variants import variant


@variant
def plain_average():
    """The average of the views, each counted once, however long it was in force."""
    History.in_window = lambda self: [(price, self.window // len(self.views)) for _, price in self.views]


@variant
def first_of_a_time_counts():
    """Of several prices of one time the first one stays."""
    honest = History.observe

    def observe(self, time, price):
        seen = [view for view in self.views if view[0] == time]
        honest(self, time, seen[0][1] if seen else price)
    History.observe = observe


@variant
def sample_variance():
    """The variance of the closes is divided by six."""
    def variation(closes):
        if len(closes) < 7:
            return 0
        s = sum(closes)
        return pool.ceil_div(pool.ceil_sqrt(W * W * (7 * sum(x * x for x in closes) - s * s) * 7 // 6), s)
    history.variation = variation


@variant
def volatility_rounds_down():
    """Both the root and the quotient of the volatility are rounded down: trades pay too little."""
    def variation(closes):
        s = sum(closes)
        return isqrt(W * W * (7 * sum(x * x for x in closes) - s * s)) // s if len(closes) == 7 else 0
    history.variation = variation


@variant
def days_without_trades_forgotten():
    """A day without a view has no close."""
    honest = History.days_ended
    History.days_ended = lambda self, time: min(1, honest(self, time))


@variant
def day_closes_at_the_new_price():
    """A day that ended closes at the price that is seen after it."""
    honest = History.observe

    def observe(self, time, price):
        ended = min(7, self.days_ended(time))
        honest(self, time, price)
        self.closes = self.closes[:len(self.closes) - ended] + [price] * ended
    History.observe = observe


@variant
def sale_before_the_victim():
    """The attacker's sale is taken on the state before the victim's purchase."""
    honest = sandwich.legs

    def legs(curve, fees, shares, row, front, buys, victim_amount, limit):
        bought, victim, _ = honest(curve, fees, shares, row, front, buys, victim_amount, limit)
        after = sandwich.moved(curve, shares, row, bought)
        return bought, victim, sandwich.check_trade(after, fees, pool.sell(after, fees, front))
    sandwich.legs = legs


@variant
def victim_without_a_limit():
    """The victim's limit is not looked at."""
    honest = sandwich.check_trade
    sandwich.check_trade = lambda curve, fees, trade, limit=0: honest(curve, fees, trade)


@variant
def one_leg_charged():
    """The charges are those of the front run alone."""
    sandwich.charges = lambda bought, sold: bought.fee + bought.risk


@variant
def free_front_run():
    """The front run is taken without fees."""
    honest = sandwich.legs

    def legs(curve, fees, shares, row, front, buys, victim_amount, limit):
        bought, victim, sold = honest(curve, fees, shares, row, front, buys, victim_amount, limit)
        return bought._replace(answer=bought.answer - bought.fee - bought.risk), victim, sold
    sandwich.legs = legs
