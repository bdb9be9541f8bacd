"""The operations of the systems around the pool, by name: each a function of params, state and input."""
import auction
import batch
import curvature
import fees
import fixed_point
import governance
import history
import job_routes
import jobs
import liquidity
import routing
import sandwich
import split
import substitutes
import workers

OPERATIONS = {**liquidity.OPERATIONS, **fees.OPERATIONS, **curvature.OPERATIONS, **batch.OPERATIONS, **auction.OPERATIONS,
              **history.OPERATIONS, **sandwich.OPERATIONS, **fixed_point.OPERATIONS, **workers.OPERATIONS,
              **routing.OPERATIONS, **jobs.OPERATIONS, **split.OPERATIONS, **job_routes.OPERATIONS,
              **substitutes.OPERATIONS, **governance.OPERATIONS}
