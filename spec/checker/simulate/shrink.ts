import type { Attempt } from "../explore/expander.ts";
import type { Machine } from "../machine.ts";
import { breaking } from "../trace/broken.ts";

/**
 * Leaves out what a violation does not need, larger pieces first, until no single step can be left out: what remains
 * violates the same property, and is 1-minimal.
 */
export const shrink = <State>(
  machine: Machine<State>,
  initial: State,
  attempts: readonly Attempt<State>[],
  property: string,
): readonly Attempt<State>[] => {
  const whole = breaking(machine, initial, attempts, property);
  if (whole === null) throw new Error(`the walk to be shrunk does not violate ${property}`);
  let kept: readonly Attempt<State>[] = whole;
  for (let piece = Math.max(1, kept.length >> 1); ; ) {
    const shorter: readonly Attempt<State>[] | null = withoutAPiece(machine, initial, kept, piece, property);
    if (shorter !== null) kept = shorter;
    else if (piece === 1) return kept;
    else piece >>= 1;
  }
};

const withoutAPiece = <State>(
  machine: Machine<State>,
  initial: State,
  attempts: readonly Attempt<State>[],
  piece: number,
  property: string,
): readonly Attempt<State>[] | null => {
  for (let from = 0; from < attempts.length; from += piece) {
    const rest = [...attempts.slice(0, from), ...attempts.slice(from + piece)];
    const shorter = breaking(machine, initial, rest, property);
    if (shorter !== null) return shorter;
  }
  return null;
};
