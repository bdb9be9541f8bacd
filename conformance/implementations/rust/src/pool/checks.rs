//! What must hold of a pool before anything is done with it, and of a trade after it.

use super::curve::Curve;
use super::state::{Opening, Resource};
use crate::number::{is_word112, power_of_two, wad, Integer};
use crate::refusal::{require, Refusal};

/// The shares that belong to nobody, and the fewest that a pool can have.
pub const LOCKED_SHARES: u64 = 1000;

/// The place of a resource.
pub fn resource_at(index: &Integer, resources: &[Resource]) -> Result<usize, Refusal> {
    let place = index.to_usize().ok_or(Refusal::UnknownResource)?;
    require(place < resources.len(), Refusal::UnknownResource)?;
    Ok(place)
}

pub fn check_weights(resources: &[Resource]) -> Result<(), Refusal> {
    let sum = resources.iter().fold(Integer::from(0), |sum, each| sum + &each.weight);
    require(sum == wad(), Refusal::InvalidWeights)
}

fn is_positive_word(value: &Integer) -> bool {
    value.is_positive() && is_word112(value)
}

pub fn check_bounds(shares: &Integer, fewest: u64, resources: &[Resource]) -> Result<(), Refusal> {
    let bounded = |each: &Resource| {
        let parameters = [&each.c, &each.beta, &each.m];
        is_positive_word(&each.q) && is_positive_word(&each.p) && parameters.into_iter().all(is_word112)
    };
    let shares_bounded = is_word112(shares) && *shares >= Integer::from(fewest);
    require(shares_bounded && resources.iter().all(bounded), Refusal::InvalidState)
}

/// What the block holds, under the schedule "per-block".
pub fn check_openings(open: &[Option<Opening>]) -> Result<(), Refusal> {
    let bounded = |entry: &Opening| {
        let priced = entry.price0.is_positive() && entry.price0 < power_of_two(172);
        is_positive_word(&entry.q0) && priced && is_word112(&entry.net.size())
    };
    require(open.iter().flatten().all(bounded), Refusal::InvalidState)
}

/// The curves of the resources, each admissible.
pub fn admissible_curves(shares: &Integer, resources: &[Resource]) -> Result<Vec<Curve>, Refusal> {
    let curves: Vec<Curve> = resources.iter().map(|each| Curve::new(shares, each)).collect();
    require(curves.iter().all(Curve::is_admissible), Refusal::NotAdmissible)?;
    Ok(curves)
}

/// Weights, bounds and curves of a pool, for whatever is done with it.
pub fn check_pool(shares: &Integer, resources: &[Resource]) -> Result<Vec<Curve>, Refusal> {
    check_weights(resources)?;
    check_bounds(shares, LOCKED_SHARES, resources)?;
    admissible_curves(shares, resources)
}
