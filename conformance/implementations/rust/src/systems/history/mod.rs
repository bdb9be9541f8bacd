//! The past prices of a resource: spec/systems/history.md.

mod observe;
mod past;
mod views;

pub use observe::{advance, observe};
pub use views::{average, volatility};
