//! `pool.create`.

use super::checks;
use super::state::{Pool, Resource};
use crate::decode::{amount, array, fields};
use crate::json::Json;
use crate::number::{is_word112, wad, Integer};
use crate::refusal::{require, Refusal};

/// The fewest shares of a new pool: some must belong to somebody.
const FEWEST_SHARES: u64 = checks::LOCKED_SHARES + 1;
/// The least c that a λ > 0 may come to.
const LEAST_FLOOR: u64 = 1_000_000;

/// A resource as it is given: with c and β, or with λ and q̄ in their places.
struct Given {
    resource: Resource,
    is_derived: bool,
}

fn read_given(value: &Json) -> Result<Given, Refusal> {
    let is_derived = value.get("c").is_none() && value.get("beta").is_none();
    let [first, second] = if is_derived { ["lambda", "qBar"] } else { ["c", "beta"] };
    let [weight, q, p, m, c, beta] = fields(value, ["weight", "q", "p", "m", first, second])?;
    let resource = Resource {
        weight: amount(weight)?,
        q: amount(q)?,
        p: amount(p)?,
        m: amount(m)?,
        c: amount(c)?,
        beta: amount(beta)?,
    };
    Ok(Given { resource, is_derived })
}

/// c = ⌊λ·W²/(2·q̄²)⌋ and β = ⌊b·W/S⌋ with b = ⌊λ·W/q̄⌋.
fn derive(shares: &Integer, given: Given) -> Result<Resource, Refusal> {
    if !given.is_derived {
        return Ok(given.resource);
    }
    let (lambda, q_bar) = (&given.resource.c, &given.resource.beta);
    let c = (lambda * wad().squared()).div_floor(&(Integer::from(2) * q_bar.squared()));
    let aside = (lambda * wad()).div_floor(q_bar);
    let beta = (aside * wad()).div_floor(shares);
    require(
        lambda.is_zero() || c >= Integer::from(LEAST_FLOOR),
        Refusal::ParameterPrecision,
    )?;
    Ok(Resource {
        c,
        beta,
        ..given.resource
    })
}

pub fn create(input: &Json) -> Result<(Json, Pool), Refusal> {
    let [shares, resources] = fields(input, ["shares", "resources"])?;
    let shares = amount(shares)?;
    let given = array(resources, read_given)?;
    require(!given.is_empty(), Refusal::LengthMismatch)?;
    let as_given: Vec<Resource> = given.iter().map(|each| each.resource.clone()).collect();
    checks::check_weights(&as_given)?;
    checks::check_bounds(&shares, FEWEST_SHARES, &as_given)?;
    let divisible = given
        .iter()
        .all(|each| !each.is_derived || each.resource.beta.is_positive());
    require(divisible, Refusal::InvalidState)?;
    let resources = given
        .into_iter()
        .map(|each| derive(&shares, each))
        .collect::<Result<Vec<_>, _>>()?;
    let bounded = resources
        .iter()
        .all(|each| is_word112(&each.c) && is_word112(&each.beta));
    require(bounded, Refusal::Overflow)?;
    checks::admissible_curves(&shares, &resources)?;
    let open = vec![None; resources.len()];
    Ok((
        Json::object([]),
        Pool {
            shares,
            resources,
            number: Integer::from(0),
            open,
        },
    ))
}
