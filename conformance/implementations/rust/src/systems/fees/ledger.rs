//! The ledger that shares out the fees of one pool.

use crate::decode::{amount, array, fields, text};
use crate::json::Json;
use crate::number::{wad, Integer};
use crate::refusal::Refusal;

#[derive(Clone, Copy, PartialEq)]
pub enum Rule {
    ProRata,
    TimeWeighted,
}

/// Shares of one age in one hand.
#[derive(Clone)]
pub struct Lot {
    pub number: Integer,
    pub owner: String,
    pub shares: Integer,
    pub since: Integer,
    pub timed_seen: Integer,
    pub growth_seen: Integer,
}

pub struct Ledger {
    pub rule: Rule,
    pub time: Integer,
    pub shares: Integer,
    /// Σ s·t₀ over all shares.
    pub moment: Integer,
    /// A₁ and A₂, the accumulators.
    pub timed: Integer,
    pub growth: Integer,
    pub carry: Integer,
    pub collected: Integer,
    pub paid: Integer,
    pub lots: Vec<Lot>,
    pub next_lot: Integer,
}

fn read_lot(value: &Json) -> Result<Lot, Refusal> {
    let names = ["number", "owner", "shares", "since", "timedSeen", "growthSeen"];
    let [number, owner, shares, since, timed_seen, growth_seen] = fields(value, names)?;
    Ok(Lot {
        number: amount(number)?,
        owner: text(owner)?.to_string(),
        shares: amount(shares)?,
        since: amount(since)?,
        timed_seen: amount(timed_seen)?,
        growth_seen: amount(growth_seen)?,
    })
}

impl Ledger {
    pub fn read(params: &Json, state: &Json) -> Result<Ledger, Refusal> {
        let [rule] = fields(params, ["rule"])?;
        let rule = match text(rule)? {
            "pro-rata" => Rule::ProRata,
            "time-weighted" => Rule::TimeWeighted,
            _ => return Err(Refusal::Malformed),
        };
        let numbers = [
            "time",
            "shares",
            "moment",
            "timed",
            "growth",
            "carry",
            "collected",
            "paid",
            "nextLot",
            "lots",
        ];
        let [time, shares, moment, timed, growth, carry, collected, paid, next_lot, lots] = fields(state, numbers)?;
        Ok(Ledger {
            rule,
            time: amount(time)?,
            shares: amount(shares)?,
            moment: amount(moment)?,
            timed: amount(timed)?,
            growth: amount(growth)?,
            carry: amount(carry)?,
            collected: amount(collected)?,
            paid: amount(paid)?,
            lots: array(lots, read_lot)?,
            next_lot: amount(next_lot)?,
        })
    }

    pub fn write(&self) -> Json {
        let lot = |each: &Lot| {
            Json::object([
                ("number", Json::text(&each.number)),
                ("owner", Json::text(&each.owner)),
                ("shares", Json::text(&each.shares)),
                ("since", Json::text(&each.since)),
                ("timedSeen", Json::text(&each.timed_seen)),
                ("growthSeen", Json::text(&each.growth_seen)),
            ])
        };
        Json::object([
            ("time", Json::text(&self.time)),
            ("shares", Json::text(&self.shares)),
            ("moment", Json::text(&self.moment)),
            ("timed", Json::text(&self.timed)),
            ("growth", Json::text(&self.growth)),
            ("carry", Json::text(&self.carry)),
            ("collected", Json::text(&self.collected)),
            ("paid", Json::text(&self.paid)),
            ("lots", Json::Array(self.lots.iter().map(lot).collect())),
            ("nextLot", Json::text(&self.next_lot)),
        ])
    }

    /// What a share of the lot has earned since it was last settled, 1e-18 of a credit.
    pub fn earned(&self, lot: &Lot) -> Integer {
        let growth = &self.growth - &lot.growth_seen;
        match self.rule {
            Rule::ProRata => growth,
            Rule::TimeWeighted => &self.timed - &lot.timed_seen - &lot.since * growth,
        }
    }

    /// What the lot can claim. Rounded down, for the others.
    pub fn claimable(&self, lot: &Lot) -> Integer {
        (&lot.shares * self.earned(lot)).div_floor(&wad())
    }
}
