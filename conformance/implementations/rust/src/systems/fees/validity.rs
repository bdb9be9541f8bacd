//! When a ledger is one that its own operations could have left.

use super::ledger::{Ledger, Lot, Rule};
use crate::number::{is_word112, Integer};
use crate::pool::LOCKED_SHARES;

fn total(values: impl Iterator<Item = Integer>) -> Integer {
    values.fold(Integer::from(0), |sum, each| sum + each)
}

impl Ledger {
    pub fn is_valid(&self) -> bool {
        self.is_bounded()
            && self.lots_are_in_order()
            && self.lots.iter().all(|lot| self.is_possible(lot))
            && self.adds_up()
    }

    fn is_bounded(&self) -> bool {
        let words = is_word112(&self.shares) && is_word112(&self.collected);
        let accumulators = self.timed.bits() <= 236 && self.growth.bits() <= 172;
        words && accumulators && self.time.bits() <= 64 && self.next_lot.bits() <= 53
    }

    fn lots_are_in_order(&self) -> bool {
        let zero = Integer::from(0);
        let numbers: Vec<&Integer> = [&zero]
            .into_iter()
            .chain(self.lots.iter().map(|lot| &lot.number))
            .collect();
        let ascending = numbers.windows(2).all(|pair| pair[0] < pair[1]);
        ascending && self.lots.last().map_or(true, |last| last.number < self.next_lot)
    }

    fn is_possible(&self, lot: &Lot) -> bool {
        let seen = lot.timed_seen <= self.timed && lot.growth_seen <= self.growth;
        let earned = self.rule == Rule::ProRata || !self.earned(lot).is_negative();
        lot.shares.is_positive() && lot.since <= self.time && seen && earned
    }

    fn adds_up(&self) -> bool {
        let locked = Integer::from(LOCKED_SHARES);
        let held = total(self.lots.iter().map(|lot| lot.shares.clone()));
        let of_locked = &self.moment - total(self.lots.iter().map(|lot| &lot.shares * &lot.since));
        let owed = total(self.lots.iter().map(|lot| self.claimable(lot)));
        held + &locked == self.shares
            && !of_locked.is_negative()
            && of_locked <= locked * &self.time
            && &self.paid + &self.carry + owed <= self.collected
    }
}
