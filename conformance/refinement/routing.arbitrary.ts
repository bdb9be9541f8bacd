import fc from "fast-check";
import type { LiquidityRouting } from "../../spec/vocabulary/liquidity-routing.ts";
import type {
  Job,
  ServiceLevel,
  ServiceRequirement,
  SubstitutionRequest,
  Venue,
  Venues,
} from "../../spec/vocabulary/routing.ts";
import { QUANTITY_LIMIT, WAD, WORD_LIMIT } from "../../spec/vocabulary/units.ts";

const magnitude = (bits: number): fc.Arbitrary<bigint> =>
  fc.integer({ min: 0, max: bits - 1 }).chain((size) => {
    const least = 2n ** BigInt(size);
    return fc.bigInt({ min: least, max: 2n * least - 1n });
  });

const rarely = <A, B>(usual: fc.Arbitrary<A>, unusual: fc.Arbitrary<B>, of = 40): fc.Arbitrary<A | B> =>
  fc.oneof({ weight: of, arbitrary: usual }, { weight: 1, arbitrary: unusual });

/** How many bits a class's reserves have: a market of 10^21 to 10^26 most often, and every size down to single units. */
const sizes = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 70, max: 86 }) },
  { weight: 2, arbitrary: fc.integer({ min: 2, max: 111 }) },
  { weight: 1, arbitrary: fc.integer({ min: 2, max: 8 }) },
);

const near = (bits: number): fc.Arbitrary<bigint> => {
  const least = 2n ** BigInt(bits > 2 ? bits - 3 : 0);
  return fc.bigInt({ min: least, max: 2n ** BigInt(bits) });
};

const rate = rarely(
  fc.oneof(
    fc.constant(0n),
    fc.constant(3n * 10n ** 15n),
    fc.bigInt({ min: 0n, max: WAD / 50n }),
    fc.bigInt({ min: 0n, max: WAD / 50n }),
  ),
  fc.constantFrom(WAD / 2n, WAD - 1n, WAD),
);

const REGIONS = ["eu", "us", "ch"] as const;

const serviceLevel: fc.Arbitrary<ServiceLevel> = fc.record({
  latency: fc.bigInt({ min: 1n, max: 99n }),
  region: fc.constantFrom(...REGIONS),
  privacyTier: fc.bigInt({ min: 0n, max: 3n }),
  quality: rarely(fc.bigInt({ min: WAD / 2n, max: WAD }), fc.constant(WAD + 1n), 200),
});

const requirement: fc.Arbitrary<ServiceRequirement> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constant({ maxLatency: 100n, regions: [], minPrivacyTier: 0n, minQuality: 0n }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      maxLatency: fc.bigInt({ min: 20n, max: 100n }),
      regions: fc.subarray([...REGIONS]),
      minPrivacyTier: fc.bigInt({ min: 0n, max: 3n }),
      minQuality: fc.bigInt({ min: 0n, max: WAD }),
    }),
  },
);

/** A venue whose reserves are of a size, with a floor and a shear of any strength. */
const venue = (bitsOfResource: number, bitsOfCredits: number): fc.Arbitrary<Venue> =>
  fc
    .record({
      q: near(bitsOfResource),
      p: near(bitsOfCredits),
      shape: fc.constantFrom("plain", "floor", "sheared", "sheared"),
      floor: fc.bigInt({ min: 0n, max: 300n }),
      tenths: fc.bigInt({ min: 0n, max: 9n }),
      shares: magnitude(90),
      rate,
      service: serviceLevel,
      broken: rarely(fc.constant("nothing"), fc.constantFrom("empty", "inertia", "debt", "large"), 150),
    })
    .map(({ q, p, shape, floor, tenths, shares, rate: g, service, broken }) => {
      const supply = shares + 1000n;
      const c = shape === "plain" ? 0n : (floor * p * WAD) / (100n * q);
      const beta = shape === "sheared" ? (tenths * p * WAD) / (10n * supply) : 0n;
      const within = (value: bigint): bigint => (value < QUANTITY_LIMIT ? value : 0n);
      const resource = { weight: WAD, q, p, c: within(c), beta: within(beta), m: 0n };
      const faults: Readonly<Record<string, Partial<typeof resource>>> = {
        empty: { q: 0n },
        inertia: { m: 1n },
        debt: { beta: QUANTITY_LIMIT - 1n, c: 0n },
        large: { p: QUANTITY_LIMIT },
      };
      return { shares: supply, rate: g, service, resource: { ...resource, ...faults[broken] } };
    });

const ofClass: fc.Arbitrary<readonly Venue[]> = fc
  .record({
    bits: sizes,
    /** Credits have as many bits as the resource, or as many more or fewer. */
    tilt: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: -2, max: 2 }) }, fc.integer({ min: -40, max: 40 })),
    count: rarely(fc.integer({ min: 1, max: 5 }), fc.constant(0), 60),
    /** Often all venues charge the same. */
    same: fc.boolean(),
  })
  .chain(({ bits, tilt, count, same }) =>
    fc
      .array(venue(bits, Math.max(2, Math.min(111, bits + tilt))), { minLength: count, maxLength: count })
      .map((venues) => venues.map((each) => ({ ...each, rate: same ? (venues[0]?.rate ?? 0n) : each.rate }))),
  );

/** A part of what a class holds: mostly less than all of it. */
const need = (venues: readonly Venue[]): fc.Arbitrary<bigint> => {
  const held = venues.reduce((sum, { resource }) => sum + resource.q, 0n);
  return fc.oneof(
    { weight: 8, arbitrary: fc.bigInt({ min: 1n, max: 2n ** 40n }).map((part) => 1n + (held * part) / 2n ** 41n) },
    { weight: 4, arbitrary: magnitude(40).map((part) => 1n + (held * part) / 2n ** 40n) },
    { weight: 2, arbitrary: fc.constant(0n) },
    { weight: 1, arbitrary: fc.constantFrom(1n, held, held - BigInt(venues.length), WORD_LIMIT) },
  );
};

/** A limit set by what the route costs without limits: on a class or on the whole, so many credits above or below it. */
export interface Tightening {
  readonly of: number | "total";
  readonly by: bigint;
}

export interface RoutingCase {
  readonly venues: Venues;
  /** Its limits are loose. */
  readonly job: Job;
  readonly time: bigint;
  readonly tightening: Tightening | null;
}

const LOOSE = WORD_LIMIT - 1n;

const tightening = (classes: number): fc.Arbitrary<Tightening | null> =>
  fc.option(
    fc.record({
      of: fc.oneof(fc.constant("total" as const), fc.integer({ min: 0, max: classes - 1 })),
      by: fc.constantFrom(-1n, 0n, 1n),
    }),
  );

export const routingCase: fc.Arbitrary<RoutingCase> = fc
  .array(ofClass, { minLength: 1, maxLength: 2 })
  .chain((venues) =>
    fc
      .record({
        amounts: rarely(fc.tuple(...venues.map(need)), fc.constant([0n]), 60),
        service: requirement,
        deadline: rarely(fc.constant(1n), fc.constant(0n)),
        tightened: tightening(venues.length),
      })
      .map(({ amounts, service, deadline, tightened }) => ({
        venues,
        job: { amounts, maxCredits: venues.map(() => LOOSE), maxTotal: LOOSE, service, deadline },
        time: 1n,
        tightening: tightened,
      })),
  );

const servingRate = rarely(
  fc.record({ numerator: fc.bigInt({ min: 1n, max: 12n }), denominator: fc.bigInt({ min: 1n, max: 6n }) }),
  fc.constantFrom({ numerator: 0n, denominator: 1n }, { numerator: 1n, denominator: 2n ** 64n }),
);

/** One need, served by one to three classes; limits are loose. */
export const substitutionCase: fc.Arbitrary<SubstitutionRequest> = fc
  .array(fc.record({ rate: servingRate, venues: ofClass }), { minLength: 1, maxLength: 3 })
  .chain((substitutes) =>
    fc
      .record({
        amount: need(substitutes.flatMap(({ venues }) => venues)),
        service: requirement,
        deadline: rarely(fc.constant(1n), fc.constant(0n)),
      })
      .map(({ amount, service, deadline }) => ({ substitutes, amount, maxCredits: LOOSE, service, deadline })),
  );

const signed = (bits: number): fc.Arbitrary<bigint> =>
  fc.tuple(fc.boolean(), magnitude(bits)).map(([negative, size]) => (negative ? -size : size));

/** Policies of like worth and of unlike, preferred a little or absolutely. */
export const liquidityCase: fc.Arbitrary<LiquidityRouting> = fc.record({
  beta: fc.oneof(
    fc.constant(0n),
    fc.bigInt({ min: 0n, max: 20n * WAD }),
    rarely(magnitude(112), fc.constant(QUANTITY_LIMIT)),
  ),
  sensitivity: fc.oneof(fc.constant(0n), fc.bigInt({ min: 0n, max: 3n * WAD })),
  policies: rarely(
    fc.array(
      fc.record({
        information: fc.oneof(fc.bigInt({ min: -3n * WAD, max: 3n * WAD }), signed(112)),
        utility: fc.bigInt({ min: -3n * WAD, max: 3n * WAD }),
        cost: fc.bigInt({ min: 0n, max: 3n * WAD }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    fc.constant([]),
  ),
  total: fc.oneof(fc.constant(WAD), magnitude(111), fc.constantFrom(0n, 1n, 7n)),
});
