//! The operations on a ledger. Each answers what the settlement of the named lot pays, else 0, and the ledger after.

use super::ledger::{Ledger, Rule};
use crate::decode::{amount, fields, text};
use crate::json::Json;
use crate::number::{is_word112, wad, Integer};
use crate::refusal::{require, Refusal};

type Answer = Result<(Json, Json), Refusal>;

fn answer(ledger: &Ledger, paid: Integer) -> Answer {
    Ok((Json::object([("paid", Json::text(paid))]), ledger.write()))
}

impl Ledger {
    fn check(&self) -> Result<(), Refusal> {
        require(self.is_valid(), Refusal::InvalidState)
    }

    fn place(&self, number: &Integer) -> Result<usize, Refusal> {
        self.lots
            .iter()
            .position(|lot| lot.number == *number)
            .ok_or(Refusal::UnknownLot)
    }
}

/// `fees.advance`.
pub fn advance(params: &Json, state: &Json, input: &Json) -> Answer {
    let mut ledger = Ledger::read(params, state)?;
    let [time] = fields(input, ["time"])?;
    let time = amount(time)?;
    ledger.check()?;
    require(time >= ledger.time, Refusal::InvalidState)?;
    require(time.bits() <= 64, Refusal::Overflow)?;
    ledger.time = time;
    answer(&ledger, Integer::from(0))
}

/// `fees.collect`: the fee is shared out, rounded down; what is not shared out is carried.
pub fn collect(params: &Json, state: &Json, input: &Json) -> Answer {
    let mut ledger = Ledger::read(params, state)?;
    let [fee] = fields(input, ["fee"])?;
    let fee = amount(fee)?;
    ledger.check()?;
    require(fee.is_positive(), Refusal::ZeroAmount)?;
    ledger.collected = &ledger.collected + &fee;
    require(is_word112(&ledger.collected), Refusal::Overflow)?;
    let weight = match ledger.rule {
        Rule::ProRata => ledger.shares.clone(),
        Rule::TimeWeighted => &ledger.shares * &ledger.time - &ledger.moment,
    };
    let due = fee + &ledger.carry;
    let growth = if weight.is_zero() {
        Integer::from(0)
    } else {
        (&due * wad()).div_floor(&weight)
    };
    ledger.carry = due - (&growth * weight).div_ceil(&wad());
    ledger.growth = &ledger.growth + &growth;
    if ledger.rule == Rule::TimeWeighted {
        ledger.timed = &ledger.timed + growth * &ledger.time;
    }
    answer(&ledger, Integer::from(0))
}

/// `fees.mint`.
pub fn mint(params: &Json, state: &Json, input: &Json) -> Answer {
    let mut ledger = Ledger::read(params, state)?;
    let [owner, shares] = fields(input, ["owner", "shares"])?;
    let (owner, shares) = (text(owner)?, amount(shares)?);
    ledger.check()?;
    require(shares.is_positive(), Refusal::ZeroAmount)?;
    ledger.shares = &ledger.shares + &shares;
    require(is_word112(&ledger.shares), Refusal::Overflow)?;
    ledger.moment = &ledger.moment + &shares * &ledger.time;
    let since = ledger.time.clone();
    ledger.open(owner, shares, since);
    answer(&ledger, Integer::from(0))
}

/// `fees.burn`.
pub fn burn(params: &Json, state: &Json, input: &Json) -> Answer {
    let mut ledger = Ledger::read(params, state)?;
    let [lot, shares] = fields(input, ["lot", "shares"])?;
    let (lot, shares) = (amount(lot)?, amount(shares)?);
    ledger.check()?;
    require(shares.is_positive(), Refusal::ZeroAmount)?;
    let place = ledger.place(&lot)?;
    require(shares <= ledger.lots[place].shares, Refusal::InsufficientShares)?;
    let paid = ledger.settle(place);
    ledger.shares = &ledger.shares - &shares;
    ledger.moment = &ledger.moment - &shares * &ledger.lots[place].since;
    ledger.take(place, &shares);
    answer(&ledger, paid)
}

/// `fees.transfer`: the new owner's lot is as old as the one that it comes from.
pub fn transfer(params: &Json, state: &Json, input: &Json) -> Answer {
    let mut ledger = Ledger::read(params, state)?;
    let [lot, owner, shares] = fields(input, ["lot", "owner", "shares"])?;
    let (lot, owner, shares) = (amount(lot)?, text(owner)?, amount(shares)?);
    ledger.check()?;
    require(shares.is_positive(), Refusal::ZeroAmount)?;
    let place = ledger.place(&lot)?;
    require(shares <= ledger.lots[place].shares, Refusal::InsufficientShares)?;
    let paid = ledger.settle(place);
    let since = ledger.lots[place].since.clone();
    ledger.take(place, &shares);
    ledger.open(owner, shares, since);
    answer(&ledger, paid)
}

/// `fees.claim`. A lot that would be paid less than 1 keeps the fraction that it is owed.
pub fn claim(params: &Json, state: &Json, input: &Json) -> Answer {
    let mut ledger = Ledger::read(params, state)?;
    let [lot] = fields(input, ["lot"])?;
    let lot = amount(lot)?;
    ledger.check()?;
    let place = ledger.place(&lot)?;
    let paid = ledger.settle(place);
    require(paid.is_positive(), Refusal::InsufficientOutput)?;
    answer(&ledger, paid)
}
