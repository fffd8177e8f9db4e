"""`foundling desk`: what Foundling is not sure of, and your answers to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Literal

import typer
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from foundling.cli.evidence import one_line, shorten
from foundling.cli.manual import Command, Group
from foundling.cli.options import JsonOption, LibraryOption, WorkArgument, opened, typed
from foundling.cli.render import ID_LENGTH, decisions
from foundling.cli.screen import complain, out, put, put_json, show
from foundling.cli.set import grouped
from foundling.cli.values import field_meant, field_name, percent, value_said
from foundling.errors import DecisionError
from foundling.library.types import Decision

if TYPE_CHECKING:
    from foundling.library.desk import Answer, Asked, Batch, Heap, Question
    from foundling.library.library import Library

LOOK, ANSWER = "Look", "Answer"
# Characters of a line of evidence that are shown.
_ROOM = 160
app = typer.Typer(
    cls=Group, no_args_is_help=True, help="Answer what Foundling is not sure of, the least sure first."
)

FieldOption = Annotated[str | None, typer.Option("--field", metavar="FIELD", help="Only of this field.")]
RuleOption = Annotated[str | None, typer.Option("--rule", metavar="RULE", help="Only what this rule claims.")]
FandomOption = Annotated[str | None, typer.Option("--fandom", metavar="NAME", help="Only works of this fandom.")]
ValueOption = Annotated[str | None, typer.Option("--value", metavar="VALUE", help="Only claims of this value.")]
StateOption = Annotated[
    Literal["open", "missing", "postponed"],
    typer.Option(
        "--state", metavar="STATE", help="open (claims), missing (titles and authors nothing states) or postponed."
    ),
]
OneWork = Annotated[
    str | None,
    typer.Argument(metavar="[WORK]", callback=typed, help="Its id, path or title.", show_default=False),
]
OneField = Annotated[
    str | None, typer.Argument(metavar="[FIELD]", help="The field that was claimed.", show_default=False)
]
OneValue = Annotated[
    str | None,
    typer.Argument(metavar="[VALUE]", callback=typed, help="Which value, of several.", show_default=False),
]
AllOption = Annotated[bool, typer.Option("--all", help="All questions that the other options name, as one.")]


@app.command("list", cls=Command, rich_help_panel=LOOK)
def list_questions(
    library: LibraryOption = None,
    field: FieldOption = None,
    rule: RuleOption = None,
    fandom: FandomOption = None,
    value: ValueOption = None,
    state: StateOption = "open",
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, metavar="N", help="At most N questions.")] = 20,
    as_json: JsonOption = False,
) -> object:
    """List what is not sure, the least sure first, each with the words that it rests on.

    Example: `foundling desk list --field title`
    """
    with opened(library) as shelf:
        batch = shelf.desk.batch(_asked(field, rule, fandom, value, state), limit=limit)
    show(batch, as_json=as_json, render=lambda: _questions(batch))
    return batch


@app.command(cls=Command, rich_help_panel=LOOK)
def heaps(
    by: Annotated[
        Literal["field", "rule", "fandom", "value"],
        typer.Argument(metavar="BY", help="field, rule, fandom or value.", show_default=False),
    ],
    library: LibraryOption = None,
    state: StateOption = "open",
    as_json: JsonOption = False,
) -> object:
    """Count like questions together, so that many can be answered as one. A pipe gets columns parted by tabs.

    Example: `foundling desk heaps value`, then `foundling desk reject --field title --value Downloads --all`
    """
    with opened(library) as shelf:
        found = shelf.desk.heaps(by, _asked(None, None, None, None, state))
    console = out()
    if as_json:
        put_json(found)
    elif console.is_terminal:
        put(_heap_table(found, by), console)
    else:
        put((Text("\t".join(_heap(heap))) for heap in found), console)
    return found


@app.command(cls=Command, rich_help_panel=ANSWER)
def accept(
    work: OneWork = None,
    field: OneField = None,
    value: OneValue = None,
    library: LibraryOption = None,
    of_field: FieldOption = None,
    rule: RuleOption = None,
    fandom: FandomOption = None,
    of_value: ValueOption = None,
    all_: AllOption = False,
    as_json: JsonOption = False,
) -> tuple[Decision, ...]:
    """Say that what is claimed is so. `foundling undo` takes it back, many at once where many were answered.

    Example: `foundling desk accept "Taking In" title`
    """
    with opened(library) as shelf:
        asked = _asked(of_field, rule, fandom, of_value, "open")
        made = shelf.desk.accept(*_answers(shelf, work, field, value, asked, all_=all_))
    return _told(made, as_json=as_json)


@app.command(cls=Command, rich_help_panel=ANSWER)
def reject(
    work: OneWork = None,
    field: OneField = None,
    value: OneValue = None,
    library: LibraryOption = None,
    of_field: FieldOption = None,
    rule: RuleOption = None,
    fandom: FandomOption = None,
    of_value: ValueOption = None,
    all_: AllOption = False,
    as_json: JsonOption = False,
) -> tuple[Decision, ...]:
    """Say that what is claimed is not so.

    Example: `foundling desk reject --field title --value "untitled document" --all`
    """
    with opened(library) as shelf:
        asked = _asked(of_field, rule, fandom, of_value, "open")
        made = shelf.desk.reject(*_answers(shelf, work, field, value, asked, all_=all_))
    return _told(made, as_json=as_json)


@app.command(cls=Command, rich_help_panel=ANSWER)
def correct(
    work: WorkArgument,
    values: Annotated[
        list[str],
        typer.Argument(
            metavar="FIELD=VALUE...", callback=typed, help='What it is: title="Taking In".', show_default=False
        ),
    ],
    library: LibraryOption = None,
    instead: Annotated[
        str | None,
        typer.Option("--instead-of", metavar="VALUE", help="Of a field with several values, the wrong one."),
    ] = None,
    as_json: JsonOption = False,
) -> tuple[Decision, ...]:
    """Say what it is in place of what is claimed.

    Example: `foundling desk correct q15arz4p title="Seven Jars"`
    """
    from foundling.library.desk import Answer

    made: list[Decision] = []
    with opened(library) as shelf:
        for field, given in grouped(values).items():
            key = " ".join((instead or "").casefold().split())
            made += shelf.desk.correct(Answer(shelf.find(work), field, key), given)
    return _told(tuple(made), as_json=as_json)


@app.command(cls=Command, rich_help_panel=ANSWER)
def postpone(
    work: WorkArgument,
    field: Annotated[str, typer.Argument(metavar="FIELD", help="The field that was claimed.", show_default=False)],
    value: OneValue = None,
    library: LibraryOption = None,
    why: Annotated[str, typer.Option(metavar="WORDS", help="Why it must wait.")] = "",
) -> None:
    """Put a question off: it is asked no more until it is taken up again."""
    with opened(library) as shelf:
        answers = _answers(shelf, work, field, value, _asked(None, None, None, None, "open"), all_=False)
        shelf.desk.postpone(*answers, why=why)
    complain("put off; `foundling desk list --state postponed` lists what waits")


@app.command(cls=Command, rich_help_panel=ANSWER)
def resume(
    work: WorkArgument,
    field: Annotated[str, typer.Argument(metavar="FIELD", help="The field that was claimed.", show_default=False)],
    value: OneValue = None,
    library: LibraryOption = None,
) -> None:
    """Take up a question that was put off."""
    with opened(library) as shelf:
        answers = _answers(shelf, work, field, value, _asked(None, None, None, None, "postponed"), all_=False)
        shelf.desk.resume(*answers)
    complain("taken up again")


@app.command(cls=Command, rich_help_panel=ANSWER)
def edit(
    values: Annotated[
        list[str],
        typer.Argument(
            metavar="FIELD=VALUE...",
            callback=typed,
            help='fandom="Tides", or series= for none.',
            show_default=False,
        ),
    ],
    search: Annotated[
        str | None,
        typer.Option(
            "--search", metavar="QUERY", callback=typed, help="All works that this finds (docs/search.md)."
        ),
    ] = None,
    work: Annotated[
        list[str] | None,
        typer.Option("--work", "-w", metavar="WORK", help="This work. May be given often."),
    ] = None,
    library: LibraryOption = None,
    add: Annotated[bool, typer.Option("--add", help="Add to the values there are.")] = False,
    drop: Annotated[bool, typer.Option("--drop", help="Drop this value, keep the others.")] = False,
    as_json: JsonOption = False,
) -> tuple[Decision, ...]:
    """Decide a field of many works at once; one `foundling undo` takes all of it back.

    Example: `foundling desk edit fandom="High Water" --search "source:tides-archive"`
    """
    if add and drop:
        raise typer.BadParameter("--add and --drop cannot be given together")
    how: Literal["set", "add", "drop"] = "add" if add else "drop" if drop else "set"
    made: list[Decision] = []
    with opened(library) as shelf:
        works = [*(work or ()), *_found(shelf, search)]
        if not works:
            raise DecisionError("no work is named: give --work or a --search that finds some")
        for field, given in grouped(values).items():
            made += shelf.desk.edit(works, field, given, how=how)
    return _told(tuple(made), as_json=as_json)


def _found(shelf: Library, search: str | None) -> list[str]:
    """The works that a search finds, all of them."""
    from foundling.query import QueryError

    if search is None:
        return []
    found = shelf.search(search, limit=1_000_000, facets=(), passages=False)
    if isinstance(found, QueryError):
        raise DecisionError(f"the search is not understood: {found}")
    return [one.work.id for one in found.works]


def _asked(
    field: str | None,
    rule: str | None,
    fandom: str | None,
    value: str | None,
    state: Literal["open", "missing", "postponed"],
) -> Asked:
    from foundling.library.desk import Asked

    return Asked(field_meant(field) if field else None, rule, fandom, value, state)


def _answers(
    shelf: Library, work: str | None, field: str | None, value: str | None, asked: Asked, *, all_: bool
) -> tuple[Answer, ...]:
    """The questions that are meant: one work's, or (`all_`) all of a kind."""
    from msgspec.structs import replace

    if all_:
        if work is not None:
            raise typer.BadParameter("--all answers for all works: name none")
        if asked == replace(asked, field=None, rule=None, fandom=None, value=None):
            raise typer.BadParameter("--all needs to know of what: --field, --rule, --fandom or --value")
        found = shelf.desk.all_of(asked)
    elif work is None or field is None:
        raise typer.BadParameter("name a WORK and its FIELD, or --all of a kind")
    else:
        wanted = replace(asked, work=shelf.find(work), field=field_meant(field), value=value)
        found = shelf.desk.all_of(wanted) or shelf.desk.all_of(replace(wanted, state="missing"))
    if not found:
        raise DecisionError("nothing is asked there; see `foundling desk list`")
    if len(found) > 1 and not all_:
        raise DecisionError(f"{len(found)} values of {field} are asked about; name the one: {_keys(found)}")
    return found


def _keys(found: tuple[Answer, ...]) -> str:
    return ", ".join(repr(one.key) for one in found)


def _told(made: tuple[Decision, ...], *, as_json: bool) -> tuple[Decision, ...]:
    show(made, as_json=as_json, render=lambda: decisions(made))
    return made


def _questions(batch: Batch) -> Iterator[RenderableType]:
    if not batch.questions:
        yield Text("Nothing to ask.", style="dim")
    for question in batch.questions:
        yield from _question(question)
    if batch.count > len(batch.questions):
        yield Text(f"{len(batch.questions):,} of {batch.count:,}", style="dim")


def _question(question: Question) -> Iterator[RenderableType]:
    from foundling.library.inwords import rule_words

    title = question.work.title or question.work.path
    value = shorten(value_said(question.field, question.value), _ROOM) or "nothing states it"
    yield Text.assemble(
        (question.work.id[:ID_LENGTH], "cyan"),
        f"  {field_name(question.field)}: ",
        (value, "bold"),
        (f"  {percent(question.confidence)}" if question.rule else "", "dim"),
        (f"  {shorten(one_line(title), 60)}", "dim"),
    )
    if question.rule:
        yield Text(f"    it goes by {rule_words(question.rule)} ({question.rule})", style="dim")
    if question.evidence:
        yield Text(f"    {shorten(one_line(question.evidence.words), _ROOM)}", style="dim italic")
    elif question.hint:
        yield Text(f"    {one_line(question.hint)}  {one_line(question.work.path)}", style="dim italic")
    if question.why:
        yield Text(f"    put off: {one_line(question.why)}", style="dim")


def _heap_table(heaps: Sequence[Heap], by: str) -> Iterator[RenderableType]:
    """Heaps as a table; of a rule in words as well, since its name is what --rule takes."""
    from foundling.library.inwords import rule_words

    if not heaps:
        yield Text("Nothing to ask.", style="dim")
        return
    table = Table(box=None, header_style="dim", padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column("Asked", justify="right", no_wrap=True)
    of_value = any(heap.field for heap in heaps)
    for name in ("Field", "Rule") if of_value else ():
        table.add_column(name, style="cyan", no_wrap=True)
    table.add_column(by.capitalize(), overflow="fold")
    if by == "rule":
        table.add_column("It goes by", overflow="fold")
    for heap in heaps:
        place = [heap.field, heap.rule] if of_value else []
        said = [rule_words(heap.key)] if by == "rule" and heap.key else []
        key = shorten(one_line(heap.key), _ROOM) or "nothing stated"
        table.add_row(f"{heap.count:,}", *place, Text(key), *said)
    yield table


def _heap(heap: Heap) -> list[str]:
    place = [heap.field, heap.rule] if heap.field else []
    return [str(heap.count), *place, one_line(heap.key) or "nothing stated"]
