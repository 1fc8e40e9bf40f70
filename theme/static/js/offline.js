/* What the device keeps (worker.js): asks for it, drops what has ended. */
(() => {
  "use strict";

  const PLACE = "/offline/";

  /** A cache of the list carries its last day in its name. */
  async function dropEnded(day) {
    const ended = (await caches.keys()).filter((name) => name.startsWith("list ") && name.split(" ")[1] < day);
    await Promise.all(ended.map((name) => caches.delete(name)));
  }

  /* The page about all this also stands where one that is not kept was asked for. */
  function sayWhatIsMissing() {
    const missing = document.querySelector("[data-missing]");
    if (missing) missing.hidden = window.location.pathname === PLACE;
  }

  async function begin() {
    await dropEnded(window.anxin.today());
    await navigator.serviceWorker.register("/sw.js");
  }

  sayWhatIsMissing();
  // Once the page stands: keeping must not slow it down. Without room or leave to keep anything, the site is as it was.
  if ("serviceWorker" in navigator) window.addEventListener("load", () => begin().catch(() => undefined));
})();
