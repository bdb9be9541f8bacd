//! Lines of bounded length, from anybody.

use std::io::{BufRead, Result};

/// The longest line of the protocol, 1 MiB.
pub const LONGEST: usize = 1 << 20;

#[derive(Debug, PartialEq)]
pub enum Line {
    Whole(Vec<u8>),
    /// It was longer than a line may be. It is read to its end and dropped.
    TooLong,
}

/// The next line without its end; none when there are no more.
pub fn next_line(input: &mut impl BufRead) -> Result<Option<Line>> {
    let (mut line, mut length, mut ended) = (Vec::new(), 0usize, false);
    while !ended {
        let available = input.fill_buf()?;
        if available.is_empty() {
            if length == 0 {
                return Ok(None);
            }
            break;
        }
        let end = available.iter().position(|byte| *byte == b'\n');
        let taken = end.unwrap_or(available.len());
        length = length.saturating_add(taken + usize::from(end.is_some()));
        if line.len() + taken <= LONGEST {
            line.extend_from_slice(&available[..taken]);
        }
        ended = end.is_some();
        input.consume(taken + usize::from(ended));
    }
    let too_long = length - usize::from(ended) > LONGEST;
    Ok(Some(if too_long { Line::TooLong } else { Line::Whole(line) }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::BufReader;

    fn lines(text: &[u8]) -> Vec<Line> {
        let mut input = BufReader::with_capacity(7, text);
        std::iter::from_fn(|| next_line(&mut input).expect("a slice can be read")).collect()
    }

    #[test]
    fn lines_end_with_a_line_feed_or_with_the_input() {
        let whole = |text: &str| Line::Whole(text.into());
        assert_eq!(
            lines(b"one and more\n\nthree"),
            [whole("one and more"), whole(""), whole("three")]
        );
        assert_eq!(lines(b"one\n"), [whole("one")]);
        assert_eq!(lines(b""), []);
    }

    #[test]
    fn a_line_that_is_too_long_is_dropped_alone() {
        let mut text = vec![b'x'; LONGEST + 1];
        text.extend_from_slice(b"\nnext\n");
        assert_eq!(lines(&text), [Line::TooLong, Line::Whole(b"next".to_vec())]);
        text.remove(0);
        assert_eq!(lines(&text)[0], Line::Whole(vec![b'x'; LONGEST]));
    }
}
