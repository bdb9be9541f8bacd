use super::*;

fn int(value: i64) -> Integer {
    let size = Integer::from(value.unsigned_abs());
    if value < 0 {
        -size
    } else {
        size
    }
}

#[test]
fn small_numbers_behave_as_the_machine_s_own() {
    for a in -9i64..=9 {
        for b in -9i64..=9 {
            assert_eq!(int(a) + int(b), int(a + b));
            assert_eq!(int(a) - int(b), int(a - b));
            assert_eq!(int(a) * int(b), int(a * b));
            assert_eq!(int(a).cmp(&int(b)), a.cmp(&b));
            if b > 0 {
                assert_eq!(int(a).div_floor(&int(b)), int(a.div_euclid(b)), "{a} / {b}");
                assert_eq!(int(a).div_ceil(&int(b)), int(-(-a).div_euclid(b)), "{a} / {b}");
            }
        }
    }
}

#[test]
fn roots_round_as_their_names_say() {
    for n in 0..200u64 {
        let (down, up) = (Integer::from(n).sqrt_floor(), Integer::from(n).sqrt_ceil());
        assert!(down.squared() <= Integer::from(n) && up.squared() >= Integer::from(n));
        assert_eq!(down == up, (0..20).any(|x| x * x == n));
    }
}

#[test]
fn there_is_no_negative_zero() {
    assert_eq!((-Integer::from(0)).to_string(), "0");
    assert_eq!((int(3) - int(3)).to_string(), "0");
    assert_eq!(int(-7).to_string(), "-7");
}
