use super::super::trades::sides;
use super::super::Pool;
use super::*;
use crate::json::read;

fn start(schedule: &str) -> (Params, Side) {
    let params = r#"{"fees":{"base":"3000000000000000","volatilityRate":"0","cap":"100000000000000000",
        "risk":{"schedule":"SCHEDULE","rate":"200000000000000000"}},"volatility":"0","time":"1"}"#;
    let state = r#"{"shares":"1000","resources":[{"weight":"1000000000000000000","q":"100000","p":"200000",
        "c":"500000000000000000","beta":"0","m":"0"}],"block":{"number":"0","open":[null]}}"#;
    let read = |text: &str| read(text).expect("JSON");
    let params = Params::read(&read(&params.replace("SCHEDULE", schedule))).expect("params");
    let pool = Pool::read(&read(state)).expect("a pool");
    let side = sides(&pool, &params, &Integer::from(1))
        .expect("a valid pool")
        .swap_remove(0);
    (params, side)
}

#[test]
fn a_buy_takes_as_much_as_the_credits_pay_for_and_no_more() {
    for schedule in ["none", "per-trade", "per-block"] {
        let (params, side) = start(schedule);
        for d in [1, 2, 100, 33_333, 250_000].map(Integer::from) {
            let trade = buy(&side, &params, &d);
            let price = |x: &Integer| side.curve.cost(x) + risk(&params, &side, x, &side.curve.cost(x));
            let budget = &d - params.fee(&d);
            assert!(
                trade.answer.is_zero() || price(&trade.answer) <= budget,
                "{schedule}, {d}"
            );
            assert!(price(&(&trade.answer + Integer::from(1))) > budget, "{schedule}, {d}");
            assert_eq!(trade.p, &side.curve.p + &d - &trade.fee - &trade.risk);
        }
    }
}

#[test]
fn a_way_back_pays_no_risk_by_block() {
    let (params, mut side) = start("per-block");
    let x = Integer::from(30_000);
    let out = buy_exact(&side, &params, &x).expect("enough in the pool");
    assert!(out.risk.is_positive());
    assert_eq!(out.net, x);
    side.opening.net = out.net;
    assert!(sell(&side, &params, &x).risk.is_zero());
}

#[test]
fn what_the_pool_does_not_have_is_refused() {
    let (params, side) = start("none");
    assert_eq!(
        buy_exact(&side, &params, &side.curve.q).err(),
        Some(Refusal::InsufficientReserve)
    );
    assert_eq!(
        sell_exact(&side, &params, &side.curve.p).err(),
        Some(Refusal::InsufficientReserve)
    );
}
