//! One resource's curve, and the extreme integers on it. Every answer is the rule of every trade solved for one
//! unknown: q' ≥ 1, p' ≥ 1, P_w' > 0 and I' ≥ I. Both P_w' and, where it is positive, I' rise with q' and with p', so that the
//! rule holds from a least q' (of a given p') on, and from a least p' (of a given q') on.

use super::state::Resource;
use crate::number::{wad, Integer};

pub struct Curve {
    pub q: Integer,
    pub p: Integer,
    c: Integer,
    m: Integer,
    /// β·S, the credits set aside, 1e-36.
    aside: Integer,
    invariant: Integer,
}

impl Curve {
    pub fn new(shares: &Integer, resource: &Resource) -> Curve {
        let Resource { q, p, c, beta, m, .. } = resource.clone();
        let mut curve = Curve {
            q,
            p,
            c,
            m,
            aside: beta * shares,
            invariant: Integer::from(0),
        };
        curve.invariant = Integer::from(2) * &curve.q * curve.virtual_credits() + &curve.m * curve.p.squared();
        curve
    }

    /// P_w = p·W − β·S + c·q, 1e-36.
    pub fn virtual_credits(&self) -> Integer {
        &self.p * wad() - &self.aside + &self.c * &self.q
    }

    /// I = 2·q·P_w + m·p², 1e-54, exact.
    pub fn invariant(&self) -> &Integer {
        &self.invariant
    }

    /// Whether P_w > 0 and, with inertia, the curve is convex: I·(W² − 2·m·c) ≥ m·(β·S)².
    pub fn is_admissible(&self) -> bool {
        let convex = || {
            let factor = wad().squared() - Integer::from(2) * &self.m * &self.c;
            &self.invariant * factor >= &self.m * self.aside.squared()
        };
        self.virtual_credits().is_positive() && (self.m.is_zero() || convex())
    }

    /// Numerator and denominator of the price, P_w + c·q and q·W + m·p.
    pub fn price_ratio(&self) -> (Integer, Integer) {
        (
            self.virtual_credits() + &self.c * &self.q,
            &self.q * wad() + &self.m * &self.p,
        )
    }

    /// The price view, 1e-18: ⌈(P_w + c·q)·W/(q·W + m·p)⌉, rounded up for the pool.
    pub fn price(&self) -> Integer {
        let (numerator, denominator) = self.price_ratio();
        (numerator * wad()).div_ceil(&denominator)
    }

    /// The least p' for which the rule holds with q', which is at least 1.
    pub fn least_credits(&self, q: &Integer) -> Integer {
        let two = Integer::from(2);
        // P_w' ≥ 1, so p'·W ≥ 1 + β·S − c·q'.
        let solvent = (Integer::from(1) + &self.aside - &self.c * q).div_ceil(&wad());
        // m·p'² + 2·q'·W·p' ≥ I − 2·q'·(c·q' − β·S)
        let wanted = &self.invariant - &two * q * (&self.c * q - &self.aside);
        let slope = q * wad();
        let enough = if !wanted.is_positive() {
            Integer::from(0)
        } else if self.m.is_zero() {
            wanted.div_ceil(&(two * slope))
        } else {
            // (m·p' + q'·W)² ≥ (q'·W)² + m·wanted
            ((slope.squared() + &self.m * wanted).sqrt_ceil() - slope).div_ceil(&self.m)
        };
        solvent.max(enough).max(Integer::from(1))
    }

    /// The least q' for which the rule holds with p', which is at least 1; none if there is none.
    pub fn least_resource(&self, p: &Integer) -> Option<Integer> {
        let two = Integer::from(2);
        let rest = p * wad() - &self.aside;
        // 2·c·q'² + 2·rest·q' ≥ I − m·p'²
        let wanted = &self.invariant - &self.m * p.squared();
        let one = Integer::from(1);
        if self.c.is_zero() {
            let solvent = rest.is_positive();
            return solvent.then(|| wanted.div_ceil(&(two * rest)).max(one));
        }
        // P_w' ≥ 1, so c·q' ≥ 1 − rest.
        let solvent = (Integer::from(1) - &rest).div_ceil(&self.c);
        let enough = if wanted.is_positive() {
            // (2·c·q' + rest)² ≥ rest² + 2·c·wanted
            ((rest.squared() + &two * &self.c * wanted).sqrt_ceil() - rest).div_ceil(&(two * &self.c))
        } else {
            Integer::from(0)
        };
        Some(solvent.max(enough).max(one))
    }

    /// C(x), the smallest d that pays for x < q: rounded up, for the pool.
    pub fn cost(&self, bought: &Integer) -> Integer {
        self.least_credits(&(&self.q - bought)) - &self.p
    }

    /// Y(x), the largest d ≤ p − 1 that x is worth: rounded down, for the pool.
    pub fn proceeds(&self, sold: &Integer) -> Integer {
        &self.p - self.least_credits(&(&self.q + sold))
    }

    /// Z(d), the smallest x to be given for d credits, d < p: rounded up, for the pool. None if no amount is enough.
    pub fn resource_for(&self, credits: &Integer) -> Option<Integer> {
        self.least_resource(&(&self.p - credits)).map(|q| q - &self.q)
    }

    /// The largest x ≤ q − 1 with C(x) ≤ d: rounded down, for the pool.
    pub fn affordable(&self, credits: &Integer) -> Integer {
        // At q itself the rule holds whatever is added to p, so that there is a least q'.
        let least = self
            .least_resource(&(&self.p + credits))
            .unwrap_or_else(|| self.q.clone());
        &self.q - least
    }
}

#[cfg(test)]
mod tests;
