"""The words that tell person, tense, mind and jumps, from data/viewpoint.toml, ready for lookup."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from foundling.knowledge import table

# The kinds of openings, the farthest jumps first.
OPENERS = ("far", "time", "place")


class Lexicon(Struct, frozen=True):
    """Sets of words in small letters. `openers` maps the first word of a jump's opening to openings and their
    kind."""

    first: frozenset[str]
    first_plural: frozenset[str]
    second: frozenset[str]
    third: frozenset[str]
    base: frozenset[str]
    past: frozenset[str]
    present: frozenset[str]
    past_anywhere: frozenset[str]
    no_verbs: frozenset[str]
    mind: frozenset[str]
    weak: frozenset[str]
    outside: frozenset[str]
    between: frozenset[str]
    states: frozenset[str]
    linking: frozenset[str]
    strikes: frozenset[str]
    telling: frozenset[str]
    setting: frozenset[str]
    hours: frozenset[str]
    days: frozenset[str]
    day_parts: frozenset[str]
    openers: dict[str, tuple[tuple[tuple[str, ...], str], ...]]


@cache
def lexicon() -> Lexicon:
    """The lexicon; read once a process."""
    data = table("viewpoint.toml")
    pronouns, tense, mind, jumps = data["pronouns"], data["tense"], data["mind"], data["jumps"]
    pairs = [pair.split() for pair in tense["irregular"].split(",")]
    openers: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {}
    for kind in OPENERS:
        for opening in jumps[kind].replace("\n", "|").split("|"):
            words = tuple(opening.split())
            if words:
                openers[words[0]] = (*openers.get(words[0], ()), (words, kind))
    return Lexicon(
        first=_words(pronouns["first"]),
        first_plural=_words(pronouns["first_plural"]),
        second=_words(pronouns["second"]),
        third=_words(pronouns["third"]),
        base=frozenset(base for base, _ in pairs) | _words(tense["regular"]),
        past=frozenset(past for _, past in pairs),
        present=_words(tense["present"]),
        past_anywhere=_words(tense["past"]),
        no_verbs=_words(tense["no_verbs"]),
        mind=_words(mind["verbs"]),
        weak=_words(mind["weak"]),
        outside=_words(mind["outside"]),
        between=_words(mind["between"]),
        states=_words(mind["states"]),
        linking=_words(mind["linking"]),
        strikes=_words(mind["strikes"]),
        telling=frozenset().union(*(_words(mind[name]) for name in ("verbs", "outside", "states", "strikes"))),
        days=_words(jumps["days"]),
        day_parts=_words(jumps["day_parts"]),
        setting=_words(jumps["setting"]),
        hours=_words(jumps["hours"]) | _words(jumps["days"]) | _words(jumps["day_parts"]),
        openers=openers,
    )


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())
