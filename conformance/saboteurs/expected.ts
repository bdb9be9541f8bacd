import type { Counted } from "../runner/index.ts";

/** What the runner has to say of a saboteur: these kinds of verdict and no others, and this exit code. */
export interface Expected {
  readonly kinds: readonly Counted[];
  readonly exitCode: 0 | 1 | 4;
}

const fails = (...kinds: readonly Counted[]): Expected => ({ kinds, exitCode: 1 });

/** Run against accepted and refused cases of `pool.buy`, fewer than the restarts that the runner allows. */
export const EXPECTED: Readonly<Record<string, Expected>> = {
  "always-ok": fails("wrongValue", "acceptedWrongly"),
  "always-reject": fails("refusedWrongly", "wrongRefusal"),
  "answers-by-id": fails("error"),
  "closes-stdout": fails("timedOut"),
  "control-characters": fails("error"),
  crash: fails("crashed"),
  "crash-on-zero": fails("crashed", "error"),
  duplicates: fails("protocol"),
  echo: fails("protocol"),
  flood: fails("protocol"),
  "flood-without-end-of-line": fails("protocol"),
  forks: fails("error"),
  "forks-away": fails("error"),
  "forks-and-exits": fails("crashed"),
  garbage: fails("protocol"),
  hang: fails("timedOut"),
  infinity: fails("wrongValue", "acceptedWrongly"),
  "invalid-utf8": fails("protocol"),
  "long-number": fails("protocol"),
  "memory-hog": fails("crashed"),
  "native-errors": fails("exact", "wrongRefusal"),
  nesting: fails("protocol"),
  "off-by-one": fails("violation", "exact"),
  oversize: fails("protocol"),
  prototype: fails("protocol"),
  "shouts-on-stderr": fails("error"),
  stubborn: fails("timedOut"),
  "unknown-id": fails("protocol"),
  unsupported: fails("unsupported"),
  // These two are right, and show that the others fail by what they do, not by what they are.
  reference: { kinds: ["exact"], exitCode: 0 },
  "out-of-order": { kinds: ["exact"], exitCode: 0 },
};
