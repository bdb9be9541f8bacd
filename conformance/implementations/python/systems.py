"""The operations of the systems around the pool, by name: each a function of params, state and input."""
import batch
import curvature
import fees
import history
import liquidity
import sandwich

OPERATIONS = {**liquidity.OPERATIONS, **fees.OPERATIONS, **curvature.OPERATIONS, **batch.OPERATIONS,
              **history.OPERATIONS, **sandwich.OPERATIONS}
