/* Printing is offered where scripts run. */
for (const button of document.querySelectorAll("[data-print]")) {
  button.classList.add("on");
  button.addEventListener("click", () => window.print());
}
