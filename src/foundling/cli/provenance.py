"""Where a work came from, what was mended on the way, and what its author said about handing it on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rich.console import RenderableType
from rich.text import Text

from foundling.cli.evidence import one_line, shorten
from foundling.cli.values import as_words
from foundling.library.serials import doubled
from foundling.library.types import Arrival, Edition
from foundling.reading.types import Claim, SourceInfo

# A work can have come a hundred times; so many arrivals are shown.
ARRIVALS = 5
HOLDINGS = 30
LABEL = 10


def origin_lines(edition: Edition, width: int) -> Iterator[RenderableType]:
    """How the text came to be what it is: the file's kind, mends, and every arrival."""
    source = edition.reading.source
    yield _line("Kept as", ", ".join(_kinds(source)))
    for said in _mends(source):
        yield _line("", said)
    yield from _holdings(edition)
    arrivals = [arrival for holding in edition.holdings for arrival in holding.arrivals]
    for number, arrival in enumerate(arrivals[:ARRIVALS]):
        yield _line("Came as" if number == 0 else "", one_line(arrival.path))
        facts = f"{arrival.at[:10]} · {arrival.size:,} bytes · sha256 {arrival.sha256}"
        yield _line("", shorten(facts, width - LABEL))
        yield from _accession(arrival)
    if len(arrivals) > ARRIVALS:
        yield _line("", f"and {len(arrivals) - ARRIVALS} more times")


def _holdings(edition: Edition) -> Iterator[RenderableType]:
    """What a work holds besides the text that is shown, where it holds several."""
    if len(edition.holdings) < 2:
        return
    for number, holding in enumerate(edition.holdings[:HOLDINGS]):
        kind = "the text shown" if holding.shown else "another text of it"
        if holding.kind == "instalment":
            kind = "an instalment" if holding.position is None else f"chapter {holding.position}"
        path = one_line(holding.arrivals[0].path) if holding.arrivals else ""
        yield _line("Holds" if number == 0 else "", f"{holding.work} · {kind} · {path}")
    if len(edition.holdings) > HOLDINGS:
        yield _line("", f"and {len(edition.holdings) - HOLDINGS} more")
    twice = doubled(held.position for held in edition.holdings if held.kind == "instalment")
    if twice:
        yield _line("", f"came more than once: chapter {', '.join(map(str, twice))}")


def _accession(arrival: Arrival) -> Iterator[RenderableType]:
    if arrival.accession is not None and (arrival.accession.name or arrival.accession.note):
        note = f" ({one_line(arrival.accession.note)})" if arrival.accession.note else ""
        yield _line("", f"given by {one_line(arrival.accession.name)}{note}")


def _kinds(source: SourceInfo) -> Iterator[str]:
    yield source.media_type
    if source.encoding:
        yield source.encoding
    if len(source.members) > 1:
        yield f"joined from {len(source.members)} pieces"


def _mends(source: SourceInfo) -> Iterator[str]:
    if source.repairs:
        first = source.repaired[0].was if source.repaired else ""
        where = f", {len(source.repaired)} places; the first was {one_line(first)!r}" if first else ""
        yield f"mended: {', '.join(source.repairs)}{where}"
    if source.removed:
        yield "left out: " + ", ".join(_count(count, what) for what, count in source.removed.items())
    if source.missing:
        yield "missing: " + ", ".join(one_line(part) for part in source.missing)
    if source.pictures:
        yield f"pictures: {len(source.pictures)}"


def wishes(record: Mapping[str, Sequence[Claim[Any]]]) -> Iterator[RenderableType]:
    """What the author said about archiving, before anybody hands the work on."""
    for claim in record.get("archive", ())[:1]:
        yield Text()
        yield Text.assemble(("The author on archiving: ", "bold"), (as_words(claim.value), "bold yellow"))


def _count(count: int, what: str) -> str:
    """`12 comments`, `1 comment`: what was left out is named in the plural."""
    return f"{count:,} {what.removesuffix('s') if count == 1 else what}"


def _line(label: str, value: str) -> Text:
    return Text.assemble((label.ljust(LABEL), "dim"), value)
