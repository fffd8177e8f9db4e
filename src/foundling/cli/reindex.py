"""`foundling reindex`: make the full-text index anew."""

from __future__ import annotations

from foundling.cli.options import JsonOption, LibraryOption, opened
from foundling.cli.progress import heap_progress
from foundling.cli.render import number, sentence
from foundling.cli.screen import show
from foundling.library.index import Followed
from foundling.library.types import Progress


def reindex(library: LibraryOption = None, as_json: JsonOption = False) -> Followed:
    """Make the full-text index anew out of the catalogue and the kept texts.

    That is seldom needed: the index follows the library by itself, and one that is missing or damaged is made anew
    by the next search.
    """
    with opened(library) as shelf, heap_progress("Indexing") as tell:
        total = shelf.counts()["manuscripts"]

        def progress(works: int) -> None:
            tell(Progress(works, total, words=0, works=works, refused=0, seconds=0.0, current=""))

        done = shelf.reindex(progress=progress)
    show(
        done,
        as_json=as_json,
        render=lambda: sentence(f"{number(done.works, 'work')} indexed in {done.seconds:,.1f} s."),
    )
    return done
