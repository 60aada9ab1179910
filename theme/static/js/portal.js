// The tools of every page: what the reader chose to see, listening, printing, keeping, sharing; and reading offline.
"use strict";
(() => {
  const root = document.documentElement;
  const { worker, scope } = document.currentScript.dataset;
  const LEVELS = { size: ["small", "normal", "large", "larger"], contrast: ["less", "normal", "more"] };
  const KEPT = `da-luu ${scope}`; // Filled here, read by sw.js; it outlives builds.
  const all = (selector) => [...document.querySelectorAll(selector)];
  const one = (selector) => document.querySelector(selector);
  const prefers = (what) => window.matchMedia(`(prefers-${what})`).matches;

  // A browser may forbid storage; then a choice lasts for the page.
  const remembered = (name) => {
    try {
      return localStorage.getItem(`portal-${name}`);
    } catch {
      return null;
    }
  };
  const choose = (name, value) => {
    root.dataset[name] = value;
    try {
      localStorage.setItem(`portal-${name}`, value);
    } catch {
      return;
    }
  };
  for (const name of ["size", "contrast", "theme"]) {
    const value = remembered(name);
    if (value) root.dataset[name] = value;
  }
  root.dataset.script = "";

  // Words in the page's language; a page in Vietnamese brings none, the words are Vietnamese then.
  let words;
  window.portalSay = (text, values = {}) => {
    words ??= JSON.parse(one("script[data-words]")?.textContent ?? "{}");
    const forms = (words[text] ?? text).split(" || ");
    const form = forms.length > 1 && String(Object.values(values)[0]) !== "1" ? forms[1] : forms[0];
    return form.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  };

  // What a press has done is said aloud.
  const say = (words) => {
    const status = one("[data-tool-status]");
    if (status) status.textContent = words;
  };

  const usual = (name) => (name === "contrast" && prefers("contrast: more") ? "more" : "normal");
  const offerLevels = (set) => {
    const name = set.dataset.levels;
    const levels = LEVELS[name];
    const words = set.dataset.said.split("|");
    const now = () => Math.max(0, levels.indexOf(root.dataset[name] || usual(name)));
    const buttons = [...set.querySelectorAll("[data-step]")];
    const target = (step) => (step ? now() + step : levels.indexOf("normal"));
    const mark = () => {
      for (const button of buttons) {
        const there = target(Number(button.dataset.step));
        button.setAttribute("aria-disabled", String(!levels[there] || there === now()));
      }
    };
    for (const button of buttons) {
      button.addEventListener("click", () => {
        const level = levels[target(Number(button.dataset.step))];
        if (level) choose(name, level);
        mark();
        say(words[now()]);
      });
    }
    mark();
  };

  const offerDark = (button) => {
    const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : prefers("color-scheme: dark"));
    const mark = () => button.setAttribute("aria-pressed", String(isDark()));
    button.addEventListener("click", () => {
      choose("theme", isDark() ? "light" : "dark");
      mark();
    });
    window.matchMedia("(prefers-color-scheme: dark)").addListener(mark);
    mark();
  };

  const offerTools = (button) => {
    const panel = document.getElementById(button.getAttribute("aria-controls"));
    const open = (is) => {
      panel.toggleAttribute("data-open", is);
      button.setAttribute("aria-expanded", String(is));
    };
    button.addEventListener("click", () => open(!panel.hasAttribute("data-open")));
    panel.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !panel.hasAttribute("data-open")) return;
      open(false);
      button.focus();
    });
  };

  // A part that few use is loaded when it is first used.
  const loaded = (source) => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = source;
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });

  const speaks = (language) => {
    const short = language.split("-")[0].toLowerCase();
    return speechSynthesis.getVoices().some((voice) => voice.lang.toLowerCase().split(/[-_]/)[0] === short);
  };
  const offerListening = (set) => {
    if (!("speechSynthesis" in window)) return;
    const look = () => {
      set.hidden = !speaks(root.lang);
    };
    const start = async () => {
      await loaded(set.dataset.listen);
      window.portalListen(set, say);
      set.querySelector("[data-listen-play]").click();
    };
    speechSynthesis.addEventListener("voiceschanged", look);
    set.querySelector("[data-listen-play]").addEventListener("click", () => start().catch(() => {}), { once: true });
    look();
  };

  // A kept page has beside it what it is shown with, for the next build may publish other files.
  const neededHere = () => {
    const named = all("link[rel=stylesheet], link[rel=preload]").map((link) => link.href);
    const shown = [...all("script[src]"), ...all("img")].map((part) => part.currentSrc || part.src);
    const here = [...named, ...shown].filter((address) => address.startsWith(window.location.origin));
    return [window.location.pathname, ...new Set(here)];
  };
  const keepHere = async () => (await caches.open(KEPT)).addAll(neededHere());
  const dropHere = async () => (await caches.open(KEPT)).delete(window.location.pathname);
  const offerKeeping = async (button) => {
    if (!worker || !window.isSecureContext || !("caches" in window)) return;
    let kept = Boolean(await caches.match(window.location.pathname, { cacheName: KEPT }));
    const mark = () => button.setAttribute("aria-pressed", String(kept));
    button.addEventListener("click", async () => {
      try {
        await (kept ? dropHere() : keepHere());
        kept = !kept;
        say(kept ? button.dataset.kept : button.dataset.gone);
      } catch {
        say(button.dataset.failed);
      }
      mark();
    });
    button.hidden = false;
    mark();
    if (kept) keepHere().catch(() => {}); // The newest version, while there is a network.
  };

  // A phone has a list of its own of all the reader's programs; elsewhere our links open over the page.
  const offerSharing = (link) => {
    const section = one("#p_chia-se");
    const box = document.createElement("dialog");
    if (!box.showModal) return;
    box.className = "share-box";
    box.setAttribute("aria-labelledby", "p_chia-se-ten");
    const place = document.createComment("");
    const shut = document.createElement("button");
    shut.className = "tool";
    shut.textContent = link.dataset.close;
    shut.addEventListener("click", () => box.close());
    box.addEventListener("close", () => {
      place.replaceWith(section);
      box.remove();
    });
    box.addEventListener("click", (event) => event.target === box && box.close());
    link.addEventListener("click", (event) => {
      event.preventDefault();
      if (navigator.share && window.matchMedia("(pointer: coarse)").matches) {
        navigator.share({ title: document.title, url: window.location.href }).catch(() => {});
        return;
      }
      section.replaceWith(place);
      box.append(section, shut);
      document.body.append(box);
      box.showModal();
    });
  };

  const offerCode = (part) => {
    part.addEventListener("toggle", async () => {
      const spot = part.querySelector("[data-code-place]");
      if (!part.open || spot.firstChild) return;
      await loaded(part.dataset.script);
      spot.append(window.portalCode(part.dataset.code, spot.dataset.name));
    });
  };

  const offerCopy = (button) => {
    if (!navigator.clipboard) return;
    button.hidden = false;
    const label = button.querySelector("[data-copy-label]");
    const words = label.textContent;
    const status = one("[data-copy-status]");
    const show = (text, said) => {
      label.textContent = text;
      if (status) status.textContent = said;
    };
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      show(button.dataset.copied, button.dataset.copied);
      setTimeout(() => show(words, ""), 2500);
    });
  };

  // Pages already read, and the ballots, can be read again without a network (sw.js).
  const keepForOffline = () => {
    if (!worker || !window.isSecureContext || !("serviceWorker" in navigator)) return;
    navigator.serviceWorker.register(worker, { scope }).catch(() => {});
    if (navigator.connection?.saveData) return;
    const beside = [...new Set(all("[data-offline] a[href]").map((link) => link.href.split("#")[0]))]
      .filter((address) => address.startsWith(window.location.origin) && address.endsWith("/"));
    const ask = () => navigator.serviceWorker.ready
      .then((found) => found.active?.postMessage({ read: window.location.pathname, beside })).catch(() => {});
    navigator.serviceWorker.addEventListener("controllerchange", ask);
    ask();
  };

  const OFFERS = {
    "[data-levels]": offerLevels,
    "[data-dark]": offerDark,
    ".tools-open": offerTools,
    "[data-listen]": offerListening,
    "[data-keep]": offerKeeping,
    "[data-share]": offerSharing,
    "[data-code]": offerCode,
    "[data-copy]": offerCopy,
    "[data-print]": (button) => button.addEventListener("click", () => window.print()),
  };
  document.addEventListener("DOMContentLoaded", () => {
    for (const [selector, offer] of Object.entries(OFFERS)) all(selector).forEach(offer);
  });
  window.addEventListener("load", keepForOffline);
})();
