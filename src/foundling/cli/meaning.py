"""`foundling meaning`: searching by what happens in a story, in other words than its own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from foundling.cli.manual import Command, Group
from foundling.cli.options import JsonOption, LibraryOption, opened
from foundling.cli.progress import heap_progress
from foundling.cli.render import number, sentence
from foundling.cli.screen import err, put, show
from foundling.errors import ModelError
from foundling.library.meaning import Embedded, MeaningState, missing_packages
from foundling.library.types import Progress
from foundling.meaning.types import Installed

PANEL = "Meaning search"
app = typer.Typer(
    cls=Group,
    no_args_is_help=True,
    help="Find a story by what happens in it, in other words than its own: `foundling search --story`.",
)


@app.command(cls=Command, rich_help_panel=PANEL)
def install(
    model: Annotated[
        Path | None,
        typer.Option(
            "--model",
            metavar="DIR",
            help="Use the model in this folder instead of fetching one: a sentence encoder of BERT's kind, as "
            "sentence-transformers saves it.",
            show_default=False,
        ),
    ] = None,
    as_json: JsonOption = False,
) -> Installed:
    """Fetch the model that tells what passages mean, check it, and make it small and fast.

    That takes about 85 MB from the network once, and 25 MB on disk; nothing is ever sent anywhere. The model is
    all-MiniLM-L6-v2 (Apache licence), which knows English best.
    """
    _check_packages()
    from foundling.meaning.installing import install as make_ready
    from foundling.meaning.model import default_folder

    done = make_ready(default_folder(), source=model, tell=lambda what: put(sentence(f"{what} …"), err()))
    megabytes = done.bytes / 1_000_000
    show(
        done,
        as_json=as_json,
        render=lambda: sentence(
            f"{done.name} is ready in {done.folder}, {megabytes:,.0f} MB; it keeps {done.agreement:.1%} of the "
            "full model's order. Next: foundling meaning embed"
        ),
    )
    return done


@app.command(cls=Command, rich_help_panel=PANEL)
def embed(
    library: LibraryOption = None,
    minutes: Annotated[
        float | None,
        typer.Option(
            "--minutes", min=0.0, metavar="N", help="Stop after N minutes; the rest waits.", show_default=False
        ),
    ] = None,
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs",
            "-j",
            min=1,
            metavar="N",
            help="On how many processors to run (by default all).",
            show_default=False,
        ),
    ] = None,
    as_json: JsonOption = False,
) -> Embedded:
    """Read the passages of all stories that were not read so far.

    That takes about a minute for 200 stories. It can be stopped at any moment and goes on from there; the library
    can be used and added to meanwhile.
    """
    seconds = None if minutes is None else minutes * 60
    with opened(library) as shelf, heap_progress("Reading passages") as tell:

        def progress(works: int, total: int) -> None:
            tell(Progress(works, total, words=0, works=works, refused=0, seconds=0.0, current=""))

        done = shelf.embed(seconds=seconds, threads=jobs, progress=progress)
    left = f" {number(done.waiting, 'work')} to go." if done.waiting else ""
    show(
        done,
        as_json=as_json,
        render=lambda: sentence(
            f"{number(done.works, 'work')} read, {number(done.passages, 'passage')}, "
            f"in {done.seconds:,.1f} s.{left}"
        ),
    )
    return done


@app.command(cls=Command, rich_help_panel=PANEL)
def status(library: LibraryOption = None, as_json: JsonOption = False) -> MeaningState:
    """Tell how many stories can be found by meaning, and how many wait to be read."""
    with opened(library) as shelf:
        found = shelf.meaning()
    show(found, as_json=as_json, render=lambda: sentence(_told(found)))
    return found


def _told(state: MeaningState) -> str:
    if state.why:
        return f"Meaning search cannot be used: {state.why}."
    kept = (
        f"{number(state.passages, 'passage')} of {number(state.works, 'work')}, {state.bytes / 1_000_000:,.0f} MB"
    )
    waiting = f"; {number(state.waiting, 'work')} to be read: foundling meaning embed" if state.waiting else ""
    return f"{state.model}: {kept}{waiting}."


def _check_packages() -> None:
    missing = missing_packages("onnx", "safetensors")
    if missing:
        raise ModelError(
            f"meaning search needs more packages ({', '.join(missing)}): pip install 'foundling[meaning]'"
        )
