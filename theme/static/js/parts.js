/* Who holds a word: any part of a name, a project or a code, exactly, by the grams it is made of (scripts/site/search/grams.py). */
(() => {
  "use strict";

  const { shelf } = window.anxin;
  const SIZES = { names: 2, codes: 3 }; // characters of a gram
  const START = "\u0001"; // stands before a whole name
  const [NAME, OTHER, HEAD, PROJECT, CODE, SHORT] = [0, 1, 2, 3, 4, 5]; // kinds of texts (scripts/site/search/entries.py)
  const FORM = /(股份|责任)?(有限)?(责任)?公司/g;
  const BRIEF = 3; // blocks of one gram that are read as a matter of course; of a gram with more the first is read
  const FEW = 10; // employers whose summaries are read rather than more blocks
  const MANY = 300; // employers beyond whom all blocks of a gram are read rather than theirs
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

  function firsts(blocks, all) {
    return all || blocks.length <= BRIEF ? blocks : blocks.slice(0, 1);
  }

  /** A word no longer than a gram: all grams that begin so. */
  async function begun(index, characters, all) {
    const word = characters.join("");
    const { blocks, more } = await shelf.range(index, word, all ? Infinity : BRIEF + 1);
    const read = firsts(blocks, all);
    const found = await shelf.reading(read, word);
    const whole = ({ first, last }) => first && last === characters.length;
    return { found: found.map((one) => Object.assign(one, { whole: whole(one) })), more: more || read.length < blocks.length };
  }

  /** The grams that together are the word, those with the fewest blocks first. */
  async function cut(index, characters) {
    const [size, last] = [SIZES[index], characters.length - SIZES[index]];
    const offsets = [];
    for (let at = 0; at < last; at += size) offsets.push(at);
    const grams = [...offsets, last].map((offset) => ({ offset, gram: characters.slice(offset, offset + size).join(""), ends: offset === last }));
    await Promise.all(grams.map(async (one) => Object.assign(one, await shelf.range(index, one.gram))));
    return grams.sort((one, other) => one.blocks.length - other.blocks.length || one.dense - other.dense);
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
  async function holders(index, { gram, blocks: every }, refs, all) {
    if (every.length <= BRIEF || (all && refs.length > MANY)) return { blocks: every, edge: Infinity };
    const blocks = new Set();
    for (const ref of refs) {
      const block = await shelf.holder(index, gram, ref);
      if (!all && !blocks.has(block) && blocks.size >= BRIEF) return { blocks: [...blocks], edge: ref };
      blocks.add(block);
    }
    return { blocks: [...blocks], edge: Infinity };
  }

  /** What stands where all of these grams do: {found, edge}. */
  async function narrowed(index, grams, found, all) {
    const refs = refsOf(found);
    const held = await Promise.all(grams.map((gram) => holders(index, gram, refs, all)));
    const read = await Promise.all(grams.map((gram, at) => starts(gram, held[at].blocks)));
    return { found: read.reduce(both, found), edge: Math.min(Infinity, ...held.map(({ edge }) => edge)) };
  }

  /** A longer word: where all of its grams stand beside each other. The two that tell most are read first. */
  async function joined(index, characters, all) {
    const [lightest, ...others] = await cut(index, characters);
    const read = firsts(lightest.blocks, all);
    const second = others[0].blocks.length <= BRIEF ? [others.shift()] : [];
    const begins = await Promise.all([starts(lightest, read), ...second.map((gram) => starts(gram, gram.blocks))]);
    const edge = read.length < lightest.blocks.length ? await shelf.bound(read, lightest.gram) : Infinity;
    const found = before(begins.reduce(both), edge);
    if (edge === Infinity && others.length && refsOf(found).length <= FEW) return { found: await told(refsOf(found), characters.join("")), more: false };
    const rest = await narrowed(index, others, found, all);
    const until = Math.min(edge, rest.edge);
    return { found: [...before(rest.found, until).values()].map((one) => Object.assign(one, { whole: one.first && one.ends })), more: until < Infinity };
  }

  function looked(index, word, all) {
    const characters = [...word];
    return characters.length > SIZES[index] ? joined(index, characters, all) : begun(index, characters, all);
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
    const wide = !all && (await size(word)) > BRIEF;
    const beginning = () => looked("names", START + word, false);
    const looking = [...indexes(word).map((index) => looked(index, word, all)), ...(wide ? [beginning()] : [])];
    const read = await Promise.all(looking);
    const more = read.some((part) => part.more);
    if (more && !wide && !all) read.push(await beginning());
    const found = [].concat(...read.map((part) => part.found));
    return more && !found.length ? holding(word, true) : { found, more: more && !all };
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
