// Two to five candidates of the comparison alone: the choice stands in the address, so that it can be shared.
"use strict";
(() => {
  const frame = document.querySelector("[data-compare]");
  const form = frame && frame.querySelector("[data-chooser]");
  if (!form) return;
  const say = window.portalSay;
  const least = Number(frame.dataset.least);
  const most = Number(frame.dataset.most);
  const boxes = [...form.querySelectorAll("input")];
  const parts = [...frame.querySelectorAll("[data-candidate]")];
  const status = form.querySelector("[data-chooser-status]");
  const all = form.querySelector("[data-chooser-all]");

  const chosen = () => boxes.filter((box) => box.checked).map((box) => box.value);

  const words = (count) => {
    if (count === 0) return say("Đang hiện tất cả.");
    if (count < least) return say("Chọn thêm ít nhất {count} người; đang hiện tất cả.", { count: least - count });
    if (count < most) return say("Đang hiện {count} người đã chọn.", { count });
    return say("Đang hiện {count} người đã chọn; bỏ bớt một người nếu muốn chọn người khác.", { count });
  };

  const show = () => {
    const ids = chosen();
    const alone = ids.length >= least;
    for (const part of parts) part.hidden = alone && !ids.includes(part.dataset.candidate);
    for (const box of boxes) box.disabled = !box.checked && ids.length >= most;
    all.disabled = ids.length === 0;
    status.textContent = words(ids.length);
  };

  // The link bar of the page shares what is seen.
  const write = () => {
    const ids = chosen();
    const address = new URL(location.href);
    address.searchParams.delete("chon");
    const query = ids.length >= least ? `?chon=${ids.join(",")}` : "";
    history.replaceState(null, "", address.pathname + query + address.hash);
    for (const button of document.querySelectorAll("[data-copy]")) {
      button.dataset.copy = button.dataset.copy.split("?")[0] + query;
    }
  };

  const read = () => {
    const wanted = (new URLSearchParams(location.search).get("chon") || "").split(",");
    let room = most;
    for (const box of boxes) {
      box.checked = room > 0 && wanted.includes(box.value);
      if (box.checked) room -= 1;
    }
  };

  form.addEventListener("change", () => {
    show();
    write();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  all.addEventListener("click", () => {
    for (const box of boxes) box.checked = false;
    show();
    write();
    boxes[0].focus();
  });
  window.addEventListener("popstate", () => {
    read();
    show();
  });

  read();
  show();
  write();
})();
