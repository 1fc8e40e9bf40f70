/* Who holds a word: any part of a name, a project or a code, exactly, by the grams it is made of (scripts/site/search/grams.py). */
(() => {
  "use strict";

  const { shelf } = window.anxin;
  const SIZES = { names: 2, codes: 3, sounds: 2 }; // characters of a gram
  const AGAIN = "\u0001"; // follows a gram that is dealt out, before 0 for those that begin a text or 1 for the others
  const [BEGINNINGS, OTHERS] = ["0", "1"];
  const [NAME, OTHER, HEAD, PROJECT, CODE, SHORT] = [0, 1, 2, 3, 4, 5]; // kinds of texts (scripts/site/search/entries.py)
  const FORM = /(股份|责任)?(有限)?(责任)?公司/g;
  const NAMED = /(公司|[社厂场店部行所院队会户]|中心)$/; // how whole names end
  const BRIEF = 3; // blocks that are read as a matter of course
  const FEW = 10; // employers whose summaries are read rather than more blocks
  const ROUGH = 16; // blocks of a gram of sounds beyond which it is not worth reading
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
    const found = (await texts(row)).map(([kind, text]) => [kind, text, flat(text), flat(text).indexOf(word)]);
    return found.filter(([, , , at]) => at >= 0).map(([kind, text, bare, at]) => ({ ref: row.ref, kind, text, first: at === 0, whole: bare === word }));
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
  async function prefixed(index, characters, { all, endings = [] }) {
    const word = characters.join("");
    const { blocks, more } = await shelf.range(index, word, all ? Infinity : BRIEF + 1);
    const read = firsts(blocks, all);
    const found = await shelf.reading(read, (key) => key.startsWith(word));
    const whole = ({ first, last, key }) => first && last && key.split(AGAIN)[0] === word;
    const heard = found.filter(({ ending }) => endings[0] === undefined || ending === endings[0]);
    return { found: heard.map((one) => Object.assign(one, { whole: whole(one) })), more: more || read.length < blocks.length };
  }

  /** The grams that together are the word, in their order. Within a word only the first can begin a text. */
  function cut(index, characters, endings = []) {
    const size = SIZES[index];
    const grams = characters.slice(size - 1).map(async (_, offset) => {
      const gram = characters.slice(offset, offset + size).join("");
      const range = await shelf.range(index, offset ? gram + AGAIN + OTHERS : gram);
      return Object.assign(range, { index, gram, offset, ends: offset + size === characters.length, ending: endings[offset] });
    });
    return Promise.all(grams);
  }

  /** Those with the fewest postings first. */
  function lightest(grams) {
    return grams.slice().sort((one, other) => one.blocks.length - other.blocks.length || one.dense - other.dense);
  }

  /** The grams that cover a word beside one of them: every second, or third. */
  function beside(one, grams) {
    const step = SIZES[one.index];
    const last = grams.length - 1;
    return grams.filter(({ offset }) => offset !== one.offset && ((offset - one.offset) % step === 0 || offset === 0 || offset === last));
  }

  /** Where the word may begin, by what stands under one of its grams in these blocks. */
  async function starts({ gram, offset, ends, ending }, blocks) {
    const found = new Map();
    for (const one of await shelf.reading(blocks, (key) => key === gram || key.startsWith(gram + AGAIN))) {
      const start = one.place - offset;
      if (start < 0 || (offset && one.first) || (ending !== undefined && one.ending !== ending)) continue;
      found.set(one.ref * WIDE + start, { ref: one.ref, kind: one.kind, first: one.first, ends: ends && one.last });
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
    return [...new Set([...found].map(({ ref }) => ref))].sort((one, other) => one - other);
  }

  /** The blocks in which a gram of these employers stands: {blocks, edge}; nothing is said of employers from `edge` on. */
  async function holders({ index, gram, offset, blocks: every }, refs, all) {
    if (every.length <= BRIEF || (all && refs.length > MANY)) return { blocks: every, edge: Infinity };
    const blocks = new Set();
    for (const ref of refs) {
      const held = await Promise.all((offset ? [OTHERS] : [BEGINNINGS, OTHERS]).map((part) => shelf.holder(index, gram + AGAIN + part, ref)));
      if (!all && blocks.size >= BRIEF && held.some((block) => !blocks.has(block))) return { blocks: [...blocks], edge: ref };
      for (const block of held) blocks.add(block);
    }
    return { blocks: [...blocks], edge: Infinity };
  }

  /** What stands where all of these grams do: {found, edge}. */
  async function narrowed(grams, found, all) {
    const refs = refsOf(found.values());
    const held = await Promise.all(grams.map((gram) => holders(gram, refs, all)));
    const read = await Promise.all(grams.map((gram, at) => starts(gram, held[at].blocks)));
    return { found: read.reduce(both, found), edge: Math.min(Infinity, ...held.map(({ edge }) => edge)) };
  }

  /** Where the word may begin by the first blocks of a gram: {held, edge, begun}; `begun`: all that begin a text are among them. */
  async function opening(gram) {
    const parts = (gram.offset ? [OTHERS] : [BEGINNINGS, OTHERS]).map((part) => gram.gram + AGAIN + part);
    const ranges = await Promise.all(parts.map((part) => shelf.range(gram.index, part)));
    const read = ranges.map(({ blocks }) => blocks.slice(0, 1));
    const held = await starts(gram, [...new Set([].concat(...read))]);
    const edges = parts.map((part, at) => (ranges[at].blocks.length > 1 ? shelf.bound(read[at], part) : Infinity));
    return { held, edge: Math.min(...(await Promise.all(edges))), begun: ranges[0].blocks.length === 1 };
  }

  /**
   * Of many who may hold a word some who do, those that begin with it first: {found, more, begun}. `far` begin as it does, and may
   * go on otherwise.
   */
  async function some(found, head, word, far = []) {
    const begins = ([key, { first }]) => first || key % WIDE === 0 || (head.held.get(key) || {}).first; // a name stands at place 0
    const begin = [...refsOf([...found].filter(begins).map(([, one]) => one)), ...(far.length < FEW ? far : [])];
    const refs = [...new Set([...begin, ...refsOf(found.values())])].slice(0, FEW);
    return { found: await told(refs, word), more: true, begun: head.begun && begin.length <= FEW && far.length < FEW };
  }

  /** A word whose grams are everybody's: who may hold it among the employers of the lowest numbers, or begin with it. */
  async function glimpsed(chosen, first, word) {
    const [head, ...read] = await Promise.all([first, ...chosen].map(opening));
    const edge = Math.min(...read.map((one) => one.edge));
    const found = before(read.map(({ held }) => held).reduce(both), edge);
    if (!word) return { found: [...found.values()], more: edge < Infinity };
    return some(found, head, word, refsOf([...head.held.values()].filter((one) => one.first && one.ref >= edge)));
  }

  function unread(grams, others) {
    const known = new Set([].concat(...others.map(({ blocks }) => blocks)));
    return new Set([].concat(...grams.map(({ blocks }) => blocks)).filter((block) => !known.has(block))).size;
  }

  /** The grams that are read first: the two that tell most, or of sounds, which tell less, the four. */
  function telling(grams, endings) {
    const [first, ...others] = lightest(grams);
    return [first, ...others.slice(0, endings ? 3 : 1).filter(({ blocks }) => blocks.length <= BRIEF)];
  }

  /** A longer word: where all of its grams stand beside each other. Those that tell most are read first, and who begins so. */
  async function joined(index, characters, { all, endings }) {
    const grams = await cut(index, characters, endings);
    const word = endings ? "" : characters.join("");
    const [first, second] = lightest(grams);
    if (!all && first.blocks.length + (word && second.blocks.length) > BRIEF) return glimpsed(word ? [first, second] : grams, grams[0], word);
    const chosen = telling(grams, endings);
    const others = (endings ? grams.filter(({ blocks }) => blocks.length <= ROUGH) : beside(first, grams)).filter((gram) => !chosen.includes(gram));
    const wide = word && !all && unread(others, chosen) > BRIEF;
    const [head, ...read] = await Promise.all([wide ? opening(grams[0]) : null, ...chosen.map((gram) => starts(gram, gram.blocks))]);
    const found = read.reduce(both);
    const refs = refsOf(found.values());
    if (refs.length <= FEW) return { found: word ? await told(refs, word) : [...found.values()], more: false };
    if (wide) return some(found, head, word);
    const { found: held, edge } = await narrowed(others, found, all || endings);
    return { found: [...before(held, edge).values()], more: edge < Infinity };
  }

  /** {found, more}: whom an index knows under these characters; of letters, under those that are read with these endings. */
  async function looked(index, characters, options) {
    if (characters.length <= SIZES[index]) return prefixed(index, characters, options);
    const { found, ...rest } = await joined(index, characters, options);
    return Object.assign({ found: found.map((one) => Object.assign({ whole: one.first && one.ends }, one)) }, rest);
  }

  /* Words. */

  /** Codes are of letters and digits. */
  function indexes(word) {
    return /^[!-~]+$/.test(word) ? ["names", "codes"] : ["names"];
  }

  /**
   * Where a word stands: {found: [{ref, kind, first, whole}], more}. `more`: there are others; `all` reads them too. Of a word that
   * names end with, those called so are always among the found.
   */
  async function holding(word, all = false) {
    if (!word || !(await shelf.known(word))) return { found: [], more: false };
    const read = await Promise.all(indexes(word).map((index) => looked(index, [...word], { all })));
    const found = [].concat(...read.map((part) => part.found));
    const more = !all && read.some((part) => part.more);
    const sure = !NAMED.test(word) || read.every(({ begun }) => begun !== false);
    return more && !(found.length && sure) ? holding(word, true) : { found, more };
  }

  /** Whom initials may mean, each with the class of what follows it or undefined: {found, more}. Some of them are not meant. */
  function sounding(initials, endings, all) {
    return looked("sounds", initials, { all, endings });
  }

  /** About how many blocks it takes to find a word; none where nobody can hold it. */
  async function size(word) {
    if (!word || !(await shelf.known(word))) return 0;
    const characters = [...word];
    const sizes = indexes(word).map(async (index) => {
      if (characters.length > SIZES[index]) return lightest(await cut(index, characters))[0].blocks.length;
      return (await shelf.range(index, word)).blocks.length;
    });
    return Math.max(...(await Promise.all(sizes)));
  }

  Object.assign(window.anxin, { parts: { flat, holding, sounding, places, size } });
})();
