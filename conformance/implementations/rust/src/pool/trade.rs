//! The four trades of one resource, fees and risk included. They bound nothing: what is out of bounds afterwards is
//! found by `check_trade`.

use super::charges::risk;
use super::curve::Curve;
use super::params::{Params, Schedule};
use super::state::Opening;
use crate::number::{largest, Integer};
use crate::refusal::{require, Refusal};

/// What a trade of one resource starts from.
pub struct Side {
    pub weight: Integer,
    pub curve: Curve,
    /// The entry of the block, or the one that this trade would open.
    pub opening: Opening,
}

/// What a trade comes to.
#[derive(Clone, Debug)]
pub struct Trade {
    /// The amount that was asked for: what is bought or given, paid or received in total.
    pub answer: Integer,
    pub fee: Integer,
    pub risk: Integer,
    /// What the trader gets; less than 1 is refused.
    pub received: Integer,
    pub q: Integer,
    pub p: Integer,
    /// X', the net quantity bought in the block.
    pub net: Integer,
}

impl Side {
    fn settle(
        &self,
        bought: &Integer,
        paid: &Integer,
        answer: Integer,
        charges: [Integer; 2],
        received: Integer,
    ) -> Trade {
        let [fee, risk] = charges;
        let (q, p) = (&self.curve.q - bought, &self.curve.p + paid);
        Trade {
            answer,
            fee,
            risk,
            received,
            q,
            p,
            net: &self.opening.net + bought,
        }
    }

    /// The trade that takes x for d credits and is charged these: the curve gets the rest of d.
    pub fn bought(&self, x: Integer, d: &Integer, fee: Integer, risk: Integer, answer: Integer) -> Trade {
        let paid = d - &fee - &risk;
        self.settle(&x, &paid, answer, [fee, risk], x.clone())
    }
}

/// `pool.buy`: the largest x ≤ q − 1 with C(x) + r(x) ≤ d − f(d). Rounded down, for the pool.
pub fn buy(side: &Side, params: &Params, d: &Integer) -> Trade {
    let fee = params.fee(d);
    let budget = d - &fee;
    let affordable = side.curve.affordable(&budget);
    let charged = |x: &Integer| {
        let cost = if x.is_zero() {
            Integer::from(0)
        } else {
            side.curve.cost(x)
        };
        let risk = risk(params, side, x, &cost);
        (cost, risk)
    };
    let x = if params.schedule == Schedule::None {
        affordable
    } else {
        largest(Integer::from(0), affordable, |x| {
            let (cost, risk) = charged(x);
            cost + risk <= budget
        })
    };
    let risk = charged(&x).1;
    side.bought(x.clone(), d, fee, risk, x)
}

/// `pool.buyExact`: d = ⌈(C(x) + r)·W/(W − g)⌉. Rounded up, for the pool.
pub fn buy_exact(side: &Side, params: &Params, x: &Integer) -> Result<Trade, Refusal> {
    require(x < &side.curve.q, Refusal::InsufficientReserve)?;
    let cost = side.curve.cost(x);
    let risk = risk(params, side, x, &cost);
    let d = params.before_fee(&(cost + &risk));
    let fee = params.fee(&d);
    Ok(side.bought(x.clone(), &d, fee, risk, d.clone()))
}

/// `pool.sell`: y = Y(x), of which fee and risk are kept. Rounded down, for the pool.
pub fn sell(side: &Side, params: &Params, x: &Integer) -> Trade {
    let y = side.curve.proceeds(x);
    let fee = params.fee(&y);
    let risk = risk(params, side, &-x, &y);
    let answer = &y - &fee - &risk;
    side.settle(&-x, &-y, answer.clone(), [fee, risk], answer)
}

/// `pool.sellExact`: y = ⌈n·W/(W − g)⌉ and x = Z(y); the trader gets n less the risk. Rounded up, for the pool.
pub fn sell_exact(side: &Side, params: &Params, n: &Integer) -> Result<Trade, Refusal> {
    let y = params.before_fee(n);
    require(y < side.curve.p, Refusal::InsufficientReserve)?;
    let x = side.curve.resource_for(&y).ok_or(Refusal::InsufficientReserve)?;
    let risk = risk(params, side, &-&x, &y);
    let received = n - &risk;
    let fee = &y - n;
    Ok(side.settle(&-&x, &-y, x, [fee, risk], received))
}

#[cfg(test)]
mod tests;
