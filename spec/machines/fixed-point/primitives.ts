import type { Arithmetic } from "../../arithmetic/arithmetic.ts";
import { fix } from "../../checker/action/index.ts";

type Condition = <N, B>(a: Arithmetic<N, B>, result: N) => B;

const extreme = (extremum: "largest" | "smallest", holds: Condition): bigint => {
  const scratch = { result: 0n };
  fix<"result">(
    {
      kind: "choice",
      name: "result",
      extremum,
      from: (a) => a.literal(0n),
      given: [],
      holds: (a, { result }) => holds(a, result),
    },
    scratch,
  );
  return scratch.result;
};

/** The largest x with x·denominator ≤ a·b, for denominator > 0. */
export const mulDivDown = (a: bigint, b: bigint, denominator: bigint): bigint =>
  extreme("largest", (arithmetic, x) =>
    arithmetic.atMost(
      arithmetic.multiply(x, arithmetic.literal(denominator)),
      arithmetic.multiply(arithmetic.literal(a), arithmetic.literal(b)),
    ),
  );

/** The smallest x with x·denominator ≥ a·b, for denominator > 0. */
export const mulDivUp = (a: bigint, b: bigint, denominator: bigint): bigint =>
  extreme("smallest", (arithmetic, x) =>
    arithmetic.atMost(
      arithmetic.multiply(arithmetic.literal(a), arithmetic.literal(b)),
      arithmetic.multiply(x, arithmetic.literal(denominator)),
    ),
  );

/** The largest x with x² ≤ radicand. */
export const sqrtDown = (radicand: bigint): bigint =>
  extreme("largest", (arithmetic, x) => arithmetic.atMost(arithmetic.multiply(x, x), arithmetic.literal(radicand)));

/** The smallest x with x² ≥ radicand. */
export const sqrtUp = (radicand: bigint): bigint =>
  extreme("smallest", (arithmetic, x) => arithmetic.atMost(arithmetic.literal(radicand), arithmetic.multiply(x, x)));
