"""The gazetteer: fandoms, their people with all their names, their places, terms and pairing names.

Owns reading `data/fandoms/*.toml`, which fans mend, and `data/fandoms/index.json`, which scripts/check_fandoms.py
makes of them, so that nothing need be looked at but the names that a story holds. What a name proves is decided
in `scoring`. Whoever must not know the fandom (cast and speech, when they are measured) does not import this.

    >>> canonical("BtVS")
    'Buffy the Vampire Slayer'
    >>> people_of("The X-Files")[1].name
    'Dana Scully'
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.resources import files

import msgspec
from msgspec import Struct

from foundling.errors import KnowledgeError
from foundling.knowledge import table
from foundling.reading import prose

# The files of the gazetteer, by kind of work.
MEDIA = (
    "animation",
    "anime",
    "books",
    "classics",
    "films_comics",
    "games",
    "music_stage_audio",
    "tv_crime",
    "tv_drama",
    "tv_fantasy",
    "tv_sf",
)

# What a name is to a fandom: a person's whole name; one word that may stand for a person (given, family name,
# nickname); a place or a term; what the fandom itself, or a pairing, is called.
WHOLE, SINGLE, TERM, TITLE, SHIP = "W", "O", "T", "N", "S"


class Person(Struct, frozen=True):
    """Somebody of a fandom: `name` in full, the other names, the pronoun of reference (None: none known)."""

    name: str
    aliases: tuple[str, ...]
    pronoun: str | None
    given: str
    family: str | None

    @property
    def names(self) -> tuple[str, ...]:
        """Every name, the full one first."""
        return self.name, *self.aliases


class Fandom(Struct, frozen=True):
    """A fandom. `within` is the id of the wider fandom it belongs to; an `umbrella` is such a wider one."""

    id: str
    name: str
    medium: str
    within: str | None = None
    classic: bool = False
    umbrella: bool = False


class Use(Struct, frozen=True):
    """What a name is (`role`) to the fandom of this number, and to which of its people (-1: none)."""

    fandom: int
    role: str
    person: int


class Form(Struct, frozen=True):
    """A name as stories are searched for it.

    How much it tells against chance, in powers of ten, as a person's name and as a term. `cased`: it must begin
    with a capital, as it does in the gazetteer.
    """

    key: str
    as_person: float
    as_term: float
    cased: bool
    uses: tuple[Use, ...]


class Index(Struct, frozen=True):
    """The index in memory. `forms` are read when met; `starts`: first word -> words in the longest such form."""

    fandoms: tuple[Fandom, ...]
    variants: dict[str, int]
    forms: dict[str, str]
    starts: dict[str, int]

    def form(self, key: str) -> Form:
        """The form of this key, which must be there."""
        as_person, as_term, cased, uses = self.forms[key].split("\t")
        return Form(key, float(as_person), float(as_term), cased == "c", tuple(_use(use) for use in uses.split()))


def _use(text: str) -> Use:
    fandom, role, person = text.split(":")
    return Use(int(fandom), role, int(person))


class _File(Struct, frozen=True):
    fandoms: list[tuple[str, str, str, str, str]]
    variants: dict[str, int]
    starts: dict[str, int]
    forms: dict[str, str]


INDEX = "fandoms/index.json"


@cache
def index() -> Index:
    """The index, read once a process. Raises KnowledgeError where the file is missing or malformed."""
    try:
        made = msgspec.json.decode(files("foundling").joinpath("data", INDEX).read_bytes(), type=_File)
    except (OSError, msgspec.DecodeError) as error:
        raise KnowledgeError(INDEX, str(error)) from error
    fandoms = tuple(
        Fandom(key, name, medium, within or None, "c" in marks, "u" in marks)
        for key, name, medium, within, marks in made.fandoms
    )
    return Index(fandoms, made.variants, made.forms, made.starts)


def tokens(text: str) -> list[str]:
    """The words and marks of a name, cut as stories are."""
    return prose.TOKEN.findall(text)


def key_of(text: str) -> str:
    """A name in the shape in which it is looked up."""
    return " ".join(tokens(text)).lower().replace("’", "'")


_IGNORED = re.compile(r"[\s:;,._–—'’!?\"|/()-]+")


def variant_key(name: str) -> str:
    """A fandom's name without the differences that do not count: case, accents, `&`, punctuation, `The`."""
    plain = unicodedata.normalize("NFKD", name).replace("&", " and ")
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    plain = _IGNORED.sub(" ", plain).strip()
    return plain.removeprefix("the ") or plain


def find(name: str) -> Fandom | None:
    """The fandom that goes by this name, abbreviation or archive's tag; None where it is unknown."""
    known = index()
    number = known.variants.get(variant_key(name))
    if number is None and " - " in name:
        # `Emma - Jane Austen`, as archives tag books
        number = known.variants.get(variant_key(name.rsplit(" - ", 1)[0]))
    return None if number is None else known.fandoms[number]


def canonical(name: str) -> str | None:
    """The name that archives prefer for the fandom that goes by `name`; None where it is unknown."""
    found = find(name)
    return found.name if found else None


def akin(one: Fandom, other: Fandom) -> bool:
    """Whether two fandoms are the same, or one is the wider one that the other belongs to."""
    return one.id == other.id or one.within == other.id or other.within == one.id


@cache
def _not_alone() -> frozenset[str]:
    """Titles and particles, which do not stand for a person alone."""
    data = table("fandoms/naming.toml")
    return frozenset(data["titles"].split()) | frozenset(data["particles"].split())


def bare_words(name: str) -> list[str]:
    """The words of a name that may stand for the person alone: no titles, particles, initials, numbers."""
    out = []
    for word in tokens(name):
        plain = word.lower().rstrip(".")
        if len(plain) < 2 or not plain[0].isalpha() or plain in _not_alone():
            continue
        if not word[0].islower() or "'" in word:  # d'Artagnan, al'Thor
            out.append(word)
    return out


def read_people(entry: object, fandom: str) -> tuple[Person, ...]:
    """The people of a table of the gazetteer: one a line, pronoun, full name, other names after commas."""
    if not isinstance(entry, dict):
        raise KnowledgeError(f"fandoms: {fandom}", "no table")
    out = []
    for line in str(entry.get("people", "")).splitlines():
        if not line.strip():
            continue
        pronoun, _, names = line.strip().partition(" ")
        name, *aliases = [part.strip() for part in names.split(",")]
        words = bare_words(name)
        first_is_family = entry.get("order") == "family" and len(words) > 1
        given = words[-1] if first_is_family else words[0] if words else name
        family = (words[0] if first_is_family else words[-1]) if len(words) > 1 else None
        out.append(Person(name, tuple(aliases), None if pronoun == "-" else pronoun, given, family))
    return tuple(out)


def split_list(text: str) -> list[str]:
    """The items of a list in the gazetteer."""
    return [item.strip() for item in text.split(",") if item.strip()]


@cache
def people_of(name: str) -> tuple[Person, ...]:
    """The people of a fandom, the main ones first; empty where the fandom is unknown or a wider one."""
    found = find(name)
    return read_people(table(f"fandoms/{found.medium}.toml")[found.id], found.id) if found else ()
