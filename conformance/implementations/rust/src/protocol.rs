//! The adapter protocol: one JSON object a line in, one a line out (conformance/README.md).

use crate::json::{read, Json};
use crate::operations::OPERATIONS;
use std::panic::catch_unwind;

/// How many requests may be sent before the first is answered.
const WINDOW: u32 = 64;
const FEATURES: [&str; 3] = ["core", "inertia", "per-block"];

/// What is said to a line, and whether it was the last.
pub struct Reply {
    pub said: Json,
    pub is_last: bool,
}

fn hello() -> Json {
    let number = |value: u32| Json::Number(value.to_string());
    Json::object([
        ("protocol", number(1)),
        ("name", Json::text("hmm-rust")),
        ("version", Json::text(env!("CARGO_PKG_VERSION"))),
        ("language", Json::text("Rust")),
        ("operations", Json::texts(OPERATIONS.iter().map(|(name, _)| name))),
        ("features", Json::texts(FEATURES)),
        ("window", number(WINDOW)),
        ("bits", number(256)),
        ("deterministic", Json::Bool(true)),
    ])
}

/// An answer without its id.
fn run(request: &Json) -> Vec<(String, Json)> {
    let named = |fields: Vec<(&str, Json)>| {
        fields
            .into_iter()
            .map(|(name, value)| (name.to_string(), value))
            .collect()
    };
    let asked = request.get("operation").and_then(Json::as_text).unwrap_or_default();
    let Some((_, operation)) = OPERATIONS.iter().find(|(name, _)| *name == asked) else {
        let feature = Json::text(asked);
        return named(vec![
            ("status", Json::text("unsupported")),
            ("feature", feature),
            ("reason", Json::text("no such operation")),
        ]);
    };
    let [params, state, input] = ["params", "state", "input"].map(|name| request.get(name).unwrap_or(&Json::Null));
    match catch_unwind(|| operation(params, state, input)) {
        Ok(Ok((output, post))) => {
            let mut fields = named(vec![("status", Json::text("ok")), ("output", output)]);
            fields.extend(post.map(|state| ("post".to_string(), state)));
            fields
        }
        Ok(Err(refusal)) => named(vec![
            ("status", Json::text("reject")),
            ("code", Json::text(format!("{refusal:?}"))),
            ("phase", Json::text(refusal.phase())),
        ]),
        Err(_) => named(vec![
            ("status", Json::text("error")),
            ("message", Json::text("a fault of the program; see stderr")),
        ]),
    }
}

fn error(message: &str) -> Vec<(String, Json)> {
    vec![
        ("status".into(), Json::text("error")),
        ("message".into(), Json::text(message)),
    ]
}

fn with_id(request: &Json, mut fields: Vec<(String, Json)>) -> Json {
    if let Some(id) = request.get("id") {
        fields.insert(0, ("id".into(), id.clone()));
    }
    Json::Object(fields)
}

fn speaks_our_protocol(request: &Json) -> bool {
    match request.get("protocol") {
        None => true,
        Some(Json::Array(versions)) => versions.contains(&Json::Number("1".into())),
        Some(_) => false,
    }
}

/// The reply to a line, whatever is in it.
pub fn reply(line: &[u8]) -> Reply {
    let request = std::str::from_utf8(line)
        .map_err(|_| "not UTF-8".to_string())
        .and_then(read);
    let going_on = |said| Reply { said, is_last: false };
    let request = match request {
        Ok(request) => request,
        Err(reason) => return going_on(Json::Object(error(&reason))),
    };
    match request.get("cmd").and_then(Json::as_text) {
        Some("run") => going_on(with_id(&request, run(&request))),
        Some("hello") if speaks_our_protocol(&request) => going_on(hello()),
        Some(command @ ("reset" | "stop")) => Reply {
            said: Json::object([("ok", Json::Bool(true))]),
            is_last: command == "stop",
        },
        _ => going_on(with_id(&request, error("an unknown command or protocol"))),
    }
}

#[cfg(test)]
mod tests;
