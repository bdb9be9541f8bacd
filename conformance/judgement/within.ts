import { Result } from "effect";
import { buyAt, venueCurve } from "../../spec/machines/routing/index.ts";
import { decode } from "../../spec/vocabulary/codec.ts";
import { describeRefusal, type SplitOutput, splitCodec, splitOutputCodec } from "../../spec/vocabulary/index.ts";
import { afterLegs, venueOf } from "../oracle/systems/split-state.ts";
import { printable } from "../protocol/index.ts";
import type { Unit } from "../runner/plan.ts";
import { jsonOf, type Within } from "../vectors/index.ts";
import type { Json } from "../vectors/json.ts";
import { sameJson } from "../vectors/same-json.ts";
import type { Verdict } from "./verdict.ts";

const wrong = (reason: string): Verdict => ({ kind: "wrongValue", reason: printable(reason) });
const taken = (reason: string): Verdict => ({ kind: "violation", reason: printable(reason) });

/** What is wrong with a leg: it has to be the venue's own sale, to the unit. */
const legFault = (unit: Unit, leg: SplitOutput["legs"][number]): Verdict | null => {
  const state = decode(splitCodec.state, "state", unit.state);
  const venue = Result.isSuccess(state) ? state.success.venues[leg.venue] : undefined;
  if (venue === undefined) return wrong(`a leg at venue ${leg.venue}, which there is not`);
  const { most } = venueCurve(venueOf(venue));
  if (leg.resourceOut < 1n || leg.resourceOut > most)
    return wrong(`venue ${leg.venue} cannot sell ${leg.resourceOut}: from 1 to ${most}`);
  const due = buyAt(venueOf(venue), leg.resourceOut);
  const described = `venue ${leg.venue} asks ${due.creditsIn}, ${due.fee} of it as fee, not ${leg.creditsIn} and ${leg.fee}`;
  if (leg.creditsIn < due.creditsIn || leg.fee < due.fee) return taken(described);
  return leg.creditsIn === due.creditsIn && leg.fee === due.fee ? null : wrong(described);
};

const sum = (values: readonly bigint[]): bigint => values.reduce((left, right) => left + right, 0n);

/**
 * Judges an answer of which several are right: it has to be feasible to the last unit, and within the one-sided bound
 * that the test states.
 */
export const judgeWithin = (unit: Unit, { most }: Within["within"], output: Json, post: Json | undefined): Verdict => {
  const read = decode(splitOutputCodec, "output", output);
  if (Result.isFailure(read)) return wrong(read.failure.slice(0, 2).map(describeRefusal).join("; "));
  const { legs, credits } = read.success;
  for (const [place, leg] of legs.entries()) {
    const before = legs[place - 1]?.venue ?? -1;
    if (leg.venue <= before) return wrong(`legs at venues ${before} and ${leg.venue} are not in ascending order`);
    const fault = legFault(unit, leg);
    if (fault !== null) return fault;
  }
  const { state, input } = unit;
  const asked = (input as { readonly amount: string }).amount;
  const bought = sum(legs.map(({ resourceOut }) => resourceOut));
  if (bought !== BigInt(asked)) return wrong(`the legs buy ${bought}, not ${asked}`);
  const paid = sum(legs.map(({ creditsIn }) => creditsIn));
  if (paid !== credits) return wrong(`the legs cost ${paid}, not ${credits}`);
  if (credits > BigInt(most)) return wrong(`credits is ${credits}, the most that a split may cost is ${most}`);
  const decoded = decode(splitCodec.state, "state", state);
  const due = Result.isSuccess(decoded) ? jsonOf(afterLegs(decoded.success, { legs })) : null;
  return post !== undefined && sameJson(due, post)
    ? { kind: "exact", reason: "" }
    : wrong("post is not what the legs leave behind");
};
