/* The search page: asks anxin.search what stands in the box and shows the answer. Its state is the page's address. */
(() => {
  "use strict";

  const { filters, prefix, say } = window.anxin;
  const SHOWN = 10; // hits listed at first, and by how many more each time
  const LOCALE = document.documentElement.lang.replace(/^en$/, "sv"); // Swedish writes days as ISO 8601 does: no 11/12/2026
  const PAUSE = 200; // milliseconds without a key before typing counts as a question

  /* Showing: words stand in the page's <template>s; this fills their slots with text. */

  function copy(id, slots) {
    const part = document.getElementById(id).content.cloneNode(true);
    for (const place of part.querySelectorAll("[data-slot]")) {
      const value = slots[place.dataset.slot];
      if (typeof value === "string") place.textContent = value;
      else if (value) place.append(value);
    }
    return part;
  }

  /** The reason in full: 名称包含“宏建”. */
  function why({ reason }, query) {
    return prefix === "/en" ? say(reason) : say(reason).replace(/(包含|開頭是|开头是)/, `$1“${query}”`);
  }

  const titles = document.getElementById("register-titles").content.textContent.trim().split("|");

  function hit(id, one, query) {
    const part = copy(id, {
      code: one.codes[0] || say("未公布代码，可能有同名单位"),
      place: one.where,
      registers: titles.filter((_, bit) => one.registers & (1 << bit)).join(say("、")),
      until: one.until ? say("，公示到 %(day)s 为止", { day: one.until }) : "",
      reason: why(one, query),
    });
    const link = part.querySelector('[data-slot="link"]');
    link.textContent = one.name;
    link.href = prefix === "/en" ? `${one.url}#english` : one.url;
    return part;
  }

  function list(rows, query) {
    const all = document.createDocumentFragment();
    for (const one of rows) all.append(hit("answer-hit", one, query));
    return all;
  }

  function clear(element) {
    while (element.firstChild) element.firstChild.remove();
    return element;
  }

  /* One question and its answer. */

  const box = document.getElementById("q");
  const shown = document.getElementById("answer");
  const status = document.getElementById("search-status");
  const guides = document.getElementById("related");
  let latest = 0;

  function show(part, words) {
    clear(shown).append(part);
    status.textContent = words;
  }

  function parameters() {
    return new URLSearchParams(window.location.search);
  }

  function heading(hits, { query, more }) {
    const named = hits.every(({ reason }) => reason.startsWith("名称"));
    const n = more ? say("很多") : `${hits.length} `;
    return named ? say("%(n)s家名称包含“%(query)s”", { n, query }) : say("%(n)s家与“%(query)s”相符", { n, query });
  }

  /** A list of hits that grows by the reader's wish. Summaries are read for what is listed only. */
  async function listed(id, hits, reply, slots) {
    const part = copy(id, slots);
    const rows = part.querySelector('[data-slot="list"]');
    const button = part.querySelector("[data-more]");
    let next = 0;
    const grow = async () => {
      const some = hits.slice(next, next + SHOWN);
      const from = rows.children.length;
      rows.append(list(await anxin.describe(some, reply.words), reply.query));
      next += some.length;
      button.hidden = next >= hits.length;
      button.textContent = say("再列 %(n)s 家", { n: Math.min(SHOWN, hits.length - next) });
      if (from && rows.children[from]) rows.children[from].querySelector("a").focus();
    };
    button.addEventListener("click", () => grow().catch(failed));
    await grow();
    return part;
  }

  async function found(reply, hits) {
    const exact = reply.more ? [] : hits.filter((one) => one.exact);
    const rest = hits.filter((one) => !exact.includes(one));
    const parts = document.createDocumentFragment();
    if (exact.length === 1 || (hits.length === 1 && !reply.more)) await verdict(parts, exact[0] || hits[0], reply);
    if (exact.length > 1) parts.append(await many(exact, reply, say("%(n)s 家与“%(query)s”同名", { n: exact.length, query: reply.query })));
    if (rest.length && !(hits.length === 1 && !reply.more)) parts.append(await many(rest, reply, heading(rest, reply)));
    return parts;
  }

  /** One employer; nobody where it has gone since the blocks were written. */
  async function verdict(parts, one, { query, words }) {
    const rows = await anxin.describe([one], words);
    for (const row of rows) parts.append(hit("answer-one", row, query));
  }

  function many(hits, reply, words) {
    const more = reply.more ? say("名单里还有许多，这里只列出一部分。请多输几个字，或者按地区筛选。") : "";
    return listed("answer-many", hits, reply, { words, more });
  }

  /* Narrowing. */

  function address(query, choice) {
    const url = new URL(window.location.href);
    for (const key of ["q", ...filters.KEYS]) url.searchParams.delete(key);
    if (query) url.searchParams.set("q", query);
    for (const [key, value] of Object.entries(choice)) url.searchParams.set(key, value);
    return url;
  }

  function chip(way, { value, text, count }, query, choice) {
    const part = copy("filter-chip", { count: String(count) });
    const link = part.querySelector("a");
    const on = choice[way.key] === value;
    const other = Object.assign({}, choice, { [way.key]: value });
    if (on) delete other[way.key];
    link.href = address(query, other).href;
    link.textContent = on ? say("不限%(label)s（现在：%(text)s）", { label: way.label, text }) : text;
    if (on) link.setAttribute("aria-current", "true");
    return part;
  }

  async function narrowing(reply, choice) {
    const part = copy("answer-filters", {});
    const details = part.querySelector("details");
    const fill = async () => {
      const whole = reply.more ? await anxin.search(reply.query, { all: true }) : reply;
      const ways = await filters.ways(await filters.placed(whole.hits), choice, titles);
      const groups = clear(details.querySelector("dl"));
      for (const way of ways) {
        const chips = document.createDocumentFragment();
        for (const value of way.values) chips.append(chip(way, value, reply.query, choice));
        groups.append(copy("filter-group", { label: way.label, chips }));
      }
      details.querySelector("[data-empty]").hidden = ways.length > 0;
    };
    details.addEventListener("toggle", () => details.open && fill().catch(failed), { once: true });
    details.open = Object.keys(choice).length > 0;
    return part;
  }

  /* Nobody found. */

  async function nothing(reply) {
    const [region, close] = await Promise.all([anxin.region(reply.words), anxin.close(reply.query)]);
    const rows = (await anxin.describe(close.hits.slice(0, SHOWN), reply.words)).length;
    const parts = document.createDocumentFragment();
    if (region && !region.covered) parts.append(nobodyLooked(region));
    if (rows) parts.append(await listed("answer-close", close.hits, reply, { query: reply.query, way: say(close.way) }));
    else if (!parts.hasChildNodes()) parts.append(copy("answer-none", { query: reply.query }));
    parts.append(copy("answer-scope", await scope()));
    const near = say(rows ? "没有完全一致的名称，有名称相近的" : "未查到");
    return [parts, region && !region.covered ? say("本站未收录该地区") : near];
  }

  function nobodyLooked({ name, channels }) {
    const part = copy("answer-uncovered", { region: name });
    part.querySelector('[data-slot="channels"]').href = prefix + channels;
    return part;
  }

  /** When was asked what: for a printed answer. */
  async function scope() {
    const { version } = await anxin.shelf.open();
    return { version, asked: new Date().toLocaleString(LOCALE, { timeZone: "Asia/Shanghai", hour12: false }) };
  }

  /* The page. */

  function showGuides(pages) {
    const rows = clear(guides.querySelector("ul"));
    for (const page of pages) {
      const [row, link, line] = ["li", "a", "p"].map((name) => document.createElement(name));
      [link.className, link.href, link.textContent] = ["name", page.url, page.title];
      [line.className, line.textContent] = ["quiet", page.summary];
      row.append(link, line);
      rows.append(row);
    }
    guides.hidden = pages.length === 0;
  }

  /** What stands in the box; an address or a script may bring more than the box takes. */
  function asked() {
    return box.value.slice(0, box.maxLength).trim();
  }

  function failed() {
    show(copy("answer-error", {}), say("名单没有打开，请再试一次"));
  }

  /** The part to show and what the status says. */
  async function answered(query, choice) {
    const narrow = Object.keys(choice).length > 0;
    const reply = await anxin.search(query, { all: narrow });
    if (!reply.hits.length) return nothing(reply);
    const hits = narrow ? filters.narrowed(await filters.placed(reply.hits), choice) : reply.hits;
    const part = await found(reply, hits);
    if (!hits.length) part.append(copy("answer-narrow", {}));
    else if (!part.querySelector("a")) return nothing(reply);
    if (reply.hits.length > 1) part.insertBefore(await narrowing(reply, choice), part.querySelector(".verdict.listed") ? null : part.firstChild);
    return [part, say("找到%(n)s家", { n: reply.more ? say("很多") : ` ${hits.length} ` })];
  }

  /** Answers what stands in the box; an answer that comes after a later question is dropped. */
  async function answer() {
    const query = asked();
    const turn = (latest += 1);
    const late = () => turn !== latest;
    showGuides([]);
    if (!query) return show("", "");
    status.textContent = say("正在查询");
    try {
      const [part, words] = await answered(query, filters.chosen(parameters()));
      if (late()) return undefined;
      show(part, words);
    } catch (failure) {
      if (!late()) failed();
      return undefined;
    }
    const pages = await anxin.related(query).catch(() => []);
    if (!late()) showGuides(pages);
    return undefined;
  }

  function fromAddress() {
    typing = false;
    box.value = parameters().get("q") || "";
    box.value = asked();
    answer();
  }

  /** Keeps the question in the address: what is typed after an answer is one step of the way back. */
  function remember(query) {
    if (query === (parameters().get("q") || "")) return;
    const url = address(query, {});
    if (typing) window.history.replaceState(null, "", url);
    else window.history.pushState(null, "", url);
  }

  let pause;
  let typing = false;
  const warm = () => anxin.related("").catch(() => undefined);
  if (document.activeElement === box) warm();
  else box.addEventListener("focus", warm, { once: true });
  box.addEventListener("input", (event) => {
    clearTimeout(pause);
    if (event.isComposing) return;
    pause = setTimeout(() => {
      remember(asked());
      typing = true;
      answer();
    }, PAUSE);
  });
  box.addEventListener("compositionend", () => box.dispatchEvent(new Event("input")));
  box.form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    remember(asked());
    typing = false;
    answer();
  });
  shown.addEventListener("click", (event) => {
    const link = event.target.closest("[data-filter]");
    if (link) {
      event.preventDefault();
      window.history.pushState(null, "", link.href);
      fromAddress();
    } else if (event.target.closest("[data-retry]")) answer();
    else if (event.target.closest("[data-print-answer]")) window.print();
  });
  window.addEventListener("popstate", fromAddress);

  anxin.shelf.open().catch(() => undefined); // what every question needs; a failure is said when one is asked
  if (box.value && !parameters().has("q")) box.dispatchEvent(new Event("input")); // typed while this script was on its way
  else fromAddress();
})();
