//! The operators of integers.

use super::integer::Integer;
use std::ops::{Add, Mul, Neg, Sub};

impl Neg for &Integer {
    type Output = Integer;
    fn neg(self) -> Integer {
        Integer::new(!self.negative, self.magnitude.clone())
    }
}

impl Neg for Integer {
    type Output = Integer;
    fn neg(self) -> Integer {
        -&self
    }
}

fn sum(a: &Integer, b: &Integer) -> Integer {
    if a.negative == b.negative {
        Integer::new(a.negative, a.magnitude.plus(&b.magnitude))
    } else if a.magnitude >= b.magnitude {
        Integer::new(a.negative, a.magnitude.minus(&b.magnitude))
    } else {
        Integer::new(b.negative, b.magnitude.minus(&a.magnitude))
    }
}

fn difference(a: &Integer, b: &Integer) -> Integer {
    sum(a, &-b)
}

fn product(a: &Integer, b: &Integer) -> Integer {
    Integer::new(a.negative != b.negative, a.magnitude.times(&b.magnitude))
}

/// An operator on numbers and on references to them, so that a formula reads as it is printed.
macro_rules! operator {
    ($operator:ident, $method:ident, $function:ident) => {
        operator!($operator, $method, $function, Integer, Integer);
        operator!($operator, $method, $function, Integer, &Integer);
        operator!($operator, $method, $function, &Integer, Integer);
        operator!($operator, $method, $function, &Integer, &Integer);
    };
    ($operator:ident, $method:ident, $function:ident, $left:ty, $right:ty) => {
        impl $operator<$right> for $left {
            type Output = Integer;
            #[allow(clippy::needless_borrow)]
            fn $method(self, other: $right) -> Integer {
                $function(&self, &other)
            }
        }
    };
}

operator!(Add, add, sum);
operator!(Sub, sub, difference);
operator!(Mul, mul, product);
