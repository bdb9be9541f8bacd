"""Mistakes that people make with the shares of a pool."""
import liquidity
from pool import ceil_div
from variants import variant


@variant
def mint_rounds_down():
    """A mint takes ⌊q·s/S⌋: whoever mints often enough pays nothing."""
    liquidity.taken = liquidity.paid


@variant
def burn_rounds_up():
    """A burn pays ⌈q·s/S⌉, at the cost of those who stay."""
    liquidity.paid = lambda rows, s, shares: liquidity.portions(rows, s, shares, ceil_div)


@variant
def ignores_credits():
    """Shares by the resources alone, as equation 31 is printed: the credits of others are there for the taking."""
    liquidity.shares_for = lambda rows, d_q, d_p, shares: min(q * shares // row[1] for row, q in zip(rows, d_q))


@variant
def first_resource_decides():
    """The first resource alone says how many shares an offer is worth."""
    honest = liquidity.shares_for
    liquidity.shares_for = lambda rows, d_q, d_p, shares: honest(rows[:1], d_q[:1], d_p[:1], shares)


@variant
def forgets_locked_shares():
    """All shares can be burned, the 1000 that belong to nobody too."""
    liquidity.burnable = lambda shares, s: shares >= s


@variant
def keeps_the_rest():
    """An offer is taken whole, whatever its shares cost."""
    honest = liquidity.mint_by_amounts

    def mint_by_amounts(params, state, given):
        output, post = honest(params, state, given)
        resources = [{**row, "q": str(int(old["q"]) + int(q)), "p": str(int(old["p"]) + int(p))}
                     for row, old, q, p in zip(post["resources"], state["resources"], given["deltaQ"], given["deltaP"])]
        return {**output, "deltaQ": given["deltaQ"], "deltaP": given["deltaP"]}, {**post, "resources": resources}
    liquidity.OPERATIONS["liquidity.mintByAmounts"] = mint_by_amounts
    import systems
    systems.OPERATIONS["liquidity.mintByAmounts"] = mint_by_amounts
