/* A build may be old: whatever was to be shown until a day that has passed is taken out of the page. */
(() => {
  "use strict";

  function replacePage(main) {
    const words = document.getElementById("expired").content.cloneNode(true);
    main.textContent = "";
    main.append(words);
    document.title = main.querySelector("h1").textContent;
    for (const meta of document.querySelectorAll('meta[name="description"], link[rel="alternate"]')) meta.remove();
  }

  for (const part of document.querySelectorAll("[data-hide-after]")) {
    if (window.anxin.today() <= part.dataset.hideAfter) continue;
    if (part.id === "main") replacePage(part);
    else part.remove();
  }
})();
