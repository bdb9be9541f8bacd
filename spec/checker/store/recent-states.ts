/** Bytes of a slot: the length of a packed state, then the state. */
const SLOT_BITS = 4;
const LONGEST = (1 << SLOT_BITS) - 1;

/** Slots: so many that they stay in a processor's own cache. */
const SLOTS = 1 << 15;

/**
 * Short states that were seen lately. Most successors are states that were met a moment ago, and a look here is
 * cheaper than one in a store that does not fit in a processor's cache. Exact: states are compared whole.
 */
export class RecentStates {
  private readonly slots = new Uint8Array(SLOTS << SLOT_BITS);

  /** Whether a state was seen, as far as is remembered. From now on it is. */
  seen(bytes: Uint8Array, from: number, end: number, hashed: number): boolean {
    const length = end - from;
    if (length > LONGEST) return false;
    const { slots } = this;
    const slot = (hashed & (SLOTS - 1)) << SLOT_BITS;
    if (slots[slot] === length) {
      let at = 0;
      while (at < length && slots[slot + 1 + at] === bytes[from + at]) at++;
      if (at === length) return true;
    }
    slots[slot] = length;
    for (let at = 0; at < length; at++) slots[slot + 1 + at] = bytes[from + at] as number;
    return false;
  }
}
