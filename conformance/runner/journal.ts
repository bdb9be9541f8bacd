import type { Exchanged, Fault, RunRequest } from "../adapter/index.ts";
import type { Judgement } from "../judgement/judgement.ts";
import type { Outcome } from "../judgement/verdict.ts";
import type { Unit } from "./plan.ts";

/** Judges what became of a unit, and keeps no more of it than a report shows. */
export type Judge = (unit: Unit, outcome: Outcome) => Judgement;

/** What is said of a unit, and how often its lane's adapter had been started again by then. */
export interface Settled {
  readonly judgement: Judgement;
  readonly restarts: number;
}

/** Everything that is known of the units of a run, whichever lane they belong to. */
export interface Journal {
  readonly settled: ReadonlyMap<Unit, Settled>;
  /** The part of it that a lane writes. */
  readonly lane: (nextId: () => string, restarts: () => number) => LaneJournal;
  readonly giveUp: (units: readonly Unit[], reason: string) => void;
}

/** What has become of the units of a lane so far, and which run id stands for which of them. */
export interface LaneJournal {
  readonly isSettled: (unit: Unit) => boolean;
  /** A new request for a unit: a unit that is run again gets a new id. */
  readonly requestFor: (unit: Unit) => RunRequest;
  readonly unitsOf: (ids: readonly string[]) => readonly Unit[];
  readonly note: (replies: Exchanged["replies"]) => void;
  readonly charge: (unit: Unit, fault: Fault) => void;
  readonly giveUp: (units: readonly Unit[], reason: string) => void;
  readonly lastAnswered: () => Unit | null;
}

export const newJournal = (judge: Judge): Journal => {
  const units = new Map<string, Unit>();
  const settled = new Map<Unit, Settled>();
  // An offence stands, whatever else is said of the unit: it may be noticed after a right answer, and in another lane.
  const offended = new Set<Unit>();
  const settle = (unit: Unit, outcome: Outcome, restarts: number): void => {
    if (offended.has(unit) && outcome._tag !== "Offence") return;
    if (outcome._tag === "Offence") offended.add(unit);
    settled.set(unit, { judgement: judge(unit, outcome), restarts });
  };

  const lane: Journal["lane"] = (nextId, restarts) => {
    let lastAnswered: Unit | null = null;
    return {
      isSettled: (unit) => settled.has(unit),
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
          settle(unit, reply, restarts());
          lastAnswered = unit;
        }
      },
      charge: (unit, fault) => {
        offended.delete(unit);
        settle(unit, { _tag: "Fault", fault }, restarts());
      },
      giveUp: (left, reason) => {
        for (const unit of left) settle(unit, { _tag: "NotRun", reason }, restarts());
      },
      lastAnswered: () => lastAnswered,
    };
  };

  return {
    settled,
    lane,
    giveUp: (left, reason) => {
      for (const unit of left) {
        offended.delete(unit);
        settle(unit, { _tag: "NotRun", reason }, 0);
      }
    },
  };
};
