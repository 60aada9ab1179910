// Tìm kiếm: answers queries from the static index that plugins/search writes; search-page.js shows the answers.
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

  const PIECEWISE = new RegExp(`^(?:${CLUSTER}|[${HAN}])`, "u");
  const isPiecewise = (word) => PIECEWISE.test(word);
  const isUnbroken = (between) => /^ *[-–/_'’.]*$/.test(between);

  /** Whether two tokens of a text, one after the other, are neighbours as the index sees it. */
  function areSideBySide(text, left, right) {
    if (isPiecewise(left.folded) || isPiecewise(right.folded)) return false;
    return isUnbroken(text.slice(left.end, right.start));
  }

  const WHITE = /[\t-\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/gu;
  const QUOTED = /([-−]?)["“”„«»]([^"“”„«»]*)["“”„«»]?/uy, WITHOUT = /[-−](?=[^ 0-9-])([^ ]+)/uy, PLAIN = /[^ ]+/uy;
  const LONGEST = 24, STRICT = 6, PAIR_WEIGHT = 0.224, OTHER_MARKS = 0.4, GROUP_WEIGHT = 2, STEPS = 20, MANY = 1000;
  const STEPS_BELOW_TITLE = 16, BELOW_TITLE = STEPS_BELOW_TITLE / STEPS;
  const TITLE = 3, EXACT = 2, ALL = 1, SOME = 0;

  const hasMarks = (token) => token.exact !== token.folded;
  const formOf = (token) => token.exact.slice(token.folded.length);
  const foldedRow = (row) => row.map((token) => token.folded).join(" ");

  /** The parts of a query between its spaces: {sign, quoted, plain}. */
  function* partsOf(text) {
    const at = (pattern, place) => {
      pattern.lastIndex = place;
      return pattern.exec(text);
    };
    for (let place = 0; place < text.length;) {
      const begins = place === 0 || text[place - 1] === " ";
      const quoted = begins && at(QUOTED, place), without = begins && !quoted && at(WITHOUT, place);
      const plain = !quoted && !without && at(PLAIN, place);
      if (quoted) yield { sign: quoted[1], quoted: true, part: quoted[2] };
      else if (without) yield { sign: "-", part: without[1] };
      else if (plain) yield { sign: "", part: plain[0] };
      place += (quoted || without || plain || " ")[0].length;
    }
  }

  /** The query as it was typed: {row, phrases, excluded}; see read_query in query.py. */
  function readQuery(text) {
    const row = [], phrases = [], excluded = [];
    for (const { sign, quoted, part } of partsOf(text.normalize("NFC").replace(WHITE, " "))) {
      const found = tokens(part);
      if (sign) {
        if (found.length) excluded.push(found);
        continue;
      }
      for (let start = 0, end = 1; quoted && end <= found.length; end++) {
        if (end < found.length && areSideBySide(part, found[end - 1], found[end])) continue;
        phrases.push([row.length + start, row.length + end]);
        start = end;
      }
      row.push(...found);
    }
    return { row: row.slice(0, LONGEST), phrases: phrases.filter(([, end]) => end <= LONGEST), excluded };
  }

  const ALPHABET = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i))
    .filter((char) => !'"\\|!'.includes(char));
  const LAST = 61, BASE = ALPHABET.length - LAST;
  const FIGURES = new Uint8Array(128);
  ALPHABET.forEach((char, figure) => { FIGURES[char.charCodeAt(0)] = figure; });

  /** The documents of one list, in order. */
  function decode(text) {
    const numbers = [];
    for (let place = 0, number = -1, step = 0, unit = 1; place < text.length; place++) {
      const figure = FIGURES[text.charCodeAt(place)];
      if (figure >= LAST) {
        step += (figure - LAST) * unit;
        unit *= BASE;
        continue;
      }
      number += step + figure * unit + 1;
      numbers.push(number);
      step = 0;
      unit = 1;
    }
    return numbers;
  }

  /** For each form, the figures of its marks: {numbers, weights}. */
  function readForms(value) {
    const forms = new Map(), parts = value.split("|");
    for (let i = 0; value && i + 1 < parts.length; i += 2) {
      const [numbers, letters] = parts[i + 1].split("!");
      const weights = new Uint8Array(letters.length);
      for (let at = 0; at < weights.length; at++) weights[at] = letters.charCodeAt(at) - 64;
      forms.set(parts[i], { numbers: decode(numbers), weights });
    }
    return forms;
  }

  const unknown = Object.freeze({ numbers: [], weights: [] });

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

    async open() {
      const manifest = await this.#load(this.manifestUrl.href);
      if (this.manifest) return;
      this.count = manifest.documents;
      this.firsts = manifest.terms.map((row) => row.slice(6));
      this.starts = new Map();
      for (const group of manifest.synonyms) {
        for (const member of group) {
          const words = member.split(" ");
          if (!this.starts.has(words[0])) this.starts.set(words[0], []);
          this.starts.get(words[0]).push([words, group[0]]);
        }
      }
      for (const found of this.starts.values()) {
        found.sort((a, b) => b[0].length - a[0].length || (a[1] < b[1] ? -1 : 1));
      }
      this.manifest = manifest;
    }

    /** The place of the shard that holds a key; -1 when it would stand before the first. */
    #place(key) {
      let low = 0, high = this.firsts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.firsts[middle] <= key) low = middle + 1; else high = middle;
      }
      return low - 1;
    }

    #shard(place) {
      return place < 0 ? {} : this.#load(`tu-${this.manifest.terms[place].slice(0, 6)}.json`);
    }

    /** What the index has under a key, as text; "" for nothing. */
    async #read(key) {
      const shard = await this.#shard(this.#place(key));
      const space = (key + " ").indexOf(" ");
      const first = key.slice(0, space), rest = key.slice(space + 1);
      return Object.hasOwn(shard, first) && Object.hasOwn(shard[first], rest) ? shard[first][rest] : "";
    }

    /** [key, value] of every key that begins so, out of the first `most` shards that may hold such. */
    async #beginning(start, most) {
      const first = Math.max(0, this.#place(start)), last = this.#place(start + "\uffff");
      const places = Array.from({ length: Math.min(most, last - first + 1) }, (_, i) => first + i);
      const shards = await Promise.all(places.map((place) => this.#shard(place)));
      const space = start.indexOf(" "), word = start.slice(0, space), found = [];
      for (const shard of shards) {
        if (space >= 0) {
          for (const [rest, value] of Object.entries(Object.hasOwn(shard, word) ? shard[word] : {})) {
            if (`${word} ${rest}`.startsWith(start)) found.push([`${word} ${rest}`, value]);
          }
        } else {
          for (const [key, rests] of Object.entries(shard)) {
            if (key.startsWith(start) && Object.hasOwn(rests, "")) found.push([key, rests[""]]);
          }
        }
      }
      return found;
    }

    /** BM25's weight of a term that so many documents hold, in thousandths. */
    #rarity(holders) {
      return Math.floor(1000 * Math.log(1 + (this.count - holders + 0.5) / (holders + 0.5)) + 0.5);
    }

    /** {scores, held, typed} of a word: its score in each document, which hold it, and which as it was typed. */
    async #word(token, marked) {
      const forms = readForms(await this.#read(token.folded));
      const { count } = this;
      const sums = new Float64Array(count), titled = new Uint8Array(count), held = new Uint8Array(count);
      let holders = 0;
      for (const { numbers, weights } of forms.values()) {
        for (let i = 0; i < numbers.length; i++) {
          holders += 1 - held[numbers[i]];
          held[numbers[i]] = 1;
          if (weights[i] < STEPS_BELOW_TITLE) sums[numbers[i]] += weights[i] / (STEPS_BELOW_TITLE - weights[i]);
          else titled[numbers[i]] = Math.max(titled[numbers[i]], weights[i]);
        }
      }
      const rarity = this.#rarity(holders) * (marked ? OTHER_MARKS : 1);
      for (let at = 0; at < count; at++) {
        sums[at] = titled[at] ? rarity * titled[at] / STEPS : rarity * (BELOW_TITLE * sums[at] / (1 + sums[at]));
      }
      const own = forms.get(formOf(token)) ?? unknown;
      if (marked) {
        const worth = this.#rarity(own.numbers.length);
        own.numbers.forEach((at, i) => { sums[at] = Math.max(sums[at], worth * own.weights[i] / STEPS); });
      }
      return { scores: sums, held, typed: hasMarks(token) ? this.#flags(own.numbers) : held };
    }

    #flags(numbers) {
      const flags = new Uint8Array(this.count);
      for (const at of numbers) flags[at] = 1;
      return flags;
    }

    /** {gain, held, known}: what each document gains by two words that stand side by side in it. */
    async #pair(left, right) {
      const numbers = decode(await this.#read(`${left.folded} ${right.folded}`));
      return { gain: PAIR_WEIGHT * this.#rarity(numbers.length), held: this.#flags(numbers), known: numbers.length > 0 };
    }

    /** The last word, unfinished as it may be, also stands for the words that it begins. */
    async #finish(row, words, pairs) {
      const last = row[row.length - 1], word = words[words.length - 1], pair = pairs[pairs.length - 1];
      if (pair?.known || isPiecewise(last.folded)) return;
      const before = row.length > 1 ? row[row.length - 2].folded : "";
      const beside = before ? await this.#beginning(`${before} ${last.folded}`, 2) : [];
      let numbers = beside.flatMap(([, value]) => decode(value));
      if (pair) numbers.forEach((at) => { pair.held[at] = 1; });
      if (!numbers.length && last.folded.length > 1) {
        const marks = [...formOf(last)];
        for (const [, value] of await this.#beginning(last.folded, 2)) {
          for (const [form, found] of readForms(value)) {
            if (marks.every((mark) => form.includes(mark))) numbers = numbers.concat(found.numbers);
          }
        }
      }
      const begun = this.#flags(numbers);
      const worth = this.#rarity(begun.reduce((sum, flag) => sum + flag, 0)) * OTHER_MARKS / 2;
      if (pair) pair.gain = worth;
      for (let at = 0; at < this.count; at++) {
        if (!begun[at]) continue;
        word.held[at] = 1;
        word.scores[at] = Math.max(word.scores[at], worth);
      }
    }

    /** [start, end, name] of each member of a group of synonyms in a row of folded words. */
    spans(words) {
      const found = [];
      for (let place = 0; place < words.length; place++) {
        const fits = ([member]) => member.every((word, i) => words[place + i] === word);
        const fit = this.starts.get(words[place])?.find(fits);
        if (!fit) continue;
        found.push([place, place + fit[0].length, fit[1]]);
        place += fit[0].length - 1;
      }
      return found;
    }

    async #clauses(row) {
      const clauses = [];
      let place = 0;
      for (const [start, end, name] of [...this.spans(row.map((token) => token.folded)), [row.length, row.length]]) {
        for (; place < start; place++) clauses.push({ start: place, end: place + 1 });
        if (name) {
          const { numbers, weights } = readForms(await this.#read(`~${name}`)).get("") ?? unknown;
          const worth = GROUP_WEIGHT * this.#rarity(numbers.length);
          const scores = new Float64Array(this.count);
          numbers.forEach((at, i) => { scores[at] = worth * weights[i] / STEPS; });
          clauses.push({ start, end, scores, held: this.#flags(numbers) });
        }
        place = end;
      }
      return clauses;
    }

    /** Documents whose whole title, name or number is the query; of an unfinished query also where it begins one. */
    async #titles(row, unfinished) {
      const key = "=" + foldedRow(row);
      if (!unfinished || key.length < 4) return this.#flags(decode(await this.#read(key)));
      return this.#flags((await this.#beginning(key, 1)).flatMap(([, value]) => decode(value)));
    }

    /** The documents, as flags, that lack a phrase or hold what is excluded. */
    async #refused({ row, phrases, excluded }, words, pairs) {
      const refused = new Uint8Array(this.count);
      const refuse = (test) => { for (let at = 0; at < this.count; at++) if (test(at)) refused[at] = 1; };
      for (const [start, end] of phrases) {
        for (let i = start; i < end; i++) refuse((at) => !words[i].typed[at]);
        for (let i = start; i < end - 1; i++) {
          if (pairs[i].known || this.count <= MANY) refuse((at) => !pairs[i].held[at]);
        }
      }
      for (const row of excluded) {
        const held = await Promise.all([
          ...row.map(async (token) => (await this.#word(token, hasMarks(token))).typed),
          ...row.slice(1).map(async (token, i) => (await this.#pair(row[i], token)).held),
        ]);
        refuse((at) => held.every((flags) => flags[at]));
      }
      return refused;
    }

    /** All answers to a query, in query.py's order. An unfinished one is still being typed. */
    async answer(text, unfinished = false) {
      await this.open();
      const query = readQuery(text), { row } = query;
      if (!row.length) return new Answer(query, [], new Uint8Array(this.count), new Float64Array(this.count), []);
      const marked = row.some(hasMarks);
      const [words, pairs, clauses, titles] = await Promise.all([
        Promise.all(row.map((token) => this.#word(token, marked))),
        Promise.all(row.slice(1).map((token, i) => this.#pair(row[i], token))),
        this.#clauses(row),
        this.#titles(row, unfinished),
      ]);
      if (unfinished) await this.#finish(row, words, pairs);
      const refused = await this.#refused(query, words, pairs);
      return this.#rank(query, words, pairs, clauses, titles, refused);
    }

    /** Adds up, column by column, what each document has of each clause: {scores, counts, exact}. */
    #sums(words, pairs, clauses) {
      const { count } = this;
      const scores = new Float64Array(count), counts = new Uint8Array(count), exact = new Uint8Array(count).fill(1);
      for (const clause of clauses) {
        const { start, end } = clause, inside = new Float64Array(count), own = new Float64Array(count);
        const here = new Uint8Array(count), typed = new Uint8Array(count).fill(1);
        for (let i = start; i < end; i++) addWord(words[i], own, here, typed);
        for (let i = start; i < end - 1; i++) addPair(pairs[i], inside);
        for (let at = 0; at < count; at++) own[at] += inside[at];
        if (clause.held) overrule(clause, own, here, typed);
        for (let at = 0; at < count; at++) {
          scores[at] += own[at];
          counts[at] += here[at];
          exact[at] &= typed[at];
        }
      }
      return { scores, counts, exact };
    }

    #rank(query, words, pairs, clauses, titles, refused) {
      const { scores, counts, exact } = this.#sums(words, pairs, clauses);
      const inner = new Set(), outside = new Float64Array(this.count);
      for (const { start, end } of clauses) for (let i = start; i < end - 1; i++) inner.add(i);
      pairs.forEach((pair, i) => { if (!inner.has(i)) addPair(pair, outside); });
      const numbers = [], tiers = new Uint8Array(this.count), length = query.row.length;
      for (let at = 0; at < scores.length; at++) {
        scores[at] += outside[at];
        if (refused[at] || !counts[at] || 2 * counts[at] < length) continue;
        const full = counts[at] === length && length <= STRICT;
        tiers[at] = titles[at] ? TITLE : full ? (exact[at] ? EXACT : ALL) : SOME;
        numbers.push(at);
      }
      return new Answer(query, numbers, tiers, scores, pairs);
    }

    /** [tier, score, number] of every answer, best first. */
    async find(text) {
      return (await this.answer(text)).best(Infinity);
    }

    async card(number) {
      const each = this.manifest.cards_each, start = Math.floor(number / each) * 6;
      return (await this.#load(`the-${this.manifest.cards.slice(start, start + 6)}.json`))[number % each];
    }

    /** For each property the answers can be filtered by, [value, flags of its documents]. */
    async filters() {
      await this.open();
      const named = await this.#load(`loc-${this.manifest.properties}.json`);
      return new Map(Object.entries(named).map(([name, values]) =>
        [name, values.map(([value, text]) => [value, this.#flags(decode(text))])]));
    }

    /** The folded words of titles and summaries: {bau: ["bầu", 912] …}. */
    async words() {
      await this.open();
      return this.#load(`tu-vung-${this.manifest.words}.json`);
    }

    /** [document, the one it translates or -1] of every document in a language other than Vietnamese. */
    async told(language) {
      await this.open();
      return (await this.#load(`ngon-ngu-${this.manifest.languages}.json`))[language] ?? [];
    }

    /** How many documents hold a folded word, or two side by side. */
    async holders(key) {
      const value = await this.#read(key);
      if (key.includes(" ")) return decode(value).length;
      return new Set([...readForms(value).values()].flatMap(({ numbers }) => numbers)).size;
    }
  }

  function addWord({ scores, held, typed }, own, here, exact) {
    for (let at = 0; at < own.length; at++) {
      own[at] += scores[at];
      here[at] += held[at];
      exact[at] &= typed[at];
    }
  }

  function addPair({ held, gain }, sums) {
    for (let at = 0; at < sums.length; at++) if (held[at]) sums[at] += gain;
  }

  /** Where a synonym stands, in whatever form, all its words do. */
  function overrule({ start, end, scores, held }, own, here, typed) {
    for (let at = 0; at < own.length; at++) {
      if (!held[at]) continue;
      own[at] = Math.max(own[at], scores[at]);
      here[at] = end - start;
      typed[at] = 1;
    }
  }

  /** What was found: documents, and for each its tier and score; what the index cannot know of quoted phrases. */
  class Answer {
    constructor(query, numbers, tiers, scores, pairs) {
      Object.assign(this, { query, numbers, tiers, scores, pairs });
      this.first = new Uint8Array(tiers.length);
      this.originals = new Map();
    }

    get count() {
      return this.numbers.length;
    }

    get bestTier() {
      return this.numbers.reduce((best, at) => Math.max(best, this.tiers[at]), -1);
    }

    /** The same with other documents. */
    of(numbers) {
      return Object.assign(Object.create(Answer.prototype), this, { numbers });
    }

    /** The same for readers of a language whose documents are `told`, as Searcher.told has them: a translation stands
     * in the place of its original, and what has all the words comes first if it is in their language. */
    inLanguage(told) {
      const held = new Set(this.numbers), tiers = this.tiers.slice(), scores = this.scores.slice();
      const first = new Uint8Array(tiers.length), originals = new Map(), enough = Math.min(this.bestTier, ALL);
      for (const [at, original] of told) {
        if (held.delete(original)) {
          const own = held.has(at);
          tiers[at] = Math.max(own ? tiers[at] : SOME, tiers[original]);
          scores[at] = Math.max(own ? scores[at] : 0, scores[original]);
          originals.set(at, original);
          held.add(at);
        }
        first[at] = held.has(at) && tiers[at] >= enough ? 1 : 0;
      }
      return Object.assign(this.of([...held]), { tiers, scores, first, originals });
    }

    /** How many of the documents come first because of their language. */
    get countFirst() {
      return this.numbers.reduce((sum, at) => sum + this.first[at], 0);
    }

    /** The same without the documents that a test refuses. */
    only(test) {
      return this.of(this.numbers.filter(test));
    }

    /** The first so many, [tier, score, number], in order; the many behind them are not sorted. */
    best(most) {
      const { tiers, scores, first } = this;
      let { numbers } = this;
      if (numbers.length > 2 * most) {
        const worth = new Float64Array(numbers.length);
        for (let i = 0; i < worth.length; i++) {
          const at = numbers[i];
          worth[i] = first[at] * 1e10 + tiers[at] * 1e9 + scores[at];
        }
        const least = worth.slice().sort()[worth.length - most];
        numbers = numbers.filter((_, i) => worth[i] >= least);
      }
      return numbers.map((at) => [tiers[at], scores[at], at])
        .sort((a, b) => first[b[2]] - first[a[2]] || b[0] - a[0] || b[1] - a[1] || b[2] - a[2]).slice(0, most);
    }

    /** The phrases that only the pages themselves can confirm: of three words or more, or never seen by the index. */
    get unsure() {
      return this.query.phrases.filter(([start, end]) =>
        end - start > 2 || (end - start === 2 && !this.pairs[start].known));
    }
  }

  window.portalSearch = { tokens, readQuery, areSideBySide, hasMarks, Searcher };
})();
