/** The place of a double among all doubles in ascending order; neighbours are one apart, and −0 stands where 0 does. */
const placeOf = (value: number): bigint => {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  const word = bits.getBigInt64(0);
  return word < 0n ? -(word & 0x7fffffffffffffffn) : word;
};

/** How many doubles apart two are: the difference in units in the last place. Infinity if one is not a number. */
export const ulpsApart = (one: number, other: number): number => {
  if (Number.isNaN(one) || Number.isNaN(other)) return Number.POSITIVE_INFINITY;
  const distance = placeOf(one) - placeOf(other);
  return Number(distance < 0n ? -distance : distance);
};
