// Tra cứu: suggests communes, old names and hamlets while one types, from the files that plugins/lookup writes.
// tokens() does for Latin letters and numbers what plugins/text/tokens.py does, significant() what keys.py does.
(() => {
  "use strict";

  const say = window.portalSay;
  const RUN = /(\p{Script=Latin}[\p{Script=Latin}\u0300-\u036f'\u02b9\u02bb-\u02bd\u2018\u2019]*)|\d+/gu;
  const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]/g;
  const APOSTROPHE = /['\u02b9\u02bb-\u02bd\u2018\u2019]/g;
  const FINAL_Y = /^([b-df-hj-np-tv-xz]+|qu)y$/;
  const STROKED = { "đ": "d", "ð": "d", "ɖ": "d", "ɗ": "d", "ƀ": "b", "ɓ": "b" };
  const VNI = { "\u0301": 1, "\u0300": 2, "\u0309": 3, "\u0303": 4, "\u0323": 5, "\u0302": 6, "\u031b": 7,
    "\u0306": 8 };
  const RANKS = ["to dan pho", "khu pho", "thi tran", "dac khu", "thi xa", "thanh pho", "xa", "phuong", "ap", "thon",
    "buon", "huyen", "khom", "xom"].map((rank) => rank.split(" "));
  const MARKED_RANKS = ["tinh3", "quan56", "ban3", "to36"];
  const MOST_SHARDS = 4, MOST_SHOWN = 12, SMALL = 3;

  /** Words as {folded, marks}: bare letters, and the figures by which VNI types the marks. */
  function tokens(text) {
    return Array.from(text.normalize("NFC").replace(UNSEEN, "").matchAll(RUN), ([run, word]) => {
      if (!word) return { folded: run.replace(/^0+(?=.)/, ""), marks: "" };
      let folded = "";
      const marks = [];
      for (const char of word.replace(APOSTROPHE, "").toLowerCase().normalize("NFD")) {
        if (char >= "\u0300" && char <= "\u036f") marks.push(VNI[char] ?? 0);
        else {
          folded += STROKED[char] ?? char;
          if (STROKED[char]) marks.push(9);
        }
      }
      return { folded: folded.replace(FINAL_Y, "$1i"), marks: marks.sort().join("") };
    });
  }

  const rankAt = (row, place) =>
    RANKS.find((rank) => rank.every((word, i) => row[place + i]?.folded === word))?.length ?? 0;

  /** The words that are the name itself; all of them when nothing else is there. */
  function significant(row) {
    const kept = [];
    const marked = row.length > 1 && MARKED_RANKS.includes(row[0].folded + row[0].marks);
    for (let place = 0; place < row.length;) {
      const rank = rankAt(row, place) || Number(marked && place === 0);
      if (!rank) kept.push(row[place]);
      place += rank || 1;
    }
    return kept.length ? kept : row;
  }

  const joined = (row) => row.map((word) => word.folded).join(" ");

  /** A name of the index, taken apart. */
  function place([label, note, link, kind]) {
    const own = tokens(label);
    return { label, note, link, kind, own, all: [...own, ...tokens(note)], name: joined(significant(own)) };
  }

  /** How well a place answers: [marks that agree, how it begins, words in its name, rank], or null if a word is missing. */
  function fit(one, wanted, everywhere, unfinished, rank) {
    let exact = 0, named = 0;
    for (const [i, word] of wanted.entries()) {
      const open = unfinished && i === wanted.length - 1;
      const same = (other) => other.folded === word.folded || (open && other.folded.startsWith(word.folded));
      const agrees = (other) => same(other) && (other.folded === word.folded ? other.marks === word.marks
        : word.marks !== "" && [...word.marks].every((mark) => other.marks.includes(mark)));
      if (one.own.some(same)) named += 1;
      if (one.own.some(agrees)) exact += 2;
      else if (one.all.some(agrees)) exact += 1;
      else if (!one.all.some(same) && !everywhere.some(same)) return null;
    }
    const typed = joined(wanted);
    const begins = one.name === typed ? 2 : Number(one.name.startsWith(typed));
    return [exact, begins, named, rank && joined(one.own).startsWith(rank) ? 1 : 0];
  }

  class Index {
    _files = new Map();

    constructor(manifest) {
      this.address = new URL(manifest, document.baseURI);
    }

    _load(name) {
      if (!this._files.has(name)) {
        const answer = fetch(new URL(name, this.address)).then((response) => {
          if (!response.ok) throw new Error(`${name}: ${response.status}`);
          return response.json();
        });
        answer.catch(() => this._files.delete(name));
        this._files.set(name, answer);
      }
      return this._files.get(name);
    }

    async _open() {
      const manifest = await this._load(this.address.href);
      this.everywhere = this.everywhere || tokens(manifest.everywhere);
      this.shards = this.shards || manifest.shards.map((row) => [row.slice(0, 8), row.slice(9)]);
    }

    /** The places of the numbered shards. */
    async _places(numbers) {
      const read = await Promise.all(numbers.map((number) => this._load(`${this.shards[number][0]}.json`)));
      return read.flat();
    }

    /** The shards that hold keys beginning so: the first two of them. */
    _shardsOf(start) {
      let first = 0;
      while (first + 1 < this.shards.length && this.shards[first + 1][1] <= start) first += 1;
      return this.shards[first + 1]?.[1].startsWith(start) ? [first, first + 1] : [first];
    }

    /** Where the words may be keys, likeliest first: as typed, from each later word on, then with fewer words. */
    *_starts(words) {
      const turns = words.map((_, turn) => [...words.slice(turn), ...words.slice(0, turn)]);
      for (let length = words.length; length > 0; length--) {
        for (const row of turns) yield joined(row.slice(0, length));
      }
    }

    /** Places that answer, best first, and whether there may be more. */
    async find(query) {
      const row = tokens(query);
      if (!row.length) return [];
      await this._open();
      const wanted = significant(row);
      const rank = joined(row.slice(0, rankAt(row, 0)));
      const unfinished = /[\p{L}\p{M}\d]$/u.test(query);
      const answers = (rows) => this._ordered(rows, wanted, unfinished, rank);
      if (this.shards.length <= SMALL) return answers(await this._places([...this.shards.keys()]));
      const read = new Set();
      let found = [], rows = [];
      for (const start of this._starts(wanted)) {
        const numbers = this._shardsOf(start).filter((number) => !read.has(number));
        if (!numbers.length) continue;
        if (read.size + numbers.length > MOST_SHARDS) break;
        for (const number of numbers) read.add(number);
        rows = rows.concat(await this._places(numbers));
        found = answers(rows);
        if (found.length) break;
      }
      return found;
    }

    _ordered(rows, wanted, unfinished, rank) {
      const found = new Map();
      for (const [order, row] of rows.entries()) {
        const name = `${row[0]}|${row[2]}`;
        const one = found.has(name) ? null : place(row);
        const score = one && fit(one, wanted, this.everywhere, unfinished, rank);
        if (score) found.set(name, { ...one, score: [...score, -one.kind, -order] });
      }
      const better = (a, b) => b.score.find((value, i) => value !== a.score[i]) - a.score.find((value, i) =>
        value !== b.score[i]);
      return [...found.values()].sort(better);
    }
  }

  function offer(form) {
    const input = form.querySelector("input");
    const list = form.querySelector("[data-lookup-results]");
    const status = form.querySelector("[data-lookup-status]");
    const index = new Index(form.dataset.lookup);
    let turn = 0, timer = 0;

    const show = (found) => {
      const shown = found.slice(0, MOST_SHOWN);
      list.textContent = "";
      list.append(...shown.map((one) => {
        const link = document.createElement("a");
        link.href = form.dataset.places + one.link + "/";
        const name = document.createElement("strong");
        name.textContent = one.label;
        link.append(name);
        if (one.note) {
          const note = document.createElement("span");
          note.className = "soft";
          note.textContent = one.note;
          link.append(" ", note);
        }
        const item = document.createElement("li");
        item.append(link);
        return item;
      }));
      list.hidden = !shown.length;
      const more = found.length > MOST_SHOWN ? ` ${say("Đây là {count} nơi đầu; gõ thêm để thu hẹp.", { count: MOST_SHOWN })}` : "";
      if (input.value.trim() === "") status.textContent = "";
      else if (found.length) status.textContent = say("Có {count} nơi phù hợp.", { count: found.length }) + more;
      else status.textContent = say("Không có nơi nào phù hợp. Thử gõ tên xã, phường hoặc tên cũ.");
    };

    /** The places that answer what is typed now; null when something newer was typed meanwhile. */
    const look = async () => {
      const mine = ++turn;
      try {
        const found = await index.find(input.value);
        if (mine !== turn) return null;
        show(found);
        return found;
      } catch {
        if (mine === turn) status.textContent = say("Không tải được danh mục. Chọn nơi ở trong danh sách bên dưới.");
        return null;
      }
    };

    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(look, 120);
    });
    form.addEventListener("submit", async (event) => {
      if (input.value.trim() === "") return;
      event.preventDefault();
      clearTimeout(timer);
      const found = await look();
      const first = list.querySelector("a");
      if (found?.length === 1) window.location.assign(first.href);
      else if (found?.length) first.focus();
      else if (!found && form.action) window.location.assign(form.action);
    });
    form.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const links = [...list.querySelectorAll("a")];
      const stops = [input, ...links];
      const here = stops.indexOf(document.activeElement);
      if (event.key === "Escape" && here > 0) input.focus();
      if (!step || here < 0 || !links.length) return;
      event.preventDefault();
      stops[(here + step + stops.length) % stops.length].focus();
    });
    const asked = new URLSearchParams(window.location.search).get(input.name);
    if (asked && !input.value) input.value = asked;
    if (input.value) look();
  }

  window.portalLookup = { tokens, significant, Index };
  document.querySelectorAll("[data-lookup]").forEach(offer);
})();
