import { spawn } from "node:child_process";
import { appendFileSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A request as an adapter sees it. */
export interface Asked {
  readonly id: string;
  readonly operation: string;
  readonly params: unknown;
  readonly state: unknown;
  readonly input: unknown;
}

/** What an adapter does with a request. `say` writes one line; `shout` writes bytes as they are. */
export type Act = (asked: Asked, say: (message: unknown) => void, shout: (bytes: Buffer | string) => void) => void;

const garbageLines = ["Traceback (most recent call last):", "{", "[]", "null", '{"id":7}', "undefined"];
let said = 0;
/** The file of vectors, for those who use it, in a folder where they may write. */
const [, , , file] = process.argv;

/** The answers of a file of vectors by the id of the test, as someone would keep them who had the file. */
const learned = new Map<string, object>();
const learn = (from: string): void => {
  for (const { tests } of JSON.parse(readFileSync(from, "utf8")).groups)
    for (const { id, expect } of tests) learned.set(id, expect);
};

/** Every one of these must fail, each in its own way: `expected.ts` says in which. */
export const ACTS: Readonly<Record<string, Act>> = {
  "always-ok": ({ id, state }, say) => say({ id, status: "ok", output: {}, post: state }),
  "always-reject": ({ id }, say) => say({ id, status: "reject", code: "Overflow", phase: "arithmetic" }),
  echo: (asked, say) => say(asked),
  hang: () => undefined,
  crash: () => process.exit(3),
  // Crashes on one kind of request only, and answers the others: the runner has to name the right one.
  "crash-on-zero": (asked, say) =>
    JSON.stringify(asked.input).includes('"creditsIn":"0"')
      ? process.exit(3)
      : say({ id: asked.id, status: "error", message: "fine" }),
  garbage: (_, __, shout) => {
    said += 1;
    shout(`${garbageLines[said % garbageLines.length]}\n`);
  },
  "answers-by-id": ({ id }, say) => {
    if (learned.size === 0 && file !== undefined) learn(file);
    say({ id, ...(learned.get(id) ?? { status: "error", message: "an id that I have never seen" }) });
  },
  flood: (_, __, shout) => {
    const line = `${"x".repeat(1023)}\n`.repeat(64);
    setInterval(() => shout(line), 1);
  },
  "flood-without-end-of-line": (_, __, shout) => {
    setInterval(() => shout("x".repeat(65_536)), 1);
  },
  duplicates: ({ id }, say) => {
    for (let time = 0; time < 2; time += 1) say({ id, status: "error", message: "twice" });
  },
  "unknown-id": (_, say) => say({ id: "v1-0000000000000000", status: "ok", output: {} }),
  "invalid-utf8": ({ id }, _, shout) => {
    shout(
      Buffer.concat([
        Buffer.from(`{"id":"${id}","status":"error","message":"`),
        Buffer.from([0xff, 0xfe]),
        Buffer.from('"}\n'),
      ]),
    );
  },
  oversize: ({ id }, say) => say({ id, status: "error", message: "x".repeat(1 << 20) }),
  prototype: ({ id }, _, shout) => shout(`{"id":"${id}","status":"ok","output":{"__proto__":{"resourceOut":"1"}}}\n`),
  nesting: ({ id }, _, shout) =>
    shout(`{"id":"${id}","status":"ok","output":${"[".repeat(100_000)}${"]".repeat(100_000)}}\n`),
  "control-characters": ({ id }, say) =>
    say({ id, status: "error", message: "\u001b[2J\u001b]0;owned\u0007 all tests passed\u202e" }),
  // Its child outlives it unless the whole group is ended. It says the child's number on stderr.
  forks: ({ id }, say) => {
    const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "inherit" });
    process.stderr.write(`child ${child.pid}\n`);
    say({ id, status: "error", message: "I have a child" });
  },
  // Ends, and leaves a child that holds its pipes open.
  "forks-and-exits": () => {
    const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "inherit" });
    process.stderr.write(`child ${child.pid}\n`);
    child.once("spawn", () => process.exit(0));
  },
  // Its child leaves the group, loses its parent, and lets go of every pipe.
  "forks-away": ({ id }, say) => {
    const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore", detached: true });
    child.unref();
    if (file !== undefined) appendFileSync(join(dirname(file), "strays"), `${child.pid}\n`);
    say({ id, status: "error", message: "I had a child" });
  },
  // More digits than any number here has, and still one line.
  "long-number": ({ id }, say) => say({ id, status: "ok", output: { resourceOut: "9".repeat(900_000) } }),
  // JSON has no infinity, but a reader may make one of this.
  infinity: ({ id, state }, _, shout) =>
    shout(`{"id":"${id}","status":"ok","output":{"resourceOut":1e999},"post":${JSON.stringify(state)}}\n`),
  "memory-hog": () => {
    const held: Buffer[] = [];
    setInterval(() => held.push(Buffer.alloc(1 << 25, 1)), 20);
  },
  "shouts-on-stderr": ({ id }, say) => {
    for (let time = 0; time < 50; time += 1) process.stderr.write("\u001b[31mpanic ".repeat(10_000));
    say({ id, status: "error", message: "listen to me" });
  },
  // Stays, and says no more.
  "closes-stdout": () => {
    process.stdout.end();
  },
  // Neither a signal nor a request makes it go.
  stubborn: () => {
    process.on("SIGTERM", () => undefined);
  },
};
