/* The service worker: keeps what self.plan names (scripts/site/offline.py) and answers from it where the network does not. */
(() => {
  "use strict";

  const { anxin, plan } = self;
  const INDEX = "/offline/index"; // where each kept file lies; written last, so a cache without it is not whole
  const AWAY = "/offline/"; // the page shown in place of one that is not kept
  const PATIENCE = 6000; // milliseconds for the network before what is kept is shown
  const NEVER_NEWER = /^\/(theme|search\/blocks|offline)\/.*\.\w+$/; // names change with the content
  const NOT_KEPT = /\.(pdf|vcf|csv|jsonl|xlsx|yaml|rss|atom|xml)$/; // for programs other than this browser
  const LOOKED_UP = /^\/search\/(router|blocks|about|facets)\b/;
  const USED = `${plan.list.cache} used`;
  const MOST = 400; // files looked up that are kept of an index that is not kept whole
  const TYPES = { css: "text/css", js: "text/javascript", json: "application/json", svg: "image/svg+xml" };
  const BOTH = [plan.help, plan.list];
  const read = new Map();

  /** Whether the first day has passed on which somebody's listing ends. The law's day is China's. */
  function ended() {
    return Boolean(plan.hideAfter) && new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10) > plan.hideAfter;
  }

  /** Whether the device asks to save data, so that a list that could be kept whole is not fetched unasked. */
  const saving = () => plan.whole && Boolean(navigator.connection && navigator.connection.saveData);

  /* Keeping. A cache is filled whole or not at all; the one before it stays until then. */

  async function keep() {
    try {
      await fill(plan.help);
      if (!ended() && !saving()) await fill(plan.list);
    } catch (failure) {
      await Promise.all(BOTH.map(clear));
      throw failure;
    }
  }

  const whole = (name) => caches.match(INDEX, { cacheName: name });

  async function clear({ cache: name }) {
    if (!(await whole(name))) await caches.delete(name);
  }

  async function fill({ cache: name, bundles }) {
    if (await whole(name)) return;
    const cache = await caches.open(name);
    const places = await Promise.all(bundles.map((address) => take(cache, address)));
    await cache.put(INDEX, new Response(JSON.stringify(Object.assign({}, ...places))));
  }

  /** Puts a bundle into a cache, from another where it is already. {path: [bundle, begin, end]}. */
  async function take(cache, address) {
    const copy = await caches.match(address);
    const sound = (copy && (await genuine(copy, address).catch(() => null))) || (await genuine(await fetch(address, { cache: "no-cache" }), address));
    await cache.put(address, sound.answer);
    return sound.places;
  }

  /** Bytes are what their address says: some networks answer everything with a page of their own. */
  async function genuine(answer, address) {
    const bytes = await unpacked(answer.clone());
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    const name = Array.from(digest.slice(0, 5), (byte) => byte.toString(16).padStart(2, "0")).join("");
    if (!address.endsWith(`/${name}.bin`)) throw new Error(`${address}: damaged on the way`);
    return { answer, places: contents(bytes, address) };
  }

  async function unpacked(answer) {
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
    return anxin.inflate(new Uint8Array(await answer.arrayBuffer()));
  }

  function contents(bytes, address) {
    let [length, at] = [0, 0];
    for (let scale = 1, byte = 128; byte > 127; scale *= 128) {
      byte = bytes[at++];
      length += (byte & 127) * scale;
    }
    let begin = at + length;
    const head = JSON.parse(new TextDecoder().decode(bytes.subarray(at, begin)));
    return Object.assign({}, ...head.map(([path, size]) => ({ [path]: [address, begin, (begin += size)] })));
  }

  async function tidy() {
    const named = new Set([plan.help.cache, plan.list.cache, USED]);
    await Promise.all((await caches.keys()).filter((name) => !named.has(name)).map((name) => caches.delete(name)));
    await self.clients.claim();
  }

  /* Answering. */

  async function kept(path) {
    for (const { cache: name } of ended() ? [plan.help] : BOTH) {
      if (!(await caches.has(name))) continue;
      const place = (await once(INDEX, name, (answer) => answer.json()))[path];
      if (place) return cut(path, await once(place[0], name, unpacked), place);
    }
    return ended() ? undefined : caches.match(path, { cacheName: USED });
  }

  /** What a cache has at an address, read once as long as the worker lives. */
  function once(address, name, reader) {
    const key = `${name} ${address}`;
    if (!read.has(key)) read.set(key, caches.match(address, { cacheName: name }).then(reader));
    read.get(key).catch(() => read.delete(key));
    return read.get(key);
  }

  function cut(path, bytes, [, begin, end]) {
    const kind = path.endsWith("/") ? "text/html; charset=utf-8" : TYPES[path.split(".").pop()] || "application/octet-stream";
    return new Response(bytes.slice(begin, end), { headers: { "Content-Type": kind } });
  }

  /** Of an index that is not kept whole, what was looked up. */
  async function remember(path, answer) {
    if ((plan.whole && !saving()) || ended() || !LOOKED_UP.test(path) || !answer.ok || /html/.test(answer.headers.get("Content-Type"))) return;
    const cache = await caches.open(USED);
    await cache.put(path, answer);
    const names = await cache.keys();
    await Promise.all(names.slice(0, Math.max(0, names.length - MOST)).map((name) => cache.delete(name)));
  }

  /** By address: a request to show a page may not be sent again with other settings in every browser of our floor. */
  async function fromNetwork({ url, redirect }, path, cache) {
    const answer = await fetch(url, { cache, redirect });
    await remember(path, answer.clone()).catch(() => undefined); // no room: nothing is remembered
    return answer;
  }

  /** What stands in for the file that says how fresh the data is: that this is a copy, of which day, with how much of the list. */
  async function state() {
    const all = await whole(plan.list.cache);
    const list = ended() || !(all || saving()) ? "none" : all && plan.whole ? "whole" : "used";
    return new Response(JSON.stringify({ data_until: plan.dataUntil, kept: list }), { headers: { "Content-Type": TYPES.json } });
  }

  async function answer(request, path) {
    if (NEVER_NEWER.test(path)) return (await kept(path)) || fromNetwork(request, path, "default");
    const asking = fromNetwork(request, path, "no-cache");
    const slow = new Promise((resolve) => setTimeout(resolve, PATIENCE));
    const soon = await Promise.race([asking, slow]).catch(() => null);
    if (soon && soon.status < 500) return soon;
    if (path === "/status.json") return state();
    const copy = await kept(path).catch(() => undefined);
    return copy || asking.catch(async (failure) => (request.mode === "navigate" && (await kept(AWAY))) || Promise.reject(failure));
  }

  async function dropEnded() {
    if (ended()) await Promise.all([plan.list.cache, USED].map((name) => caches.delete(name)));
  }

  self.addEventListener("install", (event) => event.waitUntil(keep().then(() => self.skipWaiting())));
  self.addEventListener("activate", (event) => event.waitUntil(tidy()));
  self.addEventListener("fetch", (event) => {
    const { origin, pathname } = new URL(event.request.url);
    event.waitUntil(dropEnded());
    const ours = event.request.method === "GET" && origin === self.location.origin && !NOT_KEPT.test(pathname);
    if (ours) event.respondWith(answer(event.request, pathname));
  });
})();
