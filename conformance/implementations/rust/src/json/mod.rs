//! JSON, as far as the protocol needs it: numbers are kept as they were written.

mod numeral;
mod read;
mod string;
mod write;

pub use read::read;

#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    Null,
    Bool(bool),
    /// A number, as its text.
    Number(String),
    Text(String),
    Array(Vec<Json>),
    /// Fields in the order in which they came; no name comes twice.
    Object(Vec<(String, Json)>),
}

impl Json {
    pub fn text(value: impl ToString) -> Json {
        Json::Text(value.to_string())
    }

    pub fn texts<T: ToString>(values: impl IntoIterator<Item = T>) -> Json {
        Json::Array(values.into_iter().map(Json::text).collect())
    }

    pub fn object<const N: usize>(fields: [(&str, Json); N]) -> Json {
        Json::Object(
            fields
                .into_iter()
                .map(|(name, value)| (name.to_string(), value))
                .collect(),
        )
    }

    /// The field of an object; none of anything else.
    pub fn get(&self, name: &str) -> Option<&Json> {
        match self {
            Json::Object(fields) => fields.iter().find(|(each, _)| each == name).map(|(_, value)| value),
            _ => None,
        }
    }

    pub fn as_text(&self) -> Option<&str> {
        match self {
            Json::Text(text) => Some(text),
            _ => None,
        }
    }
}
