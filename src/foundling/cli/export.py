"""`foundling export`: hand works on, as books, pages, texts, files, records or data."""

from __future__ import annotations

import sys
from pathlib import Path

import typer

from foundling.cli.evidence import one_line, shorten
from foundling.cli.exporting import (
    AddressesOption,
    AdvisoriesOption,
    ArchiveOption,
    CheckOption,
    ContactsOption,
    FandomOption,
    FormatArgument,
    KindOption,
    NameOption,
    NoTextOption,
    OldWarningOption,
    OutputOption,
    OverLimitsOption,
    QueryArgument,
    RawOption,
    ReportOption,
    RespectOption,
    TagsOption,
    check_options,
)
from foundling.cli.finding import wrong_query
from foundling.cli.options import LibraryOption, check_outside, opened
from foundling.cli.progress import heap_progress
from foundling.cli.render import WISHES, export_report
from foundling.cli.screen import complain, err, put, put_json
from foundling.cli.search import WRONG_QUERY, as_typed
from foundling.errors import NoSuchWorkError
from foundling.exports.formats import Format, formats
from foundling.exports.protocol import ForOpenDoors, Options
from foundling.library.library import Library
from foundling.library.types import ExportReport, Progress
from foundling.query import QueryError

# Works that one page of a search brings.
_PAGE = 500


def export(
    context: typer.Context,
    format: FormatArgument,
    works: QueryArgument = None,
    library: LibraryOption = None,
    output: OutputOption = None,
    name: NameOption = "",
    as_: KindOption = "original",
    advisories: AdvisoriesOption = False,
    keep_addresses: AddressesOption = False,
    respect: RespectOption = False,
    no_text: NoTextOption = False,
    raw: RawOption = False,
    archive: ArchiveOption = "Archive",
    fandom: FandomOption = "",
    tags: TagsOption = None,
    old_warning: OldWarningOption = False,
    over_limits: OverLimitsOption = False,
    check: CheckOption = False,
    contacts: ContactsOption = False,
    as_json: ReportOption = False,
) -> ExportReport | int:
    """Hand works on: books, pages, texts, the files as they came, records, data, tables, a bag of all of it.

    Most formats are a file for each work: name a folder, or a file for a single work. Your decisions are in all of
    them. Given again, the same command writes only what has changed. What authors said about archiving is told
    before their works are written. E-mail addresses are masked in copies to be read. docs/export.md tells more;
    docs/open-doors.md, docs/scholars.md and docs/bagit.md tell of their formats.

    Example: `foundling export epub 'rating:<=teen' -o books`
    """
    chosen = formats()[format]
    check_options(context, chosen, as_)
    with opened(library) as shelf:
        found = _wanted(shelf, works or [])
        if isinstance(found, int):
            return found
        output = None if output == _STDOUT else output
        _check_screen(chosen, output)
        if output is not None:
            check_outside(shelf, output)
        with heap_progress("Writing") as progress:
            options = Options(
                name=name,
                as_=as_,
                raw=raw,
                advisories=advisories,
                keep_addresses=keep_addresses,
                respect_wishes=respect,
                tell_wish=_Wishes(),
                text=not no_text,
                open_doors=ForOpenDoors(archive, fandom, old_warning, over_limits, tags, check),
                contacts=contacts,
                whole=not works,
            )
            total = len(found) if works else shelf.counts()["works"]
            report = shelf.export(
                format,
                found,
                sys.stdout.buffer if output is None else output,
                options=options,
                progress=lambda done, work: progress(Progress(done, total, 0, done, 0, 0.0, work)),
            )
            sys.stdout.flush()
    if as_json and output is not None:
        put_json(report)
    else:
        put(export_report(report, output), err())
    return report


def _wanted(shelf: Library, words: list[str]) -> list[str] | int:
    """The ids of the works that were named, or that a query finds; an exit code where there are none."""
    if not words:
        return []
    missing = None
    named: list[str] = []
    for word in words:
        try:
            named.append(shelf.find(word))
        except NoSuchWorkError as error:
            missing = error
    if missing is None:
        return list(dict.fromkeys(named))
    if named:
        raise missing
    return _found(shelf, as_typed(words))


def _found(shelf: Library, query: str) -> list[str] | int:
    ids: list[str] = []
    while True:
        page = shelf.search(query, limit=_PAGE, offset=len(ids), facets=(), passages=False)
        if isinstance(page, QueryError):
            put(wrong_query(query, page), err())
            return WRONG_QUERY
        ids += [one.work.id for one in page.works]
        if not page.works or len(ids) >= page.count:
            break
    if page.unread:
        complain(
            f"{page.unread:,} works that have not been read closely were left out: nobody knows what they hold"
        )
    if not ids:
        raise NoSuchWorkError(query)
    return ids


# What `-o` takes for standard output, as most programs do.
_STDOUT = Path("-")


def _check_screen(format: Format, output: Path | None) -> None:
    """Refuse to write a book to a terminal."""
    if output is None and sys.stdout.isatty() and not format.media_type.startswith(("text/", "application/json")):
        raise typer.BadParameter(f"{format.name} is not for the screen; name a file or a folder", param_hint="-o")


class _Wishes:
    """Called with a work's id and its author's words."""

    def __init__(self) -> None:
        self.told = 0

    def __call__(self, work: str, words: str) -> None:
        self.told += 1
        if self.told <= WISHES:
            complain(f"{work}: the author on archiving: {shorten(one_line(words), 160)}")
