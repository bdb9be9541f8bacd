//! A trade of one resource as a request: read, checked, worked out, checked again.

use super::checks::{self, resource_at};
use super::curve::Curve;
use super::params::{Params, Schedule};
use super::state::{Opening, Pool, Resource};
use super::trade::{buy, buy_exact, sell, sell_exact, Side, Trade};
use crate::decode::{amount, fields, index};
use crate::json::Json;
use crate::number::{is_word112, Integer};
use crate::refusal::{require, Refusal};

#[derive(Clone, Copy)]
pub enum Single {
    Buy,
    BuyExact,
    Sell,
    SellExact,
}

impl Single {
    /// The fields of amount, limit and answer.
    fn names(self) -> [&'static str; 3] {
        match self {
            Single::Buy => ["creditsIn", "minResource", "resourceOut"],
            Single::BuyExact => ["resourceOut", "maxCredits", "creditsIn"],
            Single::Sell => ["resourceIn", "minCredits", "creditsOut"],
            Single::SellExact => ["creditsOut", "maxResource", "resourceIn"],
        }
    }

    fn trade(self, side: &Side, params: &Params, amount: &Integer) -> Result<Trade, Refusal> {
        match self {
            Single::Buy => Ok(buy(side, params, amount)),
            Single::BuyExact => buy_exact(side, params, amount),
            Single::Sell => Ok(sell(side, params, amount)),
            Single::SellExact => sell_exact(side, params, amount),
        }
    }

    fn is_within(self, answer: &Integer, limit: &Integer) -> bool {
        match self {
            Single::Buy | Single::Sell => answer >= limit,
            Single::BuyExact | Single::SellExact => answer <= limit,
        }
    }
}

/// The preconditions that all trades share, after those on the index and the amount.
pub fn sides(pool: &Pool, params: &Params, deadline: &Integer) -> Result<Vec<Side>, Refusal> {
    require(&params.time <= deadline, Refusal::Expired)?;
    checks::check_weights(&pool.resources)?;
    params.check_fees()?;
    checks::check_bounds(&pool.shares, checks::LOCKED_SHARES, &pool.resources)?;
    if params.schedule == Schedule::PerBlock {
        checks::check_openings(&pool.open)?;
    }
    let curves = checks::admissible_curves(&pool.shares, &pool.resources)?;
    let side = |((curve, resource), entry): ((Curve, &Resource), &Option<Opening>)| Side {
        weight: resource.weight.clone(),
        opening: entry.clone().unwrap_or_else(|| Opening {
            q0: curve.q.clone(),
            price0: curve.price(),
            net: Integer::from(0),
        }),
        curve,
    };
    Ok(curves
        .into_iter()
        .zip(&pool.resources)
        .zip(&pool.open)
        .map(side)
        .collect())
}

/// Overflow and InsufficientOutput of a trade that was worked out.
pub fn check_trade(trade: &Trade, params: &Params) -> Result<(), Refusal> {
    let counted = params.schedule != Schedule::PerBlock || is_word112(&trade.net.size());
    require(
        is_word112(&trade.q) && is_word112(&trade.p) && counted,
        Refusal::Overflow,
    )?;
    require(trade.received.is_positive(), Refusal::InsufficientOutput)
}

/// The state after: q and p of the resource, its entry of the block under "per-block", and nothing else.
pub fn after(pool: &mut Pool, params: &Params, place: usize, side: &Side, trade: &Trade) {
    let resource = &mut pool.resources[place];
    (resource.q, resource.p) = (trade.q.clone(), trade.p.clone());
    if params.schedule == Schedule::PerBlock {
        pool.open[place] = Some(Opening {
            net: trade.net.clone(),
            ..side.opening.clone()
        });
    }
}

/// What is asked of a pool: an index, an amount, and where there is one the most or the least that it may come to.
pub struct Order {
    pub index: Integer,
    pub amount: Integer,
    pub limit: Option<Integer>,
    pub deadline: Integer,
}

/// Checks and makes one trade; the pool is then as it leaves it.
pub fn perform(kind: Single, params: &Params, pool: &mut Pool, order: &Order) -> Result<Trade, Refusal> {
    let place = resource_at(&order.index, &pool.resources)?;
    require(order.amount.is_positive(), Refusal::ZeroAmount)?;
    let side = sides(pool, params, &order.deadline)?.swap_remove(place);
    let trade = kind.trade(&side, params, &order.amount)?;
    check_trade(&trade, params)?;
    let within = order
        .limit
        .as_ref()
        .map_or(true, |limit| kind.is_within(&trade.answer, limit));
    require(within, Refusal::LimitExceeded)?;
    after(pool, params, place, &side, &trade);
    Ok(trade)
}

/// `pool.buy`, `pool.buyExact`, `pool.sell`, `pool.sellExact`.
pub fn single(kind: Single, params: &Json, state: &Json, input: &Json) -> Result<(Json, Pool), Refusal> {
    let [amount_name, limit_name, answer_name] = kind.names();
    let params = Params::read(params)?;
    let mut pool = Pool::read(state)?;
    let [place, given, limit, deadline] = fields(input, ["index", amount_name, limit_name, "deadline"])?;
    let (index, limit) = (index(place)?, Some(amount(limit)?));
    let order = Order {
        index,
        amount: amount(given)?,
        limit,
        deadline: amount(deadline)?,
    };
    let trade = perform(kind, &params, &mut pool, &order)?;
    let output = Json::object([
        (answer_name, Json::text(&trade.answer)),
        ("fee", Json::text(&trade.fee)),
        ("risk", Json::text(&trade.risk)),
    ]);
    Ok((output, pool))
}
