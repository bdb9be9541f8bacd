//! Fees to liquidity providers: spec/systems/fees.md.

mod ledger;
mod lots;
mod operations;
mod validity;

pub use operations::{advance, burn, claim, collect, mint, transfer};
