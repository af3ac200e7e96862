/** A reproducible stream of 64-bit numbers: splitmix64 (Steele, Lea and Flood, OOPSLA 2014). */
export interface Stream {
  readonly below: (bound: bigint) => bigint;
}

const mask = (1n << 64n) - 1n;

export function streamOf(seed: bigint): Stream {
  let state = seed & mask;
  const word = (): bigint => {
    state = (state + 0x9e3779b97f4a7c15n) & mask;
    let z = state;
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & mask;
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & mask;
    return z ^ (z >> 31n);
  };
  // Twice as many digits as needed, so that the remainder is as good as uniform.
  return { below: (bound) => ((word() << 64n) | word()) % bound };
}

/** A number that any change of the text changes: FNV-1a over its code units, 64 bits. */
export function fingerprint(text: string): bigint {
  let [high, low] = [0xcbf29ce4, 0x84222325];
  for (let i = 0; i < text.length; i++) {
    low = (low ^ text.charCodeAt(i)) >>> 0;
    // Times 2^40 + 0x1b3, in halves.
    const product = low * 0x1b3;
    high = (Math.imul(high, 0x1b3) + Math.floor(product / 2 ** 32) + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return (BigInt(high) << 32n) | BigInt(low);
}
