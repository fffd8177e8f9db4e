"""A story's annotations in the files that BookNLP writes, for whoever has tools for those.

Owns the layout of `.tokens`, `.entities`, `.quotes` and `.book` (https://github.com/booknlp/booknlp). What is not
looked for here (lemmas, parts of speech, dependencies, what is no person) stays empty; `byte_onset` and
`byte_offset` are code points of the text, as offsets are everywhere in Foundling.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from msgspec import UNSET

from foundling.exports.naming import Names, named
from foundling.exports.protocol import PLAIN, Count, Options, made_by, prepared
from foundling.exports.writing import whole_file
from foundling.knowledge import table
from foundling.library.incoming import clean
from foundling.library.types import Edition, ExportReport
from foundling.manuscript import Manuscript
from foundling.reading.prose import Prose, read_prose
from foundling.reading.types import CastEntry, Part, Reading
from foundling.spans import Span

_NAME = "{author} - {title}"
_TOKENS = (
    "paragraph_ID", "sentence_ID", "token_ID_within_sentence", "token_ID_within_document", "word", "lemma",
    "byte_onset", "byte_offset", "POS_tag", "fine_POS_tag", "dependency_relation", "syntactic_head_ID", "event",
)  # fmt: skip
_ENTITIES = ("COREF", "start_token", "end_token", "prop", "cat", "text")
_KINDS = {"PROP": "proper", "NOM": "common", "PRON": "pronoun"}
_QUOTES = ("quote_start", "quote_end", "mention_start", "mention_end", "mention_phrase", "char_id", "quote")


def write_booknlp(editions: Iterator[Edition], folder: Path, /, *, options: Options = PLAIN) -> ExportReport:
    """Write four files for each work to a folder; streams."""
    count, names = Count(), Names()
    folder.mkdir(parents=True, exist_ok=True)
    for edition in editions:
        shown = prepared(edition, options)
        name = names.take(named(options.name or _NAME, shown), "")
        for suffix, data in _files(shown, options).items():
            path = folder / f"{name}.{suffix}"
            with whole_file(path) as sink:
                sink.write(data)
            count.file(len(data))
        count.add(edition)
    return count.report()


def _files(edition: Edition, options: Options) -> dict[str, bytes]:
    reading = edition.reading
    parts = () if reading.parts is UNSET else reading.parts
    whole = parts or (Part("body", Span(0, len(reading.text))),)
    prose = read_prose(Manuscript(edition.id, (), reading.text, reading.blocks), parts=whole)
    index = _Index(prose)
    numbers = {entry.id: number for number, entry in enumerate(_cast(reading))}
    return {
        "tokens": _tsv(_TOKENS, _token_rows(prose)),
        "entities": _tsv(_ENTITIES, _entity_rows(reading, index, numbers)),
        "quotes": _tsv(_QUOTES, _quote_rows(reading, index, numbers)),
        "book": msgspec.json.encode(_book(edition, numbers, options)),
    }


class _Index:
    """Which tokens a span covers."""

    def __init__(self, prose: Prose) -> None:
        self._prose = prose

    def of(self, span: Span) -> tuple[int, int] | None:
        """The first and the last token, or None."""
        first, end = self._prose.tokens_in(span)
        return (first, end - 1) if first < end else None


def _cast(reading: Reading) -> tuple[CastEntry, ...]:
    return () if reading.cast is UNSET else reading.cast


def _token_rows(prose: Prose) -> Iterator[tuple[object, ...]]:
    begins = [*prose.sentences, len(prose.words)]
    sentence = paragraph = -1
    for number, word in enumerate(prose.words):
        sentence += begins[sentence + 1] == number
        paragraph += paragraph + 1 < len(prose.paragraphs) and prose.paragraphs[paragraph + 1] == number
        place = (paragraph, sentence, number - begins[sentence], number)
        yield (*place, word, "", prose.starts[number], prose.ends[number], "", "", "", "", "O")


def _entity_rows(reading: Reading, index: _Index, numbers: dict[str, int]) -> Iterator[tuple[object, ...]]:
    found = []
    for entry in _cast(reading):
        for span in entry.mentions:
            place = index.of(span)
            if place is not None:
                words = reading.text[span.start : span.end]
                found.append((*place, numbers[entry.id], _kind(words, entry), words))
    for first, last, number, kind, words in sorted(found):
        yield number, first, last, kind, "PER", words


def _kind(words: str, entry: CastEntry) -> str:
    """PROP, NOM or PRON: a name, a common noun, a pronoun."""
    if words.casefold() in table("export_booknlp.toml")["pronouns"]:
        return "PRON"
    names = {name.casefold() for name in (entry.name, *entry.aliases)}
    return "PROP" if words.casefold() in names and words[:1].isupper() else "NOM"


def _quote_rows(reading: Reading, index: _Index, numbers: dict[str, int]) -> Iterator[tuple[object, ...]]:
    mentions = sorted((span, entry.id) for entry in _cast(reading) for span in entry.mentions)
    starts = [span.start for span, _ in mentions]
    for one in () if reading.speech is UNSET else reading.speech:
        place = index.of(one.span)
        if place is None:
            continue
        near = _near(one.cue, one.speaker, mentions, starts)
        mention = index.of(near) if near is not None else None
        phrase = reading.text[near.start : near.end] if near is not None else ""
        speaker = "" if one.speaker is None else numbers.get(one.speaker, "")
        where = mention if mention is not None else ("", "")
        yield (*place, *where, phrase, speaker, reading.text[one.span.start : one.span.end])


def _near(
    cue: Span | None, speaker: str | None, mentions: list[tuple[Span, str]], starts: list[int]
) -> Span | None:
    """The mention of the speaker inside the cue."""
    if cue is None or speaker is None:
        return None
    for at in range(bisect_left(starts, cue.start), len(mentions)):
        span, id = mentions[at]
        if span.start >= cue.end:
            return None
        if id == speaker:
            return span
    return None


def _book(edition: Edition, numbers: dict[str, int], options: Options) -> dict[str, Any]:
    reading = edition.reading
    return {
        "made_by": made_by(edition, options),
        "work": edition.id,
        "characters": [
            {
                "id": numbers[entry.id],
                "count": len(entry.mentions),
                "g": {"argmax": entry.gender, "max": entry.confidence} if entry.gender else None,
                "mentions": _counted(reading, entry),
                "agent": [],
                "patient": [],
                "mod": [],
                "poss": [],
            }
            for entry in _cast(reading)
        ],
    }


def _counted(reading: Reading, entry: CastEntry) -> dict[str, list[dict[str, object]]]:
    """What somebody is called, with how often: by name, by common noun, by pronoun."""
    said = Counter(clean(reading.text[span.start : span.end]) for span in entry.mentions)
    found: dict[str, list[dict[str, object]]] = {"proper": [], "common": [], "pronoun": []}
    for words, number in sorted(said.items(), key=lambda one: (-one[1], one[0])):
        found[_KINDS[_kind(words, entry)]].append({"n": words, "c": number})
    return found


def _tsv(header: tuple[str, ...], rows: Iterator[tuple[object, ...]]) -> bytes:
    lines = ["\t".join(header)]
    lines += ["\t".join(_cell(cell) for cell in row) for row in rows]
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def _cell(cell: object) -> str:
    return " ".join(cell.split()) if isinstance(cell, str) else str(cell)
