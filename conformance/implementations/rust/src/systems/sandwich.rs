//! What a sandwich brings its attacker: spec/systems/sandwich.md.

use crate::decode::{amount, fields, index};
use crate::json::Json;
use crate::pool::{perform, Order, Params, Pool, Single};
use crate::refusal::Refusal;

/// `sandwich.profit`: three trades, each on the state that the one before left. The state itself is left alone.
pub fn profit(params: &Json, state: &Json, input: &Json) -> Result<Json, Refusal> {
    let params = Params::read(params)?;
    let mut pool = Pool::read(state)?;
    let [place, front, credits, limit] = fields(input, ["index", "front", "victimCredits", "victimLimit"])?;
    let (place, front, credits, limit) = (index(place)?, amount(front)?, amount(credits)?, amount(limit)?);
    let order = |amount, limit| Order {
        index: place.clone(),
        amount,
        limit,
        deadline: params.time.clone(),
    };
    let bought = perform(Single::BuyExact, &params, &mut pool, &order(front.clone(), None))?;
    let victim = perform(Single::Buy, &params, &mut pool, &order(credits, Some(limit)))?;
    let sold = perform(Single::Sell, &params, &mut pool, &order(front, None))?;
    Ok(Json::object([
        ("cost", Json::text(&bought.answer)),
        ("proceeds", Json::text(&sold.answer)),
        ("profit", Json::text(&sold.answer - &bought.answer)),
        ("charges", Json::text(bought.fee + bought.risk + sold.fee + sold.risk)),
        ("victimOut", Json::text(victim.answer)),
    ]))
}
