/** Below this, float64 holds n itself, and the floor of its correctly rounded root is ⌊√n⌋. */
const EXACT_IN_FLOAT = 2n ** 52n;

/** Below this, n converts to float64 without becoming infinite. */
const FINITE_IN_FLOAT = 2n ** 1023n;

/** Bits of the root that a float64 guess has right, less two for the roundings of n and of its root. */
const BITS_OF_GUESS = 50;

/** One step of Newton's method. From any s > 0 it lands at or above ⌊√n⌋, by the inequality of the means. */
const newton = (n: bigint, s: bigint): bigint => (s + n / s) >> 1n;

/** ⌊√n⌋ or one more, for 2^52 ≤ n < 2^1023: the float64 guess is only a start, each step doubles the bits that are right. */
const nearRoot = (n: bigint): bigint => {
  const guess = Math.sqrt(Number(n));
  const bitsOfRoot = Math.log2(guess) + 1;
  let root = newton(n, BigInt(Math.floor(guess)));
  for (let bits = 2 * BITS_OF_GUESS; bits < bitsOfRoot; bits *= 2) root = newton(n, root);
  return root;
};

/** The same for n ≥ 2^1023: the root of n's upper half is a guess with half of the bits right. */
const nearRootOfLarge = (n: bigint): bigint => {
  const bits = BigInt(n.toString(16).length * 4);
  const half = bits / 4n;
  return newton(n, sqrtDown(n >> (2n * half)) << half);
};

/**
 * ⌊√n⌋: the largest s with s² ≤ n, for any n ≥ 0. Its unit is the root of n's. Rounds toward −∞.
 * Float64 serves only as a first guess: n ≥ 2^52 gets at least one Newton step, which never ends below ⌊√n⌋.
 * @throws RangeError if n < 0
 */
export const sqrtDown = (n: bigint): bigint => {
  if (n < 0n) throw new RangeError(`expected a radicand of at least 0, got ${n}`);
  if (n < EXACT_IN_FLOAT) return BigInt(Math.floor(Math.sqrt(Number(n))));
  let root = n < FINITE_IN_FLOAT ? nearRoot(n) : nearRootOfLarge(n);
  // Once at most: the root is ⌊√n⌋ or one more. A loop all the same, so that exactness rests on nothing but this line.
  while (root * root > n) root -= 1n;
  return root;
};

/**
 * ⌈√n⌉: the smallest s with s² ≥ n, for any n ≥ 0. Its unit is the root of n's. Rounds toward +∞, which in every use
 * here favours the pool.
 * @throws RangeError if n < 0
 */
export const sqrtUp = (n: bigint): bigint => {
  const root = sqrtDown(n);
  return root * root === n ? root : root + 1n;
};
