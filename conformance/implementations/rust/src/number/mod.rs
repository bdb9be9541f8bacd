//! Integers of any size. Nothing here has a width, so nothing can overflow: the largest values of the specification (an
//! invariant after a trade of 2^256 credits, below 2^640) need ten limbs of 64 bits, and a longer one is only slower.

mod division;
mod integer;
mod natural;
mod operators;
mod root;
mod text;

pub use integer::Integer;

/// The unit of everything, W = 10^18.
pub fn wad() -> Integer {
    Integer::from(1_000_000_000_000_000_000)
}

/// 2^exponent.
pub fn power_of_two(exponent: usize) -> Integer {
    Integer::natural(natural::Natural::one().shifted_left(exponent))
}

/// Whether a number is one that the state of a pool may hold as an amount: below 2^112, and not negative.
pub fn is_word112(value: &Integer) -> bool {
    !value.is_negative() && value.bits() <= 112
}

/// The largest integer from `low` to `high` for which `holds`, given that it holds of `low` and, once it fails, of none after.
pub fn largest(low: Integer, high: Integer, holds: impl Fn(&Integer) -> bool) -> Integer {
    let (mut low, mut high) = (low, high);
    while low < high {
        let middle = (&low + &high + Integer::from(1)).div_floor(&Integer::from(2));
        if holds(&middle) {
            low = middle;
        } else {
            high = middle - Integer::from(1);
        }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_of_a_range_is_found_at_its_ends_and_between() {
        for limit in 0..=9u64 {
            let found = largest(Integer::from(0), Integer::from(9), |x| x <= &Integer::from(limit));
            assert_eq!(found, Integer::from(limit));
        }
    }

    #[test]
    fn an_amount_ends_below_two_to_the_112() {
        let limit = power_of_two(112);
        assert!(is_word112(&(&limit - Integer::from(1))));
        assert!(!is_word112(&limit));
        assert!(!is_word112(&-Integer::from(1)));
    }
}
