import { Effect, type FileSystem, type Path } from "effect";
import {
  checkFloatVectors,
  checkVectors,
  conform,
  describeDifference,
  exitCodeOf,
  inProcess,
  loadVectors,
  readSpecification,
  reference,
  refineGolden,
  refineMachines,
  refineRandomly,
  SYSTEM_REFINEMENTS,
  type SystemRefinement,
  terminalReport,
} from "../../conformance/index.ts";
import { ProofProgress, proofsHold, prove, rowHolds } from "../../proofs/index.ts";
import { check, type Exploration, Monitor } from "../../spec/checker/index.ts";
import { censusProblems } from "../../spec/machines/census.ts";
import { machines } from "../../spec/machines/index.ts";
import { describeProgress, holds, remarks } from "../exploration.ts";
import { PYTHON_ADAPTER, SPECIFICATION, VECTORS } from "../package.ts";

/** At least 20,000 random cases a run. */
export const DEFAULT_CASES = 20_000;
export const DEFAULT_SEED = 1;

type Tell = (text: string) => Effect.Effect<void>;

export interface Checked {
  readonly count: number;
  readonly ok: boolean;
  /** What a person has to read: what does not hold. */
  readonly remarks: readonly string[];
}

/** One layer of the verification: what it looks at, and how it comes out. */
export interface Layer {
  readonly layer: (typeof LAYER_NAMES)[number];
  readonly checked: string;
  readonly run: (tell: Tell) => Effect.Effect<Checked, unknown, FileSystem.FileSystem | Path.Path>;
}

const monitorOf = (tell: Tell): Monitor => ({
  progress: (run) => tell(describeProgress(run)),
  interrupted: () => Effect.void,
});

const exploreMachines = (tell: Tell) =>
  Effect.forEach(machines, ({ use }) =>
    use((machine) =>
      Effect.map(check(machine), (run) => ({
        run,
        remarks: remarks(machine, run),
      })),
    ),
  ).pipe(
    Effect.map((explored): Checked => {
      const runs = explored.map(({ run }): Exploration<unknown> => run);
      const problems = censusProblems(runs);
      return {
        count: runs.reduce((total, { distinct }) => total + distinct, 0),
        ok: problems.length === 0 && runs.every(holds),
        remarks: [...explored.flatMap((each) => each.remarks), ...problems],
      };
    }),
    Effect.provideService(Monitor, monitorOf(tell)),
  );

const refineSteps = (tell: Tell) =>
  refineMachines().pipe(
    Effect.map(
      ({ steps, differences }): Checked => ({
        count: steps,
        ok: differences.length === 0,
        remarks: differences.map(describeDifference),
      }),
    ),
    Effect.provideService(Monitor, monitorOf(tell)),
  );

const refineCases = (cases: number, seed: number) => (tell: Tell) =>
  Effect.map(
    refineRandomly({ cases, seed, progress: (done) => tell(`${done} of ${cases} cases`) }),
    ({ cases: count, difference }): Checked => ({
      count,
      ok: difference === null,
      remarks: difference === null ? [] : [`seed ${seed}: ${describeDifference(difference)}`],
    }),
  );

const refineRequests = () =>
  Effect.map(
    Effect.flatMap(loadVectors(VECTORS), (vectors) => refineGolden(vectors)),
    ({ cases: count, difference }): Checked => ({
      count,
      ok: difference === null,
      remarks: difference === null ? [] : [describeDifference(difference)],
    }),
  );

const refineSystem =
  ({ cases, refine }: SystemRefinement, seed: number) =>
  () =>
    Effect.map(
      refine({ seed, cases }),
      ({ cases: count, difference }): Checked => ({
        count,
        ok: difference === null,
        remarks: difference === null ? [] : [`seed ${seed}: ${printable(difference)}`],
      }),
    );

/** A difference of any system as text. */
const printable = (difference: unknown): string =>
  JSON.stringify(difference, (_, value: unknown) => (typeof value === "bigint" ? value.toString() : value), 2);

const proveAll = (tell: Tell) =>
  prove({}).pipe(
    Effect.provideService(ProofProgress, ({ done, of, id }) => tell(`${done} of ${of} obligations: ${id}`)),
    Effect.map((report): Checked => {
      const wrong = report.obligations.filter((row) => !rowHolds(row));
      return {
        count: report.obligations.length,
        ok: proofsHold(report),
        remarks: wrong.map(({ id, verdict, expected, vacuous, superfluous, control, remarks: said }) =>
          [
            `${id}: ${verdict}, expected ${expected}`,
            ...(vacuous ? ["its hypotheses cannot be met"] : []),
            ...superfluous.map((name) => `it does without ${name}`),
            ...(control.fails ? [] : ["its control does not fail"]),
            ...said,
          ].join("; "),
        ),
      };
    }),
  );

const vectorsAreFresh = () =>
  Effect.gen(function* () {
    const { cases, ok, problems } = yield* checkVectors(VECTORS, yield* readSpecification(SPECIFICATION));
    return { count: cases, ok, remarks: problems } satisfies Checked;
  });

const floatVectorsAreFresh = () =>
  Effect.map(
    checkFloatVectors(VECTORS, VECTORS),
    ({ values, ok, problems }): Checked => ({ count: values, ok, remarks: problems }),
  );

const conforms = (adapter: Parameters<typeof conform>[0]["adapter"], seed: number) => (tell: Tell) =>
  Effect.gen(function* () {
    yield* tell("starting");
    const report = yield* conform({ adapter, vectors: VECTORS, seed: String(seed) });
    const ok = exitCodeOf(report) === 0;
    return { count: report.cases, ok, remarks: ok ? [] : [terminalReport(report)] } satisfies Checked;
  });

export const LAYER_NAMES = ["specification", "proofs", "refinement", "vectors", "conformance"] as const;

/** What is to be verified. */
export interface Charge {
  /** Random cases of the pool's refinement. */
  readonly cases: number;
  readonly seed: number;
  readonly only: readonly (typeof LAYER_NAMES)[number][];
}

/** The layers, in an order in which each rests on the ones before it. */
export const layers = ({ cases, seed, only }: Charge): readonly Layer[] =>
  every(cases, seed).filter(({ layer }) => only.includes(layer));

const every = (cases: number, seed: number): readonly Layer[] => [
  { layer: "specification", checked: "states of the machines, every property in each", run: exploreMachines },
  { layer: "proofs", checked: "obligations over the same equations", run: proveAll },
  { layer: "refinement", checked: "explored steps, src against spec", run: refineSteps },
  { layer: "refinement", checked: `random cases up to 2^112, seed ${seed}`, run: refineCases(cases, seed) },
  { layer: "refinement", checked: "requests of the golden vectors", run: refineRequests },
  ...SYSTEM_REFINEMENTS.map(
    (system): Layer => ({
      layer: "refinement",
      checked: `${system.system}: random cases`,
      run: refineSystem(system, seed),
    }),
  ),
  { layer: "vectors", checked: "cases, generated anew and compared", run: vectorsAreFresh },
  { layer: "vectors", checked: "float64 values, against 50 digits computed anew", run: floatVectorsAreFresh },
  { layer: "conformance", checked: "cases answered by src", run: conforms(inProcess(reference), seed) },
  {
    layer: "conformance",
    checked: "cases answered by the Python adapter",
    run: conforms(`python3 ${JSON.stringify(PYTHON_ADAPTER)}`, seed),
  },
];
