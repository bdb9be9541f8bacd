use super::*;

/// Curves of small reserves, with and without floor, credits set aside and inertia.
fn curves() -> Vec<(Integer, Resource)> {
    let scaled = |value: u64| Integer::from(value) * wad().div_floor(&Integer::from(10));
    let mut found = Vec::new();
    for (c, beta, m) in [(0, 0, 0), (4, 0, 0), (3, 1, 0), (3, 2, 1), (0, 1, 2), (0, 0, 5)] {
        for (q, p) in [(1, 1), (7, 5), (40, 3), (3, 40)] {
            let [q, p] = [q, p].map(Integer::from);
            let resource = Resource {
                weight: wad(),
                q,
                p,
                c: scaled(c),
                beta: scaled(beta),
                m: scaled(m),
            };
            found.push((Integer::from(10), resource));
        }
    }
    found.retain(|(shares, resource)| Curve::new(shares, resource).is_admissible());
    assert!(found.len() > 12);
    found
}

/// The rule of every trade, word for word.
fn rule_holds(curve: &Curve, (shares, resource): &(Integer, Resource), q: &Integer, p: &Integer) -> bool {
    let moved = Curve::new(
        shares,
        &Resource {
            q: q.clone(),
            p: p.clone(),
            ..resource.clone()
        },
    );
    let alive = q.is_positive() && p.is_positive() && moved.virtual_credits().is_positive();
    alive && moved.invariant() >= curve.invariant()
}

#[test]
fn the_least_credits_and_the_least_resource_are_where_the_rule_begins_to_hold() {
    for each in curves() {
        let curve = Curve::new(&each.0, &each.1);
        let least = |holds: &dyn Fn(&Integer) -> bool| (1..20_000).map(Integer::from).find(holds);
        for given in (1..60).map(Integer::from) {
            let credits = curve.least_credits(&given);
            assert_eq!(
                Some(credits),
                least(&|p| rule_holds(&curve, &each, &given, p)),
                "{each:?}, q' = {given}"
            );
            if let Some(resource) = curve.least_resource(&given) {
                assert_eq!(
                    Some(resource),
                    least(&|q| rule_holds(&curve, &each, q, &given)),
                    "{each:?}, p' = {given}"
                );
            }
        }
    }
}
