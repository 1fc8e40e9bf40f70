/* Larger letters and high contrast work by style sheet alone; here the choice is kept, on this device and nowhere else. */
(() => {
  "use strict";

  const kept = () => window.localStorage;

  function apply({ id, checked }) {
    document.documentElement.classList.toggle(id, checked);
  }

  function attend(box) {
    box.checked = kept().getItem(box.id) === "1";
    apply(box);
    box.addEventListener("change", () => {
      apply(box);
      if (box.checked) kept().setItem(box.id, "1");
      else kept().removeItem(box.id);
    });
  }

  try {
    document.querySelectorAll(".display input").forEach(attend);
  } catch (refused) {
    // A browser that keeps nothing: the choice holds for this page, by style sheet.
  }
})();
