/* Freshness is in one file, so that pages need not change from day to day. Without a network the worker says in its place how
   much of the list the device has. */
(() => {
  "use strict";

  const OLD = 3; // days after which data says that it is old

  function showKept(kept) {
    document.querySelector("[data-offline]").hidden = !kept;
    for (const words of document.querySelectorAll("[data-kept]")) words.hidden = words.dataset.kept !== kept;
  }

  async function show() {
    const answer = await fetch("/status.json");
    if (!answer.ok) return;
    const { data_until: until, kept } = await answer.json();
    showKept(kept);
    if (!until) return;
    for (const day of document.querySelectorAll("[data-data-until]")) day.textContent = until;
    for (const words of document.querySelectorAll("[data-until-words]")) words.hidden = false;
    document.querySelector("[data-stale]").hidden = window.anxin.daysBetween(until, window.anxin.today()) <= OLD;
  }

  const freshen = () => show().catch(() => undefined); // offline without a worker: the page stands as it is
  freshen();
  for (const change of ["offline", "online"]) window.addEventListener(change, freshen);
})();
