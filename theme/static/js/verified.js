/* A build may be old: a number whose day to be dialled again has passed is no longer called verified. */
(() => {
  "use strict";

  function takeBack(card) {
    card.querySelector("[data-state]").textContent = window.anxin.say("核实已过期，号码可能变了");
    for (const button of card.querySelectorAll(".phones .button")) button.classList.remove("button");
  }

  for (const card of document.querySelectorAll("[data-recheck]")) {
    if (window.anxin.today() > card.dataset.recheck) takeBack(card);
  }
})();
