import type { OperationName } from "../../spec/vocabulary/index.ts";
import { type Counted, severityOf } from "../runner/conform-report.ts";
import type { Finding } from "../runner/index.ts";
import { type AskedFinding, bySize, telling } from "../runner/worst.ts";

/** Findings of one kind about one operation: the smallest says what the others only repeat. */
export interface FindingGroup {
  readonly kind: Counted;
  readonly operation: OperationName;
  readonly smallest: AskedFinding;
  readonly others: readonly AskedFinding[];
}

/** The groups of the findings that show something, the worst first. */
export const groupsOf = (findings: readonly Finding[]): readonly FindingGroup[] =>
  [...Map.groupBy(telling(findings), ({ kind, asked }) => `${kind} ${asked.operation}`).values()]
    .flatMap((members): readonly FindingGroup[] => {
      const [smallest, ...others] = members.toSorted(bySize);
      return smallest === undefined
        ? []
        : [{ kind: smallest.kind, operation: smallest.asked.operation, smallest, others }];
    })
    .toSorted((a, b) => severityOf(a.kind) - severityOf(b.kind) || (a.operation < b.operation ? -1 : 1));
