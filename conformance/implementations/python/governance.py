"""Proposals, votes and time locks, of spec/systems/governance.md."""
from checks import require
from decode import Reader
from pool import W

RULES = "quorum supply threshold votingPeriod timeLock grace"
PROPOSAL = "status parameter value weights voted inFavour against left"
STATUSES = ("voting", "queued", "executed", "defeated", "lapsed")
POSITIONS = ("proposer", "parameter", "proposal", "voter", "from", "to")


class Chamber:
    def __init__(self, bounds, rules, values, scheduled, shares, settled, proposals):
        self.bounds, self.rules, self.values, self.scheduled = bounds, rules, values, scheduled
        self.shares, self.settled, self.proposals = shares, settled, proposals

    def check_value(self, parameter, value):
        """OutOfBounds: no such parameter, or it may not become the value."""
        require(parameter < len(self.values), "OutOfBounds")
        least, most, step = self.bounds[parameter]
        require(least <= value <= most and abs(value - self.values[parameter]) <= step, "OutOfBounds")

    def post(self):
        def written(proposal):
            values = {name: str(proposal[name]) for name in ("value", "inFavour", "against", "left")}
            return {**proposal, **values, "weights": [str(each) for each in proposal["weights"]]}
        return {"values": [str(each) for each in self.values],
                "scheduled": [None if each is None else str(each) for each in self.scheduled],
                "shares": [str(each) for each in self.shares], "settled": [str(each) for each in self.settled],
                "proposals": [written(each) for each in self.proposals]}


def passes(proposal, quorum, supply):
    """More in favour than against, and quorum·supply ≤ inFavour·W."""
    return proposal["inFavour"] > proposal["against"] and quorum * supply <= proposal["inFavour"] * W


def weights_at(chamber):
    """The votes that a new proposal notes: the shares at the end of the last block."""
    return chamber.settled


def read(params, state, given, names):
    reader = Reader()
    bounds, *rules = reader.fields(params, f"bounds {RULES}")
    bounds = [tuple(map(reader.amount, reader.fields(each, "least most step"))) for each in reader.array(bounds)]
    rules = dict(zip(RULES.split(), map(reader.amount, rules)))
    values, scheduled, shares, settled, proposals = reader.fields(state, "values scheduled shares settled proposals")
    values, shares = [[reader.amount(each) for each in reader.array(rows)] for rows in (values, shares)]
    scheduled = [None if each is None else reader.amount(each) for each in reader.array(scheduled, len(values))]
    settled = reader.amounts(settled, len(shares))
    if len(bounds) != len(values):
        reader.fault("LengthMismatch")

    def field(name, value):
        if name in POSITIONS:
            return reader.index(value)
        if name in ("status", "side"):
            return reader.choice(value, STATUSES if name == "status" else ("inFavour", "against"))
        if name == "weights":
            return reader.amounts(value, len(shares))
        if name == "voted":
            return [reader.boolean(each) for each in reader.array(value, len(shares))]
        return reader.signed(value) if name == "left" else reader.amount(value)
    rows = [{name: field(name, value) for name, value in zip(PROPOSAL.split(), reader.fields(row, PROPOSAL))}
            for row in reader.array(proposals)]
    asked = [field(name, value) for name, value in zip(names.split(), reader.fields(given, names))]
    reader.done()
    return Chamber(bounds, rules, values, scheduled, shares, settled, rows), *asked


def proposal_of(chamber, position, status):
    require(position < len(chamber.proposals), "UnknownProposal")
    proposal = chamber.proposals[position]
    require(proposal["status"] == status, "WrongStatus")
    return proposal


def answer(chamber, output=None):
    return output or {}, chamber.post()


def propose(params, state, given):
    chamber, proposer, parameter, value = read(params, state, given, "proposer parameter value")
    require(proposer < len(chamber.settled), "UnknownParty")
    chamber.check_value(parameter, value)
    require(chamber.settled[proposer] >= chamber.rules["threshold"], "InsufficientShares")
    weights = list(weights_at(chamber))
    chamber.proposals.append({"status": "voting", "parameter": parameter, "value": value, "weights": weights,
                              "voted": [False] * len(weights), "inFavour": 0, "against": 0,
                              "left": chamber.rules["votingPeriod"]})
    return answer(chamber)


def vote(params, state, given):
    chamber, position, voter, side = read(params, state, given, "proposal voter side")
    proposal = proposal_of(chamber, position, "voting")
    require(voter < len(chamber.shares), "UnknownParty")
    require(proposal["left"] >= 0, "Expired")
    require(not proposal["voted"][voter], "AlreadyVoted")
    weight = proposal["weights"][voter]
    require(weight > 0, "InsufficientShares")
    proposal["voted"][voter] = True
    proposal[side] += weight
    return answer(chamber, {"weight": str(weight)})


def conclude(params, state, given):
    chamber, position = read(params, state, given, "proposal")
    proposal, rules = proposal_of(chamber, position, "voting"), chamber.rules
    require(proposal["left"] < 0, "TooEarly")
    passed = passes(proposal, rules["quorum"], rules["supply"])
    proposal["status"] = "queued" if passed else "defeated"
    proposal["left"] = rules["timeLock"] + rules["grace"] if passed else 0
    return answer(chamber)


def unlocked(proposal, grace):
    """The time lock is over."""
    return proposal["left"] <= grace


def execute(params, state, given):
    chamber, position = read(params, state, given, "proposal")
    proposal = proposal_of(chamber, position, "queued")
    require(unlocked(proposal, chamber.rules["grace"]), "TooEarly")
    require(proposal["left"] >= 0, "Expired")
    parameter = proposal["parameter"]
    require(parameter >= len(chamber.values) or chamber.scheduled[parameter] is None, "TooEarly")
    chamber.check_value(parameter, proposal["value"])
    proposal["status"], proposal["left"] = "executed", 0
    chamber.scheduled[parameter] = proposal["value"]
    return answer(chamber)


def lapse(params, state, given):
    chamber, position = read(params, state, given, "proposal")
    proposal = proposal_of(chamber, position, "queued")
    require(proposal["left"] < 0, "TooEarly")
    proposal["status"], proposal["left"] = "lapsed", 0
    return answer(chamber)


def transfer(params, state, given):
    chamber, source, target, amount = read(params, state, given, "from to amount")
    require(max(source, target) < len(chamber.shares) and source != target, "UnknownParty")
    require(amount > 0, "ZeroAmount")
    require(amount <= chamber.shares[source], "InsufficientShares")
    chamber.shares[source] -= amount
    chamber.shares[target] += amount
    return answer(chamber)


def next_block(params, state, given):
    chamber, seconds = read(params, state, given, "seconds")
    chamber.values = [value if new is None else new for value, new in zip(chamber.values, chamber.scheduled)]
    chamber.scheduled = [None] * len(chamber.values)
    chamber.settled = list(chamber.shares)
    for proposal in chamber.proposals:
        if proposal["status"] in ("voting", "queued"):
            proposal["left"] = max(-1, proposal["left"] - seconds)
    return answer(chamber)


OPERATIONS = {"governance.propose": propose, "governance.vote": vote, "governance.conclude": conclude,
              "governance.execute": execute, "governance.lapse": lapse, "governance.transfer": transfer,
              "governance.nextBlock": next_block}
