// The register of documents, all of it: filtered and sorted in the browser, the choice in the address.
"use strict";
(() => {
  const form = document.querySelector("[data-register]");
  const table = document.querySelector("table.documents");
  if (!form || !table) return;
  const SHOWN = 50;
  const body = table.tBodies[0];
  const status = form.querySelector("[data-register-status]");
  const pager = document.querySelector("[data-register-pager]");
  const choices = document.querySelector("[data-register-static]");
  const first = [...body.rows];
  const labels = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
  const names = ["tu", "loai", "co-quan", "nam", "cap", "xep"].filter((name) => form.elements[name]);
  const more = document.createElement("button");
  more.type = "button";
  more.className = "search-more";
  table.after(more);
  more.hidden = true;
  let limit = SHOWN;
  let loading = null;
  let turn = 0;

  const fold = (text) =>
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .replace(/[đĐÐð]/g, "d")
      .toLowerCase();
  const plain = (text) => text.normalize("NFC").toLowerCase();
  // "7" finds "07": zeros before a figure count for nothing.
  const words = (text) =>
    text
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .filter(Boolean)
      .map((word) => word.replace(/^0+(?=\d)/, ""));

  const unpack = (part) =>
    part.rows.map(([slug, kind, number, issuer, day, level, subject, files, standing]) => {
      const text = `${number} ${part.kinds[kind][1]} ${part.bodies[issuer][1]} ${subject}`;
      return {
        link: `${form.dataset.base}${slug}/`,
        number,
        day,
        subject,
        files,
        standing,
        kind: part.kinds[kind],
        body: part.bodies[issuer],
        level: level < 0 ? "" : part.levels[level][0],
        exact: ` ${words(plain(text)).join(" ")}`,
        folded: ` ${words(fold(text)).join(" ")}`,
      };
    });

  const replaceRows = (rows) => {
    body.textContent = "";
    body.append(...rows);
  };

  const load = () => {
    loading = loading || Promise.all(
      form.dataset.register.split(" ").map(async (address) => {
        const answer = await fetch(address);
        if (!answer.ok) throw new Error(address);
        return unpack(await answer.json());
      }),
    ).then((parts) => parts.flat());
    return loading;
  };

  // A word with marks is looked for as it is written, one without them however it is written.
  const matcher = (query) => {
    const wanted = words(query).map((word) => [` ${plain(word)}`, fold(word) === plain(word)]);
    return (row) => wanted.every(([word, bare]) => (bare ? row.folded : row.exact).includes(word));
  };

  const collator = new Intl.Collator("vi", { numeric: true });
  const orders = {
    cu: (a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0),
    so: (a, b) => collator.compare(a.number, b.number),
    "trich-yeu": (a, b) => collator.compare(a.subject, b.subject),
    "co-quan": (a, b) => collator.compare(a.body[1], b.body[1]),
  };

  const value = (name) => (form.elements[name] ? form.elements[name].value.trim() : "");

  const chosen = (rows) => {
    const found = rows.filter(
      (row) =>
        (!value("loai") || row.kind[0] === value("loai")) &&
        (!value("co-quan") || row.body[0] === value("co-quan")) &&
        (!value("nam") || row.day.startsWith(value("nam"))) &&
        (!value("cap") || row.level === value("cap")),
    );
    const kept = value("tu") ? found.filter(matcher(value("tu"))) : found;
    return orders[value("xep")] ? kept.sort(orders[value("xep")]) : kept;
  };

  const make = (tag, role, label) => {
    const cell = document.createElement(tag);
    cell.setAttribute("role", role);
    if (label) cell.dataset.label = label;
    return cell;
  };

  const span = (name, text) => {
    const made = document.createElement("span");
    made.className = name;
    made.textContent = text;
    return made;
  };

  const draw = (row) => {
    const line = make("tr", "row");
    const head = make("th", "rowheader");
    head.scope = "row";
    const link = document.createElement("a");
    link.href = row.link;
    link.append(span("soft", row.kind[1]), " ", span("number", row.number));
    head.append(link);
    const day = make("td", "cell", labels[1]);
    const time = document.createElement("time");
    time.dateTime = row.day;
    time.textContent = row.day.split("-").map(Number).reverse().join("/");
    day.append(time);
    const subject = make("td", "cell", labels[2]);
    subject.append(row.subject);
    if (row.standing) subject.append(" ", span("status", row.standing));
    const issuer = make("td", "cell", labels[3]);
    issuer.textContent = row.body[1];
    const files = make("td", "cell", labels[4]);
    files.textContent = row.files ? `${row.files} tệp` : "không có";
    line.append(head, day, subject, issuer, files);
    return line;
  };

  const mark = () => {
    const sorted = value("xep");
    for (const button of table.tHead.querySelectorAll("button")) {
      const cell = button.parentElement;
      const own = button.dataset.order === sorted || (button.dataset.order === "cu" && sorted === "");
      if (own) cell.setAttribute("aria-sort", sorted === "" ? "descending" : "ascending");
      else cell.removeAttribute("aria-sort");
    }
  };

  const asked = () => names.some((name) => value(name));

  const show = async () => {
    const mine = ++turn;
    mark();
    const active = asked();
    pager.hidden = active;
    choices.hidden = active;
    if (!active) {
      replaceRows(first);
      more.hidden = true;
      status.textContent = "";
      return;
    }
    try {
      const all = await load();
      if (mine !== turn) return;
      const found = chosen(all);
      replaceRows(found.slice(0, limit).map(draw));
      more.hidden = found.length <= limit;
      more.textContent = `Hiện thêm ${Math.min(SHOWN, found.length - limit)} văn bản`;
      status.textContent = found.length
        ? `${found.length} trên ${all.length} văn bản.`
        : "Không có văn bản nào phù hợp; bỏ bớt điều kiện lọc.";
    } catch {
      if (mine !== turn) return;
      loading = null;
      pager.hidden = choices.hidden = false;
      status.textContent = "Chưa tải được sổ văn bản; kiểm tra kết nối rồi thử lại.";
    }
  };

  const write = () => {
    const address = new URL(location.href);
    for (const name of names) {
      if (value(name)) address.searchParams.set(name, value(name));
      else address.searchParams.delete(name);
    }
    history.replaceState(null, "", address);
  };

  const read = () => {
    const asked = new URLSearchParams(location.search);
    for (const name of names) form.elements[name].value = asked.get(name) || "";
    for (const select of form.querySelectorAll("select")) if (select.selectedIndex < 0) select.value = "";
  };

  const change = () => {
    limit = SHOWN;
    write();
    show();
  };

  let wait = 0;
  form.addEventListener("input", () => {
    clearTimeout(wait);
    wait = setTimeout(change, 150);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    change();
  });
  form.addEventListener("reset", () => setTimeout(change));
  more.addEventListener("click", async () => {
    const place = limit;
    limit += SHOWN;
    await show();
    body.rows[place]?.querySelector("a").focus();
  });
  window.addEventListener("popstate", () => {
    read();
    show();
  });

  ["so", "cu", "trich-yeu", "co-quan"].forEach((order, place) => {
    const cell = table.tHead.rows[0].cells[place];
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.order = order;
    button.textContent = cell.textContent;
    button.addEventListener("click", () => {
      form.elements.xep.value = order === value("xep") ? "" : order;
      change();
    });
    cell.textContent = "";
    cell.append(button);
  });

  read();
  show();
})();
