"""The variants of the systems around the pool, a module for each system."""
import wrong_amounts  # noqa: F401
import wrong_auction  # noqa: F401
import wrong_batch  # noqa: F401
import wrong_curvature  # noqa: F401
import wrong_fees  # noqa: F401
import wrong_governance  # noqa: F401
import wrong_history  # noqa: F401
import wrong_job_routes  # noqa: F401
import wrong_jobs  # noqa: F401
import wrong_liquidity  # noqa: F401
import wrong_split  # noqa: F401
