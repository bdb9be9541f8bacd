"""Mistakes that people make with votes and time locks."""
import governance
from governance import Chamber
from pool import W
from variants import variant


@variant
def votes_of_now():
    """A proposal notes the shares of this very moment, borrowed ones too."""
    governance.weights_at = lambda chamber: chamber.shares


@variant
def tie_passes():
    """As many in favour as against is enough."""
    governance.passes = lambda proposal, quorum, supply: (
        proposal["inFavour"] >= proposal["against"] and quorum * supply <= proposal["inFavour"] * W)


@variant
def quorum_counts_everyone():
    """The quorum is met by votes of either side."""
    governance.passes = lambda proposal, quorum, supply: (
        proposal["inFavour"] > proposal["against"]
        and quorum * supply <= (proposal["inFavour"] + proposal["against"]) * W)


@variant
def no_time_lock():
    """What has passed can be executed at once."""
    governance.unlocked = lambda proposal, grace: True


@variant
def bounds_without_step():
    """A parameter may jump to any value within its bounds."""
    def check_value(self, parameter, value):
        governance.require(parameter < len(self.values), "OutOfBounds")
        least, most, _ = self.bounds[parameter]
        governance.require(least <= value <= most, "OutOfBounds")
    Chamber.check_value = check_value
