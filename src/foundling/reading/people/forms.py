"""The forms of names, taken apart: titles, given names, the family name; and what they say of gender.

Owns the shape of a form. Which forms mean the same person is decided in `drafts`.
"""

from __future__ import annotations

from msgspec import Struct

from foundling.reading.people.lexicon import Lexicon, Title

Key = tuple[str, ...]

# Below and above these shares of women a name is a man's, or a woman's.
_MANS, _WOMANS = 0.25, 0.75


class Form(Struct, frozen=True):
    """A form taken apart. `titles` are spellings in `Lexicon.titles`; `words` the rest, without suffixes and
    particles. `gender` is "" where neither the words nor the story's pronouns nearby are sure of one. `elder`:
    often called old, as one is who has a grown son."""

    key: Key
    titles: tuple[str, ...]
    words: tuple[str, ...]
    count: int
    gender: str = ""
    elder: bool = False

    @property
    def title(self) -> str:
        """The last title, which stands next to the name; "" without one."""
        return self.titles[-1] if self.titles else ""


def take_apart(key: Key, count: int, names: Lexicon) -> Form:
    """The titles before, and the words of the name."""
    at = 0
    while at < len(key) - 1 and key[at] in names.epithets and key[-1] not in names.nouns:
        at += 1
    key, whole = key[at:], key
    at = 0
    while at < len(key) - 1 and key[at] in names.titles and not (at == 0 and _is_given(key, names)):
        at += 1
    rest = key[at:]
    if "of" in rest:
        # `the Duke of Marsh` is known by the office, `Anne of Marsh` by the given name.
        rest = rest[: rest.index("of")] or rest
    words = tuple(word for word in rest if word not in names.suffixes and word not in names.particles)
    return Form(whole, key[:at], words or key[at:], count)


def _is_given(key: Key, names: Lexicon) -> bool:
    """Whether a first word that may be a title is a given name here (`Dean Marsh`, `Don Marsh`)."""
    return len(key) == 2 and names.uses.get(key[0]) in ("common", "known") and key[1] not in names.shares


def titled_gender(form: Form, names: Lexicon) -> str:
    """What the titles, or the word itself where it is one (`Duchess`), say of gender; "" for nothing."""
    for title in reversed(form.titles):
        if names.titles[title].gender:
            return names.titles[title].gender
    own = names.titles.get(form.words[0])
    if own and len(form.words) == 1 and not form.titles and form.words[0] not in names.shares:
        return own.gender
    return ""


def share_of_women(form: Form, names: Lexicon) -> float | None:
    """The share of women among those so called by their given name, or by a noun; None: no hint."""
    word = form.words[0]
    if (len(form.words) > 1 or not form.titles) and word in names.shares:
        return share_of(word, names)
    noun = names.nouns.get(form.words[-1])
    return (0.97 if noun.gender == "she" else 0.03) if noun and noun.gender else None


def share_of(word: str, names: Lexicon) -> float:
    """The share of women among those with a given name; of a short form for names of both, near the middle."""
    share = names.shares[word]
    full = [names.shares[name] for name in names.fulls.get(word, ()) if name != word and name in names.shares]
    if full and min(full) < _MANS and max(full) > _WOMANS:
        return max(_MANS, min(_WOMANS, share))
    return share


def same_given(one: str, other: str, names: Lexicon) -> bool:
    """Whether two given names may be one person's: equal, an initial, a short form."""
    if one == other:
        return True
    bare, plain = one.rstrip("."), other.rstrip(".")
    if len(bare) == 1 or len(plain) == 1:
        return bare[0] == plain[0]
    mine, theirs = names.fulls.get(one), names.fulls.get(other)
    return mine is not None and theirs is not None and not mine.isdisjoint(theirs)


_ENDINGS = ("kins", "ie", "ey", "y", "i", "s")
_SHORTEST = 3


def shortened(short: str, name: str) -> bool:
    """Whether one name looks like a short form of another: its beginning, with a fond ending (`Sev`, `Marcy`)."""
    if len(short) >= _SHORTEST and len(name) > len(short) + 1 and name.startswith(short):
        return True
    for ending in _ENDINGS:
        stem = short.removesuffix(ending)
        if stem != short:
            if len(stem) > 1 and stem[-1] == stem[-2]:
                stem = stem[:-1]
            if len(stem) >= _SHORTEST and name.startswith(stem):
                return True
    return False


# Kinds of titles of which somebody has one; learned and civil titles may stand beside them.
_EXCLUSIVE = frozenset({"rank", "noble", "church", "kin", "office"})


def titles_clash(mine: list[Title], theirs: list[Title]) -> bool:
    """Whether nobody has titles of both lists (`Mrs.` and `Miss`, `General` and `Captain`)."""
    for one in mine:
        for other in theirs:
            if one.marriage and other.marriage and one.marriage != other.marriage:
                return True
            if one.gender and other.gender and one.gender != other.gender:
                return True
            if one.kind in _EXCLUSIVE and one.kind == other.kind and one.name != other.name:
                # A deacon may be Brother Marsh.
                if not (one.given or other.given):
                    return True
    return False
