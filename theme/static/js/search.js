/* Names and codes matched on the reader's device against /search/index.json. The page that asks is answer.js. */
(() => {
  "use strict";

  const { fold, cut, rank, today } = window.anxin;
  const loaded = new Map();

  /* Loading: a promise is kept once asked for, and forgotten if it fails so that a retry asks again. */

  async function read(url) {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    return answer.json();
  }

  function load(url) {
    if (!loaded.has(url)) {
      loaded.set(url, read(url));
      loaded.get(url).catch(() => loaded.delete(url));
    }
    return loaded.get(url);
  }

  /** What a search needs: the list of names and the table of traditional characters. */
  async function names() {
    const [index, folding] = await Promise.all([load("/search/index.json"), load("/search/fold.json")]);
    return { index, table: folding.t };
  }

  /* Matching. */

  function entry([folded, name, code, url, place, until, registers, count], table) {
    const codeFolded = fold(code || "", table);
    return { folded, flat: flat(folded), name, code, url, place, until, registers, count, codeFolded };
  }

  /** A folded text without its brackets: offices and people set them differently, what stands in them counts. */
  function flat(folded) {
    return folded.replace(/[()]/g, "");
  }

  /** Why an entry answers the words, or null. Every word must be found; at least one in the name or the code. */
  function reason(one, words, table) {
    const [loose, plain] = [{ ...one, folded: one.flat }, words.map(flat).filter(Boolean)];
    return same(one, words) || uncounted(same(loose, plain)) || part(one, words, table) || uncounted(part(loose, plain, table));
  }

  function uncounted(why) {
    return why && `${why.replace("完全", "")}（不计括号）`;
  }

  function same(one, words) {
    const whole = words.join("");
    if (!whole) return null;
    return one.folded === whole ? "名称完全一致" : one.codeFolded === whole ? "代码完全一致" : null;
  }

  function part(one, words, table) {
    const inName = words.filter((word) => one.folded.includes(word));
    const inCode = words.filter((word) => !one.folded.includes(word) && one.codeFolded.includes(word));
    const inPlace = words.filter((word) => fold(one.place || "", table).includes(word));
    const all = words.every((word) => [inName, inCode, inPlace].some((group) => group.includes(word)));
    if (!all || inName.length + inCode.length === 0) return null;
    if (inName.length + inCode.length < words.length) return "和地区一起相符";
    return inName.length === 0 ? "代码包含" : inCode.length === 0 ? "名称包含" : "名称和代码包含";
  }

  /** The region a query begins with, where this site does not cover it. The longest name decides. */
  function uncovered(index, whole, table) {
    const known = (index.regions || []).filter(([name]) => whole.startsWith(fold(name, table)));
    const [longest] = known.sort((one, other) => other[0].length - one[0].length);
    return longest && !longest[2] ? { name: longest[1], channels: longest[3] } : null;
  }

  /** What people remember of a name, two ways: the head office without brackets' text, and all but the legal forms. */
  function remembered(folded) {
    const head = flat(folded.replace(/\([^)]*\)/g, "")).replace(/(股份|责任)?(有限)?(责任)?公司(.*分公司)?$/, "");
    return [head, flat(folded).replace(/(股份|责任)?(有限)?(责任)?公司/g, "")];
  }

  function suggest(entries, whole) {
    const asked = remembered(whole);
    const near = (one) => remembered(one.folded).some((name, way) => asked[way].length > 1 && name.includes(asked[way]));
    return entries.filter(near).map((one) => ({ ...one, reason: "名称相近" }));
  }

  /**
   * Answer to a query: {query, exact, partial, suggestions, uncovered}, each hit an entry with its reason.
   * Any part of a name or code is found; several words must all be found. Rejects where the list cannot be loaded.
   */
  async function search(query) {
    const { index, table } = await names();
    const words = query.split(/[\s,，、;；]+/).map((word) => fold(word, table)).filter(Boolean);
    const whole = words.join("");
    if (!whole) return { query, exact: [], partial: [], suggestions: [], uncovered: null };
    const day = today(); // what has ended is not found even in an old build
    const entries = index.names.map((row) => entry(row, table)).filter((one) => one.until >= day);
    const hits = entries.map((one) => ({ ...one, reason: reason(one, words, table) })).filter((one) => one.reason);
    const exact = hits.filter((one) => one.reason.includes("一致"));
    const partial = hits.filter((one) => !exact.includes(one));
    const suggestions = hits.length ? [] : suggest(entries, whole);
    return { query, exact, partial, suggestions, uncovered: hits.length ? null : uncovered(index, whole, table) };
  }

  /** Guides that speak of the query: [{url, title, summary}], best first. */
  async function related(query) {
    const [prose, folding] = await Promise.all([load("/search/prose.json"), load("/search/fold.json")]);
    return rank(prose, cut(query, folding.t));
  }

  Object.assign(window.anxin, { search, related, names });
})();
