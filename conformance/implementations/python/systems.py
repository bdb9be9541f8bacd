"""The operations of the systems around the pool, by name: each a function of params, state and input."""
import liquidity

OPERATIONS = {**liquidity.OPERATIONS}
