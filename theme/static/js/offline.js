/* What the device keeps (worker.js): asks for it, drops what has ended, and says when it is what is read. */
(() => {
  "use strict";

  const PLACE = "/offline/";
  const KEPT = {
    whole: "整份名单都可以查。",
    used: "名单只存了查过的部分，别的要联网查。",
    none: "名单没有存，要联网查。",
  };

  /** A cache of the list carries its last day in its name. */
  async function dropEnded(day) {
    const ended = (await caches.keys()).filter((name) => name.startsWith("list ") && name.split(" ")[1] < day);
    await Promise.all(ended.map((name) => caches.delete(name)));
  }

  /** `status`: what the worker says in place of /status.json, or the file itself. */
  function showKept({ kept, data_until: until }) {
    const note = document.querySelector("[data-offline]");
    note.hidden = !kept;
    if (kept) note.querySelector("span").textContent = `看到的是存在这台设备上的${until ? `，数据截至 ${until}` : ""}。${KEPT[kept]}`;
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

  Object.assign(window.anxin, { showKept });
  sayWhatIsMissing();
  // Once the page stands: keeping must not slow it down. Without room or leave to keep anything, the site is as it was.
  if ("serviceWorker" in navigator) window.addEventListener("load", () => begin().catch(() => undefined));
})();
