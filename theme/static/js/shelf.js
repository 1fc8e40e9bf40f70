/* Reads the index that scripts/site/search writes: the router first, then only the blocks a question needs. */
(() => {
  "use strict";

  const { daysLater, fold, inflate } = window.anxin;
  const HASH = 5; // bytes of a file's name
  const AGAIN = "\u0001"; // follows a gram that is dealt out, before what says which part of its postings this is
  const [FIRST, LAST, ENDING] = [8, 16, 32]; // beside a posting's kind: its text begins here, ends with this gram; how a sound ends
  const loaded = new Map();
  const utf8 = new TextDecoder();

  /* Loading: a promise is kept once asked for, and forgotten if it fails, so that a retry asks again. */

  async function fetched(url, cache, words) {
    const answer = await fetch(url, { cache });
    if (!answer.ok) throw Object.assign(new Error(`${url}: ${answer.status}`), { gone: answer.status === 404 });
    return inflate(new Uint8Array(await answer.arrayBuffer()), await words);
  }

  function load(url, read, { cache = "default", words } = {}) {
    if (!loaded.has(url)) {
      const reading = fetched(url, cache, words).then(read);
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

    /** Numbers of so many bits each, packed: the highest bit first. */
    packed(widths) {
      let [held, count] = [0, 0];
      return widths.map((width) => {
        let value = 0;
        for (let left = width; left > 0; ) {
          if (!count) [held, count] = [this.bytes[this.at++], 8];
          const some = Math.min(left, count);
          count -= some;
          left -= some;
          value = value * (1 << some) + ((held >> count) & ((1 << some) - 1));
        }
        return value;
      });
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
    return { ...head, alphabet, names: listing(reader), codes: listing(reader), sounds: listing(reader) };
  }

  let cache = "default";

  function open() {
    return load("/search/router.bin", router, { cache });
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

  /** How many characters of a text are those with which everything in its block begins: the more, the more stands under it. */
  function density([block, ...others], next, text) {
    const all = (length) => [block, others[0] || next].every((one) => one && one.begins.startsWith(text.slice(0, length)));
    return [...text].filter((_, at) => all(at + 1)).length;
  }

  /**
   * The blocks for texts that begin so: {blocks, more, dense}. `more`: there are others, beyond `most` files of a level. `dense`
   * tells blocks of a few texts, each with many postings, from those of many texts: it is a text's length where all are it.
   */
  async function range(kind, beginning, most = Infinity) {
    const root = await open();
    let [list, more, every] = [covering(root[kind], beginning), false, root[kind]];
    for (let level = root.levels[kind]; level > 0; level -= 1) {
      more = more || list.length > most;
      const inner = await Promise.all(list.slice(0, most).map(({ name }) => block(name, (bytes) => listing(new Reader(bytes)))));
      every = [].concat(...inner);
      list = covering(every, beginning);
    }
    const dense = list.length ? density(list, every[every.indexOf(list[list.length - 1]) + 1], beginning) : 0;
    return { blocks: list.slice(0, most).map(({ name }) => name), more: more || list.length > most, dense };
  }

  /** How many bits of a step are packed, of a key with so many postings (scripts/site/search/blocks.py). */
  function below(key, count, bits) {
    const part = key.split(AGAIN)[1] || "";
    return Math.max(0, 30 - Math.clz32(Math.floor(2 ** Math.max(0, bits - part.length) / count)));
  }

  /** A block of grams: {keys, ends, steps, places, kinds}; the last three are columns of postings, those of a key before its end. */
  function grams(bytes, bits) {
    const reader = new Reader(bytes);
    const keys = reader.texts(reader.number());
    const counts = reader.numbers(keys.length);
    const total = counts.reduce((sum, count) => sum + count, 0);
    const widths = [].concat(...counts.map((count, line) => new Array(count).fill(below(keys[line], count, bits))));
    const [above, places, kinds] = [reader.numbers(total), reader.numbers(total), reader.take(total)];
    const low = reader.packed(widths);
    let end = 0;
    return { keys, ends: counts.map((count) => (end += count)), steps: above.map((high, at) => high * 2 ** widths[at] + low[at]), places, kinds };
  }

  async function lines(name) {
    const { bits } = await open();
    return block(name, (bytes) => grams(bytes, bits));
  }

  /** The postings of those lines of a block whose key passes: {ref, place, kind, first, last, key, ending}. */
  function postings({ keys, ends, steps, places, kinds }, passes, into) {
    keys.forEach((key, line) => {
      if (!passes(key)) return;
      let ref = 0;
      for (let at = line ? ends[line - 1] : 0; at < ends[line]; at += 1) {
        const [place, bits] = [places[at], kinds[at]];
        ref += steps[at];
        into.push({ ref, place, kind: bits % FIRST, first: Boolean(bits & FIRST), last: Boolean(bits & LAST), key, ending: Math.floor(bits / ENDING) });
      }
    });
    return into;
  }

  /** What stands under keys that pass, in these blocks. */
  async function reading(blocks, passes) {
    const read = await Promise.all(blocks.map(lines));
    return read.reduce((all, one) => postings(one, passes, all), []);
  }

  /** The block in which a part of a gram's postings, those of one employer, stands, where it has any. */
  async function holder(kind, part, ref) {
    const { bits } = await open();
    const { blocks } = await range(kind, part + ref.toString(2).padStart(bits, "0"), 1);
    return blocks[0];
  }

  /** The first number of which these blocks, some of a part of a gram from its first on, do not tell. */
  async function bound(blocks, part) {
    const { bits } = await open();
    const { keys } = await lines(blocks[blocks.length - 1]);
    const mine = keys.filter((key) => key.startsWith(part));
    if (!mine.length) return 0;
    const begun = mine[mine.length - 1].slice(part.length);
    return begun ? (parseInt(begun, 2) + 1) * 2 ** (bits - begun.length) : Infinity;
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

  const EPOCH = "2000-01-01"; // from which last days are counted

  /** So many columns of so many texts. */
  function texts(reader, columns, count) {
    const all = utf8.decode(reader.take(reader.number())).split("\n");
    return Array.from({ length: columns }, (_, column) => all.slice(column * count, (column + 1) * count));
  }

  const several = (text) => text.split("\t").filter(Boolean);

  function summaries(bytes) {
    const reader = new Reader(bytes);
    const count = reader.number();
    const refs = summed(reader.numbers(count));
    const days = reader.numbers(count);
    const counts = reader.numbers(count);
    const registers = reader.take(count);
    const [where, name, others, head, projects] = texts(reader, 5, count);
    const [codes, id] = texts(reader, 2, count);
    return refs.map((ref, at) => ({
      ref, id: id[at], name: name[at], codes: several(codes[at]), until: days[at] ? daysLater(EPOCH, days[at]) : "",
      registers: registers[at], count: counts[at], others: several(others[at]), head: head[at], projects: several(projects[at]),
      where: where[at], url: `/employers/${id[at]}/`,
    })); // prettier-ignore
  }

  /** What summaries are deflated against. */
  async function words() {
    const root = await open();
    return block(root.words, (bytes) => bytes);
  }

  /** What is said of whoever goes by this number: one employer, or nobody where it has gone. */
  async function about({ ref }) {
    const { bits, about: shift } = await open();
    const rows = await load(`/search/about/${bits}/${Math.floor(ref / 2 ** shift)}.bin`, summaries, { words: words() });
    return rows.filter((row) => row.ref === ref);
  }

  /** Where and when, by number. */
  function whereabouts(bytes) {
    const reader = new Reader(bytes);
    const count = reader.number();
    const refs = summed(reader.numbers(count));
    const [province, prefecture, county, registers, newest, years] = Array.from({ length: 6 }, () => reader.take(count));
    const of = (at) => ({ place: province[at] * 10000 + prefecture[at] * 100 + county[at], registers: registers[at], years: yearsOf(newest[at], years[at]) });
    return new Map(refs.map((ref, at) => [ref, of(at)]));
  }

  function summed(steps) {
    let sum = 0;
    return steps.map((step) => (sum += step));
  }

  function yearsOf(newest, bits) {
    return [0, 1, 2, 3, 4, 5, 6, 7].filter((back) => bits & (1 << back)).map((back) => 2000 + newest - back);
  }

  /** The same hits with what a filter needs: place, registers, years. Who has gone is left out. */
  async function placed(hits) {
    const { bits, facets: shift } = await open();
    const shelves = new Map();
    for (const { ref } of hits) shelves.set(Math.floor(ref / 2 ** shift), null);
    const read = async (number) => shelves.set(number, await load(`/search/facets/${bits}/${number}.bin`, whereabouts));
    await Promise.all([...shelves.keys()].map(read));
    const rows = hits.map((hit) => [hit, shelves.get(Math.floor(hit.ref / 2 ** shift)).get(hit.ref)]);
    return rows.filter(([, row]) => row).map(([hit, row]) => Object.assign({}, hit, row));
  }

  const shelf = { open, forget, range, reading, holder, bound, words, table, folded, known, about, placed };
  window.anxin = Object.assign(window.anxin || {}, { shelf });
})();
