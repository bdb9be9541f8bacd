import { type Exploration, formatTrace, type Machine, type Progress } from "../spec/checker/index.ts";

/** Whether a run is good: nothing violated, nothing left out, and no finding that its author did not expect. */
export const holds = ({ violations, findings, incomplete }: Exploration<unknown>): boolean =>
  violations.length === 0 && incomplete === null && findings.every(({ expected }) => expected);

/** What a person has to read of a run: every violation with its trace, and every finding that nobody expected. */
export const remarks = <State>(machine: Machine<State>, run: Exploration<State>): readonly string[] => [
  ...run.violations.map(
    ({ property, statement, trace }) =>
      `${run.name}: ${property} is violated: ${statement}\n${formatTrace(machine, trace)}`,
  ),
  ...(run.incomplete === null ? [] : [`${run.name}: incomplete (${run.incomplete.reason}): ${run.incomplete.detail}`]),
  ...run.findings
    .filter(({ expected }) => !expected)
    .map(({ kind, subject, detail }) => `${run.name}: ${kind} ${subject}: ${detail}`),
];

/** How far an exploration is, on one line. */
export const describeProgress = ({ name, distinct, queue, levels, perSecond }: Progress): string =>
  `${name}: ${distinct} states, ${queue} waiting, level ${levels}, ${Math.round(perSecond)} generated a second`;
