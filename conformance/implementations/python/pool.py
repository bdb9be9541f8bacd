"""The Hamiltonian Market Maker pool: its mathematics, on plain integers.

Every amount is an integer in units of 1e-18. Nothing here knows of JSON; `hmm.py` does.
A refusal is an exception, `Refusal`, that carries the code and the phase of the text.
"""
from math import isqrt
from typing import NamedTuple

W = 10**18
LIMIT = 2**112  # reserves, shares, parameters and rates are below it
WORD = 2**256  # amounts and prices are below it
PRICE_LIMIT = 2**172  # no price view of a pool is as large

PHASES = {
    "decode": ("Malformed", "UnknownField", "MissingField", "NotAnInteger", "Negative", "TooLarge", "LengthMismatch"),
    "precondition": ("UnknownResource", "ZeroAmount", "Expired", "InvalidWeights", "InvalidFees", "InvalidState",
                     "ParameterPrecision", "NotAdmissible", "UnknownLot", "TooEarly", "DuplicateCommitment",
                     "UnknownCommitment", "UnknownParty", "UnknownJob", "UnknownProposal", "WrongStatus", "Unauthorized",
                     "AtFault", "NotAtFault", "InvalidAttestation", "AlreadyVoted", "OutOfBounds", "InsufficientHistory",
                     "OutOfOrder", "SameBlockReversal", "NoVenue", "UnsupportedVenue", "SlaUnmet"),
    "arithmetic": ("Overflow",),
    "postcondition": ("InsufficientReserve", "InsufficientOutput", "LimitExceeded", "InsufficientShares",
                      "InsufficientBalance", "InsufficientStake", "CapacityExceeded", "CurvatureOutOfRange",
                      "CurvatureStepTooFine", "BeyondTarget", "AlreadyRaised", "OutsideBand", "RaiseTooLarge"),
}
PHASE = {code: phase for phase, codes in PHASES.items() for code in codes}


class Refusal(Exception):
    """A refused operation changes nothing."""

    def __init__(self, code):
        super().__init__(code)
        self.code, self.phase = code, PHASE[code]


def ceil_div(a, b):
    """⌈a/b⌉, toward +∞, for b > 0."""
    return -(-a // b)


def ceil_sqrt(u):
    """The smallest s with s² ≥ u."""
    return isqrt(u - 1) + 1 if u > 0 else 0


def overflows(reserve):
    """Overflow: q' or p' ≥ 2^112."""
    return reserve >= LIMIT


def least(guess, low, holds):
    """The smallest n ≥ low for which `holds` (which, once true, stays true). `guess` is within a step or two of it."""
    n = max(low, guess)
    while not holds(n):
        n += 1
    while n > low and holds(n - 1):
        n -= 1
    return n


class Curve:
    """One resource: reserves q and p, parameters c, β and m, and the invariant I that no trade may lower."""

    entry = None  # what the block remembers of the resource

    def __init__(self, shares, weight, q, p, c, beta, m):
        self.weight, self.q, self.p, self.c, self.m = weight, q, p, c, m
        self.b = beta * shares
        self.invariant = self.invariant_at(q, p)

    def virtual_credits_at(self, q, p):
        """P_w = p·W − β·S + c·q."""
        return p * W - self.b + self.c * q

    def invariant_at(self, q, p):
        """I = 2·q·P_w + m·p²."""
        return 2 * q * self.virtual_credits_at(q, p) + self.m * p * p

    @property
    def virtual_credits(self):
        return self.virtual_credits_at(self.q, self.p)

    def admissible(self):
        """P_w > 0 and, if m > 0, also I·(W² − 2·m·c) ≥ m·(β·S)²."""
        return self.virtual_credits > 0 and (
            self.m == 0 or self.invariant * (W * W - 2 * self.m * self.c) >= self.m * self.b**2)

    def keeps(self, q, p):
        """The rule of every trade: q' ≥ 1, p' ≥ 1, P_w' > 0 and I' ≥ I."""
        virtual = self.virtual_credits_at(q, p)
        return q >= 1 and p >= 1 and virtual > 0 and 2 * q * virtual + self.m * p * p >= self.invariant

    def least_credits(self, q):
        """The smallest p' that keeps the rule at q'. I' and P_w' rise with p'.

        m = 0: p'·W ≥ I/(2q') + β·S − c·q'.    m > 0: the root of m·p'² + 2q'·W·p' + 2q'·(c·q' − β·S) = I.
        """
        rest = self.b - self.c * q
        if self.m == 0:
            guess = ceil_div(ceil_div(self.invariant, 2 * q) + rest, W)
        else:
            square = (q * W) ** 2 + self.m * (self.invariant + 2 * q * rest)
            guess = (isqrt(max(0, square)) - q * W) // self.m
        positive = rest // W + 1  # P_w' > 0
        return least(guess, max(1, positive), lambda p: self.keeps(q, p))

    def least_resource(self, p):
        """The smallest q' that keeps the rule at p'; with c = 0 there is one only if p'·W > β·S.

        c = 0: 2q'·B ≥ K.    c > 0: the upper root of 2c·q'² + 2B·q' = K.    B = p'·W − β·S, K = I − m·p'².
        """
        b, k = p * W - self.b, self.invariant - self.m * p * p
        if self.c == 0:
            return least(ceil_div(k, 2 * b), 1, lambda q: self.keeps(q, p))
        guess = (isqrt(max(0, b * b + 2 * self.c * k)) - b) // (2 * self.c)
        positive = -b // self.c + 1  # P_w' > 0
        return least(guess, max(1, positive), lambda q: self.keeps(q, p))

    def cost(self, x):
        """C(x): the smallest d with I(q − x, p + d) ≥ I, for x < q."""
        return self.least_credits(self.q - x) - self.p

    def proceeds(self, x):
        """Y(x): the largest d ≤ p − 1 with I(q + x, p − d) ≥ I."""
        return self.p - self.least_credits(self.q + x)

    def resource_for(self, d):
        """Z(d): the smallest x with I(q + x, p − d) ≥ I."""
        return self.least_resource(self.p - d) - self.q

    def resource_within(self, d):
        """The largest x ≤ q − 1 with C(x) ≤ d."""
        return self.q - self.least_resource(self.p + d)

    def price_fraction(self):
        """N = P_w + c·q and D = q·W + m·p."""
        return self.virtual_credits + self.c * self.q, self.q * W + self.m * self.p


def price(curve):
    """⌈(P_w + c·q)·W/(q·W + m·p)⌉."""
    n, d = curve.price_fraction()
    return ceil_div(n * W, d)


def cross_price(curve, other):
    """⌈W·N_i·D_j/(D_i·N_j)⌉; 2^256 and above is Overflow."""
    (n_i, d_i), (n_j, d_j) = curve.price_fraction(), other.price_fraction()
    answer = ceil_div(W * n_i * d_j, d_i * n_j)
    if answer >= WORD:
        raise Refusal("Overflow")
    return answer


def fee_rate(base, volatility_rate, cap, volatility):
    """g = min(cap, base + ⌈volatilityRate·volatility/W⌉)."""
    return min(cap, base + ceil_div(volatility_rate * volatility, W))


def share_of(a, rate):
    """⌈a·rate/W⌉: every fee and every risk is such a part of an amount of credits."""
    return ceil_div(a * rate, W)


def squared_move(curve, move):
    """u = ⌈w·x²·W/q²⌉, with q the reserve before the trade; `move` is q' − q, that is −x or x."""
    return ceil_div(curve.weight * move * move * W, curve.q**2)


class Opening(NamedTuple):
    """What a block remembers of a resource: reserve and price before its first trade there, and the net quantity bought since."""
    q0: int
    price0: int
    net: int


def opening_of(curve, entry):
    """The entry of the block, or the one that the first trade makes."""
    return entry or Opening(curve.q, price(curve), 0)


def net_after(net, move):
    """X' = X + x for x bought, X − x for x sold; `move` is q' − q."""
    return net - move


def risk_of_block(opening, rate, move):
    """r = ⌈rate·price0·(X'² − X²)/(2·q0·W²)⌉ if X'² > X², else 0."""
    before, after = opening.net, net_after(opening.net, move)
    return max(0, ceil_div(rate * opening.price0 * (after**2 - before**2), 2 * opening.q0 * W * W))


class Fees:
    """The fees of a trade: the flat rate g, and the risk of its schedule."""

    def __init__(self, base, volatility_rate, cap, schedule, rate, volatility):
        self.cap, self.schedule, self.rate = cap, schedule, rate
        self.valid = cap < W and max(base, volatility_rate, rate, volatility) < LIMIT
        self.g = fee_rate(base, volatility_rate, cap, volatility)

    def fee(self, a):
        """f(a) = ⌈a·g/W⌉."""
        return share_of(a, self.g)

    def gross(self, a):
        """⌈a·W/(W − g)⌉: what has to be paid for a to remain after the fee."""
        return ceil_div(a * W, W - self.g)

    def risk_rate(self, u):
        """"per-trade": s = the smallest s with s² ≥ u, ρ = min(cap − g, ⌈rate·s/W⌉). Else 0."""
        if self.schedule != "per-trade":
            return 0
        return min(self.cap - self.g, ceil_div(self.rate * ceil_sqrt(u), W))

    def risk(self, curve, move, a):
        """r of a trade that moves q by `move`: ⌈a·ρ/W⌉, or under "per-block" what the block charges."""
        if self.schedule == "per-block":
            return risk_of_block(opening_of(curve, curve.entry), self.rate, move)
        return share_of(a, self.risk_rate(squared_move(curve, move)))


class Trade(NamedTuple):
    """What a trade does to one resource and its receipt; `answer` is what was asked for, `received` what the trader gets."""
    q: int
    p: int
    answer: int
    received: int
    fee: int
    risk: int


def resource_at_rate(curve, credits, rate):
    """The largest x ≤ q − 1 with C(x) + ⌈C(x)·ρ/W⌉ ≤ credits, for a given ρ; that is C(x)·(W + ρ) ≤ credits·W."""
    return curve.resource_within(credits * W // (W + rate))


def resource_bought(curve, fees, credits):
    """The largest x ≤ q − 1 with C(x) + r(x) ≤ credits.

    C and r do not fall as x rises. So the x without risk is too high, and (per trade) the x at that x's ρ too low; between
    them bisect.
    """
    high = curve.resource_within(credits)
    if fees.schedule == "none":
        return high
    low = 0
    if fees.schedule == "per-trade":
        low = resource_at_rate(curve, credits, fees.risk_rate(squared_move(curve, -high)))
    while low < high:
        middle = (low + high + 1) // 2
        cost = curve.cost(middle)
        if cost + fees.risk(curve, -middle, cost) <= credits:
            low = middle
        else:
            high = middle - 1
    return low


def buy(curve, fees, d):
    """x = the largest x ≤ q − 1 with C(x) + r(x) ≤ d − f(d); the curve gets d − f(d) − r."""
    fee = fees.fee(d)
    x = resource_bought(curve, fees, d - fee)
    risk = fees.risk(curve, -x, curve.cost(x))
    return Trade(curve.q - x, curve.p + d - fee - risk, x, x, fee, risk)


def buy_exact(curve, fees, x):
    """d = ⌈(C(x) + r)·W/(W − g)⌉; the curve gets d − f(d) − r. InsufficientReserve with x ≥ q."""
    if x >= curve.q:
        raise Refusal("InsufficientReserve")
    cost = curve.cost(x)
    risk = fees.risk(curve, -x, cost)
    d = fees.gross(cost + risk)
    fee = fees.fee(d)
    return Trade(curve.q - x, curve.p + d - fee - risk, d, x, fee, risk)


def sell(curve, fees, x):
    """y = Y(x); the curve loses y, the trader gets y − f(y) − r."""
    y = curve.proceeds(x)
    fee, risk = fees.fee(y), fees.risk(curve, x, y)
    out = y - fee - risk
    return Trade(curve.q + x, curve.p - y, out, out, fee, risk)


def sell_exact(curve, fees, n):
    """y = ⌈n·W/(W − g)⌉, x = Z(y), fee y − n; the trader gets n − r.

    InsufficientReserve with y > p − 1, or with c = 0 and y·W ≥ P_w.
    """
    y = fees.gross(n)
    if y > curve.p - 1 or (curve.c == 0 and y * W >= curve.virtual_credits):
        raise Refusal("InsufficientReserve")
    x = curve.resource_for(y)
    risk = fees.risk(curve, x, y)
    return Trade(curve.q + x, curve.p - y, x, n - risk, y - n, risk)


def buy_legs(curves, fees, credits):
    """Several legs: quotes without risk give u = Σ u_i, one s and one ρ; then each leg takes the largest x at that ρ."""
    nets = [d - fees.fee(d) for d in credits]
    quotes = [curve.resource_within(net) for curve, net in zip(curves, nets)]
    rate = fees.risk_rate(sum(squared_move(curve, -x) for curve, x in zip(curves, quotes)))
    trades = []
    for curve, d, net in zip(curves, credits, nets):
        x = resource_at_rate(curve, net, rate)
        risk = share_of(curve.cost(x), rate)
        trades.append(Trade(curve.q - x, curve.p + net - risk, x, x, d - net, risk))
    return trades


def swap(curves, fees, credits):
    """A trade for each resource: one leg, and any leg under "per-block", is a `buy`; without a leg 0 out, 0 fee, 0 risk."""
    legs = [i for i, d in enumerate(credits) if d > 0]
    if len(legs) == 1 or fees.schedule == "per-block":
        bought = [buy(curves[i], fees, credits[i]) for i in legs]
    else:
        bought = buy_legs([curves[i] for i in legs], fees, [credits[i] for i in legs])
    trades = [Trade(curve.q, curve.p, 0, 0, 0, 0) for curve in curves]
    for i, trade in zip(legs, bought):
        trades[i] = trade
    return trades


def derive(shares, lam, q_bar):
    """c = ⌊λ·W²/(2·q̄²)⌋, b = ⌊λ·W/q̄⌋, β = ⌊b·W/S⌋."""
    return lam * W * W // (2 * q_bar**2), lam * W // q_bar * W // shares
