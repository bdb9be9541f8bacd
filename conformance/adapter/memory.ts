import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

/** Bytes of a page of /proc/PID/stat: 4096 wherever that file is read, but for some 64-bit ARM kernels, which count fewer. */
const PAGE = 4096;

/** Field `rss` of /proc/PID/stat, counted from the state, which follows the name. */
const RSS = 21;

/** A process can end between being listed and being read. */
const read = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
};

/** Group and bytes of a process. */
const statOf = (pid: string | number): readonly [group: number, bytes: number] => {
  // pid (name, which may hold anything) state parent group … rss …
  const fields = read(`/proc/${pid}/stat`)
    .replace(/^.*\) /su, "")
    .split(" ");
  return [Number(fields[2]), Number(fields[RSS]) * PAGE];
};

/** All processes of a group; where `isQuick`, only its head, which is one file and not hundreds. */
const fromProc = (group: number, isQuick: boolean): number => {
  const pids = isQuick ? [group] : readdirSync("/proc").filter((name) => /^[0-9]+$/.test(name));
  return pids
    .map(statOf)
    .filter(([of]) => of === group)
    .reduce((sum, [, bytes]) => sum + bytes, 0);
};

const fromPs = (text: string, group: number): number =>
  text
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .reduce((bytes, [of, kilobytes = 0]) => (of === group ? bytes + kilobytes * 1024 : bytes), 0);

/** Bytes of memory that the processes of a group hold now. */
const memoryOf = (group: number, isQuick: boolean): Promise<number> =>
  existsSync("/proc/self/stat")
    ? Promise.resolve(fromProc(group, isQuick))
    : new Promise((resolve) => {
        execFile("ps", ["-A", "-o", "pgid=,rss="], (_, text) => resolve(fromPs(text, group)));
      });

/** Between two looks: short enough that a process cannot take all there is, long enough to cost nothing. */
const EVERY_MS = 200;

/** Every so many looks go to the whole group. */
const WHOLE = 5;

/** Looks at a group's memory now and then, and calls `exceeded` once if it is above `most` bytes. Returns how to stop looking. */
export const watchMemory = (group: number, most: number, exceeded: () => void): (() => void) => {
  let stopped = false;
  let looks = 0;
  const look = async (): Promise<void> => {
    looks += 1;
    const bytes = await memoryOf(group, looks % WHOLE !== 0);
    if (stopped) return;
    if (bytes > most) exceeded();
    else timer = setTimeout(look, EVERY_MS);
  };
  let timer = setTimeout(look, EVERY_MS);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
};
