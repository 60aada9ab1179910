// Reading a page aloud with the device's own voices, each part in its own language; loaded when it is first asked for.
"use strict";
window.portalListen = (set, say) => {
  const play = set.querySelector("[data-listen-play]");
  const stop = set.querySelector("[data-listen-stop]");
  const label = set.querySelector("[data-listen-label]");
  const idle = label.textContent;
  const BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, dt, dd, th, td, caption, figcaption, blockquote, summary, div, section";
  const SILENT = "nav, form, button, script, style, template, audio, svg, .share, .tools, .hidden, [hidden], [aria-hidden=true]";
  const LONGEST = 180; // Longer utterances are cut off by some browsers.
  let state = "idle";
  let round = 0;

  const voiceFor = (language) => {
    const wanted = language.toLowerCase();
    const tag = (voice) => voice.lang.toLowerCase().replace("_", "-");
    const voices = speechSynthesis.getVoices().filter((voice) => tag(voice).split("-")[0] === wanted.split("-")[0]);
    return voices.find((voice) => tag(voice) === wanted) || voices.find((voice) => voice.localService) || voices[0];
  };

  // What is seen of the main text, in its order: pieces of one language that end where a block or a language ends.
  const pieces = () => {
    const found = [];
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    let last = null;
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const words = walker.currentNode.textContent;
      if (parent.closest(SILENT) || !parent.getClientRects().length) continue;
      const block = parent.closest(BLOCKS);
      const language = parent.closest("[lang]").lang;
      if (last && last.block === block && last.language === language) last.words += words;
      else found.push(last = { block, language, words });
    }
    return found.filter((piece) => /[\p{L}\p{N}]/u.test(piece.words));
  };

  // Sentences, and long ones by clauses, none longer than a voice says at once.
  const parts = (words) => {
    const cut = [];
    for (const clause of words.replace(/\s+/g, " ").trim().match(/[^.!?;:。！？។]+[.!?;:。！？។]*\s*|[.!?;:。！？។]+\s*/g) || []) {
      if (cut.length && cut[cut.length - 1].length + clause.length <= LONGEST) cut[cut.length - 1] += clause;
      else cut.push(...(clause.match(new RegExp(`.{1,${LONGEST}}(\\s|$)|.{1,${LONGEST}}`, "gu")) || []));
    }
    return cut;
  };

  const show = (next) => {
    state = next;
    label.textContent = { idle, reading: play.dataset.pause, paused: play.dataset.resume }[next];
    stop.hidden = next === "idle";
    say({ idle: "", reading: set.dataset.reading, paused: set.dataset.paused }[next]);
  };

  const read = () => {
    const queue = [];
    for (const piece of pieces()) {
      const voice = voiceFor(piece.language);
      if (voice) queue.push(...parts(piece.words).map((words) => ({ words, voice })));
    }
    const mine = ++round;
    const next = () => {
      if (mine !== round) return;
      const part = queue.shift();
      if (!part) return show("idle");
      const spoken = new SpeechSynthesisUtterance(part.words);
      spoken.voice = part.voice;
      spoken.lang = part.voice.lang;
      spoken.onend = spoken.onerror = next;
      speechSynthesis.speak(spoken);
    };
    speechSynthesis.cancel();
    show("reading");
    next();
  };

  const silence = () => {
    round += 1;
    speechSynthesis.cancel();
  };
  play.addEventListener("click", () => {
    if (state === "idle") return read();
    if (state === "reading") speechSynthesis.pause();
    else speechSynthesis.resume();
    show(state === "reading" ? "paused" : "reading");
  });
  stop.addEventListener("click", () => {
    speechSynthesis.resume();
    silence();
    show("idle");
    play.focus();
  });
  window.addEventListener("pagehide", silence);
};
