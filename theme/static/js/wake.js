/* Scripts that matter only after a touch come then, or at once where the address already asks: data-script on a part of the
   page names the script, data-parameter the parameter, data-preload a file that the script will read. Where it does not come,
   the sentence that the page has for that is put beside the part. */
(() => {
  "use strict";

  const FIRST = ["focusin", "pointerdown", "dragenter", "change"];
  const unloaded = document.getElementById("unloaded");

  function element(name, properties) {
    return document.head.appendChild(Object.assign(document.createElement(name), properties));
  }

  function load({ script, preload }) {
    if (preload) element("link", { rel: "preload", href: preload, as: "fetch", crossOrigin: "anonymous" });
    return new Promise((loaded, failed) => element("script", { src: script, onload: loaded, onerror: failed }));
  }

  function attend(part) {
    let coming;
    let here = false;

    function wake() {
      coming = coming || load(part.dataset).then(() => (unloaded.hidden = here = true));
      return coming.catch(() => {
        coming = undefined; // offline: the next touch tries again
        part.after(unloaded);
        unloaded.hidden = false;
      });
    }

    /* A button pressed before the script came is pressed again once it is there; so is one pressed by the Enter key. */
    function hold(event) {
      const button = event.target.closest("button");
      if (here || !button) return;
      event.preventDefault();
      wake().then(() => here && button.click());
    }

    part.classList.add("on");
    FIRST.forEach((name) => part.addEventListener(name, wake));
    part.addEventListener("click", hold);
    if (new URLSearchParams(window.location.search).has(part.dataset.parameter)) wake();
  }

  document.querySelectorAll("[data-script]").forEach(attend);
})();
