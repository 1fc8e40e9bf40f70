/* Ranks guides and explanations by lunr's serialised index (/search/prose.json): a reader of that format, not lunr. */
(() => {
  "use strict";

  const SHOWN = 4;

  /** Ref → summed weight of the tokens it holds, and how many of them. `refs` are the pages' addresses. */
  function scores(index, tokens) {
    const terms = new Map(index.invertedIndex.map(([term, posting]) => [term, posting._index]));
    const wanted = new Set(tokens.map((token) => terms.get(token)).filter((place) => place !== undefined));
    const found = new Map();
    for (const [field, vector] of index.fieldVectors) addField(found, field, vector, wanted);
    return found;
  }

  /** A field's name is `field/ref`; its vector is [term, weight, term, weight, …]. */
  function addField(found, field, vector, wanted) {
    const ref = field.slice(field.indexOf("/") + 1);
    const entry = found.get(ref) || { ref, weight: 0, terms: new Set() };
    for (let at = 0; at < vector.length; at += 2) {
      if (!wanted.has(vector[at])) continue;
      entry.weight += vector[at + 1];
      entry.terms.add(vector[at]);
    }
    if (entry.terms.size) found.set(ref, entry);
  }

  const EDITION = /^(\/en|\/zh-hant)?\//;

  /** Only pages of the reader's own language. */
  function ofThisEdition(address) {
    return (EDITION.exec(address)[1] || "") === (window.anxin.prefix || "");
  }

  /** Best first, only pages that hold at least half of what was asked. */
  function rank(prose, tokens) {
    const needed = Math.ceil(new Set(tokens).size / 2);
    return [...scores(prose.index, tokens).values()]
      .filter((entry) => entry.terms.size >= needed && prose.pages[entry.ref] && ofThisEdition(entry.ref))
      .sort((one, other) => other.weight - one.weight || (one.ref < other.ref ? -1 : 1))
      .slice(0, SHOWN)
      .map(({ ref }) => ({ url: ref, title: prose.pages[ref][0], summary: prose.pages[ref][1] }));
  }

  window.anxin = Object.assign(window.anxin || {}, { rank });
})();
