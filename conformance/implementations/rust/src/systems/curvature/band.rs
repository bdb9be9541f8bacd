//! The band around a lagged price, in which alone the floor is raised, and the cycles that can begin in it.

use crate::decode::amount;
use crate::json::Json;
use crate::number::{largest, power_of_two, wad, Integer};
use crate::pool::{Curve, Resource};
use crate::refusal::{require, Refusal};

pub struct Band {
    lagged_price: Integer,
    width: Integer,
    rate: Integer,
}

/// The reserves of the cycles that can begin inside the band.
pub struct Reach {
    pub nearest: Integer,
    pub farthest: Integer,
}

fn one() -> Integer {
    Integer::from(1)
}

impl Band {
    pub fn read(lagged_price: &Json, width: &Json, rate: &Json) -> Result<Band, Refusal> {
        Ok(Band {
            lagged_price: amount(lagged_price)?,
            width: amount(width)?,
            rate: amount(rate)?,
        })
    }

    pub fn check(&self) -> Result<(), Refusal> {
        require(self.width < wad() && self.rate < wad(), Refusal::OutOfBounds)
    }

    fn low(&self) -> Integer {
        &self.lagged_price * (wad() - &self.width)
    }

    fn high(&self) -> Integer {
        &self.lagged_price * (wad() + &self.width)
    }

    /// Whether lo·(q·W + m·p) ≤ (P_w + c·q)·W² ≤ hi·(q·W + m·p).
    pub fn holds(&self, curve: &Curve) -> bool {
        let (numerator, denominator) = curve.price_ratio();
        let price = numerator * wad().squared();
        self.low() * &denominator <= price && price <= self.high() * &denominator
    }

    pub fn reach(&self, curve: &Curve, resource: &Resource) -> Reach {
        let limit = curve.invariant() * wad();
        let area = |price: Integer, q: &Integer| Integer::from(2) * (price - &resource.c * wad()) * q.squared();
        let most = power_of_two(112) - one();
        let farthest = largest(resource.q.clone(), most, |q| area(self.low(), q) <= limit);
        let nearest = if resource.m.is_zero() {
            // The smallest that reaches the limit comes after the largest that does not; 0 stands for none.
            let short = largest(Integer::from(0), &resource.q - one(), |q| area(self.high(), q) < limit);
            short + one()
        } else {
            one()
        };
        Reach { nearest, farthest }
    }

    /// Whether a raise by `step` pays its fees: no cycle inside the band gains by it.
    pub fn is_paid(&self, curve: &Curve, resource: &Resource, shares: &Integer, reach: &Reach, step: &Integer) -> bool {
        let Resource { q, c, .. } = resource;
        let factor = &self.rate * (Integer::from(2) * wad() - &self.rate);
        let (_, denominator) = curve.price_ratio();
        let virtual_credits = curve.virtual_credits();
        let kept = (wad() - &self.rate).squared();
        let buys_first = |start: &Integer| {
            let gain = (step * (start - q) + shares) * &denominator * &kept;
            gain <= &factor * (&virtual_credits + c * start) * q * wad()
        };
        let gain = step * (q - &reach.nearest) * wad().squared();
        let sells_first = gain <= &factor * (&virtual_credits + c * &reach.nearest);
        buys_first(&reach.farthest) && buys_first(q) && sells_first
    }
}
