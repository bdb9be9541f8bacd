import { Console, Effect, Option } from "effect";
import { Command } from "effect/cli";
import {
  conform,
  fuzz,
  joinCommand,
  Progress,
  type ProgressEvent,
  parseShard,
  readSpecification,
  reproLine,
  saveVectors,
} from "../../conformance/index.ts";
import { WrongUsage } from "../outcome.ts";
import { SPECIFICATION } from "../package.ts";
import { makeProgress } from "../terminal.ts";
import { caseFlags, fuzzFlags, judgementFlags, limitsOf, runFlags } from "./conform/flags.ts";
import { adapterFrom, implementationFlags } from "./conform/implementation.ts";
import { mergeCommand } from "./conform/merge.ts";
import { giveReport, reportFlags } from "./conform/reports.ts";

const describe = (event: ProgressEvent): string => {
  switch (event._tag) {
    case "Started":
      return `adapter ${event.adapter}: ${event.cases} cases, ${event.skipped} skipped`;
    case "Answered":
      return `${event.done} of ${event.of} answered`;
    case "Restarted":
      return `restart ${event.restarts} of ${event.most}: ${event.reason}`;
  }
};

/** Runs with progress on stderr. */
const withProgress = <A, E, R>(run: Effect.Effect<A, E, R>) =>
  Effect.flatMap(makeProgress, (progress) =>
    run.pipe(
      Effect.provideService(Progress, (event) => progress.tell(describe(event))),
      Effect.ensuring(progress.clear),
    ),
  );

/** Flags of the vectors that make no sense with random sequences, and the other way round. */
const checkCombination = (
  isFuzz: boolean,
  given: Readonly<Record<string, boolean>>,
): Effect.Effect<void, WrongUsage> => {
  const wrong = Object.entries(given).find(([, isGiven]) => isGiven)?.[0];
  if (wrong === undefined) return Effect.void;
  const reason = isFuzz ? `--${wrong} does not go with --fuzz` : `--${wrong} goes with --fuzz only`;
  return Effect.fail(new WrongUsage({ reason }));
};

export const conformCommand = Command.make(
  "conform",
  { ...implementationFlags, ...caseFlags, ...runFlags, ...judgementFlags, ...fuzzFlags, ...reportFlags },
  Effect.fn(function* (given) {
    const adapter = yield* adapterFrom(given);
    const { vectors, repro, only, shard, knownFailures, update, save } = given;
    if (Option.isSome(repro)) {
      if (adapter.command === null)
        return yield* new WrongUsage({
          reason: "--repro prints a line for a command; of any other implementation, run one case: --only ID",
        });
      const command = joinCommand(adapter.command);
      return yield* Console.log(yield* reproLine({ vectors, id: repro.value, command }));
    }
    const common = {
      adapter,
      minimumLevel: given.level,
      slack: Option.match(given.units, { onNone: () => ({}), onSome: (most) => ({ units: BigInt(most) }) }),
      timeoutMs: Option.getOrUndefined(given.timeout),
      startMs: Option.getOrUndefined(given.startTimeout),
      jobs: Option.getOrUndefined(given.jobs),
      limits: limitsOf(given),
      seed: Option.getOrUndefined(given.seed),
      errors: Option.getOrUndefined(given.errors),
    };
    if (Option.isSome(given.fuzz)) {
      yield* checkCombination(true, {
        only: Option.isSome(only),
        shard: Option.isSome(shard),
        "known-failures": Option.isSome(knownFailures),
        update,
        window: Option.isSome(given.window),
      });
      const specification = yield* readSpecification(SPECIFICATION);
      const options = { ...common, runs: given.fuzz.value, relations: given.relations, specification };
      const { report, saved } = yield* withProgress(fuzz(options));
      if (Option.isSome(save)) yield* saveVectors(save.value, saved);
      return yield* giveReport(report, given);
    }
    yield* checkCombination(false, { save: Option.isSome(save), "no-relations": !given.relations });
    const report = yield* withProgress(
      conform({
        ...common,
        vectors,
        only: Option.getOrUndefined(only),
        shard: Option.isSome(shard) ? yield* parseShard(shard.value) : undefined,
        window: Option.getOrUndefined(given.window),
        knownFailures: Option.getOrUndefined(knownFailures),
        update,
      }),
    );
    return yield* giveReport(report, given);
  }),
).pipe(
  Command.withDescription(
    "Judge an implementation in any language against the golden vectors, or against random sequences. Exit code 0: conformant; 1: not; 2: wrong usage or bad vectors; 3: the adapter never started; 4: it broke too often.",
  ),
  Command.withExamples([
    {
      command: 'hmm conform --cmd "python3 my_adapter.py"',
      description: "Is mine right, and if not, the smallest case that shows it",
    },
    { command: 'hmm conform --cmd ./adapter --only "pool.buy"', description: "One operation" },
    {
      command: "hmm conform --cmd ./adapter --known-failures known.json",
      description: "In CI, while something is still being mended",
    },
    {
      command: "hmm conform --cmd ./adapter --fuzz 2000 --seed 1 --save smallest.json",
      description: "Random sequences; the smallest that fails is replayed with --vectors smallest.json",
    },
    {
      command: "hmm conform --module ./pool.mjs --jobs 2 --html report.html",
      description: "A JavaScript implementation, and a page about it",
    },
    { command: "hmm conform --cmd ./adapter --shard 1/3 --json > 1.json", description: "A third of the cases" },
  ]),
  Command.withSubcommands([mergeCommand]),
);
