//! Writes JSON, on one line.

use super::Json;
use std::fmt::{Display, Formatter, Result, Write};

impl Display for Json {
    fn fmt(&self, out: &mut Formatter) -> Result {
        match self {
            Json::Null => out.write_str("null"),
            Json::Bool(value) => write!(out, "{value}"),
            Json::Number(text) => out.write_str(text),
            Json::Text(text) => string(out, text),
            Json::Array(items) => list(out, '[', ']', items, |out, item| write!(out, "{item}")),
            Json::Object(fields) => list(out, '{', '}', fields, |out, (name, value)| {
                string(out, name)?;
                write!(out, ":{value}")
            }),
        }
    }
}

fn list<T>(
    out: &mut Formatter,
    open: char,
    close: char,
    items: &[T],
    one: impl Fn(&mut Formatter, &T) -> Result,
) -> Result {
    out.write_char(open)?;
    for (place, item) in items.iter().enumerate() {
        if place > 0 {
            out.write_char(',')?;
        }
        one(out, item)?;
    }
    out.write_char(close)
}

fn string(out: &mut Formatter, text: &str) -> Result {
    out.write_char('"')?;
    for each in text.chars() {
        match each {
            '"' | '\\' => write!(out, "\\{each}")?,
            '\0'..='\x1f' => write!(out, "\\u{:04x}", each as u32)?,
            _ => out.write_char(each)?,
        }
    }
    out.write_char('"')
}
