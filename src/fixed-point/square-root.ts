/** One step of Newton's method. From any s ≥ 1 it lands at or above ⌊√n⌋, by the inequality of the means. */
const newton = (n: bigint, s: bigint): bigint => (s + n / s) >> 1n;

/**
 * ⌊√n⌋: the largest s with s² ≤ n, for 0 ≤ n < 2^1023. Its unit is the root of n's. Rounds toward −∞.
 *
 * Float64 serves only as a first guess, of which any value from 1 on would do. The first step ends at or above ⌊√n⌋ and
 * so does every other; each step from above √n falls, and one that does not fall began at ⌊√n⌋.
 * @throws RangeError if n < 0, or so large that float64 cannot hold it: no formula of a pool takes the root of either
 */
export const sqrtDown = (n: bigint): bigint => {
  if (n === 0n) return 0n;
  let root = newton(n, BigInt(Math.floor(Math.sqrt(Number(n)))));
  for (;;) {
    const next = newton(n, root);
    if (next >= root) return root;
    root = next;
  }
};

/**
 * ⌈√n⌉: the smallest s with s² ≥ n, for 0 ≤ n < 2^1023. Its unit is the root of n's. Rounds toward +∞, which in every
 * use here favours the pool.
 * @throws RangeError as `sqrtDown` does
 */
export const sqrtUp = (n: bigint): bigint => {
  const root = sqrtDown(n);
  return root * root === n ? root : root + 1n;
};
