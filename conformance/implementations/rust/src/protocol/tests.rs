use super::*;

fn said(line: &str) -> String {
    reply(line.as_bytes()).said.to_string()
}

#[test]
fn a_request_is_answered_under_its_id() {
    let line =
        r#"{"cmd":"run","id":"a\"b","operation":"math.sqrtUp","params":{},"state":{},"input":{"radicand":"10"}}"#;
    assert_eq!(said(line), r#"{"id":"a\"b","status":"ok","output":{"result":"4"}}"#);
    let refused = line.replace(r#""10""#, r#""-1""#);
    assert_eq!(
        said(&refused),
        r#"{"id":"a\"b","status":"reject","code":"Negative","phase":"decode"}"#
    );
    assert!(said(&line.replace("sqrtUp", "cbrt")).contains("unsupported"));
}

#[test]
fn a_request_without_its_parts_is_refused_and_nothing_breaks() {
    for (operation, _) in OPERATIONS {
        let answer = said(&format!(r#"{{"cmd":"run","id":1,"operation":"{operation}"}}"#));
        assert!(
            answer.contains(r#""status":"reject","code":"Malformed","phase":"decode""#),
            "{operation}: {answer}"
        );
    }
}

#[test]
fn whatever_is_no_command_is_an_error() {
    for line in [
        "",
        "null",
        "[]",
        "{",
        "\u{0}",
        r#"{"cmd":5}"#,
        r#"{"cmd":"hello","protocol":[2]}"#,
    ] {
        assert!(said(line).contains(r#""status":"error""#), "{line}");
        assert!(!reply(line.as_bytes()).is_last);
    }
    assert!(reply(&[0xff, 0xfe]).said.to_string().contains("UTF-8"));
}

#[test]
fn only_stop_is_the_last() {
    assert!(reply(br#"{"cmd":"stop"}"#).is_last);
    assert_eq!(said(r#"{"cmd":"reset"}"#), r#"{"ok":true}"#);
    assert!(said(r#"{"cmd":"hello","protocol":[1,2]}"#).contains(r#""language":"Rust""#));
}
