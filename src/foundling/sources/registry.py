"""Chooses the source for a container and walks what it yields.

Owns the list of sources and the recursion into nested containers, with its limits. Sources of other packages
are found under the entry point group `foundling.sources`; of two that are equally sure, theirs wins.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points

from foundling.errors import SourceError
from foundling.manuscript import Refusal
from foundling.sources.protocol import HEAD_BYTES, Container, Limits, Piece, Source
from foundling.sources.spool import UNPACK

# Module and name of each built-in source; imported when first needed.
BUILT_IN = (
    ("foundling.sources.archivedstory", "ArchivedStorySource"),
    ("foundling.sources.dumps.refusing", "DumpSource"),
    ("foundling.sources.epub", "EpubSource"),
    ("foundling.sources.docx", "DocxSource"),
    ("foundling.sources.odt", "OdtSource"),
    ("foundling.sources.rtf", "RtfSource"),
    ("foundling.sources.pdf", "PdfSource"),
    ("foundling.sources.archive", "ZipSource"),
    ("foundling.sources.maildir", "MaildirSource"),
    ("foundling.sources.tars", "TarSource"),
    ("foundling.sources.packed", "PackedSource"),
    ("foundling.sources.refused", "RefusedSource"),
    ("foundling.sources.mail", "MboxSource"),
    ("foundling.sources.mail", "MessageSource"),
    ("foundling.sources.mail", "DigestSource"),
    ("foundling.sources.yahoo", "YahooSource"),
    ("foundling.sources.journals", "JournalSource"),
    ("foundling.sources.mhtml", "MhtmlSource"),
    ("foundling.sources.warc", "WarcSource"),
    ("foundling.sources.html", "HtmlSource"),
    ("foundling.sources.text", "TextSource"),
)


# After so many members that are nested too deep or unpack to too much the rest is left: ten archives in each of
# ten, seven levels down, are a million of them, and each is unpacked up to its limit.
_BOMBS = 20


@cache
def sources() -> tuple[Source, ...]:
    """All sources, those of other packages first."""
    found = [point.load()() for point in entry_points(group="foundling.sources")]
    built = [getattr(import_module(module), name)() for module, name in BUILT_IN]
    return (*found, *built)


def choose(head: bytes, name: str) -> Source | None:
    """The source surest of a container that begins with `head`, or None where all decline."""
    best: tuple[float, Source] | None = None
    for source in sources():
        score = source.score(head, name)
        if score is not None and (best is None or score > best[0]):
            best = (score, source)
    return best[1] if best else None


def open_sources(container: Container, limits: Limits | None = None) -> Iterator[Piece | Refusal]:
    """Everything inside `container`, one piece at a time, archives within archives included.

    Never raises for what the bytes hold: what cannot be read comes as a Refusal. Where the whole has given more
    than its limits allow, one Refusal says so and the walk ends.
    """
    budget = _Budget(limits or Limits(), container.name)
    try:
        yield from _walk(container, budget)
    except _SpentError as spent:
        yield Refusal(container.name, spent.why, spent.advice, spent.locator)


class _SpentError(SourceError):
    """The outermost container has given all it may; nothing more of it is unpacked. `locator`: where it was."""

    def __init__(self, name: str, why: str, locator: str | None) -> None:
        self.locator = locator
        super().__init__(name, why, UNPACK)


class _Budget:
    """Counts what one outermost container has given, against the limits."""

    def __init__(self, limits: Limits, name: str) -> None:
        self.limits = limits
        self.name = name
        self.count = 0
        self.bytes = 0
        self.bombs = 0

    def refusal(self, container: Container) -> Refusal | None:
        """Why this container lies too deep, or None. Raises _SpentError where the whole has given too much."""
        self.count += 1
        self.bytes += container.size
        if self.count > self.limits.count:
            raise _SpentError(self.name, f"it holds more than {self.limits.count:,} files", container.locator)
        if self.bytes > self.limits.expansion:
            why = f"it unpacks to more than {self.limits.expansion:,} bytes"
            raise _SpentError(self.name, why, container.locator)
        if container.depth <= self.limits.depth:
            return None
        why = f"archives are nested more than {self.limits.depth} deep"
        return self.counted(Refusal(self.name, why, UNPACK, container.locator))

    def counted(self, refusal: Refusal) -> Refusal:
        """The refusal, counted if a limit is its reason. Raises _SpentError where there are too many of those."""
        self.bombs += refusal.advice == UNPACK
        if self.bombs > _BOMBS:
            why = f"more than {_BOMBS} files in it are nested too deep or unpack to too much"
            raise _SpentError(self.name, why, refusal.locator)
        return refusal


def _walk(container: Container, budget: _Budget) -> Iterator[Piece | Refusal]:
    try:
        with container.open() as stream:
            head = stream.read(HEAD_BYTES)
    except SourceError as error:
        yield Refusal(container.name, error.why, error.advice, container.locator)
        return
    except OSError as error:
        why = f"it cannot be read ({error.strerror or error})"
        yield Refusal(container.name, why, "check the file and its permissions", container.locator)
        return
    if not head:
        yield Refusal(
            container.name,
            "the file is empty",
            "nothing to take in; look for another copy",
            container.locator,
        )
        return
    source = choose(head, container.name)
    if source is None:
        yield Refusal(
            container.name,
            "no source knows this kind of file",
            "convert it to text, HTML or EPUB",
            container.locator,
        )
        return
    try:
        for item in source.pieces(container, budget.limits):
            if not isinstance(item, Container):
                yield budget.counted(item) if isinstance(item, Refusal) else item
            elif (refusal := budget.refusal(item)) is not None:
                yield refusal
            else:
                yield from _walk(item, budget)
    except _SpentError:
        raise
    except SourceError as error:
        yield Refusal(container.name, error.why, error.advice, container.locator)
    except OSError as error:
        why = f"reading it failed ({error.strerror or error})"
        yield Refusal(container.name, why, "check the file, then add it again", container.locator)
