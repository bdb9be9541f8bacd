import { createHash } from "node:crypto";

/** 120 bits, as 20 characters; many are drawn at a time, for there is one a request. */
const ID_LENGTH = 20;
const BLOCK_BYTES = 15 * 256;

/**
 * Opaque ids, different in every run: nothing of a vector can be told from the id of the request that asks it, and
 * nothing that an adapter remembers of one run helps it in the next.
 */
export const runIds = (seed: string): (() => string) => {
  let block = 0;
  let drawn = "";
  let at = 0;
  return () => {
    if (at === drawn.length) {
      block += 1;
      drawn = createHash("shake256", { outputLength: BLOCK_BYTES })
        .update(`ids\n${seed}\n${block}`)
        .digest("base64url");
      at = 0;
    }
    at += ID_LENGTH;
    return drawn.slice(at - ID_LENGTH, at);
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
