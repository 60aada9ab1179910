// The card that counts the days to polling day: from calendar day to calendar day by the province's clock, whose
// offset data-opens tells.
"use strict";
(() => {
  const box = document.querySelector("[data-opens]");
  const { opens, closes } = box.dataset;
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(opens);
  const offset = (sign + 1) * (hours * 60 + Number(minutes)) * 60000;
  const day = (moment) => Math.floor((moment + offset) / 86400000);
  const count = () => {
    const now = Date.now();
    const left = day(Date.parse(opens)) - day(now);
    box.querySelector("[data-count]").textContent =
      now >= Date.parse(closes) ? "Đã hết giờ bỏ phiếu" : left === 0 ? "Hôm nay" : left === 1 ? "Ngày mai" : `Còn ${left} ngày`;
    box.querySelector("[data-as-of]").hidden = true;
  };
  count();
  setInterval(count, 60000);
})();
