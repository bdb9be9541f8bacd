"""Mistakes that people make with bundles and services."""
from job_routes import Offer
from variants import variant


@variant
def any_service_will_do():
    """A venue sells to every job, whatever it asks."""
    Offer.meets = lambda self, required: True


@variant
def no_region_is_no_venue():
    """A job that names no region finds nobody, instead of everybody."""
    honest = Offer.meets
    Offer.meets = lambda self, required: self.service[1] in required[1] and honest(self, required)
