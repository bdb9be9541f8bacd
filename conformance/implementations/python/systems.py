"""The operations of the systems around the pool, by name: each a function of params, state and input."""
import batch
import curvature
import fees
import liquidity

OPERATIONS = {**liquidity.OPERATIONS, **fees.OPERATIONS, **curvature.OPERATIONS, **batch.OPERATIONS}
