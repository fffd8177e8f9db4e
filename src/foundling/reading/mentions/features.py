"""What speaks for a spot meaning somebody: features as short strings, weighed by the trained weights.

A feature begins with what is decided: s (she, he, it), t (they), w (we), c (a common noun); `new` rows stand for
somebody not met before.
"""

from __future__ import annotations

from collections.abc import Sequence

from foundling.reading.mentions.entities import Entity
from foundling.reading.mentions.place import Place
from foundling.reading.mentions.spots import Spot

_PARTS = {
    "subject": "S",
    "object": "O",
    "possessive": "P",
    "reflexive": "R",
    "address": "A",
    "predicate": "K",
    "apposition": "B",
    "around": "L",
}
_KINDS = {"name": "N", "noun": "C", "pronoun": "P"}


def _kind(last: Spot) -> str:
    """What somebody was last meant by: name, common noun, pronoun; I and you, in talk, are apart."""
    return "Y" if last.who in ("I", "you") else _KINDS[last.kind]


# Distances in sentences, as classes.
_NEAR = "0123445566667777777"


def _distance(sentences: int) -> str:
    return _NEAR[sentences] if sentences < len(_NEAR) else "8"


def _recent(entity: Entity, sentence: int) -> str:
    """How often this one was meant lately, as a class."""
    gap = sentence - entity.sentence
    level = entity.recent * (0.9**gap if gap < 60 else 0.0)
    return (
        "0"
        if level < 0.5
        else "1"
        if level < 1
        else "2"
        if level < 2
        else "3"
        if level < 4
        else "4"
        if level < 7
        else "5"
    )


def _warm(entity: Entity, sentence: int) -> str:
    """The same over a longer stretch."""
    gap = sentence - entity.sentence
    level = entity.warm * (0.99**gap if gap < 600 else 0.0)
    step = 0
    while level >= 1.5 and step < 6:
        level /= 2.0
        step += 1
    return str(step) + ("f" if entity.figure >= 0 else "n")


def pronoun_features(
    spot: Spot,
    place: Place,
    found: Sequence[Entity],
    cued: int | None,
    speaker: Entity | None,
    listener: Entity | None,
    teller: Entity | None,
    around: Sequence[Entity | None],
    kind: str,
) -> list[list[str]]:
    """A row for each candidate.

    `cued`: the figure that this pronoun stands for as the speaker named by a cue. `around`: who speaks the quotes
    around the spot. `kind` is the first letter of the features.
    """
    many = str(min(len(found), 5))
    sentence = place.sentence
    rows: list[list[str]] = []
    # How many candidates were met since this one; who talks is seldom talked of, and is not counted.
    rank = 0
    level = max((_level(one, sentence) for one in found), default=0.0)
    for one in found:
        if not one.count:
            rows.append([kind + "unmet", kind + "cued" if one.figure == cued else kind + "uncued"])
            continue
        role = "s" if one is speaker else "l" if one is listener else "t" if one is teller else "-"
        row = _features(spot, place, one, str(min(rank, 5)), many, role, kind)
        row += _in_sentence(spot, place, one, kind)
        here = _PARTS[spot.part] + ("q" if place.quote >= 0 else "n")
        for number, other in enumerate(around):
            if other is one:
                row.append(kind + "w" + str(number) + here)
                row.append(kind + "x" + str(number) + place.opens + _distance(sentence - one.sentence))
            elif other is not None:
                row.append(kind + "y" + str(number) + _PARTS[spot.part])
        if one.figure >= 0 and one.figure == cued:
            row.append(kind + "cued")
        elif cued is not None:
            row.append(kind + "uncued")
        if _level(one, sentence) >= level:
            row.append(kind + "q" + here)
        rows.append(row)
        if role not in "sl":
            rank += 1
    return rows


def _level(entity: Entity, sentence: int) -> float:
    return entity.recent * float(0.9 ** min(sentence - entity.sentence, 60))


def _features(spot: Spot, place: Place, one: Entity, rank: str, many: str, role: str, kind: str) -> list[str]:
    """What speaks for somebody met: how near, in which part, by what words, how often, in talk or narration."""
    last = one.spot
    assert last is not None
    part = _PARTS[spot.part]
    seat = _PARTS[one.part]
    zone = "q" if place.quote >= 0 else "n"
    here = part + zone
    sentence = place.sentence
    gap = _distance(sentence - one.sentence)
    near = "0" if gap == "0" else "1" if gap == "1" else "2"
    turns = place.paragraph - one.paragraph
    paragraphs = str(turns) if turns < 3 else "3"
    across = _across(place, one)
    sure = "g" if one.gender == spot.gender else "u"
    recent = _recent(one, sentence)
    warm = _warm(one, sentence)
    away = sentence - one.noun
    called = _distance(away) if away < 30 else "9" if away < 90 else "a"
    row = [
        # how near
        kind + "1" + gap + here,
        kind + "2" + rank + here,
        kind + "3" + rank + many,
        kind + "c" + paragraphs + zone + gap,
        kind + "6" + zone + across + part,
        kind + "7" + zone + across + gap,
        # parts of the clause
        kind + "4" + seat + part + near,
        kind + "d" + rank + gap + seat,
        kind + "e" + place.opens + rank + seat,
        # by what words
        kind + "5" + _kind(last) + gap,
        kind + "r" + last.article + part + near,
        kind + "s" + ("1" if one.count < 2 else "2" if one.count < 4 else "3") + last.article + gap,
        kind + "t" + called + here,
        kind + "u" + called + gap,
        kind + "v" + called + rank,
        # how often, here and in the whole story
        kind + "8" + sure + one.weight,
        kind + "z" + warm + rank,
        kind + "A" + warm + one.weight + zone,
        kind + "B" + warm + gap,
        kind + "9" + recent + gap,
        kind + "a" + one.weight + zone,
        kind + "k" + rank + recent + across,
        # speaker, listener, narrator
        kind + "b" + role + here,
    ]
    if role != "-":
        row.append(kind + "f" + role + across + gap)
    if last.form == spot.form:
        row.append(kind + "n" + part + gap)
    if last.kind == "pronoun" and last.gender == spot.gender:
        row.append(kind + "o" + rank + part + seat)
    if one.scene != place.scene:
        row.append(kind + "p" + _kind(last))
    return row


def _across(place: Place, one: Entity) -> str:
    """Where somebody was last met: in narration (n), this quote (s), the one just before (p), another (q)."""
    if one.quote < 0:
        return "n"
    if place.quote < 0:
        return "p" if one.quote == place.last_quote else "q"
    return "s" if one.quote == place.quote else "q"


def _in_sentence(spot: Spot, place: Place, one: Entity, kind: str) -> list[str]:
    """What speaks for a subject of this sentence or the one before, and against a subject as its own object."""
    last = one.spot
    assert last is not None
    part = _PARTS[spot.part]
    here = part + ("q" if place.quote >= 0 else "n")
    sentence = place.sentence
    same = "c" if one.clause == place.clause else "d"
    row: list[str] = []
    if one.topic == sentence:
        row.append(kind + "g" + here)
    elif one.topic == sentence - 1:
        row.append(kind + "h" + here + place.opens)
    if one.subject == sentence:
        row.append(kind + "i" + here + same)
    elif one.subject == sentence - 1:
        row.append(kind + "j" + here + place.opens)
    if one.sentence == sentence:
        seat = _PARTS[one.part]
        tokens = place.token - one.token
        apart = "0" if tokens < 2 else "1" if tokens < 4 else "2" if tokens < 8 else "3"
        row.append(kind + "l" + same + seat + part + apart)
        row.append(kind + "m" + same + seat + part + _kind(last))
    return row


def naming_features(rows: Sequence[list[str]], found: Sequence[Entity], figure: Entity, sentence: int) -> None:
    """Add to the rows what speaks for a name being that of somebody met before: much is told of both."""
    for row, one in zip(rows, found, strict=True):
        warm = _warm(one, sentence)
        sure = "g" if one.gender == figure.gender else "u"
        gap = _distance(sentence - one.sentence)
        row += ["f+" + figure.weight + warm, "f-" + warm + gap, "f*" + figure.weight + sure, "f/" + warm + sure]


def new_features(spot: Spot, place: Place, found: Sequence[Entity], kind: str) -> list[str]:
    """The row of somebody not met before."""
    zone = "q" if place.quote >= 0 else "n"
    many = str(min(len(found), 5))
    gap = _distance(place.sentence - found[0].sentence) if found else "-"
    row = [kind + "new", kind + "new" + zone + _PARTS[spot.part], kind + "new" + many, kind + "new" + gap]
    if spot.kind == "noun":
        frame = spot.article + ("p" if spot.plural else "s")
        row += [
            kind + "new/" + frame,
            kind + "new/" + frame + zone,
            kind + "new/" + frame + _PARTS[spot.part],
            kind + "new." + spot.form,
            kind + "new." + spot.form + spot.article,
            kind + "newl" + ("1" if spot.last > spot.head + 1 else "0") + spot.article,
            kind + "newh" + str(min(spot.head - spot.first, 3)) + spot.article,
        ]
    else:
        row.append(kind + "new" + spot.form)
    return row


def none_features(spot: Spot, place: Place, found: Sequence[Entity], kind: str) -> list[str]:
    """The row of things: `they` that mean nobody."""
    zone = "q" if place.quote >= 0 else "n"
    gap = _distance(place.sentence - found[0].sentence) if found else "-"
    return [kind + "none", kind + "none" + spot.form + zone, kind + "none" + gap, kind + "none" + place.opens]


def called_features(
    spot: Spot,
    place: Place,
    found: Sequence[Entity],
    owned: Entity | None,
    owner: Entity | None,
    called: Sequence[Entity],
    family: Sequence[Entity],
    lower: Sequence[str],
) -> list[list[str]]:
    """A row for each candidate for a common noun. `owned`: who was called by this noun of the same owner."""
    rows: list[list[str]] = []
    for number, one in enumerate(found):
        match = _match(spot, one, owned, called, family)
        related = one in family
        if not one.count:
            rows.append(["cunmet" + match, "cunmet" + match + spot.article + ("p" if spot.plural else "s")])
            if related:
                rows[-1] += ["ch" + spot.form, "ch" + one.weight, "chu"]
            continue
        row = _called_row(spot, place, one, match, number)
        if related:
            row += ["ch" + spot.form, "ch" + one.weight, "chm" + match]
        row += _called_before(spot, one, match, lower) if match in "HOF" else _called_anew(spot, place, one)
        if owner is one:
            row.append("cown")
        if one.scene != place.scene:
            row.append("cg" + match)
        rows.append(row)
    return rows


def _match(
    spot: Spot, one: Entity, owned: Entity | None, called: Sequence[Entity], family: Sequence[Entity]
) -> str:
    """Why somebody comes into question for a common noun, the best reason first."""
    if one.figure >= 0 and one.figure == spot.figure:
        return "F"  # whose sister it is matters more than who is called a sister elsewhere
    if one is owned:
        return "O"
    if one in called:
        return "H"
    return "K" if one in family else "E"


def _called_row(spot: Spot, place: Place, one: Entity, match: str, number: int) -> list[str]:
    """What speaks for somebody met, by why they come into question: how near, how often, in what words."""
    assert one.spot is not None
    frame = spot.article + ("p" if spot.plural else "s")
    gap = _distance(place.sentence - one.sentence)
    sure = "g" if one.gender == spot.gender else "u"
    zone = "q" if place.quote >= 0 else "n"
    return [
        "c1" + match + gap,
        "c2" + match + frame,
        "c3" + match + frame + gap,
        "c4" + match + str(min(number, 3)),
        "c5" + match + _kind(one.spot) + frame,
        "c6" + match + _recent(one, place.sentence),
        "c7" + match + one.weight,
        "c0" + match + one.weight + _warm(one, place.sentence),
        "c8" + match + sure + spot.gender,
        "c9" + match + zone + ("q" if one.quote >= 0 else "n"),
        "ca" + match + ("1" if spot.last > spot.head + 1 else "0"),
    ]


def _called_before(spot: Spot, one: Entity, match: str, lower: Sequence[str]) -> list[str]:
    """What speaks for somebody whom the noun, or the story, has called so before."""
    last = one.spot
    assert last is not None
    row = ["cb" + match + spot.form]
    if last.kind == "noun":
        row.append("cc" + match + _adjectives(spot, last, lower))
    return row


def _called_anew(spot: Spot, place: Place, one: Entity) -> list[str]:
    """What speaks for somebody whom this noun has not meant before."""
    assert one.spot is not None
    gap = _distance(place.sentence - one.sentence)
    topic = "t" if one.topic >= place.sentence - 1 else "-"
    row = ["cd" + spot.form, "ce" + spot.article + _kind(one.spot) + gap + topic]
    if one.clause == place.clause and one.sentence == place.sentence:
        row.append("cf" + spot.part)
    return row


def _adjectives(spot: Spot, last: Spot, lower: Sequence[str]) -> str:
    """Whether two phrases have the same words before their nouns: s; one has none: n; other words: o."""
    mine = set(lower[spot.first + 1 : spot.head])
    others = set(lower[last.first + 1 : last.head])
    if mine == others:
        return "s" + str(min(len(mine), 1))
    if not mine:
        return "m"
    if not others:
        return "n"
    return "p" if mine & others else "o"
