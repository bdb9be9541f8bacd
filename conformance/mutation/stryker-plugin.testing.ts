import { OWN_MUTATORS } from "./mutators/index.testing.ts";
import type { Mutator } from "./mutators/syntax.testing.ts";

/*
 * A plugin of Stryker. Stryker takes mutators from nowhere but its own list, so that ours are added to that list, once.
 */
const { allMutators } = (await import(
  new URL("mutators/mutate.js", import.meta.resolve("@stryker-mutator/instrumenter")).href
)) as { readonly allMutators: Mutator[] };

for (const mutator of OWN_MUTATORS)
  if (!allMutators.some(({ name }) => name === mutator.name)) allMutators.push(mutator);

/** What Stryker looks for in a plugin; this one adds no parts of its own. */
export const strykerPlugins: readonly never[] = [];
