/** Reads back what a `Writer` wrote. */
export class Reader {
  bytes: Uint8Array = new Uint8Array(0);
  at = 0;

  integer(): bigint {
    const bytes = this.bytes;
    let value = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = bytes[this.at++] as number;
      value |= (byte & 127) << shift;
      if (byte < 128) return BigInt((value >>> 1) ^ -(value & 1));
    }
    return this.large(BigInt(value));
  }

  natural(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.bytes[this.at++] as number;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }

  boolean(): boolean {
    return this.natural() === 1;
  }

  name(names: readonly string[]): string {
    return names[this.natural()] as string;
  }

  text(): string {
    const length = this.natural();
    const from = this.at;
    this.at += length;
    return new TextDecoder().decode(this.bytes.subarray(from, this.at));
  }

  list<A>(element: () => A): readonly A[] {
    const length = this.natural();
    const values: A[] = [];
    for (let place = 0; place < length; place++) values.push(element());
    return values;
  }

  map<A>(value: () => A): ReadonlyMap<string, A> {
    const size = this.natural();
    const values = new Map<string, A>();
    for (let place = 0; place < size; place++) {
      const key = this.text();
      values.set(key, value());
    }
    return values;
  }

  /** The rest of an integer of which 28 bits are read: four groups at a time. */
  private large(lowest: bigint): bigint {
    let image = lowest;
    let scale = 28n;
    for (let more = true; more; scale += 28n) {
      let limb = 0;
      for (let shift = 0; more && shift < 28; shift += 7) {
        const byte = this.bytes[this.at++] as number;
        limb |= (byte & 127) << shift;
        more = byte > 127;
      }
      image |= BigInt(limb) << scale;
    }
    return (image & 1n) === 0n ? image >> 1n : -((image + 1n) >> 1n);
  }
}
