"""Who tells the story where somebody in it says "I".

Owns finding the passages told in the first person, and whose they are: the narrator is spoken to by name inside
quotations and not named outside them, may say the name (`I, Ellen Marsh,`), or has it stand over the section
(`Ellen's POV`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct, structs

from foundling.reading.grammar import CASES, forms
from foundling.reading.people.evidence import is_called
from foundling.reading.people.lexicon import lexicon
from foundling.reading.prose import Prose
from foundling.reading.views import Figure, Quotes
from foundling.spans import Span

# A section is told by an "I" where at least this part of its words outside quotations are that, and there are at
# least so many words to tell by.
_FIRST_PERSON = 0.012
_FEWEST_WORDS = 60
_FEWEST_TIMES = 3
# What each sign is worth; a narrator must come to `_ENOUGH`.
_SAYS_SO = 6.0
_CALLED = 1.0
_TALKED_OF = 0.2
_TOLD_OF = -1.0
_ENOUGH = 1.0
_SMALLEST_PART = 0.25
_NAMELESS = 0.6
# A narrator answers to so many names beside the usual one, at most.
_MOST_NAMES = 2
# No heading that names a narrator is longer, in tokens.
_LONGEST_HEADING = 8

_SELF = forms("i", " ".join(CASES))
_TELLS = frozenset({"pov", "p.o.v", "perspective", "narrates", "narrating", "narrator"})
# The two words before a name that somebody says of themselves.
_NAMES_SELF = frozenset(
    {
        ("name", "is"),
        ("name", "was"),
        ("i", "am"),
        ("call", "me"),
        ("called", "me"),
        ("called", "myself"),
        ("i", ","),
    }
)
_BREAKS = frozenset({"chapter", "part", "prologue", "epilogue"})
_BESIDE_NAME = _TELLS | _BREAKS | {"'s", "point", "of", "view"}


class _Section(Struct):
    """A stretch of tokens between two breaks.

    `named` is the figure its heading names, -1 without; `sure` where the heading says who tells (`Ellen's POV`).
    `told` counts the words outside quotations, `self` those that are "I".
    """

    first: int
    last: int
    named: int
    sure: bool = False
    told: int = 0
    self: int = 0

    @property
    def is_first_person(self) -> bool:
        if self.sure:
            return self.self > 0
        return self.told >= _FEWEST_WORDS and self.self >= max(_FEWEST_TIMES, _FIRST_PERSON * self.told)


def with_narrators(prose: Prose, quotes: Quotes, figures: Sequence[Figure]) -> list[Figure]:
    """The figures, those who narrate with their passages; a narrator without a name comes last."""
    sections = list(_sections(prose, quotes, figures))
    personal = [one for one in sections if one.is_first_person]
    if not personal:
        return list(figures)
    told = sum(one.told for one in sections)
    headed = [one for one in personal if one.named >= 0]
    several = len({one.named for one in headed}) > 1
    alternating = several and sum(one.told for one in headed) >= _SMALLEST_PART * told
    whose: dict[int, list[_Section]] = {}
    also: list[int] = []
    nobody: list[_Section] = []
    for section in personal:
        if section.named >= 0 and (alternating or section.sure):
            whose.setdefault(section.named, []).append(section)
        else:
            nobody.append(section)
    # A letter that fills a chapter is told by an "I" as well, but it makes nobody the narrator.
    if sum(one.told for one in nobody) < _SMALLEST_PART * told:
        nobody = []
    if nobody:
        found = _find(prose, quotes, figures, nobody)
        if found is not None:
            whose.setdefault(found, []).extend(nobody)
            if len(whose) == 1:
                also = _also_called(prose, quotes, figures, nobody, found)
            nobody = []
    out = [
        structs.replace(figure, narrates=_spans(prose, sections, whose[number])) if number in whose else figure
        for number, figure in enumerate(figures)
    ]
    if also:
        (teller,) = whose
        out[teller] = _merged([out[teller], *(out[number] for number in also)])
        out = [figure for number, figure in enumerate(out) if number not in also]
    if nobody:
        spans = _spans(prose, sections, nobody)
        out.append(Figure(name="the narrator", named=False, narrates=spans, confidence=_NAMELESS))
    return out


def _sections(prose: Prose, quotes: Quotes, figures: Sequence[Figure]) -> Iterator[_Section]:
    """The story cut at headings and at lines without a word, each with how much of it is an "I" telling."""
    by_name: dict[tuple[str, ...], int] = {}
    for number, figure in enumerate(figures):
        for alias in figure.aliases:
            by_name.setdefault(tuple(alias.lower().split()), number)
    lower, at = prose.lower, quotes.at
    section = _Section(0, 0, -1)
    for number, first in enumerate(prose.paragraphs):
        _, last = prose.paragraph_tokens(number)
        named = -1
        if last - first <= _LONGEST_HEADING:
            named = _heading(lower[first:last], by_name)
            if named >= 0 or not any(word[0].isalnum() for word in lower[first:last]):
                yield section
                # A break of the scene alone does not change who tells.
                if named >= 0:
                    section = _Section(last, last, named, not _TELLS.isdisjoint(lower[first:last]))
                else:
                    section = _Section(last, last, section.named, section.sure)
                continue
            if lower[first] in _BREAKS:
                yield section
                section = _Section(last, last, -1)
                continue
        section.last = last
        for token in range(first, last):
            if at[token] < 0:
                word = lower[token]
                if word in _SELF:
                    section.self += 1
                    section.told += 1
                elif word[0].isalpha():
                    section.told += 1
    yield section


def _heading(words: Sequence[str], by_name: dict[tuple[str, ...], int]) -> int:
    """The figure whom a heading names and nothing else (`Ellen`, `Chapter 3: Ellen's POV`); -1 for none."""
    rest = tuple(word for word in words if word[0].isalpha() and word not in _BESIDE_NAME)
    return by_name.get(rest, -1) if rest else -1


def _find(prose: Prose, quotes: Quotes, figures: Sequence[Figure], sections: Sequence[_Section]) -> int | None:
    """The figure who says "I" in these sections; None where nobody comes into question."""
    inside = bytearray(len(prose.words))
    for section in sections:
        inside[section.first : section.last] = b"\1" * (section.last - section.first)
    own = _own_lines(prose, quotes)
    best, most = None, _ENOUGH
    alone: list[int] = []
    for number, figure in enumerate(figures):
        worth = sum(_worth(prose, quotes, first, last, own) for first, last in figure.names if inside[first])
        if worth > most:
            best, most = number, worth
        if worth >= _ENOUGH and _is_only_called(prose, quotes, figure, own):
            alone.append(number)
    # One who is spoken to a single time, and told of nowhere, is the narrator as well where nobody else is.
    return alone[0] if best is None and alone else best


def _own_lines(prose: Prose, quotes: Quotes) -> frozenset[int]:
    """The paragraphs of talk that the narrator says (`I said`)."""
    return frozenset(
        quote.paragraph
        for quote in quotes.quotes
        if quote.cue is not None and prose.lower[quote.cue.who[0]] == "i"
    )


def _is_only_called(prose: Prose, quotes: Quotes, figure: Figure, own: frozenset[int]) -> bool:
    """Whether somebody is named in others' talk alone, spoken to half of the times or more, and is no parent."""
    if not figure.named or any(_is_parent(alias.lower()) for alias in figure.aliases):
        return False
    called = 0
    for first, last in figure.names:
        if quotes.at[first] < 0:
            return False
        called += _worth(prose, quotes, first, last, own) >= _CALLED
    return 2 * called >= len(figure.names)


def _is_parent(word: str) -> bool:
    title = lexicon().titles.get(word)
    return title is not None and title.kind == "kin" and title.alone


def _also_called(
    prose: Prose, quotes: Quotes, figures: Sequence[Figure], sections: Sequence[_Section], teller: int
) -> list[int]:
    """Others who are only spoken to, and are the narrator under another name (`Pell` at work, `Joe` at home)."""
    own = _own_lines(prose, quotes)
    if not _is_only_called(prose, quotes, figures[teller], own):
        return []
    out: list[int] = []
    inside = bytearray(len(prose.words))
    for section in sections:
        inside[section.first : section.last] = b"\1" * (section.last - section.first)
    genders = {figures[teller].gender} - {None}
    for number, figure in enumerate(figures):
        if number == teller or not _is_only_called(prose, quotes, figure, own):
            continue
        if inside[figure.names[0][0]] and len(genders | {figure.gender} - {None}) <= 1:
            genders |= {figure.gender} - {None}
            out.append(number)
    # A long story has many who are called out to in passing.
    return out if len(out) <= _MOST_NAMES else []


def _merged(figures: Sequence[Figure]) -> Figure:
    """Figures as one, called as the first is."""
    first = figures[0]
    return structs.replace(
        first,
        aliases=tuple(dict.fromkeys(alias for one in figures for alias in one.aliases)),
        nouns=tuple(dict.fromkeys(noun for one in figures for noun in one.nouns)),
        gender=next((one.gender for one in figures if one.gender), None),
        given=next((one.given for one in figures if one.given), None),
        family=next((one.family for one in figures if one.family), None),
        titles=tuple(dict.fromkeys(title for one in figures for title in one.titles)),
        names=tuple(sorted(place for one in figures for place in one.names)),
        nominals=tuple(sorted(place for one in figures for place in one.nominals)),
        confidence=max(one.confidence for one in figures),
    )


def _worth(prose: Prose, quotes: Quotes, first: int, last: int, own: frozenset[int]) -> float:
    """What one place of a name says for its being the narrator's."""
    lower, at = prose.lower, quotes.at
    before = lower[first - 1] if first else ""
    earlier = lower[first - 2] if first > 1 else ""
    after = lower[last] if last < len(lower) else ""
    if at[first] < 0:
        says = (earlier, before) in _NAMES_SELF or before == "i'm"
        return _SAYS_SO if says else _TOLD_OF
    if not is_called(before, after):
        return _TALKED_OF
    # Whom the narrator speaks to is somebody else.
    return _TOLD_OF if quotes.quotes[at[first]].paragraph in own else _CALLED


def _spans(prose: Prose, every: Sequence[_Section], own: Sequence[_Section]) -> tuple[Span, ...]:
    """The sections as spans, those that follow each other in one."""
    out: list[Span] = []
    mine = {section.first for section in own}
    follows = False
    for section in every:
        if section.first >= section.last:
            continue
        if section.first in mine:
            span = prose.span(section.first, section.last)
            if follows:
                span = Span(out.pop().start, span.end)
            out.append(span)
        follows = section.first in mine
    return tuple(out)
