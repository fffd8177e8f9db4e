"""What crosses the library's face: works, holdings, decisions, editions, reports; frozen structs only.

`Edition` is what pages and exports show: a reading with the curator's decisions applied.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from msgspec import Struct

from foundling.likeness import Difference
from foundling.manuscript import Refusal
from foundling.reading.types import Claim, Reading
from foundling.spans import Anchor

Stage = Literal["shelving", "close"]
Standing = Literal["none", "low", "medium", "strong"]


class Accession(Struct, frozen=True):
    """One giving of a heap: who gave it (`name`), when (ISO 8601, UTC) and on what terms (`note`)."""

    id: int
    name: str
    note: str
    at: str


class Arrival(Struct, frozen=True):
    """One time an original came: its path as text (bytes that are not UTF-8 shown escaped), size in bytes."""

    path: str
    sha256: str
    size: int
    at: str
    accession: Accession | None


class Holding(Struct, frozen=True):
    """A manuscript of a work, whole or one instalment of it (`position`: which chapter).

    `shown`: it is the one that is read; of a serial put together from instalments, none is. `work` is the id that
    the manuscript has by itself, and would have again if it were told apart.
    """

    manuscript: str
    kind: Literal["whole", "instalment"]
    position: int | None
    arrivals: tuple[Arrival, ...]
    shown: bool = True
    work: str = ""


class Decision(Struct, frozen=True):
    """A curator's word on one field of a work. `values` as the field's claims hold them, best first.

    An empty `values` decides that there is none. `anchor` is the passage a claim was accepted with.
    """

    id: int
    work: str
    field: str
    values: tuple[Any, ...]
    who: str
    at: str
    how: Literal["set", "add", "drop", "accept"]
    anchor: Anchor | None = None
    undone: bool = False


class WorkRow(Struct, frozen=True):
    """A line of a listing: what is filtered and sorted by, decisions applied. `read`: it was read closely."""

    id: str
    title: str | None
    author: tuple[str, ...]
    fandom: tuple[str, ...]
    rating: str | None
    words: int
    status: str | None
    language: str | None
    form: str
    chapters: int
    added: str
    removed: bool
    read: bool
    path: str


class CloseState(Struct, frozen=True):
    """Whether a work has been `read` closely, and which layers of that are missing or of older rules (`outdated`).

    `why` says why it could not be.
    """

    read: bool
    outdated: tuple[str, ...]
    why: str | None


class Edition(Struct, frozen=True):
    """A work as it is shown: its record with decisions applied, and the reading it comes from.

    `record` maps each field of the record to its claims, best first; a decided value is a Claim with
    confidence 1.0 and `by` = `curator:WHO`. `standing` says per field how firm the best claim is. `preferred`
    maps a field's values, in one line each, to the names that this library prefers over them.
    """

    id: str
    record: dict[str, tuple[Claim[Any], ...]]
    standing: dict[str, Standing]
    reading: Reading
    holdings: tuple[Holding, ...]
    decisions: tuple[Decision, ...]
    removed: bool
    close: CloseState = CloseState(False, (), None)
    preferred: dict[str, dict[str, str]] = {}


class Progress(Struct, frozen=True):
    """How far a long run is; `total_files`, an estimate, is None while the heap is still being counted.

    In close reading, a story counts as a file.
    """

    files: int
    total_files: int | None
    words: int
    works: int
    refused: int
    seconds: float
    current: str
    stage: Stage = "shelving"


class AddReport(Struct, frozen=True):
    """What one `add` did. `undo` of `run` takes all of it back.

    `refused` counts what could not be taken in; `refusals` holds the first thousand of them, the file all.
    `refused_before` counts files that were refused by an earlier `add`, have not changed and were not tried again.
    `more`: files were left for another portion.
    `closely` counts stories that were read closely, where that was asked for; `unread` says why some could not be.
    `joined` counts manuscripts that turned out to be of a work with others: copies, revisions, instalments.
    """

    run: int | None
    files: int
    works: int
    not_stories: int
    already: int
    refusals: tuple[Refusal, ...]
    words: int
    seconds: float
    refusals_file: Path | None
    dry_run: bool = False
    refused: int = 0
    refused_before: int = 0
    closely: int = 0
    unread: tuple[Refusal, ...] = ()
    more: bool = False
    joined: int = 0


class Finding(Struct, frozen=True):
    """One thing `verify` found wrong: `kind` is `damaged`, `unreadable`, `lost`, `stray` or `unaccounted`.

    `part` is what is to be mended: `kept`, `readings`, `catalogue`, `index`, `volume:NUMBER`, `original:SHA256`,
    `reading:MANUSCRIPT`; empty where `repair` can do nothing.
    """

    kind: str
    what: str
    advice: str
    part: str = ""


class LostOriginal(Struct, frozen=True):
    """An original whose bytes are gone, until the file is added again: its SHA-256, and the path it goes by."""

    sha256: str
    path: str
    why: str


class VerifyReport(Struct, frozen=True):
    """What `verify` looked at and what it found; clean where `findings` is empty."""

    originals: int
    bytes: int
    rows: int
    findings: tuple[Finding, ...]

    @property
    def clean(self) -> bool:
        """Whether nothing was wrong."""
        return not self.findings


class RepairReport(Struct, frozen=True):
    """What `repair` found wrong, what it did (`done`, in words), what is `lost`, and what is `left`.

    What is lost can be added again, or restored from a backup.
    """

    found: tuple[Finding, ...]
    done: tuple[str, ...]
    lost: tuple[LostOriginal, ...]
    left: tuple[Finding, ...]
    seconds: float

    @property
    def clean(self) -> bool:
        """Whether the library is whole now."""
        return not self.lost and not self.left


class WithdrawReport(Struct, frozen=True):
    """A work that was withdrawn: its `texts`, originals forgotten, and those blanked in part (old, new)."""

    work: str
    texts: int
    forgotten: tuple[str, ...]
    blanked: tuple[tuple[str, str], ...]


class TextDiff(Struct, frozen=True):
    """Two texts side by side: what they are called, their manuscripts, whole texts, and where their bodies differ.

    `common` is the share of the longer body's words that the other has too, in the same order.
    """

    names: tuple[str, str]
    manuscripts: tuple[str, str]
    texts: tuple[str, str]
    common: float
    differences: tuple[Difference, ...]


class RereadReport(Struct, frozen=True):
    """How many manuscripts were read again, were up to date, or failed; and anchors that could not be found.

    `closely` counts stories that were read closely, `unread` works that have not been.
    """

    reread: int
    current: int
    refusals: tuple[Refusal, ...]
    adrift: tuple[str, ...]
    seconds: float
    closely: int = 0
    unread: int = 0


class LeftOut(Struct, frozen=True):
    """A work that an export did not write, and why."""

    work: str
    title: str
    why: str


class ExportReport(Struct, frozen=True):
    """What an export wrote: works, bytes, and what authors said about archiving, as `(work, words)`.

    `wishes` lists the first hundred of them, `wished` counts all. Of an export that writes a file for each work,
    `files` counts those, `same` those of them that were there already. `kept_back` counts works that were not
    written, `left_out` lists the first hundred of them.
    """

    works: int
    bytes: int
    wished: int
    wishes: tuple[tuple[str, str], ...]
    seconds: float
    files: int = 0
    same: int = 0
    kept_back: int = 0
    left_out: tuple[LeftOut, ...] = ()


class BackupReport(Struct, frozen=True):
    """What a backup did: files and bytes copied, files that were there, originals in it.

    `damaged` says what was left out, and why.

    `withdrawn` counts works that were withdrawn from the library: older backups may hold them still.
    """

    folder: Path
    copied: int
    bytes: int
    already: int
    originals: int
    withdrawn: int
    damaged: tuple[str, ...]
    seconds: float
