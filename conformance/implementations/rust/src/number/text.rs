//! Natural numbers as decimal digits.

use super::natural::Natural;

/// The largest power of ten in a limb, and its exponent.
const CHUNK: u64 = 10_000_000_000_000_000_000;
const CHUNK_DIGITS: usize = 19;

impl Natural {
    /// Reads decimal digits, and nothing but digits; the caller bounds their number, since the time grows with its square.
    pub fn from_digits(digits: &str) -> Natural {
        let mut value = Natural::default();
        for chunk in digits.as_bytes().chunks(CHUNK_DIGITS) {
            let read = chunk
                .iter()
                .fold(0u64, |read, digit| read * 10 + u64::from(digit - b'0'));
            let scale = 10u64.pow(chunk.len() as u32);
            value = value
                .times(&Natural::from_limbs(vec![scale]))
                .plus(&Natural::from_limbs(vec![read]));
        }
        value
    }

    pub fn to_digits(&self) -> String {
        let mut chunks = Vec::new();
        let mut rest = self.clone();
        while !rest.is_zero() {
            let (quotient, chunk) = rest.divided_by_limb(CHUNK);
            chunks.push(chunk);
            rest = quotient;
        }
        let Some(first) = chunks.pop() else { return "0".into() };
        chunks
            .iter()
            .rev()
            .fold(first.to_string(), |text, chunk| format!("{text}{chunk:019}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_come_back_as_they_were() {
        for digits in [
            "0",
            "7",
            "18446744073709551615",
            "18446744073709551616",
            "10000000000000000000",
        ] {
            assert_eq!(Natural::from_digits(digits).to_digits(), digits);
        }
        let long = "9".repeat(300);
        assert_eq!(Natural::from_digits(&long).to_digits(), long);
    }

    #[test]
    fn leading_zeros_inside_a_number_are_kept() {
        let text = format!("1{}1", "0".repeat(60));
        assert_eq!(Natural::from_digits(&text).to_digits(), text);
    }
}
