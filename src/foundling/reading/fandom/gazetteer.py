"""The gazetteer: fandoms, their people with all their names, their places, terms and pairing names.

Owns reading `data/fandoms/*.toml`, which fans mend, and `data/fandoms/index.toml`, which scripts/check_fandoms.py
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

from msgspec import Struct

from foundling.errors import KnowledgeError
from foundling.knowledge import table
from foundling.reading import prose

# The files of the gazetteer, by kind of work.
MEDIA = (
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
        return Form(
            key, float(as_person), float(as_term), cased == "c", tuple(_use(use) for use in uses.split())
        )


def _use(text: str) -> Use:
    fandom, role, person = text.split(":")
    return Use(int(fandom), role, int(person))


@cache
def index() -> Index:
    """The index, read once a process."""
    data = table("fandoms/index.toml")
    fandoms = []
    for line in data["fandoms"].splitlines():
        key, name, medium, within, marks = line.split("\t")
        fandoms.append(Fandom(key, name, medium, within or None, "c" in marks, "u" in marks))
    variants = dict(line.rsplit("\t", 1) for line in data["variants"].splitlines())
    forms = dict(line.split("\t", 1) for line in data["forms"].splitlines())
    starts = dict.fromkeys(data["singles"].split(" "), 1)
    for word_and_length in data["phrases"].split(" "):
        word, _, length = word_and_length.rpartition(":")
        starts[word] = int(length)
    return Index(tuple(fandoms), {key: int(number) for key, number in variants.items()}, forms, starts)


def tokens(text: str) -> list[str]:
    """The words and marks of a name, cut as stories are."""
    return prose._TOKEN.findall(text)


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


# Words before a name that are no part of it.
TITLES = frozenset(
    "mr mrs ms miss mx dr doctor lord lady sir dame captain colonel sergeant major lieutenant professor king queen"
    " prince princess aunt auntie uncle father mother sister brother agent inspector madam madame master mistress"
    " count countess general commander chief detective old young little big baby saint st sheriff principal coach"
    " comrade monsieur mademoiselle abbé darth president officer nurse elder squire admiral constable".split()
)
PARTICLES = frozenset(
    "the of de von van der den la le du di da del della dei al el bin ibn a an and y nar no af d".split()
)


def bare_words(name: str) -> list[str]:
    """The words of a person's name that may stand for the person alone: no titles, particles, initials, numbers."""
    out = []
    for word in tokens(name):
        plain = word.lower().rstrip(".")
        if plain in TITLES or plain in PARTICLES or len(plain) < 2 or not plain[0].isalpha():
            continue
        if word[0].isupper() or not word[0].islower():
            out.append(word)
        elif "'" in word:  # d'Artagnan, al'Thor
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
