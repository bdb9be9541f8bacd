//! Fixed-point primitives: spec/systems/math.md.

use super::exponential::exponential;
use crate::decode::{amount, fields};
use crate::json::Json;
use crate::number::Integer;
use crate::refusal::{require, Refusal};

fn result(value: Integer) -> Result<Json, Refusal> {
    require(value.bits() <= 256, Refusal::Overflow)?;
    Ok(Json::object([("result", Json::text(value))]))
}

/// `math.mulDivDown` and `math.mulDivUp`, by the way that they divide.
pub fn quotient(input: &Json, divide: fn(&Integer, &Integer) -> Integer) -> Result<Json, Refusal> {
    let [a, b, denominator] = fields(input, ["a", "b", "denominator"])?;
    let (a, b, denominator) = (amount(a)?, amount(b)?, amount(denominator)?);
    require(denominator.is_positive(), Refusal::OutOfBounds)?;
    result(divide(&(a * b), &denominator))
}

/// `math.sqrtDown` and `math.sqrtUp`, by the root that they take.
pub fn root(input: &Json, root: fn(&Integer) -> Integer) -> Result<Json, Refusal> {
    let [radicand] = fields(input, ["radicand"])?;
    result(root(&amount(radicand)?))
}

/// `math.exponential`.
pub fn power(input: &Json) -> Result<Json, Refusal> {
    let [exponent] = fields(input, ["exponent"])?;
    result(exponential(&amount(exponent)?))
}
