//! `pool.swap`: credits for several resources at once, all or nothing.

use super::charges::{risk_at, risk_rate, unevenness};
use super::params::{Params, Schedule};
use super::state::Pool;
use super::trade::{buy, Side, Trade};
use super::trades::{after, check_trade, sides};
use crate::decode::{amount, amounts, fields};
use crate::json::Json;
use crate::number::{largest, Integer};
use crate::refusal::{require, Refusal};

/// A leg: the place of the resource, and the credits for it.
type Leg<'a> = (usize, &'a Integer);

fn trades(sides: &[Side], params: &Params, legs: &[Leg]) -> Vec<Trade> {
    if legs.len() == 1 || params.schedule != Schedule::PerTrade {
        return legs
            .iter()
            .map(|(place, credits)| buy(&sides[*place], params, credits))
            .collect();
    }
    let quoted = |(place, credits): &Leg| {
        let side = &sides[*place];
        unevenness(side, &side.curve.affordable(&(*credits - params.fee(credits))))
    };
    let total = legs.iter().map(quoted).fold(Integer::from(0), |sum, each| sum + each);
    let rate = risk_rate(params, &total);
    legs.iter()
        .map(|(place, credits)| leg(&sides[*place], params, credits, &rate))
        .collect()
}

/// The largest x with C(x) + ⌈C(x)·ρ/W⌉ ≤ d − f(d). Rounded down, for the pool.
fn leg(side: &Side, params: &Params, d: &Integer, rate: &Integer) -> Trade {
    let fee = params.fee(d);
    let budget = d - &fee;
    // The largest cost that can be paid with its risk, and then the largest x of at most that cost.
    let cost = largest(Integer::from(0), budget.clone(), |cost| {
        cost + risk_at(rate, cost) <= budget
    });
    let x = side.curve.affordable(&cost);
    let cost = if x.is_zero() {
        Integer::from(0)
    } else {
        side.curve.cost(&x)
    };
    let risk = risk_at(rate, &cost);
    side.bought(x.clone(), d, fee, risk, x)
}

pub fn swap(params: &Json, state: &Json, input: &Json) -> Result<(Json, Pool), Refusal> {
    let params = Params::read(params)?;
    let mut pool = Pool::read(state)?;
    let [credits, minima, deadline] = fields(input, ["creditsIn", "minResource", "deadline"])?;
    let count = pool.resources.len();
    let (credits, minima) = (amounts(credits, count)?, amounts(minima, count)?);
    let deadline = amount(deadline)?;
    let legs: Vec<Leg> = credits
        .iter()
        .enumerate()
        .filter(|(_, each)| each.is_positive())
        .collect();
    require(!legs.is_empty(), Refusal::ZeroAmount)?;
    let sides = sides(&pool, &params, &deadline)?;
    let mut out = vec![Integer::from(0); count];
    let (mut fee, mut risk) = (out.clone(), out.clone());
    for ((place, _), trade) in legs.iter().zip(trades(&sides, &params, &legs)) {
        check_trade(&trade, &params)?;
        after(&mut pool, &params, *place, &sides[*place], &trade);
        (out[*place], fee[*place], risk[*place]) = (trade.answer, trade.fee, trade.risk);
    }
    require(
        out.iter().zip(&minima).all(|(each, minimum)| each >= minimum),
        Refusal::LimitExceeded,
    )?;
    let output = Json::object([
        ("resourceOut", Json::texts(out)),
        ("fee", Json::texts(fee)),
        ("risk", Json::texts(risk)),
    ]);
    Ok((output, pool))
}
