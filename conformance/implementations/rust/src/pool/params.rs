//! What a trade is charged, and when it is made.

use crate::decode::{amount, fields, text};
use crate::json::Json;
use crate::number::{is_word112, wad, Integer};
use crate::refusal::{require, Refusal};

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Schedule {
    None,
    PerTrade,
    PerBlock,
}

#[derive(Clone, Debug)]
pub struct Params {
    base: Integer,
    volatility_rate: Integer,
    pub cap: Integer,
    pub schedule: Schedule,
    pub risk_rate: Integer,
    volatility: Integer,
    pub time: Integer,
}

impl Params {
    pub fn read(value: &Json) -> Result<Params, Refusal> {
        let [fees, volatility, time] = fields(value, ["fees", "volatility", "time"])?;
        let [base, volatility_rate, cap, risk] = fields(fees, ["base", "volatilityRate", "cap", "risk"])?;
        let [schedule, risk_rate] = fields(risk, ["schedule", "rate"])?;
        Ok(Params {
            base: amount(base)?,
            volatility_rate: amount(volatility_rate)?,
            cap: amount(cap)?,
            schedule: match text(schedule)? {
                "none" => Schedule::None,
                "per-trade" => Schedule::PerTrade,
                "per-block" => Schedule::PerBlock,
                _ => return Err(Refusal::Malformed),
            },
            risk_rate: amount(risk_rate)?,
            volatility: amount(volatility)?,
            time: amount(time)?,
        })
    }

    /// Refuses rates that are out of bounds.
    pub fn check_fees(&self) -> Result<(), Refusal> {
        let numbers = [&self.base, &self.volatility_rate, &self.risk_rate, &self.volatility];
        let bounded = numbers.into_iter().all(is_word112);
        require(bounded && self.cap < wad(), Refusal::InvalidFees)
    }

    /// g = min(cap, base + ⌈volatilityRate·volatility/W⌉), a part of W.
    pub fn rate(&self) -> Integer {
        let by_volatility = (&self.volatility_rate * &self.volatility).div_ceil(&wad());
        (&self.base + by_volatility).min(self.cap.clone())
    }

    /// f(a) = ⌈a·g/W⌉, rounded up for the liquidity providers.
    pub fn fee(&self, credits: &Integer) -> Integer {
        (credits * self.rate()).div_ceil(&wad())
    }

    /// ⌈a·W/(W − g)⌉: the least amount of which a is left after the fee.
    pub fn before_fee(&self, credits: &Integer) -> Integer {
        (credits * wad()).div_ceil(&(wad() - self.rate()))
    }
}
