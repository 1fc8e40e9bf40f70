/* The search page: asks anxin.search what stands in the box and shows the answer. Its state is the page's address. */
(() => {
  "use strict";

  const anxin = window.anxin;
  const SHOWN = 50;
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
  function why(one, query) {
    return one.reason.replace("包含", `包含“${query}”`);
  }

  function hit(id, one, query) {
    const part = copy(id, {
      code: one.code || "未公布代码，可能有同名单位",
      place: one.place || "",
      registers: one.registers,
      until: one.until,
      reason: why(one, query),
    });
    const link = part.querySelector('[data-slot="link"]');
    link.textContent = one.name;
    if (one.url) link.href = one.url;
    return part;
  }

  function list(hits, query) {
    const all = document.createDocumentFragment();
    for (const one of hits.slice(0, SHOWN)) all.append(hit("answer-hit", one, query));
    return all;
  }

  function several(hits, query, words) {
    const rest = hits.length - SHOWN;
    const more = rest > 0 ? `还有 ${rest} 家没有列出，请多输几个字。` : "";
    return copy("answer-many", { words, list: list(hits, query), more });
  }

  function nothing(answer) {
    const parts = document.createDocumentFragment();
    const { query, suggestions } = answer;
    if (answer.uncovered) parts.append(nobodyLooked(answer.uncovered));
    if (suggestions.length) parts.append(copy("answer-close", { query, list: list(suggestions, query) }));
    if (!parts.hasChildNodes()) parts.append(copy("answer-none", { query }));
    return parts;
  }

  function nobodyLooked({ name, channels }) {
    const part = copy("answer-uncovered", { region: name });
    if (channels) part.querySelector('[data-slot="channels"]').href = channels;
    return part;
  }

  function heading(hits, query) {
    const named = hits.every((one) => one.reason.startsWith("名称包含"));
    return named ? `${hits.length} 家名称包含“${query}”` : `${hits.length} 家与“${query}”相符`;
  }

  function found(answer) {
    const { query, exact, partial } = answer;
    if (exact.length + partial.length === 1) return hit("answer-one", [...exact, ...partial][0], query);
    const parts = document.createDocumentFragment();
    if (exact.length === 1) parts.append(hit("answer-one", exact[0], query));
    if (exact.length > 1) parts.append(several(exact, query, `${exact.length} 家与“${query}”同名`));
    if (partial.length) parts.append(several(partial, query, heading(partial, query)));
    return parts;
  }

  function summary(answer) {
    const count = answer.exact.length + answer.partial.length;
    if (count) return `找到 ${count} 家`;
    if (answer.uncovered) return "本站未收录该地区";
    return answer.suggestions.length ? "没有完全一致的名称，有名称相近的" : "未查到";
  }

  /* The page. */

  const box = document.getElementById("q");
  const shown = document.getElementById("answer");
  const status = document.getElementById("search-status");
  const guides = document.getElementById("related");
  let latest = 0;

  function show(part, words) {
    clear(shown).append(part);
    status.textContent = words;
  }

  function clear(element) {
    while (element.firstChild) element.firstChild.remove();
    return element;
  }

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

  /** Answers what stands in the box; an answer that comes after a later question is dropped. */
  async function answer() {
    const query = asked();
    const turn = (latest += 1);
    const late = () => turn !== latest;
    showGuides([]);
    if (!query) return show("", "");
    status.textContent = "正在查询";
    try {
      const reply = await anxin.search(query);
      if (late()) return undefined;
      show(reply.exact.length + reply.partial.length ? found(reply) : nothing(reply), summary(reply));
    } catch (failure) {
      if (!late()) show(copy("answer-error", {}), "名单没有打开，请再试一次");
      return undefined;
    }
    const pages = await anxin.related(query).catch(() => []);
    if (!late()) showGuides(pages);
    return undefined;
  }

  function address(query) {
    const url = new URL(window.location.href);
    if (query) url.searchParams.set("q", query);
    else url.searchParams.delete("q");
    return url;
  }

  function fromAddress() {
    typing = false;
    box.value = new URLSearchParams(window.location.search).get("q") || "";
    box.value = asked();
    answer();
  }

  /** Keeps the question in the address: what is typed after an answer is one step of the way back. */
  function remember(query) {
    const url = address(query);
    if (url.href === window.location.href) return;
    if (typing) window.history.replaceState(null, "", url);
    else window.history.pushState(null, "", url);
  }

  let pause;
  let typing = false;
  box.addEventListener("focus", () => anxin.names().catch(() => undefined), { once: true });
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
    if (event.target.closest("[data-retry]")) answer();
  });
  window.addEventListener("popstate", fromAddress);

  fromAddress();
})();
