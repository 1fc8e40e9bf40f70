/* Narrows an answer by place, register and year. What is chosen stands in the page's address. */
(() => {
  "use strict";

  const { shelf, asked, say } = window.anxin;
  const KEYS = ["place", "register", "year"];
  const TESTS = {
    place: (hit, value) => String(hit.place).startsWith(value),
    register: (hit, value) => Boolean(hit.registers & (1 << value)),
    year: (hit, value) => hit.years.includes(Number(value)),
  };

  /** What an address chooses: {place: "4508", year: "2026"}. */
  function chosen(parameters) {
    const found = KEYS.map((key) => [key, parameters.get(key)]).filter(([, value]) => /^\d{1,6}$/.test(value || ""));
    return found.reduce((all, [key, value]) => Object.assign(all, { [key]: value }), {});
  }

  /** The hits with what is filtered by. */
  function placed(hits) {
    return asked(() => shelf.placed(hits));
  }

  function narrowed(hits, choice, except) {
    const tests = Object.entries(choice).filter(([key]) => key !== except);
    return hits.filter((hit) => tests.every(([key, value]) => TESTS[key](hit, value)));
  }

  /** Counts by value, most first. */
  function counted(hits, valuesOf) {
    const counts = new Map();
    for (const hit of hits) for (const value of valuesOf(hit)) counts.set(value, (counts.get(value) || 0) + 1);
    return [...counts].sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1));
  }

  /** The widest level of divisions that tells these hits apart: province, prefecture, county. */
  function level(hits) {
    const apart = (length) => new Set(hits.map((hit) => String(hit.place).slice(0, length))).size > 1;
    return [2, 4, 6].find(apart) || 6;
  }

  async function places(hits) {
    const names = new Map((await asked(() => shelf.table("places"))).map(([code, name]) => [code, name]));
    const length = level(hits);
    const found = counted(hits, (hit) => [String(hit.place).slice(0, length)]);
    return found.map(([value, count]) => ({ value, count, text: names.get(value.padEnd(6, "0")) || value }));
  }

  function registers(hits, titles) {
    const bits = (hit) => titles.map((_, bit) => bit).filter((bit) => hit.registers & (1 << bit));
    return counted(hits, bits).map(([bit, count]) => ({ value: String(bit), count, text: titles[bit] }));
  }

  function years(hits) {
    const found = counted(hits, (hit) => hit.years).sort(([one], [other]) => other - one);
    return found.map(([year, count]) => ({ value: String(year), count, text: say("%(year)s年", { year }) }));
  }

  /** The ways to narrow these hits: [{key, label, values: [{value, text, count}]}]; counts are of what the other choices leave. */
  async function ways(hits, choice, titles) {
    const left = (key) => narrowed(hits, choice, key);
    return [
      { key: "place", label: say("地区"), values: await places(left("place")) },
      { key: "register", label: say("名单"), values: registers(left("register"), titles) },
      { key: "year", label: say("年份"), values: years(left("year")) },
    ].filter(({ key, values }) => values.length > 1 || choice[key]);
  }

  Object.assign(window.anxin, { filters: { KEYS, chosen, placed, narrowed, ways } });
})();
