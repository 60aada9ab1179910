// The page for readers without a network: lists the pages that this device keeps, those read last first.
"use strict";
(() => {
  const box = document.querySelector("[data-kept]");
  const home = box.dataset.kept;
  const isOwn = (name) => name === `da-luu ${home}` ||
    (name.startsWith(`cong-bau-cu ${home.slice(0, -1)} `) && name.endsWith(" da-doc"));
  const ABOUT_PLACES = ["dia-ban/", "don-vi-bau-cu/", "nguoi-ung-cu/"].map((part) => home + part);

  const titleOf = async (answer) => {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const heading = page.querySelector("h1");
    const above = page.querySelector("main .eyebrow");
    return heading && (above ? `${heading.textContent}, ${above.textContent}` : heading.textContent);
  };

  /** Each kept page with its title, by its address. */
  const keptPages = async () => {
    const found = new Map();
    for (const name of (await caches.keys()).filter(isOwn)) {
      const cache = await caches.open(name);
      for (const request of (await cache.keys()).reverse()) {
        const address = new URL(request.url).pathname;
        if (!address.endsWith("/") || address === home || found.has(address)) continue;
        const title = await titleOf(await cache.match(request));
        if (title) found.set(address, title);
      }
    }
    return found;
  };

  const show = (list, pages) => {
    for (const [address, title] of pages) {
      const link = document.createElement("a");
      link.href = address;
      link.textContent = title;
      const item = document.createElement("li");
      item.append(link);
      list.append(item);
    }
    list.closest("section").hidden = !pages.length;
  };

  if (!("caches" in window)) return;
  keptPages().then((found) => {
    const pages = [...found].filter(([address]) => address !== box.dataset.places);
    const isPlace = ([address]) => ABOUT_PLACES.some((start) => address.startsWith(start));
    show(box.querySelector("[data-kept-places]"), pages.filter(isPlace));
    show(box.querySelector("[data-kept-pages]"), pages.filter((page) => !isPlace(page)));
  });
})();
