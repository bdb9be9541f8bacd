import { Console, Effect, Option } from "effect";
import { Command, Flag } from "effect/cli";
import {
  conform,
  exitCodeOf,
  jsonReport,
  Progress,
  type ProgressEvent,
  reproLine,
  terminalReport,
} from "../../conformance/index.ts";
import { FellShort, WrongUsage } from "../outcome.ts";
import { VECTORS } from "../package.ts";
import { jsonFlag, makeProgress, printJson } from "../terminal.ts";
import { implementationFlags, implementationOf } from "./conform/implementation.ts";

const flags = {
  ...implementationFlags,
  vectors: Flag.Directory("vectors").pipe(
    Flag.withDescription("Folder of vectors (default: the golden ones)"),
    Flag.withDefault(VECTORS),
  ),
  only: Flag.String("only").pipe(
    Flag.withDescription("Only cases whose id, operation, suite or suite/group/alias matches; * is any text"),
    Flag.withMetavar("PATTERN"),
    Flag.optional,
  ),
  level: Flag.Literals("level", ["A", "B", "C"]).pipe(
    Flag.withDescription("The lowest level that counts as conformant"),
    Flag.withDefault("A" as const),
  ),
  units: Flag.Int("units").pipe(
    Flag.withDescription("Level B: units that an answer may err by in the pool's favour"),
    Flag.optional,
  ),
  timeout: Flag.Int("timeout").pipe(
    Flag.withDescription("Milliseconds for one answer (default 2000)"),
    Flag.withMetavar("MS"),
    Flag.optional,
  ),
  window: Flag.Int("window").pipe(Flag.withDescription("Most requests in flight (default 64)"), Flag.optional),
  seed: Flag.String("seed").pipe(
    Flag.withDescription("Seed of the run ids and the order; printed by every run"),
    Flag.optional,
  ),
  errors: Flag.File("errors", { mustExist: true }).pipe(
    Flag.withDescription('JSON file from your native errors to our codes: {"Panic(0x11)":{"code":"Overflow"}}'),
    Flag.optional,
  ),
  knownFailures: Flag.File("known-failures").pipe(
    Flag.withDescription("JSON file of known failures; a case there that passes is an error too"),
    Flag.optional,
  ),
  update: Flag.Boolean("update").pipe(
    Flag.withDescription("Rewrite the file of known failures to what this run shows"),
    Flag.withDefault(false),
  ),
  repro: Flag.String("repro").pipe(
    Flag.withDescription("Print one shell line that replays one case against the command, and run nothing"),
    Flag.withMetavar("ID"),
    Flag.optional,
  ),
  json: jsonFlag,
};

const describe = (event: ProgressEvent): string => {
  switch (event._tag) {
    case "Started":
      return `${event.adapter}: ${event.cases} cases, ${event.skipped} skipped`;
    case "Answered":
      return `${event.done} of ${event.of} answered`;
    case "Restarted":
      return `restart ${event.restarts} of ${event.most}: ${event.reason}`;
  }
};

export const conformCommand = Command.make(
  "conform",
  flags,
  Effect.fn(function* ({ cmd, evm, rpc, address, vectors, json, repro, level, units, ...rest }) {
    const { adapter, command } = yield* implementationOf({ cmd, evm, rpc, address });
    if (Option.isSome(repro)) {
      if (command === null)
        return yield* new WrongUsage({
          reason: "--repro prints a line for a command; of a contract, run one case: --only ID",
        });
      return yield* Console.log(yield* reproLine({ vectors, id: repro.value, command }));
    }
    const progress = yield* makeProgress;
    const report = yield* conform({
      adapter,
      vectors,
      minimumLevel: level,
      slack: Option.match(units, { onNone: () => ({}), onSome: (most) => ({ units: BigInt(most) }) }),
      only: Option.getOrUndefined(rest.only),
      timeoutMs: Option.getOrUndefined(rest.timeout),
      window: Option.getOrUndefined(rest.window),
      seed: Option.getOrUndefined(rest.seed),
      errors: Option.getOrUndefined(rest.errors),
      knownFailures: Option.getOrUndefined(rest.knownFailures),
      update: rest.update,
    }).pipe(
      Effect.scoped,
      Effect.provideService(Progress, (event) => progress.tell(describe(event))),
      Effect.ensuring(progress.clear),
    );
    if (json) yield* printJson(jsonReport(report));
    else yield* Console.log(terminalReport(report));
    const code = exitCodeOf(report);
    if (code !== 0) return yield* new FellShort(code);
  }),
).pipe(
  Command.withDescription(
    "Judge an implementation in any language against the golden vectors. Exit code 0: conformant; 1: not; 2: wrong usage or bad vectors; 3: the adapter never started; 4: it broke too often.",
  ),
  Command.withExamples([
    {
      command: 'hmm conform --cmd "python3 my_adapter.py"',
      description: "Is mine right, and if not, the smallest case that shows it",
    },
    { command: 'hmm conform --cmd ./adapter --only "pool.buy"', description: "One operation" },
    {
      command: "hmm conform --evm out/Mine.sol/Mine.json",
      description: "A compiled contract, on an EVM in this process",
    },
    {
      command: "hmm conform --rpc http://127.0.0.1:8545 --address 0x5FbDB2315678afecb367f032d93F642f64180aa3",
      description: "A deployed contract",
    },
    {
      command: "hmm conform --cmd ./adapter --known-failures known.json",
      description: "In CI, while something is still being mended",
    },
  ]),
);
