//! Integers with a sign, the numbers that all formulas are written in.

use super::natural::Natural;
use std::cmp::Ordering;
use std::fmt;

/// An integer of any size. Zero is never negative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Integer {
    pub(super) negative: bool,
    pub(super) magnitude: Natural,
}

impl Integer {
    pub(super) fn new(negative: bool, magnitude: Natural) -> Integer {
        Integer {
            negative: negative && !magnitude.is_zero(),
            magnitude,
        }
    }

    pub(super) fn natural(magnitude: Natural) -> Integer {
        Integer::new(false, magnitude)
    }

    /// Reads decimal digits, without a sign.
    pub fn from_digits(digits: &str) -> Integer {
        Integer::natural(Natural::from_digits(digits))
    }

    pub fn is_negative(&self) -> bool {
        self.negative
    }

    pub fn is_zero(&self) -> bool {
        self.magnitude.is_zero()
    }

    /// Whether it is 1 or more.
    pub fn is_positive(&self) -> bool {
        !self.negative && !self.is_zero()
    }

    /// How many binary digits its size has.
    pub fn bits(&self) -> usize {
        self.magnitude.bits()
    }

    pub fn size(&self) -> Integer {
        Integer::natural(self.magnitude.clone())
    }

    pub fn squared(&self) -> Integer {
        self * self
    }

    /// The quotient rounded toward −∞; the divisor is positive.
    pub fn div_floor(&self, divisor: &Integer) -> Integer {
        assert!(divisor.is_positive(), "a divisor is positive");
        let (quotient, rest) = self.magnitude.divided_by(&divisor.magnitude);
        let up = self.negative && !rest.is_zero();
        Integer::new(
            self.negative,
            if up { quotient.plus(&Natural::one()) } else { quotient },
        )
    }

    /// The quotient rounded toward +∞; the divisor is positive.
    pub fn div_ceil(&self, divisor: &Integer) -> Integer {
        -(-self).div_floor(divisor)
    }

    /// The largest x with x² ≤ self; the radicand is not negative.
    pub fn sqrt_floor(&self) -> Integer {
        assert!(!self.negative, "a radicand is not negative");
        Integer::natural(self.magnitude.square_root())
    }

    /// The smallest x with x² ≥ self; the radicand is not negative.
    pub fn sqrt_ceil(&self) -> Integer {
        let root = self.sqrt_floor();
        if root.squared() == *self {
            root
        } else {
            root + Integer::from(1)
        }
    }

    /// As a place in a list; none if it is no place in any.
    pub fn to_usize(&self) -> Option<usize> {
        match (self.negative, &self.magnitude.limbs[..]) {
            (false, []) => Some(0),
            (false, [limb]) => usize::try_from(*limb).ok(),
            _ => None,
        }
    }
}

impl From<u64> for Integer {
    fn from(value: u64) -> Integer {
        Integer::natural(Natural::from_limbs(vec![value]))
    }
}

impl fmt::Display for Integer {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        write!(
            out,
            "{}{}",
            if self.negative { "-" } else { "" },
            self.magnitude.to_digits()
        )
    }
}

impl Ord for Integer {
    fn cmp(&self, other: &Integer) -> Ordering {
        match (self.negative, other.negative) {
            (false, false) => self.magnitude.cmp(&other.magnitude),
            (true, true) => other.magnitude.cmp(&self.magnitude),
            (negative, _) => {
                if negative {
                    Ordering::Less
                } else {
                    Ordering::Greater
                }
            }
        }
    }
}

impl PartialOrd for Integer {
    fn partial_cmp(&self, other: &Integer) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests;
