// The desk by keyboard: after an answer, the next question has the cursor; what was claimed stands in the field when
// it is to be corrected; all can be ticked at once.
"use strict";
(() => {
  let at = 0;
  const rows = () => [...document.querySelectorAll(".question")];

  document.addEventListener("focusin", (event) => {
    const row = event.target.closest(".question");
    if (row) at = rows().indexOf(row);
    const field = event.target.closest("[data-start]");
    if (field && !field.value) {
      field.value = field.dataset.start;
      field.select();
    }
  });

  document.addEventListener("foundling:swapped", () => {
    const left = rows();
    (left[Math.min(at, left.length - 1)] || document.querySelector("#main"))?.focus();
  });

  document.addEventListener("click", (event) => {
    if (event.target.id !== "tick-all") return;
    const boxes = [...document.querySelectorAll(".question [name=q], .pick [name=work]")];
    const on = !boxes.every((box) => box.checked);
    for (const box of boxes) box.checked = on;
  });
})();
