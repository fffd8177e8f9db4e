"""`foundling read`: read files without keeping them."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path, PurePath
from typing import Annotated

import msgspec
import typer
from msgspec import Struct

from foundling.cli.card import reading_card
from foundling.cli.filenames import numbered, single, targets
from foundling.cli.options import JobsOption, check_paths
from foundling.cli.progress import heap_progress
from foundling.cli.render import read_report
from foundling.cli.reports import ReadReport
from foundling.cli.screen import complain, err, out, put, put_bytes
from foundling.library.types import Progress
from foundling.manuscript import Hint, Refusal
from foundling.reading.types import Reading
from foundling.sources.heap import HeapFile, walk
from foundling.workers import FileRead, read_files


class Found(Struct, frozen=True):
    """A file to be read; `target` is where its JSON goes, without `.json`, relative to the folder for output."""

    path: Path
    name: str
    size: int
    target: PurePath
    hints: tuple[Hint, ...] = ()


def read(
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="PATH...", help="Files and folders; they are only read.", show_default=False),
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON: one object a story, one a line.")] = False,
    as_html: Annotated[
        bool, typer.Option("--html", help="Make a page a story instead: the story with all findings marked.")
    ] = False,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="DIR", help="Write one JSON file (or page) a story into this folder."
        ),
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="With -o: leave out files whose JSON (or page) is there already.")
    ] = False,
    jobs: JobsOption = None,
) -> ReadReport:
    """Read files without keeping them: what Foundling makes of each story, on all cores.

    With -o, `a/b.txt` is written to `DIR/a/b.json`; several stories in one file become
    b.1.json, b.2.json; where two files would get one name the suffix stays (b.txt.json, b.html.json).
    Without -o the stories are printed in the order of the files.

    With --html each story becomes one page that needs nothing else: who speaks in colours, the cast, the scenes,
    the advisories. Without -o the page of a single story is printed.

    Example: `foundling read rescued --json -o readings`
    """
    if output is not None and output.exists() and not output.is_dir():
        raise typer.BadParameter(f"{output} is a file; name a folder", param_hint="-o")
    if resume and output is None:
        raise typer.BadParameter("--resume goes with -o DIR", param_hint="--resume")
    if as_html and as_json:
        raise typer.BadParameter("--html and --json are two ways to write; choose one", param_hint="--html")
    check_paths(paths)
    files, refusals = find(paths)
    if not files and not refusals:
        complain("there are no files there")
    if as_html and output is None and len(files) > 1:
        raise typer.BadParameter(f"{len(files)} files give as many pages; name a folder for them with -o DIR")
    form = _PAGE if as_html else _JSON
    known = {file.target for file in files if output and resume and _done(output, file.target, form)}
    waiting = [file for file in files if file.target not in known]
    sink: _Stdout | _Folder | _Page
    if output:
        sink = _Folder(output, form)
    else:
        sink = _Page() if as_html else _Stdout(as_json=as_json)
    report = _read_all(waiting, sink, refusals, jobs=jobs, skipped=len(known))
    for refusal in report.refusals:
        complain(str(refusal))
    if output:
        put(read_report(report, output), err())
    return report


def find(paths: list[Path]) -> tuple[list[Found], list[Refusal]]:
    """All files at and below `paths`, each with the place of its JSON, and what cannot be read."""
    listed: dict[PurePath, HeapFile] = {}
    refusals = []
    for root in paths:
        for item in walk([root]):
            if isinstance(item, Refusal):
                refusals.append(item)
            else:
                listed.setdefault(_inside(item.path, root, several=len(paths) > 1), item)
    named = targets(listed)
    found = [Found(file.path, file.shown, file.size, named[inside], file.hints) for inside, file in listed.items()]
    return found, refusals


def _inside(path: Path, root: Path, *, several: bool) -> PurePath:
    """Where a file's JSON goes: below a folder's own name where several paths are given.

    A file that was itself named keeps its folders, where they lie below the current one.
    """
    if path != root:
        above = PurePath(root.resolve().name) if several else PurePath()
        return above / path.relative_to(root)
    outside = path.is_absolute() or ".." in path.parts
    return PurePath(path.name) if outside else PurePath(path)


def _done(folder: Path, target: PurePath, form: _Form) -> bool:
    names = single(target, form.suffix), numbered(target, 1, form.suffix)
    return any((folder / name).exists() for name in names)


class _Form(Struct, frozen=True):
    """What a file of the output holds: its suffix, and how it is made of a reading's JSON."""

    suffix: str
    made: Callable[[bytes], bytes]


def _as_page(reading: bytes) -> bytes:
    # Pages need a template engine, which reading as JSON can do without.
    from foundling.exports.page import page

    return page(msgspec.json.decode(reading, type=Reading)).encode("utf-8", "replace")


_JSON = _Form(".json", lambda reading: reading)
_PAGE = _Form(".html", _as_page)


class _Number(Struct, frozen=True):
    value: int


class _Computed(Struct, frozen=True):
    words: tuple[_Number, ...] = ()


class _Glance(Struct, frozen=True):
    """As much of a reading's JSON as progress needs: the computed number of words."""

    record: _Computed = _Computed()

    @property
    def words(self) -> int:
        return self.record.words[0].value if self.record.words else 0


class _Stdout:
    """Prints readings as they come: JSON Lines, or cards."""

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json

    def take(self, file: Found, reading: bytes) -> None:
        """Print one reading."""
        if self.as_json:
            put_bytes(reading)
            return
        console = out()
        put(reading_card(msgspec.json.decode(reading, type=Reading), console), console)

    def finish(self, file: Found) -> None:
        """Nothing waits."""


class _Page:
    """Prints the page of the first story, and says so where there are more."""

    def __init__(self) -> None:
        self.count = 0

    def take(self, file: Found, reading: bytes) -> None:
        """Print the first reading as a page."""
        self.count += 1
        if self.count == 1:
            put_bytes(_as_page(reading))

    def finish(self, file: Found) -> None:
        """Say what was not printed."""
        if self.count > 1:
            complain(
                f"{file.name}: holds {self.count} stories, only the first is printed; name a folder with -o DIR"
            )


class _Folder:
    """Writes readings into a folder. A file's first one gets its name last, so that what has it is whole."""

    def __init__(self, folder: Path, form: _Form) -> None:
        self.folder = folder
        self.form = form
        self.first: bytes | None = None
        self.count = 0

    def take(self, file: Found, reading: bytes) -> None:
        """Keep the first reading of a file until it is known whether more follow; write the others."""
        self.count += 1
        if self.count == 1:
            self.first = reading
        else:
            self._write(numbered(file.target, self.count, self.form.suffix), reading)

    def finish(self, file: Found) -> None:
        """Write the first reading of a file that is done."""
        if self.first is not None:
            suffix = self.form.suffix
            name = single(file.target, suffix) if self.count == 1 else numbered(file.target, 1, suffix)
            self._write(name, self.first)
        self.first, self.count = None, 0

    def _write(self, name: PurePath, reading: bytes) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(path.name + ".part")
        part.write_bytes(self.form.made(reading))
        part.replace(path)


def _read_all(
    files: list[Found],
    sink: _Stdout | _Folder | _Page,
    refused: list[Refusal],
    *,
    jobs: int | None,
    skipped: int,
) -> ReadReport:
    began = time.monotonic()
    done = stories = words = 0
    refusals = list(refused)
    # A worker process takes longer to start than a single file to read.
    crew = 0 if len(files) == 1 and jobs is None else jobs
    with heap_progress("Reading") as progress:
        for part in read_files(files, jobs=crew):
            for item in part.items:
                if isinstance(item, Refusal):
                    refusals.append(item)
                else:
                    stories += 1
                    words += msgspec.json.decode(item, type=_Glance).words
                    sink.take(part.file, item)
            if part.done:
                done += 1
                sink.finish(part.file)
                progress(_progress(part, done, len(files), words, stories, len(refusals), began))
    return ReadReport(done, stories, words, skipped, tuple(refusals), time.monotonic() - began)


def _progress(
    part: FileRead, done: int, total: int, words: int, stories: int, refused: int, began: float
) -> Progress:
    return Progress(done, total, words, stories, refused, time.monotonic() - began, part.file.name)
