//! What happens to the lots of a ledger.

use super::ledger::{Ledger, Lot};
use crate::number::Integer;

impl Ledger {
    /// Pays the lot what it can claim; what it was paid.
    pub fn settle(&mut self, place: usize) -> Integer {
        let claim = self.claimable(&self.lots[place]);
        self.paid = &self.paid + &claim;
        self.lots[place].timed_seen = self.timed.clone();
        self.lots[place].growth_seen = self.growth.clone();
        claim
    }

    /// Takes shares from a settled lot; an emptied one is no more.
    pub fn take(&mut self, place: usize, shares: &Integer) {
        let lot = &mut self.lots[place];
        lot.shares = &lot.shares - shares;
        self.lots.retain(|lot| lot.shares.is_positive());
    }

    /// A new lot of shares as old as `since`, that has seen all there is.
    pub fn open(&mut self, owner: &str, shares: Integer, since: Integer) {
        let (timed_seen, growth_seen) = (self.timed.clone(), self.growth.clone());
        let number = self.next_lot.clone();
        self.next_lot = &number + Integer::from(1);
        self.lots.push(Lot {
            number,
            owner: owner.to_string(),
            shares,
            since,
            timed_seen,
            growth_seen,
        });
    }
}
