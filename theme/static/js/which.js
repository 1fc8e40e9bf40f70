/* Counting days and finding a place, on the device: nothing is sent, nothing is kept but the place in the address. */
(() => {
  "use strict";

  const DAY = 86400000; // milliseconds
  const KEY = "at";
  const LOCALE = document.documentElement.lang.replace(/^en$/, "en-GB"); // the day before the month, as the pages write it
  const here = new URL(window.location.href);

  const read = async (name) => (await fetch(`/channels/which/${name}.json`)).json();
  const iso = (time) => new Date(time).toISOString().slice(0, 10);
  const { prefix, say } = window.anxin;
  const words = (day) => new Date(day).toLocaleDateString(LOCALE, { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" });

  function fill(element, parts) {
    while (element.firstChild) element.firstChild.remove();
    element.append(...parts);
  }

  /** The last of so many working days after a day; null where they reach a year whose holidays are not known. */
  function workingDaysLater(start, days, calendar) {
    const [rest, work] = [new Set(calendar.rest), new Set(calendar.work)];
    const known = (day) => calendar.years.includes(Number(day.slice(0, 4)));
    let time = Date.parse(start);
    while (days && known(iso(time))) {
      time += DAY;
      const weekend = [0, 6].includes(new Date(time).getUTCDay());
      if (work.has(iso(time)) || (!weekend && !rest.has(iso(time)))) days -= 1;
    }
    return known(iso(time)) ? iso(time) : null;
  }

  /** The same day some years later; the end of the month where there is none (Civil Code art. 202). */
  function yearsLater(start, years) {
    const [year, month, day] = start.split("-").map(Number);
    const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
    return iso(Date.UTC(year + years, month - 1, Math.min(day, last)));
  }

  async function showCounts() {
    const spans = document.querySelectorAll("[data-count]");
    if (!spans.length) return;
    const calendar = await read("days");
    for (const span of spans) span.textContent = counted(span.dataset, calendar) || span.textContent;
  }

  function counted({ count, unit }, calendar) {
    const today = window.anxin.today();
    if (unit === "days") return say("今天交上，到%(day)s为止。", { day: words(iso(Date.parse(today) + count * DAY)) });
    const end = workingDaysLater(today, Number(count), calendar);
    return end ? say("今天交上，到%(day)s为止。", { day: words(end) }) : say("今天交上会算到明年，明年的放假安排本站还没有，请问经办人。");
  }

  function offerLateness() {
    const form = document.querySelector("[data-late]");
    if (!form) return;
    form.classList.add("on");
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const ended = form.querySelector("input").value;
      if (ended) sayLateness(form.querySelector("[role=status]"), ended);
    });
  }

  function sayLateness(status, ended) {
    const lines = [lateness(say("向监察机构投诉"), ended, 2), lateness(say("申请仲裁"), ended, 1)];
    const link = document.createElement("a");
    const next = lines[0].late ? "late" : lines[1].late ? "past-year" : "site";
    link.href = withPlace(`${prefix}/channels/which/${next}/`);
    link.textContent = say(next === "site" ? "往下走" : "看还能怎么办");
    fill(status, [...lines.map(paragraph), link]);
  }

  function lateness(what, ended, years) {
    const until = yearsLater(ended, years);
    const left = Math.round((Date.parse(until) - Date.parse(window.anxin.today())) / DAY);
    const said = left < 0 ? say("可能晚了") : say("还有 %(days)s 天", { days: left });
    return { late: left < 0, text: say("%(what)s：到%(day)s为止，%(said)s。", { what, day: words(until), said }) };
  }

  function paragraph({ text }) {
    const line = document.createElement("p");
    line.textContent = text;
    return line;
  }

  /* The place goes with the reader in the address. */
  function withPlace(address) {
    const url = new URL(address, here);
    if (here.searchParams.has(KEY)) url.searchParams.set(KEY, here.searchParams.get(KEY));
    return url.pathname + url.search + url.hash;
  }

  function carryPlace() {
    for (const link of document.querySelectorAll(`main a[href^='${prefix}/channels/which/']`)) link.href = withPlace(link.getAttribute("href"));
  }

  function offerPlace() {
    const form = document.querySelector("[data-place]");
    if (!form) return;
    form.classList.add("on");
    const [input, list, status] = ["input", "datalist", "[role=status]"].map((one) => form.querySelector(one));
    input.addEventListener("focus", () => offer(list), { once: true });
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const found = await placesNamed(input.value.trim());
      if (found.length === 1) choose(found[0][0]);
      else status.textContent = found.length ? several(found) : say("没有找到，请写市的全名，或者选省、市。");
    });
  }

  function several(found) {
    const names = found.slice(0, 5).map((it) => it[1]).join("、");
    return say("有 %(n)s 个地方这样写，请写全：%(names)s", { n: found.length, names });
  }

  async function offer(list) {
    fill(list, (await read("places")).map(([, name]) => Object.assign(document.createElement("option"), { value: name })));
  }

  async function placesNamed(typed) {
    if (!typed) return [];
    const places = await read("places");
    const whole = places.filter(([, name]) => name === typed || name.endsWith(typed) || name.endsWith(`${typed}市`) || name.endsWith(`${typed}县`));
    return whole.length ? whole : places.filter(([, name]) => name.includes(typed));
  }

  function choose(code) {
    here.searchParams.set(KEY, code);
    window.history.replaceState(null, "", here);
    carryPlace();
    showPlace(code);
  }

  /* The place's own page has its numbers: those of the kinds that this door needs are shown here. */
  async function showPlace(code) {
    const local = document.querySelector("[data-local]");
    if (!local || !/^\d{6}$/.test(code)) return;
    const answer = await fetch(`${prefix}/channels/${code}/`);
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const kinds = document.querySelector("[data-kinds]").dataset.kinds.split(" ");
    const cards = [...page.querySelectorAll("article[data-kind]")].filter((card) => kinds.includes(card.dataset.kind));
    const title = Object.assign(document.createElement("h3"), { textContent: page.querySelector("h1").textContent });
    const all = Object.assign(document.createElement("a"), { href: `${prefix}/channels/${code}/`, textContent: say("看那里的全部渠道") });
    fill(local, [title, ...cards, ...page.querySelectorAll(".begin"), all]);
  }

  window.anxin = Object.assign(window.anxin || {}, { workingDaysLater, yearsLater });
  carryPlace();
  offerLateness();
  offerPlace();
  showCounts().catch(() => undefined); // offline: the words without dates stand
  if (here.searchParams.has(KEY)) showPlace(here.searchParams.get(KEY)).catch(() => undefined);
})();
