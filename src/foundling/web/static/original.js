// What a mark in the text as it came means is told at the foot of the window, when it is tapped, or stepped to with
// the keys j and k. Resting on a mark tells it without scripts too.
"use strict";
(() => {
  const text = document.querySelector(".as-it-came");
  const bar = document.querySelector("#told");
  if (!text || !bar) return;
  let chosen = null;

  function tell(mark) {
    chosen?.classList.remove("chosen");
    chosen = mark;
    bar.hidden = !mark;
    if (!mark) return;
    mark.classList.add("chosen");
    const words = [];
    for (let one = mark; one && one !== text; one = one.parentElement) if (one.title) words.push(one.title);
    bar.textContent = words.reverse().join(" · ");
  }

  document.addEventListener("click", (event) => {
    if (event.target !== bar) tell(event.target.closest(".as-it-came .f[title]"));
  });

  document.addEventListener("keydown", (event) => {
    if (event.target.closest("input,textarea,select") || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") return tell(null);
    if (event.key !== "j" && event.key !== "k") return;
    const marks = [...text.querySelectorAll(".f[title]")];
    if (!marks.length) return;
    const seen = marks.findIndex((one) => one.getBoundingClientRect().top > 60);
    const at = chosen ? marks.indexOf(chosen) + (event.key === "j" ? 1 : -1) : Math.max(seen, 0);
    const next = marks[Math.max(0, Math.min(marks.length - 1, at))];
    tell(next);
    next.scrollIntoView({ block: "center" });
    event.preventDefault();
  });
})();
