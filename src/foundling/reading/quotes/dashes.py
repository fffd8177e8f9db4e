"""Speech that a dash opens: `— Come here, said Ellen. Sit down.`, `—Hola —dijo Ana—. ¿Qué tal?`

Owns cutting such a paragraph into what is spoken and what is told in between.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from foundling.reading.grammar import forms
from foundling.reading.prose import Prose
from foundling.reading.quotes.clauses import Reader
from foundling.reading.quotes.conventions import DASHES
from foundling.reading.quotes.stretches import Stretch, touches

# What may stand before a cue inside the paragraph.
_BREAKS = frozenset(",.!?…") | {"...", ".."}
_FULL = frozenset(".!?…") | {"...", ".."}
_FIRST = forms("i we you", "subject")


def dash_stretches(reader: Reader, paragraphs: Sequence[int]) -> Iterator[Stretch]:
    """The spoken stretches of paragraphs that open with a dash, in order."""
    prose = reader.prose
    for number in paragraphs:
        first, last = prose.paragraph_tokens(number)
        start = first
        continues = False
        for begin, end in _spoken(reader, first + 1, last):
            yield Stretch(first if start == first else begin, end, begin, end, number, "dash", continues=continues)
            start = end
            continues = True


def _spoken(reader: Reader, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The stretches of tokens that are spoken."""
    prose = reader.prose
    begin = at = first
    while at < last:
        word = prose.words[at]
        inner_dash = word in DASHES and at > first and not touches(prose, at)
        if inner_dash and _cue_at(reader, at + 1, last):
            if begin < at:
                yield begin, at
            at = _behind_dash(prose, at + 1, last)
            begin = at
            continue
        if word in _BREAKS and _cue_at(reader, at + 1, last):
            if begin <= at:
                yield begin, at + 1
            at = _behind_sentence(reader, at + 1, last)
            begin = at
            continue
        at += 1
    if begin < last:
        yield begin, last


def _cue_at(reader: Reader, at: int, last: int) -> bool:
    """Whether `said Ellen` or `she said` begins there."""
    if at + 1 >= last:
        return False
    turned = reader.inverted(at, last)
    if turned is not None and turned.verb is not None:
        return turned.verb.best in reader.known.uttered and turned.verb.finite
    who = reader.phrase(at, last)
    if who is None or (who.kind == "noun" and reader.prose.words[at][0].isupper()):
        return False
    behind = reader.skip_adverbs(who.last, last)
    if behind >= last:
        return False
    verb = reader.verbs.get(reader.lower[behind])
    if verb is None or verb.best not in reader.known.uttered or not verb.finite:
        return False
    return verb.best == "say" or reader.lower[at] not in _FIRST


def _behind_dash(prose: Prose, at: int, last: int) -> int:
    """Where speech goes on behind narration between dashes; the marks behind the second dash are speech's own."""
    while at < last and prose.words[at] not in DASHES:
        at += 1
    at += 1
    while at < last and not prose.words[at][0].isalnum() and prose.words[at] not in "¿¡":
        at += 1
    return min(at, last)


def _behind_sentence(reader: Reader, at: int, last: int) -> int:
    """Where speech goes on behind a sentence of narration, and behind those that follow it."""
    words = reader.words
    while at < last:
        while at < last and words[at] not in _FULL:
            at += 1
        while at < last and words[at] in _FULL:
            at += 1
        if at + 1 >= last or not _tells(reader, at, last):
            return at
    return last


def _tells(reader: Reader, at: int, last: int) -> bool:
    """Whether a sentence tells of somebody's doing in the past: "He turned to the door." """
    who = reader.phrase(at, last)
    if who is None or reader.lower[at] in _FIRST:
        return False
    behind = reader.skip_adverbs(who.last, last)
    if behind >= last:
        return False
    word = reader.lower[behind]
    verb = reader.verbs.get(word)
    return (verb is not None and verb.form == "past") or word in reader.pasts or word.endswith("ed")
