//! The target of the price floor, equation 30.

use crate::decode::{amount, array, fields};
use crate::json::Json;
use crate::number::{is_word112, wad, Integer};
use crate::refusal::{require, Refusal};

/// `curvature.target`: ⌊base·(W² + volatilityWeight·volatility + utilizationWeight·Util)/W²⌋. Rounded down, for the pool.
pub fn target(params: &Json, input: &Json) -> Result<Json, Refusal> {
    let names = ["base", "volatilityWeight", "utilizationWeight", "volatility"];
    let [base, volatility_weight, utilization_weight, volatility] = fields(params, names)?;
    let (base, volatility) = (amount(base)?, amount(volatility)?);
    let (volatility_weight, utilization_weight) = (amount(volatility_weight)?, amount(utilization_weight)?);
    let [reserves] = fields(input, ["reserves"])?;
    let reserves = array(reserves, |each| {
        let [q, target] = fields(each, ["q", "target"])?;
        Ok((amount(q)?, amount(target)?))
    })?;
    require(!reserves.is_empty(), Refusal::LengthMismatch)?;
    let params_bounded = [&base, &volatility_weight, &utilization_weight, &volatility]
        .into_iter()
        .all(is_word112);
    let bounded = reserves
        .iter()
        .all(|(q, target)| is_word112(q) && is_word112(target) && target.is_positive());
    require(params_bounded && bounded, Refusal::OutOfBounds)?;
    let shortfall = |(q, target): &(Integer, Integer)| ((target - q) * wad()).div_floor(target);
    let utilization = reserves.iter().map(shortfall).fold(Integer::from(0), Integer::max);
    let weighed = wad().squared() + volatility_weight * volatility + utilization_weight * &utilization;
    let target = (base * weighed).div_floor(&wad().squared());
    Ok(Json::object([
        ("utilization", Json::text(utilization)),
        ("target", Json::text(target)),
    ]))
}
