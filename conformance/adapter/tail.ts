/** Keeps the last `most` bytes of a stream. */
export const tail = (most: number) => {
  let kept = Buffer.alloc(0);
  return {
    push: (chunk: Buffer): void => {
      kept = Buffer.concat([kept.subarray(Math.max(0, kept.length + chunk.length - most)), chunk.subarray(-most)]);
    },
    /** As text; bytes that are not UTF-8 are shown as replacement characters. */
    text: (): string => kept.toString("utf8"),
  };
};
