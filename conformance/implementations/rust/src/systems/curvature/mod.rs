//! The price floor, and its steps: spec/systems/curvature.md.

mod band;
mod steps;
mod target;

pub use steps::{largest_raise, lower, raise};
pub use target::target;
