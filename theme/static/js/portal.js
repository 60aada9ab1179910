// What the reader chose to see (size, theme, contrast), copying a link, printing, and reading offline.
"use strict";
(() => {
  const root = document.documentElement;
  const script = document.currentScript;
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

  // Pages already read, and the ballots, can be read again without a network (sw.js).
  const keepForOffline = () => {
    const { worker, scope } = script.dataset;
    if (!worker || !window.isSecureContext || !("serviceWorker" in navigator)) return;
    navigator.serviceWorker.register(worker, { scope }).catch(() => {});
    if (navigator.connection?.saveData) return;
    const ask = () => navigator.serviceWorker.ready
      .then((found) => found.active?.postMessage({ read: window.location.pathname })).catch(() => {});
    navigator.serviceWorker.addEventListener("controllerchange", ask);
    ask();
  };

  document.addEventListener("DOMContentLoaded", () => {
    offerChoices();
    offerCopies();
    offerPrinting();
  });
  window.addEventListener("load", keepForOffline);
})();
