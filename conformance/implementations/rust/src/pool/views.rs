//! `pool.invariant`, `pool.price` and `pool.crossPrice`: they leave the state alone.

use super::checks::{check_pool, resource_at};
use super::curve::Curve;
use super::state::Pool;
use crate::decode::{fields, index};
use crate::json::Json;
use crate::number::wad;
use crate::refusal::{require, Refusal};

#[derive(Clone, Copy)]
pub enum View {
    Invariant,
    Price,
    CrossPrice,
}

pub fn view(kind: View, state: &Json, input: &Json) -> Result<Json, Refusal> {
    let pool = Pool::read(state)?;
    let indices = match kind {
        View::CrossPrice => fields(input, ["index", "inTermsOf"])?.to_vec(),
        View::Invariant | View::Price => fields(input, ["index"])?.to_vec(),
    };
    let indices = indices.into_iter().map(index).collect::<Result<Vec<_>, _>>()?;
    let places = indices
        .iter()
        .map(|each| resource_at(each, &pool.resources))
        .collect::<Result<Vec<_>, _>>()?;
    let curves = check_pool(&pool.shares, &pool.resources)?;
    let chosen: Vec<&Curve> = places.iter().map(|place| &curves[*place]).collect();
    let price = match chosen[..] {
        [one, other] => cross_price(one, other)?,
        _ => Json::text(chosen[0].price()),
    };
    Ok(match kind {
        View::Invariant => Json::object([
            ("virtualCredits", Json::text(chosen[0].virtual_credits())),
            ("invariant", Json::text(chosen[0].invariant())),
        ]),
        View::Price | View::CrossPrice => Json::object([("price", price)]),
    })
}

/// ⌈W·N_i·D_j/(D_i·N_j)⌉: one rounding, up, of the exact quotient.
fn cross_price(one: &Curve, other: &Curve) -> Result<Json, Refusal> {
    let ((n_i, d_i), (n_j, d_j)) = (one.price_ratio(), other.price_ratio());
    let price = (wad() * n_i * d_j).div_ceil(&(d_i * n_j));
    require(price.bits() <= 256, Refusal::Overflow)?;
    Ok(Json::text(price))
}
