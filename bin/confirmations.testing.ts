import { readFileSync } from "node:fs";
import { Effect, Result } from "effect";
import { explore, fromItf, type Machine, validate } from "../spec/checker/index.ts";
import { small, smallBug } from "../spec/machines/constant-product/scopes.ts";
import { poolMachine } from "../spec/machines/pool/index.ts";
import { POOL_MUTANTS } from "../spec/machines/pool/mutants.testing.ts";
import { poolQuint, QUINT_GHOSTS, QUINT_INVARIANTS } from "../spec/machines/pool/quint.ts";
import { POOL_SCOPES } from "../spec/machines/pool/scopes.ts";
import { describeRefusal } from "../spec/vocabulary/refusal.ts";
import { type QuintRun, runQuint } from "./quint.testing.ts";

/** What both judges said of a machine and some of its properties. */
export interface Confirmed {
  readonly name: string;
  readonly properties: readonly string[];
  /** What has to come out of both. */
  readonly expected: boolean;
  readonly ours: boolean;
  readonly quint: boolean;
  /**
   * Runs of Quint's that were read back, and why one of them is not a behaviour of our machine. Of honest machines
   * only: a mutant can get where an amount is the extreme of nothing, which Quint refuses and we hold for a fault.
   */
  readonly traces: number;
  readonly strange: string | null;
}

/** The file without variables that only Quint's invariants read. */
const withoutGhosts = (trace: unknown): unknown => {
  const { vars, ...rest } = trace as { readonly vars: readonly string[] };
  return { ...rest, vars: vars.filter((name) => !QUINT_GHOSTS.includes(name)) };
};

/** Why a run of Quint's is not a behaviour of the machine, or null. */
const strangeness = <State>(machine: Machine<State>, trace: unknown): string | null => {
  const recording = fromItf(machine, withoutGhosts(trace));
  if (Result.isFailure(recording)) return recording.failure.map(describeRefusal).join("; ");
  const { accepted, longestPrefix, obstacles } = validate(machine, recording.success);
  return accepted ? null : `after ${longestPrefix} steps: ${obstacles[0]?.detail ?? "no reason"}`;
};

/** Explores a machine here and runs its Quint module there, both under the same properties. */
const confirmation = <State>(
  name: string,
  machine: Machine<State>,
  run: QuintRun,
  { expected, properties = run.invariants }: { readonly expected: boolean; readonly properties?: readonly string[] },
) => ({
  name,
  judge: Effect.gen(function* () {
    const only = <P extends { readonly name: string }>(of: readonly P[]): readonly P[] =>
      of.filter((property) => properties.includes(property.name));
    const { violations } = yield* explore({
      ...machine,
      invariants: only(machine.invariants),
      actionProperties: only(machine.actionProperties),
    });
    const { holds, traces } = yield* runQuint(run);
    const read = expected ? traces : [];
    const strange = read.map((trace) => strangeness(machine, trace)).find((reason) => reason !== null) ?? null;
    return {
      ...{ name, properties, expected, strange },
      ...{ ours: violations.length === 0, quint: holds, traces: read.length },
    } satisfies Confirmed;
  }),
});

const PEER = new URL("../spec/machines/constant-product/fixtures/pool.qnt", import.meta.url);

const peer = (invariants: readonly string[]): QuintRun => ({
  ...{ text: readFileSync(PEER, "utf8"), main: "small", invariants },
  ...{ samples: 1000, steps: 20, seed: 1, typecheck: invariants.length > 1 },
});

const ofPool = (text: string, invariants: readonly string[], samples: number, typecheck = false): QuintRun => ({
  ...{ text, main: "pool", invariants },
  ...{ samples, steps: 12, seed: 1, typecheck },
});

const emitted = POOL_SCOPES.filter(({ constants, constraint }) => {
  return constraint.most !== undefined && constants.fees.risk.schedule === "none";
});

/** One scope without and one with floor and fees: the others have the same form. */
const TYPECHECKED = ["pool/plain", "pool/sheared"];

/** Every machine that Quint can judge, honest or not, with what has to come out. */
export const CONFIRMATIONS = [
  confirmation(small.name, small, peer(["reservesPositive", "kPerShare"]), { expected: true }),
  confirmation(smallBug.name, smallBug, peer(["noBigSkew"]), { expected: false }),
  ...emitted.map((scope) =>
    confirmation(
      scope.name,
      poolMachine(scope),
      ofPool(poolQuint(scope), QUINT_INVARIANTS, 60, TYPECHECKED.includes(scope.name)),
      { expected: true },
    ),
  ),
  ...POOL_MUTANTS.filter(({ notices }) => QUINT_INVARIANTS.some((name) => name === notices)).map(
    ({ mistake, notices, scope, trades }) =>
      confirmation(mistake, poolMachine(scope, trades), ofPool(poolQuint(scope, trades), [notices], 500), {
        expected: false,
      }),
  ),
];
