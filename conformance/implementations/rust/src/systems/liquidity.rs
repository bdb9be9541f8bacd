//! Shares of a pool, minted and burned: spec/systems/liquidity.md.

use crate::decode::{amount, amounts, fields};
use crate::json::Json;
use crate::number::{is_word112, Integer};
use crate::pool::{check_pool, Pool, Resource, LOCKED_SHARES};
use crate::refusal::{require, Refusal};

/// What every operation starts with: the pool, the time, and the input's fields.
struct Request {
    pool: Pool,
    time: Integer,
    deadline: Integer,
    shares: Integer,
    q: Vec<Integer>,
    p: Vec<Integer>,
}

fn read(params: &Json, state: &Json, input: &Json, names: [&str; 4]) -> Result<Request, Refusal> {
    let [time] = fields(params, ["time"])?;
    let time = amount(time)?;
    let pool = Pool::read(state)?;
    let [shares, q, p, deadline] = fields(input, names)?;
    let count = pool.resources.len();
    let (q, p) = (amounts(q, count)?, amounts(p, count)?);
    Ok(Request {
        time,
        deadline: amount(deadline)?,
        shares: amount(shares)?,
        q,
        p,
        pool,
    })
}

impl Request {
    fn check(&self) -> Result<(), Refusal> {
        require(self.time <= self.deadline, Refusal::Expired)?;
        check_pool(&self.pool.shares, &self.pool.resources).map(|_| ())
    }

    /// Reserves and credits that `s` shares stand for, of each resource.
    fn parts(&self, s: &Integer, divide: fn(&Integer, &Integer) -> Integer) -> [Vec<Integer>; 2] {
        let part = |of: fn(&Resource) -> &Integer| {
            let each = |resource| divide(&(of(resource) * s), &self.pool.shares);
            self.pool.resources.iter().map(each).collect()
        };
        [part(|each| &each.q), part(|each| &each.p)]
    }

    /// The pool with `s` more shares and so much more of everything; Overflow if that is too much.
    fn grown(mut self, s: &Integer, [q, p]: &[Vec<Integer>; 2]) -> Result<Pool, Refusal> {
        self.pool.shares = &self.pool.shares + s;
        for ((resource, q), p) in self.pool.resources.iter_mut().zip(q).zip(p) {
            (resource.q, resource.p) = (&resource.q + q, &resource.p + p);
        }
        let bounded = self
            .pool
            .resources
            .iter()
            .all(|each| is_word112(&each.q) && is_word112(&each.p));
        require(bounded && is_word112(&self.pool.shares), Refusal::Overflow)?;
        Ok(self.pool)
    }
}

fn output(shares: &Integer, [q, p]: &[Vec<Integer>; 2]) -> Json {
    Json::object([
        ("shares", Json::text(shares)),
        ("deltaQ", Json::texts(q)),
        ("deltaP", Json::texts(p)),
    ])
}

fn all_at_most(some: &[Integer], others: &[Integer]) -> bool {
    some.iter().zip(others).all(|(one, other)| one <= other)
}

/// `liquidity.mint`: takes ⌈q·s/S⌉ and ⌈p·s/S⌉, for those who hold shares.
pub fn mint(params: &Json, state: &Json, input: &Json) -> Result<(Json, Pool), Refusal> {
    let request = read(params, state, input, ["shares", "maxQ", "maxP", "deadline"])?;
    require(request.shares.is_positive(), Refusal::ZeroAmount)?;
    request.check()?;
    let shares = request.shares.clone();
    let taken = request.parts(&shares, Integer::div_ceil);
    let within = all_at_most(&taken[0], &request.q) && all_at_most(&taken[1], &request.p);
    let pool = request.grown(&shares, &taken)?;
    require(within, Refusal::LimitExceeded)?;
    Ok((output(&shares, &taken), pool))
}

/// `liquidity.mintByAmounts`: the most shares that the amounts are enough for.
pub fn mint_by_amounts(params: &Json, state: &Json, input: &Json) -> Result<(Json, Pool), Refusal> {
    let request = read(params, state, input, ["minShares", "deltaQ", "deltaP", "deadline"])?;
    let offered = request.q.iter().chain(&request.p);
    require(offered.clone().any(Integer::is_positive), Refusal::ZeroAmount)?;
    request.check()?;
    let Pool { shares, resources, .. } = &request.pool;
    let held = resources
        .iter()
        .map(|each| &each.q)
        .chain(resources.iter().map(|each| &each.p));
    let enough_for = offered
        .zip(held)
        .map(|(offered, held)| (offered * shares).div_floor(held));
    let minted = enough_for.min().unwrap_or_else(|| Integer::from(0));
    let minimum = request.shares.clone();
    let taken = request.parts(&minted, Integer::div_ceil);
    let pool = request.grown(&minted, &taken)?;
    require(minted.is_positive(), Refusal::InsufficientOutput)?;
    require(minted >= minimum, Refusal::LimitExceeded)?;
    Ok((output(&minted, &taken), pool))
}

/// `liquidity.burn`: pays ⌊q·s/S⌋ and ⌊p·s/S⌋, for those who stay.
pub fn burn(params: &Json, state: &Json, input: &Json) -> Result<(Json, Pool), Refusal> {
    let request = read(params, state, input, ["shares", "minQ", "minP", "deadline"])?;
    require(request.shares.is_positive(), Refusal::ZeroAmount)?;
    request.check()?;
    let shares = request.shares.clone();
    let left = &request.pool.shares - &shares;
    require(left >= Integer::from(LOCKED_SHARES), Refusal::InsufficientShares)?;
    let paid = request.parts(&shares, Integer::div_floor);
    require(
        paid.iter().flatten().any(Integer::is_positive),
        Refusal::InsufficientOutput,
    )?;
    let within = all_at_most(&request.q, &paid[0]) && all_at_most(&request.p, &paid[1]);
    require(within, Refusal::LimitExceeded)?;
    let negative = paid.clone().map(|amounts| amounts.iter().map(|each| -each).collect());
    let pool = request.grown(&-&shares, &negative)?;
    Ok((output(&shares, &paid), pool))
}
