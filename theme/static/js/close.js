/* Second tries, where a question found nobody: legal forms left out, pinyin and initials, one character wrong, missing or extra. */
(() => {
  "use strict";

  const { shelf, parts, asked, wordsOf } = window.anxin;
  const NAMES = [0, 1]; // kinds of text that are names (scripts/site/search/entries.py)
  const SHORT = 5; // a name without its legal forms
  const FORM = /(股份|责任)?(有限)?(责任)?公司/g;
  const ENDS = /(股份|责任)?(有限)?(责任)?公司(.*分公司)?$/;
  const LEAST = 4; // characters of a name in which one may be wrong
  const [NARROW, BLOCKS] = [3, 16]; // blocks read for one piece of a question, and for all of its pieces
  const FEW = 30; // employers whose names are looked at
  const [SPELLED, WAYS, THROUGH] = [200, 12, 4]; // ways to read letters: thought of, tried, and read through to the end

  /** Employers one of whose texts of these kinds holds the word. */
  async function holding(word, kinds, reason) {
    const { found } = await parts.holding(word);
    const hits = new Map();
    for (const { ref, kind, first } of found) {
      const known = hits.get(ref);
      if (kinds.includes(kind)) hits.set(ref, { ref, word, reason, first: first || Boolean(known && known.first) });
    }
    return [...hits.values()];
  }

  /* Legal forms and brackets. */

  /** What people remember of a name: without its branch and legal form, or without the form alone. */
  function remembered(folded) {
    const flat = (text) => text.replace(/[()]/g, "");
    return [flat(folded.replace(/\([^)]*\)/g, "")).replace(ENDS, ""), flat(folded).replace(ENDS, ""), flat(folded).replace(FORM, "")];
  }

  async function forms(whole) {
    const wanted = [...new Set(remembered(whole))].filter((text) => [...text].length > 1);
    const found = await Promise.all(wanted.map((text) => holding(text, [...NAMES, SHORT], "不计公司形式和括号，名称相近")));
    return [...new Map([].concat(...found).map((hit) => [hit.ref, hit])).values()];
  }

  /* One character. */

  /** Whether a text begins with the question but for one character wrong, missing, extra, or two in turned order. */
  function nearly(text, question) {
    let at = 0;
    while (at < question.length && text[at] === question[at]) at += 1;
    const same = (mine, theirs) => question.slice(theirs).every((character, step) => character === text[mine + step]);
    const turned = text[at] === question[at + 1] && text[at + 1] === question[at];
    return same(at + 1, at + 1) || same(at, at + 1) || same(at + 1, at) || (turned && same(at + 2, at + 2));
  }

  /** Pieces of the question that few names hold: pairs and single characters, with the blocks that tell which. */
  async function pieces(question) {
    const all = question.map((_, at) => [1, 2].map((length) => ({ at, text: question.slice(at, at + length).join("") })));
    const known = await Promise.all([].concat(...all).map(async (one) => ((await shelf.known(one.text)) ? one : null)));
    const read = known.filter(Boolean).map(async (one) => Object.assign({}, one, await shelf.range("names", one.text, NARROW)));
    const light = (await Promise.all(read)).filter(({ more }) => !more).sort((one, other) => one.blocks.length - other.blocks.length);
    const chosen = new Set();
    return light.filter(({ blocks }) => {
      if (chosen.size + blocks.filter((name) => !chosen.has(name)).length > BLOCKS) return false;
      for (const name of blocks) chosen.add(name);
      return true;
    });
  }

  /** How many characters of the question stand in an employer's name where they should, or one place beside. */
  function agreeing(shifts) {
    const at = (shift) => shifts.get(shift) || [];
    return Math.max(...[...shifts.keys()].map((shift) => new Set([...at(shift), ...at(shift + 1)]).size));
  }

  /** Employers with most pieces of the question in their places. */
  async function likely(question) {
    const found = new Map();
    for (const { at, text, blocks } of await pieces(question)) {
      for (const { ref, place, kind } of await shelf.reading(blocks, (key) => key.startsWith(text))) {
        if (!NAMES.includes(kind)) continue;
        if (!found.has(ref)) found.set(ref, new Map());
        const shifts = found.get(ref);
        shifts.set(place - at, [...(shifts.get(place - at) || []), ...[...text].map((_, more) => at + more)]);
      }
    }
    const scored = [...found].map(([ref, shifts]) => ({ ref, score: agreeing(shifts) }));
    return scored.sort((one, other) => other.score - one.score || one.ref - other.ref).slice(0, FEW);
  }

  /** How far an employer's names are from the question, where one of them is near: {ref, reason, off}. */
  async function named({ ref }, question) {
    for (const row of await shelf.about({ ref })) {
      for (const text of [row.name, ...row.others]) {
        const name = [...parts.flat(await shelf.folded(text))];
        const at = name.findIndex((_, from) => nearly(name.slice(from), question));
        if (at >= 0) return { ref, reason: "有一个字不同", off: Math.abs(name.length - question.length) + (at ? 2 : 0) };
      }
    }
    return null;
  }

  async function near(whole) {
    const question = [...whole];
    if (question.length < LEAST) return [];
    const found = await Promise.all((await likely(question)).map((one) => named(one, question)));
    return found.filter(Boolean).sort((one, other) => one.off - other.off);
  }

  /* Pinyin and initials. */

  /** How letters can be read as syllables: only whole ones, the fewest first, only initials, or as long as may be. */
  function spellings(letters, sounds) {
    const [found, dead] = [[], new Set()];
    const walk = (at, pieces) => {
      const known = found.length;
      if (known >= SPELLED || dead.has(at)) return;
      if (at === letters.length) found.push(pieces);
      for (let to = Math.min(letters.length, at + 6); to > at; to -= 1) {
        if (sounds.has(letters.slice(at, to))) walk(to, [...pieces, letters.slice(at, to)]);
      }
      if (found.length === known) dead.add(at); // from here no whole syllables lead to the end
    };
    walk(0, []);
    const whole = found.filter((pieces) => pieces.length > 1).sort((one, other) => one.length - other.length);
    const ways = [...whole.slice(0, WAYS), [...letters], longest(letters, sounds)];
    return [...new Map(ways.map((pieces) => [pieces.join(" "), pieces])).values()];
  }

  function longest(letters, sounds) {
    const pieces = [];
    for (let at = 0; at < letters.length; at += pieces[pieces.length - 1].length) {
      const lengths = [6, 5, 4, 3, 2].filter((length) => sounds.has(letters.slice(at, at + length)) && at + length <= letters.length);
      pieces.push(letters.slice(at, at + (lengths[0] || 1)));
    }
    return pieces;
  }

  function fits(character, piece, sounds) {
    if (piece.length > 1) return sounds.get(piece).has(character);
    return sounds.initials.has(piece + character);
  }

  async function readings() {
    const table = Object.entries(await shelf.table("readings"));
    const sounds = new Map(table.map(([sound, characters]) => [sound, new Set(characters)]));
    const initials = new Set([].concat(...table.map(([sound, characters]) => [...characters].map((one) => sound[0] + one))));
    return Object.assign(sounds, { initials, heard: new Set([].concat(...table.map(([, characters]) => [...characters]))) });
  }

  /** One of four classes of what follows an initial; scripts/site/search/sounds.py has the same. ü is typed v or u. */
  function ending(piece) {
    return [...piece.slice(1).replace(/v/g, "u")].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % 4;
  }

  /** Whether some of a name can be read as the pieces, leaving out what nobody spells. */
  function reads(name, pieces, sounds) {
    const heard = [...name].filter((character) => sounds.heard.has(character));
    return heard.some((_, from) => from + pieces.length <= heard.length && pieces.every((piece, at) => fits(heard[from + at], piece, sounds)));
  }

  async function called({ ref }, passes) {
    const rows = await shelf.about({ ref });
    const names = await Promise.all([].concat(...rows.map(({ name, others }) => [name, ...others])).map(shelf.folded));
    return names.some(passes);
  }

  /** Who is called as the pieces are read, those whose name begins so first: {hits, more}. */
  async function spoken(pieces, sounds, all) {
    const endings = pieces.map((piece) => (piece.length > 1 ? ending(piece) : undefined));
    const { found, more } = await parts.sounding(pieces.map((piece) => piece[0]), endings, all);
    const refs = new Map();
    for (const { ref, first } of found) refs.set(ref, first || Boolean(refs.get(ref)));
    const likely = [...refs].map(([ref, first]) => ({ ref, first, reason: "拼音相符" })).sort((one, other) => other.first - one.first || one.ref - other.ref);
    const read = await Promise.all(likely.slice(0, FEW).map(async (hit) => [hit, await called(hit, (name) => reads(name, pieces, sounds))]));
    return { hits: read.filter(([, passes]) => passes).map(([hit]) => hit), more };
  }

  /** The same for each way to read the letters, until a few are found. */
  async function anyway(ways, sounds, all) {
    const found = new Map();
    let others = false;
    for (const pieces of ways) {
      const { hits, more } = await spoken(pieces, sounds, all);
      for (const hit of hits) found.set(hit.ref, found.get(hit.ref) || hit);
      others = others || more;
      if (found.size >= FEW) break;
    }
    return { hits: [...found.values()], more: others };
  }

  /** What everybody's grams left open is read through where nobody else is found. */
  async function pinyin(letters) {
    const sounds = await readings();
    const ways = spellings(letters, sounds);
    const { hits, more } = await anyway(ways, sounds, false);
    return hits.length || !more ? hits : (await anyway(ways.slice(0, THROUGH), sounds, true)).hits;
  }

  /* All of them. */

  async function tried(query) {
    const whole = (await wordsOf(query)).join("");
    const flat = parts.flat(whole);
    const letters = whole.replace(/['’]/g, "");
    if (/^[a-z]{2,}$/.test(letters)) return { way: "按拼音或拼音首字母找", hits: await pinyin(letters) };
    const alike = await forms(whole);
    if (alike.length) return { way: "不计“有限公司”“分公司”和括号里的字", hits: alike };
    return { way: "有一个字不同、少一个字或者多一个字", hits: await near(flat) };
  }

  /** {way, hits}: who may be meant, in another way than asked. Rejects where a part of the index cannot be read. */
  function close(query) {
    return asked(() => tried(query));
  }

  Object.assign(window.anxin, { close });
})();
