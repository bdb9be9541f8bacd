import { integer } from "../../arithmetic/integer.ts";
import type { Choice, Definition } from "./declaration.ts";

/** The quantities fixed so far; the resolver adds to it. */
export type Scratch<Name extends string> = Record<Name, bigint>;

/** Beyond this no quantity of the protocol can lie: a search that gets here has a predicate that is never true. */
const SEARCH_LIMIT = 2n ** 2048n;

/** A choice with no solution. The guards before a choice exclude it, so this is a fault of the declaration. */
export class NoSolution extends Error {
  override readonly name = "NoSolution";
  constructor(choice: string, reason: string) {
    super(`choice ${choice}: ${reason}`);
  }
}

/** Whether the choice's condition holds at a candidate; leaves the candidate and what depends on it in `scratch`. */
const holdsAt = <Name extends string>(choice: Choice<Name>, scratch: Scratch<Name>, candidate: bigint): boolean => {
  scratch[choice.name] = candidate;
  for (const inner of choice.given) fix(inner, scratch);
  return choice.holds(integer, scratch);
};

/** The last candidate in [good, bad) for which `test` is what it is at `good`. `good` ≤ `bad` in the direction of the search. */
const bisect = (test: (candidate: bigint) => boolean, good: bigint, bad: bigint): bigint => {
  let [inside, outside] = [good, bad];
  while (outside - inside > 1n) {
    const middle = (inside + outside) / 2n;
    if (test(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
};

const largest = <Name extends string>(choice: Choice<Name>, scratch: Scratch<Name>): bigint => {
  const from = choice.from(integer, scratch);
  const upTo = choice.upTo?.(integer, scratch);
  const test = (candidate: bigint): boolean => holdsAt(choice, scratch, candidate);
  if ((upTo !== undefined && upTo < from) || !test(from)) throw new NoSolution(choice.name, `fails at ${from}`);
  if (upTo !== undefined && test(upTo)) return upTo;
  if (upTo !== undefined) return bisect(test, from, upTo);
  let step = 1n;
  while (test(from + step)) {
    if (step > SEARCH_LIMIT) throw new NoSolution(choice.name, "holds without end");
    step *= 2n;
  }
  return bisect(test, from + step / 2n, from + step);
};

const smallest = <Name extends string>(choice: Choice<Name>, scratch: Scratch<Name>): bigint => {
  const from = choice.from(integer, scratch);
  const upTo = choice.upTo?.(integer, scratch);
  const fails = (candidate: bigint): boolean => !holdsAt(choice, scratch, candidate);
  if (!fails(from)) return from;
  if (upTo !== undefined) {
    if (upTo <= from || fails(upTo)) throw new NoSolution(choice.name, `fails up to ${upTo}`);
    return bisect(fails, from, upTo) + 1n;
  }
  let step = 1n;
  while (fails(from + step)) {
    if (step > SEARCH_LIMIT) throw new NoSolution(choice.name, "fails without end");
    step *= 2n;
  }
  return bisect(fails, from + step / 2n, from + step) + 1n;
};

/** Fixes a definition or a choice in `scratch`, and with a choice everything that depends on it. */
export const fix = <Name extends string>(step: Definition<Name> | Choice<Name>, scratch: Scratch<Name>): void => {
  if (step.kind === "definition") {
    scratch[step.name] = step.value(integer, scratch);
    return;
  }
  const found = step.extremum === "largest" ? largest(step, scratch) : smallest(step, scratch);
  holdsAt(step, scratch, found);
};
