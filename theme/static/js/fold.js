/* Spelling that does not matter, and the cutter of prose: as scripts/rules/fold.py and scripts/site/search/prose.py. */
(() => {
  "use strict";

  const INVISIBLE = /[\p{Cf}\p{Cc}\p{Mn}\p{Zs}\p{Zl}\p{Zp}]/u;
  const RUN = /[\u3400-\u9fff\u{20000}-\u{3ffff}〇]+|[a-z0-9]+/gu;

  /** One character after NFKC, as it is compared. */
  function plain(character, table) {
    if (INVISIBLE.test(character)) return "";
    const folded = table[character];
    return folded === undefined ? character.toLowerCase() : folded;
  }

  /**
   * The text as names and codes are compared: fold(a + b) === fold(a) + fold(b). `table` maps what a browser does not fold
   * by itself: traditional characters, brackets, dots.
   */
  function fold(text, table) {
    return [...text].map((c) => [...c.normalize("NFKC")].map((part) => plain(part, table)).join("")).join("");
  }

  /** Overlapping pairs of Chinese characters, and whole words of letters and digits, in order. */
  function cut(text, table) {
    const runs = text.split(/[ \t\r\n\u3000]+/).map((part) => fold(part, table).match(RUN) || []);
    return [].concat(...[].concat(...runs).map(pairs));
  }

  function pairs(run) {
    const characters = [...run];
    if (characters.length < 3 || /[a-z0-9]/.test(run)) return [run];
    return characters.slice(1).map((character, at) => characters[at] + character);
  }

  window.anxin = Object.assign(window.anxin || {}, { fold, cut });
})();
