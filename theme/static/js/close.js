/* Second tries, where a question found nobody: legal forms left out, pinyin and initials, one character wrong, missing or extra. */
(() => {
  "use strict";

  const { shelf, asked, wordsOf } = window.anxin;
  const NAMES = new Set([0, 1, 5]); // kinds of text that are names (scripts/site/search/entries.py)
  const FORMS = 6;
  const FORM = /(股份|责任)?(有限)?(责任)?公司/g;
  const ENDS = /(股份|责任)?(有限)?(责任)?公司(.*分公司)?$/;
  const LEAST = 4; // characters of a name in which one may be wrong
  const NARROW = 3; // blocks read for a beginning
  const FEW = 40; // employers whose names are looked at for an ending
  const RUN = 3; // characters of a run of the index of sounds
  const STRINGS = 300; // texts considered for letters
  const FEWER = 3; // texts that are looked up rather than followed further
  const ASKED = 12; // texts looked up for letters

  function collect(lines, kinds, reason, hits = new Map()) {
    for (const { text, postings } of lines) {
      for (const posting of postings) {
        if (kinds.has(posting.kind) && !hits.has(posting.ref)) hits.set(posting.ref, Object.assign({}, posting, { text, reason }));
      }
    }
    return hits;
  }

  /* Legal forms and brackets. */

  /** What people remember of a name: without its branch and legal form, or without the form alone. */
  function remembered(folded) {
    const flat = (text) => text.replace(/[()]/g, "");
    return [flat(folded.replace(/\([^)]*\)/g, "")).replace(ENDS, ""), flat(folded).replace(ENDS, ""), flat(folded).replace(FORM, "")];
  }

  async function forms(whole) {
    const hits = new Map();
    const wanted = new Set(remembered(whole).filter((text) => [...text].length > 1));
    for (const text of wanted) {
      if (!(await shelf.known(text))) continue;
      const { lines } = await shelf.reading(text, NARROW);
      collect(lines, new Set([...NAMES, FORMS]), "不计公司形式和括号，名称相近", hits);
    }
    return [...hits.values()];
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

  /** The shortest beginning whose texts are few blocks. */
  async function beginning(question) {
    for (let length = 1; length < question.length; length += 1) {
      const text = question.slice(0, length).join("");
      if (!(await shelf.known(text))) return null;
      if (!(await shelf.range("names", text, NARROW)).more) return { length, text };
    }
    return null;
  }

  /** Names that begin as asked; the wrong character comes later. */
  async function byBeginning(question, { text }) {
    const { lines } = await shelf.reading(text, NARROW);
    const near = lines.filter((line) => nearly([...line.text], question));
    return [...collect(near, NAMES, "有一个字不同").values()];
  }

  /** Names that end as asked; the wrong character is among the first ones. */
  async function byEnding(question, from) {
    for (let at = from; at > 0; at -= 1) {
      const text = question.slice(at).join("");
      if (!text || !(await shelf.known(text))) continue;
      const { lines, more } = await shelf.reading(text, NARROW);
      const hits = [...collect(lines, NAMES, "有一个字不同").values()];
      if (!more && hits.length <= FEW) return looked(hits, question);
    }
    return [];
  }

  async function looked(hits, question) {
    const near = await Promise.all(hits.map(async (hit) => ((await named(hit, question)) ? hit : null)));
    return near.filter(Boolean);
  }

  async function named(hit, question) {
    for (const row of await shelf.about(hit)) {
      const name = [...(await shelf.folded(row.name)).replace(/[()]/g, "")];
      if (name.some((_, at) => nearly(name.slice(at), question))) return true;
    }
    return false;
  }

  async function near(whole) {
    const question = [...whole.replace(/[()]/g, "")];
    if (question.length < LEAST) return [];
    const begun = await beginning(question);
    const [front, back] = await Promise.all([
      begun ? byBeginning(question, begun) : [],
      byEnding(question, begun ? begun.length : question.length - 1),
    ]);
    const found = new Map([...front, ...back].map((hit) => [hit.ref, hit]));
    const off = (hit) => Math.abs([...hit.text].length - question.length) + (hit.first ? 0 : 2);
    return [...found.values()].sort((one, other) => off(one) - off(other));
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

  /** Texts that stand in names and can be read as the pieces, as far as it takes until they are few. */
  async function texts(pieces, sounds) {
    let strings = await runs(pieces.slice(0, RUN), sounds);
    for (let at = 1; at + RUN <= pieces.length && strings.length > FEWER; at += 1) {
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
    const read = await Promise.all((await texts(pieces, sounds)).map((text) => shelf.reading(text.join(""), NARROW)));
    const whole = ({ text }) => {
      const characters = [...text.replace(/[^a-z0-9\u3400-\u9fff\u{20000}-\u{3ffff}〇]/gu, "")];
      return pieces.every((piece, at) => characters[at] && fits(characters[at], piece, sounds));
    };
    const lines = [].concat(...read.map((one) => one.lines));
    return [...collect(lines.filter(whole), NAMES, "拼音相符").values()].sort((one, other) => Number(other.first) - Number(one.first));
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
    const letters = whole.replace(/['’]/g, "");
    if (/^[a-z]{2,}$/.test(letters)) return { way: "按拼音或拼音首字母找", hits: await pinyin(letters) };
    const alike = await forms(whole);
    if (alike.length) return { way: "不计“有限公司”“分公司”和括号里的字", hits: alike };
    return { way: "有一个字不同、少一个字或者多一个字", hits: await near(whole) };
  }

  /** {way, hits}: who may be meant, in another way than asked. Rejects where a part of the index cannot be read. */
  function close(query) {
    return asked(() => tried(query));
  }

  Object.assign(window.anxin, { close });
})();
