//! Integers, as requests write them.

use super::array;
use crate::json::Json;
use crate::number::Integer;
use crate::refusal::{require, Refusal};

/// Decimal digits of 2^256 − 1; what has more is not converted.
const MOST_DIGITS: usize = 78;

/// An array of amounts that has one entry for each of something.
pub fn amounts(value: &Json, length: usize) -> Result<Vec<Integer>, Refusal> {
    let read = array(value, amount)?;
    require(read.len() == length, Refusal::LengthMismatch)?;
    Ok(read)
}

fn is_canonical(text: &str) -> bool {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits && (text == "0" || !text.starts_with('0'))
}

fn below_2_256(digits: &str) -> Result<Integer, Refusal> {
    require(digits.len() <= MOST_DIGITS, Refusal::TooLarge)?;
    let read = Integer::from_digits(digits);
    require(read.bits() <= 256, Refusal::TooLarge)?;
    Ok(read)
}

/// A canonical decimal string, below 2^256.
pub fn amount(value: &Json) -> Result<Integer, Refusal> {
    let text = value.as_text().ok_or(Refusal::NotAnInteger)?;
    require(
        is_canonical(text.strip_prefix('-').unwrap_or(text)),
        Refusal::NotAnInteger,
    )?;
    require(!text.starts_with('-'), Refusal::Negative)?;
    below_2_256(text)
}

/// An integer that may be negative; "-0" is not canonical.
pub fn signed(value: &Json) -> Result<Integer, Refusal> {
    match value.as_text().and_then(|text| text.strip_prefix('-')) {
        Some(size) => {
            require(is_canonical(size) && size != "0", Refusal::NotAnInteger)?;
            below_2_256(size).map(|size| -size)
        }
        None => amount(value),
    }
}

/// A JSON integer that is not negative.
pub fn index(value: &Json) -> Result<Integer, Refusal> {
    let Json::Number(text) = value else {
        return Err(Refusal::NotAnInteger);
    };
    let size = text.strip_prefix('-').unwrap_or(text);
    require(is_canonical(size), Refusal::NotAnInteger)?;
    require(size == text || size == "0", Refusal::Negative)?;
    below_2_256(size)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_a_canonical_decimal_string_below_2_256() {
        let largest = "115792089237316195423570985008687907853269984665640564039457584007913129639935";
        assert_eq!(
            amount(&Json::text(largest)).map(|value| value.to_string()),
            Ok(largest.to_string())
        );
        let beyond = largest.replace("935", "936");
        for (text, refusal) in [
            (beyond.as_str(), Refusal::TooLarge),
            (&"9".repeat(100_000), Refusal::TooLarge),
            ("-1", Refusal::Negative),
            ("-0", Refusal::Negative),
            ("", Refusal::NotAnInteger),
            ("-", Refusal::NotAnInteger),
            ("007", Refusal::NotAnInteger),
            ("+5", Refusal::NotAnInteger),
            ("٣", Refusal::NotAnInteger),
        ] {
            assert_eq!(amount(&Json::text(text)), Err(refusal), "{text}");
        }
        assert_eq!(amount(&Json::Number("5".into())), Err(Refusal::NotAnInteger));
    }

    #[test]
    fn a_signed_integer_has_no_negative_zero() {
        assert_eq!(signed(&Json::text("-0")), Err(Refusal::NotAnInteger));
        assert_eq!(signed(&Json::text("-12")), Ok(-Integer::from(12)));
        assert_eq!(signed(&Json::text("--1")), Err(Refusal::NotAnInteger));
    }

    #[test]
    fn an_index_is_a_number_and_whole() {
        for (text, read) in [
            ("0", Ok(Integer::from(0))),
            ("-1", Err(Refusal::Negative)),
            ("0.5", Err(Refusal::NotAnInteger)),
        ] {
            assert_eq!(index(&Json::Number(text.into())), read);
        }
        assert_eq!(index(&Json::text("0")), Err(Refusal::NotAnInteger));
    }
}
