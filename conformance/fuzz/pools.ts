import fc from "fast-check";
import type { CreatePool, NewResource, Pool } from "../../spec/vocabulary/index.ts";
import { QUANTITY_LIMIT, WAD } from "../../spec/vocabulary/units.ts";
import { magnitude, poolOf, resource, weights } from "../refinement/arbitrary.ts";

/** What a sequence begins with. */
export type Start =
  | { readonly _tag: "Created"; readonly input: CreatePool }
  | { readonly _tag: "Handed"; readonly pool: Pool };

const target = (shares: bigint): fc.Arbitrary<Omit<NewResource, "weight">> =>
  fc.record({ base: resource(shares), lambda: magnitude(90), qBar: magnitude(90) }).map(({ base, lambda, qBar }) => ({
    q: base.q,
    p: base.p,
    m: 0n,
    lambda,
    qBar,
  }));

const without = (one: Omit<NewResource, "weight">, inertia: boolean): Omit<NewResource, "weight"> =>
  inertia ? one : { ...one, m: 0n };

/** A new pool of one to four resources; most are accepted. */
export const creation = (inertia: boolean): fc.Arbitrary<CreatePool> =>
  fc
    .record({
      count: fc.oneof(
        { weight: 3, arbitrary: fc.constant(1) },
        { weight: 2, arbitrary: fc.integer({ min: 2, max: 4 }) },
      ),
      bits: fc.bigInt({ min: 0n, max: 90n }),
      off: fc.oneof({ weight: 30, arbitrary: fc.constant(1001n) }, { weight: 1, arbitrary: fc.constant(999n) }),
    })
    .chain(({ count, bits, off }) => {
      const shares = off + 2n ** bits;
      const one = fc.oneof({ weight: 8, arbitrary: resource(shares) }, { weight: 1, arbitrary: target(shares) });
      return fc
        .record({ parts: weights(count), curves: fc.array(one, { minLength: count, maxLength: count }) })
        .map(({ parts, curves }) => ({
          shares,
          resources: curves.map(
            (curve, at) => ({ weight: parts[at] ?? WAD, ...without(curve, inertia) }) as NewResource,
          ),
        }));
    });

const NUMBERS = ["weight", "q", "p", "c", "beta", "m"] as const;

/** One number of a pool, and what it is to be: at a bound, or one beyond it. */
const bound = fc.record({
  of: fc.constantFrom("shares" as const, ...NUMBERS),
  place: fc.nat({ max: 7 }),
  value: fc.constantFrom(0n, 1n, 999n, 1000n, QUANTITY_LIMIT - 1n, QUANTITY_LIMIT),
});

const oneOrMore = fc.oneof(
  { withCrossShrink: true },
  { weight: 3, arbitrary: poolOf(1) },
  { weight: 1, arbitrary: poolOf(2) },
  { weight: 1, arbitrary: poolOf(3) },
);

/** A pool that was not created here, in the middle of a block; of every third, one number is at a bound or beyond it. */
export const handed = (inertia: boolean): fc.Arbitrary<Pool> =>
  fc
    .tuple(oneOrMore, fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: bound }))
    .map(([drawn, at]) => {
      const resources = drawn.resources.map((one, place) => {
        const moved =
          at === null || at.of === "shares" || at.place % drawn.resources.length !== place ? {} : { [at.of]: at.value };
        return { ...one, ...moved, ...(inertia ? {} : { m: 0n }) };
      });
      return { ...drawn, shares: at?.of === "shares" ? at.value : drawn.shares, resources };
    });
