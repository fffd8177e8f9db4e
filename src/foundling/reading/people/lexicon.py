"""What is known of names before any story is read: given names, family names, nicknames, titles, nouns, verbs.

Owns the shape in which the layer asks its data files; what the answers mean for a story is decided elsewhere.
Words are in small letters with straight apostrophes throughout.
"""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from foundling.knowledge import rows, table


class Title(Struct, frozen=True):
    """A title of address; `name` stands for all its spellings. `gender`, `marriage`: "" where it does not say.

    `house`: wife, husband or knight, where the title with a family name means one; `given`: it stands before a
    given name as a rule.
    """

    name: str
    gender: str
    kind: str
    marriage: str
    alone: bool
    house: str
    given: bool

    @property
    def is_manly(self) -> bool:
        """Whether men of no rank are called so (`Mr.`, `Sir`)."""
        return self.gender == "he" and (self.kind == "civil" or self.house == "knight")

    @property
    def is_womanly(self) -> bool:
        """Whether women of no rank are called so (`Mrs.`, `Miss`, `Lady`)."""
        return self.gender == "she" and (self.kind == "civil" or self.house == "wife")


class Noun(Struct, frozen=True):
    """A common noun for a person; `gender` is `he`, `she` or ""."""

    gender: str
    kind: str


class Lexicon(Struct, frozen=True):
    """The data files, ready to be asked."""

    shares: dict[str, float]
    uses: dict[str, str]
    families: frozenset[str]
    fulls: dict[str, frozenset[str]]
    shorts: dict[str, tuple[str, ...]]
    titles: dict[str, Title]
    nouns: dict[str, Noun]
    plurals: frozenset[str]
    speech: frozenset[str]
    human: frozenset[str]
    acts: frozenset[str]
    belongings: frozenset[str]
    place_prepositions: frozenset[str]
    place_heads: frozenset[str]
    nobody: frozenset[str]
    never: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]
    honours: frozenset[str]
    epithets: frozenset[str]
    honorifics: frozenset[str]
    common: frozenset[str]
    adjectives: frozenset[str]
    telling: frozenset[str]
    introductions: frozenset[str]
    introducing: frozenset[str]
    calls: frozenset[str]
    before_subjects: frozenset[str]
    weddings: frozenset[str]
    now_called: frozenset[str]
    same: dict[str, str]
    back: dict[str, dict[str, tuple[str, ...]]]

    def relation(self, noun: str) -> str:
        """The usual word for a relation (`mother` of `mamma`)."""
        return self.same.get(noun, noun)


_USES = ("common", "known", "rare")
# What few bore in one country in one year proves little of a story's people (`Kai`, `Dell`).
_RARE_MANS, _RARE_WOMANS = 0.12, 0.88


@cache
def lexicon() -> Lexicon:
    """The knowledge of names, loaded once."""
    evidence = table("person_evidence.toml")
    relations = table("mention_words.toml")
    shares: dict[str, float] = {}
    uses: dict[str, str] = {}
    for row in rows("given_names.tsv"):
        share = float(row["she"])
        if row["use"] == "rare" and not row["origin"]:
            share = min(_RARE_WOMANS, max(_RARE_MANS, share))
        for name in row["names"].lower().split():
            shares.setdefault(name, share)
            if _USES.index(row["use"]) < _USES.index(uses.get(name, _USES[-1])):
                uses[name] = row["use"]
            uses.setdefault(name, row["use"])
    families = frozenset(name for row in rows("family_names.tsv") for name in row["names"].lower().split())
    nouns, plurals = _nouns()
    verbs = evidence["verbs"]
    fulls = _fulls()
    return Lexicon(
        shares=shares,
        uses=uses,
        families=families,
        fulls=fulls,
        shorts=_shorts(fulls),
        titles=_titles(),
        nouns=nouns,
        plurals=plurals,
        speech=frozenset(verbs["speech"].split()),
        human=frozenset(verbs["human"].split()),
        acts=frozenset(verbs["acts"].split()),
        belongings=frozenset(evidence["belongings"]["words"].split()),
        place_prepositions=frozenset(evidence["before"]["place"].split()),
        place_heads=frozenset(evidence["heads"]["words"].split()),
        nobody=frozenset(evidence["nobody"]["words"].split()),
        never=frozenset(evidence["never"]["words"].split()),
        particles=frozenset(evidence["inside"]["particles"].split()),
        suffixes=frozenset(evidence["inside"]["suffixes"].split()),
        honours=frozenset(evidence["inside"]["honours"].split()),
        epithets=frozenset(evidence["inside"]["epithets"].split()),
        honorifics=frozenset(evidence["inside"]["honorifics"].split()),
        common=frozenset(evidence["common"]["words"].split()),
        adjectives=frozenset(evidence["nouns"]["adjectives"].split()),
        telling=frozenset(evidence["nouns"]["telling"].split()),
        introductions=frozenset(evidence["introductions"]["words"]),
        introducing=frozenset(words.split()[-1] for words in evidence["introductions"]["words"]),
        calls=frozenset(evidence["calls"]["words"].split()),
        before_subjects=frozenset(evidence["subjects"]["before"].split()),
        weddings=frozenset(evidence["weddings"]["words"].split()),
        now_called=frozenset(evidence["weddings"]["now"].split()),
        same={word: noun for noun, listed in relations["same"].items() for word in listed.split()},
        back={
            noun: {gender: tuple(words.split()) for gender, words in listed.items()}
            for noun, listed in relations["back"].items()
        },
    )


def _fulls() -> dict[str, frozenset[str]]:
    """From each given name or short form to all the names it may stand for, itself among them.

    Two full names of one row are spellings of one name (`Catherine`, `Katherine`).
    """
    out: dict[str, set[str]] = {}
    for row in rows("nicknames.tsv"):
        full = row["full"].lower().split()
        for name in full:
            out.setdefault(name, {name})
        for short in row["short"].lower().split():
            out.setdefault(short, {short}).update(full)
    return {name: frozenset(full) for name, full in out.items()}


def _shorts(fulls: dict[str, frozenset[str]]) -> dict[str, tuple[str, ...]]:
    """From each full name to the short forms of it."""
    out: dict[str, list[str]] = {}
    for short, names in fulls.items():
        for name in sorted(names):
            if name != short:
                out.setdefault(name, []).append(short)
    return {name: tuple(short) for name, short in out.items()}


def _titles() -> dict[str, Title]:
    out: dict[str, Title] = {}
    for row in rows("titles_of_address.tsv"):
        forms = row["forms"].split("|")
        alone, given = row["alone"] == "yes", row["given"] == "yes"
        title = Title(forms[0], row["gender"], row["kind"], row["marriage"], alone, row["house"], given)
        for form in forms:
            out.setdefault(form, title)
    return out


# Kinds of nouns that mean nobody in particular: many at once, and words of address.
_NOT_ONE = ("group", "address")


def _nouns() -> tuple[dict[str, Noun], frozenset[str]]:
    nouns = {
        word: Noun(row["gender"], row["kind"])
        for row in rows("person_nouns.tsv")
        if row["kind"] not in _NOT_ONE
        for word in row["nouns"].split()
    }
    return nouns, frozenset(plural(word) for word in nouns)


def plural(noun: str) -> str:
    """The plural of a noun for people (`watchman`: `watchmen`, `lady`: `ladies`)."""
    if noun.endswith("man") and noun not in ("human", "german", "roman", "shaman"):
        return noun[:-2] + "en"
    if noun == "child" or noun.endswith("child"):
        return noun + "ren"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    if noun.endswith(("s", "x", "ch", "sh", "z")):
        return noun + "es"
    if noun.endswith("wife"):
        return noun[:-2] + "ves"
    return noun + "s"
