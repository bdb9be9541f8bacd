//! The operations by name.

use crate::json::Json;
use crate::number::Integer;
use crate::pool::{create, single, swap, view, Pool, Single, View};
use crate::refusal::Refusal;
use crate::systems::{curvature, fees, history, liquidity, math, routing, sandwich};

/// The output and, where the operation changes it, the state after.
pub type Answer = Result<(Json, Option<Json>), Refusal>;

/// A function of params, state and input.
pub type Operation = fn(&Json, &Json, &Json) -> Answer;

fn pool(result: Result<(Json, Pool), Refusal>) -> Answer {
    result.map(|(output, pool)| (output, Some(pool.write())))
}

fn system(result: Result<(Json, Json), Refusal>) -> Answer {
    result.map(|(output, after)| (output, Some(after)))
}

fn left_alone(result: Result<Json, Refusal>) -> Answer {
    result.map(|output| (output, None))
}

pub const OPERATIONS: &[(&str, Operation)] = &[
    ("pool.create", |_, _, input| pool(create(input))),
    ("pool.invariant", |_, state, input| {
        left_alone(view(View::Invariant, state, input))
    }),
    ("pool.price", |_, state, input| {
        left_alone(view(View::Price, state, input))
    }),
    ("pool.crossPrice", |_, state, input| {
        left_alone(view(View::CrossPrice, state, input))
    }),
    ("pool.buy", |params, state, input| {
        pool(single(Single::Buy, params, state, input))
    }),
    ("pool.buyExact", |params, state, input| {
        pool(single(Single::BuyExact, params, state, input))
    }),
    ("pool.sell", |params, state, input| {
        pool(single(Single::Sell, params, state, input))
    }),
    ("pool.sellExact", |params, state, input| {
        pool(single(Single::SellExact, params, state, input))
    }),
    ("pool.swap", |params, state, input| pool(swap(params, state, input))),
    ("liquidity.mint", |params, state, input| {
        pool(liquidity::mint(params, state, input))
    }),
    ("liquidity.mintByAmounts", |params, state, input| {
        pool(liquidity::mint_by_amounts(params, state, input))
    }),
    ("liquidity.burn", |params, state, input| {
        pool(liquidity::burn(params, state, input))
    }),
    ("math.mulDivDown", |_, _, input| {
        left_alone(math::quotient(input, Integer::div_floor))
    }),
    ("math.mulDivUp", |_, _, input| {
        left_alone(math::quotient(input, Integer::div_ceil))
    }),
    ("math.sqrtDown", |_, _, input| {
        left_alone(math::root(input, Integer::sqrt_floor))
    }),
    ("math.sqrtUp", |_, _, input| {
        left_alone(math::root(input, Integer::sqrt_ceil))
    }),
    ("math.exponential", |_, _, input| left_alone(math::power(input))),
    ("fees.advance", |params, state, input| {
        system(fees::advance(params, state, input))
    }),
    ("fees.collect", |params, state, input| {
        system(fees::collect(params, state, input))
    }),
    ("fees.mint", |params, state, input| {
        system(fees::mint(params, state, input))
    }),
    ("fees.burn", |params, state, input| {
        system(fees::burn(params, state, input))
    }),
    ("fees.transfer", |params, state, input| {
        system(fees::transfer(params, state, input))
    }),
    ("fees.claim", |params, state, input| {
        system(fees::claim(params, state, input))
    }),
    ("curvature.target", |params, _, input| {
        left_alone(curvature::target(params, input))
    }),
    ("curvature.lower", |params, state, input| {
        pool(curvature::lower(params, state, input))
    }),
    ("curvature.raise", |params, state, input| {
        pool(curvature::raise(params, state, input))
    }),
    ("curvature.largestRaise", |params, state, input| {
        left_alone(curvature::largest_raise(params, state, input))
    }),
    ("history.advance", |params, state, input| {
        system(history::advance(params, state, input))
    }),
    ("history.observe", |params, state, input| {
        system(history::observe(params, state, input))
    }),
    ("history.volatility", |params, state, input| {
        left_alone(history::volatility(params, state, input))
    }),
    ("history.average", |params, state, input| {
        left_alone(history::average(params, state, input))
    }),
    ("sandwich.profit", |params, state, input| {
        left_alone(sandwich::profit(params, state, input))
    }),
    ("routing.liquidity", |_, _, input| left_alone(routing::liquidity(input))),
];
