//! Square roots of natural numbers.

use super::natural::Natural;

impl Natural {
    /// The largest x with x² ≤ self, by Newton's method from above: it falls until it no longer does.
    pub fn square_root(&self) -> Natural {
        if self.is_zero() {
            return Natural::default();
        }
        let mut root = Natural::one().shifted_left(self.bits().div_ceil(2));
        loop {
            let next = root.plus(&self.divided_by(&root).0).shifted_right(1);
            if next >= root {
                return root;
            }
            root = next;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_of_a_square_and_of_its_neighbours() {
        for bits in (0..600).step_by(7) {
            let root = Natural::one()
                .shifted_left(bits)
                .plus(&Natural::from_limbs(vec![bits as u64]));
            let square = root.times(&root);
            assert_eq!(square.square_root(), root);
            assert_eq!(square.plus(&root).plus(&root).square_root(), root);
            assert_eq!(square.minus(&Natural::one()).square_root(), root.minus(&Natural::one()));
        }
    }

    #[test]
    fn the_root_of_zero_is_zero() {
        assert!(Natural::default().square_root().is_zero());
    }
}
