/* Spelling that does not matter, and the cutter of prose: the same as scripts/rules/fold.py and scripts/site/search.py. */
(() => {
  "use strict";

  const BRACKETS = pairs("〔〕［］【】[]{}「」『』﹝﹞〈〉《》<>", "()()()()()()()()()()()");
  const DOTS = pairs("・‧•∙⋅･●", "·······");
  const INVISIBLE = /[\p{Cf}\p{Cc}\p{Mn}\p{Zs}\p{Zl}\p{Zp}]/u;
  const RUN = /[\u4e00-\u9fff\u3400-\u4dbf]+|[a-z0-9]+/g;

  function pairs(from, to) {
    const targets = [...to];
    return new Map([...from].map((character, place) => [character, targets[place]]));
  }

  /** One character after NFKC, as it is compared; `table` maps traditional characters to simplified ones. */
  function plain(character, table) {
    const shown = BRACKETS.get(character) || DOTS.get(character) || character;
    return INVISIBLE.test(shown) ? "" : (table[shown] || shown).toLowerCase();
  }

  /** The text as names and codes are compared: fold(a + b) === fold(a) + fold(b). */
  function fold(text, table) {
    return [...text].map((c) => [...c.normalize("NFKC")].map((part) => plain(part, table)).join("")).join("");
  }

  /** Overlapping pairs of Chinese characters, and whole words of letters and digits, in order. */
  function cut(text, table) {
    const tokens = [];
    const runs = text.split(/[ \t\r\n\u3000]+/).map((part) => fold(part, table).match(RUN) || []);
    for (const run of [].concat(...runs)) {
      const whole = run.length < 3 || /[a-z0-9]/.test(run);
      if (whole) tokens.push(run);
      else for (let at = 0; at < run.length - 1; at += 1) tokens.push(run.slice(at, at + 2));
    }
    return tokens;
  }

  window.anxin = Object.assign(window.anxin || {}, { fold, cut });
})();
