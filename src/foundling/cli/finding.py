"""What a search finds, as lines: works with their passages, counts, and what is wrong with a query."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from foundling.cli.evidence import one_line, shorten
from foundling.cli.render import ID_LENGTH, columns_of, number
from foundling.cli.screen import visible
from foundling.library.found import Found, FoundPassage, FoundWork
from foundling.query import QueryError
from foundling.query.facetwords import words_of

# Columns of a value of a facet that are shown.
WIDEST_VALUE = 80


def found_works(found: Found, console: Console, *, skip: int) -> Iterator[RenderableType]:
    """The works with their passages, or tab-separated lines for a pipe."""
    if not console.is_terminal:
        for one in found.works:
            passage = one_line(one.passage.words) if one.passage else ""
            yield Text("\t".join([*columns_of(one.work), passage]))
        return
    for one in found.works:
        yield Text()
        yield _heading(one)
        if one.passage:
            yield Padding(_passage(one.passage), (0, 0, 0, 2))
    yield Text()
    yield Text(_summary(found, skip), style="dim")


def counts_of(found: Found, console: Console, most: int) -> Iterator[RenderableType]:
    """How often each value is among what was found: a table; for a pipe field, value and count, parted by tabs."""
    if not console.is_terminal:
        for field, counted in found.facets.items():
            for one in counted:
                yield Text(f"{field}\t{one_line(one.value)}\t{one.count}")
        return
    table = Table(box=None, header_style="dim", padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column("Field", style="cyan", no_wrap=True)
    table.add_column("Works", justify="right", no_wrap=True)
    table.add_column("Value", overflow="fold")
    for field, counted in found.facets.items():
        for place, one in enumerate(counted):
            last = place == len(counted) - 1
            said = Text(shorten(one_line(words_of(field, one.value)), WIDEST_VALUE))
            table.add_row("" if place else field.capitalize(), f"{one.count:,}", said, end_section=last)
    if table.row_count:
        yield Text()
        yield table
        yield Text()
    cut = any(len(counted) >= most for counted in found.facets.values())
    yield Text(_told(found, f"of each field at most {number(most, 'value')}" if cut else ""), style="dim")


def wrong_query(query: str, wrong: QueryError) -> Iterator[RenderableType]:
    """The query with what is wrong underlined, why, and what may have been meant."""
    start = cell_len(_flat(query[: wrong.span.start]))
    width = max(1, cell_len(_flat(query[wrong.span.start : wrong.span.end])))
    yield Text.assemble(("foundling: ", "bold red"), visible(wrong.why))
    yield Text(f"    {_flat(query)}")
    yield Text(f"    {' ' * start}{'^' * width}", style="red")
    if wrong.meant:
        yield Text(f"perhaps: {one_line(wrong.meant)}")


def _heading(one: FoundWork) -> Text:
    work = one.work
    title = one_line(work.title) if work.title else f"untitled ({one_line(work.path.rsplit('/', 1)[-1])})"
    line = Text.assemble((work.id[:ID_LENGTH], "cyan"), "  ", (title, "bold"))
    if work.author:
        line.append(" by " + ", ".join(map(one_line, work.author)))
    facts = [*map(one_line, work.fandom[:2]), one_line(work.rating or ""), number(work.words, "word")]
    return line.append("  " + " · ".join(filter(None, facts)), style="dim")


def _passage(passage: FoundPassage) -> Text:
    line, at = Text(), 0
    for mark in passage.marks:
        line.append(_flat(passage.words[at : mark.start]))
        line.append(_flat(passage.words[mark.start : mark.end]), style="bold yellow")
        at = mark.end
    line.append(_flat(passage.words[at:]))
    return line


def _flat(text: str) -> str:
    """A piece of a line: every white space a blank, what a terminal would act on made visible."""
    return visible("".join(" " if sign.isspace() else sign for sign in text))


def _summary(found: Found, skip: int) -> str:
    shown = ""
    if len(found.works) < found.count:
        shown = f"{skip + 1:,} to {skip + len(found.works):,} are shown" if found.works else "none left to show"
    return _told(found, shown)


def _told(found: Found, shown: str = "") -> str:
    """How many works were found and left out, and `shown`, which of them are on the screen."""
    said = [number(found.count, "work") + " found" if found.count else "Nothing found"]
    said += [shown] if shown else []
    if found.unread:
        left = "is" if found.unread == 1 else "are"
        said.append(f"{found.unread:,} not read closely yet {left} left out: foundling reread")
    if found.hidden_count:
        said.append(f"{found.hidden_count:,} hidden by your filters")
    return "; ".join(said)
