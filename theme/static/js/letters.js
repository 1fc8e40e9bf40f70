/* Larger letters: carried in the address, so that the next page keeps them and nothing is stored. */
(() => {
  "use strict";

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

  function field() {
    return Object.assign(document.createElement("input"), { type: "hidden", name: "big", value: "1" });
  }

  const big = new URLSearchParams(window.location.search).has("big");
  const toggle = document.querySelector("[data-big]");
  toggle.href = withBig(window.location.href, !big);
  toggle.textContent = window.anxin.say(big ? "标准字" : "大字");
  toggle.classList.add("on");
  if (big) {
    document.documentElement.classList.add("big");
    document.addEventListener("click", keepBig);
    for (const form of document.querySelectorAll("form")) form.append(field());
  }
})();
