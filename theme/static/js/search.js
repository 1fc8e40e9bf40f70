/* Answers a question from the index: whom any part of a name, a project or a code means. The page that asks is answer.js. */
(() => {
  "use strict";

  const { shelf, parts, cut, rank, today } = window.anxin;
  const { flat } = parts;
  const FEW = 24; // employers whose summaries are read rather than another word's blocks
  const YEAR = /^(20\d\d)年?$/;
  const APART = /[\s,，、;；]+/;

  /* By kind of text (scripts/site/search/entries.py): the whole of it, its beginning, a part. Earlier rows come first. */
  const REASONS = [
    [0, "名称完全一致", "名称开头是", "名称包含"],
    [4, "代码完全一致", "代码开头是", "代码包含"],
    [1, "另一名称完全一致", "另一名称包含", "另一名称包含"],
    [2, "所属单位名称一致", "所属单位名称包含", "所属单位名称包含"],
    [3, "项目名称一致", "项目名称包含", "项目名称包含"],
  ];
  const EXACT = new Set([0, 4, 1]);

  /** Why a text answers a word: {rank, reason, exact}. Whole texts come before beginnings, those before parts. */
  function why({ kind, first, whole }) {
    const row = REASONS.findIndex(([one]) => one === kind);
    const way = whole ? 0 : first ? 1 : 2;
    return { rank: way * REASONS.length + row, reason: REASONS[row][way + 1], exact: whole && EXACT.has(kind) };
  }

  /** Keeps for each employer the best reason. */
  function keep(hits, hit) {
    const known = hits.get(hit.ref);
    if (!known || hit.rank < known.rank) hits.set(hit.ref, hit);
  }

  /** Who is meant by one word: {hits: Map, more}. `word` is flat. */
  async function meant(word, all) {
    const { found, more } = await parts.holding(word, all);
    const hits = new Map();
    for (const one of found) if (REASONS.some(([kind]) => kind === one.kind)) keep(hits, Object.assign({ ref: one.ref, word, plain: true }, why(one)));
    if (more && [...hits.values()].some(({ exact }) => exact)) return meant(word, true); // who else is called so must be counted
    return { hits, more };
  }

  /* Several words. */

  /** What else than a text a word can be: codes of divisions called so, a year. */
  async function aside(word) {
    const year = YEAR.exec(word);
    const places = [...word].length > 1 ? await shelf.table("places") : [];
    const names = new Map(places);
    const within = places.map(([code]) => code).filter((code) => inFull(code, names).includes(word));
    return { year: year && Number(year[1]), codes: within.map((code) => code.replace(/(00)+$/, "")) };
  }

  /** 广西壮族自治区贵港市: a division with those above it. */
  function inFull(code, names) {
    const above = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code];
    return [...new Set(above)].map((one) => names.get(one) || "").join("");
  }

  function beside(hit, { year, codes }) {
    if (year && hit.years.includes(year)) return "年份";
    const place = String(hit.place);
    return codes.some((code) => place.startsWith(code)) ? "地区" : null;
  }

  /** Everybody whom every word means; at least one word by name, project or code. */
  async function together(words) {
    const sizes = await Promise.all(words.map(parts.size));
    const asides = await Promise.all(words.map(aside));
    const order = words.map((_, at) => at).sort((one, other) => (asides[one].year ? 1 : 0) - (asides[other].year ? 1 : 0) || sizes[one] - sizes[other]);
    const spoken = order.filter((at) => sizes[at] > 0);
    if (!spoken.length) return new Map();
    const hits = new Map();
    for (const first of spoken) {
      const rest = order.filter((at) => at !== first);
      const begun = (await meant(words[first], true)).hits;
      for (const hit of await narrowed(begun, rest, words, asides)) keep(hits, hit);
      if (!asides[first].codes.length && !asides[first].year) break; // the others' hits would be the same
    }
    return hits;
  }

  async function narrowed(hits, rest, words, asides) {
    let left = await shelf.placed([...hits.values()]);
    for (const at of rest) left = await sifted(left, words[at], asides[at]);
    return left;
  }

  async function sifted(hits, word, other) {
    const marked = hits.map((hit) => ({ hit, way: beside(hit, other) }));
    const open = marked.filter(({ way }) => !way).map(({ hit }) => hit);
    const spoken = open.length && (open.length <= FEW ? await spelled(open, word) : (await meant(word, true)).hits);
    return marked
      .map(({ hit, way }) => (way ? joined(hit, `和${way}一起相符`) : spoken && spoken.has(hit.ref) ? joined(hit, both(hit, spoken.get(hit.ref))) : null))
      .filter(Boolean);
  }

  function joined(hit, reason) {
    return Object.assign({}, hit, { reason, exact: false, plain: false, rank: hit.rank + REASONS.length });
  }

  function both(hit, other) {
    if (hit.reason.startsWith("和")) return hit.reason;
    return [hit, other].every(({ reason }) => reason.startsWith("名称")) ? "名称包含" : "几个词都相符";
  }

  /** Those of a few employers whose summaries hold the word. */
  async function spelled(hits, word) {
    const found = new Map();
    const rows = [].concat(...(await Promise.all(hits.map(shelf.about))));
    for (const row of rows) {
      const kinds = (await parts.places(row, word)).map(({ kind }) => kind);
      const name = kinds.includes(0);
      if (name || kinds.length) found.set(row.ref, { reason: name ? "名称包含" : "几个词都相符" });
    }
    return found;
  }

  /* The answer. */

  async function wordsOf(query) {
    const folded = await Promise.all(query.split(APART).map(shelf.folded));
    return folded.filter(Boolean);
  }

  async function ask(query, all) {
    const words = await wordsOf(query);
    const { hits, more } = await meant(flat(words.join("")), all);
    const spoken = words.map(flat).filter(Boolean);
    const apart = spoken.length > 1 && spoken.some((word) => [...word].length > 1);
    if (apart) for (const hit of (await together(spoken)).values()) keep(hits, hit);
    return { query, words, hits: [...hits.values()].sort(best), more };
  }

  function best(one, other) {
    return one.rank - other.rank || one.ref - other.ref;
  }

  /** Runs a question; once more from the beginning where the site was built anew between two of its steps. */
  async function asked(question) {
    try {
      return await question();
    } catch (failure) {
      if (!failure.gone) throw failure;
      shelf.forget();
      return question();
    }
  }

  /**
   * {query, words, hits, more}: whom the words mean, best first, each hit with `reason` and what a filter needs. `more`: there are
   * others; `all` reads them too. Rejects where a part of the index cannot be read.
   */
  function search(query, { all = false } = {}) {
    return asked(() => ask(query, all));
  }

  /**
   * What is shown of these hits, in their order: each with its summary. Who has gone since the blocks were written, or whose last
   * day has passed in an old build, is left out.
   */
  async function describe(hits, words) {
    const rows = await asked(() => Promise.all(hits.map((hit) => described(hit, words.join("")))));
    const day = today();
    return [].concat(...rows).filter((row) => !row.until || row.until >= day);
  }

  async function described(hit, written) {
    const rows = await Promise.all((await shelf.about(hit)).map((row) => checked(hit, row, written)));
    return rows.filter(Boolean);
  }

  /** The hit with its summary, where that still holds the word by which it was found. */
  async function checked(hit, row, written) {
    if (!hit.word) return Object.assign({}, hit, row);
    const found = await parts.places(row, hit.word);
    if (!found.length) return null;
    return Object.assign({}, hit, row, hit.plain ? { reason: said(found, written) } : {});
  }

  /** The best reason, and that brackets do not count where they were asked otherwise than they are written. */
  function said(found, written) {
    const kinds = found.filter(({ kind }) => REASONS.some(([one]) => one === kind));
    const [one] = kinds.sort((mine, theirs) => why(mine).rank - why(theirs).rank);
    const { reason } = why(one);
    return (one.whole ? one.text === written : one.text.includes(written)) ? reason : `${reason.replace("完全", "")}（不计括号）`;
  }

  /* What a search that found nobody can still say. */

  /** The division a query begins with, and whether any source covers it. The longest name decides. */
  async function region(words) {
    const whole = words.join("");
    const rows = await asked(() => shelf.table("places"));
    const begun = rows.map((row) => [spellings(row[1]).find((name) => whole.startsWith(name)), row]).filter(([name]) => name);
    if (!begun.length) return null;
    const [, [code, name, covered, channels]] = begun.sort(([one], [other]) => other.length - one.length)[0];
    return { code, name, covered, channels: channels ? `/channels/${code}/` : "/channels/" };
  }

  const SUFFIX = /(?:特别行政区|[\u4e00-\u9fff]{1,3}族自治[州县]|自治区|自治州|地区|[省市盟州县区])$/;

  /** 贵港市 and 贵港: what a firm's name begins with. */
  function spellings(name) {
    const short = name.replace(SUFFIX, "");
    return short.length > 1 ? [name, short] : [name];
  }

  const prose = new Map();

  /** Guides that speak of the query: [{url, title, summary}], best first. */
  async function related(query) {
    if (!prose.has("index")) prose.set("index", fetch("/search/prose.json").then((answer) => answer.json()));
    prose.get("index").catch(() => prose.delete("index"));
    const [index, ...parts] = await Promise.all([prose.get("index"), ...query.split(/[\s\u3000]+/).map(shelf.folded)]);
    return rank(index, cut(parts.join(" "), {}));
  }

  Object.assign(window.anxin, { search, describe, region, related, asked, wordsOf });
})();
