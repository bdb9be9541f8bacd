import { createHash } from "node:crypto";
import { Effect, Scope } from "effect";
import fc from "fast-check";
import type { Adapter, Session, SessionOptions } from "../adapter/index.ts";
import type { ErrorMap } from "../judgement/error-map.ts";
import { judge } from "../judgement/judgement.ts";
import type { Outcome, Slack, Verdict } from "../judgement/verdict.ts";
import { type Level, reaches } from "../runner/conform-report.ts";
import { type Living, lifeline } from "../runner/lifeline.ts";
import type { Unit } from "../runner/plan.ts";
import { runIds } from "../runner/seed.ts";
import type { Asked, Asker } from "./probe.ts";
import type { Relation, Tried } from "./relation.ts";
import { type Drawn, newModel, type Real, startIn } from "./sequence.ts";

/** Why a sequence fails: an answer, or a relation between answers. The requests are those until then, in order. */
export interface Failure {
  readonly asked: readonly Asked[];
  /** The last of `asked` that are no steps of the sequence, but tries of the relation on the state that it has left. */
  readonly tries: number;
  readonly broken: { readonly relation: Relation; readonly reason: string } | null;
}

class SequenceFails extends Error {}

/** What a block of sequences has shown. */
export interface BlockRun {
  readonly run: number;
  readonly verdicts: readonly { readonly unit: Unit; readonly verdict: Verdict }[];
  readonly relations: ReadonlyMap<string, { held: number; idle: number; broken: number }>;
  readonly failure: Failure | null;
  readonly restarts: number;
  readonly stderr: string;
  /** What is still alive, for another block. */
  readonly left: Living | null;
}

export interface BlockOptions {
  readonly adapter: Adapter;
  readonly session: SessionOptions;
  readonly seed: string;
  readonly runs: number;
  readonly slack: Slack;
  readonly minimumLevel: Exclude<Level, "fail">;
  readonly errors: ErrorMap;
}

/** Sequences that the search for a smaller one may try: enough for any that has been seen, and an end. */
const MOST_TRIES = 400;

/** An adapter that breaks is a finding; this often it is started again to find the smallest sequence that breaks it. */
const MOST_RESTARTS = 4;

/** The level that a verdict leaves within reach. */
const levelOf = ({ kind, within }: Verdict): Level =>
  kind === "exact" ? "A" : kind === "poolFavouring" ? (within === "units" ? "B" : "C") : "fail";

const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b);

const slackAt = ({ minimumLevel, slack }: BlockOptions) =>
  minimumLevel === "A"
    ? () => 0n
    : minimumLevel === "B"
      ? () => 2n * slack.units
      : (size: bigint) => 2n * larger(slack.units, (size * slack.tolerance) / 10n ** 18n);

const hashed = (text: string): number => createHash("sha256").update(text).digest().readInt32LE(0);

/** Runs sequences until one fails, then looks for the smallest that does. The same seed gives the same. */
export const fuzzBlock = (options: BlockOptions, drawn: fc.Arbitrary<Drawn>, first: Living | null) =>
  Effect.gen(function* () {
    const { adapter, session: sessionOptions, seed, runs, slack, minimumLevel, errors } = options;
    const services = yield* Effect.context<never>();
    const scope = yield* Effect.scope;
    const line = lifeline(adapter, sessionOptions, first, MOST_RESTARTS);
    const nextId = runIds(seed);
    const provided = Effect.runPromiseWith(services);
    const live = (): Promise<Session | null> => provided(line.session.pipe(Effect.provideService(Scope.Scope, scope)));

    const request = async (unit: Unit): Promise<Outcome> => {
      const session = await live();
      if (session === null) return { _tag: "NotRun", reason: "the adapter broke too often" };
      const id = nextId();
      const { replies, fault } = await provided(session.run([{ id, body: unit.body }], 1));
      if (fault !== null) await provided(line.end(fault.reason));
      return fault === null ? (replies.get(id) ?? { _tag: "NotRun", reason: "no answer" }) : { _tag: "Fault", fault };
    };
    const ask: Asker = async (unit) => {
      const outcome = await request(unit);
      return { unit, outcome, judgement: judge(unit, outcome, slack, errors) };
    };

    const verdicts: BlockRun["verdicts"][number][] = [];
    const relations = new Map<string, { held: number; idle: number; broken: number }>();
    let failure: Failure | null = null;
    /** The kind of verdict, or the relation, whose smallest sequence is sought. */
    let sought = "";
    let [run, tries, interrupted] = [0, 0, false];

    const play = async ({ ground: { start, context }, commands }: Drawn): Promise<void> => {
      const asked: Asked[] = [];
      const isSearch = failure !== null;
      const real: Real = {
        ask,
        slack: slackAt(options),
        note: (one) => {
          if (!asked.includes(one)) asked.push(one);
          const { verdict } = one.judgement;
          // The search stays with what it is looking for: another failure on the way would be another finding.
          if (isSearch && verdict.kind !== sought) return;
          if (!isSearch) verdicts.push({ unit: one.unit, verdict });
          if (reaches(levelOf(verdict), minimumLevel)) return;
          sought = verdict.kind;
          failure = { asked: [...asked], tries: 0, broken: null };
          throw new SequenceFails(verdict.reason);
        },
        noteRelation: (relation, tried, made) => {
          if (!isSearch) count(relations, relation, tried);
          if (tried._tag !== "Broken" || (isSearch && sought !== relation.name)) return;
          sought = relation.name;
          asked.push(...made);
          if (!isSearch) verdicts.push(...made.map(({ unit, judgement }) => ({ unit, verdict: judgement.verdict })));
          failure = { asked: [...asked], tries: made.length, broken: { relation, reason: tried.reason } };
          throw new SequenceFails(tried.reason);
        },
      };
      const session = await live();
      if (session !== null) {
        const { fault } = await provided(session.reset);
        if (fault !== null) await provided(line.end(`after reset: ${fault.reason}`));
      }
      const model = newModel(context);
      await startIn(model, real, start);
      await fc.asyncModelRun(() => ({ model, real }), commands);
    };

    /** Asks requests in turn, of an adapter that has forgotten what it was asked before. */
    const replay = async (units: readonly Unit[]): Promise<readonly Asked[]> => {
      const session = await live();
      if (session !== null && (await provided(session.reset)).fault !== null) await provided(line.end("reset"));
      const asked: Asked[] = [];
      for (const unit of units) asked.push(await ask(unit));
      return asked;
    };

    /**
     * What a search that draws anew cannot find: the last request alone, if it fails so, asked of a fresh adapter; else
     * the sequence without those requests that leave the state alone and are not needed for it to fail.
     */
    const smaller = async (found: Failure): Promise<Failure> => {
      const last = found.asked.at(-1);
      if (last === undefined || found.broken !== null || found.asked.length === 1) return found;
      const fails = (asked: readonly Asked[]): boolean =>
        asked.at(-1)?.judgement.verdict.kind === last.judgement.verdict.kind;
      await provided(line.end("a fresh start"));
      const alone = await replay([last.unit]);
      if (fails(alone)) return { ...found, asked: alone };
      let kept = found.asked;
      for (const one of found.asked.slice(0, -1)) {
        if (one.unit.expect.post !== "unchanged") continue;
        const without = await replay(kept.filter((other) => other !== one).map(({ unit }) => unit));
        if (fails(without)) kept = kept.filter((other) => other !== one);
      }
      return { ...found, asked: kept };
    };

    const property = fc.asyncProperty(drawn, async (sequence) => {
      if (failure === null) run += 1;
      else tries += 1;
      // What is not tried counts as passing, which ends the search.
      if (interrupted || tries > MOST_TRIES || line.isSpent()) return;
      await play(sequence);
    });
    yield* Effect.promise(async (signal) => {
      signal.addEventListener("abort", () => {
        interrupted = true;
      });
      const { failed, errorInstance } = await fc.check(property, { seed: hashed(seed), numRuns: runs });
      if (failed && failure === null) throw errorInstance;
    });
    const [restarts, stderr] = [line.restarts(), line.stderr()];
    if (failure !== null) failure = yield* Effect.promise(() => smaller(failure as unknown as Failure));
    const done: BlockRun = {
      run,
      verdicts,
      relations,
      failure,
      restarts,
      stderr,
      left: line.release(),
    };
    return done;
  });

const count = (
  relations: Map<string, { held: number; idle: number; broken: number }>,
  { name }: Relation,
  tried: Tried,
) => {
  const counted = relations.get(name) ?? { held: 0, idle: 0, broken: 0 };
  relations.set(name, counted);
  if (tried._tag === "Held") counted.held += 1;
  else if (tried._tag === "Idle") counted.idle += 1;
  else counted.broken += 1;
};
