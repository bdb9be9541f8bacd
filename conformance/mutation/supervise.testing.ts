import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { json } from "node:stream/consumers";
import { Effect } from "effect";

/** What a judging program says, a line of JSON each: whose turn it is, and how it came out. */
export type Said =
  | { readonly turn: string }
  | { readonly id: string; readonly status: Status; readonly by: string | null };

export type Status = "killed" | "survived" | "noCoverage" | "timedOut";

export interface Judged {
  readonly id: string;
  readonly status: Status;
  /** What noticed it. */
  readonly by: string | null;
}

export interface Supervision {
  readonly program: URL;
  readonly files: readonly string[];
  /** The ids of the mutants to judge, told to the program on its stdin. */
  readonly due: readonly string[];
  /** Programs that run side by side. */
  readonly shares: number;
  /** A program that says nothing for so long is judging a mutant that hangs. */
  readonly silenceMilliseconds: number;
  readonly told: (judged: number) => Effect.Effect<void>;
}

/** The ids that a judging program was told to judge. */
export const dueOf = async (told: NodeJS.ReadableStream): Promise<ReadonlySet<string>> =>
  new Set((await json(told)) as readonly string[]);

interface Attempt {
  readonly turns: number;
  readonly hanging: string | null;
  /** What it said when it ended between two mutants, of which neither is to blame; null if there was nothing left to do. */
  readonly broken: string | null;
}

/** One run of the program from the `skip`-th mutant of a share on, until it ends or hangs. */
const attempt = (
  { program, files, due, shares, silenceMilliseconds }: Supervision,
  share: number,
  skip: number,
  judged: (one: Judged) => void,
): Effect.Effect<Attempt> =>
  Effect.callback<Attempt>((resume) => {
    const child = spawn(process.execPath, [program.pathname, `${share}`, `${shares}`, `${skip}`, ...files], {
      stdio: ["pipe", "pipe", "pipe"],
    });
    child.stdin.on("error", () => {});
    child.stdin.end(JSON.stringify(due));
    let turns = 0;
    let pending: string | null = null;
    let hung = false;
    let errors = "";
    // Reading the vectors and instrumenting takes its time before the first turn.
    const patience = (factor: number): NodeJS.Timeout =>
      setTimeout(() => {
        hung = true;
        child.kill("SIGKILL");
      }, factor * silenceMilliseconds);
    let alarm = patience(10);
    createInterface({ input: child.stdout }).on("line", (line) => {
      clearTimeout(alarm);
      alarm = patience(1);
      const said: Said = JSON.parse(line);
      if ("turn" in said) {
        turns += 1;
        pending = said.turn;
        return;
      }
      pending = null;
      judged(said);
    });
    child.stderr.on("data", (text) => {
      errors = `${errors}${text}`.slice(-2000);
    });
    child.on("close", (code, signal) => {
      clearTimeout(alarm);
      if (code === 0) return resume(Effect.succeed({ turns, hanging: null, broken: null }));
      // A mutant may also run the program out of memory.
      if (pending !== null && (hung || signal !== null || code !== null))
        return resume(Effect.succeed({ turns, hanging: pending, broken: null }));
      return resume(Effect.succeed({ turns, hanging: null, broken: `${code ?? signal}: ${errors}` }));
    });
    return Effect.sync(() => {
      clearTimeout(alarm);
      child.kill("SIGKILL");
    });
  });

/** Judges every mutant, those that hang included, and takes up behind them. */
export const supervise = Effect.fn("supervise")(function* (supervision: Supervision) {
  const results: Judged[] = [];
  const judged = (one: Judged): void => {
    results.push(one);
  };
  const share = Effect.fnUntraced(function* (which: number) {
    let skip = 0;
    for (;;) {
      const { turns, hanging, broken } = yield* attempt(supervision, which, skip, judged);
      skip += turns;
      // Whoever ends without having judged anything will not do better the next time.
      if (broken !== null && turns === 0)
        return yield* Effect.fail(new Error(`the judging program ended with ${broken}`));
      if (broken !== null) continue;
      if (hanging === null) return;
      judged({ id: hanging, status: "timedOut", by: "time" });
      yield* supervision.told(results.length);
    }
  });
  yield* Effect.forEach(
    Array.from({ length: supervision.shares }, (_, which) => which),
    share,
    { concurrency: "unbounded", discard: true },
  );
  return results;
});
