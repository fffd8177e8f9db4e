"""The bytes as they came, by their SHA-256.

Owns the volumes under `originals/`: SQLite files `0001.db`, `0002.db` … whose table `blobs` names every
original. Those of up to 1 MiB lie in the row, zstd-compressed unless they are compressed already; larger ones
lie beside the volumes in `large/ab/SHA256`, as they came. A volume that has grown past its limit is sealed: the
SHA-256 of the file itself is written to `0001.db.sha256`, as `sha256sum --check` reads it.

    store.put_many([Incoming.of(b"It rained.", name=b"rain.txt")])
    store.open(sha256).read()

Who refers to an original, and why it came, is `kept.db`'s to say.
"""

from __future__ import annotations

import hashlib
import io
import os
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import zstandard
from msgspec import Struct
from sqlalchemy import (
    BigInteger,
    Column,
    Engine,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    delete,
    func,
    select,
)

from foundling.errors import LibraryError
from foundling.library.dialect import chunks, compact, insert_rows, open_engine, open_to_read, sqlite_url
from foundling.library.incoming import LARGE, Incoming

# A volume is closed once its file holds this many bytes.
VOLUME_BYTES = 1024**3
_CHUNK = 1024 * 1024
# Rows that are copied from one volume to another at a time.
_TOGETHER = 64

_VOLUME = MetaData()
blobs = Table(
    "blobs",
    _VOLUME,
    Column("id", Integer, primary_key=True),
    Column("sha256", String(64), nullable=False, unique=True),
    Column("size", BigInteger, nullable=False),
    Column("codec", String(8), nullable=False),  # zstd, raw, or file: see large/
    Column("name", LargeBinary, nullable=False),  # the path it first came by
    Column("data", LargeBinary, nullable=False),
)


class Blob(Struct, frozen=True):
    """What a volume's index says of one original."""

    sha256: str
    size: int
    codec: str
    name: bytes


class OriginalStore:
    """The folder `originals/`. Only the library's owner writes to it; anybody may read."""

    def __init__(self, folder: Path, *, volume_bytes: int = VOLUME_BYTES, writable: bool = True) -> None:
        self.folder = folder
        self.writable = writable
        self.large = folder / "large"
        self.incoming = self.large / "incoming"
        self.volume_bytes = volume_bytes
        # Each with whether it is only to be read.
        self._engines: dict[int, tuple[bool, Engine]] = {}
        self._guard = threading.Lock()

    # ------------------------------------------------------------ reading

    def volumes(self) -> list[int]:
        """The numbers of the volumes, in order."""
        return sorted(int(path.stem) for path in self.folder.glob("*.db") if path.stem.isdigit())

    def sealed(self, volume: int) -> str | None:
        """The SHA-256 a volume was sealed with, or None while it is open."""
        seal = self._seal(volume)
        # A damaged one is no seal that any file has.
        return seal.read_text("ascii", "replace").partition(" ")[0] if seal.exists() else None

    def open(self, sha256: str, *, volume: int | None = None) -> BinaryIO:
        """A fresh seekable stream of an original's bytes; raises LibraryError where it is not there.

        `volume`, where known, saves looking through all of them.
        """
        for number in [volume] if volume is not None else reversed(self.volumes()):
            with self.engine(number).connect() as connection:
                row = connection.execute(
                    select(blobs.c.codec, blobs.c.size, blobs.c.data).where(blobs.c.sha256 == sha256)
                ).first()
            if row is not None:
                return self._stream(sha256, row.codec, row.size, row.data)
        raise LibraryError(f"original {sha256} is not in {self.folder}; run `foundling verify`")

    def index(self, volume: int) -> Iterator[Blob]:
        """What the volume holds, ordered by SHA-256, without the bytes."""
        query = select(blobs.c.sha256, blobs.c.size, blobs.c.codec, blobs.c.name).order_by(blobs.c.sha256)
        with self.engine(volume).connect() as connection:
            for row in connection.execute(query.execution_options(yield_per=1000)):
                yield Blob(*row)

    def count(self, volume: int) -> int:
        """How many originals the volume holds."""
        with self.engine(volume).connect() as connection:
            return int(connection.execute(select(func.count(blobs.c.sha256))).scalar_one())

    def present(self, where: Mapping[str, int]) -> set[str]:
        """Those of these originals that are named by the volume they are said to be in."""
        by_volume: dict[int, list[str]] = {}
        for sha256, volume in where.items():
            by_volume.setdefault(volume, []).append(sha256)
        found: set[str] = set()
        for volume in by_volume.keys() & set(self.volumes()):
            with self.engine(volume).connect() as connection:
                for chunk in chunks(by_volume[volume]):
                    query = select(blobs.c.sha256).where(blobs.c.sha256.in_(chunk))
                    found.update(connection.execute(query).scalars())
        return found

    def file(self, sha256: str) -> Path:
        """Where a large original lies."""
        return self.large / sha256[:2] / sha256

    # ------------------------------------------------------------ writing

    def put(self, data: bytes, *, name: bytes = b"") -> str:
        """Keep these bytes; returns their SHA-256. Bytes that are there already are not kept twice."""
        if len(data) > LARGE:
            sha256 = self.receive(io.BytesIO(data))
            self.put_many([Incoming(sha256, len(data), "file", name, b"")])
            return sha256
        item = Incoming.of(data, name=name)
        self.put_many([item])
        return item.sha256

    def receive(self, stream: BinaryIO) -> str:
        """Copy a large original into `large/incoming` and to disk; returns its SHA-256.

        It counts as kept only once `put_many` has been told of it. Raises OSError where the stream cannot be read,
        LibraryError where the library cannot be written to.
        """
        part = self.incoming / f"{os.getpid()}-{threading.get_ident()}.part"
        digest = hashlib.sha256()
        with _writing(self.incoming):
            self.incoming.mkdir(parents=True, exist_ok=True)
            # Unbuffered, so that what fails fails where it is written.
            target = part.open("wb", buffering=0)
        with target:
            while chunk := stream.read(_CHUNK):
                digest.update(chunk)
                with _writing(part):
                    _write_all(target, chunk)
            with _writing(part):
                os.fsync(target.fileno())
        sha256 = digest.hexdigest()
        part.rename(self.incoming / sha256)
        return sha256

    def dismiss(self, sha256: str) -> None:
        """Forget a large original that was received and is not wanted."""
        (self.incoming / sha256).unlink(missing_ok=True)

    def put_many(self, items: Sequence[Incoming]) -> dict[str, int]:
        """Keep originals in one transaction; returns the volume each lies in.

        An original that the open volume holds already is not kept twice; the caller knows those of others.
        """
        volume = self._open_volume()
        wanted = {item.sha256: item for item in items}
        with self.engine(volume).begin() as connection:
            for chunk in chunks(wanted):
                known = connection.execute(select(blobs.c.sha256).where(blobs.c.sha256.in_(chunk))).scalars()
                for sha256 in known:
                    wanted.pop(sha256)
            if wanted:
                rows = [
                    {"sha256": i.sha256, "size": i.size, "codec": i.codec, "name": i.name, "data": i.data}
                    for i in wanted.values()
                ]
                insert_rows(connection, blobs, rows)
        for item in items:
            if item.codec == "file":
                self.settle(item.sha256)
        return {item.sha256: volume for item in items}

    def settle(self, sha256: str) -> None:
        """Move a received original, which a volume names by now, to its place."""
        waiting, place = self.incoming / sha256, self.file(sha256)
        if waiting.exists():
            place.parent.mkdir(parents=True, exist_ok=True)
            waiting.rename(place)
            sync_folder(place.parent)

    def forget(self, sha256s: Iterable[str], volume: int) -> None:
        """Remove originals from a volume for good; a sealed one is opened, emptied of them and sealed again."""
        names = list(sha256s)
        was_sealed = self.sealed(volume) is not None
        if was_sealed:
            self._dispose(volume)
            self._seal(volume).unlink()
        with self.engine(volume).begin() as connection:
            for chunk in chunks(names):
                connection.execute(delete(blobs).where(blobs.c.sha256.in_(chunk)))
        for sha256 in names:
            self.file(sha256).unlink(missing_ok=True)
        if was_sealed:
            self._seal_now(volume)

    def seal_full(self) -> None:
        """Seal the open volume if it has grown past the limit."""
        for volume in self.volumes()[-1:]:
            if self.sealed(volume) is None and self._bytes(volume) >= self.volume_bytes:
                self._seal_now(volume)

    def close(self) -> None:
        """Close all files."""
        for volume in list(self._engines):
            self._dispose(volume)

    # ------------------------------------------------------------ files

    def path(self, volume: int) -> Path:
        """The file of a volume."""
        return self.folder / f"{volume:04d}.db"

    def _bytes(self, volume: int) -> int:
        """The size of a volume's file, and of the log beside it that has not been folded in yet."""
        path = self.path(volume)
        log = path.with_name(path.name + "-wal")
        return path.stat().st_size + (log.stat().st_size if log.exists() else 0)

    def _seal(self, volume: int) -> Path:
        return self.folder / f"{volume:04d}.db.sha256"

    def engine(self, volume: int) -> Engine:
        """The database of a volume, which another process may have sealed or unsealed since it was asked for."""
        path = self.path(volume)
        frozen = not self.writable or self._seal(volume).exists()
        with self._guard:
            known = self._engines.get(volume)
            if known is not None and known[0] != frozen:
                known[1].dispose()
                known = None
            if known is None:
                known = frozen, open_to_read(path) if frozen else open_engine(sqlite_url(path))
                self._engines[volume] = known
            return known[1]

    def let_go(self, volume: int) -> None:
        """Close a volume's file."""
        self._dispose(volume)

    def unseal(self, volume: int) -> None:
        """Open a sealed volume; `seal` seals it again."""
        self._dispose(volume)
        self._seal(volume).unlink(missing_ok=True)

    def seal(self, volume: int) -> None:
        """Seal a volume now."""
        self._dispose(volume)
        self._seal_now(volume)

    @contextmanager
    def beginning(self, path: Path) -> Iterator[Callable[[str, int, str, bytes, bytes], None]]:
        """A new volume at `path`, which is whole on the disk at the end; gives what puts a row into it."""
        self.folder.mkdir(parents=True, exist_ok=True)
        engine = open_engine(sqlite_url(path))
        _VOLUME.create_all(engine)
        waiting: list[dict[str, object]] = []

        def write() -> None:
            if waiting:
                with engine.begin() as connection:
                    insert_rows(connection, blobs, waiting)
                waiting.clear()

        def put(sha256: str, size: int, codec: str, name: bytes, data: bytes) -> None:
            waiting.append({"sha256": sha256, "size": size, "codec": codec, "name": name, "data": data})
            if len(waiting) >= _TOGETHER:
                write()

        try:
            yield put
            write()
            compact(engine, path)
        finally:
            engine.dispose()

    def _dispose(self, volume: int) -> None:
        with self._guard:
            known = self._engines.pop(volume, None)
        if known is not None:
            known[1].dispose()

    def _open_volume(self) -> int:
        """The number of the volume that is written to; a new one where the last is sealed."""
        volumes = self.volumes()
        if volumes and self.sealed(volumes[-1]) is None:
            return volumes[-1]
        number = volumes[-1] + 1 if volumes else 1
        self._begin_volume(self.path(number))
        return number

    def _begin_volume(self, path: Path) -> None:
        """Make an empty volume, which gets its name when it has its table."""
        self.folder.mkdir(parents=True, exist_ok=True)
        new = path.with_suffix(".new")
        for ending in ("", "-wal", "-shm"):
            new.with_name(new.name + ending).unlink(missing_ok=True)
        engine = open_engine(sqlite_url(new))
        _VOLUME.create_all(engine)
        # On a full disk closing alone may leave a part in the log without a word, and the log stays behind.
        compact(engine, new)
        engine.dispose()
        new.rename(path)
        sync_folder(self.folder)

    def _seal_now(self, volume: int) -> None:
        path, seal = self.path(volume), self._seal(volume)
        # One file without a log beside it: that is what the seal is of.
        compact(self.engine(volume), path)
        self._dispose(volume)
        part = seal.with_suffix(".part")
        part.write_text(f"{hash_file(path)}  {path.name}\n", "ascii")
        with part.open("rb") as stream:
            os.fsync(stream.fileno())
        part.rename(seal)
        sync_folder(self.folder)

    def _stream(self, sha256: str, codec: str, size: int, data: bytes) -> BinaryIO:
        if codec == "file":
            place = self.file(sha256)
            return (place if place.exists() else self.incoming / sha256).open("rb")
        if codec == "raw":
            return io.BytesIO(data)
        try:
            return io.BytesIO(zstandard.ZstdDecompressor().decompress(data, max_output_size=size))
        except zstandard.ZstdError as error:
            raise LibraryError(
                f"original {sha256} is damaged ({error}); restore {self.folder} from a copy"
            ) from error


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    """Turns what a disk fails with into LibraryError: it is not the file's fault that is being taken in."""
    try:
        yield
    except OSError as error:
        why = error.strerror or str(error)
        raise LibraryError(f"{path} cannot be written ({why}); make room or check the disk, and go on") from error


def _write_all(target: io.FileIO, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[target.write(view) :]


def hash_file(path: Path) -> str:
    """The SHA-256 of a file's bytes, in hex."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def sync_folder(folder: Path) -> None:
    """Have the disk remember a renaming in this folder."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
