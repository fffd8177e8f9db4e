// Importing: files and folders that are dropped or chosen are sent one by one, with how much has been sent;
// how far an import is, is told live. Without scripts, a form sends the files and the page loads itself again.
"use strict";
(() => {
  const number = (value) => value.toLocaleString("en");
  const token = () => document.querySelector("#import-form [name=csrf]").value;

  // ---- sending
  const form = document.querySelector("#import-form");
  if (form) {
    const sending = document.querySelector("#sending");
    const said = sending.querySelector(".sending-said");
    const bar = sending.querySelector("progress");
    let stopped = false;

    document.querySelector("#stop-sending").addEventListener("click", () => (stopped = true));

    // Everything in what was dropped: files, and files in folders, each with its path.
    async function* entries(items) {
      for (const item of items) {
        if (item.isFile) yield [await new Promise((done, failed) => item.file(done, failed)), item.fullPath.slice(1)];
        else if (item.isDirectory) {
          const reader = item.createReader();
          for (;;) {
            const some = await new Promise((done, failed) => reader.readEntries(done, failed));
            if (!some.length) break;
            yield* entries(some);
          }
        }
      }
    }

    async function ask(path, options) {
      const answer = await fetch(path, { method: "POST", ...options, headers: { "X-CSRF": token(), ...options.headers } });
      if (!answer.ok) throw new Error((await answer.json().catch(() => null))?.why || "The server did not take it.");
      return answer.status === 204 ? null : answer.json();
    }

    async function send(files) {
      const list = [];
      let whole = 0;
      for await (const [file, path] of files) {
        list.push([file, path]);
        whole += file.size;
      }
      if (!list.length) return;
      if (list.length > Number(form.dataset.mostFiles) || whole > Number(form.dataset.mostBytes)) {
        say("That is more than can be sent at once. Use foundling add, or send it in parts.", true);
        return;
      }
      stopped = false;
      sending.hidden = false;
      sending.classList.remove("unsound");
      let begun = null;
      try {
        const told = new FormData(form);
        const fields = new URLSearchParams({ csrf: token(), name: told.get("name"), note: told.get("note") });
        begun = await ask("/import/begin", { body: fields });
        let sent = 0;
        for (const [at, [file, path]] of list.entries()) {
          if (stopped) {
            await ask(`/import/${begun.id}/stop`, { body: "" });
            say("Stopped. Nothing was taken in.", true);
            return;
          }
          said.textContent = `Sending ${number(at + 1)} of ${number(list.length)}: ${path}`;
          const headers = { "Content-Type": "application/octet-stream" };
          await ask(`/import/${begun.id}/file?name=${encodeURIComponent(path)}`, { body: file, headers });
          sent += file.size;
          bar.value = whole ? (100 * sent) / whole : 100;
        }
        await ask(`/import/${begun.id}/go`, { body: "" });
        location.assign(`/import/${begun.id}`);
      } catch (error) {
        say(error.message || "It could not be sent.", true);
        // What came of it so far is let go of, so that it does not count among those that are being sent.
        if (begun) await ask(`/import/${begun.id}/stop`, { body: "" }).catch(() => null);
      }
    }

    function say(words, wrong) {
      sending.hidden = false;
      sending.classList.toggle("unsound", Boolean(wrong));
      said.textContent = words;
    }

    const chosen = (input) => [...input.files].map((file) => [file, file.webkitRelativePath || file.name]);
    for (const input of form.querySelectorAll("[type=file]"))
      input.addEventListener("change", () => {
        const files = chosen(input);
        input.value = "";
        send(files);
      });

    const drop = document.querySelector("#drop");
    let over = 0;
    for (const where of [document]) {
      where.addEventListener("dragenter", (event) => {
        event.preventDefault();
        over += 1;
        drop.classList.add("over");
      });
      where.addEventListener("dragleave", () => {
        over -= 1;
        if (over < 1) drop.classList.remove("over");
      });
      where.addEventListener("dragover", (event) => event.preventDefault());
      where.addEventListener("drop", (event) => {
        event.preventDefault();
        over = 0;
        drop.classList.remove("over");
        const items = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
        if (items.length) send(entries(items));
        else send([...event.dataTransfer.files].map((file) => [file, file.name]));
      });
    }
  }

  // ---- how far it is
  const panel = document.querySelector("[data-events]");
  if (panel && window.EventSource) {
    const source = new EventSource(panel.dataset.events);
    const words = { receiving: "Being sent", waiting: "Waits for its turn", working: "Being read" };
    source.onmessage = (event) => {
      const facts = JSON.parse(event.data);
      for (const node of panel.querySelectorAll("[data-fact]")) {
        const name = node.dataset.fact;
        if (name === "share") node.value = facts.share;
        else if (name === "said") node.textContent = facts.why || words[facts.state] || "Done";
        else if (name in facts) node.textContent = typeof facts[name] === "number" ? number(facts[name]) : facts[name];
      }
      if (facts.over) {
        source.close();
        location.reload();
      }
    };
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), 3000);
    };
  }
})();
