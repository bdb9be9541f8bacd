//! The Hamiltonian Market Maker from the text of its specification (spec/README.md, spec/systems), without dependencies.
//! It speaks the adapter protocol on stdin and stdout; see README.md beside this folder.

mod decode;
mod json;
mod lines;
mod number;
mod operations;
mod pool;
mod protocol;
mod refusal;
mod systems;

use json::Json;
use lines::{next_line, Line};
use protocol::{reply, Reply};
use std::io::{stdin, stdout, BufReader, BufWriter, Result, Write};

/// Answers every line. What has been answered is written once no whole line is waiting.
fn main() -> Result<()> {
    let mut input = BufReader::with_capacity(1 << 16, stdin().lock());
    let mut out = BufWriter::new(stdout().lock());
    while let Some(line) = next_line(&mut input)? {
        let answer = match line {
            Line::Whole(bytes) if bytes.iter().all(u8::is_ascii_whitespace) => continue,
            Line::Whole(bytes) => reply(&bytes),
            Line::TooLong => {
                let message = Json::text(format!("a line of more than {} bytes", lines::LONGEST));
                Reply {
                    said: Json::object([("status", Json::text("error")), ("message", message)]),
                    is_last: false,
                }
            }
        };
        writeln!(out, "{}", answer.said)?;
        if answer.is_last || !input.buffer().contains(&b'\n') {
            out.flush()?;
        }
        if answer.is_last {
            break;
        }
    }
    Ok(())
}
