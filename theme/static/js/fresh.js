/* Freshness is in one file, so that pages need not change from day to day. */
(() => {
  "use strict";

  const OLD = 3; // days after which data says that it is old

  async function show() {
    const answer = await fetch("/status.json");
    const until = answer.ok && (await answer.json()).data_until;
    if (!until) return;
    for (const day of document.querySelectorAll("[data-data-until]")) day.textContent = until;
    for (const words of document.querySelectorAll("[data-until-words]")) words.hidden = false;
    document.querySelector("[data-stale]").hidden = window.anxin.daysBetween(until, window.anxin.today()) <= OLD;
  }

  show().catch(() => undefined); // offline: the page stands as it is
})();
