// Tìm kiếm: answers the search page's form from the static index that plugins/search writes.
// tokens() mirrors plugins/text/tokens.py, and Searcher mirrors plugins/search/query.py, score by score.
(() => {
  "use strict";

  const LATIN = "A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02af\\u1e00-\\u1eff";
  const MARK = "\\u0300-\\u036f";
  const UNSEEN = "\\u00ad\\u200b-\\u200f\\u2060\\ufe00-\\ufe0f\\ufeff";
  const APOSTROPHE = "'\\u02b9\\u02bb-\\u02bd\\u2018\\u2019";
  const KHMER = "\\u1780-\\u17b3";
  const HAN = "\\u3005\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
  const OTHER = "\\u0370-\\u167f\\u1681-\\u177f\\u1800-\\u180d\\u1810-\\u1cff" +
    "\\u3040-\\u30ff\\ua000-\\ua4cf\\uaa00-\\uaaff\\uac00-\\ud7a3";
  const CLUSTER = `[${KHMER}](?:\\u17d2[${UNSEEN}]*[${KHMER}]|[\\u17b4-\\u17d1\\u17d3\\u17dd${UNSEEN}])*`;
  const RUN = new RegExp(
    `(?<latin>[${LATIN}](?:[${LATIN}${MARK}${UNSEEN}]|[${APOSTROPHE}](?=[${LATIN}${MARK}]))*)` +
    "|(?<number>[0-9\\u17e0-\\u17e9\\uff10-\\uff19]+)" +
    `|(?<khmer>(?:${CLUSTER})+)` +
    `|(?<han>[${HAN}](?:[${UNSEEN}]*[${HAN}])*)` +
    `|(?<other>[${OTHER}][${OTHER}${MARK}${UNSEEN}]*)`, "gu");
  const PIECE = { khmer: new RegExp(CLUSTER, "gu"), han: new RegExp(`[${HAN}]`, "gu") };
  const DROPPED = new RegExp(`[${UNSEEN}${APOSTROPHE}]`, "gu");
  const FINAL_Y = /^([b-df-hj-np-tv-xz]+|qu)y$/u;
  const SAME = { "ß": "ss", "ς": "σ", "ſ": "s", "æ": "ae", "œ": "oe", "ı": "i" };
  const STROKED = { "đ": "d", "ð": "d", "ɖ": "d", "ɗ": "d", "ƀ": "b", "ɓ": "b", "ł": "l", "ø": "o", "ħ": "h",
    "ŧ": "t", "ɨ": "i" };
  const VNI = { "\u0301": 1, "\u0300": 2, "\u0309": 3, "\u0303": 4, "\u0323": 5, "\u0302": 6, "\u031b": 7,
    "\u0306": 8 };

  function forms(run, script) {
    if (script === "number") {
      const figures = Array.from(run, (char) => {
        const point = char.codePointAt(0);
        return point < 0x80 ? char : String(point - (point < 0xff10 ? 0x17e0 : 0xff10));
      }).join("").replace(/^0+/, "") || "0";
      return [figures, figures];
    }
    const word = Array.from(run.replace(DROPPED, "").toLowerCase(), (char) => SAME[char] ?? char).join("");
    if (script === "other") return [word.normalize("NFC"), word.normalize("NFC")];
    let folded = "";
    const figures = [];
    for (const char of word.normalize("NFD")) {
      if (char >= "\u0300" && char <= "\u036f") {
        figures.push(VNI[char] ?? 0);
        continue;
      }
      folded += STROKED[char] ?? char;
      if (STROKED[char]) figures.push(9);
    }
    folded = folded.replace(FINAL_Y, "$1i");
    return [folded + figures.sort().join(""), folded];
  }

  /** All tokens of a text: {exact, folded, start, end}; offsets are those of its NFC form. */
  function tokens(text) {
    const found = [];
    for (const match of text.normalize("NFC").matchAll(RUN)) {
      const script = Object.keys(match.groups).find((name) => match.groups[name] !== undefined);
      if (!PIECE[script]) {
        const [exact, folded] = forms(match[0], script);
        if (exact) found.push({ exact, folded, start: match.index, end: match.index + match[0].length });
        continue;
      }
      const places = Array.from(match[0].matchAll(PIECE[script]), ({ 0: text, index }) => [index, index + text.length]);
      for (let i = 0; i < Math.max(1, places.length - 1); i++) {
        const start = places[i][0], end = (places[i + 1] ?? places[i])[1];
        const sign = match[0].slice(start, end).replace(DROPPED, "");
        found.push({ exact: sign, folded: sign, start: match.index + start, end: match.index + end });
      }
    }
    return found;
  }

  const ALPHABET = new Map(Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i))
    .filter((char) => !'"\\|'.includes(char)).map((char, i) => [char, i]));
  const LAST = 62, BASE = 30, STEPS = 32;
  const LONGEST = 24, STRICT = 6, PAIR_WEIGHT = 0.35, OTHER_MARKS = 0.4, GROUP_WEIGHT = 2;
  const NONE = new Map();

  const form = (token) => token.exact.slice(token.folded.length);

  function decode(text) {
    const weights = new Map();
    let number = -1, step = 0, unit = 1;
    for (let place = 0; place < text.length; place++) {
      const figure = ALPHABET.get(text[place]);
      if (figure >= LAST) {
        step += (figure - LAST) * unit;
        unit *= BASE;
        continue;
      }
      number += step + figure * unit + 1;
      weights.set(number, ALPHABET.get(text[++place]));
      step = 0;
      unit = 1;
    }
    return weights;
  }

  function addForms(found, value, prefix) {
    const parts = value.split("|");
    for (let i = 0; i + 1 < parts.length; i += 2) found.set(prefix + parts[i], decode(parts[i + 1]));
    return found;
  }

  class Searcher {
    #files = new Map();

    constructor(manifest) {
      this.manifestUrl = new URL(manifest, document.baseURI);
    }

    #load(name) {
      if (!this.#files.has(name)) {
        const answer = fetch(new URL(name, this.manifestUrl)).then((response) => {
          if (!response.ok) throw new Error(`${name}: ${response.status}`);
          return response.json();
        });
        answer.catch(() => this.#files.delete(name));
        this.#files.set(name, answer);
      }
      return this.#files.get(name);
    }

    async #open() {
      this.manifest = await this.#load(this.manifestUrl.href);
      if (this.starts) return;
      this.firsts = this.manifest.terms.map((row) => row.slice(11));
      this.starts = new Map();
      for (const group of this.manifest.synonyms) {
        for (const member of group) {
          const words = member.split(" ");
          if (!this.starts.has(words[0])) this.starts.set(words[0], []);
          this.starts.get(words[0]).push([words, group[0], group]);
        }
      }
      for (const found of this.starts.values()) {
        found.sort((a, b) => b[0].length - a[0].length || (a[1] < b[1] ? -1 : 1));
      }
    }

    async #shard(key) {
      let low = 0, high = this.firsts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.firsts[middle] <= key) low = middle + 1; else high = middle;
      }
      return low ? this.#load(`tu-${this.manifest.terms[low - 1].slice(0, 10)}.json`) : {};
    }

    async #forms(key) {
      const shard = await this.#shard(key);
      const space = (key + " ").indexOf(" ");
      const first = key.slice(0, space), rest = key.slice(space + 1);
      if (!Object.hasOwn(shard, first) || !Object.hasOwn(shard[first], rest)) return NONE;
      return addForms(new Map(), shard[first][rest], "");
    }

    async #beginning(start) {
      const found = new Map();
      for (const [first, rests] of Object.entries(await this.#shard(start))) {
        if (first.startsWith(start) && Object.hasOwn(rests, "")) addForms(found, rests[""], first + " ");
      }
      return found;
    }

    #rarity(holders) {
      const others = this.manifest.documents - holders;
      return Math.floor(1000 * Math.log(1 + (others + 0.5) / (holders + 0.5)) + 0.5);
    }

    #scores(forms, exact, marked) {
      const sums = new Map();
      for (const weights of forms.values()) {
        for (const [number, step] of weights) sums.set(number, (sums.get(number) ?? 0) + step / (STEPS - step));
      }
      const rarity = this.#rarity(sums.size) * (marked ? OTHER_MARKS : 1);
      for (const [number, tf] of sums) sums.set(number, rarity * tf / (1 + tf));
      if (marked) {
        const typed = forms.get(exact) ?? NONE;
        const worth = this.#rarity(typed.size);
        for (const [number, step] of typed) sums.set(number, Math.max(sums.get(number), worth * step / STEPS));
      }
      return sums;
    }

    async #word(token, isLast, marked) {
      let forms = await this.#forms(token.folded);
      if (!forms.size && isLast) forms = await this.#beginning(token.folded);
      const bare = token.exact === token.folded;
      const scores = this.#scores(forms, form(token), marked);
      return [scores, bare ? scores : forms.get(form(token)) ?? NONE];
    }

    async #pair(left, right, marked) {
      const forms = await this.#forms(`${left.folded} ${right.folded}`);
      const scores = this.#scores(forms, `${form(left)} ${form(right)}`.replace(/^ $/, ""), marked);
      for (const [number, score] of scores) scores.set(number, PAIR_WEIGHT * score);
      return scores;
    }

    /** [start, end, name, group] of each member of a group of synonyms in a row of folded words. */
    spans(words) {
      const found = [];
      for (let place = 0; place < words.length; place++) {
        const fits = ([member]) => member.every((word, i) => words[place + i] === word);
        const fit = this.starts.get(words[place])?.find(fits);
        if (!fit) continue;
        found.push([place, place + fit[0].length, fit[1], fit[2]]);
        place += fit[0].length - 1;
      }
      return found;
    }

    async #clauses(row) {
      const clauses = [];
      let place = 0;
      for (const [start, end, name] of [...this.spans(row.map((token) => token.folded)), [row.length, row.length]]) {
        for (; place < start; place++) clauses.push([place, place + 1, NONE]);
        if (name) {
          const weights = (await this.#forms(`~${name}`)).get("") ?? new Map();
          const worth = GROUP_WEIGHT * this.#rarity(weights.size);
          for (const [number, step] of weights) weights.set(number, worth * step / STEPS);
          clauses.push([start, end, weights]);
        }
        place = end;
      }
      return clauses;
    }

    /** [tier, score, number] of every document that answers, best first. */
    async find(query) {
      await this.#open();
      const row = tokens(query).slice(0, LONGEST);
      if (!row.length) return [];
      const marked = row.some((token) => token.exact !== token.folded);
      const [words, pairs, clauses, wholes] = await Promise.all([
        Promise.all(row.map((token, i) => this.#word(token, i === row.length - 1, marked))),
        Promise.all(row.slice(1).map((token, i) => this.#pair(row[i], token, marked))),
        this.#clauses(row),
        this.#forms("=" + row.map((token) => token.folded).join(" ")),
      ]);
      const whole = wholes.get("") ?? NONE;
      const numbers = new Set([...words.map(([scores]) => scores), ...clauses.map(([, , group]) => group)]
        .flatMap((scores) => [...scores.keys()]));
      const inner = new Set();
      for (const [start, end] of clauses) for (let i = start; i < end - 1; i++) inner.add(i);
      const found = [];
      for (const number of numbers) {
        let score = 0, held = 0, exact = true;
        for (const [start, end, group] of clauses) {
          let own = 0, inside = 0;
          for (let i = start; i < end; i++) own += words[i][0].get(number) ?? 0;
          for (let i = start; i < end - 1; i++) inside += pairs[i].get(number) ?? 0;
          own += inside;
          if (group.has(number)) {
            score += Math.max(own, group.get(number));
            held += end - start;
            continue;
          }
          score += own;
          for (let i = start; i < end; i++) {
            held += words[i][0].has(number) ? 1 : 0;
            exact &&= words[i][1].has(number);
          }
        }
        let outside = 0;
        pairs.forEach((scores, i) => { if (!inner.has(i)) outside += scores.get(number) ?? 0; });
        score += outside;
        if (2 * held < row.length) continue;
        const tier = held < row.length || row.length > STRICT ? 0 : exact ? 2 : 1;
        found.push([whole.has(number) ? 3 : tier, score, number]);
      }
      return found.sort((a, b) => b[0] - a[0] || b[1] - a[1] || b[2] - a[2]);
    }

    async card(number) {
      const each = this.manifest.cards_each;
      const shard = await this.#load(`the-${this.manifest.cards[Math.floor(number / each)]}.json`);
      return shard[number % each];
    }

    /** [start, end] of what to mark in an NFC text, for a query: its words, and synonyms as a whole. */
    marks(text, query) {
      const row = tokens(query).slice(0, LONGEST).map((token) => token.folded);
      const groups = new Set(this.spans(row).map((span) => span[2]));
      const found = tokens(text);
      const last = row[row.length - 1];
      const places = found.filter(({ folded }) => row.includes(folded) || (last && folded.startsWith(last)));
      for (const [start, end, name] of this.spans(found.map((token) => token.folded))) {
        if (groups.has(name)) places.push({ start: found[start].start, end: found[end - 1].end });
      }
      const merged = [];
      for (const { start, end } of places.sort((a, b) => a.start - b.start)) {
        const before = merged[merged.length - 1];
        if (before && start <= before[1]) before[1] = Math.max(before[1], end);
        else merged.push([start, end]);
      }
      return merged;
    }
  }

  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  function marked(searcher, text, query) {
    const parts = [];
    let place = 0;
    for (const [start, end] of searcher.marks(text, query)) {
      parts.push(text.slice(place, start), element("mark", "", text.slice(start, end)));
      place = end;
    }
    return [...parts, text.slice(place)];
  }

  function result(searcher, [link, title, label, date, summary, language], query) {
    const anchor = element("a", "", ...marked(searcher, title, query));
    anchor.href = link;
    const item = element("li", "search-result",
      element("h2", "search-result__title", anchor),
      element("p", "search-result__meta", [label, date].filter(Boolean).join(" · ")));
    if (summary) item.append(element("p", "search-result__summary", ...marked(searcher, summary, query)));
    if (language !== "vi") {
      for (const part of item.querySelectorAll("a, .search-result__summary")) part.lang = language;
    }
    return item;
  }

  function enhance(box) {
    const PAGE = 10, PAUSE = 200;
    const form = box.querySelector("form"), input = box.querySelector("input[name=q]");
    const status = box.querySelector("[data-search-status]");
    const list = box.querySelector("[data-search-results]");
    const searcher = new Searcher(box.dataset.manifest);
    const more = element("button", "search-more", "Xem thêm kết quả");
    more.type = "button";
    more.hidden = true;
    list.after(more);
    const asked = () => new URLSearchParams(location.search).get("q") ?? "";
    let run = 0, timer = 0, settled = asked();

    async function show(query, found, from, mine) {
      const cards = await Promise.all(found.slice(from, from + PAGE).map((hit) => searcher.card(hit[2])));
      if (mine !== run) return;
      const items = cards.map((card) => result(searcher, card, query));
      if (from) list.append(...items); else list.replaceChildren(...items);
      more.hidden = from + PAGE >= found.length;
      more.onclick = () => show(query, found, from + PAGE, mine).catch(() => fail(mine));
      if (from) items[0].querySelector("a").focus();
    }

    function fail(mine) {
      if (mine !== run) return;
      list.replaceChildren();
      more.hidden = true;
      status.textContent =
        "Hiện chưa tìm kiếm được. Hãy thử lại sau, hoặc xem tin tức, hỏi đáp, văn bản trên trình đơn.";
    }

    async function search(query) {
      const mine = ++run;
      if (!tokens(query).length) {
        list.replaceChildren();
        more.hidden = true;
        status.textContent = query.trim() ? "Hãy gõ ít nhất một chữ hoặc một số." : "";
        return;
      }
      try {
        const found = await searcher.find(query);
        await show(query, found, 0, mine);
        if (mine !== run) return;
        const words = query.trim().normalize("NFC");
        status.textContent = found.length
          ? `${String(found.length).replace(/\B(?=(\d{3})+$)/g, ".")} kết quả cho “${words}”`
          : `Không có kết quả cho “${words}”. Hãy thử ít từ hơn, từ khác, hoặc gõ không dấu.`;
      } catch {
        fail(mine);
      }
    }

    function remember(query) {
      if (query === asked()) return;
      const url = new URL(location.href);
      if (query) url.searchParams.set("q", query); else url.searchParams.delete("q");
      if (asked() === settled) history.pushState(null, "", url); else history.replaceState(null, "", url);
    }

    function now(isSettled) {
      clearTimeout(timer);
      const query = input.value.trim();
      remember(query);
      if (isSettled) settled = query;
      return search(query);
    }

    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => now(false), PAUSE);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      now(true);
    });
    addEventListener("popstate", () => {
      clearTimeout(timer);
      settled = input.value = asked();
      search(settled);
    });
    if (!input.value || asked()) input.value = asked();
    if (input.value) search(input.value);
  }

  window.portalSearch = { tokens, Searcher };
  document.querySelectorAll("[data-search]").forEach(enhance);
})();
