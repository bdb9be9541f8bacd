import { createHash } from "node:crypto";
import { Clock, Data, Effect, FileSystem, type PlatformError } from "effect";
import type { Machine } from "../machine.ts";
import type { ExploreOptions } from "./ending.ts";
import type { Exploration } from "./exploration.ts";
import { beginning, run } from "./explore.ts";
import { Explorer } from "./explorer.ts";
import { Observations } from "./observations.ts";

/** A file that cannot be resumed from: it is not a checkpoint, is damaged, or is one of another machine. */
export class CheckpointRejected extends Data.TaggedError("CheckpointRejected")<{
  readonly path: string;
  readonly message: string;
}> {}

const FORMAT = "hmm-checkpoint-1";
const DIGEST_BYTES = 32;
const NEWLINE = 10;

/** The bytes after the header, in this order; the three columns have an entry of four bytes for each state. */
const COLUMNS = ["offsets", "parents", "steps"] as const;

interface Header {
  readonly format: string;
  readonly machine: string;
  readonly count: number;
  readonly arenaEnd: number;
  readonly cursor: number;
  readonly levelsLeft: number;
  readonly levelEnd: number;
  readonly observations: Omit<Observations, "refused" | "sight" | "merge" | "inOrder"> & {
    readonly refused: readonly (readonly string[])[];
  };
}

const digestOf = (bytes: Uint8Array | string): Buffer => createHash("sha256").update(bytes).digest();

/** What has to be the same for the numbers of states and steps to mean the same; the text of the steps included. */
const identityOf = <State>({ name, variables, constants, initial, actions }: Machine<State>): string => {
  const text = JSON.stringify(
    [name, variables, constants, initial, actions.map((one) => [one.name, one.parameters, String(one.step)])],
    (_, value) => (typeof value === "bigint" ? `${value}n` : value instanceof Map ? [...value] : value),
  );
  return digestOf(text).toString("hex");
};

const bytesOf = (column: Uint32Array, count: number): Uint8Array =>
  new Uint8Array(column.buffer, column.byteOffset, 4 * count);

/** Everything that is needed to go on: a header of JSON, the states, and a digest of both. */
export const encodeCheckpoint = <State>(machine: Machine<State>, explorer: Explorer<State>): Uint8Array => {
  const { store, cursor, levelsLeft, levelEnd, observations } = explorer;
  const header: Header = {
    format: FORMAT,
    machine: identityOf(machine),
    count: store.count,
    arenaEnd: store.arenaEnd,
    cursor,
    levelsLeft,
    levelEnd,
    observations: { ...observations, refused: observations.refused.map((codes) => [...codes]) },
  };
  const body = Buffer.concat([
    Buffer.from(`${JSON.stringify(header)}\n`),
    store.arena.subarray(0, store.arenaEnd),
    ...COLUMNS.map((column) => bytesOf(store[column], store.count)),
  ]);
  return Buffer.concat([body, digestOf(body)]);
};

/** The explorer that a checkpoint was made of, or what is wrong with it. */
export const decodeCheckpoint = <State>(
  machine: Machine<State>,
  bytes: Uint8Array,
  budget: number,
): Explorer<State> | string => {
  const body = bytes.subarray(0, Math.max(0, bytes.length - DIGEST_BYTES));
  const headerEnd = body.indexOf(NEWLINE);
  if (headerEnd < 0 || !Buffer.from(body.subarray(0, headerEnd)).includes(FORMAT)) return "it is not a checkpoint";
  if (digestOf(body).compare(bytes.subarray(body.length)) !== 0) return "it is damaged: its digest is another one";
  const header: Header = JSON.parse(Buffer.from(body.subarray(0, headerEnd)).toString());
  if (header.machine !== identityOf(machine)) return `it is of another machine than ${machine.name} as it is now`;
  const explorer = new Explorer(machine, { budget });
  const columnsAt = headerEnd + 1 + header.arenaEnd;
  const column = (place: number): Uint32Array =>
    new Uint32Array(
      Uint8Array.from(body.subarray(columnsAt + 4 * header.count * place, columnsAt + 4 * header.count * (place + 1)))
        .buffer,
    );
  explorer.store.restore(body.subarray(headerEnd + 1, columnsAt), {
    offsets: column(0),
    parents: column(1),
    steps: column(2),
  });
  explorer.resume(header);
  explorer.observations.merge(
    Object.assign(new Observations(machine), header.observations, {
      refused: header.observations.refused.map((codes) => new Set(codes)),
    }),
  );
  return explorer;
};

export interface CheckpointOptions extends ExploreOptions {
  /** Where the checkpoint is kept. A run goes on from the one that is there. */
  readonly path: string;
  /** Milliseconds between two checkpoints; one more is made when the run ends before it has seen everything. */
  readonly every?: number;
}

/** Explores a machine and writes down, now and then, how far it is; and goes on from what was written down. */
export const exploreWithCheckpoints = <State>(
  machine: Machine<State>,
  options: CheckpointOptions,
): Effect.Effect<Exploration<State>, CheckpointRejected | PlatformError.PlatformError, FileSystem.FileSystem> =>
  Effect.gen(function* () {
    const files = yield* FileSystem.FileSystem;
    const { path, every = 60_000 } = options;
    const explorer = (yield* files.exists(path))
      ? yield* resumed(machine, path, yield* files.readFile(path), options)
      : beginning(machine, options);
    /** The old checkpoint stays until the new one is whole. */
    const write = Effect.suspend(() => files.writeFile(`${path}.new`, encodeCheckpoint(machine, explorer))).pipe(
      Effect.andThen(files.rename(`${path}.new`, path)),
    );
    let written = yield* Clock.currentTimeMillis;
    const between = Effect.gen(function* () {
      const now = yield* Clock.currentTimeMillis;
      if (now - written < every) return;
      written = now;
      yield* write;
    });
    const exploration = yield* run(machine, explorer, options, between);
    if (exploration.incomplete !== null && exploration.incomplete.reason !== "memory") yield* write;
    return exploration;
  });

const resumed = <State>(
  machine: Machine<State>,
  path: string,
  bytes: Uint8Array,
  { memory = Number.POSITIVE_INFINITY }: ExploreOptions,
): Effect.Effect<Explorer<State>, CheckpointRejected> => {
  const explorer = decodeCheckpoint(machine, bytes, memory);
  return typeof explorer === "string"
    ? Effect.fail(new CheckpointRejected({ path, message: `${path} cannot be resumed from: ${explorer}` }))
    : Effect.succeed(explorer);
};
