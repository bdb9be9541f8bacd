//! The past prices of one resource: what is kept of them, and how they age.

use crate::decode::{amount, array, fields};
use crate::json::Json;
use crate::number::Integer;
use crate::refusal::{require, Refusal};

/// Completed days that are remembered, and that a volatility needs.
pub const DAYS: usize = 7;

#[derive(Clone)]
pub struct Seen {
    pub time: Integer,
    pub price: Integer,
}

pub struct History {
    pub day: Integer,
    pub window: Integer,
    pub now: Integer,
    pub views: Vec<Seen>,
    pub closes: Vec<Integer>,
}

pub fn is_time(value: &Integer) -> bool {
    value.bits() <= 64
}

pub fn is_price(value: &Integer) -> bool {
    value.is_positive() && value.bits() <= 225
}

impl History {
    pub fn read(params: &Json, state: &Json) -> Result<History, Refusal> {
        let [day, window] = fields(params, ["day", "window"])?;
        let [now, views, closes] = fields(state, ["now", "views", "closes"])?;
        let seen = |value| {
            let [time, price] = fields(value, ["time", "price"])?;
            Ok(Seen {
                time: amount(time)?,
                price: amount(price)?,
            })
        };
        let closes = array(closes, amount)?;
        Ok(History {
            day: amount(day)?,
            window: amount(window)?,
            now: amount(now)?,
            views: array(views, seen)?,
            closes,
        })
    }

    pub fn write(&self) -> Json {
        let seen = |each: &Seen| Json::object([("time", Json::text(&each.time)), ("price", Json::text(&each.price))]);
        Json::object([
            ("now", Json::text(&self.now)),
            ("views", Json::Array(self.views.iter().map(seen).collect())),
            ("closes", Json::texts(&self.closes)),
        ])
    }

    /// Whether a view had been replaced when the window that ends at `now` began: the next one is as old as that.
    fn is_replaced(&self, next: &Seen) -> bool {
        &next.time + &self.window <= self.now
    }

    pub fn check(&self) -> Result<(), Refusal> {
        let ascending = self.views.windows(2).all(|pair| pair[0].time < pair[1].time);
        let current = self.views.last().is_some_and(|last| last.time <= self.now);
        let trimmed = self.views.get(1).map_or(true, |second| !self.is_replaced(second));
        let priced = self.views.iter().all(|each| is_price(&each.price)) && self.closes.iter().all(is_price);
        let valid = is_time(&self.now) && ascending && current && trimmed && priced && self.closes.len() <= DAYS;
        require(valid, Refusal::InvalidState)?;
        let span = |length: &Integer| length.is_positive() && is_time(length);
        require(span(&self.day) && span(&self.window), Refusal::OutOfBounds)
    }

    pub fn trim(&mut self) {
        let replaced = self
            .views
            .iter()
            .skip(1)
            .take_while(|next| self.is_replaced(next))
            .count();
        self.views.drain(..replaced);
    }

    /// To a time that is not before now: days that have ended close at the last view's price.
    pub fn advance_to(&mut self, time: Integer) {
        let ended = time.div_floor(&self.day) - self.now.div_floor(&self.day);
        let close = self.views[self.views.len() - 1].price.clone();
        // Beyond seven they only push one another out.
        let count = ended.to_usize().map_or(DAYS, |ended| ended.min(DAYS));
        self.closes.extend(vec![close; count]);
        self.closes.drain(..self.closes.len().saturating_sub(DAYS));
        self.now = time;
        self.trim();
    }
}
