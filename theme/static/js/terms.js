/* How long a listing still stands. */
(() => {
  "use strict";

  const { daysBetween, say, today } = window.anxin;

  function show(term) {
    const { from, until } = term.dataset;
    const left = Math.max(0, daysBetween(today(), until));
    const words = left ? say("还有 %(days)s 天", { days: left.toLocaleString("zh-CN") }) : say("今天是最后一天");
    term.append(Object.assign(document.createElement("p"), { className: "left", textContent: words }));
    if (from.length === 10) term.prepend(bar(from, until, words));
  }

  function bar(from, until, words) {
    const made = document.createElement("progress");
    made.max = daysBetween(from, until);
    made.value = Math.min(made.max, Math.max(0, daysBetween(from, today())));
    made.setAttribute("aria-label", say("公示期，%(words)s", { words }));
    return made;
  }

  document.querySelectorAll(".term").forEach(show);
})();
