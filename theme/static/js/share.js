/* Passing a page on: in the device's own way where it has one, else by copying its address. */
(() => {
  "use strict";

  const address = window.location.origin + window.location.pathname;

  async function share(button, said) {
    if (navigator.share) return navigator.share({ title: document.title, text: button.dataset.share, url: address });
    await navigator.clipboard.writeText(address);
    return (said.textContent = "网页地址已复制，可以粘贴给别人。");
  }

  for (const button of document.querySelectorAll("[data-share]")) {
    const said = document.getElementById("shared");
    const refused = (error) => error.name !== "AbortError" && (said.textContent = `请复制这个地址：${address}`);
    button.addEventListener("click", () => share(button, said).catch(refused));
  }
})();
