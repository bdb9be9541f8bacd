import { createHash } from "node:crypto";

/**
 * Opaque ids, different in every run: nothing of a vector can be told from the id of the request that asks it, and
 * nothing that an adapter remembers of one run helps it in the next.
 */
export const runIds = (seed: string): (() => string) => {
  let block = 0;
  let drawn: string[] = [];
  return () => {
    if (drawn.length === 0) {
      block += 1;
      const text = createHash("sha256").update(`ids\n${seed}\n${block}`).digest("base64url");
      drawn = [text.slice(0, 20), text.slice(20, 40)];
    }
    return drawn.pop() ?? "";
  };
};

/** 32-bit words drawn from a seed. */
const words = (seed: string): (() => number) => {
  let block = createHash("sha256").update(`order\n${seed}`).digest();
  let at = 0;
  return () => {
    if (at === block.length) {
      block = createHash("sha256").update(block).digest();
      at = 0;
    }
    at += 4;
    return block.readUInt32LE(at - 4);
  };
};

/** The items in an order drawn from the seed, so that nothing can be told from their order either. */
export const shuffled = <A>(items: readonly A[], seed: string): readonly A[] => {
  const draw = words(seed);
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = draw() % (last + 1);
    const [a, b] = [result[last], result[other]] as [A, A];
    result[last] = b;
    result[other] = a;
  }
  return result;
};
