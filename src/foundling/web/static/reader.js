// What makes reading easier where scripts run; everything works without.
//
// - The place is kept as one reads on: the paragraph at the top of the window, a little after scrolling stops.
// - s and S go to the next line of speech and back; u lifts all veils; opening "Find" puts the cursor there.
"use strict";
(() => {
  const story = document.querySelector(".story");
  const form = document.getElementById("place");
  if (!story || !form) return;

  // ---- the place
  // A passage that somebody was led to, or words that were found, are not where they stopped.
  const visiting = story.querySelector("mark#here") !== null;
  let moved = false;
  for (const kind of ["wheel", "touchmove", "keydown", "pointerdown"]) {
    addEventListener(kind, () => (moved = true), { passive: true });
  }
  const all = [...story.querySelectorAll(".body [data-at]")];
  let kept = null;
  let timer = 0;

  // The first line that is seen, of those that no veil hides: they alone follow each other down the page.
  function top() {
    const lines = all.filter((line) => line.checkVisibility?.() ?? true);
    let low = 0;
    let high = lines.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      const box = lines[middle].getBoundingClientRect();
      if (box.bottom > 90) high = middle;
      else low = middle + 1;
    }
    return lines[low];
  }

  // Whoever sees the end of the last page has read the story to its end.
  function place() {
    const end = scrollY + innerHeight >= document.documentElement.scrollHeight - 40;
    if (end && story.dataset.last) return story.dataset.length;
    return top()?.dataset.at;
  }

  function keep() {
    const at = moved && !visiting ? place() : null;
    if (!at || at === kept) return;
    kept = at;
    const body = new URLSearchParams({ csrf: form.elements.csrf.value, at: kept });
    fetch(form.action, { method: "POST", body, keepalive: true, headers: { "X-Swap": "none" } }).catch(() => {
      kept = null;
    });
  }

  addEventListener("scroll", () => {
    clearTimeout(timer);
    timer = setTimeout(keep, 700);
  }, { passive: true });
  // The bar leaves while one reads on, and comes back as soon as one scrolls up: nobody has to lose the place for it.
  let before = scrollY;
  addEventListener("scroll", () => {
    const by = scrollY - before;
    if (Math.abs(by) < 12) return;
    document.body.classList.toggle("bar-away", by > 0 && scrollY > 160);
    before = scrollY;
  }, { passive: true });
  addEventListener("pagehide", () => {
    if (timer) keep();
  });

  // ---- speech, veils, the cursor
  function speak(by) {
    const said = [...story.querySelectorAll(".said[data-who]")].filter((one) => one.offsetParent !== null);
    if (!said.length) return;
    const at = said.indexOf(document.activeElement);
    const from = at >= 0 ? at + by : said.findIndex((one) => one.getBoundingClientRect().top > 60);
    const next = said[Math.max(0, Math.min(said.length - 1, from))];
    if (!next) return;
    next.tabIndex = 0;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  }

  // A tap on a line of speech tells who speaks, as resting on it does; a tap elsewhere takes that away.
  story.addEventListener("click", (event) => {
    const tapped = event.target.closest(".said");
    if (!tapped || getSelection()?.toString()) return;
    const all = [...story.querySelectorAll(".said")];
    const said = all.slice(0, all.indexOf(tapped) + 1).findLast((one) => one.dataset.who);
    if (!said) return;
    if (!said.hasAttribute("tabindex")) said.tabIndex = -1;
    said.focus({ preventScroll: true });
  });

  function unveil() {
    const veils = [...story.querySelectorAll("details.veil")];
    const open = veils.some((veil) => !veil.open);
    veils.forEach((veil) => (veil.open = open));
  }

  document.querySelector(".veil-all a[href^='?']")?.addEventListener("click", (event) => {
    event.preventDefault();
    unveil();
    event.target.textContent = story.querySelector("details.veil:not([open])") ? "Lift all veils" : "Veil again";
  });

  document.querySelectorAll(".tools details.menu").forEach((menu) => {
    menu.addEventListener("toggle", () => {
      if (!menu.open) return;
      document.querySelectorAll(".tools details.menu[open]").forEach((other) => {
        if (other !== menu) other.open = false;
      });
      menu.querySelector("input[type=search]")?.focus();
    });
  });

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.target.closest("input,textarea,select") || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "s" || event.key === "S") speak(event.key === "s" ? 1 : -1);
    else if (event.key === "u") unveil();
    else return;
    event.preventDefault();
  });
})();
