/* The place a reader came from goes along through the questions, in the address. */
(() => {
  "use strict";

  function withPlace(address) {
    const place = new URLSearchParams(window.location.search).get("at");
    return place ? `${address.split("?")[0]}?at=${encodeURIComponent(place)}` : address;
  }

  function carryPlace() {
    for (const link of document.querySelectorAll(`main a[href^='${window.anxin.prefix}/channels/which/']`)) link.href = withPlace(link.getAttribute("href"));
  }

  carryPlace();
  Object.assign(window.anxin, { carryPlace, withPlace });
})();
