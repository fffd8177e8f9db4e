"""A record as a person enjoys reading it: value, how sure, and the words of the story that say so.

Owns the card of `show` (an edition of the library) and of `read` (a reading that nothing was decided on).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import UNSET, Struct
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from foundling.cli.closeness import close_lines
from foundling.cli.evidence import one_line, quote, shorten
from foundling.cli.provenance import origin_lines, wishes
from foundling.cli.structure import structure
from foundling.cli.values import as_words, field_name, percent, value_said
from foundling.library.fields import HOLDS_SEVERAL
from foundling.library.types import Edition
from foundling.reading.types import Claim, Reading
from foundling.spans import Span

# From this many columns on, the evidence stands beside the value; below, under it.
WIDE = 96
# The widest card: longer lines are hard to read.
WIDEST = 140
# What a pipe gets of a line of evidence.
PIPE_ROOM = 160
# A claim is drawn as sure from SURE on and as doubtful below DOUBTFUL.
SURE = 0.9
DOUBTFUL = 0.6
# What the card says of a field that was decided to be empty.
NONE = "none"
# Fields that the head of the card says already.
IN_HEAD = frozenset({"form", "words", "language", "status"})
# Values longer than this many columns are cut, unless every claim is asked for.
LONG = 240

Record = Mapping[str, Sequence[Claim[Any]]]


class _Row(Struct, frozen=True):
    """One claim of the card: `label` is empty below the first claim of a field."""

    label: str
    value: str
    claim: Claim[Any]


def edition_card(edition: Edition, console: Console, *, every: bool = False) -> Iterator[RenderableType]:
    """The card of a work in the library."""
    notes = ["in the bin"] if edition.removed else []
    record = {**edition.record, **decided_empty(edition)}
    yield from _card(record, edition.reading, console, every=every, head=[edition.id, *notes])
    yield from origin_lines(edition, console.width)
    yield from wishes(edition.record)
    yield from close_lines(edition)


def close_card(edition: Edition, wanted: frozenset[str], console: Console) -> Iterator[RenderableType]:
    """What close reading found in a work: those of `cast`, `speech`, `scenes` and `advisories` that are wanted."""
    from foundling.cli.findings import findings  # draws the cast, which a record does without

    yield Text()
    yield from _head(edition.record, edition.reading, [edition.id])
    if edition.close.read:
        yield from findings(edition.reading, wanted, console)
    yield Text()
    yield from close_lines(edition)


def decided_empty(edition: Edition) -> Record:
    """A claim of nothing for each field that somebody decided to leave empty, so that the card says so."""
    latest = {decision.field: decision for decision in edition.decisions if not decision.undone}
    return {
        field: (Claim(NONE, (), 1.0, f"curator:{decision.who}"),)
        for field, decision in latest.items()
        if not decision.values and not edition.record.get(field)
    }


def reading_card(reading: Reading, console: Console, *, every: bool = False) -> Iterator[RenderableType]:
    """The card of a story that is not kept."""
    yield from _card(as_record(reading), reading, console, every=every, head=[one_line(reading.source.name)])
    yield Text()


def as_record(reading: Reading) -> Record:
    """A reading's record as a mapping from field to claims."""
    if reading.record is UNSET:
        return {}
    record = reading.record
    return {name: getattr(record, name) for name in record.__struct_fields__}


def _card(
    record: Record, reading: Reading, console: Console, *, every: bool, head: list[str]
) -> Iterator[RenderableType]:
    width = min(console.width, WIDEST) if console.is_terminal else WIDEST
    yield Text()
    yield from _head(record, reading, head)
    yield Text()
    rows = list(_rows(record, every=every))
    if not console.is_terminal:
        yield from _plain_rows(rows, reading)
    elif width >= WIDE:
        yield _wide_table(rows, reading, width)
    else:
        yield from _narrow_rows(rows, reading, width)
    yield from structure(reading, width, console)


def _head(record: Record, reading: Reading, notes: list[str]) -> Iterator[RenderableType]:
    titles = _names(record, "title")
    yield Text(titles[0] if titles else "Untitled", style="bold" if titles else "bold dim")
    authors = _names(record, "author")
    if authors:
        yield Text.assemble("by ", (", ".join(authors), "bold"))
    else:
        yield Text("by nobody named", style="dim")
    words = _best(record, "words")
    facts = [
        *notes,
        _best(record, "form"),
        _best(record, "status"),
        _best(record, "language"),
        f"{int(words):,} words" if words else "",
    ]
    yield Text(" · ".join(fact for fact in facts if fact), style="cyan")


def _names(record: Record, field: str) -> list[str]:
    """The values of a field that the head shows; of one that was decided to be empty, none."""
    claims = record.get(field, ())
    return [as_words(one.value) for one in claims if one.value != NONE or not one.by.startswith("curator:")]


def _best(record: Record, field: str) -> str:
    claims = record.get(field, ())
    return value_said(field, claims[0].value) if claims else ""


def _rows(record: Record, *, every: bool) -> Iterator[_Row]:
    for field, claims in record.items():
        if field in IN_HEAD and not every:
            continue
        shown = claims if every or field in HOLDS_SEVERAL else claims[:1]
        for number, claim in enumerate(shown):
            value = value_said(field, claim.value)
            label = field_name(field) if number == 0 or every else ""
            if every and len(shown) > 1:
                label = f"{field_name(field)} {number + 1}"
            yield _Row(label, value if every else shorten(value, LONG), claim)


def sureness(claim: Claim[Any]) -> Text:
    """How sure: a share, or whose decision it is."""
    if claim.by.startswith("curator:"):
        return Text(f"decided by {one_line(claim.by.partition(':')[2]) or 'you'}", style="bold magenta")
    style = "green" if claim.confidence >= SURE else "red" if claim.confidence < DOUBTFUL else "yellow"
    return Text(percent(claim.confidence).rjust(4), style=style)


def evidence(claim: Claim[Any], text: str, room: int) -> Text:
    """The line that says so; where there is none, what does."""
    if claim.spans:
        more = f"  (+{len(claim.spans) - 1} more)" if len(claim.spans) > 1 else ""
        line = quote(text, _inside(claim.spans[0], text), max(room - len(more), 8))
        return line.append(more, style="dim")
    if claim.hint:
        return Text(shorten(f"said by {one_line(claim.hint)}", room), style="dim italic")
    if claim.by.startswith("curator:"):
        return Text("")
    return Text(shorten(f"computed ({one_line(claim.by)})", room), style="dim italic")


def _inside(span: Span, text: str) -> Span:
    return Span(min(span.start, len(text)), min(span.end, len(text)))


def _wide_table(rows: list[_Row], reading: Reading, width: int) -> RenderableType:
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=True, header_style="dim", width=width)
    label = max([len(row.label) for row in rows] + [5])
    value = min(max([len(row.value) for row in rows] + [5]), (width - label - 12) * 2 // 5)
    room = width - label - value - 8 - max([len(sureness(row.claim).plain) for row in rows] + [4])
    table.add_column("Field", width=label, style="cyan", no_wrap=True)
    table.add_column("Value", width=value, overflow="fold")
    table.add_column("Sure", no_wrap=True)
    table.add_column("The words that say so", width=room, no_wrap=True)
    for row in rows:
        table.add_row(row.label, Text(row.value), sureness(row.claim), evidence(row.claim, reading.text, room))
    return table


def _narrow_rows(rows: list[_Row], reading: Reading, width: int) -> Iterator[RenderableType]:
    for row in rows:
        line = Text()
        if row.label:
            line.append(f"{row.label}: ", style="cyan")
        line.append(row.value).append("  ").append_text(sureness(row.claim))
        yield Padding(line, (0, 0, 0, 0 if row.label else 2))
        proof = evidence(row.claim, reading.text, width - 4)
        if proof.plain:
            yield Padding(proof, (0, 0, 0, 4))


def _plain_rows(rows: list[_Row], reading: Reading) -> Iterator[RenderableType]:
    """For a pipe: field, value, how sure and the evidence, parted by tabs."""
    label = ""
    for row in rows:
        label = row.label or label
        proof = evidence(row.claim, reading.text, PIPE_ROOM).plain
        yield Text("\t".join((label, row.value, sureness(row.claim).plain.strip(), proof)))
