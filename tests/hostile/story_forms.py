"""Texts that are hardly stories, of any length, for the tests of close reading.

`FORMS` maps what a text is to a function from a number of words, more or less, to the text. All are made up from
a few words and syllables, the same in every run.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from random import Random

SYLLABLES = (
    "ba be bi bo da de di do fa fe ga go ha ka ko la le li lo ma me mi mo na ne no ra re ro sa se ta te".split()
)
WORDS = "the boat came in and the rain went on while she looked at the door and he waited by the stairs".split()
ENDINGS = ("n", "r", "l", "s", "")


def name(number: int) -> str:
    """One of very many names that nobody has."""
    draw = Random(number)
    return "".join(draw.choice(SYLLABLES) for _ in range(3)).capitalize() + ENDINGS[number % len(ENDINGS)]


def sentence(draw: Random, *names: str) -> str:
    words = [draw.choice(WORDS) for _ in range(draw.randint(6, 14))]
    for one in names:
        words.insert(draw.randrange(len(words)), one)
    told = " ".join(words)
    return told[0].upper() + told[1:] + "."


def novel(words: int, names: int = 20) -> str:
    """Talk and narration in turns, among so many people."""
    draw = Random(1)
    out: list[str] = []
    count = 0
    while count < words:
        a, b = name(draw.randrange(names)), name(draw.randrange(names))
        if draw.random() < 0.5:
            told = f'"{sentence(draw, b)}" said {a}. {a} looked at {b}. "{sentence(draw)[:-1]}," she whispered.'
        else:
            told = " ".join(sentence(draw, a if draw.random() < 0.3 else "she") for _ in range(4))
        out.append(told)
        count += len(told.split())
    return "\n\n".join(out)


def _lines(words: int, each: int, made: Callable[[int, Random], str], end: str = "\n") -> str:
    """As many made pieces of `each` words as it takes."""
    draw = Random(7)
    return end.join(made(i, draw) for i in range(max(words // each, 1)))


def _again(piece: str) -> Callable[[int], str]:
    """A piece over and over."""
    return lambda words: piece * max(words // max(len(piece.split()), 1), 1)


def _pieces(each: int, made: Callable[[int, Random], str], end: str = "\n\n") -> Callable[[int], str]:
    return lambda words: _lines(words, each, made, end)


def _half_closed(text: str) -> str:
    draw = Random(3)
    return "".join(c for c in text if c != '"' or draw.random() < 0.5)


def _bare(text: str) -> str:
    return "".join(c for c in text if c.isalnum() or c.isspace())


def _spoken(i: int) -> str:
    return f'"Yes," said {name(i)}.'


# What is no story, or hardly one.
KINDS: dict[str, Callable[[int], str]] = {
    "list": _pieces(3, lambda i, r: f"- {r.choice(WORDS)} {name(r.randrange(30))}, {r.randrange(99)}", "\n"),
    "numbered list": _pieces(2, lambda i, r: f"{i}. {name(i % 200)}", "\n"),
    "poem": _pieces(24, lambda i, r: "\n".join(sentence(r)[:-1] + "," for _ in range(4))),
    "play": _pieces(12, lambda i, r: f"{name(r.randrange(9)).upper()}. {sentence(r, name(3))}"),
    "script": _pieces(12, lambda i, r: f"{name(r.randrange(9)).upper()}: {sentence(r, name(3))}", "\n"),
    "chat log": _pieces(
        12, lambda i, r: f"[12:{i % 60:02}] <{name(r.randrange(9)).lower()}7> {sentence(r)}", "\n"
    ),
    "chat": _pieces(11, lambda i, r: f"{name(r.randrange(9))}: {sentence(r).lower()}", "\n"),
    "glossary": _pieces(11, lambda i, r: f"{name(i)}: {sentence(r)}", "\n"),
    "index": _pieces(4, lambda i, r: f"{name(i)}, {name(i + 1)}, {r.randrange(400)}, {i}-{i + 3}", "\n"),
    "table of numbers": _pieces(8, lambda i, r: "\t".join(str(r.randrange(10**6)) for _ in range(8)), "\n"),
    "source code": _pieces(
        9,
        lambda i, r: f"    def {name(i).lower()}(self, x): return self.{name(i + 1)}[\"{name(i)}\"] if x else 'a'",
        "\n",
    ),
    "base64": _pieces(6, lambda i, r: base64.b64encode(r.randbytes(57)).decode(), "\n"),
    "base64 in one line": lambda n: base64.b64encode(Random(1).randbytes(4 * n)).decode(),
    "letters": _again("Dear Ellen,\n\nI am well.\n\nYours,\nTom\n\n"),
}

# How it is laid out.
LAYOUTS: dict[str, Callable[[int], str]] = {
    "novel": novel,
    "one paragraph": lambda n: novel(n).replace("\n\n", " "),
    "one-word paragraphs": lambda n: "\n\n".join(novel(n).split()),
    "paragraphs of a name": _pieces(1, lambda i, r: name(i % 50) + "."),
    "lines of a word": lambda n: "\n".join(novel(n).split()),
    "every word capitalised": lambda n: "\n".join(line.title() for line in novel(n).split("\n")),
    "capitals": lambda n: novel(n).upper(),
    "small letters": lambda n: novel(n).lower(),
    "no punctuation": lambda n: _bare(novel(n)),
    "no punctuation, one paragraph": lambda n: _bare(novel(n)).replace("\n\n", " "),
    "carriage returns": lambda n: novel(n).replace("\n", "\r\n"),
    "lone carriage returns": lambda n: novel(n).replace("\n", "\r"),
    "one sentence": lambda n: "; ".join(novel(n).split()),
    "a comma each": lambda n: ", ".join(novel(n).split()),
    "one hyphenated word": lambda n: "-".join(novel(n).split()),
    "scene breaks": _again("***\n\nHe ran.\n\n"),
    "headings": _again("Chapter One\n\nChapter Two\n\n"),
    "headings with views": _again("Ellen's POV\n\nI ran.\n\nTom's POV\n\nI ran.\n\n"),
    "everybody narrates": _pieces(7, lambda i, r: f"{name(i)}\n\nI looked at {name(i + 1)}. I ran."),
    "shouted names": _pieces(1, lambda i, r: name(i % 99).upper(), "\n"),
}

# Marks of speech.
MARKS: dict[str, Callable[[int], str]] = {
    "no quotation marks": lambda n: novel(n).replace('"', ""),
    "unbalanced": lambda n: _half_closed(novel(n)),
    "unbalanced, one paragraph": lambda n: _half_closed(novel(n)).replace("\n\n", " "),
    "one mark too many at the beginning": lambda n: '"' + novel(n),
    "never closed": _pieces(11, lambda i, r: "“" + sentence(r, name(r.randrange(9)))),
    "never closed, one paragraph": _pieces(11, lambda i, r: "“" + sentence(r, name(r.randrange(9))), " "),
    "single marks": lambda n: novel(n).replace('"', "'"),
    "marks only": _again('"'),
    "marks and blanks": _again('" '),
    "paragraphs of a mark": _again('"\n\n'),
    "opening marks only": _again("“ "),
    "closing marks only": _again("” "),
    "empty quotations": _again("“”"),
    "nested a thousand deep": lambda n: "“‘" * 500 + "word " * n + "’”" * 500,
    "nested as deep as it is long": lambda n: "“" * n + " rain " + "”" * n,
    "guillemets nested": lambda n: "«" * n + " rain " + "»" * n,
    "dashes": _again("— "),
    "typed dashes": _again("-- "),
    "one dash": _again("—"),
    "words on dashes": _again("word—"),
    "lines with dashes": _pieces(11, lambda i, r: "— " + sentence(r), "\n"),
    "dots": _again("... "),
    "one long quotation": lambda n: "“" + _lines(n, 11, lambda i, r: sentence(r), " ") + "”",
    "a quotation of many paragraphs": _pieces(11, lambda i, r: "“" + sentence(r)),
    "quotations in one paragraph": _again('"Yes." '),
    "quotations alone": _again('"Yes."\n\n'),
    "vocatives": _again('"Yes, Ellen." "No, Tom." '),
    "thoughts between signs": _again("~Ellen, come.~ //No.// "),
    "words between signs": _again("*word* _word_ /word/ ~word~ "),
    "signs never closed": _again("*word _word ~word "),
    "apostrophes": _again("'tis 'twas o' "),
    "one sentence of talk": _again('"No," he said, "yes," she said, '),
}

# Who is in it.
PEOPLE: dict[str, Callable[[int], str]] = {
    "many names": lambda n: novel(n, names=max(n // 10, 10)),
    "only new names": _pieces(
        5, lambda i, r: f"{name(7 * i)} {name(7 * i + 3)} looked at {name(7 * i + 1)}.", " "
    ),
    "names in one quotation": lambda n: '"' + _lines(n, 1, lambda i, r: name(3 * i), ", ") + ',"' + " said Ellen.",
    "names in one sentence": _pieces(2, lambda i, r: name(3 * i), " and "),
    "one name": _again("Ellen "),
    "one name, one sentence": _again("Ellen. "),
    "one full name": _again("Ellen Marsh "),
    "titles": _again("Mr. Mrs. Dr. "),
    "titles and names": _again("Mr. Marsh and Mrs. Marsh "),
    "names of names": _again("Ellen of "),
    "owners": _again("Ellen's Tom's "),
    "one family": _pieces(9, lambda i, r: f"{_spoken(i)[:-1]} Marsh. Miss Marsh and {name(i)} ran."),
    "all called Mr.": _pieces(6, lambda i, r: f'"Yes," said Mr. {name(i)}. He ran.'),
    "all called Ellen": _pieces(6, lambda i, r: f'"Yes," said Ellen {name(i)}. Ellen ran.'),
    "all short for El": _pieces(6, lambda i, r: f'"Yes," said El{name(i).lower()}. El ran.'),
    "all kings": _pieces(6, lambda i, r: f"King {name(i)} the Great of {name(i + 2)}", " "),
    "initials": _pieces(3, lambda i, r: f"J. R. {name(i % 80)}", " "),
    "new speakers": _pieces(3, lambda i, r: _spoken(3 * i)),
    "new speakers first": _pieces(3, lambda i, r: f'{name(3 * i)} said, "No."'),
    "introductions": _pieces(9, lambda i, r: f'"I am {name(i)}," she said. "My name is {name(i)}."'),
    "nouns": _pieces(
        9, lambda i, r: f"The old captain of the {name(i).lower()} saw the {name(i).lower()}man.", " "
    ),
    "people without names": _again("A man looked at a woman. Somebody saw an old sailor with his dog. "),
    "said": _again("said "),
    "I": _again("I "),
    "pronouns": _again("he she they I you him her "),
    "sentences of pronouns": _again("He looked at her. She looked at him. They saw it. "),
    "you": _again('You look at yourself. "I am here," you say. '),
    "kin": _again("Ellen's brother Tom kissed her mother's sister. Her husband loved his wife. "),
    "kin of many": _pieces(12, lambda i, r: f"{name(i)}'s brother {name(i + 1)} was her mother. She loved him."),
    "stated pairs": lambda n: (
        "Title: Rain\nPairing: "
        + _lines(n, 3, lambda i, r: f"{name(i)}/{name(i + 1)}", ", ")
        + "\n\n"
        + novel(500)
    ),
    "deaths": _again("Ellen killed Tom with a knife and there was blood. Tom died. He was not dead. "),
    "ages": _again("She was fifteen years old. "),
    "worlds": _again(
        "Sherlock Holmes and John Watson met Harry Potter, Spock, Kirk and Dean Winchester at Hogwarts. "
    ),
}

# What is no English, or no letter.
SCRIPTS: dict[str, Callable[[int], str]] = {
    "Chinese": _again("她说：“今天下雨了。”他看着海。"),
    "Arabic": _again("قالت المرأة إنها لن تعود إلى البيت اليوم. "),
    "Russian": _again("— Ты пришла, — сказала Анна и посмотрела на море. "),
    "French": _again("« Tu es là », dit Marie en regardant la mer grise. — Oui, répondit-il. "),
    "mixed": _again(
        'She looked at Ellen and said, "No."\n\n« Tu es là », dit Marie.\n\n'
        "— Ты, — сказала Анна.\n\n今天下雨了。\n\n"
    ),
    "emoji": _again("😀👩‍👩‍👧 "),
    "emoji and words": _again("Ellen 😀 said 👍🏽 "),
    "combining marks": lambda n: "e\u0301e\u0301 " * (n // 2) + "\u0301" * n,
    "names with combining marks": _again('E\u0301len said, "No\u0301." '),
    "zero width": _again("\u200bEl\u200blen\u200d said\ufeff \u2060no. "),
    "nothing but zero width": _again("\u200b"),
    "right to left marks": _again("\u202eEllen\u202c said \u2067“no”\u2069. "),
    "control characters": _again('El\x00len\x01 said\x07 \x1b[31m"no"\x85\x0b\x0c\x1c '),
    "one long word": lambda n: "a" * (5 * n),
    "long words": lambda n: ("A" * 1000 + " ") * (n // 100 + 1),
    "one long name": _again("Ellen"),
    "parentheses": _again("("),
}

FORMS = {**KINDS, **LAYOUTS, **MARKS, **PEOPLE, **SCRIPTS}

# As short as it gets.
SHORTEST = (
    "", " ", "\n", "a", "A", "Rain", "Ellen", '"', "—", '"Rain"', '""', ".", "\0", "\ufeff", "\u200b",
    "\u0301", "1", "'", "'s", "I", '"I"', "Mr.", "Ellen's", "_", "😀", "said Ellen", '"No," said', "The End",
    "***", "Chapter 1", "Title: Rain\nAuthor: Ell\n", "“", "”", "«»", "~", "Ellen:", "Ellen: no", "Mr. Mr.",
    "of Ellen of", "I'm", "he'd",
)  # fmt: skip


def long_book(words: int) -> Iterator[str]:
    """Novel after novel with the same people, in chapters, piece by piece."""
    piece = novel(20_000, names=60)
    for number in range(max(words // 20_000, 1)):
        yield f"Chapter {number + 1}\n\n{piece}\n\n"
