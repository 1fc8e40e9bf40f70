/* Whether it is too late, and the numbers of a place, on the device: nothing is sent, nothing is kept but the place in the address. */
(() => {
  "use strict";

  const { carryPlace, dayWords, daysBetween, iso, prefix, say, today, withPlace } = window.anxin;

  function fill(element, parts) {
    element.textContent = "";
    element.append(...parts);
  }

  /** The same day some years later; the end of the month where there is none (Civil Code art. 202). */
  function yearsLater(start, years) {
    const [year, month, day] = start.split("-").map(Number);
    const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
    return iso(Date.UTC(year + years, month - 1, Math.min(day, last)));
  }

  function offerLateness() {
    const form = document.querySelector("[data-late]");
    if (!form) return;
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
    const left = daysBetween(today(), until);
    const said = left < 0 ? say("可能晚了") : say("还有 %(days)s 天", { days: left });
    return { late: left < 0, text: say("%(what)s：到%(day)s为止，%(said)s。", { what, day: dayWords(until), said }) };
  }

  function paragraph({ text }) {
    const line = document.createElement("p");
    line.textContent = text;
    return line;
  }

  const places = async () => (await fetch("/channels/which/places.json")).json();

  function offerPlace() {
    const form = document.querySelector("[data-place]");
    if (!form) return;
    const [input, list, status] = ["input", "datalist", "[role=status]"].map((one) => form.querySelector(one));
    offer(list).catch(() => undefined); // offline: the name can still be typed
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
    fill(list, (await places()).map(([, name]) => Object.assign(document.createElement("option"), { value: name })));
  }

  async function placesNamed(typed) {
    if (!typed) return [];
    const all = await places();
    const whole = all.filter(([, name]) => name === typed || name.endsWith(typed) || name.endsWith(`${typed}市`) || name.endsWith(`${typed}县`));
    return whole.length ? whole : all.filter(([, name]) => name.includes(typed));
  }

  function choose(code) {
    const here = new URL(window.location.href);
    here.searchParams.set("at", code);
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

  offerLateness();
  offerPlace();
  const at = new URLSearchParams(window.location.search).get("at");
  if (at) showPlace(at).catch(() => undefined); // offline: the numbers for all places stand
})();
