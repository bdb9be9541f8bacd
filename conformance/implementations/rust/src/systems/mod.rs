//! The systems around the pool: spec/systems.

pub mod curvature;
mod exponential;
pub mod fees;
pub mod history;
pub mod liquidity;
pub mod math;
pub mod routing;
pub mod sandwich;
