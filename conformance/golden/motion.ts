import type { PaperResource } from "../../spec/equations/index.ts";
import type { Decimal, Exact } from "./exact.ts";
import { type Input, numberOf } from "./table.ts";

/** The resource of a case: its constants, and where it stands. */
export const resourceOf = (exact: Exact, input: Input, suffix = ""): PaperResource<Decimal> => {
  const read = (name: string): Decimal => exact.of(numberOf(input, name));
  return {
    q: read(`q${suffix}`),
    p: read(`p${suffix}`),
    weight: read("weight"),
    lambda: read("lambda"),
    target: read("target"),
    mu: read("mu"),
  };
};

type Matrix = readonly (readonly Decimal[])[];

const times = (left: Matrix, right: Matrix): Matrix =>
  left.map((row) =>
    (right[0] ?? []).map((_, column) =>
      row.map((entry, k) => entry.times(right[k]?.[column] ?? 0)).reduce((sum, each) => sum.plus(each)),
    ),
  );

/**
 * e^M by its own series, for a matrix scaled down by 2^8 and the result squared as often: by definition, and not by the sines
 * and exponentials that the reference uses.
 */
const exponential = (matrix: Matrix, exact: Exact): Matrix => {
  const halvings = 8;
  const scaled = matrix.map((row) => row.map((entry) => entry.dividedBy(2 ** halvings)));
  const identity = matrix.map((_, i) => matrix.map((__, j) => exact.of(i === j ? 1 : 0)));
  let [sum, term]: readonly [Matrix, Matrix] = [identity, identity];
  for (let n = 1; n < exact.digits / 2; n += 1) {
    term = times(term, scaled).map((row) => row.map((entry) => entry.dividedBy(n)));
    sum = sum.map((row, i) => row.map((entry, j) => entry.plus(term[i]?.[j] ?? 0)));
  }
  for (let squaring = 0; squaring < halvings; squaring += 1) sum = times(sum, sum);
  return sum;
};

interface Place {
  readonly q: Decimal;
  readonly p: Decimal;
}

/** Equations 10 and 11 solved over a time: the exponential of their matrix, with the constant part as a third row. */
const flowBy = (exact: Exact, r: PaperResource<Decimal>, time: Decimal): ((at: Place) => Place) => {
  const stiffness = r.lambda.times(r.weight).dividedBy(r.target.times(r.target));
  const zero = exact.of(0);
  const field: Matrix = [
    [r.weight, r.mu, zero],
    [stiffness.negated(), r.weight.negated(), stiffness.times(r.target)],
    [zero, zero, zero],
  ];
  const map = exponential(
    field.map((row) => row.map((entry) => entry.times(time))),
    exact,
  );
  return ({ q, p }) => {
    const at = [q, p, exact.of(1)];
    const [reserve = zero, credits = zero] = map.map((row) =>
      row.map((entry, k) => entry.times(at[k] ?? 0)).reduce((sum, each) => sum.plus(each)),
    );
    return { q: reserve, p: credits };
  };
};

/** Where a resource is after a time. */
export const flowed = (exact: Exact, r: PaperResource<Decimal>, time: Decimal): Place => flowBy(exact, r, time)(r);

/** The time at which the flow has a reserve, by Newton's method on the flow itself. */
export const timeToReserve = (exact: Exact, r: PaperResource<Decimal>, reserve: Decimal): Decimal => {
  let time = exact.of(0);
  for (let round = 0; round < 40; round += 1) {
    const at = flowed(exact, r, time);
    const miss = reserve.minus(at.q);
    const speed = r.weight.times(at.q).plus(r.mu.times(at.p));
    const change = miss.dividedBy(speed);
    time = time.plus(change);
    if (change.abs().lessThan(exact.of(10).pow(-exact.digits / 2))) {
      const last = flowed(exact, r, time);
      return time.plus(reserve.minus(last.q).dividedBy(r.weight.times(last.q).plus(r.mu.times(last.p))));
    }
  }
  throw new Error("Newton's method has not settled");
};

const STRIDE = 0.25;

/** The first time at which the flow has p = 0: walked to in strides that no orbit outruns, then by Newton's method on the flow. */
export const timeToExit = (exact: Exact, r: PaperResource<Decimal>): Decimal => {
  const stride = exact.of(STRIDE);
  let [time, at] = [exact.of(0), { q: r.q, p: r.p }];
  const stridden = flowBy(exact, r, stride);
  for (let next = stridden(at); next.p.greaterThan(0); next = stridden(at)) [time, at] = [time.plus(stride), next];
  const stiffness = r.lambda.times(r.weight).dividedBy(r.target.times(r.target));
  let wait = exact.of(0);
  for (let round = 0; round < 7; round += 1) {
    const { q, p } = flowed(exact, { ...r, ...at }, wait);
    const slope = r.weight
      .times(p)
      .negated()
      .minus(stiffness.times(q.minus(r.target)));
    wait = wait.minus(p.dividedBy(slope));
  }
  // A root on the border of two strides may fall on either side of it.
  if (wait.isNegative() || wait.greaterThan(stride.times(2)))
    throw new Error(`p does not pass 0 soon after ${time}, but ${wait} later`);
  return time.plus(wait);
};
