"""Checks of the systems around the pool against the definitions of their texts, by counting on small numbers.

    python3 -m unittest discover -s conformance/implementations/python
"""
import random
import unittest
from fractions import Fraction
from itertools import count, product

import batch
import curvature
import fixed_point
import history
import liquidity
import routing
import split
from batch import Order
from fees import Ledger, Lot
from pool import W, Curve


class Systems(unittest.TestCase):
    def test_shares_by_amounts(self):
        rng = random.Random(1)
        for _ in range(300):
            shares = rng.randint(1, 40)
            rows = [(0, rng.randint(1, 30), rng.randint(1, 30)) for _ in range(rng.randint(1, 3))]
            q, p = [[rng.randint(0, 40) for _ in rows] for _ in "qp"]
            largest = max(s for s in range(60 * shares) if all(s * row[1] <= a * shares and s * row[2] <= b * shares
                                                               for row, a, b in zip(rows, q, p)))
            self.assertEqual(liquidity.shares_for(rows, q, p, shares), largest)

    def test_fees_never_exceed_what_came_in(self):
        rng = random.Random(2)
        for by_time in ("pro-rata", "time-weighted"):
            lots = [Lot(1, "a", 3000, 0, 0, 0), Lot(2, "b", 17, 0, 0, 0)]
            ledger, paid = Ledger(by_time, 0, 4017, 0, 0, 0, 0, 0, 0, lots, 3), 0
            for _ in range(200):
                ledger.time += rng.randint(0, 9)
                ledger.share_out(rng.randint(1, 99))
                if rng.random() < .3:
                    paid += ledger.settle(rng.choice(ledger.lots))
                self.assertTrue(ledger.valid())
                owed = sum(Fraction(ledger.owed(lot), W) for lot in ledger.lots)
                self.assertLessEqual(paid + ledger.carry + owed, ledger.collected)

    def test_largest_raise(self):
        curve = Curve(2000, W, 1000, 1000, W // 5, W // 10, 0)
        band = curvature.Band(10**18, W // 2)
        near, far = band.nearest(curve), band.farthest(curve)
        step = curvature.largest_step(lambda each: curvature.pays_fees(each, curve, 2000, near, far, W // 10))
        self.assertTrue(curvature.pays_fees(step, curve, 2000, near, far, W // 10))
        self.assertFalse(curvature.pays_fees(step + 1, curve, 2000, near, far, W // 10))

    def test_batch_price_and_pool(self):
        rng = random.Random(3)
        for _ in range(60):
            curve = Curve(1000, W, rng.randint(2, 12), rng.randint(2, 12), 0, 0, 0)
            orders = [Order(i, rng.choice(("buy", "sell")), rng.randint(1, 5), rng.randint(1, 30) * W // 8)
                      for i in range(rng.randint(1, 4))]
            price, sale, bought, sold = batch.clearing(curve, orders)
            filled = batch.fills_of(orders, price, bought, sold)
            self.assertEqual(sum(filled[each.commitment] for each in orders if each.side == "buy"), bought)
            self.assertEqual(sum(filled[each.commitment] for each in orders if each.side == "sell"), sold)
            self.assertEqual(bought, sold + sale)
            self.assertTrue(batch.keeps(curve, price, sale))
            for each in orders:
                worse = each.limit < price if each.side == "buy" else each.limit > price
                self.assertFalse(worse and filled[each.commitment])
            self.assertEqual(batch.clearing(curve, orders[::-1]), (price, sale, bought, sold))
            self.assertEqual(filled, batch.fills_of(orders[::-1], price, bought, sold))

    def test_volatility(self):
        rng = random.Random(4)
        for _ in range(50):
            closes = [rng.randint(1, 9) for _ in range(7)]
            v, s = history.variation(closes), sum(closes)
            least = W * W * (7 * sum(x * x for x in closes) - s * s)
            self.assertGreaterEqual(v * v * s * s, least)
            self.assertTrue(v == 0 or (v - 1) ** 2 * s * s < least)

    def test_exponential(self):
        for exponent in (1, 10**50, 10**54, 5 * 10**54 + 1, 82 * 10**54):
            value, t, total, term = fixed_point.exponential(exponent), Fraction(exponent, 10**54), Fraction(0), Fraction(1)
            for n in count(1):  # e^t from below; its tail is less than its last term once n > 2t
                total, term = total + term, term * t / n
                if n > 2 * t and term < Fraction(1, 10**90):
                    break
            self.assertLessEqual(value * total, 10**36)
            self.assertGreater((value + 1) * (total + 2 * term), 10**36)

    def test_shares_sum_to_the_total(self):
        rng = random.Random(5)
        for _ in range(100):
            parts, total = [rng.randint(0, 9) for _ in range(4)] + [1], rng.randint(0, 50)
            shares = routing.share_out(total, parts)
            self.assertEqual(sum(shares), total)
            for share, part in zip(shares, parts):
                self.assertLess(abs(share - Fraction(total * part, sum(parts))), 1)

    def test_split_is_close_to_the_cheapest(self):
        rng = random.Random(6)
        for _ in range(60):
            venues = [split.Venue(1000, rng.randint(2, 9), rng.randint(1, 30), 0, 0, rng.choice((0, W // 10)))
                      for _ in range(3)]
            most = [venue.most() for venue in venues]
            amount = rng.randint(1, sum(most))

            def cost(quantities):
                return sum(venue.buy(x)[0] for venue, x in zip(venues, quantities) if x)
            quantities = split.quantities_of(venues, amount)
            self.assertEqual(sum(quantities), amount)
            best = min(cost(each) for each in product(*(range(m + 1) for m in most)) if sum(each) == amount)
            self.assertLessEqual(cost(quantities), best + 9)


if __name__ == "__main__":
    unittest.main()
