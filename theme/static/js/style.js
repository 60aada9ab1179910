// On the style page: the contrast of the colours as they are shown now, and the sizes of the spaces.
"use strict";
(() => {
  const root = document.documentElement;
  const probe = document.createElement("span");
  probe.hidden = true;
  document.body.append(probe);

  const channels = (role) => {
    probe.style.color = `var(--${role})`;
    return getComputedStyle(probe).color.match(/[\d.]+/g).slice(0, 3).map(Number);
  };
  const luminance = (role) => {
    const [red, green, blue] = channels(role).map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const inWords = (number) => number.toLocaleString("vi-VN", { maximumFractionDigits: 2 });

  const show = () => {
    for (const cell of document.querySelectorAll("[data-contrast-of]")) {
      cell.textContent = `${inWords(contrast(...cell.dataset.contrastOf.split(" ")))}:1`;
    }
    for (const cell of document.querySelectorAll("[data-size-of]")) {
      cell.textContent = getComputedStyle(root).getPropertyValue(`--${cell.dataset.sizeOf}`);
    }
  };
  new MutationObserver(show).observe(root, { attributes: true });
  window.matchMedia("(prefers-color-scheme: dark)").addListener(show);
  show();
})();
