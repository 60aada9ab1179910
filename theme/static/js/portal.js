// What the reader chose to see (size, theme, contrast), copying a link, printing, and filtering places.
"use strict";
(() => {
  const root = document.documentElement;
  const choices = { size: "normal", theme: "auto", contrast: "normal" };

  // A browser may forbid storage; then a choice lasts for the page.
  const remembered = (name) => {
    try {
      return localStorage.getItem(`portal-${name}`);
    } catch {
      return null;
    }
  };
  const remember = (name, value) => {
    try {
      localStorage.setItem(`portal-${name}`, value);
    } catch {
      return;
    }
  };
  const show = (name, value) => {
    root.dataset[name] = value;
  };
  for (const name of Object.keys(choices)) {
    const value = remembered(name);
    if (value) show(name, value);
  }

  const fold = (text) =>
    text
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .replace(/[đĐðÐ]/g, "d")
      .toLowerCase()
      .replace(/\s+/g, " ")
      .trim();

  const offerChoices = () => {
    const buttons = [...document.querySelectorAll("[data-set]")];
    const mark = () => {
      for (const button of buttons) {
        const { set, value } = button.dataset;
        button.setAttribute("aria-pressed", String((root.dataset[set] || choices[set]) === value));
      }
    };
    for (const button of buttons) {
      button.addEventListener("click", () => {
        show(button.dataset.set, button.dataset.value);
        remember(button.dataset.set, button.dataset.value);
        mark();
      });
    }
    for (const part of document.querySelectorAll("[data-display]")) part.hidden = false;
    mark();
  };

  const offerCopies = () => {
    if (!navigator.clipboard) return;
    for (const button of document.querySelectorAll("[data-copy]")) {
      button.hidden = false;
      const label = button.querySelector("[data-copy-label]");
      const words = label.textContent;
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(button.dataset.copy);
        label.textContent = button.dataset.copied;
        const status = document.querySelector("[data-copy-status]");
        if (status) status.textContent = button.dataset.copied;
        setTimeout(() => {
          label.textContent = words;
          if (status) status.textContent = "";
        }, 2500);
      });
    }
  };

  const offerPrinting = () => {
    for (const button of document.querySelectorAll("[data-print]")) {
      button.hidden = false;
      button.addEventListener("click", () => window.print());
    }
  };

  const filterPlaces = (form) => {
    const input = form.querySelector("input");
    const list = form.querySelector("[data-lookup-list]");
    const status = form.querySelector("[data-lookup-status]");
    const items = [...list.querySelectorAll("[data-names]")].map((item) => [item, fold(item.dataset.names)]);
    const found = () => items.filter(([item]) => !item.hidden).map(([item]) => item);
    for (const part of form.querySelectorAll("[data-lookup-only]")) part.hidden = false;
    const filter = () => {
      const wanted = fold(input.value);
      for (const [item, names] of items) item.hidden = !names.includes(wanted);
      if ("open" in list) list.open = wanted !== "";
      const count = found().length;
      status.textContent = wanted === "" ? "" : count ? `Có ${count} nơi phù hợp.` : "Không có nơi nào phù hợp.";
    };
    input.addEventListener("input", filter);
    form.addEventListener("submit", (event) => {
      const places = found();
      if (input.value.trim() === "" && form.action) return;
      event.preventDefault();
      const links = places.map((place) => place.querySelector("a"));
      // A place whose own name was typed comes before one that only had it formerly.
      const best = links.find((link) => fold(link.textContent).includes(fold(input.value))) ?? links[0];
      if (links.length === 1) window.location.assign(best.href);
      else best?.focus();
    });
    if (input.value) filter();
  };

  document.addEventListener("DOMContentLoaded", () => {
    offerChoices();
    offerCopies();
    offerPrinting();
    document.querySelectorAll("[data-lookup]").forEach(filterPlaces);
  });
})();
