//! e^−t with an exact floor.

use crate::number::{power_of_two, Integer};

fn power_of_ten(exponent: usize) -> Integer {
    Integer::from_digits(&format!("1{}", "0".repeat(exponent)))
}

/// Halvings of t before the series, which bring every t below 83 under 1/2.
const HALVINGS: usize = 8;

/// ⌊10^36·e^−t⌋ for t = exponent/10^54.
///
/// Two bounds of e^t, worked out with ever more digits until both give one floor. They will: e^−t is no fraction for a t that is one, but for 0.
pub fn exponential(exponent: &Integer) -> Integer {
    let scale = power_of_ten(36);
    if exponent.is_zero() {
        return scale;
    }
    // e^83 > 10^36
    if *exponent >= Integer::from(83) * power_of_ten(54) {
        return Integer::from(0);
    }
    let mut bits = 320;
    loop {
        let unit = power_of_two(bits);
        let [least, most] = bounds(exponent, &unit).map(|power| (&scale * &unit).div_floor(&power));
        if least == most {
            return least;
        }
        bits *= 2;
    }
}

/// At most and at least e^t in parts of `unit`, the upper bound first.
fn bounds(exponent: &Integer, unit: &Integer) -> [Integer; 2] {
    let (numerator, denominator) = (exponent * unit, power_of_ten(54) * power_of_two(HALVINGS));
    // The terms after the last, which is at most 1, come to less than that one: each is less than half of the one before.
    let mut upper = series(&numerator.div_ceil(&denominator), unit, Integer::div_ceil) + Integer::from(1);
    let mut lower = series(&numerator.div_floor(&denominator), unit, Integer::div_floor);
    for _ in 0..HALVINGS {
        upper = upper.squared().div_ceil(unit);
        lower = lower.squared().div_floor(unit);
    }
    [upper, lower]
}

/// Σ y^n/n! for y ≤ unit/2, every term rounded by `divide`, up to the first that is at most 1.
fn series(y: &Integer, unit: &Integer, divide: fn(&Integer, &Integer) -> Integer) -> Integer {
    let mut term = unit.clone();
    let mut sum = unit.clone();
    let mut n = 0;
    while term > Integer::from(1) {
        n += 1;
        term = divide(&(term * y), &(unit * Integer::from(n)));
        sum = sum + &term;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_values() {
        let unit = power_of_ten(54);
        for (t, floor) in [
            (0, "1000000000000000000000000000000000000"),
            (1, "367879441171442321595523770161460867"),
            (2, "135335283236612691893999494972484403"),
            (82, "2"),
            (83, "0"),
        ] {
            assert_eq!(exponential(&(Integer::from(t) * &unit)).to_string(), floor, "e^-{t}");
        }
        assert_eq!(exponential(&Integer::from(1)).to_string(), "9".repeat(36));
    }
}
