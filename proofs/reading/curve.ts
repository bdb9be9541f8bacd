import type { Arithmetic } from "../../spec/arithmetic/index.ts";
import type { Quantities, Term } from "../../spec/checker/action/index.ts";
import type { Curve } from "../../spec/equations/index.ts";
import { curveBefore, type Quantity } from "../../spec/machines/pool/quantities.ts";
import { type Fact, fact, here, type Scope } from "../fact.ts";

/** A curve made of the quantities of an obligation. */
export type CurveTerm = <N, B>(a: Arithmetic<N, B>, given: Quantities<string, N>) => Curve<N>;

/** The curve before the trade whose quantities a scope holds. */
export const curveAt =
  (at: Scope = here): CurveTerm =>
  <N, B>(a: Arithmetic<N, B>, given: Quantities<string, N>) =>
    curveBefore<N>(at(a, given) as Quantities<Quantity, N>);

/** A curve with other reserves. */
export const withReserves =
  (curve: CurveTerm, reserves: { readonly q?: Term<string>; readonly p?: Term<string> }): CurveTerm =>
  (a, given) => ({
    ...curve(a, given),
    ...(reserves.q === undefined ? {} : { q: reserves.q(a, given) }),
    ...(reserves.p === undefined ? {} : { p: reserves.p(a, given) }),
  });

/** A fact about two curves, or one. */
export const ofCurves = (
  name: string,
  text: string,
  formula: <N, B>(a: Arithmetic<N, B>, ...curves: readonly Curve<N>[]) => B,
  ...curves: readonly CurveTerm[]
): Fact => fact<string>(name, text, (a, given) => formula(a, ...curves.map((curve) => curve(a, given))));
