import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import type { Readable, Writable } from "node:stream";
import { Effect, type Scope } from "effect";
import { GRACE_MS, STDERR_KEPT } from "../protocol/index.ts";
import { endStragglers, MARK } from "./stragglers.ts";
import { tail } from "./tail.ts";

/** A child with its three pipes, at the head of a process group of its own. */
export interface ProcessGroup {
  readonly stdin: Writable;
  readonly stdout: Readable;
  readonly stderr: () => string;
  /** The number of the group; null if nothing was started. */
  readonly id: number | null;
  /** How it ended, once it has: `exit 1`, `signal SIGKILL`, `not started: …`. */
  readonly ending: Promise<string>;
}

/** Groups that live now. If this process ends without running its finalizers, they must not outlive it. */
const living = new Map<number, string>();
let watching = false;

const signalGroup = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(-pid, signal);
  } catch {
    // ESRCH: the group is gone, which is what was wanted.
  }
};

const endAllAtExit = (): void => {
  if (watching) return;
  watching = true;
  process.once("exit", () => {
    for (const [pid, mark] of living) {
      signalGroup(pid, "SIGKILL");
      endStragglers(mark);
    }
  });
};

/**
 * Resolves with how the head of the group ended. What it leaves behind in its group is ended in the same turn: later,
 * the group's number might already be somebody else's.
 */
const endingOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => {
    child.once("error", (error) => resolve(`not started: ${error.message}`));
    child.once("exit", (code, signal) => {
      if (child.pid !== undefined) {
        signalGroup(child.pid, "SIGKILL");
        living.delete(child.pid);
      }
      resolve(signal === null ? `exit ${code}` : `signal ${signal}`);
    });
  });

/** Waits for a promise, but no longer than `ms`. */
export const within = <A>(promise: Promise<A>, ms: number): Promise<A | undefined> => {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  return Promise.race([promise, timeout]).finally(() => clearTimeout(timer));
};

/** Asks the group to end, then ends it: its head, and with it everything that was started in the group. */
const endGroup = async ({ child, group: { ending }, mark }: Opened): Promise<void> => {
  const { pid } = child;
  if (pid !== undefined && child.exitCode === null && child.signalCode === null) {
    signalGroup(pid, "SIGTERM");
    await within(ending, GRACE_MS);
    if (living.has(pid)) signalGroup(pid, "SIGKILL");
    await within(ending, GRACE_MS);
  }
  endStragglers(mark);
  for (const stream of child.stdio) stream?.destroy();
};

interface Opened {
  readonly child: ChildProcess;
  readonly group: ProcessGroup;
  readonly mark: string;
}

const open = ([program, ...args]: readonly [string, ...string[]]): Opened => {
  const mark = randomUUID();
  const env = { ...process.env, [MARK]: mark };
  const child = spawn(program, args, { detached: true, env, stdio: ["pipe", "pipe", "pipe"] });
  if (child.pid !== undefined) {
    endAllAtExit();
    living.set(child.pid, mark);
  }
  const said = tail(STDERR_KEPT);
  child.stderr.on("data", said.push);
  // A pipe to a process that has gone: its ending is what is reported.
  for (const stream of [child.stdin, child.stdout, child.stderr]) stream.on("error", () => undefined);
  const { stdin, stdout, pid: id = null } = child;
  return { child, mark, group: { stdin, stdout, stderr: said.text, id, ending: endingOf(child) } };
};

/**
 * Starts a process in a group of its own; when the scope closes, however that comes about, the whole group ends, and
 * with it what has left the group.
 */
export const processGroup = (words: readonly [string, ...string[]]): Effect.Effect<ProcessGroup, never, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.sync(() => open(words)),
    (opened) => Effect.promise(() => endGroup(opened)),
  ).pipe(Effect.map(({ group }) => group));
