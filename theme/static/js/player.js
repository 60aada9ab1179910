// Shows today's slogans of one board one after the other. What is shown follows from the manifest and the clock
// alone, so a board that lost its power goes on where it should be, and boards side by side show the same.
"use strict";
(() => {
  const stage = document.querySelector("[data-player]");
  if (!stage) return;
  const { manifest, pictures, timezone, day: chosen } = stage.dataset;
  const slides = stage.querySelector("[data-slides]");
  const empty = stage.querySelector("[data-empty]");
  const boards = stage.querySelector("[data-board]");
  const languages = stage.querySelector("[data-language]");
  const asked = new URLSearchParams(window.location.search);
  const KEPT = `trinh-chieu ${pictures}`;
  const LOOK_AGAIN = 5 * 60 * 1000;
  const BAR_STAYS = 4000;
  const KEEP_AFTER = 6000;

  let known = [];
  let shift = 0;
  let paused = null;
  let shown = "";
  let drawing = false;
  let waiting = 0;

  /** The day by the province's clock, 2026-03-15; that of the portal where it is looked at as of a chosen moment. */
  const today = () => chosen ?? new Intl.DateTimeFormat("en-CA", {
    timeZone: timezone, year: "numeric", month: "2-digit", day: "2-digit",
  }).format(new Date());

  const board = () => boards.selectedOptions[0];
  const seconds = () => Number(board()?.dataset.seconds) || 10;

  /** The pictures of the board that may be shown today, in their order. */
  const playlist = () => {
    const day = today();
    return known.filter((one) => one.board === boards.value && one.sha256 && one.status !== "withdrawn"
      && one.valid_from <= day && (!one.valid_until || day <= one.valid_until)
      && (!languages.value || one.language === languages.value));
  };

  /** The address changes with the picture, so that what was kept is never an older one. */
  const address = (one) => `${pictures}${one.file}?v=${one.sha256.slice(0, 12)}`;

  const turn = () => paused ?? Math.floor(Date.now() / 1000 / seconds()) + shift;

  const show = async () => {
    const list = playlist();
    empty.hidden = list.length > 0;
    slides.hidden = list.length === 0;
    if (list.length === 0 || drawing) return;
    const one = list[((turn() % list.length) + list.length) % list.length];
    if (address(one) === shown) return;
    drawing = true;
    try {
      await fade(one);
      shown = address(one);
    } catch {
      shift += paused === null ? 1 : 0; // A picture that cannot be had is passed over.
    } finally {
      drawing = false;
    }
  };

  /** The new picture lies on the old one before that goes, so the board is never without one. */
  const fade = async (one) => {
    const next = new Image();
    next.className = "player-slide";
    next.alt = one.text;
    next.lang = one.language;
    next.src = address(one);
    await next.decode();
    slides.append(next);
    next.getBoundingClientRect();
    next.dataset.shown = "";
    await Promise.allSettled(next.getAnimations().map((animation) => animation.finished));
    for (const old of [...slides.children]) if (old !== next) old.remove();
  };

  // What the player needs is kept apart from what readers keep, so that a new build never empties a board.
  const keep = async () => {
    if (!("caches" in window)) return;
    const cache = await caches.open(KEPT);
    const parts = [...document.querySelectorAll("[data-keep]")].map((one) => one.href || one.src);
    const page = window.location.origin + window.location.pathname;
    const wanted = new Set([page, new URL(manifest, page).href, ...parts]);
    for (const one of known) {
      if (one.board === boards.value && one.sha256) wanted.add(new URL(address(one), page).href);
    }
    for (const old of await cache.keys()) if (!wanted.has(old.url)) await cache.delete(old);
    for (const one of wanted) if (one === page || !await cache.match(one)) await cache.add(one).catch(() => {});
  };

  // The picture that is looked at comes first.
  const keepSoon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => keep().catch(() => {}), KEEP_AFTER);
  };

  const look = async () => {
    try {
      const answer = await fetch(manifest, { cache: "no-cache" });
      if (!answer.ok) return;
      known = (await answer.json()).pictures;
    } catch {
      return; // Without a network what is known goes on.
    }
    show();
    keepSoon();
  };

  // Which board -----------------------------------------------------------------------------------------

  /** The board whose shape, then size, is nearest to that of the screen. */
  const nearest = () => {
    const { width, height } = window.screen;
    const ratio = window.devicePixelRatio || 1;
    const far = ({ dataset }) => Math.abs(Math.log((dataset.width / dataset.height) / (width / height))) * 10
      + Math.abs(Math.log(dataset.width / (width * ratio)));
    return [...boards.options].reduce((best, one) => (far(one) < far(best) ? one : best), boards.options[0]);
  };

  const choose = () => {
    const wanted = [...boards.options].find((one) => one.value === asked.get("bang")) ?? nearest();
    if (wanted) boards.value = wanted.value;
    const language = [...languages.options].find((one) => one.value === asked.get("ngon-ngu"));
    if (language) languages.value = language.value;
  };

  const remember = () => {
    const search = new URLSearchParams({ bang: boards.value });
    if (languages.value) search.set("ngon-ngu", languages.value);
    window.history.replaceState(null, "", `?${search}`);
    show();
    keepSoon();
  };

  // By hand ---------------------------------------------------------------------------------------------

  const pauseButton = stage.querySelector('[data-do="pause"]');
  const pause = () => {
    if (paused === null) {
      paused = turn();
    } else {
      shift = paused - Math.floor(Date.now() / 1000 / seconds());
      paused = null;
    }
    pauseButton.setAttribute("aria-pressed", String(paused !== null));
  };
  const step = (by) => {
    if (paused === null) shift += by;
    else paused += by;
    show();
  };
  const full = () => {
    if (document.fullscreenElement) document.exitFullscreen();
    else stage.requestFullscreen?.().catch(() => {});
  };
  const deeds = { back: () => step(-1), next: () => step(1), pause, full };
  const keys = { ArrowLeft: "back", ArrowRight: "next", PageUp: "back", PageDown: "next", " ": "pause", f: "full", F: "full" };

  let resting = 0;
  const wake = () => {
    stage.dataset.awake = "";
    clearTimeout(resting);
    resting = setTimeout(() => {
      if (!stage.querySelector(".player-bar:focus-within")) delete stage.dataset.awake;
    }, BAR_STAYS);
  };

  stage.addEventListener("click", (event) => deeds[event.target.closest("[data-do]")?.dataset.do]?.());
  document.addEventListener("keydown", (event) => {
    wake();
    const deed = keys[event.key];
    if (!deed || event.ctrlKey || event.altKey || event.metaKey || event.target.closest("select, a, button")) return;
    event.preventDefault();
    deeds[deed]();
  });
  for (const kind of ["pointermove", "pointerdown", "focusin"]) stage.addEventListener(kind, wake);
  boards.addEventListener("change", remember);
  languages.addEventListener("change", remember);

  // The screen stays awake ------------------------------------------------------------------------------

  const stayAwake = () => navigator.wakeLock?.request("screen").catch(() => {});
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible") return;
    stayAwake();
    look();
  });

  choose();
  stage.dataset.playing = "";
  wake();
  stayAwake();
  look();
  setInterval(show, 500);
  setInterval(look, LOOK_AGAIN);
  window.addEventListener("online", look);
})();
