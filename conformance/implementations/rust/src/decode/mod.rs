//! Strict reading: JSON values to what they stand for, or the first decode refusal that applies.

mod numbers;

pub use numbers::{amount, amounts, index, signed};

use crate::json::Json;
use crate::refusal::{require, Refusal};

/// The fields of an object, in the order of `names`: all of them and no other.
pub fn fields<'a, const N: usize>(value: &'a Json, names: [&str; N]) -> Result<[&'a Json; N], Refusal> {
    let Json::Object(given) = value else {
        return Err(Refusal::Malformed);
    };
    require(
        given.iter().all(|(name, _)| names.contains(&name.as_str())),
        Refusal::UnknownField,
    )?;
    let mut found = [value; N];
    for (place, name) in found.iter_mut().zip(names) {
        *place = value.get(name).ok_or(Refusal::MissingField)?;
    }
    Ok(found)
}

/// The items of an array, each read in the same way.
pub fn array<'a, T>(value: &'a Json, read: impl Fn(&'a Json) -> Result<T, Refusal>) -> Result<Vec<T>, Refusal> {
    let Json::Array(items) = value else {
        return Err(Refusal::Malformed);
    };
    items.iter().map(read).collect()
}

pub fn boolean(value: &Json) -> Result<bool, Refusal> {
    match value {
        Json::Bool(value) => Ok(*value),
        _ => Err(Refusal::Malformed),
    }
}

pub fn text(value: &Json) -> Result<&str, Refusal> {
    value.as_text().ok_or(Refusal::Malformed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_object_has_all_its_fields_and_no_other() {
        let given = Json::object([("a", Json::Null), ("b", Json::Bool(true))]);
        assert_eq!(fields(&given, ["b", "a"]), Ok([&Json::Bool(true), &Json::Null]));
        assert_eq!(fields(&given, ["a"]), Err(Refusal::UnknownField));
        assert_eq!(fields(&given, ["a", "b", "c"]), Err(Refusal::MissingField));
        assert_eq!(fields(&Json::Array(vec![]), ["a"]), Err(Refusal::Malformed));
    }
}
