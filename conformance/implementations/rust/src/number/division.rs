//! Division of natural numbers, by Knuth's algorithm D (The Art of Computer Programming, volume 2, 4.3.1).

use super::natural::Natural;

impl Natural {
    /// Quotient, rounded down, and remainder. Panics if the divisor is 0.
    pub fn divided_by(&self, divisor: &Natural) -> (Natural, Natural) {
        assert!(!divisor.is_zero(), "division by 0");
        if self < divisor {
            return (Natural::default(), self.clone());
        }
        if let [only] = divisor.limbs[..] {
            let (quotient, rest) = self.divided_by_limb(only);
            return (quotient, Natural::from_limbs(vec![rest]));
        }
        // With the divisor's top bit set, an estimate of a quotient's limb by two limbs is at most 2 too large.
        let shift = divisor.limbs[divisor.limbs.len() - 1].leading_zeros() as usize;
        let divisor = divisor.shifted_left(shift).limbs;
        let mut rest = self.shifted_left(shift).limbs;
        rest.resize(self.limbs.len() + 1, 0);
        let length = divisor.len();
        let mut quotient = vec![0u64; rest.len() - length];
        for place in (0..quotient.len()).rev() {
            let window = &mut rest[place..=place + length];
            let mut limb = estimate(window, &divisor);
            if subtract_multiple(window, &divisor, limb) {
                limb -= 1;
                add_back(window, &divisor);
            }
            quotient[place] = limb;
        }
        rest.truncate(length);
        (
            Natural::from_limbs(quotient),
            Natural::from_limbs(rest).shifted_right(shift),
        )
    }

    /// Quotient and remainder by one limb that is not 0.
    pub fn divided_by_limb(&self, divisor: u64) -> (Natural, u64) {
        let mut rest = 0u128;
        let mut limbs = vec![0u64; self.limbs.len()];
        for (place, limb) in self.limbs.iter().enumerate().rev() {
            rest = rest << 64 | *limb as u128;
            limbs[place] = (rest / divisor as u128) as u64;
            rest %= divisor as u128;
        }
        (Natural::from_limbs(limbs), rest as u64)
    }
}

/// The limb by which the divisor goes into the window, or one more than that.
fn estimate(window: &[u64], divisor: &[u64]) -> u64 {
    let length = divisor.len();
    let (top, next) = (divisor[length - 1] as u128, divisor[length - 2] as u128);
    let head = (window[length] as u128) << 64 | window[length - 1] as u128;
    let (mut limb, mut rest) = (head / top, head % top);
    while limb >> 64 != 0 || limb * next > (rest << 64 | window[length - 2] as u128) {
        limb -= 1;
        rest += top;
        if rest >> 64 != 0 {
            break;
        }
    }
    limb as u64
}

/// Takes `limb` times the divisor off the window; whether that was once too often.
fn subtract_multiple(window: &mut [u64], divisor: &[u64], limb: u64) -> bool {
    let (mut carry, mut borrow) = (0u128, false);
    for (place, value) in window.iter_mut().enumerate() {
        carry += limb as u128 * divisor.get(place).copied().unwrap_or(0) as u128;
        let (once, first) = value.overflowing_sub(carry as u64);
        let (twice, second) = once.overflowing_sub(borrow as u64);
        *value = twice;
        borrow = first || second;
        carry >>= 64;
    }
    borrow
}

fn add_back(window: &mut [u64], divisor: &[u64]) {
    let mut carry = 0u128;
    for (place, value) in window.iter_mut().enumerate() {
        carry += *value as u128 + divisor.get(place).copied().unwrap_or(0) as u128;
        *value = carry as u64;
        carry >>= 64;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Limbs that are hard on the estimate: zeros, ones, the largest, the top bit alone.
    const EDGES: [u64; 6] = [0, 1, 2, u64::MAX, u64::MAX - 1, 1 << 63];

    #[test]
    fn quotient_and_remainder_make_up_the_number() {
        let mut seed = 1u64;
        let mut limb = || {
            seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            let drawn = (seed >> 33) as usize;
            if drawn & 3 == 0 {
                seed ^ seed >> 17
            } else {
                EDGES[drawn % 6]
            }
        };
        let mut corrected = 0;
        for round in 0..30_000 {
            let number = Natural::from_limbs((0..1 + round % 9).map(|_| limb()).collect());
            let divisor = Natural::from_limbs((0..1 + round % 5).map(|_| limb()).collect());
            if divisor.is_zero() {
                continue;
            }
            let (quotient, rest) = number.divided_by(&divisor);
            assert!(rest < divisor, "{number:?} / {divisor:?}");
            assert_eq!(quotient.times(&divisor).plus(&rest), number, "{number:?} / {divisor:?}");
            corrected += usize::from(divisor.limbs.len() > 1);
        }
        assert!(corrected > 10_000, "the long division was hardly used");
    }

    #[test]
    fn an_estimate_that_is_one_too_large_is_taken_back() {
        // From Hacker's Delight, figure 9-3: the rare step that adds the divisor back.
        let number = Natural::from_limbs(vec![3, 0, 1 << 63]);
        let divisor = Natural::from_limbs(vec![1, 0, 1 << 61]);
        let (quotient, rest) = number.divided_by(&divisor);
        assert_eq!(quotient, Natural::from_limbs(vec![3]));
        assert_eq!(rest, Natural::from_limbs(vec![0, 0, 1 << 61]));
    }
}
