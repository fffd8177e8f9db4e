"""What the passages of a library's stories mean: kept beside the index, and searched.

Owns `meaning/` in the library's folder: the vectors (`foundling.meaning.vectors`), and the notes that say whose
they are (`meaningnotes.py`). All of it can be made again. Rows are written first and noted afterwards, so that
whatever moment a process is killed at, what is noted is there; what was not noted is written over. A text is known
by its manuscript and its SHA-256: one that changed is read again, and one that went is wiped.
"""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from sqlalchemy import select

from foundling.errors import DatabaseFailedError, ModelError
from foundling.library.databases import Databases
from foundling.library.dialect import chunks
from foundling.library.lock import OwnerLock
from foundling.library.meaningnotes import Near, Noted, PassageNotes, Rows
from foundling.library.packing import unpack_layer, unpack_text
from foundling.library.schema import catalogue, layers, manuscripts
from foundling.reading.types import Part
from foundling.spans import Span

if TYPE_CHECKING:
    from foundling.meaning.model import Model, ModelCard
    from foundling.meaning.vectors import Vectors

_FOLDER = "meaning"
# Seconds of reading after which what was read is noted.
_BATCH_S = 5.0
# When more of the rows than this are of texts that went, the rest is written anew.
_DEAD = 0.25
# Works whose texts are looked up at a time.
_CHUNK = 64
_NEEDED = ("numpy", "onnxruntime", "tokenizers")


class MeaningState(Struct, frozen=True):
    """How far meaning search is: `model` (None: there is none), `works` whose passages are kept, `waiting`.

    `why` says why it cannot be used, where it cannot.
    """

    model: str | None
    works: int
    waiting: int
    passages: int
    bytes: int
    why: str | None


class Embedded(Struct, frozen=True):
    """What was read: `works` and their `passages` in `seconds`, and how many works are `waiting` still."""

    works: int
    passages: int
    words: int
    seconds: float
    waiting: int


class LibraryMeaning:
    """Meaning search of one library."""

    def __init__(self, databases: Databases, model: Path | None = None) -> None:
        self.databases = databases
        self.folder = databases.folder / _FOLDER
        self._model_folder = model
        self._model: Model | None = None
        self._vectors: Vectors | None = None
        self._notes = PassageNotes(self.folder)
        self._held: Rows | None = None
        self._guard = threading.RLock()

    def exists(self) -> bool:
        """Whether any passage was ever kept."""
        return self._notes.exist()

    def usable(self) -> bool:
        """Whether there is something to search, and the model that made it is here."""
        return self.exists() and self._why_not() is None

    def state(self) -> MeaningState:
        """How far it is."""
        why = self._why_not()
        model = None if why else self._card().name
        held = self._notes.digests() if self.exists() else {}
        known = {name: digest for name, (digest, _) in held.items()}
        wanted = list(self._wanted())
        waiting = sum(known.get(name) != digest for name, digest in wanted)
        size = sum(path.stat().st_size for path in self.folder.glob("*")) if self.exists() else 0
        return MeaningState(model, len(held), waiting, sum(count for _, count in held.values()), size, why)

    def embed(
        self,
        *,
        seconds: float | None = None,
        threads: int | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> Embedded:
        """Read the passages of all works that were not read yet, for at most `seconds`.

        What was read stays when this is stopped. `threads` of the processor (by default all); `progress` is told
        how many works are done, of how many. Raises ModelError, MeaningFailedError, or LibraryLockedError where
        another process is at it.
        """
        model = self._open_model(threads)
        self.folder.mkdir(exist_ok=True)
        lock = OwnerLock(self.folder)
        lock.take()
        try:
            return self._embed(model, seconds, progress)
        finally:
            lock.release()

    def nearest(self, words: str, count: int) -> list[Near]:
        """The `count` passages nearest to these words in meaning, nearest first."""
        with self._guard:
            held, vectors = self._loaded()
            vector = self._open_model().vectors([words])[0]
            rows, likeness = vectors.nearest(vector, count, held.dead)
        return held.near(rows, likeness)

    def forget_gone(self) -> int:
        """Wipe the passages of texts that are not in the library any more; returns how many texts that were."""
        if not self.exists():
            return 0
        held = self._notes.digests()
        with self.databases.readings.connect() as connection:
            there = {
                id: digest
                for chunk in chunks(held)
                for id, digest in connection.execute(
                    select(manuscripts.c.id, manuscripts.c.text_sha256).where(manuscripts.c.id.in_(chunk))
                )
            }
        gone = [name for name, (digest, _) in held.items() if there.get(name) != digest]
        if gone:
            self._wipe(gone)
        return len(gone)

    def clear(self) -> None:
        """Delete all of it."""
        self.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def close(self) -> None:
        """Let go of all files."""
        with self._guard:
            self._notes.close()
            self._held = self._vectors = None

    # ------------------------------------------------------------ reading

    def _embed(self, model: Model, seconds: float | None, progress: Callable[[int, int], None] | None) -> Embedded:
        began = time.monotonic()
        self._begin(model.card)
        self.forget_gone()
        noted = self._notes.digests()
        waiting = [name for name, digest in self._wanted() if noted.get(name, ("", 0))[0] != digest]
        works = passages = words = 0
        batch: list[tuple[str, str, tuple[Span, ...], Any]] = []
        noted_at = time.monotonic()
        for name, digest, text, where in self._texts(waiting):
            spans = _passages(text, where)
            pieces = [text[span.start : span.end] for span in spans]
            batch.append((name, digest, spans, model.vectors(pieces) if pieces else None))
            works, passages = works + 1, passages + len(spans)
            words += sum(len(piece.split()) for piece in pieces)
            if time.monotonic() - noted_at > _BATCH_S:
                self._note(batch, model.card.dimension)
                batch, noted_at = [], time.monotonic()
            if progress is not None:
                progress(works, len(waiting))
            if seconds is not None and time.monotonic() - began > seconds:
                break
        self._note(batch, model.card.dimension)
        self._compact(model.card.dimension)
        return Embedded(works, passages, words, time.monotonic() - began, max(0, len(waiting) - works))

    def _begin(self, card: ModelCard) -> None:
        """Make ready to write; what another model or another version made is deleted."""
        if self.exists():
            if self._notes.made_by(card.stamp):
                return
            for path in self.folder.glob("*"):
                if path.name != "lock":
                    path.unlink()
            self.close()
        self._notes.begin(card.stamp, card.dimension)

    def _wanted(self) -> Iterator[tuple[str, str]]:
        """The manuscripts of all works with the SHA-256 of their texts, oldest first."""
        with self.databases.catalogue.connect() as connection:
            query = select(catalogue.c.manuscript).where(catalogue.c.is_work, catalogue.c.removed.is_(False))
            ids = list(connection.execute(query.order_by(catalogue.c.added, catalogue.c.work)).scalars())
        for chunk in chunks(dict.fromkeys(ids)):
            with self.databases.readings.connect() as connection:
                query = select(manuscripts.c.id, manuscripts.c.text_sha256).where(manuscripts.c.id.in_(chunk))
                digests = {row.id: row.text_sha256 for row in connection.execute(query)}
            yield from ((id, digests[id]) for id in chunk if id in digests)

    def _texts(self, waiting: Sequence[str]) -> Iterator[tuple[str, str, str, tuple[Part, ...]]]:
        """Of each manuscript: its id, the SHA-256 of its text, the text and its parts."""
        for chunk in chunks(waiting, _CHUNK):
            with self.databases.readings.connect() as connection:
                query = (
                    select(manuscripts.c.id, manuscripts.c.text_sha256, manuscripts.c.text, layers.c.data)
                    .outerjoin(layers, (layers.c.manuscript == manuscripts.c.number) & (layers.c.layer == "parts"))
                    .where(manuscripts.c.id.in_(chunk))
                )
                found = {row.id: row for row in connection.execute(query)}
            for id in chunk:
                if row := found.get(id):
                    parts = () if row.data is None else unpack_layer("parts", row.data)
                    yield id, row.text_sha256, unpack_text(row.text), parts

    def _note(self, batch: Sequence[tuple[str, str, tuple[Span, ...], Any]], dimension: int) -> None:
        """Write vectors, then note whose they are."""
        if not batch:
            return
        vectors = self._rows(dimension)
        at = int(self._notes.state()["rows"])
        noted = []
        for name, digest, spans, found in batch:
            if found is not None:
                vectors.write(at, found)
            noted.append(Noted(name, digest, at, spans))
            at += len(spans)
        self._notes.put(noted, at)

    def _wipe(self, gone: Sequence[str]) -> None:
        held = self._notes.places(gone)
        if held:
            vectors = self._rows(int(self._notes.state()["dimension"]))  # the model need not be here to forget
            for _, first, passages in held:
                vectors.wipe(first, passages)
        self._notes.drop(gone)

    def _compact(self, dimension: int) -> None:
        """Write the rows anew without those of texts that went, where they are many."""
        state = self._notes.state()
        total = int(state["rows"])
        places = self._notes.places()
        if total - sum(passages for _, _, passages in places) <= _DEAD * total:
            return
        old, number = self._rows(dimension), int(state["files"]) + 1
        fresh = old.beside(number)
        old.load(total)
        at = 0
        moved = {}
        for name, first, passages in places:
            fresh.copy(old, first, at, passages)
            moved[name] = at
            at += passages
        # Until this is noted, the old files are the ones that count.
        self._notes.move(moved, at, number)
        self._vectors = fresh
        old.delete()

    # ------------------------------------------------------------ looking

    def _loaded(self) -> tuple[Rows, Vectors]:
        """What is noted, as it is now, and the rows of it."""
        state = self._notes.state()
        total = int(state["rows"])
        vectors = self._rows(self._card().dimension)
        version = f"{state.get('id', '')} {state['version']}"
        if self._held is None or self._held.version != version:
            held = self._notes.rows(version, total)
            vectors.load(total, afresh=True)
            self._held = held
        return self._held, vectors

    def _why_not(self) -> str | None:
        if missing_packages():
            return "it needs more packages: pip install 'foundling[meaning]'"
        try:
            stamp = self._card().stamp
        except ModelError as error:
            return str(error)
        if self.exists():
            with suppress(DatabaseFailedError):
                if self._notes.state().get("model") not in (stamp, None):
                    return "the passages were read by another model; run `foundling meaning embed`"
        return None

    def _card(self) -> ModelCard:
        from foundling.meaning.model import default_folder, read_card

        return read_card(self._model_folder or default_folder())

    def _open_model(self, threads: int | None = None) -> Model:
        if missing_packages():
            raise ModelError("meaning search needs more packages: pip install 'foundling[meaning]'")
        from foundling.meaning.model import default_folder, open_model

        with self._guard:
            if self._model is None:
                self._model = open_model(self._model_folder or default_folder(), threads=threads)
            return self._model

    def _rows(self, dimension: int) -> Vectors:
        from foundling.meaning.vectors import Vectors

        number = int(self._notes.state()["files"])
        held = self._vectors
        if held is None or (held.dimension, held.number) != (dimension, number):
            self._vectors = held = Vectors(self.folder, dimension, number)
        return held


def missing_packages(*more: str) -> list[str]:
    """The packages that meaning search needs, and these, which are not installed."""
    return [name for name in (*_NEEDED, *more) if find_spec(name) is None]


def _passages(text: str, parts: Sequence[Part]) -> tuple[Span, ...]:
    """The passages of the story itself; of a text without a body, of all of it."""
    from foundling.meaning.passages import cut

    body = [part.span for part in parts if part.kind == "body"]
    return cut(text, body or [Span(0, len(text))])
