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

const fromProc = (group: number): number => {
  let bytes = 0;
  for (const name of readdirSync("/proc")) {
    if (!/^[0-9]+$/.test(name)) continue;
    // pid (name, which may hold anything) state parent group … rss …
    const fields = read(`/proc/${name}/stat`)
      .replace(/^.*\) /su, "")
      .split(" ");
    if (Number(fields[2]) === group) bytes += Number(fields[RSS]) * PAGE;
  }
  return bytes;
};

const fromPs = (text: string, group: number): number =>
  text
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .reduce((bytes, [of, kilobytes = 0]) => (of === group ? bytes + kilobytes * 1024 : bytes), 0);

/** Bytes of memory that the processes of a group hold now. */
const memoryOf = (group: number): Promise<number> =>
  existsSync("/proc/self/stat")
    ? Promise.resolve(fromProc(group))
    : new Promise((resolve) => {
        execFile("ps", ["-A", "-o", "pgid=,rss="], (_, text) => resolve(fromPs(text, group)));
      });

/** Between two looks: short enough that a process cannot take all there is, long enough to cost nothing. */
const EVERY_MS = 200;

/** Looks at a group's memory now and then, and calls `exceeded` once if it is above `most` bytes. Returns how to stop looking. */
export const watchMemory = (group: number, most: number, exceeded: () => void): (() => void) => {
  let stopped = false;
  const look = async (): Promise<void> => {
    const bytes = await memoryOf(group);
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
