"""Values as lines and tables: lists, reports, decisions. The card of a work is in `card`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from foundling.cli.evidence import one_line, shorten
from foundling.cli.reports import ReadReport
from foundling.cli.values import field_name, value_said
from foundling.library.cards import WORK_FORMS
from foundling.library.types import (
    AddReport,
    Decision,
    ExportReport,
    RepairReport,
    RereadReport,
    VerifyReport,
    WorkRow,
)
from foundling.manuscript import Refusal

# Of each reason for refusing, so many files are named; all are in the file of refusals.
NAMED = 3
# Columns of a terminal below which a listing leaves out fandom and rating.
ROOMY = 90
ID_LENGTH = 8
# So many authors' wishes are shown after an export.
WISHES = 10
# From so many words on, the pace means something; below, it is the start of the worker processes that is timed.
ENOUGH = 100_000
# Wider listings are hard to follow with the eye.
WIDEST = 150


def sentence(text: str) -> Iterator[RenderableType]:
    """One sentence."""
    yield Text(one_line(text))


def number(count: int, what: str, plural: str = "") -> str:
    """`1 story`, `2 stories`: a count with its noun; `plural` where it is not the noun with an s."""
    return f"{count:,} {what}" if count == 1 else f"{count:,} {plural or what + 's'}"


def listing(rows: Sequence[WorkRow], console: Console, *, asked_for: bool) -> Iterator[RenderableType]:
    """Works as a table, or as tab-separated lines for a pipe. `asked_for`: a form or the bin was asked for."""
    if not console.is_terminal:
        for row in rows:
            yield Text("\t".join(columns_of(row)))
        return
    if not rows:
        yield Text(
            "Nothing here." if asked_for else "No works yet; `foundling add FOLDER` takes them in.", style="dim"
        )
        return
    table = Table(box=None, header_style="dim", padding=(0, 2, 0, 0), pad_edge=False)
    roomy = console.width >= ROOMY
    # Where all or none have been read closely, the last line says it for all.
    mixed = roomy and len({row.read for row in rows}) > 1
    table.add_column("Id", style="cyan", no_wrap=True, min_width=ID_LENGTH)
    shares = {"Title": 4, "Author": 2, "Fandom": 2, "Rating": 1} if roomy else {"Title": 3, "Author": 2}
    free = min(console.width, WIDEST) - (23 if roomy else 19) - (6 if mixed else 0) - (12 if asked_for else 0)
    cells = [list(_cells(row, roomy=roomy, mixed=mixed, asked_for=asked_for)) for row in rows]
    widths = _fitted([max(map(_wide, column)) for column in list(zip(*cells, strict=True))[1:]], shares, free)
    for name, width in widths.items():
        table.add_column(name, max_width=width, overflow="ellipsis", no_wrap=True)
    table.add_column("Words", justify="right", no_wrap=True, min_width=5)
    if mixed:
        table.add_column("Read", no_wrap=True)
    if asked_for:
        table.add_column("Form", no_wrap=True)
    for listed in cells:
        table.add_row(*listed)
    yield Text()
    yield table
    yield Text()
    words = sum(row.words for row in rows)
    unread = sum(not row.read and row.form in WORK_FORMS for row in rows)
    said = f"; {unread:,} not read closely yet: foundling reread" if unread else ""
    yield Text(f"{number(len(rows), 'work')}, {number(words, 'word')}{said}", style="dim")


def _fitted(wanted: Sequence[int], shares: Mapping[str, int], free: int) -> dict[str, int]:
    """How wide each column is: as its cells want where there is room, else its share of what the others leave."""
    found: dict[str, int] = {}
    waiting = dict(zip(shares, wanted, strict=False))
    while waiting:
        parts = sum(shares[name] for name in waiting)
        modest = [name for name, width in waiting.items() if width <= free * shares[name] // parts]
        for name in modest or list(waiting):
            found[name] = min(waiting[name], free * shares[name] // parts)
        free -= sum(found[name] for name in (modest or list(waiting)))
        for name in modest or list(waiting):
            del waiting[name]
    return {name: max(found[name], len(name)) for name in shares}


def _wide(cell: RenderableType) -> int:
    return cell.cell_len if isinstance(cell, Text) else len(str(cell))


def _cells(row: WorkRow, *, roomy: bool, mixed: bool, asked_for: bool) -> Iterator[RenderableType]:
    yield row.id[:ID_LENGTH]
    yield Text(one_line(row.title)) if row.title else Text(_place(row), style="dim italic")
    yield Text(", ".join(map(one_line, row.author))) if row.author else Text("–", style="dim")
    if roomy:
        yield Text(", ".join(map(one_line, row.fandom)))
        yield Text(one_line(row.rating or ""))
    yield f"{row.words:,}"
    if mixed:
        yield Text("yes" if row.read else "–", style="" if row.read else "dim", justify="center")
    if asked_for:
        yield row.form


def _place(row: WorkRow) -> str:
    return f"untitled ({one_line(row.path.rsplit('/', 1)[-1])})"


def columns_of(row: WorkRow) -> Iterator[str]:
    """The columns of a work in a pipe."""
    yield row.id
    yield one_line(row.title or "")
    yield ", ".join(map(one_line, row.author))
    yield ", ".join(map(one_line, row.fandom))
    yield one_line(row.rating or "")
    yield str(row.words)
    yield row.form
    yield one_line(row.path)
    yield "read" if row.read else "unread"


def add_report(report: AddReport) -> Iterator[RenderableType]:
    """What an `add` did: counts, pace, refusals by reason, and how to take it back."""
    would = "would be " if report.dry_run else ""
    # Files that are neither stories nor refused were here already, or are copies of what was.
    if report.works or report.files <= report.refused + report.refused_before:
        taken = f"{number(report.works, 'story', 'stories')} {would}taken in"
        counted = f", {number(report.words, 'word')}, from {number(report.files, 'file')}"
    else:
        taken, counted = "Nothing new", f" in {number(report.files, 'file')}"
    style = "bold green" if report.works else "bold"
    yield Text.assemble((taken, style), counted, (f"  ({_took(report.words, report.seconds)})", "dim"))
    if not report.files:
        yield Text("there are no files there", style="dim")
    if report.not_stories:
        kept = number(report.not_stories, "other text")
        yield Text(f"{kept} {would}kept, no story as it seems (foundling list --form all shows them)")
    if report.joined:
        texts = number(report.joined, "text") + (" is" if report.joined == 1 else " are")
        yield Text(f"{texts} of a work with others: copies, revisions, chapters (foundling show lists them)")
    if report.already:
        verb = "was" if report.already == 1 else "were"
        yield Text(f"{number(report.already, 'file')} {verb} here already")
    if report.refused_before:
        verb = "was" if report.refused_before == 1 else "were"
        refused = f"{number(report.refused_before, 'file')} {verb} refused before and not tried again"
        yield Text(f"{refused} (foundling add --check tries them)", style="yellow")
    if report.closely:
        yield Text(f"{number(report.closely, 'story', 'stories')} read closely")
    yield from _refused(report.unread, "story", "stories")
    yield from _refused(report.refusals)
    if report.refused > len(report.refusals):
        yield Text(f"  and {report.refused - len(report.refusals):,} more", style="yellow")
    if report.refusals_file is not None and report.refusals:
        yield Text(f"  all of them, with reasons: {one_line(str(report.refusals_file))}")
    if report.run is not None and not report.dry_run and (report.works or report.not_stories):
        yield Text(f"To take all of this back: foundling undo run:{report.run}", style="dim")


def _took(words: int, seconds: float) -> str:
    """How long it took, and how fast that was where there was enough to tell."""
    pace = f", {words / max(seconds, 0.001):,.0f} words a second" if words >= ENOUGH else ""
    return f"{seconds:.1f} s{pace}"


def _refused(refusals: Sequence[Refusal], what: str = "file", plural: str = "") -> Iterator[RenderableType]:
    if not refusals:
        return
    if plural:
        heading = f"{number(len(refusals), what, plural)} could not be read"
    else:
        heading = _heading(refusals, what)
    yield Text(f"{heading}:", style="yellow")
    reasons = Counter((refusal.why, refusal.advice) for refusal in refusals)
    for (why, advice), count in reasons.most_common():
        names = [_name(refusal) for refusal in refusals if (refusal.why, refusal.advice) == (why, advice)]
        more = f" and {count - NAMED:,} more" if count > NAMED else ""
        yield Text(f"  {one_line(why)}: {', '.join(names[:NAMED])}{more}")
        yield Text(f"    {one_line(advice)}", style="dim")


def _heading(refusals: Sequence[Refusal], what: str) -> str:
    """How many files were refused; of a dump, a mailbox, a crawl some parts may be amiss and the rest be here."""
    parts = sum(refusal.locator is not None for refusal in refusals)
    if not parts:
        return f"{number(len(refusals), what)} refused"
    inside = f"{number(parts, 'part of a file', 'parts of files')} left out or amiss"
    files = len(refusals) - parts
    return f"{number(files, what)} refused, {inside}" if files else inside


def _name(refusal: Refusal) -> str:
    inside = f" ({one_line(refusal.locator)})" if refusal.locator else ""
    return one_line(refusal.name) + inside


def read_report(report: ReadReport, output: Path) -> Iterator[RenderableType]:
    """What a `read` wrote."""
    line = (
        f"{number(report.stories, 'story', 'stories')}, {number(report.words, 'word')}, "
        f"from {number(report.files, 'file')}, written to {one_line(str(output))}"
    )
    yield Text(f"{line}  ({_took(report.words, report.seconds)})")
    if report.skipped:
        yield Text(f"{number(report.skipped, 'file')} had been read before")
    if report.refusals:
        yield Text(f"{len(report.refusals):,} could not be read; see above", style="yellow")


def decisions(made: Sequence[Decision], texts: Mapping[str, str] = {}) -> Iterator[RenderableType]:
    """Decisions, one a line. `texts`: what the texts that were chosen to be shown are called, by their ids."""
    if not made:
        yield Text("No decisions.", style="dim")
    for decision in made:
        what, values = _decided(decision, texts)
        line = Text.assemble(
            (f"decision:{decision.id}  ", "dim"),
            (f"{decision.work[:ID_LENGTH]}  ", "cyan"),
            f"{what} ",
            (shorten(values, 200), "bold"),
            (f"  {one_line(decision.who)}, {decision.at[:16].replace('T', ' ')}", "dim"),
        )
        if decision.undone:
            line.append("  (taken back)", style="dim")
            line.stylize("dim")
        yield line


def _decided(decision: Decision, texts: Mapping[str, str]) -> tuple[str, str]:
    """What was decided, and what it is: `Title is`, `Countess`."""
    from foundling.library.decisions import HOLDING  # needs the databases, which `read` does without

    if decision.field == HOLDING:
        names = [texts.get(str(value), "one that is not here any more") for value in decision.values]
        return "The text shown is", ", ".join(map(one_line, names))
    verb = {"set": "is", "add": "has also", "drop": "has not", "accept": "is, as found,"}[decision.how]
    values = "; ".join(value_said(decision.field, value) for value in decision.values) or "none"
    return f"{field_name(decision.field)} {verb}", values


def tally(numbers: Mapping[str, int], path: Path) -> Iterator[RenderableType]:
    """The library's numbers, one a line."""
    yield Text(one_line(str(path)), style="bold")
    width = max((len(f"{count:,}") for count in numbers.values()), default=1)
    for what, count in numbers.items():
        name = what.removeprefix("form:")
        yield Text(f"{count:>{width},}  {'of form ' if what.startswith('form:') else ''}{name}")


def verify_report(report: VerifyReport) -> Iterator[RenderableType]:
    """What `verify` found."""
    looked = f"{number(report.originals, 'original')}, {report.bytes:,} bytes, {number(report.rows, 'row')}"
    if report.clean:
        yield Text.assemble(("All is well: ", "bold green"), looked)
        return
    yield Text.assemble((f"{number(len(report.findings), 'thing')} amiss", "bold red"), f" in {looked}:")
    for finding in report.findings:
        yield Text.assemble("  ", (finding.kind, "red"), f": {one_line(finding.what)}")
        yield Text(f"    {one_line(finding.advice)}", style="dim")


def repair_report(report: RepairReport) -> Iterator[RenderableType]:
    """What `repair` did, and what is lost or left."""
    if not report.found and not report.done and not report.lost:
        yield Text("Nothing to mend: all is well", style="bold green")
        return
    yield Text(f"{number(len(report.found), 'thing')} amiss  ({report.seconds:.1f} s)")
    for line in report.done:
        yield Text.assemble(("  mended", "green"), f": {one_line(line)}")
    for lost in report.lost:
        yield Text.assemble(("  lost", "red"), f": {one_line(lost.path)} ({lost.sha256})")
    if report.lost:
        yield Text("    add these files again, or restore a backup with `foundling restore-backup`", style="dim")
    for finding in report.left:
        yield Text.assemble("  left: ", (finding.kind, "red"), f": {one_line(finding.what)}")
        yield Text(f"    {one_line(finding.advice)}", style="dim")


def reread_report(report: RereadReport) -> Iterator[RenderableType]:
    """What a re-reading did."""
    again = number(report.reread, "manuscript")
    yield Text(f"{again} read again, {report.current:,} up to date  ({report.seconds:.1f} s)")
    if report.closely:
        yield Text(f"{number(report.closely, 'story', 'stories')} read closely")
    if report.unread:
        yield Text(f"{number(report.unread, 'work')} of the library not read closely yet", style="dim")
    yield from _refused(report.refusals, "story", "stories")
    if report.adrift:
        yield Text(
            f"{number(len(report.adrift), 'passage')} of decisions could not be found again:", style="yellow"
        )
        for name in report.adrift:
            yield Text(f"  {one_line(name)}")


def export_report(report: ExportReport, output: Path | None) -> Iterator[RenderableType]:
    """What an export wrote, and what the authors of those works said about archiving."""
    where = "stdout" if output is None else one_line(str(output))
    same = f", {number(report.same, 'file')} as before" if report.same else ""
    yield Text(f"{number(report.works, 'work')} written to {where}{same}")
    if report.kept_back:
        left = f"{number(report.kept_back, 'work')} left out:"
        yield Text(left, style="bold yellow")
        for one in report.left_out[:WISHES]:
            said = f"{shorten(one_line(one.title), 60)}: {shorten(one_line(one.why), 160)}"
            yield Text.assemble((f"  {one.work}  ", "cyan"), said)
        if report.kept_back > WISHES:
            yield Text(f"  and {report.kept_back - WISHES:,} more; --json lists them", style="dim")
    if report.wished > WISHES:
        said = f"The authors of {number(report.wished, 'work')} said something about archiving"
        yield Text(f"{said}; the first {WISHES} are told above, all are in the records", style="bold yellow")
