"""Checks of the implementation against the definitions of the text, by counting on small numbers and by the
extremal predicate on large ones; of every refusal; and of the protocol through a pipe.

    python3 -m unittest discover -s conformance/implementations/python
"""
import copy
import json
import pathlib
import random
import subprocess
import sys
import unittest
from itertools import count

import hmm
import pool
import wrong
from pool import LIMIT, PHASE, W, WORD, Curve, Fees, Opening, Refusal

HERE = pathlib.Path(__file__).parent
NONE = Fees(0, 0, 0, "none", 0, 0)


class Definitions:
    """The rule and the operations as they are defined, by counting; shares no code with the implementation."""

    entry = None

    def __init__(self, shares, weight, q, p, c, beta, m):
        self.weight, self.q, self.p, self.c, self.m, self.b = weight, q, p, c, m, beta * shares
        self.least = self.i(q, p)

    def virtual(self, q, p):
        return p * W - self.b + self.c * q

    def i(self, q, p):
        return 2 * q * self.virtual(q, p) + self.m * p * p

    def rule(self, q, p):
        return q >= 1 and p >= 1 and self.virtual(q, p) > 0 and self.i(q, p) >= self.least

    def admissible(self):
        return self.virtual(self.q, self.p) > 0 and (
            self.m == 0 or self.least * (W * W - 2 * self.m * self.c) >= self.m * self.b * self.b)

    def cost(self, x):
        return next(d for d in count() if self.rule(self.q - x, self.p + d))

    def proceeds(self, x):
        return max(d for d in range(self.p) if self.rule(self.q + x, self.p - d))

    def resource_for(self, d):
        return next((x for x in range(3000) if self.rule(self.q + x, self.p - d)), None)


def up(a, b):
    return a // b + (a % b > 0)


def naive_rho(moves, fees):
    """ρ of legs (definitions, x)."""
    if fees.schedule != "per-trade":
        return 0
    u = sum(up(each.weight * x * x * W, each.q**2) for each, x in moves)
    s = pool.isqrt(u)
    s += s * s < u
    return min(fees.cap - fees.g, up(fees.rate * s, W))


def naive_entry(each):
    """What the block opens at: as it was recorded, or reserve and price now."""
    return each.entry or (each.q, up((each.virtual(each.q, each.p) + each.c * each.q) * W, each.q * W + each.m * each.p), 0)


def naive_risk(each, x, a, fees):
    """r of x bought, or of −x sold, on a credits."""
    if fees.schedule == "per-block":
        q0, price0, net = naive_entry(each)
        over = (net + x) * (net + x) - net * net
        return up(fees.rate * price0 * over, 2 * q0 * W * W) if over > 0 else 0
    return up(a * naive_rho([(each, x)], fees), W)


def random_small(rng):
    """A small admissible curve: c and m multiples of 1e17, and β·S a few units."""
    while True:
        row = (1000, W // rng.choice((1, 2, 3)), rng.randint(1, 9), rng.randint(1, 9), rng.randint(0, 12) * 10**17,
               rng.choice((0, rng.randint(0, 80))) * 10**14, rng.choice((0, 0, rng.randint(1, 10) * 10**17)))
        if Definitions(*row).admissible():
            return row


def random_large(rng):
    def bits(n):
        return rng.getrandbits(rng.randint(1, n)) if rng.random() < .9 else 2**n - 1
    while True:
        shares, q, p = bits(111) + 1000, max(1, bits(112)), max(1, bits(112))
        c, m = rng.choice((0, bits(112), bits(70))), rng.choice((0, 0, bits(112), bits(60)))
        beta = min(LIMIT - 1, rng.choice((0, rng.randrange(p * W + c * q), p * W + c * q - 1)) // shares)
        row = (shares, rng.randint(0, W), q, p, c, beta, m)
        if Definitions(*row).admissible():
            return row


def random_entry(rng, q, p):
    """An entry of the block around a reserve and its price, or none yet."""
    return rng.choice((None, Opening(rng.randint(1, 2 * q), p * W // q + rng.randint(1, W), rng.randint(-q, q))))


def random_fees(rng, schedules=("none", "per-trade", "per-block")):
    cap = rng.choice((0, 10**15, 10**17, W - 1))
    return Fees(rng.randint(0, 2 * 10**17), rng.randint(0, W), cap, rng.choice(schedules),
                rng.choice((10**15, 10**17, W, 5 * W)), rng.randint(0, 10**17))


def refused(function, *arguments):
    try:
        return function(*arguments)
    except Refusal as refusal:
        return refusal.code


class SmallNumbers(unittest.TestCase):
    def test_without_fees(self):
        rng, inertia = random.Random(1), 0
        for _ in range(400):
            row = random_small(rng)
            d, curve = Definitions(*row), Curve(*row)
            inertia += d.m > 0
            self.assertTrue(curve.admissible())
            costs = [d.cost(x) for x in range(d.q)]
            self.assertEqual([curve.cost(x) for x in range(d.q)], costs, row)
            for n in range(12):
                self.assertEqual(curve.resource_within(n), max(x for x in range(d.q) if costs[x] <= n), row)
                self.assertEqual(curve.proceeds(n), d.proceeds(n), row)
            for n in range(1, d.p):
                x = refused(pool.sell_exact, curve, NONE, n)
                self.assertEqual("InsufficientReserve" if x == "InsufficientReserve" else x.answer,
                                 d.resource_for(n) or "InsufficientReserve", row)
        self.assertGreater(inertia, 50)

    def test_with_fees(self):
        rng = random.Random(2)
        for _ in range(1500):
            row, fees = random_small(rng), random_fees(rng)
            d, curve, g = Definitions(*row), Curve(*row), fees.g
            d.entry = curve.entry = random_entry(rng, d.q, d.p)
            n = rng.randint(1, 14)

            net = n - up(n * g, W)
            costs = [d.cost(x) for x in range(d.q)]
            x = max(x for x in range(d.q) if costs[x] + naive_risk(d, x, costs[x], fees) <= net)
            r = naive_risk(d, x, costs[x], fees)
            self.assertEqual(pool.buy(curve, fees, n), (d.q - x, d.p + net - r, x, x, n - net, r))

            y = d.proceeds(n)
            f, r = up(y * g, W), naive_risk(d, -n, y, fees)
            self.assertEqual(pool.sell(curve, fees, n), (d.q + n, d.p - y, y - f - r, y - f - r, f, r))

            if n < d.q:
                a = costs[n] + naive_risk(d, n, costs[n], fees)
                paid = up(a * W, W - g)
                net = paid - up(paid * g, W)
                r = a - costs[n]
                self.assertGreaterEqual(net, a)
                self.assertEqual(pool.buy_exact(curve, fees, n), (d.q - n, d.p + net - r, paid, n, paid - net, r))

            y = up(n * W, W - g)
            x = d.resource_for(y) if y < d.p else None
            if x is None:
                self.assertEqual(refused(pool.sell_exact, curve, fees, n), "InsufficientReserve")
            else:
                r = naive_risk(d, -x, y, fees)
                self.assertEqual(pool.sell_exact(curve, fees, n), (d.q + x, d.p - y, x, n - r, y - n, r))

    def test_swap(self):
        rng = random.Random(3)
        for _ in range(300):
            rows, fees = [random_small(rng) for _ in range(3)], random_fees(rng, ("none", "per-trade"))
            ds, credits = [Definitions(*row) for row in rows], [rng.randint(0, 9) for _ in rows]
            legs = [i for i in range(3) if credits[i]]
            nets = [n - up(n * fees.g, W) for n in credits]
            costs = [[d.cost(x) for x in range(d.q)] for d in ds]
            quote = {i: max(x for x, cost in enumerate(costs[i]) if cost <= nets[i]) for i in legs}
            rho = naive_rho([(ds[i], quote[i]) for i in legs], fees)
            expected = [(d.q, d.p, 0, 0, 0, 0) for d in ds]
            for i in legs:
                x = max(x for x, cost in enumerate(costs[i]) if cost + up(cost * rho, W) <= nets[i])
                r = up(costs[i][x] * rho, W)
                expected[i] = (ds[i].q - x, ds[i].p + nets[i] - r, x, x, credits[i] - nets[i], r)
            curves = [Curve(*row) for row in rows]
            if len(legs) == 1:
                expected[legs[0]] = pool.buy(curves[legs[0]], fees, credits[legs[0]])
            self.assertEqual(pool.swap(curves, fees, credits), expected)


class LargeNumbers(unittest.TestCase):
    """Up to 2^112 and 2^256: the rule holds at the answer and fails one unit further."""

    def setUp(self):
        self.rng = random.Random(4)
        self.steps, honest = [], pool.least

        def least(guess, low, holds):
            calls = []
            n = honest(guess, low, lambda n: calls.append(n) or holds(n))
            self.steps.append(len(calls))
            return n
        pool.least = least
        self.addCleanup(setattr, pool, "least", honest)

    def test_extremes(self):
        rng = self.rng
        for _ in range(2000):
            row = random_large(rng)
            d, curve = Definitions(*row), Curve(*row)
            q, p = d.q, d.p
            n = max(1, rng.getrandbits(rng.choice((1, 60, 112, 256))))
            x = curve.resource_within(n)
            self.assertTrue(0 <= x < q and d.rule(q - x, p + n) and not d.rule(q - x - 1, p + n), row)
            y = curve.proceeds(n)
            self.assertTrue(0 <= y < p and d.rule(q + n, p - y) and not d.rule(q + n, p - y - 1), row)
            x = rng.choice((0, q - 1, rng.randrange(q)))
            a = curve.cost(x)
            self.assertTrue(a >= (x > 0) and d.rule(q - x, p + a) and (a == 0 or not d.rule(q - x, p + a - 1)), row)
            y = rng.choice((1, p - 1, rng.randrange(p)))
            if 0 < y < p and (d.c or y * W < d.virtual(q, p)):
                x = curve.resource_for(y)
                self.assertTrue(x >= 1 and d.rule(q + x, p - y) and not d.rule(q + x - 1, p - y), row)
        self.assertLessEqual(max(self.steps), 4)

    def test_purchase_with_risk(self):
        for _ in range(60):
            row, fees = random_large(self.rng), random_fees(self.rng)
            curve, d = Curve(*row), Definitions(*row)
            d.entry = curve.entry = random_entry(self.rng, d.q, d.p)
            n = max(1, self.rng.getrandbits(self.rng.choice((60, 112, 256))))

            def holds(x):
                return x < curve.q and curve.cost(x) + naive_risk(d, x, curve.cost(x), fees) <= n - fees.fee(n)
            x = pool.buy(curve, fees, n).answer
            self.assertTrue(holds(x) and not holds(x + 1))

    def test_views(self):
        for _ in range(300):
            i, j = Curve(*random_large(self.rng)), Curve(*random_large(self.rng))
            (n, d), (k, e) = i.price_fraction(), j.price_fraction()
            self.assertTrue(pool.price(i) * d >= n * W > (pool.price(i) - 1) * d)
            a = refused(pool.cross_price, i, j)
            if a == "Overflow":
                self.assertGreater(W * n * e, d * k * (WORD - 1))
            else:
                self.assertTrue(a * d * k >= W * n * e > (a - 1) * d * k)


PARAMS = {"fees": {"base": "3000000000000000", "volatilityRate": "0", "cap": "100000000000000000",
                   "risk": {"schedule": "none", "rate": "0"}}, "volatility": "0", "time": "7"}
RESOURCE = {"weight": str(W // 2), "q": str(10**21), "p": str(5 * 10**21), "c": str(10**15), "beta": str(10**15), "m": "0"}
INERT = RESOURCE | {"q": "9000", "p": "70000", "m": str(10**16)}
STATE = {"shares": str(10**20), "resources": [RESOURCE, INERT | {"beta": "3"}], "block": {"number": "1", "open": [None, None]}}
INPUTS = {
    "pool.create": {"shares": "1001", "resources": [
        {"weight": str(W // 2), "q": "5000", "p": "8000", "m": "0", "c": str(W), "beta": "0"},
        {"weight": str(W // 2), "q": str(W), "p": str(9 * W), "m": "0", "lambda": str(W), "qBar": str(W)}]},
    "pool.invariant": {"index": 0}, "pool.price": {"index": 1}, "pool.crossPrice": {"index": 0, "inTermsOf": 1},
    "pool.buy": {"index": 0, "creditsIn": str(10**18), "minResource": "0", "deadline": "7"},
    "pool.buyExact": {"index": 0, "resourceOut": str(10**18), "maxCredits": str(10**30), "deadline": "7"},
    "pool.sell": {"index": 0, "resourceIn": str(10**18), "minCredits": "0", "deadline": "7"},
    "pool.sellExact": {"index": 0, "creditsOut": str(10**18), "maxResource": str(10**30), "deadline": "7"},
    "pool.swap": {"creditsIn": [str(10**18), "5000"], "minResource": ["0", "0"], "deadline": "7"},
}
GONE = object()
POOL = [operation for operation in hmm.OPERATIONS if operation.startswith("pool.")]
POOL_CODES = {"Malformed", "UnknownField", "MissingField", "NotAnInteger", "Negative", "TooLarge", "LengthMismatch",
              "UnknownResource", "ZeroAmount", "Expired", "InvalidWeights", "InvalidFees", "InvalidState",
              "ParameterPrecision", "NotAdmissible", "Overflow", "InsufficientReserve", "InsufficientOutput",
              "LimitExceeded"}


def request(operation, **changes):
    """A good request with changes, named by their paths: state__resources__0__q="0"."""
    it = copy.deepcopy({"cmd": "run", "id": "x", "operation": operation, "params": PARAMS, "state": STATE,
                        "input": INPUTS[operation]})
    for path, value in changes.items():
        *way, last = [int(key) if key.isdigit() else key for key in path.split("__")]
        at = it
        for key in way:
            at = at[key]
        if value is GONE:
            del at[last]
        else:
            at[last] = value
    return it


RISKY = {"params__fees__risk": {"schedule": "per-trade", "rate": str(W)}, "params__fees__cap": str(W // 2)}
TOP = str(LIMIT)
REFUSALS = [
    ("Malformed", "pool.buy", {"state": None}), ("Malformed", "pool.buy", {"params": GONE}),
    ("Malformed", "pool.buy", {"params__fees__risk__schedule": "other"}), ("Malformed", "pool.swap", {"input__creditsIn": "1"}),
    ("Malformed", "pool.create", {"input__resources__0": []}), ("Malformed", "pool.price", {"state__block__open__0": "0"}),
    ("Malformed", "pool.buy", {"state__resources": {}, "input__index": GONE}),
    ("UnknownField", "pool.buy", {"input__more": "1"}), ("UnknownField", "pool.create", {"input__resources__0__lambda": "1"}),
    ("UnknownField", "pool.buy", {"state__resources__1__": "", "input__deadline": GONE}),
    ("UnknownField", "pool.create", {"input__resources__1__c": "1"}), ("UnknownField", "pool.create", {"input__block": None}),
    ("MissingField", "pool.sell", {"input__deadline": GONE}), ("MissingField", "pool.create", {"input__resources__1__qBar": GONE}),
    ("MissingField", "pool.sell", {"state__block": GONE, "input__index": -1}),
    ("NotAnInteger", "pool.sell", {"input__index": "0"}), ("NotAnInteger", "pool.sell", {"input__index": True}),
    ("NotAnInteger", "pool.sell", {"input__index": 0.5}), ("NotAnInteger", "pool.sell", {"input__deadline": 7}),
    *[("NotAnInteger", "pool.sell", {"input__resourceIn": bad})
      for bad in ("", "01", "+1", "-01", "-", "1.0", "1e3", " 1", "1\n", "٣", "1_0", "0x1", None, ["1"])],
    ("Negative", "pool.sell", {"input__resourceIn": "-1"}), ("Negative", "pool.price", {"input__index": -1}),
    ("TooLarge", "pool.sell", {"input__resourceIn": str(WORD)}), ("TooLarge", "pool.sell", {"input__minCredits": "9" * 10**5}),
    ("TooLarge", "pool.sell", {"input__minCredits": str(WORD), "state__block__open": []}),
    ("TooLarge", "pool.price", {"input__index": WORD}),
    ("LengthMismatch", "pool.swap", {"input__minResource": ["0"]}), ("LengthMismatch", "pool.swap", {"input__creditsIn": []}),
    ("LengthMismatch", "pool.price", {"state__block__open": [None]}), ("LengthMismatch", "pool.create", {"input__resources": []}),
    ("LengthMismatch", "pool.price", {"state__block__open": [], "state__resources": []}),
    ("UnknownResource", "pool.buy", {"input__index": 2, "input__creditsIn": "0"}),
    ("UnknownResource", "pool.crossPrice", {"input__inTermsOf": 2}),
    ("ZeroAmount", "pool.buyExact", {"input__resourceOut": "0", "input__deadline": "6"}),
    ("ZeroAmount", "pool.swap", {"input__creditsIn": ["0", "0"]}),
    ("Expired", "pool.buy", {"input__deadline": "6", "state__resources__0__weight": "1"}),
    ("InvalidWeights", "pool.price", {"state__resources__0__weight": str(W // 2 + 1)}),
    ("InvalidWeights", "pool.create", {"input__resources__0__weight": "0"}),
    ("InvalidFees", "pool.sell", {"params__fees__cap": str(W), "state__shares": "0"}),
    ("InvalidFees", "pool.sell", {"params__fees__base": TOP}), ("InvalidFees", "pool.sell", {"params__volatility": TOP}),
    ("InvalidFees", "pool.sell", {"params__fees__volatilityRate": TOP}),
    ("InvalidFees", "pool.sell", {"params__fees__risk__rate": TOP}),
    ("InvalidState", "pool.price", {"state__shares": "999"}), ("InvalidState", "pool.create", {"input__shares": "1000"}),
    ("InvalidState", "pool.price", {"state__resources__0__q": "0"}), ("InvalidState", "pool.price", {"state__resources__0__p": TOP}),
    ("InvalidState", "pool.price", {"state__resources__1__m": TOP}), ("InvalidState", "pool.create", {"input__resources__0__c": TOP}),
    ("InvalidState", "pool.create", {"input__resources__1__qBar": "0"}),
    ("InvalidState", "pool.create", {"input__resources__1__lambda": TOP}),
    ("ParameterPrecision", "pool.create", {"input__resources__1__lambda": "1", "input__resources__1__qBar": str(10**30)}),
    *[("InvalidState", "pool.buy", {"params__fees__risk__schedule": "per-block", "state__block__open__1": entry})
      for entry in ({"q0": "0", "price0": "1", "net": "0"}, {"q0": "1", "price0": str(2**172), "net": "0"},
                    {"q0": "1", "price0": "1", "net": str(-LIMIT)})],
    ("NotAdmissible", "pool.price", {"state__resources__0__beta": str(LIMIT - 1)}),
    ("NotAdmissible", "pool.sell", {"state__resources__1__m": str(W), "state__resources__1__c": str(W)}),
    ("NotAdmissible", "pool.create", {"input__resources__1__p": "1", "input__resources__1__q": "1"}),
    ("Overflow", "pool.create", {"input__resources__1__qBar": "1"}), ("Overflow", "pool.buy", {"input__creditsIn": str(WORD - 1)}),
    ("Overflow", "pool.sell", {"input__resourceIn": str(LIMIT - 10**21), "input__minCredits": TOP}),
    ("Overflow", "pool.crossPrice", {"state__resources__0": RESOURCE | {"q": "1", "p": str(LIMIT - 1), "beta": "0"},
                                     "state__resources__1": INERT | {"q": str(LIMIT - 1), "p": "1", "c": "0", "beta": "0"}}),
    ("InsufficientReserve", "pool.buyExact", {"input__resourceOut": str(10**21), "input__maxCredits": "0"}),
    ("InsufficientReserve", "pool.sellExact", {"input__creditsOut": str(5 * 10**21)}),
    ("InsufficientReserve", "pool.sellExact", {"input__creditsOut": str(4 * 10**21), "params__fees__base": "0",
                                               "state__resources__0": RESOURCE | {"c": "0", "beta": str(10**19)}}),
    ("InsufficientOutput", "pool.buy", {"input__creditsIn": "1", "input__minResource": "1"}),
    ("InsufficientOutput", "pool.sell", {"input__resourceIn": "1", "params__fees__base": str(W - 1),
                                         "params__fees__cap": str(W - 1), "input__minCredits": "9"}),
    ("InsufficientOutput", "pool.sellExact", {"input__creditsOut": "1", **RISKY}),
    ("InsufficientOutput", "pool.swap", {"input__creditsIn": [str(W), "1"]}),
    ("LimitExceeded", "pool.buy", {"input__minResource": str(W)}), ("LimitExceeded", "pool.buyExact", {"input__maxCredits": "1"}),
    ("LimitExceeded", "pool.sell", {"input__minCredits": str(6 * W)}), ("LimitExceeded", "pool.sellExact", {"input__maxResource": "1"}),
    ("LimitExceeded", "pool.swap", {"input__creditsIn": [str(W), "0"], "input__minResource": ["0", "1"]}),
]


class Answers(unittest.TestCase):
    def test_refusals(self):
        for code, operation, changes in REFUSALS:
            with self.subTest(code=code, operation=operation, changes=str(changes)[:200]):
                self.assertEqual(hmm.run(request(operation, **changes)),
                                 {"status": "reject", "code": code, "phase": PHASE[code]})
        self.assertEqual({code for code, _, _ in REFUSALS}, POOL_CODES)

    def test_good_requests(self):
        for operation in POOL:
            before = request(operation)
            answer = hmm.run(before)
            self.assertEqual(answer["status"], "ok", (operation, answer))
            self.assertEqual(before, request(operation))
            self.assertEqual("post" in answer, operation not in hmm.VIEWS)
        post = hmm.run(request("pool.buy"))["post"]
        self.assertEqual(post["resources"][1:] + [post["block"], post["shares"]],
                         STATE["resources"][1:] + [STATE["block"], STATE["shares"]])
        new = hmm.run(request("pool.create"))["post"]
        self.assertEqual(new["block"], {"number": "0", "open": [None, None]})
        self.assertEqual((new["resources"][1]["c"], new["resources"][1]["beta"]), (str(W // 2), str(W * W // 1001)))

    def test_boundaries(self):
        q = int(RESOURCE["q"])
        for amount, status in ((LIMIT - 1 - q, "ok"), (LIMIT - q, "reject")):
            self.assertEqual(hmm.run(request("pool.sell", input__resourceIn=str(amount)))["status"], status)
        block = {"number": "0", "open": [None, {"q0": "1", "price0": "2", "net": "-3"}]}
        self.assertEqual(hmm.run(request("pool.buy", state__block=block))["post"]["block"], block)

    def test_block(self):
        """Trades of one block, one after the other: what it opened at stays, what was bought since is counted, and what is
        charged is at least what the net quantity comes to."""
        q0, rate = int(RESOURCE["q"]), 3 * W
        price0 = int(hmm.run(request("pool.price", input__index=0))["output"]["price"])
        blocky = {"params__fees__risk": {"schedule": "per-block", "rate": str(rate)}}
        state, charged = STATE, 0
        for operation in (*hmm.SINGLE, "pool.swap", "pool.sell", "pool.buyExact"):
            answer = hmm.run(request(operation, state=state, **blocky))
            self.assertEqual(answer["status"], "ok", answer)
            state, risk = answer["post"], answer["output"]["risk"]
            charged += int(risk if type(risk) is str else risk[0])
            net = q0 - int(state["resources"][0]["q"])
            entry, other = state["block"]["open"]
            self.assertEqual(entry, {"q0": str(q0), "price0": str(price0), "net": str(net)})
            self.assertGreaterEqual(charged * 2 * q0 * W * W, rate * price0 * net**2)
        self.assertEqual(other["net"], str(int(INERT["q"]) - int(state["resources"][1]["q"])))
        for net, status in ((LIMIT - 1, "reject"), (-LIMIT, "reject"), (LIMIT - 10**18 - 1, "ok")):
            block = {"number": "1", "open": [{"q0": str(LIMIT - 1), "price0": "1", "net": str(net)}, None]}
            self.assertEqual(hmm.run(request("pool.buyExact", state__block=block, **blocky))["status"], status)


class Pipe(unittest.TestCase):
    def talk(self, lines, *command):
        done = subprocess.run([sys.executable, *command], input="".join(lines).encode(), capture_output=True, timeout=9, cwd=HERE)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        return [json.loads(line) for line in done.stdout.splitlines()]

    def test_round_trip(self):
        with subprocess.Popen([sys.executable, "hmm.py"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=HERE) as process:
            def ask(line):
                process.stdin.write(line if type(line) is bytes else json.dumps(line).encode() + b"\n")
                process.stdin.flush()
                return json.loads(process.stdout.readline())
            self.assertEqual(ask({"cmd": "hello", "protocol": [1], "spec": "1.1.0"})["protocol"], 1)
            for bad in (b"{\n", b"[]\n", b"null\n", b"\xff\n", b"[" * 10**5 + b"\n", b"NaN\n", b'{"cmd":"other"}\n'):
                answer = ask(bad)
                self.assertEqual((answer["status"], "id" in answer), ("error", False))
            self.assertEqual(ask(request("pool.buy")), {"id": "x"} | hmm.run(request("pool.buy")))
            self.assertEqual(ask(b'{"cmd":"run","id":"n","operation":"pool.price","state":' + json.dumps(STATE).encode()
                                 + b',"input":{"index":' + b"9" * 10**4 + b"}}\n")["code"], "TooLarge")
            self.assertEqual(ask(request("pool.buy") | {"operation": "pool.other"})["status"], "unsupported")
            self.assertEqual(ask({"cmd": "reset"}), {"ok": True})
            self.assertEqual(ask({"cmd": "stop"}), {"ok": True})
            self.assertEqual(process.wait(2), 0)

    def test_every_variant_is_wrong(self):
        tiny = {"state__resources__0": RESOURCE | {"q": "5", "p": "40"}}
        deep = {"state__resources__0": RESOURCE | {"q": str(LIMIT - 2 * W), "p": str(10**30)}, "input__resourceIn": str(2 * W)}
        lines = [json.dumps(request(operation, **changes)) + "\n" for operation, changes in [
            *[(operation, {}) for operation in POOL], *[(operation, changes) for _, operation, changes in REFUSALS],
            *[(operation, RISKY) for operation in (*hmm.SINGLE, "pool.swap")],
            *[(operation, {"params__fees__risk": {"schedule": "per-block", "rate": str(W)},
                           "state__block__open__0": {"q0": RESOURCE["q"], "price0": str(5 * W), "net": str(10**17)}})
              for operation in hmm.SINGLE],
            ("pool.buy", {"params__fees__risk": {"schedule": "per-block", "rate": str(W)}}),
            ("pool.buy", {**tiny, "input__creditsIn": "9"}),
            ("pool.buy", {**tiny, "input__creditsIn": "99999999"}), ("pool.sell", deep),
            ("pool.buy", {"params__fees__base": str(W // 2)}), ("pool.buyExact", {**tiny, "input__resourceOut": "3"})]]
        right = self.talk(lines, "hmm.py")
        self.assertEqual(len(right), len(lines))
        for name in [name for name, function in wrong.VARIANTS.items() if function.__module__ == "wrong"]:
            with self.subTest(variant=name):
                answers = self.talk(lines, "wrong.py", name)
                self.assertEqual(len(answers), len(lines))
                self.assertNotEqual(answers, right)
        listed = subprocess.run([sys.executable, "wrong.py", "--list"], capture_output=True, text=True, cwd=HERE).stdout
        self.assertEqual([line.split()[0] for line in listed.splitlines()], list(wrong.VARIANTS))


if __name__ == "__main__":
    unittest.main()
