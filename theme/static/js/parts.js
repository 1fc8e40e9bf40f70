/* Who holds a word: any part of a name, a project or a code, exactly, by the grams it is made of (scripts/site/search/grams.py). */
(() => {
  "use strict";

  const { shelf } = window.anxin;
  const SIZES = { names: 2, codes: 3 }; // characters of a gram
  const START = "\u0001"; // stands before a whole name
  const [NAME, OTHER, HEAD, PROJECT, CODE, SHORT] = [0, 1, 2, 3, 4, 5]; // kinds of texts (scripts/site/search/entries.py)
  const FORM = /(股份|责任)?(有限)?(责任)?公司/g;
  const BRIEF = 3; // blocks of one gram read at first; what fits more employers than that wants more characters
  const FEW = 10; // employers whose summaries are read rather than more blocks
  const WIDE = 2 ** 20; // places within the texts of one employer

  /** Without brackets: they are written, left out and turned about at will. */
  function flat(folded) {
    return folded.replace(/[()]/g, "");
  }

  /* Summaries. */

  /** The folded texts by which an employer is found, each with its kind. */
  async function texts({ name, others, head, projects, codes }) {
    const all = [[NAME, name], ...others.map((one) => [OTHER, one]), [HEAD, head], ...projects.map((one) => [PROJECT, one]), ...codes.map((one) => [CODE, one])];
    const folded = await Promise.all(all.map(async ([kind, text]) => [kind, await shelf.folded(text)]));
    const names = folded.filter(([kind]) => kind === NAME || kind === OTHER);
    return [...folded, ...names.map(([, text]) => [SHORT, flat(text).replace(FORM, "")])];
  }

  /** Where an employer's texts hold a word: [{ref, kind, first, whole, text}]. */
  async function places(row, word) {
    const begins = word.startsWith(START);
    const part = begins ? word.slice(1) : word;
    const found = (await texts(row)).map(([kind, text]) => [kind, text, flat(text), flat(text).indexOf(part)]);
    return found
      .filter(([kind, , , at]) => (begins ? at === 0 && (kind === NAME || kind === OTHER) : at >= 0))
      .map(([kind, text, bare, at]) => ({ ref: row.ref, kind, text, first: at === 0, whole: bare === part }));
  }

  async function told(refs, word) {
    const rows = [].concat(...(await Promise.all(refs.map((ref) => shelf.about({ ref })))));
    return [].concat(...(await Promise.all(rows.map((row) => places(row, word)))));
  }

  /* Grams. */

  /** A word no longer than a gram: all grams that begin so. */
  async function begun(index, characters, most) {
    const word = characters.join("");
    const { blocks, more } = await shelf.range(index, word, most);
    const found = await shelf.reading(blocks, word);
    return { found: found.map(({ ref, kind, first, last }) => ({ ref, kind, first, whole: first && last === characters.length })), more };
  }

  /** The grams that together are the word, those with the fewest blocks first. */
  async function cut(index, characters) {
    const [size, last] = [SIZES[index], characters.length - SIZES[index]];
    const offsets = [];
    for (let at = 0; at < last; at += size) offsets.push(at);
    const grams = [...offsets, last].map((offset) => ({ offset, gram: characters.slice(offset, offset + size).join(""), ends: offset === last }));
    await Promise.all(grams.map(async (one) => Object.assign(one, await shelf.range(index, one.gram))));
    return grams.sort((one, other) => one.blocks.length - other.blocks.length);
  }

  /** Where the word may begin, by one of its grams, in these blocks. */
  async function starts({ gram, offset, ends }, blocks) {
    const found = new Map();
    for (const { ref, place, kind, first, last } of await shelf.reading(blocks, gram)) {
      const start = place - offset;
      if (start >= 0) found.set(ref * WIDE + start, { ref, kind, first: offset === 0 && first, ends: ends && Boolean(last) });
    }
    return found;
  }

  /** What both hold. */
  function both(one, other) {
    const found = new Map();
    for (const [key, mine] of one) {
      const theirs = other.get(key);
      if (theirs) found.set(key, Object.assign({}, mine, { first: mine.first || theirs.first, ends: mine.ends || theirs.ends }));
    }
    return found;
  }

  function before(found, edge) {
    return edge === Infinity ? found : new Map([...found].filter(([, { ref }]) => ref < edge));
  }

  function refsOf(found) {
    return [...new Set([...found.values()].map(({ ref }) => ref))].sort((one, other) => one - other);
  }

  /** The blocks in which a gram of these employers stands: {blocks, edge}; nothing is said of employers from `edge` on. */
  async function holders(index, gram, refs, most) {
    const blocks = new Set();
    for (const ref of refs) {
      const block = await shelf.holder(index, gram, ref);
      if (!blocks.has(block) && blocks.size >= most) return { blocks: [...blocks], edge: ref };
      blocks.add(block);
    }
    return { blocks: [...blocks], edge: Infinity };
  }

  /** A longer word: where all of its grams stand beside each other. */
  async function joined(index, characters, most) {
    const grams = await cut(index, characters);
    const [lightest, second, ...others] = grams;
    const read = lightest.blocks.slice(0, most);
    const two = second.blocks.length <= BRIEF;
    const [mine, theirs] = await Promise.all([starts(lightest, read), two ? starts(second, second.blocks) : null]);
    let edge = read.length < lightest.blocks.length ? await shelf.bound(read, lightest.gram) : Infinity;
    let found = before(theirs ? both(mine, theirs) : mine, edge);
    for (const gram of two ? others : grams.slice(1)) {
      const refs = refsOf(found);
      if (edge === Infinity && refs.length <= FEW) return { found: await told(refs, characters.join("")), more: false };
      const { blocks, edge: until } = await holders(index, gram.gram, refs, most);
      edge = Math.min(edge, until);
      found = before(both(found, await starts(gram, blocks)), edge);
    }
    return { found: [...found.values()].map(({ ref, kind, first, ends }) => ({ ref, kind, first, whole: first && ends })), more: edge < Infinity };
  }

  function looked(index, word, most) {
    const characters = [...word];
    return characters.length > SIZES[index] ? joined(index, characters, most) : begun(index, characters, most);
  }

  /* Words. */

  /** Codes are of letters and digits. */
  function indexes(word) {
    return /^[!-~]+$/.test(word) ? ["names", "codes"] : ["names"];
  }

  /**
   * Where a word stands: {found: [{ref, kind, first, whole}], more}. `more`: there are others, and those that begin so are among
   * the found; `all` reads them too.
   */
  async function holding(word, all = false) {
    if (!word || !(await shelf.known(word))) return { found: [], more: false };
    const looking = indexes(word).map((index) => looked(index, word, all ? Infinity : BRIEF));
    const parts = await Promise.all(looking);
    const more = parts.some((part) => part.more);
    if (more) parts.push(await looked("names", START + word, BRIEF));
    const found = [].concat(...parts.map((part) => part.found));
    return more && !found.length ? holding(word, true) : { found, more };
  }

  /** About how many blocks it takes to find a word; none where nobody can hold it. */
  async function size(word) {
    if (!word || !(await shelf.known(word))) return 0;
    const sizes = indexes(word).map(async (index) => {
      const characters = [...word];
      if (characters.length > SIZES[index]) return (await cut(index, characters))[0].blocks.length;
      return (await shelf.range(index, word)).blocks.length;
    });
    return Math.max(...(await Promise.all(sizes)));
  }

  Object.assign(window.anxin, { parts: { flat, holding, places, size } });
})();
