"""Mistakes that people make with the fees of a pool."""
import fees
from fees import Ledger
from pool import W, ceil_div
from variants import variant


@variant
def dust_to_the_lots():
    """What a fee makes payable is rounded down: the carry keeps a unit that the lots will claim too."""
    honest = Ledger.share_out

    def share_out(self, fee):
        before = self.growth
        honest(self, fee)
        k, weight = self.growth - before, self.weight()
        self.carry += ceil_div(k * weight, W) - k * weight // W
    Ledger.share_out = share_out


@variant
def claim_rounds_up():
    """A claim is rounded up: many small ones are paid more than came in."""
    Ledger.claim = lambda self, lot: ceil_div(self.owed(lot), W)


@variant
def age_lost_on_transfer():
    """Shares that change hands begin again at age 0."""
    honest = Ledger.add
    Ledger.add = lambda self, owner, shares, since: honest(self, owner, shares, self.time)


@variant
def late_shares_share_the_past():
    """A new lot has seen nothing: it has a part in fees of before it."""
    honest = Ledger.add

    def add(self, owner, shares, since):
        honest(self, owner, shares, since)
        if since == self.time:
            self.lots[-1].timed_seen = self.lots[-1].growth_seen = 0
    Ledger.add = add


@variant
def carry_forgotten():
    """What could not be shared out of one fee is lost to the next."""
    honest = Ledger.share_out

    def share_out(self, fee):
        self.carry = 0
        honest(self, fee)
    Ledger.share_out = share_out


@variant
def plain_mean_of_ages():
    """τ̄ is the mean over the lots, not over the shares: the large and the old are paid more than there is."""
    def weight(self):
        ages = [self.time - lot.since for lot in self.lots]
        return self.shares * sum(ages) // len(ages) if self.by_time and ages else Ledger.plain(self)
    Ledger.plain = Ledger.weight
    Ledger.weight = weight


@variant
def burn_without_settling():
    """A burn does not settle first: what the burned shares were owed is gone."""
    honest = fees.settled

    def settled(ledger, number, shares):
        seen = [(lot, lot.timed_seen, lot.growth_seen) for lot in ledger.lots]
        lot, paid = honest(ledger, number, shares)
        for each, timed, growth in seen:
            each.timed_seen, each.growth_seen = timed, growth
        ledger.paid -= paid
        return lot, 0
    fees.settled = settled
