import { match } from "ts-pattern";
import { DivisionRefused, float64, type Rational, rational } from "../../../spec/arithmetic/index.ts";
import { environment } from "../../fact.ts";
import { condition, defined, expression } from "../../reading/expression.ts";
import type { ProofRow } from "../../run.ts";
import { rowHolds } from "../../run.ts";
import type { Computation, Evidence, Identity, ObligationEvidence, Sample, Values } from "./evidence.ts";
import { exactly, shown, toNumber } from "./numbers.ts";
import { symbolic } from "./symbolic.ts";

/** What became of a piece of evidence when it was worked out again. */
export interface Finding {
  readonly kind: Evidence["kind"];
  readonly id: string;
  readonly says: string;
  readonly ok: boolean;
  /** The numbers of it, given and worked out. */
  readonly values: Values;
  /** Why it is not ok; "" if it is. */
  readonly reason: string;
}

type Judged = Pick<Finding, "says" | "values" | "reason">;

const identityHolds = ({ where = {}, radicals = [] }: Identity, left: string, right: string): boolean => {
  const { arithmetic, variable } = symbolic(radicals);
  const given = defined(arithmetic, environment(variable), where);
  return arithmetic.equal(expression(left)(arithmetic, given), expression(right)(arithmetic, given));
};

const examineIdentity = (evidence: Identity): Judged => {
  const broken = evidence.equal.find(([left, right]) => !identityHolds(evidence, left, right));
  const blind = evidence.differ.find(([left, right]) => identityHolds(evidence, left, right));
  const reasons = [
    ...(broken === undefined ? [] : [`${broken[0]} is not ${broken[1]}`]),
    ...(blind === undefined ? [] : [`the check cannot fail: ${blind[0]} is ${blind[1]}, too`]),
    ...(evidence.differ.length > 0 ? [] : ["nothing shows that the check can fail"]),
  ];
  const equalities = evidence.equal.map(([left, right]) => [left, right] as const);
  return { says: evidence.says, values: Object.fromEntries(equalities), reason: reasons.join("; ") };
};

const sampled = ({ where = {}, shows, holds }: Sample, given: Values) => {
  const exact = new Map(Object.entries(given).map(([name, written]) => [name, exactly(written)]));
  const all = defined(
    rational,
    environment((name): Rational => {
      const value = exact.get(name);
      if (value === undefined) throw new RangeError(`there is no number ${name}`);
      return value;
    }),
    where,
  );
  const found = shows.map((name): readonly [string, Rational] => [name, expression(name)(rational, all)]);
  return { found, holds: condition(holds)(rational, all) };
};

const examineSample = (evidence: Sample): Judged => {
  const here = sampled(evidence, evidence.given);
  const there = sampled(evidence, { ...evidence.given, ...evidence.unless });
  const reasons = [
    ...(here.holds ? [] : [`it does not hold that ${evidence.holds}`]),
    ...(there.holds ? [`the check cannot fail: it holds with ${JSON.stringify(evidence.unless)}, too`] : []),
  ];
  const values = Object.fromEntries(here.found.map(([name, value]) => [name, shown(value)]));
  return { says: evidence.says, values: { ...evidence.given, ...values }, reason: reasons.join("; ") };
};

const computedHolds = (holds: string, values: Readonly<Record<string, number | Rational>>): boolean => {
  const entries = Object.entries(values);
  const exact = entries.filter((entry): entry is [string, Rational] => typeof entry[1] !== "number");
  return exact.length === entries.length
    ? condition(holds)(rational, Object.fromEntries(exact))
    : condition(holds)(
        float64,
        Object.fromEntries(entries.map(([name, value]) => [name, typeof value === "number" ? value : toNumber(value)])),
      );
};

const examineComputation = ({ says, compute, holds, unless }: Computation): Judged => {
  const values = compute();
  const reasons = [
    ...(computedHolds(holds, values) ? [] : [`it does not hold that ${holds}`]),
    ...(computedHolds(holds, unless()) ? ["the check cannot fail: it holds of the run that is wrong, too"] : []),
  ];
  const shownValues = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shown(value)]));
  return { says, values: shownValues, reason: reasons.join("; ") };
};

const examineObligation = ({ id, expected }: ObligationEvidence, rows: ReadonlyMap<string, ProofRow>): Judged => {
  const row = rows.get(id);
  if (row === undefined) return { says: "", values: {}, reason: `there is no obligation ${id}` };
  const says = expected === "proved" ? row.statement : `It is not so that: ${row.statement}`;
  const reason = row.verdict !== expected ? `it is ${row.verdict}, not ${expected}` : "its check is vacuous or blind";
  return { says, values: row.counterexample ?? {}, reason: row.verdict === expected && rowHolds(row) ? "" : reason };
};

/** Works a piece of evidence out again. A division that is not defined, or a name without a number, makes it fail, as a wrong number does. */
export const examine = (evidence: Evidence, obligations: ReadonlyMap<string, ProofRow>): Finding => {
  const judged = (): Judged =>
    match(evidence)
      .with({ kind: "obligation" }, (each) => examineObligation(each, obligations))
      .with({ kind: "identity" }, examineIdentity)
      .with({ kind: "counterexample" }, { kind: "text" }, examineSample)
      .with({ kind: "computation" }, examineComputation)
      .exhaustive();
  const { kind, id } = evidence;
  try {
    const result = judged();
    return { kind, id, ok: result.reason === "", ...result };
  } catch (fault) {
    if (!(fault instanceof DivisionRefused || fault instanceof RangeError || fault instanceof SyntaxError)) throw fault;
    return { kind, id, ok: false, says: "", values: {}, reason: `${fault.name}: ${fault.message}` };
  }
};
