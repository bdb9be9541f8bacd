import { Result } from "effect";
import { integer } from "../../arithmetic/integer.ts";
import { type Refusal, refusal } from "../../vocabulary/refusal.ts";
import type { DeclaredAction, Guard, Quantities } from "./declaration.ts";
import { fix, type Scratch } from "./resolve.ts";

/** What a declared action did: the new values of the variables it updates, and its receipt. */
export interface Performed<Updated extends string, Receipt extends string> {
  readonly updates: Readonly<Record<Updated, bigint>>;
  readonly receipt: Readonly<Record<Receipt, bigint>>;
}

/** The refusal of one guard, if it refuses. The guard reads only quantities that are in `given`. */
export const judge = <Name extends string>(
  guard: Guard<Name>,
  given: Quantities<Name, bigint>,
  path: (name: Name) => string,
): readonly Refusal[] =>
  guard.refuses(integer, given) ? [refusal(guard.code, path(guard.subject), given[guard.subject], guard.bound)] : [];

/**
 * The integer reading of a declared action: its effect, or *every* refusal that applies, in the order of the guards.
 * `path` says where a quantity came from, for the refusals.
 */
export const perform = <Name extends string, Updated extends Name, Receipt extends string>(
  action: DeclaredAction<Name, Updated, Receipt>,
  given: Partial<Quantities<Name, bigint>>,
  path: (name: Name) => string = (name) => name,
): Result.Result<Performed<Updated, Receipt>, readonly Refusal[]> => {
  const scratch = { ...given } as Scratch<Name>;
  const refusals: Refusal[] = [];
  for (const step of action.steps) {
    if (step.kind !== "guard") {
      fix(step, scratch);
    } else {
      const refused = judge(step, scratch, path);
      refusals.push(...refused);
      if (step.ends && refused.length > 0) return Result.fail(refusals);
    }
  }
  return refusals.length > 0
    ? Result.fail(refusals)
    : Result.succeed({ updates: evaluate(action.updates, scratch), receipt: evaluate(action.receipt, scratch) });
};

const evaluate = <Key extends string, Name extends string>(
  terms: DeclaredAction<Name, never, Key>["receipt"],
  scratch: Scratch<Name>,
): Readonly<Record<Key, bigint>> => {
  const values = {} as Record<Key, bigint>;
  for (const key in terms) values[key] = terms[key](integer, scratch);
  return values;
};
