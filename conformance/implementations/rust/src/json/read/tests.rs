use super::*;

#[test]
fn what_is_read_is_written_the_same() {
    let text = r#"{"a":[1,-2.5e+7,0.25],"b":{"c":null,"d":true},"e":"\u0001\"\\","f":[],"g":{}}"#;
    assert_eq!(read(text).map(|value| value.to_string()), Ok(text.to_string()));
    let spaced = " [ 1 , { \"a\" : 2 } ] ";
    assert_eq!(
        read(spaced).map(|value| value.to_string()),
        Ok(r#"[1,{"a":2}]"#.to_string())
    );
}

#[test]
fn what_is_no_json_is_refused() {
    let no_json = [
        "",
        "{",
        "[1",
        "[1,]",
        r#"{"a"}"#,
        r#"{"a":1,}"#,
        "01",
        "1.",
        "1e",
        "-",
        "+1",
        "nul",
        "NaN",
        "1 2",
        "é",
    ];
    for text in no_json {
        assert!(read(text).is_err(), "{text}");
    }
    assert!(read(r#"{"a":1,"a":2}"#).is_err(), "a name twice");
}

#[test]
fn depth_has_an_end_before_the_stack_has() {
    assert!(read(&"[".repeat(1_000_000)).is_err());
    assert!(read(&r#"{"a":"#.repeat(1_000_000)).is_err());
    let deep = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(read(&deep(64)).is_ok());
    assert!(read(&deep(66)).is_err());
}
