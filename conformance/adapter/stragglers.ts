import { existsSync, readdirSync, readFileSync } from "node:fs";

/**
 * The variable by whose value the descendants of an adapter are known: a child that leaves the process group, or whose
 * parent has gone, still has it. Drawn for each start; nothing can be told from it.
 */
export const MARK = "HMM_CONFORMANCE_SESSION";

const carries = (pid: string, mark: string): boolean => {
  try {
    return readFileSync(`/proc/${pid}/environ`, "latin1").split("\0").includes(`${MARK}=${mark}`);
  } catch {
    // It has gone, or is another user's.
    return false;
  }
};

const marked = (mark: string): readonly number[] =>
  readdirSync("/proc")
    .filter((name) => /^[0-9]+$/.test(name) && carries(name, mark))
    .map(Number)
    .filter((pid) => pid !== process.pid);

/** A process may start others while it is being ended; none can do so as often as this. */
const ROUNDS = 8;

/** Ends whatever an adapter has started outside its group, where the system tells (Linux does). */
export const endStragglers = (mark: string): void => {
  if (!existsSync("/proc/self/environ")) return;
  for (let round = 0; round < ROUNDS; round += 1) {
    const left = marked(mark);
    if (left.length === 0) return;
    for (const pid of left)
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        // It has gone, which is what was wanted.
      }
  }
};
