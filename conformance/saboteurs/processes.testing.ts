import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";

interface Process {
  readonly pid: number;
  readonly group: number;
  readonly isZombie: boolean;
}

const fromProc = (): readonly Process[] =>
  readdirSync("/proc")
    .filter((name) => /^[0-9]+$/.test(name))
    .flatMap((name) => {
      try {
        // pid (name, which may hold anything) state parent group …
        const [state, , group] = readFileSync(`/proc/${name}/stat`, "utf8")
          .replace(/^.*\) /su, "")
          .split(" ");
        return [{ pid: Number(name), group: Number(group), isZombie: state === "Z" || state === "X" }];
      } catch {
        return [];
      }
    });

const fromPs = (): readonly Process[] =>
  execFileSync("ps", ["-A", "-o", "pid=,pgid=,stat="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => {
      const [pid, group, state] = line.trim().split(/\s+/);
      return { pid: Number(pid), group: Number(group), isZombie: state?.startsWith("Z") ?? false };
    });

/** Processes of these groups that are still alive. What has ended and waits for init to notice is not. */
const aliveNow = (groups: readonly number[]): readonly number[] =>
  (existsSync("/proc/self/stat") ? fromProc() : fromPs())
    .filter(({ group, isZombie }) => !isZombie && groups.includes(group))
    .map(({ pid }) => pid);

/** As long as a process that has been killed may take to go on a busy machine. */
const PATIENCE_MS = 2000;

/** Processes of these groups that are alive and stay so. */
export const aliveIn = async (groups: readonly number[]): Promise<readonly number[]> => {
  const until = performance.now() + PATIENCE_MS;
  while (aliveNow(groups).length > 0 && performance.now() < until) await setTimeout(20);
  return aliveNow(groups);
};
