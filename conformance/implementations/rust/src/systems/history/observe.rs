//! `history.advance` and `history.observe`.

use super::past::{is_price, is_time, History, Seen};
use crate::decode::{amount, fields};
use crate::json::Json;
use crate::refusal::{require, Refusal};

fn after(history: History) -> Result<(Json, Json), Refusal> {
    Ok((Json::object([]), history.write()))
}

/// `history.advance`.
pub fn advance(params: &Json, state: &Json, input: &Json) -> Result<(Json, Json), Refusal> {
    let mut history = History::read(params, state)?;
    let [time] = fields(input, ["time"])?;
    let time = amount(time)?;
    history.check()?;
    require(is_time(&time), Refusal::OutOfBounds)?;
    require(time >= history.now, Refusal::OutOfOrder)?;
    history.advance_to(time);
    after(history)
}

/// `history.observe`.
pub fn observe(params: &Json, state: &Json, input: &Json) -> Result<(Json, Json), Refusal> {
    let mut history = History::read(params, state)?;
    let [time, price] = fields(input, ["time", "price"])?;
    let (time, price) = (amount(time)?, amount(price)?);
    require(price.is_positive(), Refusal::ZeroAmount)?;
    history.check()?;
    require(is_time(&time) && is_price(&price), Refusal::OutOfBounds)?;
    require(time >= history.now, Refusal::OutOfOrder)?;
    history.advance_to(time.clone());
    history.views.retain(|each| each.time != time);
    history.views.push(Seen { time, price });
    history.trim();
    after(history)
}
