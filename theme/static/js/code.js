// An address as a QR code (ISO/IEC 18004: bytes, error correction M, mask 0); loaded when a reader asks for one.
"use strict";
(() => {
  // Of versions 1 to 10: words of error correction in a block, blocks, words of data in all.
  const SHAPES = [
    [10, 1, 16], [16, 1, 28], [26, 1, 44], [18, 2, 64], [24, 2, 86],
    [16, 4, 108], [18, 4, 124], [22, 4, 154], [22, 5, 182], [26, 5, 216],
  ];
  const FORMAT = 0x5412; // Error correction M and mask 0, with their own check bits.
  const QUIET = 4;

  const bitsOf = (value, length) => Array.from({ length }, (_, place) => (value >> (length - 1 - place)) & 1);

  const EXP = [1];
  for (let power = 1; power < 255; power += 1) {
    const double = EXP[power - 1] * 2;
    EXP.push(double > 255 ? double ^ 0x11d : double);
  }
  const LOG = new Map(EXP.map((value, power) => [value, power]));
  const times = (a, b) => (a && b ? EXP[(LOG.get(a) + LOG.get(b)) % 255] : 0);

  // The remainder of Reed and Solomon: `length` words that mend a block.
  const mending = (block, length) => {
    let generator = [1];
    for (let power = 0; power < length; power += 1) {
      generator = [...generator, 0].map((word, place) => word ^ times(generator[place - 1] || 0, EXP[power]));
    }
    const rest = [...block, ...Array(length).fill(0)];
    block.forEach((_, place) => {
      const lead = rest[place];
      generator.forEach((word, step) => {
        rest[place + step] ^= times(word, lead);
      });
    });
    return rest.slice(block.length);
  };

  const wordsOf = (bytes, version) => {
    const size = SHAPES[version - 1][2];
    const bits = [...bitsOf(4, 4), ...bitsOf(bytes.length, version < 10 ? 8 : 16)];
    bytes.forEach((byte) => bits.push(...bitsOf(byte, 8)));
    bits.push(...Array(Math.min(4, size * 8 - bits.length)).fill(0));
    while (bits.length % 8) bits.push(0);
    const words = [];
    for (let place = 0; place < bits.length; place += 8) words.push(parseInt(bits.slice(place, place + 8).join(""), 2));
    for (let filler = 0xec; words.length < size; filler ^= 0xec ^ 0x11) words.push(filler);
    return words;
  };

  // The blocks' words in turn, then those that mend them in turn.
  const interleaved = (words, [mend, count]) => {
    const short = Math.floor(words.length / count);
    const longer = words.length % count;
    let start = 0;
    const blocks = Array.from({ length: count }, (_, place) => {
      const end = start + short + (place >= count - longer ? 1 : 0);
      const block = words.slice(start, end);
      start = end;
      return block;
    });
    const inTurn = (rows) => Array.from({ length: Math.max(...rows.map((row) => row.length)) }, (_, place) =>
      rows.map((row) => row[place])).flat().filter((word) => word !== undefined);
    return [...inTurn(blocks), ...inTurn(blocks.map((block) => mending(block, mend)))];
  };

  // What every code of a version has: finders, timing, alignment, version and format.
  const frame = (version) => {
    const size = 4 * version + 17;
    const grid = Array.from({ length: size }, () => Array(size).fill(null));
    const set = (row, column, dark) => {
      if (row >= 0 && column >= 0 && row < size && column < size) grid[row][column] = Number(dark);
    };
    const square = (row, column, reach, isDark) => {
      for (let y = -reach; y <= reach; y += 1) {
        for (let x = -reach; x <= reach; x += 1) set(row + y, column + x, isDark(Math.max(Math.abs(x), Math.abs(y))));
      }
    };
    const far = size - 7;
    const centres = version < 2 ? [] : [6, ...(version < 7 ? [] : [2 * version + 8]), far];
    const free = (row, column) => row + column > 12 && Math.abs(row - column) < far - 6;
    for (const row of centres) {
      for (const column of centres) if (free(row, column)) square(row, column, 2, (ring) => ring !== 1);
    }
    for (let place = 8; place < size - 8; place += 1) {
      set(6, place, place % 2 === 0);
      set(place, 6, place % 2 === 0);
    }
    for (const [row, column] of [[3, 3], [3, size - 4], [size - 4, 3]]) {
      square(row, column, 4, (ring) => ring !== 2 && ring !== 4);
    }
    bitsOf(FORMAT, 15).forEach((bit, place) => {
      if (place < 8) set(8, place < 6 ? place : place + 1, bit);
      else set(place === 8 ? 7 : 14 - place, 8, bit);
      if (place < 7) set(size - 1 - place, 8, bit);
      else set(8, size - 15 + place, bit);
    });
    set(size - 8, 8, 1);
    if (version >= 7) {
      let rest = version << 12;
      for (let bit = 17; bit >= 12; bit -= 1) if ((rest >> bit) & 1) rest ^= 0x1f25 << (bit - 12);
      bitsOf((version << 12) | rest, 18).reverse().forEach((bit, place) => {
        set(Math.floor(place / 3), size - 11 + (place % 3), bit);
        set(size - 11 + (place % 3), Math.floor(place / 3), bit);
      });
    }
    return grid;
  };

  // From the right edge in columns of two, upwards and downwards in turn, past the column of timing.
  const fill = (grid, words) => {
    const bits = words.flatMap((word) => bitsOf(word, 8));
    let up = true;
    for (let right = grid.length - 1; right > 0; right -= right === 8 ? 3 : 2) {
      for (let step = 0; step < grid.length; step += 1) {
        const row = up ? grid.length - 1 - step : step;
        for (const column of [right, right - 1]) {
          if (grid[row][column] === null) grid[row][column] = (bits.shift() || 0) ^ Number((row + column) % 2 === 0);
        }
      }
      up = !up;
    }
    return grid;
  };

  /** The rows of a text's code, 1 for dark; null when it is longer than version 10 holds. */
  const rows = (text) => {
    const bytes = [...new TextEncoder().encode(text)];
    const version = 1 + SHAPES.findIndex(([, , size], place) => bytes.length + (place < 9 ? 2 : 3) <= size);
    return version && fill(frame(version), interleaved(wordsOf(bytes, version), SHAPES[version - 1]));
  };

  window.portalCode = (text, name) => {
    const grid = rows(text);
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const path = document.createElementNS(svg.namespaceURI, "path");
    const side = grid.length + 2 * QUIET;
    svg.setAttribute("viewBox", `0 0 ${side} ${side}`);
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", name);
    svg.setAttribute("shape-rendering", "crispEdges");
    path.setAttribute("d", grid.map((row, y) =>
      row.map((dark, x) => (dark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : "")).join("")).join(""));
    svg.append(path);
    return svg;
  };
  window.portalCode.rows = rows;
})();
