/** The longest line either side may send, its line feed left out, in bytes. */
export const LONGEST_LINE = 1 << 20;

/** How many requests the runner keeps in flight unless told otherwise; the adapter may ask for fewer. */
export const DEFAULT_WINDOW = 64;
export const WIDEST_WINDOW = 4096;

/** Time for one answer. */
export const DEFAULT_DEADLINE_MS = 2000;

/** Time from the start of an adapter to its hello: interpreters and virtual machines need some. */
export const DEFAULT_START_MS = 15_000;

/** Time from stop to the exit that has to follow. */
export const STOP_MS = 2000;

/** Time between asking a process group to end and ending it. */
export const GRACE_MS = 300;

/** How often an adapter is started again before the rest of a run is given up. */
export const MOST_RESTARTS = 10;

/** Repeated answers that one session may give before it counts as a flood. */
export const MOST_DUPLICATES = 100;

/** How much of an adapter's stderr is kept: its end, where the reason of a crash stands. */
export const STDERR_KEPT = 8192;

export const PROTOCOL_VERSION = 1;

/** The longest answer to one request that is looked at, in characters: many times what the largest pool needs. */
export const LONGEST_ANSWER = 1 << 16;

/** What one adapter may write to stdout in one life, in bytes. */
export const MOST_OUTPUT = 1 << 30;

/** What an adapter and all that it starts may take of memory, in bytes. */
export const MOST_MEMORY = 2 ** 31;
