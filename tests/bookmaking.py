"""Stories of many kinds, made by number: headers, markup, languages, marks and what is hard to set."""

from __future__ import annotations

import random
from html import escape

# Openings written for these tests: the same morning in several tongues and scripts.
TONGUES = {
    "en": "The ferry was late, and nobody on the pier believed the clock any more.",
    "fr": "Le bac était en retard, et personne sur la jetée ne croyait plus à l’horloge.",
    "de": "Die Fähre hatte Verspätung, und niemand auf dem Pier glaubte der Uhr noch.",
    "ar": "تأخرت العبارة، ولم يعد أحد على الرصيف يصدق الساعة. كان البحر هادئا والنوارس نائمة.",
    "he": "המעבורת איחרה, ואיש על המזח לא האמין עוד לשעון. הים היה שקט והשחפים ישנו.",
    "ja": "渡し船は遅れていて、桟橋の上の誰ももう時計を信じていなかった。海は静かだった。",
    "zh": "渡船晚了，码头上再没有人相信那座钟。海很安静，海鸥都睡着了。",
    "ru": "Паром опаздывал, и никто на пристани больше не верил часам. Море было тихим.",
}
TITLES = (
    "The Ferry", "A < B & \"C\" > 'D'", "<script>alert(1)</script>", "Ends with a dot.", "CON",
    "]]> and --> and &amp;", "Tab\there", "Emoji 🚢 and ligature ﬁ", "\u202eReversed", "x" * 300,
    "Ünïcödé & Søn", "100% {author} \\ / : * ?",
)  # fmt: skip
AUTHORS = (
    "Ell Marsh",
    "<b>Bold</b> & Co",
    "nora@tides.example",
    "\u05d3\u05e0\u05d4",
    'O\'Brien "Quill" <x>',
    "山田",
)


def text_story(number: int) -> tuple[str, bytes]:
    """A plain text: its name and its bytes."""
    lot = random.Random(number)
    tongue = lot.choice(list(TONGUES))
    lines = [f"Title: {TITLES[number % len(TITLES)]}", f"Author: {lot.choice(AUTHORS)}"]
    if lot.random() < 0.6:
        lines += [
            "Rating: PG-13",
            "Fandom: Tides & Lamps",
            "Pairing: Nora/Ada",
            "Series: Harbour #2",
            "Warnings: none",
        ]
    if lot.random() < 0.4:
        lines += [
            "Archive: please ask first",
            "Feedback: nora@tides.example",
            "Summary: They wait. <i>And wait.</i>",
        ]
    parts = ["\n".join(lines)]
    for chapter in range(lot.choice((0, 0, 1, 3))):
        parts += [
            f"Chapter {chapter + 1}: {lot.choice(('Rain', 'A & B', '<Wind>', 'Low Water'))}",
            *_prose(lot, tongue),
        ]
    parts += _prose(lot, tongue)
    if lot.random() < 0.3:
        parts.append("(Author's note: this bit is true & I was there. -- E.)")
        parts += _prose(lot, tongue)
    odd = lot.choice(("", "\x0c", "\x01\x02", "\u2028", "\ufffe", "\x85", "\r"))
    text = lot.choice(("\n\n", "\n\n\n", "\n \n")).join(parts) + f"\n\n{odd}The End\n"
    return f"story-{number:03}.txt", text.encode("utf-8")


def html_story(number: int) -> tuple[str, bytes]:
    """A page: its name and its bytes."""
    lot = random.Random(number)
    tongue = lot.choice(list(TONGUES))
    title, author = TITLES[number % len(TITLES)], lot.choice(AUTHORS)
    out = [f"<h1>{escape(title)}</h1><p>by <a href='mailto:nora@tides.example'>{escape(author)}</a></p>"]
    out.append("<p>Rating: PG-13<br>Fandom: Tides<br>Archive: anywhere</p>")
    for chapter in range(lot.choice((0, 1, 4))):
        out.append(f"<h2>Chapter {chapter + 1}</h2>")
        out += [_tagged(lot, line) for line in _prose(lot, tongue)]
        out.append(lot.choice(("<hr>", "<p>* * *</p>", "<center>~</center>", "<p>&nbsp;</p>")))
    out += [_tagged(lot, line) for line in _prose(lot, tongue)]
    out.append("<blockquote><p>Dear Ada,<br>come <i>home</i>.</p><p>N.</p></blockquote>")
    out.append("<ul><li>tea</li><li><b>salt</b></li></ul><pre>  09:10  late\n  09:40  later</pre>")
    out.append("<ol><li>one</li><li>two</li></ol><div class='verse'>Up the hill<br>   and down<br>again</div>")
    page = f"<html><head><title>{escape(title)}</title></head><body>{''.join(out)}<p>The End</p></body></html>"
    return f"page-{number:03}.html", page.encode("utf-8")


def stories(count: int) -> list[tuple[str, bytes]]:
    """So many stories, texts and pages in turn."""
    return [(html_story if number % 3 == 2 else text_story)(number) for number in range(count)]


def _prose(lot: random.Random, tongue: str) -> list[str]:
    line = TONGUES[tongue]
    out = []
    for _ in range(lot.randint(2, 7)):
        out.append(" ".join(_shuffled(lot, line) for _ in range(lot.randint(1, 5))))
    if tongue == "en":
        out.append('"You will miss the last bus," said Nora. "They do not wait for anybody."')
    if lot.random() < 0.3:
        out.insert(1, lot.choice(("* * *", "-----", "~*~")))
    return out


def _shuffled(lot: random.Random, line: str) -> str:
    """The line's words (or, where there are no spaces, its characters) in another order."""
    words = line.split(" ")
    if len(words) == 1:
        return "".join(lot.sample(line[:-1], len(line) - 1)) + line[-1]
    return " ".join(lot.sample(words, len(words)))


def _tagged(lot: random.Random, line: str) -> str:
    words = escape(line).split(" ")
    at = lot.randrange(len(words))
    kind = lot.choice(("i", "b", "em", "strong", "u", "a"))
    link = lot.choice(("https://tides.example/a?b=c&amp;d", "javascript:alert(1)", "not a link", "http://[bad"))
    words[at] = f"<a href='{link}'>{words[at]}</a>" if kind == "a" else f"<{kind}>{words[at]}</{kind}>"
    return lot.choice(("<p>{}</p>", "<div align=center>{}</div>", "<p><i>{}</i></p>")).format(" ".join(words))
