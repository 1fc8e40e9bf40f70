/* Reads the index that scripts/site/search writes: the router first, then only the blocks a question needs. */
(() => {
  "use strict";

  const { fold, inflate } = window.anxin;
  const HASH = 5; // bytes of a file's name
  const AGAIN = "\u0001"; // follows a text whose postings go on in another block
  const NAMED = 8; // bit of a posting's kind: the text is read from its beginning
  const loaded = new Map();
  const utf8 = new TextDecoder();

  /* Loading: a promise is kept once asked for, and forgotten if it fails, so that a retry asks again. */

  async function fetched(url, cache) {
    const answer = await fetch(url, { cache });
    if (!answer.ok) throw Object.assign(new Error(`${url}: ${answer.status}`), { gone: answer.status === 404 });
    return inflate(new Uint8Array(await answer.arrayBuffer()));
  }

  function load(url, read, cache = "default") {
    if (!loaded.has(url)) {
      const reading = fetched(url, cache).then(read);
      loaded.set(url, reading);
      reading.catch(() => loaded.delete(url));
    }
    return loaded.get(url);
  }

  const block = (name, read) => load(`/search/blocks/${name}.bin`, read);
  const json = (bytes) => JSON.parse(utf8.decode(bytes));

  /** Takes numbers and texts off a file in the order they were written. */
  class Reader {
    constructor(bytes) {
      Object.assign(this, { bytes, at: 0 });
    }

    number() {
      let value = 0;
      for (let scale = 1; ; scale *= 128) {
        const byte = this.bytes[this.at++];
        value += (byte & 127) * scale;
        if (byte < 128) return value;
      }
    }

    numbers(count) {
      return Array.from({ length: count }, () => this.number());
    }

    take(length) {
      this.at += length;
      return this.bytes.subarray(this.at - length, this.at);
    }

    texts(count) {
      const shared = this.numbers(count);
      const rest = utf8.decode(this.take(this.number())).split("\n");
      let before = "";
      return shared.map((length, at) => (before = before.slice(0, length) + rest[at]));
    }
  }

  /** Blocks in order: where each begins, and its name. */
  function listing(reader) {
    const count = reader.number();
    const begins = reader.texts(count);
    const hex = (byte) => byte.toString(16).padStart(2, "0");
    return begins.map((text) => ({ begins: text, name: Array.from(reader.take(HASH), hex).join("") }));
  }

  function router(bytes) {
    const reader = new Reader(bytes);
    const head = json(reader.take(reader.number()));
    let point = 0;
    const alphabet = new Set(head.alphabet.map((step) => String.fromCodePoint((point += step))));
    return { ...head, alphabet, names: listing(reader), sounds: listing(reader) };
  }

  let cache = "default";

  function open() {
    return load("/search/router.bin", router, cache);
  }

  /** Forgets everything: the site was built anew, and what the router leads to is no longer there. */
  function forget() {
    loaded.clear();
    cache = "reload";
  }

  /* Blocks. */

  /** Those of a sorted list that may hold texts beginning so. */
  function covering(list, beginning) {
    const after = list.findIndex(({ begins }) => begins > beginning);
    const first = Math.max(0, (after < 0 ? list.length : after) - 1);
    const beyond = list.findIndex(({ begins }, at) => at > first && !begins.startsWith(beginning));
    return list.slice(first, beyond < 0 ? list.length : beyond);
  }

  /** Names of the blocks for texts beginning so: {blocks, more}. `more`: there are others, beyond `most` files of a level. */
  async function range(kind, beginning, most = Infinity) {
    const root = await open();
    let [list, more] = [covering(root[kind], beginning), false];
    for (let level = root.levels[kind]; level > 0; level -= 1) {
      more = more || list.length > most;
      const inner = await Promise.all(list.slice(0, most).map(({ name }) => block(name, (bytes) => listing(new Reader(bytes)))));
      list = covering([].concat(...inner), beginning);
    }
    return { blocks: list.slice(0, most).map(({ name }) => name), more: more || list.length > most };
  }

  function postings(reader, counts) {
    const total = counts.reduce((sum, count) => sum + count, 0);
    const marks = [].concat(...counts.map((count) => summed(reader.numbers(count))));
    const [province, prefecture, county, kind, registers, newest, years] = Array.from({ length: 7 }, () => reader.take(total));
    return marks.map((mark, at) => {
      const place = province[at] * 10000 + prefecture[at] * 100 + county[at];
      const whose = { ref: place * 65536 + mark, mark, place, registers: registers[at], years: yearsOf(newest[at], years[at]) };
      return { ...whose, kind: kind[at] % NAMED, first: kind[at] >= NAMED };
    });
  }

  function summed(steps) {
    let sum = 0;
    return steps.map((step) => (sum += step));
  }

  function yearsOf(newest, bits) {
    return [0, 1, 2, 3, 4, 5, 6, 7].filter((back) => bits & (1 << back)).map((back) => 2000 + newest - back);
  }

  /** The lines of a block of names: a text and who is meant by it. */
  function lines(bytes) {
    const reader = new Reader(bytes);
    const texts = reader.texts(reader.number());
    const counts = reader.numbers(texts.length);
    const all = postings(reader, counts);
    let at = 0;
    return texts.map((text, line) => ({ text: whole(text), postings: all.slice(at, (at += counts[line])) }));
  }

  function whole(text) {
    return text.endsWith(AGAIN) ? text.slice(0, -1) : text;
  }

  /** Lines whose text begins so, from at most so many blocks: {lines, more}. */
  async function reading(beginning, most) {
    const { blocks, more } = await range("names", beginning, most);
    const read = await Promise.all(blocks.map((name) => block(name, lines)));
    return { lines: [].concat(...read).filter(({ text }) => text.startsWith(beginning)), more };
  }

  /** Runs of characters under initials that begin so: [[initials, run], …]. */
  async function runs(initials) {
    const { blocks } = await range("sounds", initials);
    const read = await Promise.all(blocks.map((name) => block(name, keys)));
    return [].concat(...read).filter((text) => text.startsWith(initials)).map((text) => text.split(AGAIN));
  }

  function keys(bytes) {
    const reader = new Reader(bytes);
    return reader.texts(reader.number());
  }

  /* Tables. */

  /** Readings of characters, divisions: read when they are needed. */
  async function table(name) {
    const root = await open();
    return block(root[name], json);
  }

  /** The text folded. The parts of the table are fetched only for characters that the index does not know. */
  async function folded(text) {
    const root = await open();
    const simply = fold(text, {});
    const strange = [...simply].filter((character) => !root.alphabet.has(character));
    const parts = new Set(strange.map((character) => root.fold[character.codePointAt(0) >> 11]).filter(Boolean));
    const tables = await Promise.all([...parts].map((name) => block(name, json)));
    return tables.length ? fold(text, Object.assign({}, ...tables)) : simply;
  }

  async function known(text) {
    const { alphabet } = await open();
    return [...text].every((character) => alphabet.has(character));
  }

  /* Summaries. */

  function summary([mark, id, name, codes, place, until, registers, years, count, others, head, projects, where]) {
    return { mark, ref: place * 65536 + mark, url: `/employers/${id}/`, name, codes, place, until, registers, years, count, others, head, projects, where };
  }

  /** What is said of everybody who goes by this reference: one employer, hardly ever two, nobody where one has gone. */
  async function about({ ref, mark }) {
    const { bits } = await open();
    const rows = await load(`/search/about/${mark >> (16 - bits)}.bin`, (bytes) => json(bytes).map(summary));
    return rows.filter((row) => row.ref === ref);
  }

  const shelf = { open, forget, reading, range, runs, table, folded, known, about };
  window.anxin = Object.assign(window.anxin || {}, { shelf });
})();
