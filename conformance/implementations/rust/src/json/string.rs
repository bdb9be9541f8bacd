//! Reads the strings of JSON.

use super::read::Reader;

impl Reader<'_> {
    pub(super) fn string(&mut self) -> Result<String, String> {
        if !self.take(b'"') {
            return self.fail("a string");
        }
        let mut read = String::new();
        loop {
            let start = self.place;
            while !matches!(self.peek(), None | Some(b'"' | b'\\' | 0..=0x1f)) {
                self.place += 1;
            }
            read.push_str(&self.text[start..self.place]);
            match self.peek() {
                Some(b'"') => {
                    self.place += 1;
                    return Ok(read);
                }
                Some(b'\\') => read.push(self.escape()?),
                _ => return self.fail("the end of a string"),
            }
        }
    }

    fn escape(&mut self) -> Result<char, String> {
        self.place += 1;
        let kind = self.peek();
        self.place += 1;
        Ok(match kind {
            Some(plain @ (b'"' | b'\\' | b'/')) => plain as char,
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => self.code_point()?,
            _ => return self.fail("an escape"),
        })
    }

    /// The character of one `\u`, or of the two that make up a surrogate pair. Half a pair is no character.
    fn code_point(&mut self) -> Result<char, String> {
        let high = self.hexadecimal()?;
        if !(0xd800..0xdc00).contains(&high) {
            return char::from_u32(high).map_or_else(|| self.fail("a character"), Ok);
        }
        let low = if self.take(b'\\') && self.take(b'u') {
            self.hexadecimal()?
        } else {
            0
        };
        if !(0xdc00..0xe000).contains(&low) {
            return self.fail("the other half of a character");
        }
        let joined = 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
        char::from_u32(joined).map_or_else(|| self.fail("a character"), Ok)
    }

    fn hexadecimal(&mut self) -> Result<u32, String> {
        let digits = self.text.as_bytes().get(self.place..self.place + 4).unwrap_or(&[]);
        if digits.len() < 4 || !digits.iter().all(u8::is_ascii_hexdigit) {
            return self.fail("four hexadecimal digits");
        }
        let value = digits.iter().fold(0, |value, digit| {
            value * 16 + (*digit as char).to_digit(16).unwrap_or(0)
        });
        self.place += 4;
        Ok(value)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{read, Json};

    #[test]
    fn escapes_stand_for_characters() {
        let text = r#""\u0041\n\"\\\/é\ud83d\ude00""#;
        assert_eq!(read(text), Ok(Json::text("A\n\"\\/é\u{1f600}")));
    }

    #[test]
    fn half_a_character_is_refused() {
        let escapes = [
            r"\ud800",
            r"\ud800x",
            r"\ude00",
            r"\ud800\u0041",
            r"\u12",
            r"\u+123",
            r"\x",
            r"\",
            "\n",
        ];
        for escape in escapes {
            let text = format!("\"{escape}\"");
            assert!(read(&text).is_err(), "{text}");
        }
    }
}
