/* How long a listing still stands. */
(() => {
  "use strict";

  const { daysBetween, today } = window.anxin;

  function show(term) {
    const { from, until } = term.dataset;
    const left = Math.max(0, daysBetween(today(), until));
    const words = left ? `还有 ${left.toLocaleString("zh-CN")} 天` : "今天是最后一天";
    term.append(Object.assign(document.createElement("p"), { className: "left", textContent: words }));
    if (from.length === 10) term.prepend(bar(from, until, words));
  }

  function bar(from, until, words) {
    const made = document.createElement("progress");
    made.max = daysBetween(from, until);
    made.value = Math.min(made.max, Math.max(0, daysBetween(from, today())));
    made.setAttribute("aria-label", `公示期，${words}`);
    return made;
  }

  document.querySelectorAll(".term").forEach(show);
})();
