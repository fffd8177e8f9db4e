"""The words that cues are read with (data/speech_verbs.toml, data/cue_words.toml), as sets and forms.

Owns inflecting the verbs and nothing else.
"""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from foundling.knowledge import table

_CLASSES = ("say", "tell", "voice", "talk", "think", "write", "gesture")
_FINITE = frozenset({"past", "s"})


class Verb(Struct, frozen=True):
    """A form of a verb that stands beside speech.

    `classes` are the groups of the data file that hold it, the strongest, `best`, first. `form`: `base` (say),
    `s` (says), `past` (said), `ing` (saying), `done` (spoken: not finite). `finite`: it is `says` or `said`.
    """

    lemma: str
    classes: tuple[str, ...]
    form: str
    best: str
    finite: bool


class Lexicon(Struct, frozen=True):
    """Verbs by form in small letters; closed classes of words, each by its name in the data file.

    Of the classes of verbs, `spoken` say that somebody speaks, `uttered` also that somebody thinks, `said` also
    that somebody writes; `tags` are tags behind a full stop too, `sure` hardly stand for anything but speech.
    """

    verbs: dict[str, Verb]
    words: dict[str, frozenset[str]]
    spoken: frozenset[str]
    uttered: frozenset[str]
    said: frozenset[str]
    tags: frozenset[str]
    sure: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The words, read once."""
    data = table("speech_verbs.toml")
    irregular = data["irregular"]
    classes: dict[str, list[str]] = {}
    doubling: set[str] = set()
    for name in _CLASSES:
        for entry in data[name]:
            lemma = entry.rstrip("=").split()[0]
            if entry.endswith("="):
                doubling.add(lemma)
            held = classes.setdefault(lemma, [])
            if name not in held:
                held.append(name)
    verbs: dict[str, Verb] = {}
    for lemma, held in classes.items():
        for form, word in _forms(lemma, lemma in doubling, irregular.get(lemma)):
            known = verbs.get(word)
            if known is None or _CLASSES.index(held[0]) < _CLASSES.index(known.best):
                verbs[word] = Verb(lemma, tuple(held), form, held[0], form in _FINITE)
    words = {name: frozenset(entries) for name, entries in table("cue_words.toml").items()}
    groups = {name: frozenset(members) for name, members in data["groups"].items()}
    return Lexicon(verbs, words, **groups)


def _forms(lemma: str, doubled: bool, irregular: list[str] | None) -> list[tuple[str, str]]:
    if irregular:
        return [(_form(lemma, word), word) for word in irregular]
    stem = lemma + lemma[-1] if doubled else lemma
    if lemma.endswith("e"):
        past, ing = lemma + "d", lemma[:-1] + "ing"
    elif lemma.endswith("y") and lemma[-2] not in "aeiou":
        past, ing = lemma[:-1] + "ied", lemma + "ing"
    else:
        past, ing = stem + "ed", stem + "ing"
    if lemma.endswith(("s", "sh", "ch", "x", "z")):
        third = lemma + "es"
    elif lemma.endswith("y") and lemma[-2] not in "aeiou":
        third = lemma[:-1] + "ies"
    else:
        third = lemma + "s"
    found = [("past", past), ("past", f"{lemma.removesuffix('e')}'d"), ("s", third), ("ing", ing), ("base", lemma)]
    if doubled and lemma.endswith("l"):
        found += [("past", lemma + "ed"), ("ing", lemma + "ing")]  # "signaled" and "signalled"
    return found


def _form(lemma: str, word: str) -> str:
    data = table("speech_verbs.toml")
    if word in data["participles"]:
        return "done"
    if word.endswith("ing") and word != lemma:
        return "ing"
    if word == lemma:
        return "past" if lemma in data["same_past"] else "base"
    return "s" if word.endswith(("s", "th", "z")) else "past"
