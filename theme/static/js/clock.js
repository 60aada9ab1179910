// How far moments are, by the reader's clock: data-from and data-until say when something begins and ends.
"use strict";
(() => {
  const words = document.querySelector("[data-clock-words]").dataset;
  if ("still" in words) return; // The portal is looked at as of a chosen moment.

  /** Days are calendar days of the province, whose offset each moment states. */
  const dayOf = (moment, time) => {
    const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(moment);
    return Math.floor((time + Number(`${sign}1`) * (hours * 60 + Number(minutes)) * 60000) / 86400000);
  };

  const distance = ({ from, until, now, past }, time) => {
    const begins = Date.parse(from);
    if (time >= Date.parse(until)) return ["past", past || words.past];
    if (time >= begins) return ["now", now || words.now];
    const left = dayOf(from, begins) - dayOf(from, time);
    return ["ahead", left === 0 ? words.today : left === 1 ? words.tomorrow : words.ahead.replace("{n}", left)];
  };

  const count = () => {
    const time = Date.now();
    for (const box of document.querySelectorAll("[data-from]")) {
      const [state, said] = distance(box.dataset, time);
      if (box.textContent !== said) box.textContent = said;
      const milestone = box.closest(".milestone");
      if (milestone) milestone.className = `milestone milestone-${state}`;
    }
    for (const box of document.querySelectorAll("[data-stale-from]")) {
      box.hidden = time < Date.parse(box.dataset.staleFrom);
    }
    for (const box of document.querySelectorAll("[data-counted-at]")) box.hidden = true;
  };

  count();
  setInterval(count, 60000);
})();
