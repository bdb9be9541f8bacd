import type { ActionStep, Choice, DeclaredAction, Definition, Quantities } from "../action/index.ts";
import { type Expression, quint } from "./reading.ts";

/** What stands for each quantity in the expressions. */
type Names = Readonly<Record<string, Expression>>;

/** The candidates of a choice: those near a number that is known beforehand, or the first so many of its range. */
export interface Candidates {
  /** How far a choice without an end is looked at, from its first candidate. */
  readonly reach: bigint;
  /** Choices that depend on constants alone: where to look for them. */
  readonly near: Readonly<Record<string, bigint>>;
}

/** Candidates on each side of a number that is known beforehand, so that Quint decides which of them it is. */
const AROUND = 2n;

const indented = (line: string): string => `  ${line}`;

const given = (names: Names): Quantities<string, Expression> => names;

const candidatesOf = (choice: Choice<string>, names: Names, { reach, near }: Candidates): Expression => {
  const known = near[choice.name];
  if (known !== undefined) return `(${known - AROUND}).to(${known + AROUND})`;
  const from = choice.from<Expression, Expression>(quint, given(names));
  const upTo = choice.upTo?.<Expression, Expression>(quint, given(names));
  return `${from}.to(${upTo ?? quint.add(from, quint.literal(reach))})`;
};

/** That the choice's predicate holds at a candidate within its range. What depends on the candidate is what it is there. */
const admits = (choice: Choice<string>, outer: Names, candidate: Expression, within: Candidates): Expression => {
  const from = choice.from<Expression, Expression>(quint, given(outer));
  const upTo = choice.upTo?.<Expression, Expression>(quint, given(outer));
  const range = [quint.atMost(from, candidate), ...(upTo === undefined ? [] : [quint.atMost(candidate, upTo)])];
  const inside = (rest: Choice<string>["given"], names: Names): Expression => {
    const [inner, ...others] = rest;
    if (inner === undefined) return choice.holds<Expression, Expression>(quint, given(names));
    if (inner.kind === "definition")
      return inside(others, { ...names, [inner.name]: inner.value<Expression, Expression>(quint, given(names)) });
    const name = `${inner.name}_${candidate.replaceAll(/\W+/g, "")}`;
    const found = quint.and(extreme(inner, names, name, within), inside(others, { ...names, [inner.name]: name }));
    return `${candidatesOf(inner, names, within)}.exists(${name} => ${found})`;
  };
  return quint.and(...range, inside(choice.given, { ...outer, [choice.name]: candidate }));
};

/** The choice as the proofs read it: the predicate holds at the candidate, and fails one further or the range ends. */
const extreme = (choice: Choice<string>, names: Names, candidate: Expression, within: Candidates): Expression => {
  const further = quint[choice.extremum === "largest" ? "add" : "subtract"](candidate, quint.literal(1n));
  return quint.and(admits(choice, names, candidate, within), quint.not(admits(choice, names, further, within)));
};

/** What an action is emitted with. */
export interface Emission {
  /** What stands for the quantities that the action finds: variables, constants and parameters. */
  readonly names: Names;
  readonly candidates: Candidates;
  /** The conjuncts that set the variables, from what stands for each quantity in the end. */
  readonly effect: (names: Names) => readonly string[];
}

/** The line that fixes a quantity: a definition as `val`, a choice as a pick among the candidates that are extreme. */
const fixing = (step: Definition<string> | Choice<string>, names: Names, { candidates }: Emission): string => {
  if (step.kind === "definition")
    return `val ${step.name} = ${step.value<Expression, Expression>(quint, given(names))}`;
  const candidate = `${step.name}_0`;
  const filter = `${candidate} => ${extreme(step, names, candidate, candidates)}`;
  return `nondet ${step.name} = ${candidatesOf(step, names, candidates)}.filter(${filter}).oneOf()`;
};

/**
 * What remains of a declared action, line by line. Each guard is a conjunct before all that follows it, so that what
 * it protects is not looked at where it refuses. Where a choice has no candidate, the pick fails and the action with it.
 */
const linesOf = (steps: readonly ActionStep<string>[], names: Names, emission: Emission): readonly string[] => {
  const [step, ...rest] = steps;
  if (step !== undefined && step.kind !== "guard") {
    const inner = step.kind === "choice" ? step.given : [];
    return [
      fixing(step, names, emission),
      ...linesOf([...inner, ...rest], { ...names, [step.name]: step.name }, emission),
    ];
  }
  const end = steps.findIndex(({ kind }) => kind !== "guard");
  const guards = (end < 0 ? steps : steps.slice(0, end)).map((guard) =>
    guard.kind === "guard"
      ? `${quint.not(guard.refuses<Expression, Expression>(quint, given(names)))}, // ${guard.code}`
      : "",
  );
  const after =
    end < 0
      ? emission.effect(names).map((part) => `${part},`)
      : ["{", ...linesOf(steps.slice(end), names, emission).map(indented), "}"];
  return ["all {", ...guards.map(indented), ...after.map(indented), "}"];
};

/** A declared action as the lines of a Quint action. */
export const actionLines = <Name extends string, Updated extends Name, Receipt extends string>(
  action: DeclaredAction<Name, Updated, Receipt>,
  emission: Emission,
): readonly string[] => linesOf(action.steps as readonly ActionStep<string>[], emission.names, emission);
