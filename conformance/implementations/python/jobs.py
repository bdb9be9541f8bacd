"""The life of jobs in escrow, of spec/systems/jobs.md."""
from checks import require
from decode import Reader
from pool import W, WORD

TIMED = ("submitted", "quoted", "accepted", "running", "attested", "sampled")
STATUSES = (*TIMED, "spared", "verified", "rejected", "settled", "refunded")
JOB = "status client worker budget cost resource payment quality result credits claims left"
POSITIONS = ("job", "client", "worker")


class Book:
    def __init__(self, windows, sampling, clients, workers, pool, escrow, jobs):
        self.windows, self.sampling = windows, sampling
        self.clients, self.workers, self.pool, self.escrow, self.jobs = clients, workers, pool, escrow, jobs

    def move(self, giver, taker, credits=0, claims=0):
        for holding, sign in ((giver, -1), (taker, 1)):
            if holding is not None:
                holding["credits"] += sign * credits
                holding["claims"] += sign * claims

    def come_to(self, job, status):
        job["status"], job["left"] = status, self.windows.get(status, 0)

    def end(self, job, status, payout, claims_to):
        """What the escrow holds for the job goes to the worker and the client."""
        worker, client, refund = self.workers[job["worker"]] if payout or claims_to == "worker" else None, \
            self.clients[job["client"]], job["credits"] - payout
        self.move(self.escrow, worker, payout)
        self.move(self.escrow, client, refund)
        self.move(self.escrow, worker if claims_to == "worker" else client, 0, job["claims"])
        job["credits"] = job["claims"] = 0
        self.come_to(job, status)
        return {"payout": str(payout), "refund": str(refund)}

    def post(self):
        def written(values):
            return {name: value if name in POSITIONS or name == "status" else str(value)
                    for name, value in values.items()}
        return {"clients": [*map(written, self.clients)], "workers": [*map(written, self.workers)],
                "pool": written(self.pool), "escrow": written(self.escrow), "jobs": [*map(written, self.jobs)]}


def in_time(job):
    """In time is left ≥ 0."""
    return job["left"] >= 0


def payout_of(job):
    """⌊payment·quality/W⌋."""
    return job["payment"] * job["quality"] // W


def allowed(job, role, position):
    """Unauthorized: not the job's client, not its worker."""
    return job[role] == position


def read(params, state, given, names):
    reader = Reader()
    windows, sampling = reader.fields(params, "windows sampling")
    windows = dict(zip(TIMED, map(reader.amount, reader.fields(windows, " ".join(TIMED)))))

    def holding(value):
        return dict(zip(("credits", "claims"), map(reader.amount, reader.fields(value, "credits claims"))))

    def field(name, value):
        if name in POSITIONS:
            return reader.index(value)
        if name == "status":
            return reader.choice(value, STATUSES)
        if name == "verdict":
            return reader.choice(value, ("verified", "rejected"))
        if name == "vouched":
            return reader.boolean(value)
        return reader.signed(value) if name == "left" else reader.amount(value)
    clients, workers, pool, escrow, jobs = reader.fields(state, "clients workers pool escrow jobs")
    rows = [{name: field(name, value) for name, value in zip(JOB.split(), reader.fields(row, JOB))}
            for row in reader.array(jobs)]
    book = Book(windows, reader.amount(sampling), [holding(each) for each in reader.array(clients)],
                [holding(each) for each in reader.array(workers)], holding(pool), holding(escrow), rows)
    values = {name: field(name, value) for name, value in zip(names.split(), reader.fields(given, names))}
    reader.done()
    return book, values


def step(names, statuses, role=None, timely=False):
    """An operation on a job: what all of them check, in the text's order, then its own."""
    def declare(own):
        def operate(params, state, given):
            book, values = read(params, state, given, names)
            require(values["job"] < len(book.jobs), "UnknownJob")
            job = book.jobs[values["job"]]
            require(job["status"] in statuses, "WrongStatus")
            require(role is None or allowed(job, role, values[role]), "Unauthorized")
            require(not timely or in_time(job), "Expired")
            return own(book, job, values) or {}, book.post()
        return operate
    return declare


def submit(params, state, given):
    book, values = read(params, state, given, "client budget")
    client, budget = values["client"], values["budget"]
    require(client < len(book.clients), "UnknownParty")
    require(budget > 0, "ZeroAmount")
    require(budget <= book.clients[client]["credits"], "InsufficientBalance")
    job = dict.fromkeys(JOB.split(), 0) | {"client": client, "budget": budget, "credits": budget}
    book.move(book.clients[client], book.escrow, budget)
    book.come_to(job, "submitted")
    book.jobs.append(job)
    return {}, book.post()


@step("job worker cost resource payment quality", ("submitted",), timely=True)
def quote(book, job, values):
    require(values["worker"] < len(book.workers), "UnknownParty")
    require(values["payment"] > 0, "ZeroAmount")
    require(values["cost"] + values["payment"] <= job["budget"], "LimitExceeded")
    job.update({name: values[name] for name in ("worker", "cost", "resource", "payment", "quality")})
    book.come_to(job, "quoted")


@step("job client", ("quoted",), "client", True)
def accept(book, job, values):
    cost, resource = job["cost"], job["resource"]
    require(resource < book.pool["claims"], "InsufficientReserve")
    book.move(book.escrow, book.pool, cost)
    book.move(book.pool, book.escrow, 0, resource)
    job["credits"], job["claims"] = job["credits"] - cost, job["claims"] + resource
    book.come_to(job, "accepted")


@step("job worker", ("accepted",), "worker", True)
def start(book, job, values):
    book.come_to(job, "running")


@step("job worker result vouched", ("running",), "worker", True)
def attest(book, job, values):
    require(values["vouched"], "InvalidAttestation")
    job["result"] = values["result"]
    book.come_to(job, "attested")


def is_sampled(digest, sampling):
    """digest·W < sampling·2^256."""
    return digest * W < sampling * WORD


@step("job digest", ("attested",), timely=True)
def draw(book, job, values):
    book.come_to(job, "sampled" if is_sampled(values["digest"], book.sampling) else "spared")


@step("job verdict", ("sampled",), timely=True)
def judge(book, job, values):
    book.come_to(job, values["verdict"])


@step("job", ("spared", "verified", "rejected"))
def settle(book, job, values):
    if job["status"] == "rejected":
        return book.end(job, "refunded", 0, "client")
    return book.end(job, "settled", payout_of(job), "worker")


@step("job", TIMED)
def expire(book, job, values):
    require(not in_time(job), "TooEarly")
    return book.end(job, "refunded", 0, "client")


@step("job client", ("submitted", "quoted", "accepted"), "client")
def cancel(book, job, values):
    return book.end(job, "refunded", 0, "client")


def advance(params, state, given):
    book, values = read(params, state, given, "seconds")
    for job in book.jobs:
        if job["status"] in TIMED:
            job["left"] = max(-1, job["left"] - values["seconds"])
    return {}, book.post()


OPERATIONS = {"jobs.submit": submit, "jobs.quote": quote, "jobs.accept": accept, "jobs.start": start,
              "jobs.attest": attest, "jobs.draw": draw, "jobs.judge": judge, "jobs.settle": settle,
              "jobs.expire": expire, "jobs.cancel": cancel, "jobs.advance": advance}
