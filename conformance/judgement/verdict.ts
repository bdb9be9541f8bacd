import { match } from "ts-pattern";
import { WAD } from "../../spec/vocabulary/index.ts";
import type { Fault, Reply } from "../adapter/index.ts";
import { type AdapterAnswer, type Json, printable } from "../protocol/index.ts";
import type { Unit } from "../runner/plan.ts";
import type { Expectation, RefusalExpected } from "../vectors/index.ts";
import { firstDifference, sameJson } from "../vectors/same-json.ts";
import { type ErrorMap, translate } from "./error-map.ts";
import { poolGain, type Stake, stakesOf } from "./favour.ts";
import { isTrade } from "./receipt.ts";
import { invalidity } from "./validity.ts";
import { judgeWithin } from "./within.ts";

/** What can be said of one answer. */
export type Kind =
  | "exact"
  | "poolFavouring"
  | "violation"
  | "wrongValue"
  | "wrongRefusal"
  | "acceptedWrongly"
  | "refusedWrongly"
  | "unsupported"
  | "error"
  | "timedOut"
  | "crashed"
  | "protocol"
  | "notRun";

export interface Verdict {
  readonly kind: Kind;
  /** Why, for people; the same in every run. Empty for an exact answer. */
  readonly reason: string;
  /** Pool-favouring only: whether it stays within the stated units, or only within the tolerance of level C. */
  readonly within?: "units" | "tolerance";
}

/** How far an answer may be from the expected one, on the pool's side only. */
export interface Slack {
  /** Units of 1e-18 that still are level B. */
  readonly units: bigint;
  /** A part of the expected amount, in units of 1e-18, that still is level C. */
  readonly tolerance: bigint;
}

/** One unit, as a wrong rounding makes it; and a billionth, as a careful float would. */
export const DEFAULT_SLACK: Slack = { units: 1n, tolerance: 10n ** 9n };

/** What became of a request. */
export type Outcome =
  | Reply
  | { readonly _tag: "Fault"; readonly fault: Fault }
  | { readonly _tag: "NotRun"; readonly reason: string };

const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b);

const units = (count: bigint): string => `${count} unit${count === 1n ? "" : "s"}`;

const describeStake = ({ field, side, expected, actual }: Stake, gain: bigint): string =>
  `${field} is ${units(gain < 0n ? -gain : gain)} ${actual > expected ? "above" : "below"} the ` +
  `${side === "receives" ? "largest that the trader may get" : "smallest that the trader has to pay"}`;

type Answered = AdapterAnswer & { readonly status: "ok" };
type Accepting = Expectation & { readonly status: "ok" };

/** The state after, if the answer gives it; operations that leave the state alone may leave it out. */
const postOf = (
  unit: Unit,
  expect: Accepting,
  answer: Answered,
): { readonly due: Json; readonly given: Json | undefined } =>
  expect.post === "unchanged"
    ? { due: unit.state, given: answer.post ?? unit.state }
    : { due: expect.post, given: answer.post };

/** An answer that is as large as it may be, or as small, but is not right all the same. */
const wrongElsewhere = (expect: Accepting, answer: Answered, due: Json, given: Json | undefined): Verdict => {
  const inOutput = firstDifference(expect.output, answer.output);
  if (inOutput !== null) return { kind: "wrongValue", reason: place("output", inOutput) };
  if (given === undefined) return { kind: "wrongValue", reason: "post is missing" };
  return { kind: "wrongValue", reason: place("post", firstDifference(due, given) ?? "") };
};

const place = (whole: string, path: string): string =>
  printable(`${whole}${path === "" ? "" : `.${path}`} is not as expected`);

/** What is wrong with an answer beside an amount that is off on the pool's side by at most `most`. */
const wrongBeside = (unit: Unit, expect: Accepting, answer: Answered, most: bigint): string | null => {
  const { operation, state, input } = unit;
  const fields = [expect.output, answer.output].map((output) =>
    Object.keys(output ?? {})
      .sort()
      .join(", "),
  );
  if (fields[0] !== fields[1]) return `its fields are ${printable(fields[1] ?? "")}`;
  if (isTrade(operation))
    return invalidity(
      {
        ...{ operation, state, input, expected: expect.output, actual: answer.output, post: answer.post ?? null },
        expectedPost: expect.post === "unchanged" ? state : expect.post,
      },
      most,
    );
  const { due, given } = postOf(unit, expect, answer);
  return given !== undefined && sameJson(due, given) ? null : "its state after is not as expected";
};

/** An amount that is off on the pool's side, by how much of what is allowed. */
const favouring = (
  unit: Unit,
  expect: Accepting,
  answer: Answered,
  stakes: readonly Stake[],
  slack: Slack,
): Verdict => {
  const worst = stakes.reduce((a, b) => (poolGain(b) > poolGain(a) ? b : a));
  const gain = poolGain(worst);
  const described = describeStake(worst, gain);
  const tolerated = (stake: Stake): bigint => larger(slack.units, (stake.expected * slack.tolerance) / WAD);
  if (stakes.some((stake) => poolGain(stake) > tolerated(stake)))
    return { kind: "wrongValue", reason: `${described}, on the pool's side but beyond the tolerance` };
  const within = stakes.every((stake) => poolGain(stake) <= slack.units) ? "units" : "tolerance";
  const wrong = wrongBeside(unit, expect, answer, stakes.map(tolerated).reduce(larger));
  if (wrong !== null) return { kind: "wrongValue", reason: `${described}, but ${wrong}` };
  return { kind: "poolFavouring", reason: described, within };
};

/** Judges an answer where one was due: equal, on the pool's side, or the trader's. */
const judgeOutput = (unit: Unit, expect: Accepting, answer: Answered, slack: Slack): Verdict => {
  const { due, given } = postOf(unit, expect, answer);
  if (sameJson(expect.output, answer.output) && given !== undefined && sameJson(due, given))
    return { kind: "exact", reason: "" };
  if (unit.compare !== undefined && unit.compare !== "exact")
    return judgeWithin(unit, unit.compare.within, answer.output, given);
  const stakes = stakesOf(unit.operation, expect.output, answer.output);
  if (stakes === null) return wrongElsewhere(expect, answer, due, given);
  const taken = stakes.find((stake) => poolGain(stake) < 0n);
  if (taken !== undefined) return { kind: "violation", reason: describeStake(taken, poolGain(taken)) };
  const isOff = stakes.some((stake) => poolGain(stake) > 0n);
  return isOff ? favouring(unit, expect, answer, stakes, slack) : wrongElsewhere(expect, answer, due, given);
};

const describeRefusals = (refusals: readonly RefusalExpected[]): string =>
  refusals.map(({ code, phase }) => `${code} (${phase})`).join(" or ");

const judgeRefusal = (
  expect: Expectation & { readonly status: "reject" },
  answer: AdapterAnswer & { readonly status: "reject" },
  errors: ErrorMap,
): Verdict => {
  const { code, phase, native } = translate(answer, errors);
  if (expect.refusals.some((due) => due.code === code && due.phase === phase)) return { kind: "exact", reason: "" };
  const said =
    code === null
      ? `the native error ${printable(native ?? "")}, which no map explains`
      : printable(`${code} (${phase})`);
  return { kind: "wrongRefusal", reason: `refused with ${said}, not with ${describeRefusals(expect.refusals)}` };
};

const judgeAnswer = (unit: Unit, answer: AdapterAnswer, slack: Slack, errors: ErrorMap): Verdict =>
  match([unit.expect, answer] as const)
    .returnType<Verdict>()
    .with([{ status: "ok" }, { status: "ok" }], ([expect, said]) => judgeOutput(unit, expect, said, slack))
    .with([{ status: "reject" }, { status: "reject" }], ([expect, said]) => judgeRefusal(expect, said, errors))
    .with([{ status: "reject" }, { status: "ok" }], ([expect]) => ({
      kind: "acceptedWrongly",
      reason: `accepted, must be refused with ${describeRefusals(expect.refusals)}`,
    }))
    .with([{ status: "ok" }, { status: "reject" }], ([, said]) => {
      const { code, native } = translate(said, errors);
      return { kind: "refusedWrongly", reason: `refused with ${printable(code ?? native ?? "")}, must be accepted` };
    })
    .with([{}, { status: "unsupported" }], ([, said]) => ({
      kind: "unsupported",
      reason: `a declared operation is said to be unsupported: ${printable(`${said.feature}: ${said.reason}`)}`,
    }))
    .with([{}, { status: "error" }], ([, said]) => ({ kind: "error", reason: printable(said.message) }))
    .exhaustive();

/** What is to be said of what became of a request. Pure: the same expectation and outcome, the same verdict. */
export const verdict = (unit: Unit, outcome: Outcome, slack: Slack, errors: ErrorMap): Verdict =>
  match(outcome)
    .returnType<Verdict>()
    .with({ _tag: "Answered" }, ({ answer }) => judgeAnswer(unit, answer, slack, errors))
    .with({ _tag: "Offence" }, ({ reason }) => ({ kind: "protocol", reason }))
    .with({ _tag: "Fault" }, ({ fault }) => ({ kind: fault.kind, reason: fault.reason }))
    .with({ _tag: "NotRun" }, ({ reason }) => ({ kind: "notRun", reason }))
    .exhaustive();
