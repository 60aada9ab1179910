// The page for an address that does not exist: what the address asks for is in the search field already, and the
// pages above it that do exist are offered.
"use strict";
(() => {
  const box = document.querySelector("[data-not-found]");
  const { home } = box.dataset;
  const parts = window.location.pathname.slice(home.length).split("/").filter(Boolean);

  const wordsOf = (part) => {
    let text = part;
    try {
      text = decodeURIComponent(part);
    } catch {
      // A broken escape stays as it was typed.
    }
    return text.replace(/\.[a-z0-9]{2,5}$/i, "").replace(/[-_+.\s]+/g, " ").trim();
  };

  const isThere = (address) => fetch(address, { method: "HEAD" }).then((answer) => answer.ok).catch(() => false);

  const offerParents = async () => {
    for (let count = parts.length - 1; count > 0; count -= 1) {
      const address = `${home}${parts.slice(0, count).join("/")}/`;
      if (await isThere(address)) {
        const link = document.createElement("a");
        link.href = address;
        link.textContent = decodeURI(address);
        const place = box.querySelector("[data-nearest]");
        place.append(link);
        place.parentElement.hidden = false;
        return;
      }
    }
  };

  const words = parts.map(wordsOf).filter((text) => /[^\d\s]/.test(text) && text !== "404" && text !== "index");
  const input = box.querySelector("input[name=q]");
  if (words.length && !input.value) input.value = words[words.length - 1].slice(0, 100);
  offerParents();
})();
