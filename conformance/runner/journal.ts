import type { Exchanged, Fault, RunRequest } from "../adapter/index.ts";
import type { Unit } from "./plan.ts";
import { runIds } from "./seed.ts";
import type { Outcome } from "./verdict.ts";

/** What has become of the units so far, and which run id stands for which of them. */
export interface Journal {
  readonly outcomes: ReadonlyMap<Unit, Outcome>;
  /** A new request for a unit: a unit that is run again gets a new id. */
  readonly requestFor: (unit: Unit) => RunRequest;
  readonly unitsOf: (ids: readonly string[]) => readonly Unit[];
  readonly note: (replies: Exchanged["replies"]) => void;
  readonly charge: (unit: Unit, fault: Fault) => void;
  readonly giveUp: (units: readonly Unit[], reason: string) => void;
  readonly lastAnswered: () => Unit | null;
}

export const newJournal = (seed: string): Journal => {
  const nextId = runIds(seed);
  const units = new Map<string, Unit>();
  const outcomes = new Map<Unit, Outcome>();
  let lastAnswered: Unit | null = null;
  return {
    outcomes,
    requestFor: (unit) => {
      const id = nextId();
      units.set(id, unit);
      return { id, body: unit.body };
    },
    unitsOf: (ids) => ids.map((id) => units.get(id)).filter((unit) => unit !== undefined),
    note: (replies) => {
      for (const [id, reply] of replies) {
        const unit = units.get(id);
        if (unit === undefined) continue;
        // An offence stands, whatever else is said of the unit: it may be noticed after a right answer.
        if (outcomes.get(unit)?._tag !== "Offence") outcomes.set(unit, reply);
        lastAnswered = unit;
      }
    },
    charge: (unit, fault) => {
      outcomes.set(unit, { _tag: "Fault", fault });
    },
    giveUp: (left, reason) => {
      for (const unit of left) outcomes.set(unit, { _tag: "NotRun", reason });
    },
    lastAnswered: () => lastAnswered,
  };
};
