import { fraction } from "../../spec/arithmetic/index.ts";
import {
  type ActionStep,
  type DeclaredAction,
  fix,
  type Quantities,
  type Scratch,
} from "../../spec/checker/action/index.ts";
import type { Values } from "../obligation/obligation.ts";

/** What the executable reading of an action fixes from the given quantities, guards aside. */
export const executed = <Name extends string>(
  { steps }: Pick<DeclaredAction<Name, never, never>, "steps">,
  given: Partial<Quantities<Name, bigint>>,
): Quantities<Name, bigint> => {
  const scratch = { ...given } as Scratch<Name>;
  for (const step of steps) if (step.kind !== "guard") fix(step, scratch);
  return scratch;
};

/** What it fixes within a choice at a candidate that need not be the chosen one. */
export const executedAt = <Name extends string>(
  { steps }: Pick<DeclaredAction<Name, never, never>, "steps">,
  given: Quantities<Name, bigint>,
  choice: Name,
  candidate: bigint,
): Quantities<Name, bigint> => {
  const at = steps.find((step: ActionStep<Name>) => step.kind === "choice" && step.name === choice);
  if (at?.kind !== "choice") throw new RangeError(`the action does not choose ${choice}`);
  return executed({ steps: at.given }, { ...given, [choice]: candidate } as Quantities<Name, bigint>);
};

/** Executed numbers as values of an obligation's quantities. */
export const valuesOf = (prefix: string, quantities: Quantities<string, bigint>): Values =>
  Object.fromEntries(Object.entries(quantities).map(([name, value]) => [`${prefix}${name}`, fraction(value)]));
