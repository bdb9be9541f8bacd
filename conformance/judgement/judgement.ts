import { match } from "ts-pattern";
import { printable, printableJson } from "../protocol/index.ts";
import type { Unit } from "../runner/plan.ts";
import type { ErrorMap } from "./error-map.ts";
import { type Row, sideBySide } from "./side-by-side.ts";
import { type Outcome, type Slack, type Verdict, verdict } from "./verdict.ts";

/** How much of an expectation or an answer a finding shows. */
export const SHOWN = 4096;

/**
 * What is kept of an answer once it has been judged: nothing but the verdict of a right one, and of any other as much
 * as a report shows. An answer itself may be of any size up to a line of the protocol, and there are many.
 */
export interface Judgement {
  readonly verdict: Verdict;
  /** The answer, or what came instead of it, cut and safe to print. */
  readonly actual: string;
  /** Expected and actual, field by field. */
  readonly fields: readonly Row[];
}

const EXACT: Judgement = { verdict: { kind: "exact", reason: "" }, actual: "", fields: [] };

/** The run id differs from run to run, and means nothing in a report. */
const withoutId = (answer: object): object =>
  Object.fromEntries(Object.entries(answer).filter(([name]) => name !== "id"));

const actualOf = (outcome: Outcome): string =>
  match(outcome)
    .with({ _tag: "Answered" }, ({ answer }) => printableJson(withoutId(answer), SHOWN))
    .with({ _tag: "Offence" }, { _tag: "NotRun" }, ({ reason }) => printable(reason, SHOWN))
    .with({ _tag: "Fault" }, ({ fault }) => printable(fault.reason, SHOWN))
    .exhaustive();

/** Judges what became of a request, and keeps what a report needs. */
export const judge = (unit: Unit, outcome: Outcome, slack: Slack, errors: ErrorMap): Judgement => {
  const said = verdict(unit, outcome, slack, errors);
  if (said.kind === "exact") return EXACT;
  const reason = printable(said.reason, SHOWN);
  return { verdict: { ...said, reason }, actual: actualOf(outcome), fields: sideBySide(unit.expect, outcome) };
};
