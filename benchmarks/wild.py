"""How well the record and the extent of stories are read from headers as they circulate, apart from the records bench.

    python benchmarks/wild.py [--set tuned|opened|aside|all] [--show] [--only NAME]

The cases are in wild_bank/ (see its README.md): small files of every kind of list, archive, journal and page that was
thought of, with the record that stands in each. Half of the first 160, by a hash of their names, were put aside before
the first run (`opened`: measured once, then looked at too); 40 more were written after the first round of mending and
measured before they were looked at (`aside`). `--show` tells what is wrong. The rules of comparing are those of the records bench
(`../shared/bench/records/score.py`); the measure is skipped with a word where that is absent.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
from scorers import scorer

from foundling import read
from foundling.reading.engine import SHELVING
from foundling.reading.headings import heading_of

HERE = Path(__file__).resolve().parent
BANK = HERE / "wild_bank"
BENCH = HERE.parent.parent / "shared" / "bench" / "records"
FIELDS = {
    "t": "title", "a": "author", "r": "rating", "w": "warning", "p": "relationship", "c": "character", "k": "category",
    "g": "genre", "f": "fandom", "s": "summary", "n": "note", "d": "disclaimer", "sp": "spoiler", "ded": "dedication",
    "beta": "beta", "con": "contact", "fb": "feedback", "ar": "archive", "date": "date", "url": "url", "st": "status",
    "ser": "series", "ch": "chapter", "lang": "language",
}  # fmt: skip
SCALES = {"g": "general", "t": "teen", "m": "mature", "e": "explicit", "-": None}
WRAP = 70
OPEN, CLOSE, HEAD = "⟦", "⟧", "⌖"
ANCHOR = 24
# What a manuscript may be that is a work.
WORKS = frozenset(("story", "poem", "script", "fragment"))


class Case(msgspec.Struct, frozen=True):
    """A file with marks in it, and its record: `truth` as lines of field and value, `?` before a field kept."""

    name: str
    file: str
    truth: tuple[tuple[str, str], ...]
    text: str

    @property
    def set(self) -> str:
        """To which set the case belongs: `tuned`, `opened` or `aside`."""
        if self.name.startswith("later-"):
            return "aside"
        return "opened" if hashlib.sha256(self.name.encode()).digest()[0] % 2 else "tuned"


def stories() -> dict[str, list[str]]:
    """The paragraphs of the bank's stories, by name."""
    out: dict[str, list[str]] = {}
    for block in (BANK / "stories.txt").read_text(encoding="utf-8").split("@@ ")[1:]:
        head, _, body = block.partition("\n")
        out[head.split()[0]] = [paragraph.strip() for paragraph in body.strip().split("\n\n")]
    return out


def cases() -> Iterator[Case]:
    """Every case of the bank."""
    told = stories()
    for path in sorted(BANK.glob("[0-9]*.txt")):
        for block in path.read_text(encoding="utf-8").split("\n#### ")[1:]:
            head, _, rest = block.partition("\n")
            name, *flags = head.split()
            lines, _, text = ("\n" + rest).partition("\n----\n")
            truth = tuple(
                (field.strip(), value.strip())
                for field, _, value in (line.partition(":") for line in lines.strip().split("\n"))
                if field.strip()
            )
            file = next((flag[5:] for flag in flags if flag.startswith("file=")), "")
            file = file or ("000.html" if "html" in flags else "000.txt")
            yield Case(name, file, truth, re.sub(r"\{(\w+)(?:\|(.*?))?\}", lambda m: _set(told, m), text))


def _set(told: dict[str, list[str]], match: re.Match[str]) -> str:
    """A story as its marks ask for it."""
    if match[1] not in told:
        return match[0]
    rows, how = told[match[1]], match[2] or ""
    bare = how.endswith("-")
    how = how.rstrip("-")
    if not bare:
        rows = [OPEN + rows[0], *rows[1:]]
        rows[-1] += CLOSE
    match how:
        case "w":
            return "\n\n".join(textwrap.fill(row, WRAP) for row in rows)
        case "i":
            return "\n".join(textwrap.fill("   " + row, WRAP) for row in rows)
        case "p":
            return "\n".join(f"<p>{row}</p>" for row in rows)
        case "br":
            return "<br><br>\n".join(rows)
    return "\n\n".join(rows)


def read_case(case: Case) -> dict[str, Any]:
    """The reading of a case's file, as its JSON."""
    plain = re.sub(f"[{OPEN}{CLOSE}{HEAD}]", "", case.text)
    (reading, *_) = read(plain.encode(), name=case.file, layers=SHELVING)
    return msgspec.to_builtins(reading)


def truth_of(case: Case, text: str) -> dict[str, Any]:
    """The case's truth in the shape of the records bench, in offsets of the reading's `text`."""
    bodies = [
        (_find(text, case.text, m.start(), m.end())) for m in re.finditer(f"{OPEN}[^{CLOSE}]*{CLOSE}", case.text)
    ]
    heads = [m.start() for m in re.finditer(HEAD, case.text)]
    record, chapters = _record(case), []
    words = sum(sum(1 for word in text[a:b].split() if any(c.isalnum() for c in word)) for a, b in bodies)
    record["words"] = [{"value": words, "spans": [], "accept": [], "optional": True}]
    record.setdefault("language", [{"value": "en", "spans": [], "accept": [], "optional": False}])
    named = [value.split("|") for field, value in case.truth if field == "chap"]
    ends = [*heads[1:], len(case.text)][: len(heads)]
    for (number, title), at, end in zip(named, heads, ends, strict=True):
        line = case.text.find("\n", at)
        start = _after(text, case.text, at, chapters[-1]["heading"][1] if chapters else 0)
        length = len(re.sub(f"[{OPEN}{CLOSE}{HEAD}]", "", case.text[at:line]))
        stop = _after(text, case.text, end, start) if end < len(case.text) else bodies[-1][1]
        chapters.append({"number": int(number) if number else None, "title": title or None, "span": [start, stop],
                         "heading": [start, start + length]})  # fmt: skip
    parts: list[dict[str, Any]] = []
    at = 0
    for n, (start, end) in enumerate(bodies):
        if start > at:
            parts.append({"kind": "front" if n == 0 else "note", "span": [at, start]})
        parts.append({"kind": "body", "span": [start, end]})
        at = end
    if at < len(text):
        parts.append({"kind": "back", "span": [at, len(text)]})
    source = {"media_type": "text/html" if case.file.endswith("html") else "text/plain", "accept": ["utf-8", "ascii", None],
              "repairs": []}  # fmt: skip
    lone = [chapter["heading"] for chapter in chapters] if len(chapters) == 1 else []
    lone += [_line_above(text, start) for start, _ in bodies]
    return {"name": case.name, "kind": "wild", "family": case.name, "damage": [], "source": source, "text": text,
            "parts": parts, "record": record, "chapters": chapters, "breaks": [], "traps": [], "torn": [False, False],
            "dontcare": lone}  # fmt: skip


def _line_above(text: str, start: int) -> list[int]:
    """The line above a stretch of story where it is a chapter's heading, else nothing: it may go to either."""
    lines = text[:start].rstrip()
    begin = lines.rfind("\n") + 1
    return [begin, len(lines)] if heading_of(lines[begin:].strip()) else [start, start]


def _plain(marked: str) -> str:
    bare = re.sub(f"[{OPEN}{CLOSE}{HEAD}]", "", re.sub(r"<[^>\n]*>", " ", marked))
    return re.sub(r"\s+", "", bare)


def _squeezed(text: str) -> tuple[str, list[int]]:
    kept = [(c, at) for at, c in enumerate(text) if not c.isspace()]
    return "".join(c for c, _ in kept), [at for _, at in kept]


def _find(text: str, marked: str, start: int, end: int) -> tuple[int, int]:
    """Where the stretch of the marked file stands in the text that was read."""
    inner = _plain(marked[start:end])
    bare, places = _squeezed(text)
    first = bare.find(inner[:ANCHOR])
    last = bare.rfind(inner[-ANCHOR:])
    if first < 0 or last < 0:
        raise ValueError(f"not in the text that was read: {inner[:ANCHOR]!r} … {inner[-ANCHOR:]!r}")
    return places[first], places[last + min(ANCHOR, len(inner)) - 1] + 1


def _after(text: str, marked: str, at: int, least: int) -> int:
    inner = _plain(marked[at : at + 200])
    bare, places = _squeezed(text)
    found = bare.find(inner[:ANCHOR], sum(1 for place in places if place < least))
    if found < 0:
        raise ValueError(f"not in the text that was read: {inner[:ANCHOR]!r}")
    return places[found]


ONE = frozenset({"title", "rating", "chapter", "summary", "status", "series", "language"})


def _record(case: Case) -> dict[str, list[dict[str, Any]]]:
    record: dict[str, list[dict[str, Any]]] = {}
    for key, said in case.truth:
        field = FIELDS.get(key.lstrip("?"))
        if field is None:
            continue
        values = [_value(field, value.strip()) for value in (said.split("||") if field != "chapter" else [said])]
        if field == "rating":
            values = [{**one, "scale": values[-1]["scale"]} for one in values]
        claim = {"value": values[0], "spans": [], "accept": values[1:], "optional": key.startswith("?")}
        if any(one["value"] == claim["value"] for one in record.get(field, [])):
            record[field] = [{**one, "optional": one["optional"] or claim["optional"]} if one["value"] == claim["value"]
                             else one for one in record[field]]  # fmt: skip
            continue
        if field in ONE and not claim["optional"]:
            record[field] = [one for one in record.get(field, []) if one["optional"]]
        record.setdefault(field, []).append(claim)
    return record


def _value(field: str, said: str) -> Any:
    match field:
        case "rating":
            raw, _, scale = said.partition("|")
            return {"raw": raw.strip(), "scale": SCALES.get(scale.strip() or "-"), "per_part": []}
        case "relationship":
            return [name.strip() for name in said.split("+")]
        case "series":
            name, _, number = said.partition("|")
            return {"name": name, "position": int(number) if number.strip() else None}
        case "chapter":
            number, of, title = [*said.split("|"), "", ""][:3]
            return {"number": int(number) if number.strip() else None, "of": int(of) if of.strip().isdigit() else None,
                    "title": title.strip() or None}  # fmt: skip
    return said


def show(
    score: ModuleType, case: Case, row: dict[str, Any], reading: dict[str, Any], truth: dict[str, Any]
) -> None:
    """What is wrong of one case."""
    wrong = []
    for field, cell in row["fields"].items():
        _, fp, fn = cell["norm"]
        if fp or fn:
            got = [(claim["value"], claim["by"]) for claim in reading["record"].get(field) or []]
            want = [("?" if one["optional"] else "") + str(one["value"]) for one in truth["record"].get(field, [])]
            wrong.append(f"    {field}: got {got}\n    {' ' * len(field)}  want {want}")
    if not row["body"]["exact"]:
        body = [reading["text"][p["span"][0] : p["span"][1]] for p in reading["parts"] if p["kind"] == "body"]
        shown = [f"{one[:50]!r} … {one[-50:]!r}" for one in body]
        wrong.append(f"    body: {shown}")
    if row["chapters"]["fp"] or row["chapters"]["fn"]:
        heads = [(c["number"], c["title"], reading["text"][c["span"][0] :][:20]) for c in reading["chapters"]]
        wrong.append(f"    chapters: {heads}")
    if wrong:
        print(f"  {case.name}\n" + "\n".join(wrong))


def measure_forms(some: list[Case], shown: bool) -> None:
    """How often works are told from what is none, how often the kind is right, and the extent of those with marks."""
    told = exact = bounds = marked = 0
    for case in some:
        reading = read_case(case)
        right = {value for field, value in case.truth if field.lstrip("?") == "form"}
        got = next((claim["value"] for claim in reading["record"]["form"]), "")
        told += (got in WORKS) == bool(right & WORKS)
        exact += got in right
        body = [part["span"] for part in reading["parts"] if part["kind"] == "body"]
        if OPEN in case.text:
            want = truth_of(case, reading["text"])["parts"]
            spans = [reading["text"][a:b].strip() for a, b in (p["span"] for p in want if p["kind"] == "body")]
            good = [reading["text"][a:b].strip() for a, b in body] == spans
            marked, bounds = marked + 1, bounds + good
            if shown and not good:
                print(
                    f"  {case.name}: body {[(reading['text'][a:b][:40], reading['text'][a:b][-40:]) for a, b in body]}"
                )
        if shown and got not in right:
            print(f"  {case.name}: {got}, not {sorted(right)}")
    print(f"{len(some):4d} files  work or not {told}  kind {exact}  extent {bounds} of {marked}")


def measure(score: ModuleType, some: list[Case], shown: bool) -> None:
    """The figures of some cases, and what is wrong of each if asked."""
    rows = []
    for case in some:
        reading = read_case(case)
        truth = truth_of(case, reading["text"])
        rows.append(score.judge(truth, reading))
        if shown:
            show(score, case, rows[-1], reading, truth)
    whole = score.summary(rows)
    record, chapters, body = whole["record"]["norm"], whole["chapters"], whole["body"]
    right = sum(all(not (c["norm"][1] or c["norm"][2]) for c in row["fields"].values()) for row in rows)
    print(
        f"{len(rows):4d} files  record macro {record['macro_f1']:.3f} micro {record['micro_f1']:.3f} faultless {right}"
        f"  body exact {body['exact']:.3f} iou {body['iou']:.3f}  chapters {chapters['f1']:.3f}"
    )
    low = {f: c["norm"]["f1"] for f, c in whole["fields"].items() if c["norm"]["f1"] is not None and c["support"]}
    print("      " + "  ".join(f"{f} {value:.2f}" for f, value in low.items() if value < 1))


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--set", dest="which", choices=("tuned", "opened", "aside", "all"), default="all")
    parser.add_argument("--show", action="store_true", help="what is wrong of each")
    parser.add_argument("--only", help="cases whose name holds this")
    args = parser.parse_args()
    if not BENCH.exists():
        print("skipped: ../shared/bench/records is not there")
        return 0
    sys.path.insert(0, str(BENCH))
    score = scorer(BENCH)
    every = [case for case in cases() if not args.only or args.only in case.name]
    forms = [case for case in every if case.name.startswith("form-")]
    every = [case for case in every if case not in forms]
    for which in ("tuned", "opened"):
        if args.which in (which, "all") and (some := [case for case in forms if case.set == which]):
            print(f"forms, {'aside' if which == 'opened' else which}")
            measure_forms(some, args.show)
    for which in ("tuned", "opened", "aside"):
        some = [case for case in every if case.set == which]
        if args.which in (which, "all") and some:
            print(which)
            measure(score, some, args.show)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
