import type { ExpectedFinding, FindingKind, Machine } from "../machine.ts";
import type { Finding } from "./exploration.ts";
import type { Observations } from "./observations.ts";

/** The subject of a finding that is of no one action or property. */
const WHOLE_MACHINE = "machine";

interface Found {
  readonly kind: FindingKind;
  readonly subject: string;
  readonly detail: string;
}

/** Everything a run has to own up to: what it did not see, and what it did not look at. */
export const findingsOf = <State>(
  machine: Machine<State>,
  seen: Observations,
  run: { readonly whole: boolean; readonly distinct: number; readonly deadlock: string | null },
): readonly Finding[] => {
  const inStates = `in ${run.whole ? "all" : "the first"} ${run.distinct} states`;
  const found = [
    ...unfired(machine, seen, inStates),
    ...refusals(machine, seen, inStates),
    ...premises(machine, seen, inStates),
    ...machine.witnesses
      .filter((_, place) => seen.witnessed[place] !== true)
      .map(({ name, statement }) => finding("witnessNeverReached", name, `"${statement}" is true nowhere ${inStates}`)),
    ...(seen.cut > 0
      ? [finding("bounded", WHOLE_MACHINE, `${seen.cut} states were not left: ${machine.constraint?.statement ?? ""}`)]
      : []),
    ...(run.deadlock !== null ? [finding("deadlock", WHOLE_MACHINE, run.deadlock)] : []),
  ];
  return [...found.map((each) => judged(each, machine.expected)), ...absent(machine.expected, found, run.whole)];
};

const finding = (kind: FindingKind, subject: string, detail: string): Found => ({ kind, subject, detail });

const unfired = <State>(machine: Machine<State>, seen: Observations, inStates: string): readonly Found[] =>
  machine.actions
    .filter((_, place) => seen.fired[place] === 0)
    .map(({ name }) => finding("actionNeverFired", name, `${name} was refused with every parameter ${inStates}`));

const refusals = <State>(machine: Machine<State>, seen: Observations, inStates: string): readonly Found[] =>
  machine.actions.flatMap(({ name, refusals: declared }, place) => {
    const given: ReadonlySet<string> = seen.refused[place] ?? new Set();
    return [
      ...declared
        .filter((code) => !given.has(code))
        .map((code) =>
          finding("refusalNeverGiven", `${name}.${code}`, `${name} never refused with ${code} ${inStates}`),
        ),
      ...[...given]
        .filter((code) => !declared.some((one) => one === code))
        .sort()
        .map((code) => finding("refusalUndeclared", `${name}.${code}`, `${name} refuses with ${code}, undeclared`)),
    ];
  });

const premises = <State>(machine: Machine<State>, seen: Observations, inStates: string): readonly Found[] => {
  const never = (properties: readonly { readonly name: string }[], held: readonly boolean[]): readonly Found[] =>
    properties
      .filter((_, place) => held[place] !== true)
      .map(({ name }) => finding("premiseNeverTrue", name, `the left side of ${name} was never true ${inStates}`));
  return [
    ...never(machine.invariants, seen.invariantPremises),
    ...never(machine.actionProperties, seen.transitionPremises),
    ...never(machine.temporal, seen.temporalPremises),
  ];
};

const matches = (one: Pick<Found, "kind" | "subject">, other: Pick<Found, "kind" | "subject">): boolean =>
  one.kind === other.kind && one.subject === other.subject;

const judged = (found: Found, expected: readonly ExpectedFinding[]): Finding => {
  const match = expected.find((one) => matches(one, found));
  return { ...found, expected: match !== undefined, reason: match?.reason ?? null };
};

/** What is found only once everything has been seen; its absence from a part of the states shows nothing. */
const NEEDS_ALL: readonly FindingKind[] = ["bounded", "deadlock", "refusalUndeclared"];

const absent = (expected: readonly ExpectedFinding[], found: readonly Found[], whole: boolean): readonly Finding[] =>
  expected
    .filter((one) => !found.some((other) => matches(one, other)) && (whole || !NEEDS_ALL.includes(one.kind)))
    .map(({ kind, subject, reason }) => ({
      kind: "expectedButAbsent",
      subject,
      detail: `${kind} of ${subject} was expected (${reason}), and is not so`,
      expected: false,
      reason: null,
    }));
