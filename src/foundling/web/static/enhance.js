// What makes pages quicker where scripts run; everything works without.
//
// - A link or form with data-swap="#id" is fetched, and the part #id of the answer put in place of ours.
//   Where the answer has no such part, the browser goes there as it would have.
// - A form with data-auto is sent when a field of it changes.
// - data-key="x" on a link, button or field: the key x clicks it, or puts the cursor there.
// - Keys j and k go from one [data-row] (or story in a list) to the next and back.
// Other scripts may listen to the event `foundling:swapped` on document.
"use strict";
(() => {
  const typing = (node) => node.closest("input:not([type=checkbox]):not([type=radio]),textarea,select,[contenteditable]");
  let running = null;

  async function swap(address, options, target, remember) {
    if (running) running.abort();
    running = new AbortController();
    const here = document.querySelector(target);
    here?.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(address, { ...options, signal: running.signal, headers: { "X-Swap": target } });
      const text = await answer.text();
      const page = new DOMParser().parseFromString(text, "text/html");
      const part = page.querySelector(target);
      if (!part || !here) throw new Error("no such part");
      const focused = document.activeElement?.id;
      const within = here.contains(document.activeElement);
      here.replaceWith(document.adoptNode(part));
      const said = page.querySelectorAll(".flash");
      if (target !== "#main") {
        document.querySelectorAll("#main > .flash").forEach((old) => old.remove());
        document.querySelector("#main")?.prepend(...said);
      }
      if (page.title) document.title = page.title;
      if (remember || new URL(answer.url).pathname !== location.pathname) {
        if (!history.state) history.replaceState({ swap: target }, ""); // so that the way back leads here again
        history.pushState({ swap: target }, "", answer.url);
      }
      const again = focused ? document.getElementById(focused) : null;
      if (within && !again) part.tabIndex = -1;
      if (within) (again || part).focus({ preventScroll: true });
      document.dispatchEvent(new CustomEvent("foundling:swapped", { detail: { target } }));
      return true;
    } catch (error) {
      if (error.name === "AbortError") return true;
      return false;
    } finally {
      here?.removeAttribute("aria-busy");
    }
  }

  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a[data-swap]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    if (!(await swap(link.href, {}, link.dataset.swap, true))) location.assign(link.href);
  });

  // Whoever presses twice means it once: until there is an answer, a form that changes something is not sent again.
  const sent = new WeakSet();
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    if (sent.has(form)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    sent.add(form);
    setTimeout(() => sent.delete(form), 20000);
  }, true);
  addEventListener("pageshow", (event) => event.persisted && document.querySelectorAll("form").forEach((form) => sent.delete(form)));

  document.addEventListener("submit", async (event) => {
    const form = event.target.closest("form[data-swap]");
    if (!form) return;
    const button = event.submitter;
    const reads = (button?.formMethod || form.method) === "get";
    const data = new FormData(form, button);
    const to = new URL(button?.getAttribute("formaction") || form.getAttribute("action") || location.href, location.href);
    event.preventDefault();
    let done;
    if (reads) {
      to.search = new URLSearchParams([...data].filter(([, value]) => value !== ""));
      done = await swap(to, {}, form.dataset.swap, true);
      if (!done) location.assign(to);
    } else {
      const files = form.enctype === "multipart/form-data";
      done = await swap(to, { method: "POST", body: files ? data : new URLSearchParams(data) }, form.dataset.swap, false);
      sent.delete(form);
      if (!done) location.reload();
    }
  });

  document.addEventListener("change", (event) => {
    const form = event.target.closest("form[data-auto]");
    if (form) form.requestSubmit();
  });

  window.addEventListener("popstate", (event) => {
    if (event.state?.swap) location.reload();
  });

  function step(by) {
    const rows = [...document.querySelectorAll("[data-row],.card-work")];
    if (!rows.length) return;
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    const row = rows[Math.max(0, Math.min(rows.length - 1, at + by))];
    (row.matches("[tabindex],a,button") ? row : row.querySelector("a,button,input"))?.focus();
    row.scrollIntoView({ block: "nearest" });
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      document.querySelectorAll("details.menu[open]").forEach((menu) => (menu.open = false));
      if (typing(event.target)) event.target.blur();
      return;
    }
    if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.key === "j" || event.key === "k") return step(event.key === "j" ? 1 : -1);
    const row = document.activeElement?.closest("[data-row]");
    const named = `[data-key="${CSS.escape(event.key)}"]`;
    const meant = row?.querySelector(named) || document.querySelector(named);
    if (!meant) return;
    event.preventDefault();
    if (meant.matches("input,textarea,select")) return meant.focus();
    meant.click();
    // At once, and not when the menu tells that it is open: what is typed next belongs into the field.
    if (meant.matches("summary") && meant.parentElement.open) meant.parentElement.querySelector("input[type=search]")?.focus();
  });

  document.addEventListener("click", (event) => {
    document.querySelectorAll("details.menu[open]").forEach((menu) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });

  // Times are told as the clock of whoever reads shows them; without scripts as UTC.
  function tell() {
    const how = { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", hour12: false };
    for (const one of document.querySelectorAll("time[datetime][title=UTC]")) {
      const when = new Date(one.dateTime);
      if (Number.isNaN(when.getTime())) continue;
      one.textContent = when.toLocaleString("en-GB", how);
      one.title = `${one.dateTime.slice(0, 16).replace("T", " ")} UTC`;
    }
  }
  document.addEventListener("foundling:swapped", tell);
  tell();

  document.documentElement.classList.add("scripted");
})();
