/* Sentences in the page's language: other editions bring a table before each bundle; Chinese is said as it stands. */
(() => {
  "use strict";

  const { prefix = "", words = {} } = window.anxin || {};

  function say(sentence, values = {}) {
    return (words[sentence] || sentence).replace(/%\((\w+)\)s/g, (_, name) => values[name]);
  }

  window.anxin = { prefix, say, words };
})();
