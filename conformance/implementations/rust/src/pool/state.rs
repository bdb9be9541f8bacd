//! The state of a pool, and its JSON.

use crate::decode::{amount, array, fields, signed};
use crate::json::Json;
use crate::number::Integer;
use crate::refusal::{require, Refusal};

/// One resource: weight, reserves, and the parameters of its curve.
#[derive(Clone, Debug, PartialEq)]
pub struct Resource {
    pub weight: Integer,
    pub q: Integer,
    pub p: Integer,
    pub c: Integer,
    pub beta: Integer,
    pub m: Integer,
}

/// What the block remembers of a resource: reserve and price before its first trade, and the net quantity bought since.
#[derive(Clone, Debug, PartialEq)]
pub struct Opening {
    pub q0: Integer,
    pub price0: Integer,
    pub net: Integer,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Pool {
    pub shares: Integer,
    pub resources: Vec<Resource>,
    /// The number of the block.
    pub number: Integer,
    pub open: Vec<Option<Opening>>,
}

fn read_resource(value: &Json) -> Result<Resource, Refusal> {
    let [weight, q, p, c, beta, m] = fields(value, ["weight", "q", "p", "c", "beta", "m"])?;
    Ok(Resource {
        weight: amount(weight)?,
        q: amount(q)?,
        p: amount(p)?,
        c: amount(c)?,
        beta: amount(beta)?,
        m: amount(m)?,
    })
}

fn read_opening(value: &Json) -> Result<Option<Opening>, Refusal> {
    if *value == Json::Null {
        return Ok(None);
    }
    let [q0, price0, net] = fields(value, ["q0", "price0", "net"])?;
    Ok(Some(Opening {
        q0: amount(q0)?,
        price0: amount(price0)?,
        net: signed(net)?,
    }))
}

impl Pool {
    pub fn read(value: &Json) -> Result<Pool, Refusal> {
        let [shares, resources, block] = fields(value, ["shares", "resources", "block"])?;
        let [number, open] = fields(block, ["number", "open"])?;
        let pool = Pool {
            shares: amount(shares)?,
            resources: array(resources, read_resource)?,
            number: amount(number)?,
            open: array(open, read_opening)?,
        };
        require(
            !pool.resources.is_empty() && pool.open.len() == pool.resources.len(),
            Refusal::LengthMismatch,
        )?;
        Ok(pool)
    }

    pub fn write(&self) -> Json {
        let resource = |each: &Resource| {
            Json::object([
                ("weight", Json::text(&each.weight)),
                ("q", Json::text(&each.q)),
                ("p", Json::text(&each.p)),
                ("c", Json::text(&each.c)),
                ("beta", Json::text(&each.beta)),
                ("m", Json::text(&each.m)),
            ])
        };
        let opening = |each: &Option<Opening>| match each {
            None => Json::Null,
            Some(entry) => Json::object([
                ("q0", Json::text(&entry.q0)),
                ("price0", Json::text(&entry.price0)),
                ("net", Json::text(&entry.net)),
            ]),
        };
        let block = Json::object([
            ("number", Json::text(&self.number)),
            ("open", Json::Array(self.open.iter().map(opening).collect())),
        ]);
        Json::object([
            ("shares", Json::text(&self.shares)),
            ("resources", Json::Array(self.resources.iter().map(resource).collect())),
            ("block", block),
        ])
    }
}
