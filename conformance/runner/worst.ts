import { byCodeUnits } from "../vectors/index.ts";
import { type Asked, type Counted, type Finding, severityOf } from "./conform-report.ts";

/** A finding about a request. */
export type AskedFinding = Finding & { readonly asked: Asked; readonly kind: Counted };

const NOT_SHOWN: readonly Finding["kind"][] = [
  "exact",
  "skipped",
  "expectedFailure",
  "unexpectedPass",
  "notRun",
  "staleKnownFailure",
];

/** Findings that show something: an answer that is not right, in full. */
export const telling = (findings: readonly Finding[]): readonly AskedFinding[] =>
  findings.filter((one): one is AskedFinding => one.asked !== null && !NOT_SHOWN.includes(one.kind));

const size = ({ asked: { params, state, input } }: AskedFinding): number => params.length + state.length + input.length;

/** Smaller cases first: those are the ones to look at. */
export const bySize = (a: AskedFinding, b: AskedFinding): number => size(a) - size(b) || byCodeUnits(a.test, b.test);

/** The smallest case of the worst kind, or null where nothing is wrong. */
export const worstOf = (findings: readonly Finding[]): AskedFinding | null =>
  telling(findings).toSorted((a, b) => severityOf(a.kind) - severityOf(b.kind) || bySize(a, b))[0] ?? null;
