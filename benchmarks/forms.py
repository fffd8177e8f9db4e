"""Measures how well Foundling tells stories from what else lies in a heap.

    python benchmarks/forms.py [--count 600] [--seed 1] [--half b]

Makes a mixed set of manuscripts of its own: list chatter, feedback, administration, readmes, link pages, guest
books, essays, recommendations, challenges, announcements of stories, data, and the documents of the Python packages that
are installed; and stories, poems and scripts of all
lengths, with and without headers, some told in other tenses and persons than novels are. The wordings come from
forms_bank.toml, the longer prose from `../shared/bench/records/prose` (skipped with a word where it is absent).
Half `a` of both is for fitting (fit_forms.py), half `b` for measuring; they share no sentence and no novel.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import sysconfig
import textwrap
import tomllib
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROSE = HERE.parent.parent / "shared" / "bench" / "records" / "prose"
STORY_FORMS = frozenset(("story", "poem", "script", "fragment"))
# Narration retold in other tenses and persons: counts of words are what matters here, not grammar.
PRESENT = {"was": "is", "were": "are", "had": "has", "said": "says", "did": "does", "could": "can", "went": "goes",
           "would": "will", "came": "comes", "took": "takes", "saw": "sees", "knew": "knows", "asked": "asks",
           "replied": "replies", "thought": "thinks", "looked": "looks", "turned": "turns"}  # fmt: skip
SECOND = {"he": "you", "she": "you", "him": "you", "her": "your", "his": "your", "himself": "yourself"}
FIRST = {"he": "I", "she": "I", "him": "me", "her": "my", "his": "my", "himself": "myself"}


class Maker:
    """Writes manuscripts of one half of the wordings, from one random stream."""

    def __init__(self, half: str, seed: str) -> None:
        self.half = half
        self.rng = random.Random(f"forms:{half}:{seed}")
        bank = tomllib.loads((HERE / "forms_bank.toml").read_text(encoding="utf-8"))
        self.bank = {kind: sets[half] for kind, sets in bank.items()}
        novels = sorted(PROSE.glob("*.txt"))
        self.documents = [p for n, p in enumerate(installed_documents()) if (n % 2 == 0) == (half == "a")]
        chosen = [path for number, path in enumerate(novels) if (number % 2 == 0) == (half == "a")]
        self.novels = [path.read_text(encoding="utf-8").split("\n") for path in chosen]

    def some(self, kind: str, least: int, most: int) -> list[str]:
        """Between `least` and `most` sentences of a kind, without repeats where the bank allows."""
        pool = self.bank[kind]
        return self.rng.sample(pool, min(len(pool), self.rng.randint(least, most)))

    def paragraphs(self, kinds: list[str], least: int, most: int) -> str:
        """Paragraphs of a few sentences each, from the kinds given."""
        out = []
        for _ in range(self.rng.randint(least, most)):
            out.append(" ".join(self.some(self.rng.choice(kinds), 1, 4)))
        return "\n\n".join(dict.fromkeys(out))

    # ---- what is no story ------------------------------------------------------------------------
    def chatter(self) -> str:
        """A message of talk, perhaps with a quoted one above it."""
        rng = self.rng
        body = self.paragraphs(["episode_talk", "episode_talk", "feedback"], 1, 4)
        quoted = ""
        if rng.random() < 0.6:
            said = self.paragraphs(["episode_talk", "feedback"], 1, 2)
            lead = f"{rng.choice(self.bank['names'])} wrote:\n"
            quoted = lead + "\n".join("> " + line for line in textwrap.wrap(said, 66)) + "\n\n"
        parts = [rng.choice(self.bank["greetings"]), quoted + body, rng.choice(self.bank["closings"])]
        return "\n\n".join(part for part in parts if part)

    def mail(self, body: str, subject: str, reply: bool) -> str:
        """A message with its header lines."""
        rng = self.rng
        name = rng.choice(self.bank["names"])
        date = f"{rng.randint(1, 28)} {rng.choice(['Jan', 'May', 'Oct'])} {rng.randint(1996, 2008)} 12:{rng.randint(10, 59)}:00 +0000"
        address = re.sub(r"\W", "", name).lower()
        head = [f"From: {name} <{address}@example.org>", "To: harbour@example.com",
                f"Subject: {'Re: ' if reply else ''}{subject}", f"Date: {date}"]  # fmt: skip
        wrapped = "\n".join(line if line.startswith(">") else textwrap.fill(line, 72) for line in body.split("\n"))
        return "\n".join(head) + "\n\n" + wrapped + "\n"

    def link_page(self) -> str:
        """A page of links to stories, perhaps with blurbs."""
        rng = self.rng
        items = []
        for title in self.some("titles", 5, 12):
            blurb = rng.choice(["", *self.bank["recommendation"]])
            by = f" by {rng.choice(self.bank['names'])}" if rng.random() < 0.7 else ""
            items.append(f'<li><a href="{title[:4].lower()}.html">{title}</a>{by} {blurb}</li>')
        intro = " ".join(self.some("site", 1, 4))
        return f"<html><title>Stories</title><body><h1>Stories</h1><p>{intro}</p><ul>{''.join(items)}</ul></body></html>"

    def guest_book(self) -> str:
        """A guest book with dated entries."""
        rng = self.rng
        entries = []
        for _ in range(rng.randint(4, 15)):
            said = " ".join(self.some("guestbook", 1, 2))
            entries.append(
                f"<p><b>{rng.choice(self.bank['names'])}</b> {rng.randint(1, 28)}/{rng.randint(1, 12)}/0{rng.randint(0, 7)}<br>{said}</p><hr>"
            )
        return f"<html><body><h2>Guestbook</h2>{''.join(entries)}</body></html>"

    def site_page(self) -> str:
        """A home page or page of rules."""
        body = self.paragraphs(["site", "administration"], 2, 6)
        blocks = "".join(f"<p>{p}</p>" for p in body.split("\n\n"))
        return (
            f"<html><body><center><h1>{self.rng.choice(self.bank['titles'])}</h1></center>{blocks}</body></html>"
        )

    def announcement(self) -> str:
        """A story's header without the story: it is to be read elsewhere."""
        rng = self.rng
        title = rng.choice(self.bank["titles"])
        fields = [f"Title: {title}", f"Author: {rng.choice(self.bank['names'])}",
                  f"Rating: {rng.choice(['PG', 'G', 'PG-13', 'T'])}", f"Summary: {rng.choice(self.bank['recommendation'])}",
                  f"URL: http://www.example.org/{title[:3].lower()}.html"]  # fmt: skip
        return "\n".join(fields) + "\n\n" + "\n\n".join(self.some("feedback", 0, 1) + self.some("site", 0, 2))

    def rules(self) -> str:
        """Numbered rules or a list of questions."""
        items = self.some("administration", 4, 8) + self.some("challenge", 0, 3)
        return "\n\n".join(f"{n}. {item}" for n, item in enumerate(items, 1))

    def data(self) -> str:
        """Something for machines: JSON, a table, a program, a log, settings, mark-up of another kind."""
        rng = self.rng
        words = [w for w in re.findall(r"[a-z]+", " ".join(self.bank["essay"] + self.bank["site"])) if len(w) > 3]
        word = lambda: rng.choice(words)  # noqa: E731
        rows = range(rng.randint(8, 80))
        kind = rng.choice(
            ["json", "csv", "code", "log", "ini", "sql"]
            if self.half == "a"
            else ["json", "tsv", "markup", "trace", "css", "sql"]
        )
        if kind == "json":
            return json.dumps(
                [{word(): rng.randint(0, 999), word(): " ".join(word() for _ in range(4))} for _ in rows],
                indent=rng.choice([None, 1, 2]),
            )
        made = {
            "csv": lambda n: (
                f'{n},"{word().title()}",{rng.randint(1, 9999)},{word()},200{rng.randint(0, 9)}-0{rng.randint(1, 9)}-11'
            ),
            "tsv": lambda n: "\t".join([str(n), word(), word(), str(rng.randint(1, 9999)), word().title()]),
            "code": lambda n: f"    if ($_{word()} == {n}) {{ print '{word()}'; {word()}(${word()}, {n}); }}",
            "log": lambda n: (
                f"2004-03-{n % 28 + 1:02d} 11:{n % 60:02d}:07 [{word()}] GET /{word()}/{word()}.html 200 {rng.randint(100, 9000)}"
            ),
            "ini": lambda n: f"{word()}_{word()} = {rng.choice(['yes', 'no', str(n), '/var/' + word()])}",
            "sql": lambda n: (
                f"INSERT INTO {word()} VALUES ({n}, '{word()}', '{word()} {word()}', NULL, {rng.randint(1, 99)});"
            ),
            "markup": lambda n: f"[{word()}] := <{word()}={n}/{word()}> \\{word()}{{{word()}}} % {word()}",
            "trace": lambda n: (
                f"  File /usr/lib/{word()}.pl, line {n}: undefined value ${word()} in {word()}::{word()}()"
            ),
            "css": lambda n: (
                f".{word()} {{ {word()}: {n}px; {word()}-{word()}: #{rng.randint(100000, 999999)}; }}"
            ),
        }[kind]
        return "\n".join(made(n) for n in rows)

    def not_story(self) -> tuple[str, str, str]:
        """Kind, file name's ending and text of something that is no story."""
        rng, title = self.rng, self.rng.choice(self.bank["titles"])
        kind = rng.choice(
            "chatter chatter chatter chatter feedback admin link guest site announce readme essay recs challenge rules".split()
        )
        if kind == "chatter":
            return kind, "eml", self.mail(self.chatter(), title, rng.random() < 0.7)
        if kind == "document" and self.documents:
            return (kind, *self.document())
        if kind == "feedback":
            return kind, "eml", self.mail(self.paragraphs(["feedback"], 1, 3), f"{title} 2/5", True)
        if kind == "admin":
            return kind, "eml", self.mail(self.paragraphs(["administration"], 1, 4), "List rules", False)
        if kind == "announce":
            return kind, rng.choice(["txt", "eml"]), self.announcement()
        made = {
            "link": ("html", self.link_page), "guest": ("html", self.guest_book), "site": ("html", self.site_page),
            "data": ("txt", self.data),
            "readme": ("txt", lambda: self.paragraphs(["manual"], 2, 6)), "rules": ("txt", self.rules),
            "essay": ("txt", lambda: self.paragraphs(["essay", "essay", "episode_talk"], 4, 12)),
            "recs": ("txt", lambda: "\n\n".join(f"{t} by {rng.choice(self.bank['names'])}\n{rng.choice(self.bank['recommendation'])}" for t in self.some("titles", 4, 9))),
            "challenge": ("txt", lambda: self.paragraphs(["challenge", "greetings"], 2, 5)),
        }  # fmt: skip
        ending, make = made[kind]
        return kind, ending, make()

    def document(self) -> tuple[str, str]:
        """A page or text that came with an installed program: file name's ending and text."""
        path = self.rng.choice(self.documents)
        text = path.read_text(encoding="utf-8", errors="replace")
        start = self.rng.choice([0, 0, len(text) // 3])
        return path.suffix.lstrip(".") or "txt", text[start : start + self.rng.choice([1_500, 6_000, 40_000])]

    # ---- what is one -----------------------------------------------------------------------------
    def prose(self) -> str:
        """A run of paragraphs from one novel, of any length from a drabble on, perhaps told otherwise."""
        rng = self.rng
        novel = rng.choice(self.novels)
        start = rng.randrange(len(novel) - 60)
        want = rng.choice([100, 200, 500, 1000, 3000, 6000])
        out: list[str] = []
        for line in novel[start : start + 400]:
            if line.strip():
                out.append(line.strip())
            if sum(len(p.split()) for p in out) >= want:
                break
        text = "\n\n".join(out)
        for table, share in ((PRESENT, 0.3), (rng.choice([SECOND, FIRST]), 0.3)):
            if rng.random() < share:
                text = retell(text, table)
        return text

    def header(self) -> str:
        """The labelled header of a story, or a title, or nothing."""
        rng, title, name = self.rng, self.rng.choice(self.bank["titles"]), self.rng.choice(self.bank["names"])
        style = rng.randrange(4)
        if style == 0:
            return ""
        if style == 1:
            return rng.choice([f"{title}\n\n", f"{title}\nby {name}\n\n", f"{title} by {name}\n\n"])
        lines = [f"Title: {title}", f"Author: {name}", "Rating: PG", "Disclaimer: Not mine, no money made."]
        lines += [f"Summary: {rng.choice(self.bank['recommendation'])}", "Feedback: yes please"]
        return "\n".join(lines[: rng.randint(2, 6)]) + "\n\n"

    def story(self) -> tuple[str, str, str]:
        """Kind, file name's ending and text of a story, poem or script."""
        rng = self.rng
        kind = rng.choices(["prose", "present", "verse", "script"], [10, 2, 1, 1])[0]
        if kind == "prose":
            body = self.prose()
        elif kind == "present":
            body = self.paragraphs(["present_prose"], 2, 6)
        elif kind == "verse":
            lines = self.some("verse", 8, 12)
            body = "\n\n".join("\n".join(lines[n : n + 4]) for n in range(0, len(lines), 4))
        else:
            body = "\n".join(self.some("script", 8, 12))
        text = self.header() + body + rng.choice(["", "", "\n\nThe End"])
        dress = rng.choice(["txt", "txt", "html", "eml"]) if kind in ("prose", "present") else "txt"
        if dress == "html":
            text = "<html><body>" + "".join(f"<p>{p}</p>" for p in text.split("\n\n")) + "</body></html>"
        elif dress == "eml":
            text = self.mail(text, f"[fic] {rng.choice(self.bank['titles'])} (1/1)", False)
        return kind, dress, text

    def one(self) -> tuple[bool, str, str, str]:
        """Whether it is a story, its kind, ending and text."""
        is_story = self.rng.random() < 0.5
        return (is_story, *(self.story() if is_story else self.not_story()))


def installed_documents() -> list[Path]:
    """Descriptions, licences, notes and data of the Python packages installed here, one of each name a package."""
    wanted = ("METADATA", "LICENSE", "LICENSE.txt", "LICENSE.md", "README.md", "AUTHORS", "top_level.txt")
    root = Path(sysconfig.get_paths()["purelib"])
    named = [p for name in wanted for p in root.glob(f"*/**/{name}")]
    data = [p for ending in ("*.json", "*.rst", "*.md", "*.toml") for p in root.glob(f"*/**/{ending}")]
    return sorted({p for p in (*named, *data) if 400 < p.stat().st_size < 400_000})


def retell(text: str, words: dict[str, str]) -> str:
    """The text with words exchanged."""
    return re.sub(r"\b[a-z]+\b", lambda m: words.get(m[0], m[0]), text)


def manuscripts_of(half: str, count: int, seed: str):
    """(is story, kind, manuscript) for `count` made files, as the sources see them."""
    from foundling.api import container, manuscripts
    from foundling.manuscript import Manuscript

    maker = Maker(half, seed)
    for number in range(count):
        is_story, kind, ending, text = maker.one()
        found = manuscripts(container(text.encode(), name=f"{number:05d}.{ending}"))
        for item in found:
            if isinstance(item, Manuscript):
                yield is_story, kind, item
                break
        else:
            raise SystemExit(f"{kind} {number} was refused")


def measure(half: str, count: int, seed: str) -> dict:
    """Precision and recall of "is a story", and what was mistaken for what."""
    from foundling.reading.engine import read_manuscript

    hits = Counter()
    mistaken = Counter()
    confidence = []
    for is_story, kind, manuscript in manuscripts_of(half, count, seed):
        reading = read_manuscript(manuscript, layers=("record",))
        claim = reading.record.form[0]
        said = claim.value in STORY_FORMS
        hits[(is_story, said)] += 1
        confidence.append((claim.confidence, is_story == said))
        if is_story != said:
            mistaken[f"{kind} taken for {claim.value}"] += 1
    found, missed, wrong = hits[True, True], hits[True, False], hits[False, True]
    return {
        "half": half,
        "seed": seed,
        "manuscripts": count,
        "precision": round(found / max(1, found + wrong), 4),
        "recall": round(found / max(1, found + missed), 4),
        "mean confidence": round(sum(c for c, _ in confidence) / len(confidence), 3),
        "accuracy": round(sum(ok for _, ok in confidence) / len(confidence), 3),
        "mistaken": dict(mistaken.most_common()),
    }


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=600)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--half", default="b", choices=("a", "b"))
    args = parser.parse_args()
    if not PROSE.exists():
        print("skipped: ../shared/bench/records/prose is not there")
        return 0
    print(json.dumps(measure(args.half, args.count, args.seed), indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
