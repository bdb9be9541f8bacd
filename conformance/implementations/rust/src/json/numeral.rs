//! Reads the numbers of JSON.

use super::read::Reader;
use super::Json;

impl Reader<'_> {
    fn digits(&mut self) -> Result<(), String> {
        let start = self.place;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.place += 1;
        }
        if self.place == start {
            self.fail("a digit")
        } else {
            Ok(())
        }
    }

    pub(super) fn number(&mut self) -> Result<Json, String> {
        let start = self.place;
        self.take(b'-');
        if !self.take(b'0') {
            self.digits()?;
        }
        if self.take(b'.') {
            self.digits()?;
        }
        if self.take(b'e') || self.take(b'E') {
            let _sign = self.take(b'+') || self.take(b'-');
            self.digits()?;
        }
        Ok(Json::Number(self.text[start..self.place].to_string()))
    }
}
