/* Layers over every page: what has ended is hidden, old data says so, larger letters, printing. */
(() => {
  "use strict";

  const OLD = 3; // days after which data says that it is old
  const DAY = 86400000; // milliseconds

  /** The device's date, ISO. */
  // The law's day is China's, eight hours ahead of UTC, wherever the reader's clock is set.
  function today() {
    return new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10);
  }

  function daysBetween(from, to) {
    return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
  }

  /* A build may be old: whatever was to be shown until a day that has passed is taken out of the page. */
  function hideEnded(day) {
    for (const part of document.querySelectorAll("[data-hide-after]")) {
      if (day <= part.dataset.hideAfter) continue;
      if (part.id === "main") replacePage(part);
      else part.remove();
    }
  }

  function replacePage(main) {
    const words = document.getElementById("expired").content.cloneNode(true);
    while (main.firstChild) main.firstChild.remove();
    main.append(words);
    document.title = main.querySelector("h1").textContent;
    for (const meta of document.querySelectorAll('meta[name="description"], link[rel="alternate"]')) meta.remove();
  }

  /* Tables people write in prose become labelled cards on a phone, as the tables of lists are. */
  function labelCells() {
    for (const table of document.querySelectorAll(".prose table")) {
      const labels = [...table.querySelectorAll("thead th")].map((head) => head.textContent);
      for (const row of table.tBodies[0].rows) [...row.cells].forEach((cell, at) => (cell.dataset.label = labels[at] || ""));
      table.classList.add("cards");
    }
  }

  /* How long a listing still stands. */
  function showTerms(day) {
    for (const term of document.querySelectorAll(".term")) showTerm(term, day);
  }

  function showTerm(term, day) {
    const { from, until } = term.dataset;
    const left = Math.max(0, daysBetween(day, until));
    const words = left ? `还有 ${left.toLocaleString("zh-CN")} 天` : "今天是最后一天";
    term.querySelector("p").append(`，${words}`);
    if (from.length === 10) term.prepend(termBar(from, until, day, words));
  }

  function termBar(from, until, day, label) {
    const bar = document.createElement("progress");
    bar.max = daysBetween(from, until);
    bar.value = Math.min(bar.max, Math.max(0, daysBetween(from, day)));
    bar.setAttribute("aria-label", `公示期，${label}`);
    return bar;
  }

  /* Freshness is in one file, so that pages need not change from day to day. */
  async function showFreshness(day) {
    const answer = await fetch("/status.json");
    if (!answer.ok) return;
    const status = await answer.json();
    window.anxin.showKept(status);
    if (!status.data_until) return;
    document.querySelector("[data-until-words] [data-until]").textContent = status.data_until;
    document.querySelector("[data-until-words]").hidden = false;
    const old = document.querySelector("[data-stale]");
    old.querySelector("[data-stale-day]").textContent = status.data_until;
    old.hidden = daysBetween(status.data_until, day) <= OLD;
  }

  /* Larger letters: carried in the address, so that the next page keeps them and nothing is stored. */
  function largeLetters() {
    const toggle = document.querySelector("[data-big]");
    const big = new URLSearchParams(window.location.search).has("big");
    toggle.href = withBig(window.location.href, !big);
    toggle.textContent = big ? "标准字" : "大字";
    toggle.hidden = false;
    if (!big) return;
    document.documentElement.classList.add("big");
    document.addEventListener("click", keepBig);
    for (const form of document.querySelectorAll("form")) form.append(bigField());
  }

  function withBig(address, big) {
    const url = new URL(address, window.location.href);
    if (big) url.searchParams.set("big", "1");
    else url.searchParams.delete("big");
    return url.pathname + url.search + url.hash;
  }

  function keepBig(event) {
    const link = event.target.closest("a[href^='/']:not([data-big])");
    if (link) link.href = withBig(link.href, true);
  }

  function bigField() {
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name: "big", value: "1" });
    return field;
  }

  function offerPrinting() {
    for (const button of document.querySelectorAll("[data-print]")) {
      button.hidden = false;
      button.addEventListener("click", () => window.print());
    }
  }

  window.anxin = Object.assign(window.anxin || {}, { today });
  const day = today();
  hideEnded(day);
  showTerms(day);
  labelCells();
  largeLetters();
  offerPrinting();
  const freshness = () => showFreshness(day).catch(() => undefined); // offline: the page stands as it is
  window.addEventListener("DOMContentLoaded", freshness);
  for (const change of ["offline", "online"]) window.addEventListener(change, freshness);
})();
