"""Mistakes that people make with jobs in escrow."""
import jobs
from jobs import Book
from pool import W, WORD, ceil_div
from variants import variant


@variant
def pays_without_haircut():
    """The worker gets its whole payment, whatever its quality."""
    jobs.payout_of = lambda job: job["payment"]


@variant
def payout_rounds_up():
    """The payout is rounded up, out of what is the client's."""
    jobs.payout_of = lambda job: ceil_div(job["payment"] * job["quality"], W)


@variant
def last_second_is_late():
    """The last second of a window is taken to be over."""
    jobs.in_time = lambda job: job["left"] > 0


@variant
def anyone_may():
    """Nobody asks who accepts, starts, attests or cancels."""
    jobs.allowed = lambda job, role, position: True


@variant
def claims_to_the_client():
    """The claims of a job that is settled go back to the client, who has the work too."""
    honest = Book.end
    Book.end = lambda self, job, status, payout, claims_to: honest(self, job, status, payout, "client")


@variant
def sampled_at_the_bound():
    """A digest exactly at the bound is sampled."""
    jobs.is_sampled = lambda digest, sampling: digest * W <= sampling * WORD


@variant
def refunds_the_budget():
    """A refund is the whole budget, also after the claims have been paid for: out of others' escrow."""
    honest = Book.end

    def end(self, job, status, payout, claims_to):
        if status == "refunded":
            job["credits"] = job["budget"]
        return honest(self, job, status, payout, claims_to)
    Book.end = end
