"""A story as TEI P5: who says what, who is meant where, scenes, relationships, advisories.

Owns the choice of elements, all of the modules core, header, textstructure, namesdates, linking and analysis of
the TEI Guidelines (https://tei-c.org/guidelines/p5/); `data/foundling-tei.rng` is a RELAX NG schema of them.
Text stands as it is, white space and all, so that a pointer `#string-range(p4,12,5)` (TEI Guidelines, 16.2.4)
says where in paragraph p4 something is.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from heapq import heapify, heappop, heappush
from typing import Any, BinaryIO

from msgspec import UNSET, Struct

from foundling.exports import card
from foundling.exports.markup import Section, escape, sections
from foundling.exports.pieces import Piece, keeps_lines
from foundling.exports.protocol import PLAIN, Options, foundling_version, made_by, prepared, title_of
from foundling.library.types import Edition
from foundling.reading.types import CastEntry, Reading
from foundling.spans import Span

_TERMS = ("fandom", "rating", "warning", "relationship", "character", "category", "genre")
_DIVS = {"front": "header", "back": "end"}
# What `ana` points to is called this and a word of these.
_MEANS = "is-"
_MEANINGS = {
    "speech": "said aloud",
    "thought": "thought",
    "letter": "written in a letter",
    "chat": "written in a chat",
    "sign": "signed, or written on a sign",
    "telepathy": "said from mind to mind",
    "mentioned": "no more than mentioned",
    "moderate": "shown, not at length",
    "graphic": "shown at length",
    "declared": "declared by the author",
    "undeclared": "not declared by the author",
    "told": "told of, not happening in the story's present",
    "happens": "happening in the story's present",
}
_RENDER = {"emphasis": "italic", "strong": "bold"}


class _Mark(Struct, frozen=True, order=True):
    """An element over a span of the text; of two that begin together, the longer and lower `rank` is outside."""

    start: int
    minus_end: int
    rank: int
    opening: str
    closing: str

    @property
    def end(self) -> int:
        return -self.minus_end


class _Place(Struct, frozen=True):
    """A paragraph as it was written: its id and its span."""

    id: str
    span: Span


def write_tei(edition: Edition, sink: BinaryIO, /, *, options: Options = PLAIN) -> None:
    """Write the document."""
    edition = prepared(edition, options)
    body = _Body(edition.reading)
    text = list(body.text())
    for part in (_head(edition, options), _stand_off(edition.reading, body.places), text):
        for line in part:
            sink.write(line.encode("utf-8", "replace"))
    sink.write(b"</TEI>\n")


# ---------------------------------------------------------------- header


def _head(edition: Edition, options: Options) -> Iterator[str]:
    language = escape(card.language(edition))
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="{language}">\n'
    yield "<teiHeader>\n<fileDesc>\n<titleStmt>\n"
    yield f"<title>{_line(title_of(edition))}</title>\n"
    yield from (f"<author>{_line(name)}</author>\n" for name in card.authors(edition))
    yield "</titleStmt>\n"
    for claim in edition.record.get("words", ())[:1]:
        yield f'<extent><measure unit="words" quantity="{int(claim.value)}"/></extent>\n'
    yield f"<publicationStmt>\n<distributor>Foundling {escape(foundling_version())}</distributor>\n"
    yield f'<idno type="foundling">{escape(edition.id)}</idno>\n</publicationStmt>\n'
    yield from _series(edition)
    yield "<sourceDesc>\n"
    yield from _source(edition)
    yield "</sourceDesc>\n</fileDesc>\n<encodingDesc>\n<appInfo>\n"
    yield f'<application ident="Foundling" version="{escape(foundling_version())}">\n'
    said = "; ".join(f"{name} {value}" for name, value in made_by(edition, options).items())
    yield f"<label>{escape(said)}</label>\n</application>\n</appInfo>\n</encodingDesc>\n<profileDesc>\n"
    yield from (f"<abstract><p>{escape(words)}</p></abstract>\n" for words in card.values(edition, "summary")[:1])
    yield f'<langUsage><language ident="{language}">{language}</language></langUsage>\n'
    yield from _people(edition.reading)
    yield from _keywords(edition)
    yield "</profileDesc>\n</teiHeader>\n"


def _series(edition: Edition) -> Iterator[str]:
    for place in card.all_series(edition):
        number = "" if place.position is None else f'<biblScope unit="part">{place.position}</biblScope>'
        yield f"<seriesStmt><title>{_line(place.name)}</title>{number}</seriesStmt>\n"


def _source(edition: Edition) -> Iterator[str]:
    yield f"<bibl><title>{_line(title_of(edition))}</title>"
    yield from (f"<author>{_line(name)}</author>" for name in card.authors(edition))
    yield from (f"<date>{_line(date)}</date>" for date in card.values(edition, "date")[:1])
    yield from (f'<ptr target="{escape(url.replace(" ", "%20"))}"/>' for url in card.values(edition, "url")[:1])
    for sha256 in dict.fromkeys(member.sha256 for member in edition.reading.source.members):
        yield f'<idno type="sha256">{escape(sha256)}</idno>'
    yield "</bibl>\n"


def _people(reading: Reading) -> Iterator[str]:
    cast: tuple[CastEntry, ...] = () if reading.cast is UNSET else reading.cast
    if not cast:
        return
    yield "<particDesc>\n<listPerson>\n"
    for entry in cast:
        gender = f' gender="{escape(entry.gender)}"' if entry.gender and " " not in entry.gender else ""
        yield f'<person xml:id="{escape(entry.id)}"{gender}><persName>{_line(entry.name)}</persName>'
        yield from (f'<persName type="alias">{_line(name)}</persName>' for name in entry.aliases)
        yield "</person>\n"
    yield from _relations(reading, {entry.id for entry in cast})
    yield "</listPerson>\n</particDesc>\n"


def _relations(reading: Reading, known: set[str]) -> Iterator[str]:
    """Relationships between people of the cast; what a header says of others is in the keywords."""
    listed = [
        one
        for one in (() if reading.relationships is UNSET else reading.relationships)
        if len(one.between) > 1 and known.issuperset(one.between)
    ]
    if listed:
        yield "<listRelation>\n"
        for one in listed:
            people = " ".join(f"#{escape(id)}" for id in one.between)
            said = f'name="{one.kind}" type="{one.standing}"'
            yield f'<relation {said} mutual="{people}" cert="{one.confidence}"/>\n'
        yield "</listRelation>\n"


def _keywords(edition: Edition) -> Iterator[str]:
    terms = [(field, value) for field in _TERMS for value in card.values(edition, field)]
    if terms:
        yield "<textClass>\n<keywords>\n"
        yield from (f'<term type="{field}">{_line(value)}</term>\n' for field, value in terms)
        yield "</keywords>\n</textClass>\n"


# ---------------------------------------------------------------- what stands off the text


def _stand_off(reading: Reading, places: Sequence[_Place]) -> Iterator[str]:
    groups = {"scene": _scenes(reading, places), "advisory": _advisories(reading, places)}
    words = _words(reading)
    if not words and not any(groups.values()):
        return
    yield "<standOff>\n"
    if words:
        yield '<interpGrp type="meaning">\n'
        yield from (f'<interp xml:id="{_MEANS}{word}">{about}</interp>\n' for word, about in words)
        yield "</interpGrp>\n"
    for kind, lines in groups.items():
        if lines:
            yield f'<spanGrp type="{kind}">\n'
            yield from lines
            yield "</spanGrp>\n"
    yield "</standOff>\n"


def _words(reading: Reading) -> list[tuple[str, str]]:
    """The words that `ana` points to, with what they mean, as far as the document uses them."""
    used: dict[str, None] = {}
    for said in () if reading.speech is UNSET else reading.speech:
        used[said.kind] = None
    for one in () if reading.advisories is UNSET else reading.advisories:
        used.update(dict.fromkeys((one.level, one.standing, "told" if one.told else "happens")))
    return [(word, _MEANINGS.get(word, word)) for word in used]


def _scenes(reading: Reading, places: Sequence[_Place]) -> list[str]:
    out = []
    for number, scene in enumerate(() if reading.scenes is UNSET else reading.scenes, 1):
        told = [word for word in (scene.person, scene.tense) if word]
        said = f' type="{" ".join(told)}"' if len(told) == 1 else f' type="{"-".join(told)}"' if told else ""
        focal = f' corresp="#{escape(scene.focal)}"' if scene.focal else ""
        ends = _ends(scene.span, places)
        if ends:
            out.append(f'<span n="{number}"{said}{focal} {ends} cert="{scene.confidence}"/>\n')
    return out


def _advisories(reading: Reading, places: Sequence[_Place]) -> list[str]:
    out = []
    for one in () if reading.advisories is UNSET else reading.advisories:
        for span in one.spans:
            if ends := _ends(span, places):
                told = "told" if one.told else "happens"
                ana = " ".join(f"#{_MEANS}{word}" for word in (one.level, one.standing, told))
                said = f'type="{escape(one.kind)}" ana="{ana}"'
                out.append(f'<span {said} {ends} cert="{one.confidence}"/>\n')
    return out


def _ends(span: Span, places: Sequence[_Place]) -> str:
    """`from` and `to` of a span; empty where it lies in no paragraph."""
    starts = [place.span.start for place in places]
    first = max(0, bisect_right(starts, span.start) - 1)
    while first < len(places) and places[first].span.end <= span.start:
        first += 1
    last = bisect_right(starts, max(span.start, span.end - 1)) - 1
    if first >= len(places) or last < first:
        return ""
    begins = max(0, span.start - places[first].span.start)
    end = min(span.end, places[last].span.end)
    if first == last:
        return f'from="#string-range({places[first].id},{begins},{end - places[first].span.start - begins})"'
    return (
        f'from="#string-range({places[first].id},{begins})" '
        f'to="#string-range({places[last].id},0,{end - places[last].span.start})"'
    )


# ---------------------------------------------------------------- text


class _Body:
    """Writes the text, and remembers where each paragraph stands."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.text
        self._sections = sections(reading)
        listed = [piece for section in self._sections for piece in section.pieces]
        self._keeps_lines = keeps_lines(reading, listed)
        self._marks = sorted(_marks(reading))
        self._at = 0
        self._chapters = () if reading.chapters is UNSET else reading.chapters
        self.places: list[_Place] = []

    def text(self) -> Iterator[str]:
        """The element `text`; what stands above and below the story is front and back where it does."""
        inner = [section for section in self._sections if section.pieces]
        before = inner[:1] if inner and inner[0].kind == "front" and len(inner) > 1 else []
        after = inner[-1:] if len(inner) > 1 and inner[-1].kind == "back" else []
        middle = inner[len(before) : len(inner) - len(after)]
        yield "<text>\n"
        for name, group in (("front", before), ("body", middle), ("back", after)):
            if group or name == "body":
                yield f"<{name}>\n"
                for section in group:
                    yield from self._div(section)
                yield "" if group else "<p/>\n"
                yield f"</{name}>\n"
        yield "</text>\n"

    def _div(self, section: Section) -> Iterator[str]:
        chapter = self._chapters[section.chapter] if section.chapter is not None else None
        kind = "chapter" if chapter is not None else _DIVS.get(section.kind, "story")
        number = f' n="{chapter.number}"' if chapter is not None and chapter.number is not None else ""
        yield f'<div type="{kind}"{number}>\n'
        for place, piece in enumerate(section.pieces):
            yield from self._piece(piece, first=place == 0)
        yield "</div>\n"

    def _piece(self, piece: Piece, *, first: bool) -> Iterator[str]:
        id = f"p{len(self.places) + 1}"
        self.places.append(_Place(id, piece.span))
        inside = self._inside(
            piece.span, lines=self._keeps_lines or piece.kind in ("verse", "preformatted", "list")
        )
        if first and (piece.title or piece.kind == "heading"):
            yield f'<head xml:id="{id}">{inside}</head>\n'
            return
        rend = "" if piece.kind == "paragraph" else f' rend="{piece.kind}"'
        shown = f'<p xml:id="{id}"{rend}>{inside}</p>'
        if piece.part == "note":
            shown = f'<note type="author">{shown}</note>'
        elif piece.quoted:
            shown = f"<quote>{shown}</quote>"
        yield shown + "\n"

    def _inside(self, span: Span, *, lines: bool) -> str:
        """The words of a paragraph with the elements over them; one that crosses another is written in two."""
        text, out = self._text, list[str]()
        waiting = [_clipped(mark, span) for mark in self._over(span)]
        heapify(waiting)
        open_: list[_Mark] = []
        at = span.start

        def said(end: int) -> None:
            nonlocal at
            words = escape(text[at:end]).replace("\r", "&#13;")
            out.append(words.replace("\n", "<lb/>\n") if lines else words)
            at = end

        while waiting or open_:
            if open_ and (not waiting or open_[-1].end <= waiting[0].start):
                said(open_[-1].end)
                out.append(open_.pop().closing)
                continue
            mark = heappop(waiting)
            said(max(at, mark.start))
            if open_ and mark.end > open_[-1].end:
                heappush(waiting, _Mark(open_[-1].end, mark.minus_end, mark.rank, mark.opening, mark.closing))
                mark = _Mark(mark.start, -open_[-1].end, mark.rank, mark.opening, mark.closing)
            if mark.start < mark.end:
                out.append(mark.opening)
                open_.append(mark)
        said(span.end)
        return "".join(out)

    def _over(self, span: Span) -> Iterator[_Mark]:
        """The marks over a span; asked for from the first paragraph to the last."""
        while self._at < len(self._marks) and self._marks[self._at].start < span.end:
            self._at += 1
        # those that began earlier and reach into it are few: kept from paragraph to paragraph
        held = [*getattr(self, "_held", ()), *self._marks[getattr(self, "_seen", 0) : self._at]]
        self._seen = self._at
        self._held = [mark for mark in held if mark.end > span.start]
        return (mark for mark in self._held if mark.end > span.start and mark.start < span.end)


def _clipped(mark: _Mark, span: Span) -> _Mark:
    start, end = max(mark.start, span.start), min(mark.end, span.end)
    return _Mark(start, -end, mark.rank, mark.opening, mark.closing)


def _marks(reading: Reading) -> Iterable[_Mark]:
    for one in () if reading.speech is UNSET else reading.speech:
        who = f' who="#{escape(one.speaker)}"' if one.speaker else ""
        to = f' toWhom="#{escape(one.to)}"' if one.to else ""
        aloud = ' aloud="false"' if one.kind in ("thought", "letter", "sign") else ""
        opening = f'<said{who}{to}{aloud} ana="#{_MEANS}{one.kind}" cert="{one.confidence}">'
        yield _Mark(one.span.start, -one.span.end, 0, opening, "</said>")
    for entry in () if reading.cast is UNSET else reading.cast:
        opening = f'<rs type="person" ref="#{escape(entry.id)}">'
        for span in entry.mentions:
            yield _Mark(span.start, -span.end, 2, opening, "</rs>")
    for block in reading.blocks:
        if block.kind in _RENDER and block.span.end > block.span.start:
            opening = f'<hi rend="{_RENDER[block.kind]}">'
            yield _Mark(block.span.start, -block.span.end, 1, opening, "</hi>")


def _line(words: Any) -> str:
    return escape(" ".join(str(words).split()))
