//! An amount shared among policies: spec/systems/liquidity-routing.md.

use super::exponential::exponential;
use crate::decode::{amount, array, fields, signed};
use crate::json::Json;
use crate::number::{is_word112, wad, Integer};
use crate::refusal::{require, Refusal};

/// The most policies of one request.
const MOST_POLICIES: usize = 1024;

struct Policy {
    information: Integer,
    utility: Integer,
    cost: Integer,
}

fn read_policy(value: &Json) -> Result<Policy, Refusal> {
    let [information, utility, cost] = fields(value, ["information", "utility", "cost"])?;
    Ok(Policy {
        information: signed(information)?,
        utility: signed(utility)?,
        cost: amount(cost)?,
    })
}

/// `routing.liquidity`: ⌊total·part/Σ part⌋ each, and what remains by the largest remainders.
pub fn liquidity(input: &Json) -> Result<Json, Refusal> {
    let [beta, sensitivity, total, policies] = fields(input, ["beta", "sensitivity", "total", "policies"])?;
    let (beta, sensitivity, total) = (amount(beta)?, amount(sensitivity)?, amount(total)?);
    let policies = array(policies, read_policy)?;
    require((1..=MOST_POLICIES).contains(&policies.len()), Refusal::LengthMismatch)?;
    let bounded = |each: &Policy| {
        [&each.information.size(), &each.utility.size(), &each.cost]
            .into_iter()
            .all(is_word112)
    };
    let rates_bounded = [&beta, &sensitivity, &total].into_iter().all(is_word112);
    require(rates_bounded && policies.iter().all(bounded), Refusal::OutOfBounds)?;
    let value = |each: &Policy| wad() * (&each.information + &each.utility) - &sensitivity * &each.cost;
    let values: Vec<Integer> = policies.iter().map(value).collect();
    let best = values.iter().max().unwrap_or(&beta);
    let parts: Vec<Integer> = values
        .iter()
        .map(|value| exponential(&(&beta * (best - value))))
        .collect();
    Ok(Json::object([("shares", Json::texts(apportion(&total, &parts)))]))
}

/// Whole shares of `total` in proportion to the parts; they sum to it. Units that remain go to the largest remainders, ties to
/// the earlier.
fn apportion(total: &Integer, parts: &[Integer]) -> Vec<Integer> {
    let sum = parts.iter().fold(Integer::from(0), |sum, each| sum + each);
    let mut shares: Vec<Integer> = parts.iter().map(|part| (total * part).div_floor(&sum)).collect();
    let given = shares.iter().fold(Integer::from(0), |sum, each| sum + each);
    let remainder = |place: usize| total * &parts[place] - &shares[place] * &sum;
    let mut places: Vec<(Integer, usize)> = (0..parts.len()).map(|place| (-remainder(place), place)).collect();
    places.sort();
    // Fewer units remain than there are parts, each remainder being less than one unit.
    let remaining = (total - given).to_usize().unwrap_or(0);
    for (_, place) in places.into_iter().take(remaining) {
        shares[place] = &shares[place] + Integer::from(1);
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_go_to_the_earlier_and_nothing_is_lost() {
        let numbers = |values: &[u64]| values.iter().map(|each| Integer::from(*each)).collect::<Vec<_>>();
        assert_eq!(apportion(&Integer::from(5), &numbers(&[1, 1, 1])), numbers(&[2, 2, 1]));
        assert_eq!(apportion(&Integer::from(7), &numbers(&[1, 2])), numbers(&[2, 5]));
        assert_eq!(apportion(&Integer::from(0), &numbers(&[1, 2])), numbers(&[0, 0]));
    }
}
