//! Steps of the price floor that leave the price where it is.

use super::band::Band;
use crate::decode::{amount, boolean, fields, index};
use crate::json::Json;
use crate::number::{is_word112, largest, power_of_two, wad, Integer};
use crate::pool::{check_pool, resource_at, Curve, Pool, Resource};
use crate::refusal::{require, Refusal};

/// The resource whose floor is moved, c' and β'.
fn moved(pool: &Pool, place: usize, by: &Integer) -> Resource {
    let resource = &pool.resources[place];
    // β' = ⌊(β·S + 2·q·(c' − c))/S⌋, toward −∞.
    let aside = &resource.beta * &pool.shares + Integer::from(2) * &resource.q * by;
    Resource {
        c: &resource.c + by,
        beta: aside.div_floor(&pool.shares),
        ..resource.clone()
    }
}

fn after(mut pool: Pool, place: usize, resource: Resource) -> (Json, Pool) {
    let output = Json::object([
        ("floor", Json::text(&resource.c)),
        ("creditsAShare", Json::text(&resource.beta)),
    ]);
    pool.resources[place] = resource;
    (output, pool)
}

fn check_curve(pool: &Pool, resource: &Resource) -> Result<(), Refusal> {
    let bounded = is_word112(&resource.c) && is_word112(&resource.beta);
    require(bounded, Refusal::CurvatureOutOfRange)?;
    require(
        Curve::new(&pool.shares, resource).is_admissible(),
        Refusal::CurvatureOutOfRange,
    )
}

/// `curvature.lower`.
pub fn lower(params: &Json, state: &Json, input: &Json) -> Result<(Json, Pool), Refusal> {
    let [target] = fields(params, ["target"])?;
    let target = amount(target)?;
    let pool = Pool::read(state)?;
    let [place, step] = fields(input, ["index", "step"])?;
    let (place, step) = (index(place)?, amount(step)?);
    let place = resource_at(&place, &pool.resources)?;
    require(step.is_positive(), Refusal::ZeroAmount)?;
    check_pool(&pool.shares, &pool.resources)?;
    let resource = moved(&pool, place, &-&step);
    check_curve(&pool, &resource)?;
    let moves = Integer::from(4) * step * &resource.q * wad();
    require(moves >= pool.shares.squared(), Refusal::CurvatureStepTooFine)?;
    require(resource.c >= target, Refusal::BeyondTarget)?;
    Ok(after(pool, place, resource))
}

/// `curvature.raise`.
pub fn raise(params: &Json, state: &Json, input: &Json) -> Result<(Json, Pool), Refusal> {
    let names = ["target", "laggedPrice", "raised", "width", "rate"];
    let [target, lagged_price, raised, width, rate] = fields(params, names)?;
    let (target, raised) = (amount(target)?, boolean(raised)?);
    let band = Band::read(lagged_price, width, rate)?;
    let pool = Pool::read(state)?;
    let [place, step] = fields(input, ["index", "step"])?;
    let (place, step) = (index(place)?, amount(step)?);
    let place = resource_at(&place, &pool.resources)?;
    require(step.is_positive(), Refusal::ZeroAmount)?;
    let curve = check_pool(&pool.shares, &pool.resources)?.swap_remove(place);
    band.check()?;
    let resource = moved(&pool, place, &step);
    check_curve(&pool, &resource)?;
    require(resource.c <= target, Refusal::BeyondTarget)?;
    require(!raised, Refusal::AlreadyRaised)?;
    require(band.holds(&curve), Refusal::OutsideBand)?;
    let before = &pool.resources[place];
    let reach = band.reach(&curve, before);
    require(
        band.is_paid(&curve, before, &pool.shares, &reach, &step),
        Refusal::RaiseTooLarge,
    )?;
    Ok(after(pool, place, resource))
}

/// `curvature.largestRaise`: the largest step that pays its fees. Rounded down, for the pool.
pub fn largest_raise(params: &Json, state: &Json, input: &Json) -> Result<Json, Refusal> {
    let [lagged_price, width, rate] = fields(params, ["laggedPrice", "width", "rate"])?;
    let band = Band::read(lagged_price, width, rate)?;
    let pool = Pool::read(state)?;
    let [place] = fields(input, ["index"])?;
    let place = resource_at(&index(place)?, &pool.resources)?;
    let curve = check_pool(&pool.shares, &pool.resources)?.swap_remove(place);
    band.check()?;
    require(band.holds(&curve), Refusal::OutsideBand)?;
    let resource = &pool.resources[place];
    let reach = band.reach(&curve, resource);
    let most = power_of_two(112) - Integer::from(1);
    let pays = |step: &Integer| band.is_paid(&curve, resource, &pool.shares, &reach, step);
    let step = largest(Integer::from(0), most, pays);
    Ok(Json::object([
        ("step", Json::text(step)),
        ("nearest", Json::text(reach.nearest)),
        ("farthest", Json::text(reach.farthest)),
    ]))
}
