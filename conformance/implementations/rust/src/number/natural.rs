//! Natural numbers as limbs of 64 bits, the least first, without zeros at the end.

use std::cmp::Ordering;

#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Natural {
    pub(super) limbs: Vec<u64>,
}

impl Natural {
    pub fn one() -> Natural {
        Natural::from_limbs(vec![1])
    }

    /// The number with these limbs; zeros at the end are dropped.
    pub fn from_limbs(mut limbs: Vec<u64>) -> Natural {
        while limbs.last() == Some(&0) {
            limbs.pop();
        }
        Natural { limbs }
    }

    pub fn is_zero(&self) -> bool {
        self.limbs.is_empty()
    }

    /// How many binary digits it has; none for 0.
    pub fn bits(&self) -> usize {
        match self.limbs.last() {
            None => 0,
            Some(top) => 64 * self.limbs.len() - top.leading_zeros() as usize,
        }
    }

    pub fn plus(&self, other: &Natural) -> Natural {
        let (long, short) = if self.limbs.len() >= other.limbs.len() {
            (self, other)
        } else {
            (other, self)
        };
        let mut limbs = Vec::with_capacity(long.limbs.len() + 1);
        let mut carry = 0u128;
        for (place, limb) in long.limbs.iter().enumerate() {
            carry += *limb as u128 + short.limbs.get(place).copied().unwrap_or(0) as u128;
            limbs.push(carry as u64);
            carry >>= 64;
        }
        limbs.push(carry as u64);
        Natural::from_limbs(limbs)
    }

    /// The difference. Panics if `other` is larger: a caller that cannot exclude it works with an `Integer`.
    pub fn minus(&self, other: &Natural) -> Natural {
        assert!(*self >= *other, "a natural number cannot be negative");
        let mut limbs = Vec::with_capacity(self.limbs.len());
        let mut borrow = false;
        for (place, limb) in self.limbs.iter().enumerate() {
            let (once, first) = limb.overflowing_sub(other.limbs.get(place).copied().unwrap_or(0));
            let (twice, second) = once.overflowing_sub(borrow as u64);
            limbs.push(twice);
            borrow = first || second;
        }
        Natural::from_limbs(limbs)
    }

    pub fn times(&self, other: &Natural) -> Natural {
        let mut limbs = vec![0u64; self.limbs.len() + other.limbs.len()];
        for (place, limb) in self.limbs.iter().enumerate() {
            let mut carry = 0u128;
            for (offset, factor) in other.limbs.iter().enumerate() {
                // At most (2^64 − 1)² + 2·(2^64 − 1) = 2^128 − 1.
                carry += *limb as u128 * *factor as u128 + limbs[place + offset] as u128;
                limbs[place + offset] = carry as u64;
                carry >>= 64;
            }
            limbs[place + other.limbs.len()] = carry as u64;
        }
        Natural::from_limbs(limbs)
    }

    /// The product with 2^count.
    pub fn shifted_left(&self, count: usize) -> Natural {
        let (whole, part) = (count / 64, count % 64);
        let mut limbs = vec![0u64; whole];
        let mut carry = 0u64;
        for limb in &self.limbs {
            limbs.push(limb << part | carry);
            carry = if part == 0 { 0 } else { limb >> (64 - part) };
        }
        limbs.push(carry);
        Natural::from_limbs(limbs)
    }

    /// The quotient by 2^count, rounded down.
    pub fn shifted_right(&self, count: usize) -> Natural {
        let (whole, part) = (count / 64, count % 64);
        let kept = self.limbs.get(whole..).unwrap_or(&[]);
        let limbs = kept.iter().enumerate().map(|(place, limb)| {
            let above = kept.get(place + 1).copied().unwrap_or(0);
            limb >> part | if part == 0 { 0 } else { above << (64 - part) }
        });
        Natural::from_limbs(limbs.collect())
    }
}

impl Ord for Natural {
    fn cmp(&self, other: &Natural) -> Ordering {
        let by_length = self.limbs.len().cmp(&other.limbs.len());
        by_length.then_with(|| self.limbs.iter().rev().cmp(other.limbs.iter().rev()))
    }
}

impl PartialOrd for Natural {
    fn partial_cmp(&self, other: &Natural) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
