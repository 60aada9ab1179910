// Trang tìm kiếm: answers while one types, completes, filters, marks, suggests other spellings; by search.js.
(() => {
  "use strict";

  const { tokens, readQuery, areSideBySide, hasMarks, Searcher } = window.portalSearch;
  const say = window.portalSay;
  const PAGE = 10, PAUSE = 200, MOST_COMPLETIONS = 6, MOST_PASSAGES = 3, MOST_CONFIRMED = 12, PASSAGE = 240;
  const STRICT = 6, MOST_SPELLINGS = 6;
  const BLOCKS = "p, li, dd, dt, td, th, h2, h3, h4, figcaption, blockquote, pre";
  const FILTERS = [
    ["kind", "loai", "Loại nội dung"], ["level", "cap", "Cấp bầu cử"], ["constituency", "don-vi", "Đơn vị bầu cử"],
    ["body", "co-quan", "Cơ quan ban hành"], ["year", "nam", "Năm"],
  ];
  const KINDS = new Map([
    ["Tin tức", say("Tin tức")], ["Hỏi đáp", say("Hỏi đáp")],
    ["Người ứng cử", say("Người ứng cử")], ["Văn bản", say("Văn bản")],
    ["Khẩu hiệu", say("Khẩu hiệu")], ["Trang thông tin", say("Trang thông tin")],
    ["Đính chính", say("Đính chính")], ["Đơn vị bầu cử", say("Đơn vị bầu cử")],
    ["Địa bàn", say("Địa bàn")],
  ]);
  const VIETNAMESE = "vi", language = document.documentElement.lang.toLowerCase();
  const inOrder = new Intl.Collator("vi", { numeric: true }).compare;
  const figures = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ".");

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  /** The name of a kind of content, in the page's language. */
  const named = (label) => KINDS.get(label) ?? label;

  /** Where a result leads: {href, hreflang}, to the page in the reader's language where it stands in that. */
  class Places {
    constructor({ root = "/", home = root, alone = "" }) {
      this.root = root;
      this.home = home;
      this.alone = new Set(alone.split(" "));
    }

    of([link, , , , , own]) {
      const path = link.slice(this.root.length);
      const isMirrored = this.home !== this.root && !this.alone.has(path.split("/")[0]);
      const hreflang = isMirrored ? language : own;
      return { href: isMirrored ? this.home + path : link, ...(hreflang === language ? {} : { hreflang }) };
    }
  }

  /** What of a text answers a query: the words asked for, and synonyms as a whole. */
  class Highlighter {
    constructor(searcher, query, unfinished) {
      this.searcher = searcher;
      this.row = query.row.map((token) => token.folded);
      this.begun = unfinished ? this.row[this.row.length - 1] : undefined;
      this.groups = new Set(searcher.spans(this.row).map((span) => span[2]));
    }

    #isAsked(word) {
      return this.row.includes(word) || (this.begun !== undefined && word.startsWith(this.begun));
    }

    /** [start, end] of what to mark in an NFC text. */
    spans(text) {
      const found = tokens(text);
      const places = found.filter(({ folded }) => this.#isAsked(folded)).map(({ start, end }) => [start, end]);
      for (const [start, end, name] of this.searcher.spans(found.map((token) => token.folded))) {
        if (this.groups.has(name)) places.push([found[start].start, found[end - 1].end]);
      }
      const merged = [];
      for (const [start, end] of places.sort((a, b) => a[0] - b[0])) {
        const before = merged[merged.length - 1];
        if (before && start <= before[1]) before[1] = Math.max(before[1], end);
        else merged.push([start, end]);
      }
      return merged;
    }

    /** The text in parts, those asked for marked. */
    marked(text) {
      const parts = [];
      let place = 0;
      for (const [start, end] of this.spans(text)) {
        parts.push(text.slice(place, start), element("mark", {}, text.slice(start, end)));
        place = end;
      }
      return [...parts, text.slice(place)];
    }

    /** Which of the words asked for a text lacks. */
    missing(text) {
      const held = new Set(tokens(text).map((token) => token.folded));
      const groups = new Set(this.searcher.spans(tokens(text).map((token) => token.folded)).map((span) => span[2]));
      const covered = new Set(this.searcher.spans(this.row).filter((span) => groups.has(span[2]))
        .flatMap(([start, end]) => this.row.slice(start, end)));
      const isHeld = (word) => held.has(word) || covered.has(word) ||
        (word === this.begun && [...held].some((other) => other.startsWith(word)));
      return this.row.filter((word) => !isHeld(word));
    }
  }

  /** The texts of pages of this portal, block by block, each fetched once. */
  class Pages {
    #texts = new Map();

    blocks(link) {
      if (!this.#texts.has(link)) this.#texts.set(link, this.#fetch(link).catch(() => []));
      return this.#texts.get(link);
    }

    async #fetch(link) {
      const response = await fetch(link);
      if (!response.ok) return [];
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const main = page.querySelector("main") ?? page.body;
      for (const part of main.querySelectorAll("nav, script, style, template, form")) part.remove();
      return [...main.querySelectorAll(BLOCKS)].filter((block) => !block.querySelector(BLOCKS))
        .map((block) => block.textContent.normalize("NFC").replace(/\s+/g, " ").trim()).filter(Boolean);
    }
  }

  /** Whether a text holds a row of tokens side by side, with the marks that were typed. */
  function holdsPhrase(text, row) {
    const found = tokens(text);
    const fits = (token, wanted) => hasMarks(wanted) ? token.exact === wanted.exact : token.folded === wanted.folded;
    return found.some((_, at) => at + row.length <= found.length && row.every((wanted, i) =>
      fits(found[at + i], wanted) && (i === 0 || areSideBySide(text, found[at + i - 1], found[at + i]))));
  }

  /** The part of a block around the first word that is asked for. */
  function passageOf(block, highlighter) {
    if (block.length <= PASSAGE) return block;
    const first = highlighter.spans(block)[0]?.[0] ?? 0;
    const start = first < PASSAGE / 3 ? 0 : block.indexOf(" ", first - PASSAGE / 3) + 1;
    const end = start + PASSAGE >= block.length ? block.length : block.lastIndexOf(" ", start + PASSAGE);
    return (start ? "… " : "") + block.slice(start, end > start ? end : start + PASSAGE) + (end < block.length ? " …" : "");
  }

  /** Whether two folded words differ by one letter: another one, one more, one less, or two exchanged. */
  function isNear(one, other) {
    if (one === other || Math.abs(one.length - other.length) > 1) return false;
    let start = 0, end = 0;
    while (start < one.length && one[start] === other[start]) start++;
    const most = Math.min(one.length, other.length) - start;
    while (end < most && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
    const left = one.slice(start, one.length - end), right = other.slice(start, other.length - end);
    return Math.max(left.length, right.length) <= 1 || (left.length === 2 && left === right[1] + right[0]);
  }

  /** A folded word as it would be, had the keyboard turned its Telex letters into marks: "phieeus" is phieu. */
  const withoutTelex = (word) => word.replace(/([aeod])\1/g, "$1").replace(/[sfrxj]$/, "").replace(/w/g, "");

  /** "Did you mean": the query with words the portal knows better, spelled as the portal spells them; or "". */
  async function otherSpelling(searcher, text, answer) {
    const normal = text.normalize("NFC"), row = tokens(normal);
    if (answer.query.excluded.length || row.length > 12 || row.length !== answer.query.row.length) return "";
    const known = await searcher.words();
    const folded = row.map((token) => token.folded), changed = new Set();
    for (const [i, word] of folded.entries()) {
      if (!/^[a-z]{2,}$/.test(word) || (await isAtHome(searcher, folded, i))) continue;
      const better = await bestNear(searcher, known, folded, i);
      if (!better) continue;
      folded[i] = better;
      changed.add(i);
    }
    if (!changed.size) return "";
    const other = await searcher.answer(folded.join(" "));
    if (!other.count || other.bestTier < answer.bestTier || (answer.count && !(await gains(searcher, row, folded)))) return "";
    const spelled = await spelling(searcher, other, folded, known);
    let place = 0, suggestion = "";
    for (const [i, token] of row.entries()) {
      const own = normal.slice(token.start, token.end);
      suggestion += normal.slice(place, token.start) + (changed.has(i) || !row.some(hasMarks) ? spelled[i] ?? own : own);
      place = token.end;
    }
    return suggestion + normal.slice(place);
  }

  const besides = (searcher, row, i, word) => Promise.all([
    i > 0 ? searcher.holders(`${row[i - 1]} ${word}`) : 0,
    i + 1 < row.length ? searcher.holders(`${word} ${row[i + 1]}`) : 0,
  ]).then(([left, right]) => left + right);

  /** Whether the portal knows the word, beside one of its neighbours if there are any. */
  async function isAtHome(searcher, row, i) {
    if (!(await searcher.holders(row[i]))) return false;
    return row.length === 1 || (await besides(searcher, row, i, row[i])) > 0;
  }

  async function bestNear(searcher, known, row, i) {
    const near = Object.entries(known).filter(([word]) => isNear(word, row[i]) || word === withoutTelex(row[i]))
      .sort((a, b) => b[1][1] - a[1][1]).slice(0, MOST_SPELLINGS);
    const rated = await Promise.all(near.map(async ([word, [, count]]) =>
      ({ word, count, beside: await besides(searcher, row, i, word) })));
    rated.sort((a, b) => b.beside - a.beside || b.count - a.count);
    const isKnown = (await searcher.holders(row[i])) > 0;
    return rated.length && (rated[0].beside || (!isKnown && row.length === 1)) ? rated[0].word : "";
  }

  /** Whether more of the new words stand side by side than of the old ones. */
  async function gains(searcher, row, folded) {
    const count = async (words) => (await Promise.all(words.slice(1).map((word, i) =>
      searcher.holders(`${words[i]} ${word}`)))).filter(Boolean).length;
    return (await count(folded)) > (await count(row.map((token) => token.folded)));
  }

  /** Each folded word as the best answers spell it beside its neighbours, else as most titles do. */
  async function spelling(searcher, answer, folded, known) {
    const cards = await Promise.all(answer.best(3).map((hit) => searcher.card(hit[2])));
    const texts = cards.map((card) => `${card[1]} ${card[4]}`);
    const seen = texts.flatMap((text) => tokens(text).map((token, i, all) =>
      ({ text: text.slice(token.start, token.end).toLowerCase(), own: token.folded,
        before: all[i - 1]?.folded, after: all[i + 1]?.folded })));
    return folded.map((word, i) => {
      const here = seen.filter(({ own }) => own === word);
      const beside = here.find(({ before, after }) => (i > 0 && before === folded[i - 1]) || after === folded[i + 1]);
      return (beside ?? here[0])?.text ?? (Object.hasOwn(known, word) ? known[word][0] : undefined);
    });
  }

  /** The suggestions below the field: titles that hold what is being typed; arrows choose, Enter goes there. */
  class Completions {
    #active = -1;
    #links = [];

    constructor(input, places) {
      this.input = input;
      this.places = places;
      this.list = element("ul", { id: `${input.id}-ket-qua`, role: "listbox", "aria-label": say("Gợi ý"), class: "completions" });
      this.list.hidden = true;
      input.parentElement.append(this.list);
      for (const [key, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-autocomplete": "list",
        "aria-controls": this.list.id })) input.setAttribute(key, value);
      input.addEventListener("keydown", (event) => this.#key(event));
      input.addEventListener("blur", () => this.close());
      this.list.addEventListener("pointerdown", (event) => event.preventDefault());
      this.list.addEventListener("click", (event) => {
        const chosen = [...this.list.children].indexOf(event.target.closest("[role=option]"));
        if (chosen >= 0) location.assign(this.#links[chosen]);
      });
    }

    /** Shows these cards; says how many. */
    show(cards, highlighter) {
      this.#links = cards.map((card) => this.places.of(card).href);
      this.list.replaceChildren(...cards.map(([, title, label, , , own], i) =>
        element("li", { role: "option", id: `${this.list.id}-${i}`, "aria-selected": "false" },
          element("span", { lang: own }, ...highlighter.marked(title)), " ", element("span", { class: "soft" }, named(label)))));
      this.list.hidden = !cards.length;
      this.input.setAttribute("aria-expanded", String(cards.length > 0));
      this.#choose(-1);
      return cards.length;
    }

    close() {
      this.list.hidden = true;
      this.input.setAttribute("aria-expanded", "false");
      this.#choose(-1);
    }

    #choose(place) {
      this.#active = place;
      [...this.list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === place)));
      if (place < 0) return this.input.removeAttribute("aria-activedescendant");
      this.input.setAttribute("aria-activedescendant", this.list.children[place].id);
      return this.list.children[place].scrollIntoView({ block: "nearest" });
    }

    #key(event) {
      if (this.list.hidden || event.isComposing) return;
      const count = this.list.children.length;
      if (event.key === "ArrowDown") this.#choose((this.#active + 2) % (count + 1) - 1);
      else if (event.key === "ArrowUp") this.#choose((this.#active + count + 1) % (count + 1) - 1);
      else if (event.key === "Escape") this.close();
      else if (event.key === "Enter" && this.#active >= 0) location.assign(this.#links[this.#active]);
      else return;
      event.preventDefault();
    }
  }

  /** The choices by which answers are filtered; their values are loaded when they are opened. */
  class Filters {
    #loading;

    constructor(searcher, changed) {
      this.searcher = searcher;
      this.changed = changed;
      this.chosen = new Map();
      this.fields = element("div", { class: "filters__fields" });
      this.count = element("span", {});
      this.clear = element("button", { type: "button", class: "search-more" }, say("Bỏ mọi bộ lọc"));
      this.clear.hidden = true;
      this.box = element("details", { class: "filters" }, element("summary", {}, say("Lọc kết quả"), this.count), this.fields);
      this.box.addEventListener("toggle", () => {
        if (this.box.open) this.load().then(() => this.show()).catch(() => this.#fail());
      });
      this.clear.addEventListener("click", () => {
        this.chosen.clear();
        this.changed();
        this.box.firstElementChild.focus();
      });
    }

    #fail() {
      this.#loading = undefined;
      this.fields.textContent = say("Chưa tải được các mục lọc. Hãy đóng và mở lại mục này.");
    }

    /** Takes what the address says. */
    async read(parameters) {
      this.chosen.clear();
      for (const [name, key] of FILTERS) if (parameters.get(key)) this.chosen.set(name, parameters.get(key));
      if (!this.chosen.size) return this.show();
      await this.load();
      for (const [name, value] of this.chosen) if (!this.#flags(name, value)) this.chosen.delete(name);
      return this.show();
    }

    write(parameters) {
      for (const [name, key] of FILTERS) {
        if (this.chosen.has(name)) parameters.set(key, this.chosen.get(name)); else parameters.delete(key);
      }
    }

    load() {
      this.#loading ??= this.searcher.filters().then((values) => {
        this.values = values;
        const named = FILTERS.filter(([name]) => values.has(name));
        this.selects = new Map(named.map(([name, key, label]) => [name, this.#field(name, key, say(label))]));
        this.fields.replaceChildren(...[...this.selects.values()].map((select) => select.parentElement));
      });
      return this.#loading;
    }

    #field(name, key, label) {
      const select = element("select", { id: `loc-${key}` });
      select.addEventListener("change", () => {
        if (select.value) this.chosen.set(name, select.value); else this.chosen.delete(name);
        this.changed();
      });
      element("p", {}, element("label", { for: `loc-${key}` }, label), select);
      return select;
    }

    #flags(name, value) {
      return this.values?.get(name)?.find(([one]) => one === value)?.[1];
    }

    /** Whether a document is among what is chosen, but for one property. */
    #allows(at, but) {
      return [...this.chosen].every(([name, value]) => name === but || this.#flags(name, value)?.[at]);
    }

    /** The answer without what is filtered out; the counts beside each choice follow it. */
    apply(answer) {
      this.answer = answer;
      this.show();
      return this.chosen.size ? answer.only((at) => this.#allows(at)) : answer;
    }

    /** The choices as they are now. */
    show() {
      this.count.textContent = this.chosen.size ? ` (${say("đang lọc: {filters}", { filters: this.words })})` : "";
      this.clear.hidden = !this.chosen.size;
      if (!this.selects || !this.box.open) return;
      for (const [name, select] of this.selects) {
        const within = this.answer?.only((at) => this.#allows(at, name));
        const options = [...this.values.get(name)].map(([value, flags]) =>
          [value, within?.query.row.length ? within.only((at) => flags[at]).count : flags.reduce((a, b) => a + b, 0)]);
        options.sort((a, b) => (name === "year" ? inOrder(b[0], a[0]) : inOrder(a[0], b[0])));
        const kept = options.filter(([value, count]) => count || value === this.chosen.get(name));
        select.replaceChildren(element("option", { value: "" }, say("Tất cả")), ...kept.map(([value, count]) =>
          element("option", { value }, `${named(value)} (${figures(count)})`)));
        select.value = this.chosen.get(name) ?? "";
      }
    }

    /** What is chosen, in words. */
    get words() {
      return [...this.chosen.values()].map(named).join(", ");
    }

    /** Every document that the choices allow, newest first. */
    get all() {
      const found = [];
      for (let at = 0; at < this.searcher.count; at++) if (this.#allows(at)) found.push(at);
      return found;
    }
  }

  function resultOf(card, places, highlighter) {
    const [, title, label, date, summary, own] = card;
    const heading = element("a", places.of(card), ...highlighter.marked(title));
    const item = element("li", { class: "search-result" },
      element("h2", { class: "search-result__title" }, heading),
      element("p", { class: "search-result__meta" }, [named(label), date].filter(Boolean).join(" · ")));
    if (summary) item.append(element("p", { class: "search-result__summary" }, ...highlighter.marked(summary)));
    if (own !== language) for (const part of item.querySelectorAll("a, .search-result__summary")) part.lang = own;
    return item;
  }

  class SearchPage {
    #run = 0;
    #timer = 0;

    constructor(box) {
      this.form = box.querySelector("form");
      this.input = box.querySelector("input[name=q]");
      this.status = box.querySelector("[data-search-status]");
      this.list = box.querySelector("[data-search-results]");
      this.searcher = new Searcher(box.dataset.manifest);
      this.pages = new Pages();
      this.places = new Places(box.dataset);
      this.completions = new Completions(this.input, this.places);
      this.filters = new Filters(this.searcher, () => this.#now(true));
      this.suggestion = element("p", { class: "search-suggestion", role: "status" });
      this.more = element("button", { type: "button", class: "search-more" }, say("Xem thêm kết quả"));
      this.more.hidden = true;
      this.form.after(this.filters.box, this.filters.clear);
      this.list.before(this.suggestion);
      this.list.after(this.more);
      this.#listen();
    }

    #listen() {
      this.input.addEventListener("input", () => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#now(false), PAUSE);
      });
      this.form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.#now(true);
      });
      addEventListener("popstate", () => {
        clearTimeout(this.#timer);
        this.#fromAddress();
      });
      this.settled = this.#asked();
      if (this.input.value && !this.#asked().q) this.#now(true);
      else this.#fromAddress();
    }

    #asked() {
      const parameters = new URLSearchParams(location.search);
      return { q: parameters.get("q") ?? "", address: location.search };
    }

    async #fromAddress() {
      this.settled = this.#asked();
      this.input.value = this.settled.q;
      const mine = ++this.#run;
      try {
        await this.filters.read(new URLSearchParams(location.search));
      } catch {
        return this.#fail(mine);
      }
      return mine === this.#run ? this.#search(this.settled.q, false) : undefined;
    }

    /** Answers what stands in the field; the address follows, with an entry of its own for what is settled. */
    #now(isSettled) {
      clearTimeout(this.#timer);
      const query = this.input.value.trim();
      const url = new URL(location.href);
      if (query) url.searchParams.set("q", query); else url.searchParams.delete("q");
      this.filters.write(url.searchParams);
      if (url.search !== location.search) {
        if (location.search === this.settled.address) history.pushState(null, "", url);
        else history.replaceState(null, "", url);
      }
      if (isSettled) this.settled = this.#asked();
      return this.#search(query, !isSettled);
    }

    #clear(words) {
      this.list.replaceChildren();
      this.more.hidden = true;
      this.completions.close();
      this.status.textContent = words;
    }

    #fail(mine) {
      if (mine !== this.#run) return;
      this.#clear(navigator.onLine
        ? say("Hiện chưa tìm kiếm được. Hãy thử lại sau, hoặc xem tin tức, hỏi đáp, văn bản ở đầu trang.")
        : say("Không có mạng, và phần chỉ mục cần cho câu hỏi này chưa được lưu trên máy. Hãy thử lại khi có mạng."));
    }

    /** Once asked, the index is kept so that it answers without a network too (sw.js). */
    #keep() {
      this.kept ??= navigator.onLine && navigator.serviceWorker?.ready
        .then((found) => found.active?.postMessage({ searched: true })).catch(() => {});
    }

    async #search(text, unfinished) {
      const mine = ++this.#run;
      this.suggestion.replaceChildren();
      const query = readQuery(text);
      if (!query.row.length && !this.filters.chosen.size) {
        return this.#clear(!text.trim() ? "" : query.excluded.length ? say("Hãy gõ thêm ít nhất một từ cần tìm.")
          : say("Hãy gõ ít nhất một chữ hoặc một số."));
      }
      try {
        const whole = await this.searcher.answer(text, unfinished);
        if (!query.row.length) whole.numbers = this.filters.all;
        const told = language === VIETNAMESE ? [] : await this.searcher.told(language);
        let answer = this.filters.apply(whole.inLanguage(told));
        const examined = !unfinished && answer.unsure.length > 0 && answer.count > MOST_CONFIRMED;
        if (!unfinished && answer.unsure.length) answer = await this.#confirmed(answer);
        if (mine !== this.#run) return;
        await this.#show(answer, text, unfinished, mine, examined);
      } catch {
        this.#fail(mine);
      }
    }

    /** The answers that hold the quoted phrases, by their cards or by the pages themselves. */
    async #confirmed(answer) {
      const rows = answer.unsure.map(([start, end]) => answer.query.row.slice(start, end));
      const kept = await Promise.all(answer.best(MOST_CONFIRMED).map(async ([, , at]) => {
        const original = answer.originals.get(at);
        return (await this.#holds(at, rows)) || (original !== undefined && (await this.#holds(original, rows))) ? at : -1;
      }));
      return answer.only((at) => kept.includes(at));
    }

    /** Whether a document holds these rows of tokens, on its card or on its page. */
    async #holds(at, rows) {
      const [link, title, , , summary] = await this.searcher.card(at);
      const holds = (texts) => rows.every((row) => texts.some((text) => holdsPhrase(text, row)));
      return holds([title, summary]) || holds([title, summary, ...(await this.pages.blocks(link))]);
    }

    async #show(answer, text, unfinished, mine, examined) {
      const highlighter = new Highlighter(this.searcher, answer.query, unfinished);
      const shown = await this.#cards(answer, 0);
      if (mine !== this.#run) return;
      this.list.replaceChildren(...shown.map((card) => resultOf(card, this.places, highlighter)));
      this.#offerMore(answer, PAGE, highlighter, mine);
      const completed = unfinished ? this.#complete(shown, highlighter) : this.completions.close();
      this.status.textContent = this.#count(answer, text, examined) +
        (completed ? `; ${say("{count} gợi ý, chọn bằng phím mũi tên", { count: completed })}` : "");
      this.#keep();
      if (unfinished) return;
      if (answer.query.row.length && answer.bestTier <= 0 && (answer.query.row.length <= STRICT || !answer.count)) {
        await this.#suggest(text, answer, mine).catch(() => {});
      }
      await this.#addPassages(shown, highlighter, mine);
    }

    #count({ count, countFirst }, text, examined) {
      const source = navigator.onLine ? "" : `. ${say("Không có mạng: tìm trong chỉ mục đã lưu trên máy này")}`;
      const words = text.trim().normalize("NFC");
      const wanted = words ? ` ${say("cho “{words}”", { words })}` : "";
      const within = this.filters.chosen.size ? `, ${say("chỉ tính {filters}", { filters: this.filters.words })}` : "";
      const seen = examined ? ` ${say("trong {count} trang có đủ từ đã xem", { count: MOST_CONFIRMED })}` : "";
      const ahead = countFirst ? `, ${say("trước hết là {count} kết quả bằng ngôn ngữ này", { count: countFirst })}` : "";
      if (count) return say("{count} kết quả", { count: figures(count) }) + wanted + within + seen + ahead + source;
      const advice = within ? say("Hãy bỏ bớt bộ lọc.") : say("Hãy thử ít từ hơn, từ khác, hoặc gõ không dấu.");
      return `${say("Không có kết quả")}${wanted}${within}${seen}${source}. ${advice}`;
    }

    #cards(answer, from) {
      return Promise.all(answer.best(from + PAGE).slice(from).map((hit) => this.searcher.card(hit[2])));
    }

    #complete(cards, highlighter) {
      const fitting = cards.filter((card) => !highlighter.missing(card[1]).length).slice(0, MOST_COMPLETIONS);
      return document.activeElement === this.input ? this.completions.show(fitting, highlighter) : 0;
    }

    #offerMore(answer, from, highlighter, mine) {
      this.more.hidden = from >= answer.count;
      this.more.onclick = async () => {
        try {
          const cards = await this.#cards(answer, from);
          if (mine !== this.#run) return;
          const items = cards.map((card) => resultOf(card, this.places, highlighter));
          this.list.append(...items);
          this.#offerMore(answer, from + PAGE, highlighter, mine);
          items[0].querySelector("a").focus();
        } catch {
          this.#fail(mine);
        }
      };
    }

    async #suggest(text, answer, mine) {
      const words = await otherSpelling(this.searcher, text, answer);
      if (!words || mine !== this.#run) return;
      const url = new URL(location.href);
      url.searchParams.set("q", words);
      const link = element("a", { href: url.href }, words);
      link.addEventListener("click", (event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        this.input.value = words;
        this.input.focus();
        this.#now(true);
      });
      this.suggestion.replaceChildren(say("Có phải bạn muốn tìm:"), " ", link, "?");
    }

    /** Below results whose card lacks a word that was asked for: the passage of the page that has it. */
    async #addPassages(cards, highlighter, mine) {
      if (navigator.connection?.saveData || !highlighter.row.length) return;
      const lacking = cards.map((card, i) => [card, i, highlighter.missing(`${card[1]} ${card[4]}`)])
        .filter(([, , missing]) => missing.length).slice(0, MOST_PASSAGES);
      for (const [card, i, missing] of lacking) {
        const found = (await this.pages.blocks(card[0])).map((block) =>
          [missing.length - missing.filter((word) => highlighter.missing(block).includes(word)).length, block]);
        if (mine !== this.#run) return;
        const [gained, block] = found.reduce((best, one) => (one[0] > best[0] ? one : best), [0, ""]);
        if (!gained) continue;
        const passage = element("p", { class: "search-result__summary search-result__passage", lang: card[5] },
          ...highlighter.marked(passageOf(block, highlighter)));
        this.list.children[i]?.append(passage);
      }
    }
  }

  document.querySelectorAll("[data-search]").forEach((box) => new SearchPage(box));
})();
