/* Unpacks what scripts/site/search/form.py deflated (RFC 1951): browsers of our floor have no DecompressionStream.
   For pages and for the service worker. */
(() => {
  "use strict";

  const LENGTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
  const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
  const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
  const END = 256;

  /** Canonical Huffman codes, as how many there are of each length and the symbols in order. */
  function codes(lengths) {
    const counts = new Uint16Array(16);
    const starts = new Uint16Array(16);
    const symbols = [];
    for (const length of lengths) counts[length] += 1;
    counts[0] = 0;
    for (let length = 1; length < 16; length += 1) starts[length] = starts[length - 1] + counts[length - 1];
    lengths.forEach((length, symbol) => {
      if (length) symbols[starts[length]++] = symbol;
    });
    return { counts, symbols };
  }

  const fill = (count, value) => new Array(count).fill(value);
  const FIXED = codes([].concat(fill(144, 8), fill(112, 9), fill(24, 7), fill(8, 8)));
  const FIXED_DISTANCES = codes(fill(30, 5));

  /** The bits of a file, from the lowest of each byte up. */
  class Bits {
    constructor(bytes) {
      Object.assign(this, { bytes, at: 0, held: 0, count: 0 });
    }

    take(count) {
      while (this.count < count) {
        if (this.at >= this.bytes.length) throw new Error("a file of the index ends early");
        this.held |= this.bytes[this.at++] << this.count;
        this.count += 8;
      }
      const value = this.held & ((1 << count) - 1);
      this.held >>>= count;
      this.count -= count;
      return value;
    }

    symbol({ counts, symbols }) {
      let code = 0;
      let first = 0;
      let index = 0;
      for (let length = 1; length < 16; length += 1) {
        code |= this.take(1);
        const count = counts[length];
        if (code - count < first) return symbols[index + code - first];
        index += count;
        first = (first + count) << 1;
        code <<= 1;
      }
      throw new Error("a file of the index is damaged");
    }
  }

  /** The two codes that a block states before it uses them. */
  function stated(bits) {
    const [literals, distances, kinds] = [bits.take(5) + 257, bits.take(5) + 1, bits.take(4) + 4];
    const of = fill(19, 0);
    for (let at = 0; at < kinds; at += 1) of[ORDER[at]] = bits.take(3);
    const code = codes(of);
    const lengths = [];
    while (lengths.length < literals + distances) {
      const symbol = bits.symbol(code);
      if (symbol < 16) lengths.push(symbol);
      else if (symbol === 16) lengths.push(...fill(3 + bits.take(2), lengths[lengths.length - 1]));
      else lengths.push(...fill(symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7), 0));
    }
    return [codes(lengths.slice(0, literals)), codes(lengths.slice(literals))];
  }

  function stored(bits, out) {
    bits.held = bits.count = 0;
    const length = bits.bytes[bits.at] | (bits.bytes[bits.at + 1] << 8);
    bits.at += 4;
    for (let left = length; left > 0; left -= 1) out.push(bits.bytes[bits.at++]);
  }

  function coded(bits, out, [literals, distances]) {
    for (;;) {
      const symbol = bits.symbol(literals);
      if (symbol === END) return;
      if (symbol < END) out.push(symbol);
      else repeat(bits, out, symbol - 257, distances);
    }
  }

  function repeat(bits, out, symbol, distances) {
    const length = LENGTHS[symbol] + bits.take(LENGTH_BITS[symbol]);
    const far = bits.symbol(distances);
    const extra = far < 2 ? 0 : (far >> 1) - 1;
    const distance = (far < 2 ? far : (2 + (far & 1)) << extra) + 1 + bits.take(extra);
    for (let left = length; left > 0; left -= 1) out.push(out[out.length - distance]);
  }

  /** The bytes that were deflated, where need be against `known` ones. Throws where the file is cut off or damaged. */
  function inflate(bytes, known = []) {
    const bits = new Bits(bytes);
    const out = Array.from(known);
    for (let last = 0; !last; ) {
      last = bits.take(1);
      const kind = bits.take(2);
      if (kind === 0) stored(bits, out);
      else coded(bits, out, kind === 1 ? [FIXED, FIXED_DISTANCES] : stated(bits));
    }
    return Uint8Array.from(out.slice(known.length));
  }

  self.anxin = Object.assign(self.anxin || {}, { inflate });
})();
