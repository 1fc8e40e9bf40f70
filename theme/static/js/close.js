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
  const RUN = 3; // characters of a run of the index of sounds
  const STRINGS = 2000; // texts considered for letters
  const ASKED = 24; // texts looked up for letters

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
      for (const { ref, place, kind } of await shelf.reading(blocks, text)) {
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

  /** How letters can be read as syllables: only whole ones, only initials, or as long as may be. */
  function spellings(letters, sounds) {
    const found = [];
    const walk = (at, pieces) => {
      if (found.length >= 8) return;
      if (at === letters.length) found.push(pieces);
      for (let to = Math.min(letters.length, at + 6); to > at; to -= 1) {
        if (sounds.has(letters.slice(at, to))) walk(to, [...pieces, letters.slice(at, to)]);
      }
    };
    walk(0, []);
    const ways = [...found.filter((pieces) => pieces.length > 1), [...letters], longest(letters, sounds)];
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
    sounds.initials = new Set([].concat(...table.map(([sound, characters]) => [...characters].map((one) => sound[0] + one))));
    return sounds;
  }

  /** Runs of characters that can be read as these pieces. */
  async function runs(pieces, sounds) {
    const found = await shelf.runs(pieces.map((piece) => piece[0]).join(""));
    const begun = found.map(([, run]) => [...run].slice(0, pieces.length));
    const fit = begun.filter((run) => run.length === pieces.length && run.every((one, at) => fits(one, pieces[at], sounds)));
    return [...new Map(fit.map((run) => [run.join(""), run])).values()];
  }

  /** Texts that may stand in names and can be read as the pieces. */
  async function texts(pieces, sounds) {
    let strings = await runs(pieces.slice(0, RUN), sounds);
    for (let at = 1; at + RUN <= pieces.length && strings.length; at += 1) {
      const next = new Map();
      for (const run of await runs(pieces.slice(at, at + RUN), sounds)) {
        const key = run.slice(0, -1).join("");
        next.set(key, [...(next.get(key) || []), run[RUN - 1]]);
      }
      const on = strings.map((text) => (next.get(text.slice(at).join("")) || []).map((last) => [...text, last]));
      strings = [].concat(...on).slice(0, STRINGS);
    }
    return strings.slice(0, ASKED);
  }

  async function spoken(pieces, sounds) {
    const read = await Promise.all((await texts(pieces, sounds)).map((text) => holding(text.join(""), NAMES, "拼音相符")));
    return [].concat(...read).sort((one, other) => Number(other.first) - Number(one.first));
  }

  async function pinyin(letters) {
    const sounds = await readings();
    const found = new Map();
    for (const pieces of spellings(letters, sounds)) {
      for (const hit of await spoken(pieces, sounds)) found.set(hit.ref, found.get(hit.ref) || hit);
      if (found.size >= ASKED) break;
    }
    return [...found.values()];
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
