//! The pool: spec/README.md, operation by operation.

mod charges;
mod checks;
mod create;
mod curve;
mod params;
mod state;
mod swap;
mod trade;
mod trades;
mod views;

pub use checks::{check_pool, resource_at, LOCKED_SHARES};
pub use create::create;
pub use curve::Curve;
pub use params::Params;
pub use state::{Pool, Resource};
pub use swap::swap;
pub use trades::{perform, single, Order, Single};
pub use views::{view, View};
