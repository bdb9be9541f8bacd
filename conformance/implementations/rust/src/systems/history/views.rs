//! `history.volatility` and `history.average`: they leave the state alone.

use super::past::{History, DAYS};
use crate::decode::fields;
use crate::json::Json;
use crate::number::{wad, Integer};
use crate::refusal::{require, Refusal};

/// `history.volatility`: the smallest v with v²·s² ≥ W²·(7·Σx² − s²). Rounded up, for those whom the fees are for.
pub fn volatility(params: &Json, state: &Json, input: &Json) -> Result<Json, Refusal> {
    let history = History::read(params, state)?;
    let [] = fields(input, [])?;
    history.check()?;
    let total = |values: &mut dyn Iterator<Item = Integer>| values.fold(Integer::from(0), |sum, each| sum + each);
    let sum = total(&mut history.closes.iter().cloned());
    let squares = total(&mut history.closes.iter().map(Integer::squared));
    let volatility = if history.closes.len() < DAYS {
        Integer::from(0)
    } else {
        let radicand = wad().squared() * (Integer::from(DAYS as u64) * squares - sum.squared());
        // v·s ≥ the root of the radicand, and so its ceiling.
        radicand.sqrt_ceil().div_ceil(&sum)
    };
    Ok(Json::object([("volatility", Json::text(volatility))]))
}

/// `history.average` of the window that ends now.
pub fn average(params: &Json, state: &Json, input: &Json) -> Result<Json, Refusal> {
    let history = History::read(params, state)?;
    let [] = fields(input, [])?;
    history.check()?;
    let start = &history.now - &history.window;
    require(history.views[0].time <= start, Refusal::InsufficientHistory)?;
    let ends = history
        .views
        .iter()
        .skip(1)
        .map(|next| &next.time)
        .chain([&history.now]);
    let weighed = history
        .views
        .iter()
        .zip(ends)
        .map(|(each, end)| &each.price * (end - (&each.time).max(&start)));
    let area = weighed.fold(Integer::from(0), |sum, each| sum + each);
    Ok(Json::object([
        ("up", Json::text(area.div_ceil(&history.window))),
        ("down", Json::text(area.div_floor(&history.window))),
    ]))
}
