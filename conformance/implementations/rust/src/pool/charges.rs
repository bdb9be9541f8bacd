//! What a trade is charged for its risk.

use super::params::{Params, Schedule};
use super::state::Opening;
use super::trade::Side;
use crate::number::{wad, Integer};

/// u = ⌈w·x²·W/q²⌉ of a trade of x, q being the reserve before it.
pub fn unevenness(side: &Side, traded: &Integer) -> Integer {
    (&side.weight * traded.squared() * wad()).div_ceil(&side.curve.q.squared())
}

/// ρ = min(cap − g, ⌈rate·s/W⌉), s being the smallest with s² ≥ u: a part of W.
pub fn risk_rate(params: &Params, unevenness: &Integer) -> Integer {
    let by_size = (&params.risk_rate * unevenness.sqrt_ceil()).div_ceil(&wad());
    by_size.min(&params.cap - params.rate())
}

/// ⌈a·ρ/W⌉.
pub fn risk_at(rate: &Integer, credits: &Integer) -> Integer {
    (credits * rate).div_ceil(&wad())
}

/// r of a trade alone: `bought` is what it takes, negative if it is given; `credits` the amount that the text names.
/// Rounded up, for the liquidity providers.
pub fn risk(params: &Params, side: &Side, bought: &Integer, credits: &Integer) -> Integer {
    match params.schedule {
        Schedule::None => Integer::from(0),
        Schedule::PerTrade => risk_at(&risk_rate(params, &unevenness(side, &bought.size())), credits),
        Schedule::PerBlock => block_risk(params, &side.opening, bought),
    }
}

/// ⌈rate·price0·(X'² − X²)/(2·q0·W²)⌉ if X'² > X², else 0.
fn block_risk(params: &Params, opening: &Opening, bought: &Integer) -> Integer {
    let growth = (&opening.net + bought).squared() - opening.net.squared();
    if !growth.is_positive() {
        return Integer::from(0);
    }
    let divisor = Integer::from(2) * &opening.q0 * wad().squared();
    (&params.risk_rate * &opening.price0 * growth).div_ceil(&divisor)
}
