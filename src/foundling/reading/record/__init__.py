"""The record: rules that yield what they find, ranked in one place.

`read_record` runs every rule over the regions around the story and hands all they find to `rank`. A rule is a
pure function; none looks at what another found.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from foundling.manuscript import Manuscript
from foundling.reading.record.carried import carried_record
from foundling.reading.record.computed import counted_words, main_language
from foundling.reading.record.contact import loose_addresses, places, signature
from foundling.reading.record.ends import end_marks, torn
from foundling.reading.record.exporters import exported
from foundling.reading.record.filename import named_file
from foundling.reading.record.form import read_form
from foundling.reading.record.front import Found, Rule, survey
from foundling.reading.record.hints import hinted
from foundling.reading.record.instalment import holds_several, lone_chapter, loose_parts
from foundling.reading.record.labels import labelled
from foundling.reading.record.notes import asides
from foundling.reading.record.prose import loose_prose
from foundling.reading.record.rank import rank
from foundling.reading.record.rating import rated_lines
from foundling.reading.record.subject import heads, posters
from foundling.reading.record.title import title_lines
from foundling.reading.record.titlepage import dated_lines, title_page
from foundling.reading.scan import Scan
from foundling.reading.types import Chapter, LanguageSpan, Part, Record

RULES: tuple[Rule, ...] = (
    hinted,
    labelled,
    exported,
    heads,
    posters,
    title_lines,
    title_page,
    dated_lines,
    rated_lines,
    loose_prose,
    asides,
    loose_addresses,
    places,
    signature,
    loose_parts,
    lone_chapter,
    end_marks,
    torn,
    counted_words,
    main_language,
    named_file,
)


def read_record(
    manuscript: Manuscript,
    /,
    *,
    scan: Scan,
    parts: tuple[Part, ...],
    chapters: tuple[Chapter, ...],
    languages: tuple[LanguageSpan, ...],
) -> Record:
    """The record of a story; fields that nothing supports are empty."""
    if (carried := carried_record(manuscript)) is not None:
        return carried
    record = rank(find_all(manuscript, scan=scan, parts=parts, chapters=chapters, languages=languages))
    return msgspec.structs.replace(record, form=read_form(manuscript, scan))


def find_all(
    manuscript: Manuscript,
    /,
    *,
    scan: Scan,
    parts: tuple[Part, ...],
    chapters: tuple[Chapter, ...],
    languages: tuple[LanguageSpan, ...],
) -> Iterator[Found]:
    """Everything that every rule finds, unranked. A file that joins several posts is no one instalment."""
    front = survey(manuscript, scan, parts, chapters, languages)
    whole = holds_several(front)
    for rule in RULES:
        for found in rule(front):
            if not (whole and found.field == "chapter"):
                yield found
