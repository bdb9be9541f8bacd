import { ruleFor } from "../judgement/rules.ts";
import { printable, printableJson } from "../protocol/index.ts";
import type { Asked as AskedText, Finding } from "../runner/conform-report.ts";
import { testId } from "../vectors/index.ts";
import type { Failure } from "./block.ts";
import type { Asked } from "./probe.ts";

const SHOWN = 4096;

/** A request of a sequence on one line, for a person: the first one with the pool that it begins with. */
export const requestLine = ({ unit, judgement }: Asked, at: number): string => {
  const pool = at === 0 && unit.operation !== "pool.create" ? ` on ${unit.body.state}` : "";
  return printable(`${unit.operation} ${unit.body.input}${pool}: ${judgement.verdict.kind}`, SHOWN);
};

const askedText = ({ unit, judgement }: Asked, step: number, failure: Failure, replay: string): AskedText => ({
  path: failure.broken === null ? "fuzz/sequence/smallest" : `fuzz/relation/${failure.broken.relation.name}`,
  operation: unit.operation,
  step,
  comment: failure.broken?.relation.statement ?? "",
  flags: [],
  rule:
    failure.broken === null
      ? ruleFor(unit.operation, unit.expect)
      : {
          text: failure.broken.relation.statement,
          source: `proofs/obligations: ${failure.broken.relation.obligations.join(", ")}`,
        },
  params: printableJson(unit.params, SHOWN),
  state: printableJson(unit.state, SHOWN),
  input: printableJson(unit.input, SHOWN),
  fields: judgement.fields,
  replay,
});

/** The request that shows most of a failure: the last, or of a broken relation the first that is not exact. */
export const culprit = ({ asked, tries }: Failure): Asked | undefined => {
  const tried = tries === 0 ? [] : asked.slice(-tries);
  return tried.find(({ judgement }) => judgement.verdict.kind !== "exact") ?? asked.at(-1);
};

/** A failure as a finding: of the request that fails, or of the relation that is broken. */
export const findingOf = (failure: Failure, replay: string): Finding | null => {
  const one = culprit(failure);
  if (one === undefined) return null;
  const { unit, judgement } = one;
  const { operation, params, state, input } = unit;
  const { kind, reason } = judgement.verdict;
  const { broken } = failure;
  return {
    test: testId({ operation, params, state, input }),
    kind: broken?.relation.breach ?? kind,
    expected: printableJson(unit.expect, SHOWN),
    actual: judgement.actual,
    reason: printable(
      broken === null
        ? reason
        : `${broken.relation.name} is broken: ${broken.reason}${reason === "" ? "" : `; ${operation}: ${reason}`}`,
      SHOWN,
    ),
    asked: askedText(one, failure.asked.indexOf(one) + 1, failure, replay),
  };
};
