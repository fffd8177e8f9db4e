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

# Module and name of each built-in source; imported when first needed.
BUILT_IN = (
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
    ("foundling.sources.mhtml", "MhtmlSource"),
    ("foundling.sources.html", "HtmlSource"),
    ("foundling.sources.text", "TextSource"),
)


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

    Never raises for what the bytes hold: what cannot be read comes as a Refusal.
    """
    budget = _Budget(limits or Limits(), container.name)
    yield from _walk(container, budget)


class _Budget:
    """Counts what one outermost container has given, against the limits."""

    def __init__(self, limits: Limits, name: str) -> None:
        self.limits = limits
        self.name = name
        self.count = 0
        self.bytes = 0

    def refusal(self, container: Container) -> Refusal | None:
        """Why this nested container is one too many, or None."""
        self.count += 1
        self.bytes += container.size
        if container.depth > self.limits.depth:
            why = f"archives are nested more than {self.limits.depth} deep"
        elif self.count > self.limits.count:
            why = f"it holds more than {self.limits.count:,} files"
        elif self.bytes > self.limits.expansion:
            why = f"it unpacks to more than {self.limits.expansion:,} bytes"
        else:
            return None
        return Refusal(self.name, why, "unpack it yourself and add the folder", container.locator)


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
                yield item
            elif (refusal := budget.refusal(item)) is not None:
                yield refusal
            else:
                yield from _walk(item, budget)
    except SourceError as error:
        yield Refusal(container.name, error.why, error.advice, container.locator)
    except OSError as error:
        why = f"reading it failed ({error.strerror or error})"
        yield Refusal(container.name, why, "check the file, then add it again", container.locator)
