//! Reads JSON that anybody may have written: whatever it is, the answer is a value or a reason, in time proportional to its length.

use super::Json;

/// How deep arrays and objects may lie in one another; a request of the protocol needs eight.
const DEEPEST: usize = 64;

/// The value that a whole text stands for, or why it is none.
pub fn read(text: &str) -> Result<Json, String> {
    let mut reader = Reader { text, place: 0 };
    let value = reader.value(0)?;
    reader.spaces();
    if reader.place < text.len() {
        return reader.fail("the end");
    }
    Ok(value)
}

pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) place: usize,
}

impl Reader<'_> {
    pub(super) fn fail<T>(&self, wanted: &str) -> Result<T, String> {
        Err(format!("not JSON: {wanted} expected at byte {}", self.place))
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.place).copied()
    }

    fn spaces(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.place += 1;
        }
    }

    pub(super) fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.place += usize::from(found);
        found
    }

    fn value(&mut self, depth: usize) -> Result<Json, String> {
        if depth > DEEPEST {
            return Err(format!("JSON nested deeper than {DEEPEST}"));
        }
        self.spaces();
        match self.peek() {
            Some(b'{') => self.object(depth),
            Some(b'[') => self.array(depth),
            Some(b'"') => self.string().map(Json::Text),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => self.word(),
        }
    }

    fn word(&mut self) -> Result<Json, String> {
        let words = [
            ("null", Json::Null),
            ("true", Json::Bool(true)),
            ("false", Json::Bool(false)),
        ];
        for (word, value) in words {
            if self.text[self.place..].starts_with(word) {
                self.place += word.len();
                return Ok(value);
            }
        }
        self.fail("a value")
    }

    fn array(&mut self, depth: usize) -> Result<Json, String> {
        let mut items = Vec::new();
        self.place += 1;
        self.spaces();
        if self.take(b']') {
            return Ok(Json::Array(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            self.spaces();
            if self.take(b']') {
                return Ok(Json::Array(items));
            }
            if !self.take(b',') {
                return self.fail("a comma or a bracket");
            }
        }
    }

    fn object(&mut self, depth: usize) -> Result<Json, String> {
        let mut fields: Vec<(String, Json)> = Vec::new();
        let mut names = std::collections::HashSet::new();
        self.place += 1;
        self.spaces();
        if self.take(b'}') {
            return Ok(Json::Object(fields));
        }
        loop {
            self.spaces();
            let name = self.string()?;
            self.spaces();
            if !self.take(b':') {
                return self.fail("a colon");
            }
            if !names.insert(name.clone()) {
                return Err("a field of an object comes twice".into());
            }
            fields.push((name, self.value(depth + 1)?));
            self.spaces();
            if self.take(b'}') {
                return Ok(Json::Object(fields));
            }
            if !self.take(b',') {
                return self.fail("a comma or a brace");
            }
        }
    }
}

#[cfg(test)]
mod tests;
