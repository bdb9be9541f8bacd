import { bigintLiteralMutator } from "./bigint-literal.testing.ts";
import { roundingMutator } from "./rounding.testing.ts";
import { swappedMutator } from "./swapped.testing.ts";
import type { Mutator } from "./syntax.testing.ts";

/** The faults of money in integers that a general mutation tool does not know. */
export const OWN_MUTATORS: readonly Mutator[] = [bigintLiteralMutator, roundingMutator, swappedMutator];
